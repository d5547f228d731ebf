// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace signalbox {

inline constexpr qsizetype textBytesLimit = 64 * 1024;
inline constexpr qsizetype linkLimit = 8 * 1024;
inline constexpr int notesLimit = 100;

//! What was dropped or cut, for whoever writes the recipe.
class Notes
{
public:
    void add(const QString &note)
    {
        if (m_notes.size() < notesLimit && !m_notes.contains(note))
            m_notes.append(note);
    }
    [[nodiscard]] const QStringList &texts() const { return m_notes; }

private:
    QStringList m_notes;
};

//! Reads the members of one object a recipe gave as the types they have to be. Loose in what it
//! takes, strict in what it gives: null, "" and what cannot be read are absent, the latter with a
//! note.
class FieldReader
{
public:
    //! `base` goes before links that begin with "/"; `place` before names in notes ("jobs[3].").
    FieldReader(QJsonObject object, QString base, Notes &notes, QString place = {})
        : m_object(std::move(object))
        , m_base(std::move(base))
        , m_notes(notes)
        , m_place(std::move(place))
    {
    }

    [[nodiscard]] QJsonValue value(const char *name) const
    {
        return m_object.value(QLatin1String(name));
    }
    //! A text; numbers and flags become one.
    [[nodiscard]] QString text(const char *name) const;
    //! Any text form known to core/instant.h, or epoch seconds or milliseconds as number or text.
    [[nodiscard]] std::optional<Instant> date(const char *name) const;
    //! Absolute http or https only.
    [[nodiscard]] QString link(const char *name) const;
    //! A text, or the elements of an array.
    [[nodiscard]] QStringList texts(const char *name) const;

    void note(const char *name, const QString &what) const;
    //! Notes members that are not in `known` (and hold something).
    void noteUnknown(const QList<const char *> &known) const;

private:
    [[nodiscard]] QString textOf(const char *name, const QJsonValue &value) const;
    [[nodiscard]] QString clipped(const char *name, const QString &text) const;

    QJsonObject m_object;
    QString m_base;
    Notes &m_notes;
    QString m_place;
};

} // namespace signalbox

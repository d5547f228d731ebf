// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace signalbox {

//! Where the values of a JSON text stand, by JSON pointer (RFC 6901), so that a problem names its
//! line and a sample's body can be taken as it was written. For texts QJsonDocument has already
//! accepted.
class JsonPlaces
{
public:
    explicit JsonPlaces(const QByteArray &text);

    //! Line of the value, from 1; of its nearest known parent when it is not there itself.
    [[nodiscard]] int line(const QString &pointer) const;
    //! The value's own bytes without blanks between tokens: order, numbers and escapes stay as
    //! written.
    [[nodiscard]] QByteArray compact(const QString &pointer) const;

    [[nodiscard]] static int lineAt(const QByteArray &text, qsizetype offset);
    [[nodiscard]] static QString escaped(QString key); //!< as one step of a pointer

private:
    struct Place
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    void readValue(const QString &pointer);
    void readObject(const QString &pointer);
    void readArray(const QString &pointer);
    QByteArray readString();
    void skipBlanks();
    [[nodiscard]] char current() const;

    QByteArray m_text;
    qsizetype m_at = 0;
    QHash<QString, Place> m_places;
};

} // namespace signalbox

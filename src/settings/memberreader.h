// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace signalbox {

enum class Need { Optional, Required };

struct NumberRange
{
    double least;
    double most;
};

//! Reads the members of one JSON object; what is wrong is noted with its exact path and the reading
//! goes on with a default, so that one look at the problems shows all of them. A null counts as
//! absent.
class MemberReader
{
public:
    MemberReader(QJsonObject object, QString path, QList<SettingsProblem> &problems);

    [[nodiscard]] const QJsonObject &members() const { return m_object; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString path(const QString &member) const;
    [[nodiscard]] QJsonValue value(const QString &member) const;
    [[nodiscard]] bool has(const QString &member) const;
    [[nodiscard]] QList<SettingsProblem> &problems() const { return *m_problems; }

    //! Notes "PATH is FOUND. Expected EXPECTED."
    void unexpected(const QString &member, const QString &expected) const;
    void missing(const QString &member, const QString &expected) const;
    void note(const QString &member, const QString &text) const;
    void warn(const QString &member, const QString &text) const;

    [[nodiscard]] QString text(const QString &member, Need need, const QString &expected) const;
    [[nodiscard]] QString word(const QString &member, const QStringList &choices, Need need) const;
    [[nodiscard]] int number(const QString &member, int fallback, NumberRange range) const;
    [[nodiscard]] bool flag(const QString &member, bool fallback) const;
    [[nodiscard]] QStringList texts(const QString &member) const;
    [[nodiscard]] QString timeOfDay(const QString &member, Need need) const;
    //! An absent object reads as an empty one.
    [[nodiscard]] MemberReader object(const QString &member) const;
    [[nodiscard]] QList<MemberReader> objects(const QString &member) const;

private:
    QJsonObject m_object;
    QString m_path;
    QList<SettingsProblem> *m_problems;
};

//! "targets[1]" + "kind" = "targets[1].kind"; unusual keys stand as ["key"].
[[nodiscard]] QString memberPath(const QString &path, const QString &member);
[[nodiscard]] QString itemPath(const QString &path, qsizetype index);
//! What a value is, for messages: short texts and numbers as they stand, else its type.
[[nodiscard]] QString describe(const QJsonValue &value);
//! "a, b or c".
[[nodiscard]] QString alternatives(const QStringList &words);

} // namespace signalbox

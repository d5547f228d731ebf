// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/memberreader.h"

#include <QRegularExpression>

#include <cmath>

namespace signalbox {

namespace {

constexpr qsizetype longestShownText = 60;

QString shownNumber(double number)
{
    return QString::number(number, 'g', 15);
}

} // namespace

QString memberPath(const QString &path, const QString &member)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*$"));
    if (!plain.match(member).hasMatch())
        return path + QStringLiteral("[\"") + member + QStringLiteral("\"]");
    return path.isEmpty() ? member : path + u'.' + member;
}

QString itemPath(const QString &path, qsizetype index)
{
    return path + u'[' + QString::number(index) + u']';
}

QString describe(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: {
        QString text = value.toString();
        if (text.size() > longestShownText)
            text = text.left(longestShownText) + u'…';
        return u'"' + text + u'"';
    }
    case QJsonValue::Double:
        return shownNumber(value.toDouble());
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

QString alternatives(const QStringList &words)
{
    if (words.size() < 2)
        return words.value(0);
    return words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" or ")
        + words.last();
}

MemberReader::MemberReader(QJsonObject object, QString path, QList<SettingsProblem> &problems)
    : m_object(std::move(object)), m_path(std::move(path)), m_problems(&problems)
{
}

QString MemberReader::path(const QString &member) const
{
    return memberPath(m_path, member);
}

QJsonValue MemberReader::value(const QString &member) const
{
    return m_object.value(member);
}

bool MemberReader::has(const QString &member) const
{
    const QJsonValue found = m_object.value(member);
    return !found.isUndefined() && !found.isNull();
}

void MemberReader::unexpected(const QString &member, const QString &expected) const
{
    note(member,
         QStringLiteral("is ") + describe(value(member)) + QStringLiteral(". Expected ") + expected
             + u'.');
}

void MemberReader::missing(const QString &member, const QString &expected) const
{
    note(member, QStringLiteral("is missing. Expected ") + expected + u'.');
}

void MemberReader::note(const QString &member, const QString &text) const
{
    m_problems->append({path(member), text, false});
}

void MemberReader::warn(const QString &member, const QString &text) const
{
    m_problems->append({path(member), text, true});
}

QString MemberReader::text(const QString &member, Need need, const QString &expected) const
{
    if (!has(member)) {
        if (need == Need::Required)
            missing(member, expected);
        return {};
    }
    const QJsonValue found = value(member);
    if (!found.isString() || (need == Need::Required && found.toString().isEmpty())) {
        unexpected(member, expected);
        return {};
    }
    return found.toString();
}

QString MemberReader::word(const QString &member, const QStringList &choices, Need need) const
{
    const QString expected = choices.isEmpty()
        ? QStringLiteral("something this version does not know")
        : QStringLiteral("one of ") + choices.join(QStringLiteral(", "));
    if (!has(member)) {
        if (need == Need::Required)
            missing(member, expected);
        return {};
    }
    const QString found = value(member).toString();
    if (!choices.contains(found)) {
        unexpected(member, expected);
        return {};
    }
    return found;
}

int MemberReader::number(const QString &member, int fallback, NumberRange range) const
{
    if (!has(member))
        return fallback;
    const QJsonValue found = value(member);
    const double number = found.toDouble();
    if (found.isDouble() && number >= range.least && number <= range.most
        && std::floor(number) == number)
        return static_cast<int>(number);
    unexpected(member,
               QStringLiteral("a whole number from %1 to %2")
                   .arg(shownNumber(range.least), shownNumber(range.most)));
    return fallback;
}

bool MemberReader::flag(const QString &member, bool fallback) const
{
    if (!has(member))
        return fallback;
    if (!value(member).isBool())
        unexpected(member, QStringLiteral("true or false"));
    return value(member).toBool(fallback);
}

QStringList MemberReader::texts(const QString &member) const
{
    if (!has(member))
        return {};
    if (!value(member).isArray()) {
        unexpected(member, QStringLiteral("a list of texts"));
        return {};
    }
    QStringList found;
    const QJsonArray items = value(member).toArray();
    for (qsizetype index = 0; index < items.size(); ++index) {
        const QJsonValue item = items.at(index);
        if (item.isString()) {
            found.append(item.toString());
            continue;
        }
        m_problems->append(
            {itemPath(path(member), index),
             QStringLiteral("is ") + describe(item) + QStringLiteral(". Expected a text."), false});
    }
    return found;
}

QString MemberReader::timeOfDay(const QString &member, Need need) const
{
    static const QRegularExpression form(QStringLiteral("^([01][0-9]|2[0-3]):[0-5][0-9]$"));
    const QString expected = QStringLiteral("a time of day such as \"08:00\"");
    const QString found = text(member, need, expected);
    if (!found.isEmpty() && !form.match(found).hasMatch()) {
        unexpected(member, expected);
        return {};
    }
    return found;
}

MemberReader MemberReader::object(const QString &member) const
{
    if (has(member) && !value(member).isObject())
        unexpected(member, QStringLiteral("an object"));
    return {value(member).toObject(), path(member), *m_problems};
}

QList<MemberReader> MemberReader::objects(const QString &member) const
{
    QList<MemberReader> readers;
    if (!has(member))
        return readers;
    if (!value(member).isArray()) {
        unexpected(member, QStringLiteral("a list of objects"));
        return readers;
    }
    const QJsonArray items = value(member).toArray();
    for (qsizetype index = 0; index < items.size(); ++index) {
        const QString itemAt = itemPath(path(member), index);
        if (!items.at(index).isObject()) {
            m_problems->append({itemAt,
                                QStringLiteral("is ") + describe(items.at(index))
                                    + QStringLiteral(". Expected an object."),
                                false});
            continue;
        }
        readers.append(MemberReader(items.at(index).toObject(), itemAt, *m_problems));
    }
    return readers;
}

} // namespace signalbox

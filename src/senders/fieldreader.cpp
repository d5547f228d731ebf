// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/fieldreader.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace signalbox {

namespace {

constexpr int textsLimit = 100;

QString numberText(double number)
{
    // Without exponent as long as every digit is meant.
    if (std::floor(number) == number && std::abs(number) < 1e18)
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

// "20260726T181037+0200", ISO 8601 basic format, as TeamCity writes it.
QString extendedIso(const QString &text)
{
    constexpr qsizetype dateDigits = 8;
    if (text.size() <= dateDigits || text[dateDigits] != u'T')
        return text;
    static const QRegularExpression basic(
        QStringLiteral(R"(^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\S*)$)"));
    const QRegularExpressionMatch match = basic.match(text);
    if (!match.hasMatch())
        return text;
    return QStringLiteral("%1-%2-%3T%4:%5:%6%7")
        .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4),
             match.captured(5), match.captured(6), match.captured(7));
}

// The ways to write "not yet" as a date.
bool saysNever(const QString &text)
{
    return text.startsWith(QLatin1String("0000-")) || text.startsWith(QLatin1String("0001-"))
        || text.startsWith(QLatin1String("1970-01-01")) || text == u'0';
}

} // namespace

void FieldReader::note(const char *name, const QString &what) const
{
    m_notes.add(m_place + QLatin1String(name) + u' ' + what);
}

QString FieldReader::clipped(const char *name, const QString &text) const
{
    if (text.size() * 3 <= textBytesLimit)
        return text;
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() <= textBytesLimit)
        return text;
    qsizetype end = textBytesLimit;
    while (end > 0 && (static_cast<unsigned char>(bytes.at(end)) & 0xc0) == 0x80)
        --end;
    note(name, QStringLiteral("was cut to 64 KiB"));
    return QString::fromUtf8(bytes.constData(), end);
}

QString FieldReader::textOf(const char *name, const QJsonValue &value) const
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().trimmed().isEmpty() ? QString() : clipped(name, value.toString());
    case QJsonValue::Double:
        return numberText(value.toDouble());
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Array:
    case QJsonValue::Object:
        note(name, QStringLiteral("is not a text and was dropped"));
        return {};
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    }
    return {};
}

QString FieldReader::text(const char *name) const
{
    return textOf(name, value(name));
}

QStringList FieldReader::texts(const char *name) const
{
    const QJsonValue given = value(name);
    if (!given.isArray())
        return {textOf(name, given)};
    QStringList result;
    for (const QJsonValue &element : given.toArray()) {
        if (result.size() == textsLimit) {
            note(name, QStringLiteral("has more than 100 elements; the rest was dropped"));
            break;
        }
        result.append(textOf(name, element));
    }
    return result;
}

std::optional<Instant> FieldReader::date(const char *name) const
{
    const QJsonValue given = value(name);
    if (given.isDouble()) {
        const auto instant = instantFromEpoch(given.toDouble());
        if (!instant && given.toDouble() != 0)
            note(name, QStringLiteral("is no date and was dropped"));
        return instant;
    }
    const QString text = textOf(name, given).trimmed();
    if (text.isEmpty() || saysNever(text))
        return std::nullopt;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const auto instant = isNumber ? instantFromEpoch(number) : parseInstant(extendedIso(text));
    if (!instant)
        note(name, QStringLiteral("is no date and was dropped"));
    return instant;
}

QString FieldReader::link(const char *name) const
{
    const QString given = textOf(name, value(name)).trimmed();
    if (given.isEmpty())
        return {};
    QString whole = given;
    if (given.startsWith(u'/') && !m_base.isEmpty())
        whole = (m_base.endsWith(u'/') ? m_base.chopped(1) : m_base) + given;
    const QString safe = whole.size() <= linkLimit ? safeLink(whole) : QString();
    if (safe.isEmpty())
        note(name, QStringLiteral("is no absolute http or https address and was dropped"));
    return safe;
}

void FieldReader::noteUnknown(const QList<const char *> &known) const
{
    for (auto member = m_object.begin(); member != m_object.end(); ++member) {
        if (member.value().isNull())
            continue;
        const QString key = member.key();
        const bool isKnown = std::any_of(known.begin(), known.end(), [&key](const char *name) {
            return key == QLatin1String(name);
        });
        if (!isKnown)
            m_notes.add(m_place + key.left(100) + QStringLiteral(" is unknown and was dropped"));
    }
}

} // namespace signalbox

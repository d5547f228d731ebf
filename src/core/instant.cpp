// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instant.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace signalbox {

namespace {

std::optional<Instant> present(const QDateTime &dateTime)
{
    // Senders written in Go send the zero time, year 1, for "not yet".
    if (!dateTime.isValid() || dateTime.date().year() < 1970)
        return std::nullopt;
    const qint64 milliseconds = dateTime.toMSecsSinceEpoch();
    if (milliseconds <= 0)
        return std::nullopt;
    return instantFromMilliseconds(milliseconds);
}

std::optional<Instant> parseIso(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?\s*(Z|z|UTC|[+-]\d{2}:?\d{2})?$)"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    const int second = match.captured(6).toInt();
    // A leap second (:60) is read as the last second of the minute.
    QTime time(match.captured(4).toInt(), match.captured(5).toInt(), second == 60 ? 59 : second);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const QString fraction = match.captured(7).leftJustified(3, u'0', true);
    time = time.addMSecs(fraction.toInt());
    QDateTime dateTime(date, time, Qt::UTC);
    const QString zone = match.captured(8);
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const int minutes = zone.mid(1, 2).toInt() * 60 + QStringView(zone).last(2).toInt();
        dateTime = dateTime.addSecs((zone.startsWith(u'+') ? -60 : 60) * minutes);
    }
    return present(dateTime);
}

} // namespace

QString toIsoText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

std::optional<Instant> parseInstant(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.isEmpty() || trimmed.size() > 64)
        return std::nullopt;
    if (const auto iso = parseIso(trimmed))
        return iso;
    // RFC 9110, section 5.6.7 (IMF-fixdate) and RFC 2822 with a numeric zone.
    QString mail = trimmed;
    if (mail.endsWith(QLatin1String(" GMT")) || mail.endsWith(QLatin1String(" UTC")))
        mail = mail.chopped(3) + QStringLiteral("+0000");
    return present(QDateTime::fromString(mail, Qt::RFC2822Date));
}

std::optional<Instant> instantFromEpoch(double number)
{
    if (!std::isfinite(number) || number <= 0)
        return std::nullopt;
    constexpr double millisecondsFrom = 1e11; // as seconds this would be the year 5138
    constexpr double latest = 253402300799999.0; // the end of the year 9999
    const double milliseconds = number < millisecondsFrom ? number * 1000.0 : number;
    if (milliseconds > latest)
        return std::nullopt;
    return instantFromMilliseconds(static_cast<qint64>(std::floor(milliseconds)));
}

} // namespace signalbox

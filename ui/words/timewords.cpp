// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/timewords.h"

#include "ui/words/words.h"

#include <QDateTime>
#include <QLocale>

namespace signalbox {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr int daysShownAsDays = 7;

int count(auto duration)
{
    return int(duration.count());
}

QString twoDigits(int number)
{
    const QString text = QLocale().toString(number);
    return number < 10 ? QLocale().zeroDigit() + text : text;
}

} // namespace

QDateTime localTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant));
}

QString ageText(Instant then, Instant now)
{
    const milliseconds age = now - then;
    const QLocale locale;
    if (age < 1min)
        return Words::tr("now");
    if (age < 1h)
        return Words::tr("%1 min").arg(locale.toString(count(floor<minutes>(age))));
    if (age < 24h)
        return Words::tr("%1 h").arg(locale.toString(count(floor<hours>(age))));
    if (age < days(daysShownAsDays))
        return Words::tr("%1 d", "days").arg(locale.toString(count(floor<days>(age))));
    return locale.toString(localTime(then).date(), Words::tr("d MMM", "date format of an old row"));
}

QString spokenAge(Instant then, Instant now)
{
    const milliseconds age = now - then;
    if (age < 1min)
        return Words::tr("just now");
    if (age < 1h)
        return Words::tr("%n minute(s) ago", nullptr, count(floor<minutes>(age)));
    if (age < 24h)
        return Words::tr("%n hour(s) ago", nullptr, count(floor<hours>(age)));
    if (age < days(daysShownAsDays))
        return Words::tr("%n day(s) ago", nullptr, count(floor<days>(age)));
    return QLocale().toString(localTime(then).date(), QLocale::LongFormat);
}

QString durationText(milliseconds duration)
{
    const auto whole = floor<seconds>(qMax(duration, 0ms));
    const QLocale locale;
    if (whole < 1min)
        return Words::tr("%1 s").arg(locale.toString(count(whole)));
    if (whole < 1h && whole % 1min == 0s)
        return Words::tr("%1 min").arg(locale.toString(count(floor<minutes>(whole))));
    if (whole < 1h)
        return Words::tr("%1 min %2 s")
            .arg(locale.toString(count(floor<minutes>(whole))), twoDigits(count(whole % 1min)));
    if (whole < 24h)
        return Words::tr("%1 h %2 min")
            .arg(locale.toString(count(floor<hours>(whole))),
                 twoDigits(count(floor<minutes>(whole % 1h))));
    return Words::tr("%1 d %2 h")
        .arg(locale.toString(count(floor<days>(whole))),
             locale.toString(count(floor<hours>(whole % 24h))));
}

QString shortDuration(milliseconds duration)
{
    const auto whole = floor<seconds>(qMax(duration, 0ms));
    const QLocale locale;
    if (whole < 1min)
        return Words::tr("%1 s").arg(locale.toString(count(whole)));
    if (whole < 1h)
        return Words::tr("%1 min").arg(locale.toString(count(floor<minutes>(whole))));
    if (whole < 48h)
        return Words::tr("%1 h").arg(locale.toString(count(floor<hours>(whole))));
    return Words::tr("%1 d", "days").arg(locale.toString(count(floor<days>(whole))));
}

QString spokenDuration(milliseconds duration)
{
    const auto whole = floor<seconds>(qMax(duration, 0ms));
    QStringList parts;
    if (whole >= 1h)
        parts << Words::tr("%n hour(s)", nullptr, count(floor<hours>(whole)));
    if (const int rest = count(floor<minutes>(whole % 1h)); rest > 0)
        parts << Words::tr("%n minute(s)", nullptr, rest);
    if (const int rest = count(whole % 1min); whole < 1h && (rest > 0 || parts.isEmpty()))
        parts << Words::tr("%n second(s)", nullptr, rest);
    return parts.join(QLatin1Char(' '));
}

QString dayText(QDate day, QDate today)
{
    if (day == today)
        return Words::tr("Today");
    if (day == today.addDays(-1))
        return Words::tr("Yesterday");
    const QLocale locale;
    if (day.year() == today.year())
        return locale.toString(day, Words::tr("dddd, d MMMM", "date format of a day of this year"));
    return locale.toString(day, QLocale::LongFormat);
}

QString momentText(Instant then, Instant now)
{
    const QDateTime moment = localTime(then);
    const QString time = QLocale().toString(moment.time(), QStringLiteral("HH:mm:ss"));
    const QDate today = localTime(now).date();
    if (moment.date() == today || moment.date() == today.addDays(-1))
        return Words::tr("%1 %2", "day, time").arg(dayText(moment.date(), today), time);
    return Words::tr("%1 %2", "day, time")
        .arg(QLocale().toString(moment.date(), QLocale::ShortFormat), time);
}

QString clockText(Instant then, Instant now)
{
    const QDateTime moment = localTime(then);
    return moment.date() == localTime(now).date()
        ? QLocale().toString(moment.time(), QStringLiteral("HH:mm:ss"))
        : momentText(then, now);
}

QString fullMoment(Instant then)
{
    return QLocale().toString(localTime(then), QLocale::LongFormat);
}

std::optional<milliseconds> durationOf(const Event &event, Instant now)
{
    if (!event.startedAt)
        return std::nullopt;
    const bool goesOn = event.status == Status::Running || event.status == Status::Firing;
    if (goesOn || event.finishedAt)
        return qMax<milliseconds>(0ms, (goesOn ? now : *event.finishedAt) - *event.startedAt);
    return std::nullopt;
}

std::optional<milliseconds> durationOf(const Job &job, Instant now)
{
    if (!job.startedAt)
        return std::nullopt;
    if (job.finishedAt)
        return qMax<milliseconds>(0ms, *job.finishedAt - *job.startedAt);
    if (job.status == Status::Running)
        return qMax<milliseconds>(0ms, now - *job.startedAt);
    return std::nullopt;
}

} // namespace signalbox

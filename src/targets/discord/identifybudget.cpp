// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/identifybudget.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qint64 largestBudgetFile = 64 * 1024;
constexpr std::chrono::milliseconds leastReset{60'000};

// {"BOT": {"since": 1795233605000, "last": 1795233605000, "used": 3}}; a file that cannot be read
// counts as none, and Discord's own number holds.
QJsonObject readBudgets(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestBudgetFile)
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

IdentifyBudget::IdentifyBudget(QString file, QString bot, const Clock &clock)
    : m_file(std::move(file)), m_bot(std::move(bot)), m_clock(clock)
{
}

IdentifyBudget::Spent IdentifyBudget::spent() const
{
    const QJsonObject kept = readBudgets(m_file).value(m_bot).toObject();
    const Instant now = m_clock.now();
    Spent spent;
    // A clock that was set back must not lock the bot out for longer than the rule itself.
    spent.since =
        std::min(instantFromMilliseconds(kept.value(QLatin1String("since")).toInteger()), now);
    spent.last =
        std::min(instantFromMilliseconds(kept.value(QLatin1String("last")).toInteger()), now);
    spent.used = std::max(kept.value(QLatin1String("used")).toInt(), 0);
    if (now - spent.since >= window)
        spent = {now, spent.last, 0};
    return spent;
}

Instant IdentifyBudget::allowedFrom(const SessionStartLimit &limit) const
{
    const Instant now = m_clock.now();
    const Spent ours = spent();
    Instant from = std::max(now, ours.last + between);
    if (limit.remaining <= reserve)
        from = std::max(from, now + std::max(limit.resetAfter, leastReset));
    if (ours.used >= std::max(limit.total - reserve, 1))
        from = std::max(from, ours.since + window);
    return from;
}

Result<void> IdentifyBudget::spend()
{
    const Spent ours = spent();
    QJsonObject budgets = readBudgets(m_file);
    budgets.insert(m_bot,
                   QJsonObject{{QLatin1String("since"), toMilliseconds(ours.since)},
                               {QLatin1String("last"), toMilliseconds(m_clock.now())},
                               {QLatin1String("used"), ours.used + 1}});
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(budgets).toJson()) < 0
        || !file.commit())
        return fail(ErrorKind::Storage,
                    QStringLiteral("the count of sign-ins cannot be written: ")
                        + file.errorString());
    return {};
}

} // namespace signalbox

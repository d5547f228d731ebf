// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/facts.h"

namespace signalbox {

namespace {

auto problemKey(const SettingsProblem &problem)
{
    return std::tie(problem.path, problem.text, problem.warning);
}

auto problemKey(const RecipeProblem &problem)
{
    return std::tie(problem.file, problem.line, problem.text);
}

template <typename Problem>
bool sameProblems(const QList<Problem> &left, const QList<Problem> &right)
{
    return std::equal(
        left.begin(), left.end(), right.begin(), right.end(),
        [](const Problem &a, const Problem &b) { return problemKey(a) == problemKey(b); });
}

auto countersKey(const Counters &counters)
{
    return std::tie(counters.subjects, counters.deliveries, counters.refused,
                    counters.notUnderstood, counters.outboxWaiting, counters.outboxFailed);
}

} // namespace

bool Health::operator==(const Health &other) const
{
    return listener == other.listener && tunnel == other.tunnel
        && tunnelConfigured == other.tunnelConfigured && targets == other.targets
        && triggers == other.triggers && endpoints == other.endpoints
        && refusedHosts == other.refusedHosts && store == other.store && keyring == other.keyring
        && sameProblems(settingsProblems, other.settingsProblems)
        && sameProblems(recipeProblems, other.recipeProblems)
        && countersKey(counters) == countersKey(other.counters);
}

QString targetBellKey(const QString &target)
{
    return QStringLiteral("target/") + target;
}

} // namespace signalbox

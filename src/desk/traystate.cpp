// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/traystate.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype failuresInMenu = 5;

bool isMainLine(const QString &branch)
{
    static const QStringList names{QStringLiteral("main"), QStringLiteral("master"),
                                   QStringLiteral("trunk"), QStringLiteral("default")};
    return names.contains(branch);
}

bool hasProblem(const Health &health)
{
    const bool tunnelDown = health.tunnelConfigured && health.tunnel.phase != TunnelState::Phase::Up
        && health.tunnel.phase != TunnelState::Phase::Starting;
    const bool targetDown =
        std::any_of(health.targets.begin(), health.targets.end(), [](const TargetFacts &target) {
            return target.state == TargetFacts::State::Stopped
                || target.state == TargetFacts::State::NoSecret
                || target.state == TargetFacts::State::Faulty;
        });
    return tunnelDown || targetDown;
}

} // namespace

bool coloursTray(const Subject &subject, const QStringList &authors)
{
    const Event &event = subject.event;
    if (event.kind == Kind::Alarm || event.kind == Kind::Run || event.branch.isEmpty())
        return true;
    return event.defaultBranch || isMainLine(event.branch)
        || (!event.author.isEmpty() && authors.contains(event.author, Qt::CaseInsensitive));
}

TrayFacts trayFacts(const Health &health, const QList<Subject> &open, int running, bool muted,
                    const QStringList &authors)
{
    TrayFacts facts;
    facts.running = running;
    bool firing = false;
    bool failed = false;
    bool waiting = false;
    for (const Subject &subject : open) {
        if (!coloursTray(subject, authors))
            continue;
        ++facts.open;
        firing = firing || subject.event.status == Status::Firing;
        failed = failed || subject.event.status == Status::Failed;
        waiting = waiting || subject.event.status == Status::Blocked;
        if (facts.lastFailures.size() < failuresInMenu)
            facts.lastFailures.append(subject);
    }
    if (!health.listener.running || health.store)
        facts.state = TrayState::Offline;
    else if (firing)
        facts.state = TrayState::Firing;
    else if (failed)
        facts.state = TrayState::Failed;
    else if (waiting)
        facts.state = TrayState::Waiting;
    else if (hasProblem(health))
        facts.state = TrayState::Problem;
    else if (running > 0)
        facts.state = TrayState::Running;
    else if (muted)
        facts.state = TrayState::Muted;
    return facts;
}

} // namespace signalbox

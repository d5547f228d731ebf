// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's lines to chat platforms: what comes over them, and how the bots are shown.
#include "desk/deskparts.h"

#include <QDateTime>

#include <algorithm>

namespace signalbox {

void Desk::Private::makeLines()
{
    lines = std::make_unique<ChatLines>(*http, secrets, clock, paths.dataFolder,
                                        [this](const LineDelivery &delivery, Responder respond) {
                                            pipeline->takeFromLine(delivery, std::move(respond));
                                        });
    probe = std::make_unique<PublicProbe>(*http);
    QObject::connect(lines.get(), &ChatLines::changed, &desk, [this] { healthLater(); });
    QObject::connect(probe.get(), &PublicProbe::changed, &desk, [this] { healthLater(); });
}

// A line that has stopped for good is told as a stopped target: with its reason, and tried again
// with it.
void Desk::Private::noteLine(TargetFacts &facts) const
{
    const auto line = lines->state(facts.name);
    facts.line = line;
    if (!line || line->phase != LineState::Phase::Stopped
        || facts.state != TargetFacts::State::Ready)
        return;
    facts.state = TargetFacts::State::Stopped;
    facts.detail = line->detail;
}

// Once, when it happens: the window goes on saying so.
void Desk::Private::tellStopped(const Health &seen)
{
    using State = TargetFacts::State;
    const Instant now = clock.now();
    for (const TargetFacts &target : seen.targets) {
        const bool was = std::any_of(
            health.targets.cbegin(), health.targets.cend(), [&](const TargetFacts &before) {
                return before.name == target.name && before.state == State::Stopped;
            });
        if (target.state != State::Stopped || was
            || bell.isQuiet(now, QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).time()))
            continue;
        NotificationFacts facts;
        facts.key = targetBellKey(target.name);
        facts.urgency = QStringLiteral("normal");
        facts.stoppedTarget = target.name;
        facts.stoppedBecause = target.detail;
        Q_EMIT desk.notificationRequested(facts);
    }
}

// Online while deliveries are received and stored, idle while nobody outside gets through.
void Desk::Private::showPresence(const Health &seen)
{
    const bool shown = lines->showsPresence();
    probe->setBase(shown ? publicBase : QUrl());
    if (!shown)
        return;
    Presence presence = Presence::Online;
    if (!seen.listener.running || seen.store)
        presence = Presence::Offline;
    else if (seen.tunnelConfigured && !probe->isReached())
        presence = Presence::Idle;
    lines->setPresence(presence);
}

} // namespace signalbox

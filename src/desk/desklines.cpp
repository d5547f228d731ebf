// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's lines to chat platforms: what comes over them, and how the bots are shown.
#include "desk/deskparts.h"

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
    if (!line || line->phase != LineState::Phase::Stopped
        || facts.state != TargetFacts::State::Ready)
        return;
    facts.state = TargetFacts::State::Stopped;
    facts.detail = line->detail;
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

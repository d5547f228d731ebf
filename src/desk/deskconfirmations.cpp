// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Confirmations that were asked for and written, and then not fetched: the program ended between
// the two. The address is not in the store (it carries a token), so the delivery is read again.
#include "core/whendone.h"
#include "desk/deskparts.h"
#include "desk/understandinground.h"
#include "senders/eventreader.h"

namespace signalbox {

namespace {

// Amazon's tokens are good for so long; nobody else's for longer.
constexpr std::chrono::hours oldestConfirmation{72};
constexpr int confirmationsLookedAt = 100;

bool isOpenConfirmation(const Event &event, Instant now)
{
    const bool ended = event.status == Status::Passed || event.status == Status::Failed;
    return !ended && event.verified && event.replayOf == 0 && event.delivery != 0
        && now - event.receivedAt < oldestConfirmation;
}

} // namespace

void Desk::Private::recoverConfirmations()
{
    // Subjects have an index by kind; events would all be looked through.
    const auto asked =
        reader->subjects(Query::parse(u"kind:confirmation"), {}, confirmationsLookedAt);
    if (!asked)
        return;
    int begun = 0;
    for (const Subject &subject : *asked) {
        // An older event does not count: what came of it, or another try, is newer.
        const auto newest = reader->eventsOfSubject(subject.id, 1);
        if (!newest || newest->isEmpty())
            continue;
        const Event &event = newest->constFirst();
        // A sample's endpoint is gone, and its address was made up.
        const bool isConfigured = std::any_of(
            current.endpoints.begin(), current.endpoints.end(),
            [&event](const EndpointSettings &each) { return each.name == event.endpoint; });
        if (!isConfigured || !isOpenConfirmation(event, clock.now()))
            continue;
        if (++begun > Confirmations::mostUnderWay)
            return;
        recoverConfirmation(event);
    }
}

void Desk::Private::recoverConfirmation(const Event &event)
{
    const RecipePointer sender = recipe(event.sender);
    const auto record = reader->delivery(event.delivery);
    auto body = reader->body(event.delivery);
    if (!sender || !record || !*record || !body)
        return;
    StoredDelivery stored = storedFrom(**record, std::move(*body), nullptr);
    for (const EndpointSettings &each : std::as_const(current.endpoints)) {
        if (each.name == event.endpoint)
            stored.options = each.options;
    }
    const auto input = recipeInput(*sender, stored);
    if (!input)
        return;
    whenDone(shaping->outputs(sender->events, *input), &desk,
             [this, event, sender, stored](const Result<QList<QByteArray>> &outputs) {
                 if (!outputs || stopped)
                     return;
                 EventReader understood(*sender, stored);
                 for (const QByteArray &output : *outputs)
                     understood.read(output);
                 const Understanding understanding = understood.take();
                 for (const Confirmation &each : understanding.confirmations) {
                     if (understanding.events.at(each.event).subject == event.subject)
                         confirmations->confirm(event, each.url, sender);
                 }
             });
}

} // namespace signalbox

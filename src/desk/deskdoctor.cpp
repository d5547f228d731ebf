// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Refused deliveries: why, and taken in after all.
#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/deskparts.h"
#include "desk/doctorcase.h"

#include <QPromise>

namespace signalbox {

namespace {

constexpr int refusedStatus = 401; // what the sender was told, and still believes

// At the time it came, with the secrets of today. A wrong clock is nobody's forgery: where the
// doctor has shown one, the time of signing counts. What is merely old stays refused.
Verification verifiedAgain(const DoctorCase &given, const Examination &examination)
{
    Instant at = given.delivery.receivedAt;
    const bool clockIsWrong = !examination.findings.isEmpty()
        && examination.findings.constFirst().proven
        && (examination.findings.constFirst().cause == DoctorCause::ClockSkew
            || examination.findings.constFirst().cause == DoctorCause::TimeZone);
    if (clockIsWrong && examination.signedAt)
        at = *examination.signedAt;
    return Verifier::verify(*given.endpoint.recipe, given.endpoint.identity, given.delivery, at,
                            given.keys);
}

} // namespace

Result<Examination> Desk::examine(qint64 delivery)
{
    auto given = doctorCase(*d->reader, *d->pipeline->endpoints(), &d->refusals, delivery);
    if (!given)
        return fail(given.error());
    given->keys = *d->keys->atHand();
    return signalbox::examine(*given);
}

QFuture<Result<qint64>> Desk::acceptRefused(qint64 delivery)
{
    auto given = doctorCase(*d->reader, *d->pipeline->endpoints(), &d->refusals, delivery);
    if (!given)
        return readyFuture<qint64>(fail(given.error()));
    given->keys = *d->keys->atHand();
    if (given->verdict != Verdict::Refused || !given->endpoint.recipe)
        return readyFuture<qint64>(
            fail(ErrorKind::InvalidInput, QStringLiteral("it was not refused")));
    Verification verification = verifiedAgain(*given, signalbox::examine(*given));
    auto *accepted = std::get_if<AcceptedDelivery>(&verification);
    if (!accepted) {
        const auto *refusal = std::get_if<Refusal>(&verification);
        return readyFuture<qint64>(
            fail(ErrorKind::Refused,
                 QStringLiteral("it still does not verify: ")
                     + (refusal ? refusalText(*refusal) : toText(RefusalCause::UnknownKey))));
    }
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    const auto stored = committed<CommitOutcome>([&](Store::Done<CommitOutcome> done) {
        d->store->commit(std::move(*accepted), std::move(done));
    });
    whenDone(stored, this, [this, promise, delivery](const Result<CommitOutcome> &outcome) {
        if (outcome && d->worker) {
            if (!outcome->duplicate)
                d->store->recordAnswer(outcome->id, refusedStatus, -1);
            d->worker->wake();
            d->refusals.remove(delivery);
            d->writeRefusals();
        }
        promise->addResult(outcome ? Result<qint64>(outcome->id)
                                   : Result<qint64>(fail(outcome.error())));
        promise->finish();
    });
    return promise->future();
}

} // namespace signalbox

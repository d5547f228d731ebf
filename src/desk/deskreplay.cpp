// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sending again what came before.
#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/deskparts.h"
#include "desk/messageinput.h"
#include "senders/verifier.h"
#include "targets/relay/relayexchange.h"

#include <QPromise>

namespace signalbox {

QFuture<Result<qint64>> Desk::replay(qint64 delivery, bool forward, bool act)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    // Known before the row is: the worker may see it the moment it is committed.
    d->worker->addReplay(delivery, {forward, act});
    const auto copied = committed<CommitOutcome>([&](Store::Done<CommitOutcome> done) {
        d->store->commitReplay(delivery, [this, delivery, done](Result<CommitOutcome> outcome) {
            if (!outcome)
                d->worker->dropReplay(delivery);
            done(std::move(outcome));
        });
    });
    whenDone(copied, this, [this, promise](const Result<CommitOutcome> &outcome) {
        if (outcome) {
            if (d->worker)
                d->worker->wake();
            promise->addResult(Result<qint64>(outcome->id));
        } else {
            promise->addResult(Result<qint64>(fail(outcome.error())));
        }
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<int>> Desk::replayTo(qint64 id, const QUrl &url, const QString &endpoint)
{
    const EndpointTablePointer table = d->pipeline->endpoints();
    Result<Delivery> delivery = fail(ErrorKind::Internal, QString());
    if (endpoint.isEmpty()) {
        delivery = asReceived(*d->reader, table, id);
    } else {
        const Endpoint *signer = table->findName(endpoint);
        if (!signer || !signer->recipe || signer->identity.secrets.isEmpty())
            return readyFuture<int>(
                fail(ErrorKind::NotFound,
                     QStringLiteral("no endpoint with a secret named ") + endpoint));
        delivery = asReceived(*d->reader, nullptr, id);
        if (delivery) {
            // What is signed may include the address it goes to.
            delivery->target =
                url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
            delivery =
                Verifier::sign(*signer->recipe, signer->identity.secrets.constFirst(),
                               std::move(*delivery), d->clock.now(), signer->identity.options);
        }
    }
    if (!delivery)
        return readyFuture<int>(fail(delivery.error()));
    auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    whenDone(relayTo(*delivery, url, this, endpoint.isEmpty() ? QByteArray() : delivery->target),
             this, [promise](const Result<HttpReply> &reply) {
                 promise->addResult(reply ? Result<int>(reply->status)
                                          : Result<int>(fail(reply.error())));
                 promise->finish();
             });
    return promise->future();
}

} // namespace signalbox

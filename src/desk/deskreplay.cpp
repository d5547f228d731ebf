// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sending again: what came before, and the samples that come with the recipes.
#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/deskparts.h"
#include "desk/messageinput.h"
#include "senders/verifier.h"
#include "targets/relay/relayexchange.h"

#include <QPromise>
#include <QRandomGenerator>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds demoPace{900};

// 128 bits from the system's generator: what makes a path or a secret unguessable.
QByteArray randomText()
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toHex();
}

} // namespace

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
                fail(ErrorKind::NotFound, QStringLiteral("no endpoint with a secret named ") + endpoint));
        delivery = asReceived(*d->reader, nullptr, id);
        if (delivery) {
            // What is signed may include the address it goes to.
            delivery->target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
            delivery = Verifier::sign(*signer->recipe, signer->identity.secrets.constFirst(),
                                      std::move(*delivery), d->clock.now(), signer->identity.options);
        }
    }
    if (!delivery)
        return readyFuture<int>(fail(delivery.error()));
    auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    whenDone(relayTo(*delivery, url, this, endpoint.isEmpty() ? QByteArray() : delivery->target), this,
             [promise](const Result<HttpReply> &reply) {
                 promise->addResult(reply ? Result<int>(reply->status) : Result<int>(fail(reply.error())));
                 promise->finish();
             });
    return promise->future();
}

QList<SampleChoice> Desk::samples() const
{
    QList<SampleChoice> choices;
    for (const RecipePointer &recipe : d->book->recipes()) {
        for (const RecipeSample &sample : recipe->samples)
            choices.append({recipe->id, recipe->name, sample.name, sample.description});
    }
    return choices;
}

// An endpoint in memory only, so that trying a sender leaves nothing behind in the configuration.
const EndpointSettings *Desk::Private::addSampleEndpoint(const QString &sender)
{
    EndpointSettings endpoint;
    endpoint.name = QStringLiteral("sample-") + sender;
    endpoint.path = QStringLiteral("/sample-") + QString::fromLatin1(randomText());
    endpoint.sender = sender;
    // Made up: it may be shown and forwarded, but must not start anything.
    endpoint.options = {{QStringLiteral("mayTrigger"), false}};
    const RecipePointer known = recipe(sender);
    const auto identity = known ? Verifier::sampleIdentity(*known, Secret(randomText()))
                                : Result<SampleIdentity>(fail(ErrorKind::NotFound, sender));
    if (identity && (known->usesSecret || !identity->pinnedKeys.isEmpty() || !identity->options.isEmpty())) {
        sampleSecrets.insert(endpoint.name, identity->secret);
        sampleKeys.insert(endpoint.name, identity->pinnedKeys);
        for (auto option = identity->options.begin(); option != identity->options.end(); ++option)
            endpoint.options.insert(option.key(), option.value());
    }
    sampleEndpoints.append(endpoint);
    rebuildEndpoints();
    return &sampleEndpoints.constLast();
}

QFuture<Result<void>> Desk::sendSample(const QString &sender, const QString &name)
{
    const RecipePointer recipe = d->recipe(sender);
    const RecipeSample *sample = nullptr;
    for (const RecipeSample &each : recipe ? recipe->samples : QList<RecipeSample>()) {
        if (each.name == name)
            sample = &each;
    }
    if (!sample)
        return readyFuture<void>(fail(ErrorKind::NotFound, sender + u'/' + name));
    if (!d->listener->isRunning())
        return readyFuture<void>(fail(d->listenerError.value_or(
            Error{ErrorKind::Unavailable, QStringLiteral("the listener does not run"), std::nullopt})));
    const QString endpointName = QStringLiteral("sample-") + sender;
    const EndpointTablePointer table = d->pipeline->endpoints();
    if (!table->findName(endpointName))
        (void)d->addSampleEndpoint(sender);
    const EndpointTablePointer now = d->pipeline->endpoints();
    const Endpoint *endpoint = now->findName(endpointName);

    Delivery delivery;
    delivery.method = sample->method;
    delivery.target = endpoint->settings.path.toUtf8();
    if (const qsizetype mark = sample->target.indexOf('?'); mark >= 0)
        delivery.target += sample->target.mid(mark);
    delivery.headers = sample->headers;
    delivery.body = sample->body;
    if (!endpoint->identity.secrets.isEmpty()) {
        auto signedSample = Verifier::sign(*recipe, endpoint->identity.secrets.constFirst(),
                                           std::move(delivery), d->clock.now(), endpoint->identity.options);
        if (!signedSample)
            return readyFuture<void>(fail(signedSample.error()));
        delivery = std::move(*signedSample);
    }
    // To the socket of the tunnel: it is plain even where the local one speaks TLS, and always loopback.
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(d->listener->tunnelPort());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(relayTo(delivery, url, this, delivery.target), this, [promise](const Result<HttpReply> &reply) {
        if (!reply)
            promise->addResult(Result<void>(fail(reply.error())));
        else if (reply->status >= 300)
            promise->addResult(Result<void>(
                fail(ErrorKind::Refused, QStringLiteral("answered %1").arg(reply->status))));
        else
            promise->addResult(Result<void>());
        promise->finish();
    });
    return promise->future();
}

void Desk::startDemo()
{
    d->demo = samples();
    connect(&d->demoTimer, &QTimer::timeout, this, [this] {
        if (d->demo.isEmpty()) {
            d->demoTimer.stop();
            return;
        }
        const SampleChoice next = d->demo.takeFirst();
        // Nothing waits for it: what arrived is seen in the timeline.
        (void)sendSample(next.sender, next.sample);
    });
    d->demoTimer.start(demoPace);
}

} // namespace signalbox

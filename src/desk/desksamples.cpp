// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The samples that come with the recipes: as they are, changed, and as a show.
#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/deskparts.h"
#include "desk/sampledraft.h"
#include "senders/verifier.h"
#include "shape/jsonlayout.h"
#include "shape/jsontext.h"
#include "targets/relay/relayexchange.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QRandomGenerator>

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds demoPace{900};
constexpr qsizetype shownOfAnswer = 2'000;

// 128 bits from the system's generator: what makes a path or a secret unguessable.
QByteArray randomText()
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toHex();
}

// What is signed may include the address it goes to, so that comes first.
Result<Delivery> signedDraft(const SampleDraft &draft, const Recipe &recipe,
                             const Endpoint &endpoint, Instant now)
{
    Delivery delivery;
    delivery.method = draft.method;
    delivery.headers = draft.headers;
    delivery.body = draft.body;
    delivery.target = draft.to.isEmpty()
        ? endpoint.settings.path.toUtf8()
        : draft.to.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (delivery.target.isEmpty())
        delivery.target = "/";
    if (!draft.query.isEmpty())
        delivery.target += (delivery.target.contains('?') ? '&' : '?') + draft.query;
    if (draft.unsignedOnPurpose || endpoint.identity.secrets.isEmpty())
        return delivery;
    return Verifier::sign(recipe, endpoint.identity.secrets.constFirst(), std::move(delivery), now,
                          endpoint.identity.options);
}

DraftAnswer answerOf(const HttpReply &reply, bool fromUs)
{
    DraftAnswer answer;
    answer.status = reply.status;
    answer.tookMs = reply.took.count();
    answer.body = QString::fromUtf8(reply.body.left(shownOfAnswer));
    if (fromUs)
        answer.delivery =
            headerValue(reply.headers, "Signalbox-Delivery").value_or(QByteArray()).toLongLong();
    return answer;
}

} // namespace

QByteArray readableBody(const QByteArray &body)
{
    return normalizedJson(body) ? laidOutJson(body, JsonLayout::Two) : body;
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
    if (identity
        && (known->usesSecret || !identity->pinnedKeys.isEmpty() || !identity->options.isEmpty())) {
        sampleSecrets.insert(endpoint.name, identity->secret);
        sampleKeys.insert(endpoint.name, identity->pinnedKeys);
        for (auto option = identity->options.begin(); option != identity->options.end(); ++option)
            endpoint.options.insert(option.key(), option.value());
    }
    sampleEndpoints.append(endpoint);
    rebuildEndpoints();
    return &sampleEndpoints.constLast();
}

bool Desk::Private::isSampleEndpoint(const QString &name) const
{
    return std::any_of(sampleEndpoints.begin(), sampleEndpoints.end(),
                       [&name](const EndpointSettings &endpoint) { return endpoint.name == name; });
}

Result<SampleDraft> Desk::sampleDraft(const QString &sender, const QString &name) const
{
    const RecipePointer recipe = d->recipe(sender);
    for (const RecipeSample &sample : recipe ? recipe->samples : QList<RecipeSample>()) {
        if (sample.name != name)
            continue;
        SampleDraft draft;
        draft.sender = sender;
        draft.sample = name;
        draft.method = sample.method;
        if (const qsizetype mark = sample.target.indexOf('?'); mark >= 0)
            draft.query = sample.target.mid(mark + 1);
        draft.headers = sample.headers;
        draft.body = sample.body;
        return draft;
    }
    return fail(ErrorKind::NotFound, sender + u'/' + name);
}

QFuture<Result<void>> Desk::sendSample(const QString &sender, const QString &name)
{
    const auto draft = sampleDraft(sender, name);
    if (!draft)
        return readyFuture<void>(fail(draft.error()));
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(sendDraft(*draft), this, [promise](const Result<DraftAnswer> &answer) {
        if (!answer)
            promise->addResult(Result<void>(fail(answer.error())));
        else if (answer->status >= 300)
            promise->addResult(Result<void>(
                fail(ErrorKind::Refused, QStringLiteral("answered %1").arg(answer->status))));
        else
            promise->addResult(Result<void>());
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<DraftAnswer>> Desk::sendDraft(const SampleDraft &draft)
{
    const RecipePointer recipe = d->recipe(draft.sender);
    if (!recipe)
        return readyFuture<DraftAnswer>(fail(ErrorKind::NotFound, draft.sender));
    const bool toUs = draft.to.isEmpty();
    if (toUs && !d->listener->isRunning()) {
        return readyFuture<DraftAnswer>(fail(d->listenerError.value_or(Error{
            ErrorKind::Unavailable, QStringLiteral("the listener does not run"), std::nullopt})));
    }
    const QString name =
        draft.endpoint.isEmpty() ? QStringLiteral("sample-") + draft.sender : draft.endpoint;
    if (draft.endpoint.isEmpty() && !d->pipeline->endpoints()->findName(name))
        (void)d->addSampleEndpoint(draft.sender);
    const EndpointTablePointer table = d->pipeline->endpoints();
    const Endpoint *endpoint = table->findName(name);
    if (!endpoint)
        return readyFuture<DraftAnswer>(
            fail(ErrorKind::NotFound, QStringLiteral("no endpoint named ") + name));
    const auto delivery = signedDraft(draft, *recipe, *endpoint, d->clock.now());
    if (!delivery)
        return readyFuture<DraftAnswer>(fail(delivery.error()));
    QUrl url = draft.to;
    if (toUs) {
        // To the socket of the tunnel: it is plain even where the local one speaks TLS, and always
        // loopback.
        url.setScheme(QStringLiteral("http"));
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(d->listener->tunnelPort());
    }
    auto promise = std::make_shared<QPromise<Result<DraftAnswer>>>();
    promise->start();
    whenDone(relayTo(*delivery, url, this, delivery->target), this,
             [promise, toUs](const Result<HttpReply> &reply) {
                 promise->addResult(reply ? Result<DraftAnswer>(answerOf(*reply, toUs))
                                          : Result<DraftAnswer>(fail(reply.error())));
                 promise->finish();
             });
    return promise->future();
}

void Desk::startDemo()
{
    // A story of some senders, not all that could arrive.
    QFile story(QStringLiteral(":/demo.json"));
    (void)story.open(QIODevice::ReadOnly);
    for (const QJsonValue &scene : QJsonDocument::fromJson(story.readAll()).array()) {
        const QStringList names = scene.toString().split(u'/');
        d->demo.append({names.constFirst(), {}, names.constLast(), {}});
    }
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

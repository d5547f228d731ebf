// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sending.h"

#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/output.h"
#include "app/sampleedit.h"
#include "core/clock.h"
#include "core/whendone.h"
#include "senders/verifier.h"
#include "store/storereader.h"
#include "targets/relay/relayexchange.h"

#include <QJsonArray>

namespace signalbox {

namespace {

using Done = std::function<void(int)>;

int listSamples(const RecipeBook &book)
{
    for (const RecipePointer &recipe : book.recipes()) {
        for (const RecipeSample &sample : recipe->samples)
            printLine(recipe->id + u'/' + sample.name
                      + (sample.description.isEmpty() ? QString()
                                                      : QStringLiteral("  ") + sample.description));
    }
    return exitDone;
}

// Sends the bytes as they are; the answer's status decides.
void post(const Delivery &delivery, const QUrl &url, QObject *parent, const Done &done)
{
    whenDone(relayTo(delivery, url, parent), parent, [done](const Result<HttpReply> &reply) {
        if (!reply) {
            printError(reply.error());
            done(exitFailed);
            return;
        }
        printLine(
            QStringLiteral("answered %1 in %2 ms").arg(reply->status).arg(reply->took.count()));
        done(reply->status >= 200 && reply->status < 300 ? exitDone : exitFailed);
    });
}

void postMade(const Result<Delivery> &made, QUrl url, QObject *parent, const Done &done)
{
    if (!made) {
        printError(made.error());
        done(exitFailed);
        return;
    }
    // A credential may travel in the query.
    if (!made->query().isEmpty())
        url.setQuery(QString::fromUtf8(made->query()), QUrl::StrictMode);
    post(*made, url, parent, done);
}

// `options`: those of the endpoint that it is signed as.
void signAndPost(const Recipe &recipe, Delivery delivery, const std::optional<Secret> &secret,
                 const QJsonObject &options, const QUrl &url, QObject *parent, const Done &done)
{
    delivery.target =
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (secret)
        postMade(Verifier::sign(recipe, *secret, std::move(delivery), SystemClock().now(), options),
                 url, parent, done);
    else
        post(delivery, url, parent, done);
}

const EndpointSettings *endpointOf(const Settings &settings, const QString &sender)
{
    for (const EndpointSettings &endpoint : settings.endpoints) {
        if (endpoint.sender == sender || endpoint.sender == QLatin1String("auto"))
            return &endpoint;
    }
    return nullptr;
}

QUrl configuredUrl(const Settings &settings, const EndpointSettings &endpoint)
{
    QUrl url;
    url.setScheme(settings.listener.certificateFile.isEmpty() ? QStringLiteral("http")
                                                              : QStringLiteral("https"));
    url.setHost(settings.listener.address == QLatin1String("0.0.0.0") ? QStringLiteral("127.0.0.1")
                                                                      : settings.listener.address);
    url.setPort(settings.listener.port);
    url.setPath(endpoint.path);
    return url;
}

struct Sample
{
    RecipePointer recipe;
    Delivery delivery;
};

std::optional<Sample> findSample(const RecipeBook &book, const QString &name)
{
    const RecipePointer recipe = book.find(name.section(u'/', 0, 0));
    if (!recipe)
        return std::nullopt;
    for (const RecipeSample &sample : recipe->samples) {
        if (sample.name != name.section(u'/', 1))
            continue;
        Delivery delivery;
        delivery.method = sample.method;
        delivery.target = sample.target;
        delivery.headers = sample.headers;
        delivery.body = sample.body;
        return Sample{recipe, delivery};
    }
    return std::nullopt;
}

// The running program makes an endpoint of its own for a sender that has none.
void sendThroughProgram(const Sample &sample, const CommandLine &line, Context &context,
                        QObject *parent, const Done &done)
{
    QJsonArray headers;
    for (const HeaderField &field : sample.delivery.headers)
        headers.append(QJsonArray{QString::fromUtf8(field.name), QString::fromUtf8(field.value)});
    const QJsonObject request{
        {QStringLiteral("do"), QStringLiteral("sample")},
        {QStringLiteral("sender"), sample.recipe->id},
        {QStringLiteral("sample"), line.name.section(u'/', 1)},
        {QStringLiteral("headers"), headers},
        {QStringLiteral("body"), QString::fromLatin1(sample.delivery.body.toBase64())}};
    whenDone(askRunningProgram(context.places.socket, request, parent), parent,
             [done](const Result<QJsonObject> &answer) {
                 if (!answer) {
                     printError(answer.error());
                     done(answer.error().kind == ErrorKind::Unavailable ? exitNothingRunning
                                                                        : exitFailed);
                     return;
                 }
                 const int status = answer->value(QLatin1String("status")).toInt();
                 printLine(QStringLiteral("answered %1 in %2 ms")
                               .arg(status)
                               .arg(answer->value(QLatin1String("tookMs")).toInt()));
                 done(status >= 200 && status < 300 ? exitDone : exitFailed);
             });
}

void sendSample(const CommandLine &line, Context &context, QObject *parent, const Done &done)
{
    auto sample = findSample(*context.book, line.name);
    if (!sample) {
        printError(QStringLiteral("no sample named %1; see signalbox send --list").arg(line.name));
        done(exitWrongUse);
        return;
    }
    auto edited = editedSample(std::move(sample->delivery), line);
    if (!edited) {
        printError(edited.error());
        done(exitWrongUse);
        return;
    }
    sample->delivery = std::move(*edited);
    std::optional<Secret> given;
    if (!line.secretEnvironment.isEmpty()) {
        const QByteArray value = qgetenv(line.secretEnvironment.toLocal8Bit().constData());
        if (value.isEmpty()) {
            printError(QStringLiteral("the variable %1 is not set").arg(line.secretEnvironment));
            done(exitFailed);
            return;
        }
        given = Secret(value);
    }
    if (!line.to.isEmpty()) {
        signAndPost(*sample->recipe, sample->delivery, given, {}, QUrl(line.to, QUrl::StrictMode),
                    parent, done);
        return;
    }
    (void)context.settings->load(); // faults of other parts do not matter here
    const EndpointSettings *endpoint = endpointOf(context.settings->settings(), sample->recipe->id);
    if (!endpoint) {
        sendThroughProgram(*sample, line, context, parent, done);
        return;
    }
    const QUrl fallback = configuredUrl(context.settings->settings(), *endpoint);
    const QString name = endpoint->name;
    const auto secrets = endpoint->secrets;
    const QJsonObject options = endpoint->options;
    const auto go = [&context, parent, done, sample, fallback, name,
                     options](std::optional<Secret> secret) {
        // The running program knows the real port; without one the configured is tried.
        whenDone(
            askRunningProgram(context.places.socket,
                              {{QStringLiteral("do"), QStringLiteral("status")}}, parent),
            parent,
            [parent, done, sample, fallback, name, options,
             secret](const Result<QJsonObject> &answer) {
                QUrl url = fallback;
                const QJsonArray endpoints =
                    answer ? answer->value(QLatin1String("endpoints")).toArray() : QJsonArray();
                for (const QJsonValue &each : endpoints) {
                    if (each.toObject().value(QLatin1String("name")).toString() == name)
                        url = QUrl(each.toObject().value(QLatin1String("url")).toString());
                }
                signAndPost(*sample->recipe, sample->delivery, secret, options, url, parent, done);
            });
    };
    if (given || secrets.isEmpty()) {
        go(given);
        return;
    }
    whenDone(context.secrets->read(secrets.constFirst()), parent,
             [go, done](const Result<Secret> &secret) {
                 if (secret) {
                     go(*secret);
                     return;
                 }
                 printError(secret.error());
                 done(exitFailed);
             });
}

// The endpoint of this name, if it has a secret and a known sender.
const EndpointSettings *endpointNamed(const Context &context, const QString &name)
{
    for (const EndpointSettings &endpoint : context.settings->settings().endpoints) {
        if (endpoint.name == name && !endpoint.secrets.isEmpty())
            return &endpoint;
    }
    return nullptr;
}

// Reads the endpoint's secret, lets `make` sign or complete the delivery with it, and sends the
// outcome.
void postWithSecret(Context &context, const EndpointSettings &endpoint, const QUrl &url,
                    QObject *parent, const Done &done,
                    std::function<Result<Delivery>(const Secret &)> make)
{
    whenDone(context.secrets->read(endpoint.secrets.constFirst()), parent,
             [url, parent, done, make = std::move(make)](const Result<Secret> &secret) {
                 postMade(secret ? make(*secret) : Result<Delivery>(fail(secret.error())), url,
                          parent, done);
             });
}

void replayTo(const CommandLine &line, Context &context, QObject *parent, const Done &done)
{
    auto reader = StoreReader::open(context.places.dataFolder);
    const qint64 id = line.id.toLongLong();
    const auto record = reader ? (*reader)->delivery(id) : fail(reader.error());
    const auto body = reader ? (*reader)->body(id) : fail(reader.error());
    if (!record || !*record || !body) {
        printError(QStringLiteral("no delivery with the id ") + line.id);
        done(exitFailed);
        return;
    }
    const QUrl url(line.to, QUrl::StrictMode);
    Delivery delivery;
    delivery.method = (*record)->method;
    delivery.target = (*record)->target;
    delivery.headers = (*record)->headers;
    delivery.body = *body;
    if (line.signAs.isEmpty() && !lacksCredential(delivery)) {
        post(delivery, url, parent, done);
        return;
    }
    (void)context.settings->load();
    const QString name = line.signAs.isEmpty() ? (*record)->endpoint : line.signAs;
    const EndpointSettings *endpoint = endpointNamed(context, name);
    const QString sender = endpoint && endpoint->sender != QLatin1String("auto")
        ? endpoint->sender
        : (*record)->sender;
    const RecipePointer recipe = context.book->find(sender);
    if (!endpoint || !recipe) {
        printError(QStringLiteral("no endpoint with a secret named ") + name);
        done(exitWrongUse);
        return;
    }
    const bool afresh = !line.signAs.isEmpty();
    if (afresh)
        delivery.target =
            url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    postWithSecret(context, *endpoint, url, parent, done,
                   [recipe, delivery, afresh, options = endpoint->options](const Secret &secret) {
                       if (afresh)
                           return Verifier::sign(*recipe, secret, delivery, SystemClock().now(),
                                                 options);
                       auto restored = Verifier::putBack(*recipe, secret, delivery, options);
                       if (restored)
                           restored->target.clear(); // the address is the caller's
                       return restored;
                   });
}

} // namespace

void runSending(const CommandLine &line, Context &context, QObject *parent, Done done)
{
    if (line.command == QLatin1String("replay"))
        replayTo(line, context, parent, done);
    else if (line.list)
        done(listSamples(*context.book));
    else
        sendSample(line, context, parent, done);
}

} // namespace signalbox

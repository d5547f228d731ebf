// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskatwork.h"
#include "senders/verifier.h"
#include "settings/examples.h"
#include "support/fakehttpserver.h"
#include "transport/httpclient.h"

namespace signalbox {

//! A desk that has taken a shipped example in, with nothing changed but addresses (`services` and
//! what `point` replaces) and secrets.
struct ExampleDesk
{
    //! Addresses: the path of a member ("triggers[0].url") and what stands there instead.
    using Addresses = QList<std::pair<QString, QJsonValue>>;

    [[nodiscard]] bool start(const QString &id, const QJsonObject &services = {},
                             const Addresses &addresses = {})
    {
        const auto example = shippedExample(id);
        const QString path = work.folder.filePath(QStringLiteral("config.json"));
        QFile written(path);
        if (!example || !written.open(QIODevice::WriteOnly))
            return false;
        written.write(QJsonDocument(QJsonObject{{QStringLiteral("services"), services}}).toJson());
        written.close();
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        SettingsFile file(path, knownKindsWith(*book));
        if (const auto loaded = file.load(); !loaded)
            return complain(loaded.error());
        if (const auto taken = takeInExample(file, *example); !taken)
            return complain(taken.error());
        if (!addresses.isEmpty()) {
            if (const auto pointed = file.edit(addresses); !pointed)
                return complain(pointed.error());
        }
        return work.start(file.document());
    }
    //! Of whatever signs with a private key: where its public one is said to lie, and our file of
    //! it.
    [[nodiscard]] QJsonObject pinned(const SampleIdentity &identity) const
    {
        QJsonObject pins;
        for (auto key = identity.pinnedKeys.begin(); key != identity.pinnedKeys.end(); ++key) {
            QFile written(work.folder.filePath(QStringLiteral("key-%1.pem").arg(qHash(key.key()))));
            if (written.open(QIODevice::WriteOnly) && written.write(key.value()) > 0)
                pins.insert(key.key().toString(QUrl::FullyEncoded), written.fileName());
        }
        return pins;
    }
    [[nodiscard]] Desk &desk() const { return *work.desk; }

    [[nodiscard]] QUrl endpointUrl(const QString &endpoint) const
    {
        for (const EndpointFacts &facts : desk().health().endpoints) {
            if (facts.name == endpoint)
                return facts.localUrl;
        }
        return {};
    }
    //! As its sender would send it, signed by whatever its scheme signs with.
    [[nodiscard]] Result<HttpReply> deliver(const QString &endpoint, const QString &sender,
                                            const Secret &key, const QByteArray &type,
                                            const QByteArray &body, HeaderList headers = {},
                                            const QJsonObject &options = {})
    {
        headers.append(HeaderField{"Content-Type", type});
        const Delivery plain{"POST",           endpointUrl(endpoint).path().toLatin1(),
                             headers,          body,
                             work.clock.now(), false};
        const auto sent =
            Verifier::sign(*work.book->find(sender), key, plain, work.clock.now(), options);
        const Delivery said = sent.value_or(plain);
        HttpRequest request;
        request.url = endpointUrl(endpoint);
        request.headers = said.headers;
        request.body = said.body;
        return outcomeOf(client.send(request));
    }
    [[nodiscard]] QStringList runs() const
    {
        QStringList shown;
        for (const RunRecord &run : desk().reader().runs({}, 0, 50).value_or(QList<RunRecord>()))
            shown.prepend(run.trigger + u' ' + toText(run.status));
        return shown;
    }

    DeskAtWork work;
    HttpClient client;

private:
    static bool complain(const Error &error)
    {
        qWarning().noquote() << toText(error);
        return false;
    }
};

//! How many requests to this target hold these words.
[[nodiscard]] inline int countOf(const FakeHttpServer &server, const QByteArray &target,
                                 const QByteArray &words)
{
    int found = 0;
    for (const RecordedRequest &request : server.requests())
        found += request.target.startsWith(target) && request.body.contains(words) ? 1 : 0;
    return found;
}

} // namespace signalbox

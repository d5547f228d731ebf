// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordwebhook.h"

#include "core/clock.h"
#include "targets/discord/discordanswer.h"
#include "targets/discord/discordseal.h"
#include "targets/outcomes.h"
#include "targets/webhookaddress.h"
#include "targets/webhookfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace signalbox {

namespace {

// Remote id: the message's, after "THREAD/" when the post itself opened a thread in a forum.
struct RemotePlace
{
    QByteArray message;
    QByteArray thread;
};

std::optional<RemotePlace> placeFrom(const QString &remoteId)
{
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{1,20})/)?(\\d{1,20})$"));
    const auto match = form.match(remoteId);
    if (!match.hasMatch())
        return std::nullopt;
    return RemotePlace{match.captured(2).toLatin1(), match.captured(1).toLatin1()};
}

// An edit leaves alone what it does not name, so a button no longer there must be taken away by
// name; and sender and thread belong to the first post only.
QJsonObject editOf(QJsonObject message)
{
    for (const char *name : {"username", "avatar_url", "thread_name", "flags"})
        message.remove(QLatin1String(name));
    if (!message.contains(QLatin1String("content")))
        message.insert(QLatin1String("content"), QString());
    for (const char *name : {"embeds", "components"}) {
        if (!message.contains(QLatin1String(name)))
            message.insert(QLatin1String(name), QJsonArray());
    }
    return message;
}

class DiscordWebhook final : public Target
{
public:
    DiscordWebhook(const TargetSetup &setup, WebhookAddress address, HttpClient &client,
                   const Clock &clock)
        : m_purpose(QStringLiteral("target ") + setup.name)
        , m_address(std::move(address))
        , m_client(client)
        , m_clock(clock)
    {
    }

    QFuture<Result<SendOutcome>> send(const OutgoingMessage &message) override
    {
        const auto place = placeFrom(message.remoteId.value_or(QString()));
        if (message.remoteId && !place) {
            SendOutcome lost;
            lost.state = SendOutcome::State::RemoteLost;
            return QtFuture::makeReadyFuture(Result<SendOutcome>(lost));
        }
        return place ? edit(message, *place) : post(message);
    }

    std::chrono::milliseconds pace() const override { return m_pause; }

private:
    QFuture<Result<SendOutcome>> post(const OutgoingMessage &message)
    {
        HttpRequest request;
        request.url = withButtons(m_address.withQuery("wait", "true"), message.message).url();
        request.body = QJsonDocument(message.message).toJson(QJsonDocument::Compact);
        const bool opensThread = message.message.contains(QLatin1String("thread_name"));
        return call(request, [opensThread](SendOutcome &outcome, const HttpReply &reply) {
            const QString channel = QJsonDocument::fromJson(reply.body)
                                        .object()
                                        .value(QLatin1String("channel_id"))
                                        .toString();
            if (outcome.remoteId && opensThread && !channel.isEmpty())
                outcome.remoteId = channel + u'/' + *outcome.remoteId;
        });
    }

    QFuture<Result<SendOutcome>> edit(const OutgoingMessage &message, const RemotePlace &place)
    {
        WebhookAddress address =
            m_address.withoutQuery("wait").withPath("/messages/" + place.message);
        if (!place.thread.isEmpty())
            address = address.withQuery("thread_id", place.thread);
        HttpRequest request;
        request.method = "PATCH";
        request.idempotent = true; // the same edit twice is one edit
        request.url = withButtons(address, message.message).url();
        request.body = QJsonDocument(editOf(message.message)).toJson(QJsonDocument::Compact);
        return call(request,
                    [remoteId = message.remoteId](SendOutcome &outcome, const HttpReply &) {
                        if (outcome.state == SendOutcome::State::Sent)
                            outcome.remoteId = remoteId;
                    });
    }

    // Without this a channel's own webhook drops buttons silently.
    static WebhookAddress withButtons(const WebhookAddress &address, const QJsonObject &message)
    {
        return message.contains(QLatin1String("components"))
            ? address.withQuery("with_components", "true")
            : address;
    }

    using Complete = std::function<void(SendOutcome &, const HttpReply &)>;
    QFuture<Result<SendOutcome>> call(HttpRequest request, Complete complete)
    {
        request.headers = {{"Content-Type", "application/json"},
                           {"User-Agent", discordUserAgent()}};
        request.purpose = m_purpose;
        return sendAndRead(m_client, request, &m_receiver,
                           [this, complete = std::move(complete)](const HttpReply &reply) {
                               m_pause = discordPause(reply);
                               SendOutcome outcome = readDiscordAnswer(reply, m_clock.now());
                               complete(outcome, reply);
                               return outcome;
                           });
    }

    const QString m_purpose;
    const WebhookAddress m_address;
    HttpClient &m_client;
    const Clock &m_clock;
    std::chrono::milliseconds m_pause{0};
    QObject m_receiver; // last, so that nothing arrives in a half-gone target
};

} // namespace

TargetKind discordWebhookKind()
{
    TargetKind kind;
    kind.id = QStringLiteral("discord-webhook");
    kind.label = QStringLiteral("Discord (webhook)");
    kind.fields = {
        addressField(QStringLiteral("Channel settings, Integrations, Webhooks, Copy Webhook URL."),
                     QStringLiteral("https://discord.com/api/webhooks/\u2026/\u2026"))};
    kind.edits = true;
    kind.defaultStates = allStates();
    kind.templatePath = QStringLiteral(":/targets/discord/message.jq");
    kind.seal = [](const QJsonObject &message) {
        return sealDiscordMessage(message, DiscordButtons::LinksOnly);
    };
    kind.create = [](const TargetSetup &setup, HttpClient &client,
                     const Clock &clock) -> Result<std::unique_ptr<Target>> {
        auto address = WebhookAddress::fromSetup(setup);
        if (!address)
            return fail(address.error());
        return std::make_unique<DiscordWebhook>(setup, std::move(*address), client, clock);
    };
    return kind;
}

} // namespace signalbox

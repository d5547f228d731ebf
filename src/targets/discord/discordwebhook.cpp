// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordwebhook.h"

#include "targets/discord/discordcalls.h"
#include "targets/discord/discordseal.h"
#include "targets/webhookaddress.h"
#include "targets/webhookfields.h"

#include <QCryptographicHash>
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

class DiscordWebhook final : public Target
{
public:
    DiscordWebhook(const TargetSetup &setup, WebhookAddress address, HttpClient &client,
                   const Clock &clock)
        : m_address(std::move(address))
        , m_route("webhooks/"
                  + QCryptographicHash::hash(m_address.requestTarget(), QCryptographicHash::Sha256)
                        .toHex())
        , m_calls(setup, Secret(), client, clock)
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

    std::chrono::milliseconds pace() const override { return m_calls.pause(); }

private:
    QFuture<Result<SendOutcome>> post(const OutgoingMessage &message)
    {
        const QUrl url = withButtons(m_address.withQuery("wait", "true"), message.message).url();
        const bool opensThread = message.message.contains(QLatin1String("thread_name"));
        return m_calls.call("POST", url, "POST " + m_route, message.message,
                            [opensThread](SendOutcome &outcome, const HttpReply &reply) {
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
        return m_calls.call("PATCH", withButtons(address, message.message).url(),
                            "PATCH " + m_route, discordEditOf(message.message),
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

    const WebhookAddress m_address;
    const QByteArray m_route; // a webhook's own limit; the address is a secret
    DiscordCalls m_calls;
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
    kind.plain = plainDiscordMessage;
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

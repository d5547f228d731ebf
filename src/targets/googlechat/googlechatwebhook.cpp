// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/googlechat/googlechatwebhook.h"

#include "core/clock.h"
#include "targets/googlechat/googlechatseal.h"
#include "targets/outcomes.h"
#include "targets/webhookaddress.h"
#include "targets/webhookfields.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using State = SendOutcome::State;

constexpr std::chrono::milliseconds pauseBetweenPosts = 1s; // per space, over all its webhooks

// Any text would do as a key; a digest keeps names of projects out of it and is always short
// enough.
QString threadKey(const QString &subjectKey)
{
    const QByteArray digest =
        QCryptographicHash::hash(subjectKey.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("signalbox-") + QString::fromLatin1(digest.toHex().left(32));
}

class GoogleChatWebhook final : public Target
{
public:
    GoogleChatWebhook(const TargetSetup &setup, WebhookAddress address, HttpClient &client,
                      const Clock &clock)
        : m_purpose(QStringLiteral("target ") + setup.name)
        , m_address(std::move(address))
        , m_client(client)
        , m_clock(clock)
    {
    }

    QFuture<Result<SendOutcome>> send(const OutgoingMessage &message) override
    {
        QJsonObject body = message.message;
        WebhookAddress address = m_address;
        if (!message.subjectKey.isEmpty() || !message.threadKey.isEmpty()) {
            const QString key = message.subjectKey.isEmpty()
                ? QString::fromLatin1("signalbox-" + message.threadKey.left(32))
                : threadKey(message.subjectKey);
            body.insert(QLatin1String("thread"), QJsonObject{{QLatin1String("threadKey"), key}});
            // Without it a new thread begins and the key is ignored.
            address =
                address.withQuery("messageReplyOption", "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");
        }
        HttpRequest request;
        request.url = address.url();
        request.headers = {{"Content-Type", "application/json; charset=UTF-8"}};
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        request.purpose = m_purpose;
        return sendAndRead(m_client, request, &m_receiver, [this](const HttpReply &reply) {
            return readGoogleChatAnswer(reply, m_clock.now());
        });
    }

    std::chrono::milliseconds pace() const override { return pauseBetweenPosts; }

private:
    const QString m_purpose;
    const WebhookAddress m_address;
    HttpClient &m_client;
    const Clock &m_clock;
    QObject m_receiver; // last, so that nothing arrives in a half-gone target
};

} // namespace

SendOutcome readGoogleChatAnswer(const HttpReply &reply, Instant now)
{
    SendOutcome outcome = outcomeOfStatus(reply, now);
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    if (outcome.state == State::Sent) {
        const QString name = body.value(QLatin1String("name")).toString();
        if (!name.isEmpty())
            outcome.remoteId = name;
        return outcome;
    }
    const QJsonValue wrapped = body.value(QLatin1String("error"));
    const QJsonObject status = wrapped.isObject() ? wrapped.toObject() : body;
    const QString message = status.value(QLatin1String("message")).toString();
    outcome.answer = answerLine(reply.status, message);
    const bool targetAtFault = reply.status == 401 || reply.status == 403 || reply.status == 404
        || reply.status == 410
        // A dead key is told as an invalid argument.
        || (reply.status == 400 && message.contains(QLatin1String("API key"), Qt::CaseInsensitive));
    if (outcome.state == State::Refused && targetAtFault)
        outcome.state = State::TargetGone;
    return outcome;
}

TargetKind googleChatWebhookKind()
{
    TargetKind kind;
    kind.id = QStringLiteral("googlechat-webhook");
    kind.label = QStringLiteral("Google Chat (webhook)");
    kind.fields = {addressField(
        QStringLiteral("Space settings, Apps and integrations, Webhooks."),
        QStringLiteral("https://chat.googleapis.com/v1/spaces/\u2026/messages?key=\u2026"))};
    kind.threads = true;
    kind.defaultStates = allStates();
    kind.templatePath = QStringLiteral(":/targets/googlechat/message.jq");
    kind.followsUp = true;
    kind.seal = [](const QJsonObject &message) { return sealGoogleChatMessage(message); };
    kind.plain = plainGoogleChatMessage;
    kind.create = [](const TargetSetup &setup, HttpClient &client,
                     const Clock &clock) -> Result<std::unique_ptr<Target>> {
        auto address = WebhookAddress::fromSetup(setup);
        if (!address)
            return fail(address.error());
        return std::make_unique<GoogleChatWebhook>(setup, std::move(*address), client, clock);
    };
    return kind;
}

} // namespace signalbox

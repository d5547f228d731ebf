// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/slackbot.h"

#include "core/clock.h"
#include "targets/outcomes.h"
#include "targets/serviceaddress.h"
#include "targets/slack/slackanswer.h"
#include "targets/slack/slackseal.h"
#include "targets/webhookfields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using State = SendOutcome::State;

constexpr std::chrono::milliseconds pauseBetweenMessages = 1s; // "1 per second per channel"

QFuture<Result<SendOutcome>> readyOutcome(State state, const QString &answer)
{
    SendOutcome outcome;
    outcome.state = state;
    outcome.answer = answer;
    return QtFuture::makeReadyFuture(Result<SendOutcome>(outcome));
}

class SlackBot final : public Target
{
public:
    SlackBot(const TargetSetup &setup, QByteArray base, Secret token, HttpClient &client,
             const Clock &clock)
        : m_purpose(QStringLiteral("target ") + setup.name)
        , m_channel(setting(setup, "channel"))
        , m_base(std::move(base))
        , m_token(std::move(token))
        , m_client(client)
        , m_clock(clock)
    {
    }

    QFuture<Result<SendOutcome>> send(const OutgoingMessage &message) override
    {
        QJsonObject body = message.message;
        if (message.threadOf) {
            const auto parent = slackPlaceFrom(*message.threadOf);
            if (!parent)
                return readyOutcome(State::RemoteLost,
                                    QStringLiteral("the message it follows is not known"));
            body.insert(QLatin1String("channel"), parent->channel);
            body.insert(QLatin1String("thread_ts"), parent->timeStamp);
            return call("chat.postMessage", body, false);
        }
        if (!message.remoteId) {
            body.insert(QLatin1String("channel"), m_channel);
            return call("chat.postMessage", body, false);
        }
        const auto place = slackPlaceFrom(*message.remoteId);
        if (!place)
            return readyOutcome(State::RemoteLost, QString());
        return call("chat.update", updateOf(body, *place), true);
    }

    std::chrono::milliseconds pace() const override { return pauseBetweenMessages; }

private:
    // An update keeps what it does not name.
    static QJsonObject updateOf(QJsonObject body, const SlackPlace &place)
    {
        for (const char *name : {"thread_ts", "unfurl_links", "unfurl_media"})
            body.remove(QLatin1String(name));
        for (const char *name : {"blocks", "attachments"}) {
            if (!body.contains(QLatin1String(name)))
                body.insert(QLatin1String(name), QJsonArray());
        }
        body.insert(QLatin1String("channel"), place.channel);
        body.insert(QLatin1String("ts"), place.timeStamp);
        return body;
    }

    QFuture<Result<SendOutcome>> call(const char *method, const QJsonObject &body, bool repeatable)
    {
        HttpRequest request;
        request.url = serviceUrl(m_base, method);
        request.headers = {{"Content-Type", "application/json; charset=utf-8"},
                           {"Authorization", "Bearer " + m_token.expose()}};
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        request.idempotent = repeatable;
        request.purpose = m_purpose;
        return sendAndRead(m_client, request, &m_receiver, [this](const HttpReply &reply) {
            return readSlackApiAnswer(reply, m_clock.now());
        });
    }

    const QString m_purpose;
    const QString m_channel;
    const QByteArray m_base;
    const Secret m_token;
    HttpClient &m_client;
    const Clock &m_clock;
    QObject m_receiver; // last, so that nothing arrives in a half-gone target
};

FieldSpecs slackBotFields()
{
    return {
        {QStringLiteral("token"),
         FieldSpec::Type::SecretText,
         true,
         QStringLiteral("Bot token"),
         QStringLiteral("OAuth & Permissions of your app; it begins with xoxb-."),
         {},
         QStringLiteral("xoxb-\u2026")},
        {QStringLiteral("channel"),
         FieldSpec::Type::Text,
         true,
         QStringLiteral("Channel"),
         QStringLiteral("The channel's id, at the foot of its details. The bot must be a member."),
         {},
         QStringLiteral("C0123456789")},
        {QStringLiteral("appToken"),
         FieldSpec::Type::SecretText,
         false,
         QStringLiteral("App-level token"),
         QStringLiteral("Brings commands and buttons without a public address, by Socket Mode; it "
                        "begins with xapp-."),
         {},
         QStringLiteral("xapp-\u2026")},
        triggersField()};
}

} // namespace

TargetKind slackBotKind()
{
    TargetKind kind;
    kind.id = QStringLiteral("slack-bot");
    kind.label = QStringLiteral("Slack (bot)");
    kind.fields = slackBotFields();
    kind.edits = true;
    kind.followsUp = true;
    kind.buttons = true;
    kind.defaultStates = allStates();
    kind.templatePath = QStringLiteral(":/targets/slack/message.jq");
    kind.seal = sealSlackMessage;
    kind.plain = plainSlackMessage;
    kind.create = [](const TargetSetup &setup, HttpClient &client,
                     const Clock &clock) -> Result<std::unique_ptr<Target>> {
        auto base = serviceBase(setup, "slackApi");
        if (!base)
            return fail(base.error());
        auto token = storedSecret(setup, "token");
        if (!token)
            return fail(token.error());
        if (setting(setup, "channel").isEmpty())
            return fail(ErrorKind::InvalidInput, QStringLiteral("channel: none is given"));
        return std::make_unique<SlackBot>(setup, std::move(*base), std::move(*token), client,
                                          clock);
    };
    return kind;
}

} // namespace signalbox

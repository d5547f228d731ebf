// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/slackwebhook.h"

#include "core/clock.h"
#include "targets/outcomes.h"
#include "targets/slack/slackseal.h"
#include "targets/webhookaddress.h"
#include "targets/webhookfields.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using State = SendOutcome::State;

constexpr std::chrono::milliseconds pauseBetweenPosts =
    1s; // "1 per second", short bursts tolerated
constexpr qint64 longestAnswer = 64 * 1024;

struct AnswerRow
{
    const char *body;
    State state;
};

constexpr AnswerRow answers[] = {
    {"ok", State::Sent},
    {"invalid_payload", State::Refused},
    {"invalid_blocks", State::Refused},
    {"invalid_attachments", State::Refused},
    {"no_text", State::Refused},
    {"too_many_attachments", State::Refused},
    {"msg_too_long", State::Refused},
    {"user_not_found", State::Refused},
    {"action_prohibited", State::TargetGone},
    {"invalid_token", State::TargetGone},
    {"posting_to_general_channel_denied", State::TargetGone},
    {"team_disabled", State::TargetGone},
    {"channel_not_found", State::TargetGone},
    {"channel_is_archived", State::TargetGone},
    {"no_service", State::TargetGone},
    {"no_active_hooks", State::TargetGone},
    {"no_service_id", State::TargetGone},
    {"no_team", State::TargetGone},
    {"rollup_error", State::RetryLater},
};

class SlackWebhook final : public Target
{
public:
    SlackWebhook(const TargetSetup &setup, WebhookAddress address, HttpClient &client,
                 const Clock &clock)
        : m_purpose(QStringLiteral("target ") + setup.name)
        , m_address(std::move(address))
        , m_client(client)
        , m_clock(clock)
    {
    }

    QFuture<Result<SendOutcome>> send(const OutgoingMessage &message) override
    {
        HttpRequest request;
        request.url = m_address.url();
        request.headers = {{"Content-Type", "application/json; charset=utf-8"}};
        request.body = QJsonDocument(message.message).toJson(QJsonDocument::Compact);
        request.maxReplyBytes = longestAnswer;
        request.purpose = m_purpose;
        return sendAndRead(m_client, request, &m_receiver, [this](const HttpReply &reply) {
            return readSlackWebhookAnswer(reply, m_clock.now());
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

SendOutcome readSlackWebhookAnswer(const HttpReply &reply, Instant now)
{
    SendOutcome outcome = outcomeOfStatus(reply, now);
    const QByteArray words = reply.body.trimmed();
    for (const AnswerRow &row : answers) {
        if (words != row.body)
            continue;
        // A rate limit or an outage outranks the words, and "ok" alone makes no success.
        if (outcome.state == State::RetryLater
            || (row.state == State::Sent && outcome.state != State::Sent))
            break;
        outcome.state = row.state;
        outcome.answer = answerLine(reply.status, QString::fromLatin1(words));
        return outcome;
    }
    outcome.answer = answerLine(reply.status, QString::fromUtf8(words));
    // A word of next year's: these statuses are never about the message.
    if (outcome.state == State::Refused
        && (reply.status == 403 || reply.status == 404 || reply.status == 410))
        outcome.state = State::TargetGone;
    return outcome;
}

TargetKind slackWebhookKind()
{
    TargetKind kind;
    kind.id = QStringLiteral("slack-webhook");
    kind.label = QStringLiteral("Slack (incoming webhook)");
    kind.fields = {
        addressField(QStringLiteral("The address Slack shows under Incoming Webhooks of your app."),
                     QStringLiteral("https://hooks.slack.com/services/T\u2026/B\u2026/\u2026"))};
    kind.defaultStates = endStates();
    kind.templatePath = QStringLiteral(":/targets/slack/message.jq");
    kind.seal = sealSlackMessage;
    kind.plain = plainSlackMessage;
    kind.create = [](const TargetSetup &setup, HttpClient &client,
                     const Clock &clock) -> Result<std::unique_ptr<Target>> {
        auto address = WebhookAddress::fromSetup(setup);
        if (!address)
            return fail(address.error());
        return std::make_unique<SlackWebhook>(setup, std::move(*address), client, clock);
    };
    return kind;
}

} // namespace signalbox

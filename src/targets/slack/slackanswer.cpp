// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/slackanswer.h"

#include "targets/outcomes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using State = SendOutcome::State;

constexpr std::chrono::milliseconds pauseWithoutWord = 30s; // a rate limit that names no time

struct WordRow
{
    const char *word;
    State state;
};

// Everything that is not here is a fault of this one message.
constexpr WordRow words[] = {
    {"ratelimited", State::RetryLater},
    {"rate_limited", State::RetryLater},
    {"internal_error", State::RetryLater},
    {"fatal_error", State::RetryLater},
    {"service_unavailable", State::RetryLater},
    {"request_timeout", State::RetryLater},
    {"team_added_to_org", State::RetryLater},
    {"message_not_found", State::RemoteLost},
    {"thread_not_found", State::RemoteLost},
    {"cant_update_message", State::RemoteLost},
    {"edit_window_closed", State::RemoteLost},
    {"not_authed", State::TargetGone},
    {"invalid_auth", State::TargetGone},
    {"account_inactive", State::TargetGone},
    {"token_revoked", State::TargetGone},
    {"token_expired", State::TargetGone},
    {"missing_scope", State::TargetGone},
    {"no_permission", State::TargetGone},
    {"not_allowed_token_type", State::TargetGone},
    {"org_login_required", State::TargetGone},
    {"ekm_access_denied", State::TargetGone},
    {"access_denied", State::TargetGone},
    {"team_access_not_granted", State::TargetGone},
    {"user_removed_from_team", State::TargetGone},
    {"team_disabled", State::TargetGone},
    {"two_factor_setup_required", State::TargetGone},
    {"channel_not_found", State::TargetGone},
    {"not_in_channel", State::TargetGone},
    {"is_archived", State::TargetGone},
    {"channel_is_archived", State::TargetGone},
    {"restricted_action", State::TargetGone},
    {"restricted_action_read_only_channel", State::TargetGone},
    {"restricted_action_non_threadable_channel", State::TargetGone},
    {"restricted_action_thread_only_channel", State::TargetGone},
    {"restricted_action_thread_locked", State::Refused},
};

State stateOfWord(const QString &word)
{
    for (const WordRow &row : words) {
        if (word == QLatin1String(row.word))
            return row.state;
    }
    return State::Refused;
}

// "missing_scope (needed chat:write)", "invalid_blocks ([ERROR] … [json-pointer:/blocks/0])".
QString said(const QJsonObject &body, const QString &word)
{
    const QString needed = body.value(QLatin1String("needed")).toString();
    if (!needed.isEmpty())
        return QStringLiteral("%1 (needed %2)").arg(word, needed);
    const QString first = body.value(QLatin1String("response_metadata"))
                              .toObject()
                              .value(QLatin1String("messages"))
                              .toArray()
                              .at(0)
                              .toString();
    return first.isEmpty() ? word : QStringLiteral("%1 (%2)").arg(word, first);
}

} // namespace

std::optional<SlackPlace> slackPlaceFrom(const QString &remoteId)
{
    static const QRegularExpression form(QStringLiteral("^([A-Z0-9]{1,40})/(\\d{1,12}\\.\\d{6})$"));
    const auto match = form.match(remoteId);
    if (!match.hasMatch())
        return std::nullopt;
    return SlackPlace{match.captured(1), match.captured(2)};
}

SendOutcome readSlackApiAnswer(const HttpReply &reply, Instant now)
{
    SendOutcome outcome = outcomeOfStatus(reply, now);
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const QString word = body.value(QLatin1String("error")).toString();
    if (outcome.state == State::RetryLater) {
        outcome.answer = answerLine(reply.status, word);
        if (reply.status == 429 && !outcome.retryAfter)
            outcome.retryAfter = pauseWithoutWord;
        return outcome;
    }
    if (body.value(QLatin1String("ok")).toBool() && outcome.state == State::Sent) {
        const QString place = body.value(QLatin1String("channel")).toString() + u'/'
            + body.value(QLatin1String("ts")).toString();
        if (slackPlaceFrom(place))
            outcome.remoteId = place;
        return outcome;
    }
    // An answer that is no answer of Slack's, such as a proxy's page, proves nothing was posted.
    outcome.state = word.isEmpty()
        ? (outcome.state == State::Sent ? State::Unknown : State::Refused)
        : stateOfWord(word);
    outcome.answer = answerLine(reply.status, said(body, word));
    if (outcome.state == State::RetryLater)
        outcome.retryAfter = retryAfter(reply, now).value_or(pauseWithoutWord);
    return outcome;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordanswer.h"

#include "targets/outcomes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using State = SendOutcome::State;

// A 429 without a word about time comes from Cloudflare.
constexpr std::chrono::milliseconds pauseOfCloudflare = 60s;
constexpr double longestPauseSeconds = 24 * 3600;
constexpr int deepestField = 8;

struct CodeRow
{
    int code;
    State state;
};

constexpr CodeRow codes[] = {
    {10003, State::TargetGone}, // unknown channel
    {10008, State::RemoteLost}, // unknown message
    {10015, State::TargetGone}, // unknown webhook: repeating it earns a ban
    {30046, State::RemoteLost}, // too many edits of an old message
    {40001, State::TargetGone}, // unauthorized
    {50001, State::TargetGone}, // no access
    {50013, State::TargetGone}, // no permission
    {50027, State::TargetGone}, // webhook token invalid
    {50083, State::Refused}, // thread archived
    {160005, State::Refused}, // thread locked
    {220001, State::TargetGone}, // forum without a thread
    {220003, State::TargetGone},
};

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(
        qint64(std::ceil(qBound(0.0, seconds, longestPauseSeconds) * 1000)));
}

// "embeds.0.title" of {"embeds": {"0": {"title": {"_errors": […]}}}}: the field that is at fault.
QString faultyField(QJsonObject errors)
{
    QStringList path;
    while (path.size() < deepestField && !errors.isEmpty()
           && !errors.contains(QLatin1String("_errors"))) {
        path.append(errors.constBegin().key());
        errors = errors.constBegin().value().toObject();
    }
    return path.join(u'.');
}

State stateOf(int code, const HttpReply &reply, State byStatus)
{
    for (const CodeRow &row : codes) {
        if (row.code == code)
            return row.state;
    }
    // No code we know: a token or an address that no longer works is the target's end.
    if (byStatus == State::Refused
        && (reply.status == 401 || reply.status == 403 || reply.status == 404))
        return State::TargetGone;
    return byStatus;
}

} // namespace

SendOutcome readDiscordAnswer(const HttpReply &reply, Instant now)
{
    SendOutcome outcome = outcomeOfStatus(reply, now);
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    if (outcome.state == State::Sent) {
        const QString id = body.value(QLatin1String("id")).toString();
        if (!id.isEmpty())
            outcome.remoteId = id;
        return outcome;
    }
    if (outcome.state == State::Refused)
        outcome.state = stateOf(body.value(QLatin1String("code")).toInt(), reply, outcome.state);
    QString said = body.value(QLatin1String("message")).toString();
    const QString field = faultyField(body.value(QLatin1String("errors")).toObject());
    if (!field.isEmpty())
        said += QStringLiteral(" (%1)").arg(field);
    outcome.answer = answerLine(reply.status, said);
    if (reply.status == 429) {
        const QJsonValue wait = body.value(QLatin1String("retry_after"));
        // Both are told; the longer one is never too early.
        if (wait.isDouble())
            outcome.retryAfter =
                std::max(outcome.retryAfter.value_or(0ms), milliseconds(wait.toDouble()));
        if (!outcome.retryAfter)
            outcome.retryAfter = pauseOfCloudflare;
    }
    return outcome;
}

std::chrono::milliseconds discordPause(const HttpReply &reply)
{
    const auto remaining = headerValue(reply.headers, "X-RateLimit-Remaining");
    const auto resetAfter = headerValue(reply.headers, "X-RateLimit-Reset-After");
    bool isNumber = false;
    const double seconds = resetAfter.value_or(QByteArray()).toDouble(&isNumber);
    if (!remaining || remaining->trimmed() != "0" || !isNumber || !(seconds >= 0))
        return 0ms;
    return milliseconds(seconds);
}

QByteArray discordUserAgent()
{
    return "DiscordBot (https://github.com/signalbox/signalbox, " SIGNALBOX_VERSION ")";
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sendingwords.h"

#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

namespace signalbox {

namespace {

constexpr int detailLength = 200;

QString withDetail(const QString &words, const QString &detail)
{
    return detail.isEmpty()
        ? words
        : SendingWords::tr("%1: %2", "what, why").arg(words, visibleLine(detail, detailLength));
}

QString until(const std::optional<Instant> &moment, Instant now)
{
    return durationText(moment && *moment > now ? *moment - now : std::chrono::milliseconds(0));
}

} // namespace

QString SendingWords::waiting(const WaitingReason &reason, Instant now)
{
    using Why = WaitingReason::Why;
    switch (reason.why) {
    case Why::Nothing:
        return {};
    case Why::OnItsWay:
        return tr("being sent");
    case Why::Next:
        return tr("goes at once");
    case Why::Behind:
        return tr("behind %n other(s)", nullptr, reason.ahead);
    case Why::RetryAt:
        return tr("tries again in %1", "a duration").arg(until(reason.until, now));
    case Why::Paced:
        return tr("platform's pause, %1 left", "a duration").arg(until(reason.until, now));
    case Why::Stopped:
        return withDetail(tr("target stopped"), reason.detail);
    case Why::NotReady:
        return withDetail(tr("target not ready"), reason.detail);
    case Why::NoTarget:
        break;
    }
    return tr("there is no such target any more");
}

QString SendingWords::attempt(const AttemptRecord &attempt)
{
    using Outcome = AttemptRecord::Outcome;
    QString words;
    switch (attempt.outcome) {
    case Outcome::Sent:
        words = tr("taken");
        break;
    case Outcome::Later:
        words = tr("not taken now");
        break;
    case Outcome::Refused:
        words = tr("refused");
        break;
    case Outcome::TargetStopped:
        words = tr("refused for good, the target was stopped");
        break;
    case Outcome::MessageGone:
        words = tr("the message to edit was gone");
        break;
    case Outcome::Unknown:
        words = tr("no clear answer, it may have arrived");
        break;
    }
    return withDetail(words, attempt.answer);
}

Status SendingWords::shapeOf(AttemptRecord::Outcome outcome)
{
    using Outcome = AttemptRecord::Outcome;
    switch (outcome) {
    case Outcome::Sent:
        return Status::Passed;
    case Outcome::Later:
    case Outcome::MessageGone:
        return Status::Queued;
    case Outcome::Refused:
        return Status::Failed;
    case Outcome::TargetStopped:
        return Status::Blocked;
    case Outcome::Unknown:
        break;
    }
    return Status::Unknown;
}

QString SendingWords::line(const LineState &line, Instant now)
{
    switch (line.phase) {
    case LineState::Phase::Off:
        return tr("not connected");
    case LineState::Phase::Connecting:
        return tr("connecting");
    case LineState::Phase::Up:
        return tr("connected");
    case LineState::Phase::Waiting:
        return withDetail(tr("connects again in %1", "a duration").arg(until(line.nextTry, now)),
                          line.detail);
    case LineState::Phase::Stopped:
        break;
    }
    return withDetail(tr("connection refused for good"), line.detail);
}

} // namespace signalbox

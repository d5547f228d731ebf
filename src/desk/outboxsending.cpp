// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a row is sent, and what its answer means. Which one goes is in outbox.cpp.
#include "core/whendone.h"
#include "desk/backoff.h"
#include "desk/committed.h"
#include "desk/messageinput.h"
#include "desk/outbox.h"
#include "desk/outboxpauses.h"
#include "desk/spaces.h"
#include "shape/shapingthread.h"
#include "targets/followups.h"

#include <QLoggingCategory>

#include <algorithm>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(outboxLog, "signalbox.desk.outbox")

constexpr int repostsAtOnce = 3;
constexpr int triesToShape = 3;

QString plainLine(const QJsonObject &input)
{
    const QString status =
        input.value(QLatin1String("labels")).toObject().value(QLatin1String("status")).toString();
    return QStringList{status, input.value(QLatin1String("title")).toString()}.join(
        QStringLiteral(": "));
}

} // namespace

void Outbox::make(OutboxRow row)
{
    const LiveTarget *live = m_targets.find(row.target);
    auto made = makeOutgoing(m_reader, m_endpoints, *live, row);
    if (!made) {
        if (made.error().kind == ErrorKind::Busy)
            tryAgain(row, made.error());
        else
            end(row, OutboxRow::State::Failed, toText(made.error()));
        return;
    }
    if (live->kind->takesMessage)
        offerTriggers(row, std::move(made->message), made->templateInput,
                      triggersFor(row, made->templateInput));
    else
        send(row, std::move(made->message), {});
}

void Outbox::shape(OutboxRow row, OutgoingMessage message, const QJsonObject &input)
{
    const LiveTarget *live = m_targets.find(row.target);
    whenDone(m_shaping.value(live->messageTemplate, input), this,
             [this, row, message, input](const Result<QJsonValue> &shaped) {
                 sendShaped(row, message, input, shaped);
             });
}

void Outbox::sendShaped(OutboxRow row, OutgoingMessage message, const QJsonObject &input,
                        const Result<QJsonValue> &shaped)
{
    const LiveTarget *live = m_targets.find(row.target);
    if (!live || !live->target)
        return finish(row);
    // A computer that is busy for a moment makes no template bad.
    if (!shaped && shaped.error().kind == ErrorKind::Timeout && row.attempts <= triesToShape)
        return tryAgain(row, shaped.error());
    Result<SealedMessage> sealed = fail(ErrorKind::InvalidInput, QString());
    sealed =
        shaped ? sealMessage(*live->kind, *shaped) : Result<SealedMessage>(fail(shaped.error()));
    if (!row.part.isEmpty()) {
        const QString key = followUpKey(row);
        const auto found = sealed
            ? std::find_if(sealed->followUps.cbegin(), sealed->followUps.cend(),
                           [&](const FollowUp &each) { return each.key == key; })
            : QList<FollowUp>::const_iterator();
        // The subject has moved on and does not say it any more.
        if (!sealed || found == sealed->followUps.cend())
            return end(row, OutboxRow::State::Dropped,
                       QStringLiteral("no longer part of the message"));
        message.message = found->message;
        return send(row, std::move(message), {});
    }
    QStringList followUps;
    if (sealed) {
        message.message = sealed->message;
        for (const FollowUp &each : std::as_const(sealed->followUps))
            followUps.append(each.key);
    } else if (live->kind->plain) {
        // A bad template must not keep the news from being told.
        message.message = plainMessage(*live->kind, plainLine(input));
        row.answer = QStringLiteral("message template: ") + toText(sealed.error());
    } else {
        return end(row, OutboxRow::State::Failed,
                   QStringLiteral("message template: ") + toText(sealed.error()));
    }
    send(row, std::move(message), followUps);
}

void Outbox::send(OutboxRow row, OutgoingMessage message, const QStringList &followUps)
{
    const LiveTarget *live = m_targets.find(row.target);
    whenDone(live->target->send(message), this,
             [this, row, followUps](Result<SendOutcome> outcome) {
                 settle(row, followUps, std::move(outcome));
             });
}

void Outbox::settle(OutboxRow row, const QStringList &followUps, Result<SendOutcome> outcome)
{
    Lane &lane = laneOf(row);
    if (const LiveTarget *live = m_targets.find(row.target); live && live->target)
        lane.notBefore = m_clock.now() + live->target->pace();
    row.inFlight = false;
    noteAttempt(row, outcome);
    if (!outcome) {
        // Given up on the way, as when the target's settings change under it: it may have gone out.
        row.mayHaveBeenSent = row.mayHaveBeenSent || outcome.error().kind != ErrorKind::NotSent;
        return tryAgain(row, outcome.error());
    }
    row.lastStatus = outcome->status;
    row.lastTookMs = outcome->took.count();
    // What was said of the template stays beside the answer.
    row.answer = row.answer.isEmpty() ? outcome->answer
                                      : outcome->answer + QStringLiteral("; ") + row.answer;
    const bool keepsId = !row.byHand || !followUps.isEmpty();
    if (outcome->remoteId && row.subject != 0 && row.part.isEmpty() && keepsId)
        rememberMessage(row, *outcome->remoteId);
    if (outcome->state == SendOutcome::State::Sent) {
        row.state = OutboxRow::State::Sent;
        row.nextAt.reset();
        addFollowUps(row, followUps);
    } else {
        settleUnsent(row, *outcome);
    }
    finish(row);
}

void Outbox::rememberMessage(const OutboxRow &row, const QString &remoteId)
{
    m_store.setRemoteMessage({row.target, row.subject, remoteId, standingPlace(row)},
                             [](const Result<void> &) {});
}

// Written before the row itself is: a crash in between repeats an edit, and loses no follow-up.
void Outbox::addFollowUps(const OutboxRow &row, const QStringList &keys)
{
    if (keys.isEmpty())
        return;
    const QStringList known = m_reader.partsOf(row).value_or(QStringList());
    for (const QString &key : keys) {
        OutboxRow next;
        next.target = row.target;
        next.place = row.place;
        next.part = partKey(row, key);
        next.subject = row.subject;
        next.event = row.event;
        next.delivery = row.delivery;
        next.byHand = row.byHand;
        next.createdAt = m_clock.now();
        if (!known.contains(next.part))
            m_store.addOutbox(next, [](const Result<qint64> &) {});
    }
}

void Outbox::settleUnsent(OutboxRow &row, const SendOutcome &outcome)
{
    Lane &lane = laneOf(row);
    switch (outcome.state) {
    case SendOutcome::State::Sent:
        return;
    case SendOutcome::State::Unknown:
        // The platform gives no way to ask: a message twice is better than none, and it is marked.
        row.mayHaveBeenSent = true;
        [[fallthrough]];
    case SendOutcome::State::RetryLater:
        retryLater(row, outcome.retryAfter);
        lane.notBefore = std::max(lane.notBefore, row.nextAt.value_or(lane.notBefore));
        return;
    case SendOutcome::State::RemoteLost:
        if (!row.part.isEmpty()) {
            row.state = OutboxRow::State::Failed; // a thread cannot be made up for
            return;
        }
        // Somebody deleted it: the next attempt, at once, posts a new one.
        rememberMessage(row, lostRemoteId(m_clock.now()));
        row.mayHaveBeenSent = false;
        row.nextAt = m_clock.now();
        if (row.attempts > repostsAtOnce)
            retryLater(row, std::nullopt);
        return;
    case SendOutcome::State::PlaceGone:
        row.state = OutboxRow::State::Failed;
        loseSpace(row);
        return;
    case SendOutcome::State::Refused:
        row.state = OutboxRow::State::Failed;
        return;
    case SendOutcome::State::TargetGone:
        // The row waits: once the target is set right it goes out.
        row.nextAt.reset();
        qCWarning(outboxLog).noquote()
            << "target" << row.target << "has stopped:" << outcome.answer;
        m_targets.stop(row.target, outcome.answer);
        return;
    }
}

void Outbox::loseSpace(const OutboxRow &row)
{
    const LiveTarget *live = m_targets.find(row.target);
    m_store.dropWaiting(row.target, row.place, [](const Result<void> &) {});
    if (!live)
        return;
    const auto commit = committed<void>([&](Store::Done<void> done) {
        m_store.setSpace(lostSpace(m_reader, *live, row.place, m_clock.now()), std::move(done));
    });
    whenDone(commit, this, [this](const Result<void> &) { Q_EMIT spacesChanged(); });
}

void Outbox::retryLater(OutboxRow &row, std::optional<std::chrono::milliseconds> wait)
{
    const Instant now = m_clock.now();
    const double jitter = std::uniform_real_distribution<double>(0.0, 1.0)(m_random);
    const auto pause = pauseAfter(row.attempts, now - row.createdAt, jitter);
    if (!pause) {
        row.state = OutboxRow::State::Failed;
        row.nextAt.reset();
        return;
    }
    // What the platform asked for is never undercut.
    row.nextAt = now + (wait ? std::max(*wait, std::chrono::milliseconds(0)) : *pause);
}

void Outbox::tryAgain(OutboxRow row, const Error &because)
{
    row.answer = toText(because);
    retryLater(row, std::nullopt);
    Lane &lane = laneOf(row);
    lane.notBefore = std::max(lane.notBefore, row.nextAt.value_or(lane.notBefore));
    finish(row);
}

void Outbox::end(OutboxRow row, OutboxRow::State state, const QString &because)
{
    row.state = state;
    row.answer = because;
    finish(row);
}

void Outbox::finish(OutboxRow row)
{
    row.inFlight = false;
    m_lines[row.target].lastAnswer = row.answer;
    const auto commit = committed<void>(
        [&](Store::Done<void> done) { m_store.updateOutbox(row, std::move(done)); });
    whenDone(commit, this, [this, row](const Result<void> &written) {
        Lane &lane = laneOf(row);
        lane.busy = false;
        if (!written)
            lane.notBefore = m_clock.now() + pauseAfterStoreError;
        Q_EMIT rowChanged(row);
        wake();
    });
}

} // namespace signalbox

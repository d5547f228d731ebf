// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/outcomes.h"

#include "core/whendone.h"
#include "targets/texts.h"

#include <QPromise>

namespace signalbox {

namespace {

constexpr qsizetype longestAnswer = 200;

SendOutcome::State stateOfStatus(int status)
{
    if (status >= 200 && status < 300)
        return SendOutcome::State::Sent;
    if (status >= 500 || status == 408 || status == 425 || status == 429)
        return SendOutcome::State::RetryLater;
    return SendOutcome::State::Refused;
}

Result<SendOutcome> outcomeOf(const Result<HttpReply> &reply, const AnswerReader &read,
                              bool repeatable)
{
    if (reply)
        return read(*reply);
    if (reply.error().kind == ErrorKind::Cancelled)
        return fail(reply.error());
    SendOutcome outcome = outcomeOfError(reply.error());
    if (repeatable && outcome.state == SendOutcome::State::Unknown)
        outcome.state = SendOutcome::State::RetryLater;
    return outcome;
}

} // namespace

SendOutcome outcomeOfError(const Error &error)
{
    SendOutcome outcome;
    outcome.answer = error.detail;
    switch (error.kind) {
    case ErrorKind::NotSent:
    case ErrorKind::Timeout:
        outcome.state = SendOutcome::State::RetryLater;
        break;
    case ErrorKind::InvalidInput:
        outcome.state = SendOutcome::State::TargetGone;
        break;
    default:
        outcome.state = SendOutcome::State::Unknown;
        break;
    }
    return outcome;
}

SendOutcome outcomeOfStatus(const HttpReply &reply, Instant now)
{
    SendOutcome outcome;
    outcome.status = reply.status;
    outcome.took = reply.took;
    outcome.state = stateOfStatus(reply.status);
    outcome.answer = answerLine(reply.status, {});
    if (outcome.state == SendOutcome::State::RetryLater)
        outcome.retryAfter = retryAfter(reply, now);
    return outcome;
}

QString answerLine(int status, const QString &said)
{
    const QString line = cutText(withoutControls(said).simplified(), longestAnswer);
    const QString number = QStringLiteral("HTTP %1").arg(status);
    // An error page, or an address in the text: nothing a person needs, and it might hold the
    // secret.
    if (line.isEmpty() || line.contains(u'<') || line.contains(QLatin1String("://")))
        return number;
    return QStringLiteral("%1: %2").arg(number, line);
}

QFuture<Result<SendOutcome>> sendAndRead(HttpClient &client, const HttpRequest &request,
                                         QObject *receiver, AnswerReader read)
{
    return readWhenDone(client.send(request), request.idempotent, receiver, std::move(read));
}

QFuture<Result<SendOutcome>> readWhenDone(const QFuture<Result<HttpReply>> &reply, bool repeatable,
                                          QObject *receiver, AnswerReader read)
{
    auto promise = std::make_shared<QPromise<Result<SendOutcome>>>();
    promise->start();
    // When the receiver goes first the promise goes with it, and the future ends as cancelled.
    whenDone(reply, receiver,
             [promise, repeatable, read = std::move(read)](const Result<HttpReply> &done) {
                 promise->addResult(outcomeOf(done, read, repeatable));
                 promise->finish();
             });
    return promise->future();
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does, from the window, a notification or the command line.
#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/deskparts.h"
#include "desk/spaces.h"
#include "desk/startparams.h"

#include <QJsonArray>
#include <QPromise>

namespace signalbox {

namespace {

constexpr int mostAcknowledgedAtOnce = 500;

template <typename T> std::shared_ptr<QPromise<Result<T>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T, typename U>
void finish(const std::shared_ptr<QPromise<Result<T>>> &promise, U &&result)
{
    promise->addResult(Result<T>(std::forward<U>(result)));
    promise->finish();
}

} // namespace

QFuture<Result<qint64>> Desk::forward(qint64 eventId, const QString &target)
{
    if (!d->targets->find(target))
        return readyFuture<qint64>(
            fail(ErrorKind::NotFound, QStringLiteral("no target named ") + target));
    const auto event = d->reader->event(eventId);
    if (!event || !*event)
        return readyFuture<qint64>(
            fail(ErrorKind::NotFound, QStringLiteral("no event with this id")));
    const auto subject = d->reader->subjectByKey(subjectKey((*event)->endpoint, (*event)->subject));
    if (!subject || !*subject)
        return readyFuture<qint64>(
            fail(ErrorKind::NotFound, QStringLiteral("no event with this id")));
    OutboxRow row;
    row.target = target;
    row.event = eventId;
    row.delivery = (*event)->delivery;
    row.subject = (*subject)->id;
    row.byHand = true;
    row.createdAt = d->clock.now();
    const QList<OutboxRow> rows =
        rowsForSpaces(*d->reader, d->targets->find(target)->settings, row, d->clock.now());
    if (rows.isEmpty())
        return readyFuture<qint64>(
            fail(ErrorKind::NotFound, target + QStringLiteral(": no space has been accepted yet")));
    for (qsizetype at = 1; at < rows.size(); ++at)
        d->store->addOutbox(rows.at(at), [](const Result<qint64> &) {});
    auto promise = startedPromise<qint64>();
    whenDone(committed<qint64>([&](Store::Done<qint64> done) {
                 d->store->addOutbox(rows.constFirst(), std::move(done));
             }),
             this, [this, promise](const Result<qint64> &id) {
                 if (d->outbox) // not stopped meanwhile
                     d->outbox->wake();
                 if (id)
                     Q_EMIT outboxChanged(*id);
                 finish(promise, id);
             });
    return promise->future();
}

QFuture<Result<void>> Desk::resend(qint64 outboxId)
{
    auto row = d->reader->outboxRow(outboxId);
    if (!row || !*row)
        return readyFuture<void>(fail(ErrorKind::NotFound, QStringLiteral("no such message")));
    if ((*row)->inFlight && (*row)->state == OutboxRow::State::Waiting)
        return readyFuture<void>(
            fail(ErrorKind::Busy, QStringLiteral("it is being sent right now")));
    OutboxRow again = **row;
    again.state = OutboxRow::State::Waiting;
    again.inFlight = false;
    again.attempts = 0;
    again.createdAt = d->clock.now();
    again.nextAt.reset();
    auto promise = startedPromise<void>();
    whenDone(committed<void>(
                 [&](Store::Done<void> done) { d->store->updateOutbox(again, std::move(done)); }),
             this, [this, promise, outboxId](const Result<void> &written) {
                 if (d->outbox) // not stopped meanwhile
                     d->outbox->wake();
                 Q_EMIT outboxChanged(outboxId);
                 finish(promise, written);
             });
    return promise->future();
}

QFuture<Result<void>> Desk::dropOutbox(qint64 outboxId)
{
    auto row = d->reader->outboxRow(outboxId);
    if (!row || !*row)
        return readyFuture<void>(fail(ErrorKind::NotFound, QStringLiteral("no such message")));
    if ((*row)->inFlight)
        return readyFuture<void>(
            fail(ErrorKind::Busy, QStringLiteral("it is being sent right now")));
    OutboxRow dropped = **row;
    dropped.state = OutboxRow::State::Dropped;
    auto promise = startedPromise<void>();
    whenDone(committed<void>(
                 [&](Store::Done<void> done) { d->store->updateOutbox(dropped, std::move(done)); }),
             this, [this, promise, outboxId](const Result<void> &written) {
                 if (d->outbox) // not stopped meanwhile
                     d->outbox->wake();
                 Q_EMIT outboxChanged(outboxId);
                 finish(promise, written);
             });
    return promise->future();
}

QFuture<Result<void>> Desk::restartTarget(const QString &target)
{
    if (!d->targets->find(target))
        return readyFuture<void>(
            fail(ErrorKind::NotFound, QStringLiteral("no target named ") + target));
    d->targets->restart(target);
    d->lines->restart(target);
    return readyFuture<void>({});
}

QFuture<Result<TriggerPreview>> Desk::previewTrigger(const TriggerStart &start)
{
    return d->runs->preview(withParams(start));
}

QFuture<Result<qint64>> Desk::startTrigger(const TriggerStart &start)
{
    return d->runs->start(withParams(start));
}

// A button on an event gives the event's tag, branch and commit along.
TriggerStart Desk::withParams(TriggerStart start)
{
    if (start.subject == 0)
        return start;
    const auto subject = d->reader->subject(start.subject);
    if (!subject || !*subject)
        return start;
    QJsonObject configured;
    if (const LiveTrigger *live = d->triggers->find(start.trigger))
        configured = live->settings.settings.value(QLatin1String("params")).toObject();
    QMap<QString, QString> params = startParams((*subject)->event, configured);
    params.insert(start.params);
    start.params = params;
    return start;
}

QFuture<Result<qint64>> Desk::releaseRun(qint64 run, const TriggerStart &arming)
{
    return d->runs->release(run, arming);
}

QFuture<Result<void>> Desk::cancelRun(qint64 run)
{
    return d->runs->cancel(run);
}

QFuture<Result<QList<TriggerPlaceFacts>>> Desk::browseTrigger(const QString &trigger,
                                                              const QString &folder)
{
    return d->runs->browse(trigger, folder);
}

void Desk::acknowledge(qint64 subject, bool acknowledged)
{
    whenDone(committed<void>([&](Store::Done<void> done) {
                 d->store->acknowledge(subject, acknowledged, std::move(done));
             }),
             this, [this, subject](const Result<void> &) {
                 Q_EMIT subjectsChanged({subject});
                 d->healthLater();
             });
}

void Desk::acknowledgeAll()
{
    const auto open = d->reader->openSubjects(d->clock.now(), mostAcknowledgedAtOnce);
    if (!open)
        return;
    for (const Subject &subject : *open)
        acknowledge(subject.id);
}

void Desk::markRead(const QList<qint64> &subjects, bool read)
{
    whenDone(committed<void>([&](Store::Done<void> done) {
                 d->store->markRead(subjects, !read, std::move(done));
             }),
             this, [this, subjects](const Result<void> &) { Q_EMIT subjectsChanged(subjects); });
}

void Desk::pin(qint64 subject, bool pinned)
{
    whenDone(committed<void>(
                 [&](Store::Done<void> done) { d->store->pin(subject, pinned, std::move(done)); }),
             this, [this, subject](const Result<void> &) { Q_EMIT subjectsChanged({subject}); });
}

void Desk::allowHost(const QString &host)
{
    QStringList hosts = d->current.listener.hosts;
    if (!hosts.contains(host))
        hosts.append(host);
    d->refusedHosts.removeIf([&](const RefusedHost &each) { return each.host == host; });
    if (const auto saved =
            d->settings.edit(QStringLiteral("listener.hosts"), QJsonArray::fromStringList(hosts));
        !saved)
        qWarning("the allowed host could not be saved: %s", qPrintable(toText(saved.error())));
    d->listener->setAllowedHosts(hosts);
    d->healthLater();
}

void Desk::pauseNotifications(std::optional<std::chrono::minutes> time)
{
    d->bell.pauseUntil(time ? std::optional<Instant>(d->clock.now() + *time) : std::nullopt);
    Q_EMIT notificationsPausedChanged();
    d->healthLater();
}

bool Desk::notificationsPaused() const
{
    return d->bell.isPaused(d->clock.now());
}

void Desk::readSecretsAgain(const QString &keychainName)
{
    if (d->stopped || !d->store)
        return;
    d->readEndpointSecrets();
    d->targets->readSecretsAgain(keychainName);
    d->lines->readSecretsAgain(keychainName);
    d->triggers->readSecretsAgain(keychainName);
    if (!d->tunnel)
        d->startTunnel();
}

} // namespace signalbox

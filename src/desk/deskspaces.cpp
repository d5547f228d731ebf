// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms of a chat platform that have added our bot: shown, accepted, muted, removed.
#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/deskparts.h"
#include "desk/spaces.h"

#include <QPromise>

namespace signalbox {

QList<SpaceRecord> Desk::spaces(const QString &target)
{
    const LiveTarget *live = d->targets->find(target);
    if (!live || !live->kind || !live->kind->spaces)
        return {};
    return knownSpaces(*d->reader, live->settings);
}

QFuture<Result<void>> Desk::changeSpace(const QString &target, const QString &space,
                                        const std::function<void(SpaceRecord &)> &change)
{
    for (SpaceRecord known : spaces(target)) {
        if (known.space != space)
            continue;
        change(known);
        const auto commit = committed<void>(
            [&](Store::Done<void> done) { d->store->setSpace(known, std::move(done)); });
        whenDone(commit, this, [this](const Result<void> &) {
            if (d->outbox) // not stopped meanwhile
                d->outbox->wake();
            Q_EMIT spacesChanged();
        });
        return commit;
    }
    return readyFuture<void>(
        fail(ErrorKind::NotFound, target + QStringLiteral(" knows no space ") + space));
}

QFuture<Result<void>> Desk::acceptSpace(const QString &target, const QString &space)
{
    return changeSpace(target, space,
                       [](SpaceRecord &record) { record.state = SpaceRecord::State::Accepted; });
}

QFuture<Result<void>> Desk::muteSpace(const QString &target, const QString &space,
                                      std::optional<std::chrono::minutes> time)
{
    const Instant now = d->clock.now();
    return changeSpace(target, space, [time, now](SpaceRecord &record) {
        record.mutedUntil = time ? std::optional<Instant>(now + *time) : std::nullopt;
    });
}

// A run that was asked for in a chat is about the space it was asked in.
QString Desk::Private::spaceOf(qint64 run) const
{
    const auto asked = reader->run(run);
    if (!asked || !*asked || (*asked)->causedByEvent == 0)
        return {};
    const auto event = reader->event((*asked)->causedByEvent);
    return event && *event && (*event)->command ? (*event)->command->channel : QString();
}

QFuture<Result<QString>> Desk::Private::muteAsked(const SpaceMuting &wanted)
{
    const QString space = wanted.space.isEmpty() ? spaceOf(wanted.run) : wanted.space;
    if (space.isEmpty())
        return readyFuture<QString>(
            fail(ErrorKind::InvalidInput,
                 QStringLiteral("say it in the space that it is about, or name the space")));
    const auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const bool mutes = wanted.time.count() > 0;
    const auto time = mutes ? std::optional(wanted.time) : std::nullopt;
    const QString words = mutes
        ? QStringLiteral("nothing comes here for %1 min").arg(wanted.time.count())
        : QStringLiteral("messages come here again");
    whenDone(desk.muteSpace(wanted.target, space, time), &desk,
             [promise, words](const Result<void> &muted) {
                 promise->addResult(muted ? Result<QString>(words) : fail(muted.error()));
                 promise->finish();
             });
    return promise->future();
}

QFuture<Result<void>> Desk::removeSpace(const QString &target, const QString &space)
{
    d->store->dropWaiting(target, space, [](const Result<void> &) {});
    return changeSpace(target, space,
                       [](SpaceRecord &record) { record.state = SpaceRecord::State::Removed; });
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/understandingworker.h"

#include <semaphore>

namespace signalbox {

//! One round's own knowledge: what it has folded but the store has not committed yet.
struct UnderstandingWorker::Round
{
    EndpointTablePointer endpoints;
    RuleBookPointer rules;
    QHash<qint64, ReplayWishes> replays; // by the replaying delivery, in case it must be done again
    QHash<QString, Subject> subjects;
    QHash<QString, std::pair<Status, Instant>> ends; // of a branch: the newest end and when it was
    QSet<QString> dedupes;
    QSet<QString> triggered; // trigger, subject and attempt of runs asked for in this round
    UnderstoodBatch batch;
    QList<qint64> writtenWith; // of each entry of the batch: the delivery it is written with
    QHash<qint64, Outcome> spoken; // by delivery: what became of the command in it
    ReplayWishes wishes;
    Occasion occasion = Occasion::Live;
    const RunRecord *run = nullptr; // whose event is folded
    // Written by the store's thread, read after `written` was acquired for each delivery.
    std::mutex mutex;
    std::counting_semaphore<> written{0};
    int expected = 0;
    QHash<qint64, UnderstoodOutcome> outcomes;
    std::optional<Error> error;
};

//! A row of the store with its body, as step 4 takes it.
[[nodiscard]] StoredDelivery storedFrom(const DeliveryRecord &record, QByteArray body,
                                        const Endpoint *endpoint);

} // namespace signalbox

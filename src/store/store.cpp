// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/tables/deliverytable.h"
#include "store/tables/levertable.h"
#include "store/tables/retention.h"
#include "store/tables/subjecttable.h"
#include "store/writer.h"

namespace signalbox {

namespace {

// Work that gives a value. It may run twice (see Job::write); the last run's value counts.
template <typename T, typename Work> auto jobOf(Work work, Store::Done<T> done)
{
    auto outcome = std::make_shared<std::optional<T>>();
    auto write = [work = std::move(work), outcome](Transaction &transaction) -> Result<void> {
        Result<T> made = work(transaction);
        if (!made)
            return fail(made.error());
        *outcome = std::move(*made);
        return {};
    };
    auto finish = [outcome, done = std::move(done)](const Result<void> &written) {
        if (!done)
            return;
        if (written)
            done(std::move(**outcome));
        else
            done(fail(written.error()));
    };
    return std::pair(std::move(write), std::move(finish));
}

std::function<void(const Result<void> &)> finishOf(Store::Done<void> done)
{
    return [done = std::move(done)](const Result<void> &written) {
        if (done)
            done(written);
    };
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &folder, const Clock &clock)
{
    Result<OpenedDatabase> opened = openForWriting(folder, clock);
    if (!opened)
        return fail(opened.error());
    return std::unique_ptr<Store>(
        new Store(std::make_unique<Writer>(std::move(*opened), folder), clock));
}

Store::Store(std::unique_ptr<Writer> writer, const Clock &clock)
    : m_clock(clock), m_writer(std::move(writer))
{
}

Store::~Store()
{
    close();
}

void Store::close()
{
    m_writer->close();
}

void Store::commit(AcceptedDelivery delivery, Done<CommitOutcome> done)
{
    const qint64 bytes = delivery.delivery().body.size();
    auto [write, finish] = jobOf<CommitOutcome>(
        [delivery = std::move(delivery)](Transaction &transaction) {
            return insertDelivery(transaction, delivery);
        },
        std::move(done));
    m_writer->post({std::move(write), std::move(finish), true, bytes});
}

void Store::recordAnswer(qint64 delivery, int status, qint64 answeredInMs)
{
    m_writer->postAnswer(delivery, status, answeredInMs);
}

void Store::commitReplay(qint64 replayOf, Done<CommitOutcome> done)
{
    auto [write, finish] = jobOf<CommitOutcome>(
        [replayOf, now = m_clock.now()](Transaction &transaction) {
            return insertReplay(transaction, replayOf, now);
        },
        std::move(done));
    m_writer->post({std::move(write), std::move(finish)});
}

void Store::replaceRefusals(QList<std::pair<DeliveryRecord, QByteArray>> refusals, Done<void> done)
{
    m_writer->post({[refusals = std::move(refusals)](Transaction &transaction) {
                        return writeRefusals(transaction, refusals);
                    },
                    finishOf(std::move(done))});
}

void Store::recordUnderstood(UnderstoodDelivery understood, Done<UnderstoodOutcome> done)
{
    auto [write, finish] = jobOf<UnderstoodOutcome>(
        [understood = std::move(understood)](Transaction &transaction) {
            return writeUnderstood(transaction, understood);
        },
        std::move(done));
    m_writer->post({std::move(write), std::move(finish)});
}

void Store::addOutbox(OutboxRow row, Done<qint64> done)
{
    auto [write, finish] = jobOf<qint64>(
        [row = std::move(row)](Transaction &transaction) -> Result<qint64> {
            return insertOutbox(transaction, row);
        },
        std::move(done));
    m_writer->post({std::move(write), std::move(finish)});
}

void Store::updateOutbox(OutboxRow row, Done<void> done)
{
    m_writer->post(
        {[row = std::move(row)](Transaction &transaction) { return writeOutbox(transaction, row); },
         finishOf(std::move(done))});
}

void Store::addAttempt(AttemptRecord attempt, Done<void> done)
{
    m_writer->post({[attempt = std::move(attempt)](Transaction &transaction) -> Result<void> {
                        insertAttempt(transaction, attempt);
                        return {};
                    },
                    finishOf(std::move(done))});
}

void Store::foldOutbox(OutboxRow kept, Done<void> done)
{
    m_writer->post({[kept = std::move(kept)](Transaction &transaction) {
                        return signalbox::foldOutbox(transaction, kept);
                    },
                    finishOf(std::move(done))});
}

void Store::dropWaiting(const QString &target, const QString &place, Done<void> done)
{
    m_writer->post({[target, place](Transaction &transaction) -> Result<void> {
                        signalbox::dropWaiting(transaction, target, place);
                        return {};
                    },
                    finishOf(std::move(done))});
}

void Store::setSpace(SpaceRecord space, Done<void> done)
{
    m_writer->post({[space = std::move(space)](Transaction &transaction) -> Result<void> {
                        writeSpace(transaction, space);
                        return {};
                    },
                    finishOf(std::move(done))});
}

void Store::forgetSpace(const QString &endpoint, const QString &space, Done<void> done)
{
    m_writer->post({[endpoint, space](Transaction &transaction) -> Result<void> {
                        deleteSpace(transaction, endpoint, space);
                        return {};
                    },
                    finishOf(std::move(done))});
}

void Store::addButton(ButtonRecord button, Done<QString> done)
{
    auto [write, finish] = jobOf<QString>(
        [button = std::move(button)](Transaction &transaction) -> Result<QString> {
            return writeButton(transaction, button);
        },
        std::move(done));
    m_writer->post({std::move(write), std::move(finish)});
}

void Store::setRemoteMessage(RemoteMessage message, Done<void> done)
{
    m_writer->post({[message = std::move(message)](Transaction &transaction) -> Result<void> {
                        writeMessage(transaction, message);
                        return {};
                    },
                    finishOf(std::move(done))});
}

void Store::addRun(RunRecord run, Done<qint64> done)
{
    auto [write, finish] = jobOf<qint64>(
        [run = std::move(run)](Transaction &transaction) -> Result<qint64> {
            return insertRun(transaction, run);
        },
        std::move(done));
    m_writer->post({std::move(write), std::move(finish)});
}

void Store::updateRun(RunRecord run, Done<void> done)
{
    m_writer->post(
        {[run = std::move(run)](Transaction &transaction) { return writeRun(transaction, run); },
         finishOf(std::move(done))});
}

void Store::markRead(QList<qint64> subjects, bool unread, Done<void> done)
{
    m_writer->post(
        {[subjects = std::move(subjects), unread](Transaction &transaction) -> Result<void> {
             writeRead(transaction, subjects, unread);
             return {};
         },
         finishOf(std::move(done))});
}

void Store::acknowledge(qint64 subject, bool acknowledged, Done<void> done)
{
    m_writer->post({[subject, acknowledged](Transaction &transaction) {
                        return writeAcknowledged(transaction, subject, acknowledged);
                    },
                    finishOf(std::move(done))});
}

void Store::pin(qint64 subject, bool pinned, Done<void> done)
{
    m_writer->post({[subject, pinned](Transaction &transaction) {
                        return writePinned(transaction, subject, pinned);
                    },
                    finishOf(std::move(done))});
}

void Store::retain(int days, int maxMiB, Done<bool> done)
{
    auto [write, finish] = jobOf<bool>(
        [days, maxMiB, now = m_clock.now()](Transaction &transaction) -> Result<bool> {
            return retainStep(transaction, now, days, maxMiB);
        },
        std::move(done));
    m_writer->post({std::move(write), std::move(finish)});
}

void Store::setNote(const QString &key, const QByteArray &value, Done<void> done)
{
    m_writer->post({[key, value](Transaction &transaction) -> Result<void> {
                        transaction.database().run(
                            "INSERT OR REPLACE INTO notes(key, value) VALUES(?, ?)", key, value);
                        return {};
                    },
                    finishOf(std::move(done))});
}

bool Store::healthy() const
{
    return m_writer->healthy();
}

QString Store::path() const
{
    return databasePath(m_writer->folder());
}

QString Store::keptAside() const
{
    return m_writer->keptAside();
}

} // namespace signalbox

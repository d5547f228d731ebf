// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "store/records.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

namespace signalbox {

//! Everything step 4 found out about one delivery, written in one transaction.
struct UnderstoodDelivery
{
    qint64 delivery = 0;
    DeliveryRecord::Understood understood = DeliveryRecord::Understood::Understood;
    QString problem;
    //! Each event with the subject it was folded into (Subject::id 0: new). The store assigns ids.
    struct FoldedEvent
    {
        Event event;
        Subject subject;
        bool history = false;
        QList<OutboxRow> outbox; //!< rows for this event; subject and event are filled in here
        QList<RunRecord> runs; //!< intents of rules; likewise
    };
    QList<FoldedEvent> events;
    QList<SpaceRecord> spaces; //!< rooms that added or removed our bot: folded into what is known
};

//! What recordUnderstood wrote, with ids filled in.
struct UnderstoodOutcome
{
    qint64 delivery = 0;
    QList<UnderstoodDelivery::FoldedEvent> events;
    bool alreadyDone =
        false; //!< it was understood before (a crash came between): nothing was written
};

//! The one writer: SQLite in a thread of its own, group commit. All calls may come from any thread
//! and return at once; the callback runs in the writer's thread after COMMIT (or with the error)
//! and must not block. Only a call that is refused at once (Busy: the queue is full; Cancelled:
//! closed) is called back in the caller's own thread, inside the call: a slow disk must not hold up
//! the refusals. Owned by the composition root. After close() every call ends with Cancelled.
class Store
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    //! Opens or creates `folder`/signalbox.db (folder 0700, files 0600), migrates it. Errors: Busy
    //! (locked by another program), Corrupt (of a newer version: nothing is touched), Storage. A
    //! damaged file is no error: it is kept beside under the name keptAside() tells, and a new one
    //! begun.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &folder,
                                                             const Clock &clock);
    ~Store(); //!< close()
    //! Commits what waits, checkpoints, joins the thread.
    void close();

    // Step 3.
    //! Busy when 1,000 deliveries or 64 MiB wait already; Storage on disk full or I/O error.
    void commit(AcceptedDelivery delivery, Done<CommitOutcome> done);
    //! What the sender was told, written later with other things.
    void recordAnswer(qint64 delivery, int status, qint64 answeredInMs);
    //! A replay: a new row marked replayOf, never a duplicate.
    void commitReplay(qint64 replayOf, Done<CommitOutcome> done);
    //! Refused requests: kept in memory by desk, written here at most once in 5 s into a table of
    //! fixed size.
    void replaceRefusals(QList<std::pair<DeliveryRecord, QByteArray>> refusals, Done<void> done);

    // Step 4.
    void recordUnderstood(UnderstoodDelivery understood, Done<UnderstoodOutcome> done);

    // Step 6.
    void addOutbox(OutboxRow row, Done<qint64> done);
    void updateOutbox(OutboxRow row, Done<void> done);
    //! Of one message the last 50 are kept.
    void addAttempt(AttemptRecord attempt, Done<void> done);
    //! Writes `kept`, which tells the newest state of its subject in the place of the oldest
    //! waiting row, and drops the other ones of that subject, target and place up to that state.
    void foldOutbox(OutboxRow kept, Done<void> done);
    //! Drops all that waits for a place nothing goes to any more.
    void dropWaiting(const QString &target, const QString &place, Done<void> done);
    void setRemoteMessage(RemoteMessage message, Done<void> done);
    void setSpace(SpaceRecord space, Done<void> done);
    void forgetSpace(const QString &endpoint, const QString &space, Done<void> done);
    //! The handle that stands for the button's subject, target and trigger: an earlier one stays.
    void addButton(ButtonRecord button, Done<QString> done);
    void addRun(RunRecord run, Done<qint64> done);
    void updateRun(RunRecord run, Done<void> done);

    // By hand.
    void markRead(QList<qint64> subjects, bool unread, Done<void> done);
    void acknowledge(qint64 subject, bool acknowledged, Done<void> done);
    void pin(qint64 subject, bool pinned, Done<void> done);

    //! One small step of retention (at most 100 rows); true: more is left. Called when idle.
    void retain(int days, int maxMiB, Done<bool> done);
    //! Small values that must survive: trained dictionary ids, counters of ours.
    void setNote(const QString &key, const QByteArray &value, Done<void> done);

    [[nodiscard]] bool healthy() const; //!< the last commit succeeded and the queue takes more
    [[nodiscard]] QString path() const;
    //! Path of the damaged database that open() put aside, or "".
    [[nodiscard]] QString keptAside() const;

private:
    class Writer;
    Store(std::unique_ptr<Writer> writer, const Clock &clock);
    const Clock &m_clock;
    std::unique_ptr<Writer> m_writer;
};

} // namespace signalbox

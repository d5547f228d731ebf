// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/hearing.h"
#include "store/store.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace signalbox {

//! What one round of step 4 came to, for the main thread.
struct UnderstoodBatch
{
    struct Entry
    {
        UnderstoodDelivery::FoldedEvent folded;
        std::optional<RuleAction> notify;
        bool isNew = false;
        Occasion occasion = Occasion::Live;
        Outcome outcome; //!< what became of the command in it
        QString confirmUrl; //!< asked for by an event of kind confirmation that is not replayed
    };
    QList<Entry> entries;
    QStringList faults;
    int notUnderstood = 0;
};

//! Asked for by hand when a delivery is replayed.
struct ReplayWishes
{
    bool forward = false;
    bool act = false;
};

class PendingAnswers;

//! Step 4: stored deliveries are understood, folded into their subjects, ruled upon, and written in
//! one transaction each. A thread of its own with its own jq process and read connection; the only
//! one that writes subjects, so what it read stays true until it wrote.
class UnderstandingWorker : public QObject
{
    Q_OBJECT

public:
    UnderstandingWorker(Store &store, std::unique_ptr<StoreReader> reader, QString jqHelper,
                        const Clock &clock, QObject *parent = nullptr);
    ~UnderstandingWorker() override;

    // Before start().
    void setAnswers(PendingAnswers *answers) { m_answers = answers; }
    void setCommandListener(CommandListener listener) { m_commandListener = std::move(listener); }
    void start();
    void stop(); //!< after the delivery in hand; joins

    // Any thread.
    void wake();
    //! A delivery was stored, for whose events nobody waits.
    void deliveryCame();
    void setEndpoints(EndpointTablePointer endpoints);
    void setRules(RuleBookPointer rules);
    //! `delivery` is the one that is replayed; several replays of one are told apart by their
    //! order.
    void addReplay(qint64 delivery, ReplayWishes wishes);
    void dropReplay(qint64 delivery); //!< the last one added was not stored

    //! Of our own making, such as the end of a confirmation: folded and ruled upon like every
    //! other.
    void addEvent(const Event &event);
    //! A run has changed its status: that is an event too, and knows what led to it.
    void addRun(const RunRecord &run);

Q_SIGNALS:
    //! Emitted in the worker's thread: connect queued.
    void understood(const signalbox::UnderstoodBatch &batch);
    //! Its sender got the fixed answer, and waits to hear what became of it. In the worker's
    //! thread.
    void answeredTooLate(const signalbox::Event &event, const signalbox::Outcome &outcome);

private:
    struct Round;
    void work();
    bool workOnce();
    void giveWay();
    [[nodiscard]] bool workOnOwnEvents();
    [[nodiscard]] bool workOnRuns();
    [[nodiscard]] QStringList ancestorsOf(const RunRecord &run);
    void addOrigin(RuleBook::Case &given, const RunRecord &run);
    [[nodiscard]] bool workOnAsked();
    void enter(Round &round);
    void workOn(const DeliveryRecord &record, Round &round);
    void write(UnderstoodDelivery done, Round &round);
    void finish(Round &round, const QList<DeliveryRecord> &records);
    void answer(const DeliveryRecord &record, const Round &round);
    [[nodiscard]] ReplayWishes takeReplay(qint64 delivery);
    [[nodiscard]] bool repeatsRelay(const UnderstoodDelivery &done, const OutboxRow &row,
                                    const Round &round) const;
    [[nodiscard]] Heard hear(const Event &event, const Endpoint *endpoint, Round &round);
    void foldInto(UnderstoodDelivery &done, const Event &arrived, Round &round,
                  const Endpoint *endpoint, const QString &confirmUrl = {});
    [[nodiscard]] bool isFirstUse(const QString &trigger, const Subject &subject, Round &round);
    [[nodiscard]] std::optional<Status> endBefore(const Subject &subject);
    [[nodiscard]] std::optional<Transition>
    transitionOf(const FoldOutcome &outcome, const std::optional<Subject> &before, Round &round);

    Store &m_store;
    std::unique_ptr<StoreReader> m_reader;
    JqRunner m_jq;
    const Clock &m_clock;
    Instant m_startedAt;
    PendingAnswers *m_answers = nullptr;
    CommandListener m_commandListener;

    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_somethingWaits = true; // deliveries a crash left behind
    bool m_isUrgent = false;
    int m_cameSince = 0; //!< deliveries since they were last looked at
    bool m_stopping = false;
    EndpointTablePointer m_endpoints;
    RuleBookPointer m_rules;
    QHash<qint64, QList<ReplayWishes>> m_replays;
    QList<Event> m_ownEvents;
    QList<RunRecord> m_runs; //!< changed
    std::thread m_thread;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::UnderstoodBatch)
Q_DECLARE_METATYPE(signalbox::Outcome)

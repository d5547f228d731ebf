// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/endpointtable.h"
#include "desk/targetboard.h"
#include "store/store.h"
#include "store/storereader.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <random>

namespace signalbox {

class ShapingThread;

//! Step 6, the durable way out: rows of the outbox become messages, one at a time for each target
//! and place, oldest first, with retries. A row is committed as in flight before anything leaves;
//! one found in flight after a crash may have been sent, is sent again and marked so. Follow-ups
//! that a template gives become rows of their own once their message stands. Main thread, owned by
//! desk.
class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(Store &store, StoreReader &reader, TargetBoard &targets, ShapingThread &shaping,
           const Clock &clock, QObject *parent = nullptr);

    void start(); //!< takes up what was left
    void stop(); //!< nothing new is begun
    void setEndpoints(EndpointTablePointer endpoints) { m_endpoints = std::move(endpoints); }
    void wake(); //!< rows were added or a target came back

    [[nodiscard]] int waitingFor(const QString &target) const;
    [[nodiscard]] std::optional<Instant> nextFor(const QString &target) const;
    [[nodiscard]] QString lastAnswer(const QString &target) const;
    [[nodiscard]] WaitingReason whyWaiting(const OutboxRow &row);

Q_SIGNALS:
    void rowChanged(const signalbox::OutboxRow &row);
    void spacesChanged(); //!< the platform says that a space is gone

private:
    //! One place of a target: what goes there keeps its order.
    struct Lane
    {
        bool busy = false;
        Instant notBefore{}; //!< platform's pace and Retry-After for the whole lane
    };
    //! What is told of a target.
    struct Line
    {
        int waiting = 0;
        std::optional<Instant> next;
        QString lastAnswer;
    };

    void pump();
    void pumpTarget(const QString &name, Instant now, std::optional<Instant> &soonest);
    [[nodiscard]] Lane &laneOf(const OutboxRow &row);
    [[nodiscard]] int aheadOf(const OutboxRow &row);
    void noteAttempt(const OutboxRow &row, const Result<SendOutcome> &outcome);
    [[nodiscard]] Result<OutboxRow> newestOf(const OutboxRow &head, const LiveTarget &live);
    void begin(LiveTarget &live, OutboxRow row);
    void make(OutboxRow row);
    [[nodiscard]] QStringList triggersFor(const OutboxRow &row, const QJsonObject &input) const;
    [[nodiscard]] QString heardAt(const LiveTarget &live) const;
    [[nodiscard]] QJsonObject action(const LiveTarget &live, const QString &handle,
                                     const QString &label) const;
    void offerTriggers(OutboxRow row, OutgoingMessage message, QJsonObject input,
                       QStringList triggers);
    void shape(OutboxRow row, OutgoingMessage message, const QJsonObject &input);
    void sendShaped(OutboxRow row, OutgoingMessage message, const QJsonObject &input,
                    const Result<QJsonValue> &shaped);
    void send(OutboxRow row, OutgoingMessage message, const QStringList &followUps);
    void settle(OutboxRow row, const QStringList &followUps, Result<SendOutcome> outcome);
    void settleUnsent(OutboxRow &row, const SendOutcome &outcome);
    void rememberMessage(const OutboxRow &row, const QString &remoteId);
    void addFollowUps(const OutboxRow &row, const QStringList &keys);
    void loseSpace(const OutboxRow &row);
    void finish(OutboxRow row);
    void tryAgain(OutboxRow row, const Error &because);
    void end(OutboxRow row, OutboxRow::State state, const QString &because);
    void retryLater(OutboxRow &row, std::optional<std::chrono::milliseconds> wait);

    Store &m_store;
    StoreReader &m_reader;
    TargetBoard &m_targets;
    ShapingThread &m_shaping;
    const Clock &m_clock;
    EndpointTablePointer m_endpoints; //!< what a relay needs to put credentials back
    QHash<QString, Lane> m_lanes; //!< by target and place
    QHash<QString, Line> m_lines; //!< by target
    QTimer m_timer;
    std::mt19937 m_random{std::random_device{}()};
    bool m_running = false;
};

} // namespace signalbox

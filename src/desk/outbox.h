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

//! Step 6, the durable way out: rows of the outbox become messages, one at a time for each target, oldest
//! first, with retries. A row is committed as in flight before anything leaves; one found in flight after
//! a crash may have been sent, is sent again and marked so. Main thread, owned by desk.
class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(Store &store, StoreReader &reader, TargetBoard &targets, ShapingThread &shaping,
           const Clock &clock, QObject *parent = nullptr);

    void start();   //!< takes up what was left
    void stop();    //!< nothing new is begun
    void setEndpoints(EndpointTablePointer endpoints) { m_endpoints = std::move(endpoints); }
    void wake();    //!< rows were added or a target came back

    [[nodiscard]] int waitingFor(const QString &target) const;
    [[nodiscard]] std::optional<Instant> nextFor(const QString &target) const;
    [[nodiscard]] QString lastAnswer(const QString &target) const;

Q_SIGNALS:
    void rowChanged(const signalbox::OutboxRow &row);

private:
    struct Lane
    {
        bool busy = false;
        Instant notBefore{};      //!< platform's pace and Retry-After for the whole target
        int waiting = 0;
        std::optional<Instant> next;
        QString lastAnswer;
    };

    void pump();
    void begin(LiveTarget &live, OutboxRow row);
    void shape(const QString &target, OutboxRow row, OutgoingMessage message, const QJsonObject &input);
    void send(const QString &target, OutboxRow row, OutgoingMessage message);
    void settle(const QString &target, OutboxRow row, Result<SendOutcome> outcome);
    void settleUnsent(const QString &target, OutboxRow &row, const SendOutcome &outcome);
    void finish(const QString &target, OutboxRow row);
    void tryAgain(const QString &target, OutboxRow row, const Error &because);
    void failRow(const QString &target, OutboxRow row, const QString &because);
    void retryLater(OutboxRow &row, std::optional<std::chrono::milliseconds> wait);

    Store &m_store;
    StoreReader &m_reader;
    TargetBoard &m_targets;
    ShapingThread &m_shaping;
    const Clock &m_clock;
    EndpointTablePointer m_endpoints; //!< what a relay needs to put credentials back
    QHash<QString, Lane> m_lanes;
    QTimer m_timer;
    std::mt19937 m_random{std::random_device{}()};
    bool m_running = false;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "ui/notify/notificationserver.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>

namespace signalbox {

//! Rings the bell: one bubble per subject, replaced in place as the subject changes; a burst of
//! more than five new ones in two seconds becomes one summary. Quiet hours and pauses were decided
//! by desk. Main thread, owned by the composition root; nothing blocks. When nobody can show a
//! bubble `unavailable` says so and the window draws attention instead.
class Notifier : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds burstSpan{2'000};
    static constexpr int burstSize = 5;
    static constexpr int remembered = 200; //!< actions may come after a bubble was closed
    static constexpr int lineLimit = 1'000; //!< bubbles that can be replaced in place
    static constexpr int waitingLimit = 200; //!< keys with an update not yet sent

    Notifier(QDBusConnection bus, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] NotificationServer &server() { return m_server; }

public Q_SLOTS:
    void show(const signalbox::NotificationFacts &facts);
    //! Asks whether anybody shows bubbles; serviceChanged tells.
    void look();
    //! The matter is settled (acknowledged, opened): its bubble goes.
    void withdraw(const QString &key);

Q_SIGNALS:
    void openRequested(qint64 subject);
    //! Opens the confirmation; a notification never starts an armed trigger by itself.
    void triggerRequested(const QString &trigger, qint64 subject);
    void forwardRequested(const QString &target, qint64 subject);
    void releaseRequested(qint64 run);
    void targetRequested(const QString &target); //!< its settings
    void restartRequested(const QString &target);
    //! No notification service: draw attention in the window.
    void unavailable();
    //! What is known of it now; absent: it answers.
    void serviceChanged(const std::optional<signalbox::Error> &failure);

private:
    struct Line
    {
        uint id = 0;
        bool inFlight = false;
        bool withdrawn = false;
        NotificationFacts facts;
    };

    [[nodiscard]] bool startsBurst();
    void fold(const NotificationFacts &facts);
    void push(const QString &key, const NotificationFacts &facts);
    void sendWaiting();
    void send(const QString &key);
    void answered(const QString &key, int owner, const Result<uint> &id);
    void remember(uint id, const NotificationFacts &facts);
    void act(uint id, const QString &key);

    const Clock &m_clock;
    NotificationServer m_server;
    QHash<QString, Line> m_lines;
    QList<QString> m_waiting; //!< keys in the order they came
    std::deque<Instant> m_shown; //!< when new bubbles appeared, within the burst span
    QList<NotificationFacts> m_folded; //!< newest of the present burst
    int m_foldedCount = 0;
    QTimer m_burstEnd;
    std::deque<std::pair<uint, NotificationFacts>> m_memory;
    int m_owner = 0;
    bool m_silent = false; //!< the daemon did not tell what it can
};

} // namespace signalbox

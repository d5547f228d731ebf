// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/armed.h"
#include "desk/facts.h"
#include "desk/triggerboard.h"
#include "store/store.h"
#include "store/storereader.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QTimer>

namespace signalbox {

class ShapingThread;

//! Step 6, the levers: starts triggers at most once and follows their runs. The intent is committed
//! before the request; the request is repeated only when nothing was sent, and never after
//! startWithinSeconds; any lost answer ends the run as unknown and a person decides. Main thread,
//! owned by desk.
class Runs : public QObject
{
    Q_OBJECT

public:
    Runs(Store &store, StoreReader &reader, TriggerBoard &triggers, ShapingThread &shaping,
         const Clock &clock, QObject *parent = nullptr);

    //! What a stop or crash left: resumed where the other side can tell, else unknown.
    void recover();
    void stop();

    [[nodiscard]] QFuture<Result<qint64>> start(const TriggerStart &start);
    //! A run that a rule left blocked, now armed by a person.
    [[nodiscard]] QFuture<Result<qint64>> release(qint64 run, const TriggerStart &arming);
    [[nodiscard]] QFuture<Result<void>> cancel(qint64 run);
    [[nodiscard]] QFuture<Result<TriggerPreview>> preview(const TriggerStart &start);
    //! What could be started there, folder by folder.
    [[nodiscard]] QFuture<Result<QList<TriggerPlaceFacts>>> browse(const QString &trigger,
                                                                   const QString &folder);
    //! Events came: runs that wait for a build look whether it has ended.
    void lookAtBuilds();
    //! A run that rules or commands wrote with an event: queued ones start at once, unless they are
    //! to wait for a build.
    void begin(RunRecord run);
    //! Marks a run that is not committed yet: it starts when that build has passed.
    static void letWait(RunRecord &run, qint64 build, const QString &heading);

    [[nodiscard]] bool isRunning(const QString &trigger) const;
    [[nodiscard]] std::optional<Instant> readyAt(const QString &trigger) const;

Q_SIGNALS:
    void runChanged(const signalbox::RunRecord &run);

private:
    // A run that waits until the secrets of its trigger are read.
    struct Held
    {
        RunRecord run;
        bool recovered = false;
    };

    [[nodiscard]] ArmingVerdict verdictOn(const TriggerStart &start, qint64 exceptRun = 0) const;
    [[nodiscard]] std::optional<Instant> lastStart(const QString &trigger, qint64 exceptRun) const;
    [[nodiscard]] bool isTaken(qint64 run) const;
    [[nodiscard]] bool isHeld(const Held &held);
    void takeUp(const Held &held);
    void beginNow(RunRecord run);
    void recoverNow(RunRecord run);
    void resume(const RunRecord &run);
    void onTriggersChanged();
    [[nodiscard]] QJsonObject inputFor(qint64 subject, const QJsonObject &params) const;
    [[nodiscard]] QFuture<Result<QJsonValue>> compute(const LiveTrigger &live, qint64 subject,
                                                      const QJsonObject &params) const;
    void fire(RunRecord run);
    void send(RunRecord run, const QJsonValue &body);
    void request(const RunRecord &run, const QJsonValue &body);
    void report(RunRecord run, const QJsonValue &body, const RunReport &report);
    void end(RunRecord run, RunRecord::Status status, const QString &reason);
    void save(const RunRecord &run);
    void startQueued(const QString &trigger);
    [[nodiscard]] static bool waitsForBuild(const RunRecord &run);
    void startAfterBuild(const RunRecord &run);
    void lookAtBuild(RunRecord run);
    void askForm(const QString &trigger, const TriggerPreview &preview,
                 const std::shared_ptr<QPromise<Result<TriggerPreview>>> &promise);
    [[nodiscard]] QJsonObject withDefaults(const LiveTrigger &live, QJsonObject params) const;
    [[nodiscard]] TriggerCall callFor(const RunRecord &run, const QJsonValue &body) const;

    Store &m_store;
    StoreReader &m_reader;
    TriggerBoard &m_triggers;
    ShapingThread &m_shaping;
    const Clock &m_clock;
    QHash<qint64, RunRecord> m_active; //!< queued at the other side, running or being sent
    QHash<QString, QList<RunRecord>> m_waiting; //!< `whileRunning: queue`
    QHash<QString, QList<Held>> m_held; //!< by trigger
    QStringList m_starting; //!< triggers whose run is being committed
    QHash<qint64, RunRecord> m_afterBuild; //!< wait for a build of the same commit or tag to pass
    QHash<qint64, Instant> m_savedAt; //!< output alone is written once a second
    QSet<qint64> m_taken; //!< blocked runs decided upon; the store may lag behind
    QHash<QString, Instant> m_lastStart;
    bool m_stopped = false;
};

} // namespace signalbox

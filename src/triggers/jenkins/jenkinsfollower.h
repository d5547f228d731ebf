// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "triggers/jenkins/jenkinsclient.h"
#include "triggers/keptoutput.h"

#include <QTimer>

namespace signalbox {

//! Where a started job is: in the queue, or a build. Its text is a run's resume token.
struct JenkinsSpot
{
    qint64 queueItem = 0;
    QString job; //!< path below the root, as far as known
    QString build; //!< "job/deploy/12/"

    [[nodiscard]] bool isKnown() const { return queueItem != 0 || !build.isEmpty(); }
    [[nodiscard]] QString toToken() const;
    [[nodiscard]] static JenkinsSpot fromToken(const QString &token);
};

//! How often it is asked, and for how long.
struct FollowPace
{
    std::chrono::milliseconds every{1000};
    std::chrono::milliseconds longest{5000}; //!< the pause grows to this
    std::chrono::hours giveUp{24};
};

//! Follows one start from the queue to its end, with progress and the end of its console. What
//! Jenkins cannot say for now (restart, proxy, network) is asked again; only what it will never say
//! again ends the run as unknown. Main thread.
class JenkinsFollower : public QObject
{
    Q_OBJECT

public:
    JenkinsFollower(JenkinsClient &client, const Clock &clock, JenkinsSpot spot, FollowPace pace,
                    Trigger::Report report);

    void begin();
    //! Out of the queue, or the build: stop, at the second request terminate, then kill.
    void stop();

Q_SIGNALS:
    void ended(); //!< after the last report

private:
    void look();
    void lookAtQueue();
    void readQueueItem(const QJsonObject &item);
    void searchBuild();
    void lookAtBuild();
    void readBuild(const HttpReply &reply, const QJsonObject &build);
    void readConsole(bool last);
    void askForInput();
    void tell(RunReport::State state, const QString &reason);
    void finish(RunReport::State state, const QString &reason);
    void again();
    //! True when the answer is the JSON asked for; else it is dealt with.
    [[nodiscard]] bool isGood(const Result<HttpReply> &reply, QJsonObject *answer);
    void trouble(const QString &what, bool lasting);

    JenkinsClient &m_client;
    const Clock &m_clock;
    JenkinsSpot m_spot;
    const FollowPace m_pace;
    Trigger::Report m_report;
    Instant m_began;
    QTimer m_timer;
    std::chrono::milliseconds m_pause;
    KeptOutput m_console;
    qint64 m_consoleAt = 0;
    bool m_consoleOff = false;
    bool m_consoleMore = true;
    bool m_inputKnown = true; //!< the pipeline plugin answers
    int m_looks = 0;
    int m_refusals = 0; //!< in a row
    int m_stops = 0;
    bool m_ended = false;
    QString m_words; //!< "#12 is running, 45 %"
    QString m_waitsFor; //!< a pipeline's question
    QString m_url;
    RunReport::State m_state = RunReport::State::Queued;
    std::optional<std::pair<RunReport::State, QString>>
        m_outcome; //!< known; the console is read to its end
};

//! Number of a queue item in a Location field or "queue/item/N/", or 0.
[[nodiscard]] qint64 queueItemIn(const QString &address);

} // namespace signalbox

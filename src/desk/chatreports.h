// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/chatreply.h"
#include "senders/answering.h"
#include "store/records.h"
#include "store/storereader.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <chrono>

namespace signalbox {

class SecretStore;
class TargetBoard;
struct LiveTarget;
struct SendOutcome;

//! Tells whoever said a command what becomes of it, after the answer to the request itself: what
//! could not be said there, that a run is under way, and how it ended. Slack by response_url within
//! its uses and its time, Discord by editing the first answer, else as the bot of a target; Google
//! Chat in the thread, by the app that hears the space or a webhook. What a trigger with `answers`
//! prints is told in full, page by page, where a thread has room for it. Nothing it says is vital:
//! it is tried a few times and then given up, with a line in the log. Main thread; owned by the
//! desk.
class ChatReports : public QObject
{
    Q_OBJECT

public:
    static constexpr int responseUses = 5; //!< Slack's
    static constexpr std::chrono::minutes responseTime{30}; //!< Slack's
    static constexpr std::chrono::minutes originalTime{14}; //!< Discord's 15, less the way there
    static constexpr std::chrono::seconds progressEvery{60};
    static constexpr qsizetype mostTalks = 500; //!< the oldest is forgotten
    static constexpr int mostTries = 4;
    static constexpr int mostAnswerPages = 20; //!< of one run; what is beyond is counted

    ChatReports(StoreReader &reader, HttpClient &http, TargetBoard &targets, SecretStore &secrets,
                const Clock &clock, QObject *parent = nullptr);

    void setSettings(const Settings &settings);
    //! `late`: its sender got the fixed answer instead.
    void tellOutcome(const Event &event, const Outcome &outcome, bool late = false);
    void onRun(const RunRecord &run);

private:
    struct Message
    {
        ChatWords words;
        int tries = 0;
        bool isEnd = false;
        bool replaces = false; //!< a question that only they see: Slack leaves its button standing
        int number = 0; //!< within its talk, so that a repetition is known as one
    };
    //! With one who said a command, about everything it started.
    struct Talk
    {
        Event event;
        QMap<qint64, RunRecord> runs;
        QHash<qint64, Instant> toldAt; //!< that a run is under way
        int usesLeft = responseUses;
        bool responseLost = false; //!< the platform does not take it any more
        QQueue<Message> waiting;
        int said = 0;
        bool busy = false;
    };

    [[nodiscard]] Talk &talkOf(const Event &event);
    [[nodiscard]] Talk *find(qint64 delivery);
    void add(Talk &talk, Message message);
    void tellEnd(Talk &talk, const RunRecord &run);
    [[nodiscard]] qsizetype pagesFor(const Talk &talk) const;
    void tellProgress(Talk &talk, const RunRecord &run);
    void pump(qint64 delivery);
    [[nodiscard]] bool sendByResponse(const Talk &talk, const QJsonObject &message);
    [[nodiscard]] bool sendByApp(const Talk &talk, const QJsonObject &message);
    void settleApp(qint64 delivery, const Result<SendOutcome> &outcome);
    void sendByBot(const Talk &talk, const QJsonObject &message);
    void send(qint64 delivery, const HttpRequest &request, bool byResponse);
    void settle(qint64 delivery, const Result<HttpReply> &reply, bool byResponse);
    void finish(Talk &talk, std::chrono::milliseconds pause = {});
    void again(Talk &talk, std::chrono::milliseconds pause);
    [[nodiscard]] const TargetSettings *botFor(const Event &event) const;
    [[nodiscard]] LiveTarget *appFor(const Event &event) const;
    [[nodiscard]] ChatWords wordsFor(const Talk &talk, const RunRecord &run);
    [[nodiscard]] QString lineFor(const Talk &talk, const RunRecord &run);

    StoreReader &m_reader;
    HttpClient &m_http;
    TargetBoard &m_targets;
    SecretStore &m_secrets;
    const Clock &m_clock;
    const Instant m_startedAt;
    Settings m_settings;
    QMap<qint64, Talk> m_talks; //!< by delivery: each command came with one
};

} // namespace signalbox

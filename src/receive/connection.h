// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/answerbox.h"
#include "receive/bodybudget.h"
#include "receive/channel.h"
#include "receive/doorkeeper.h"
#include "receive/requestparser.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace signalbox {

using SteadyTime = std::chrono::steady_clock::time_point;

//! What all connections of a server share. Owned by the server, outlives them.
struct ConnectionSurroundings
{
    RequestHandler &handler;
    const Clock &clock;
    const Limits &limits;
    Doorkeeper doorkeeper;
    BodyBudget budget;
    std::shared_ptr<AnswerBox> answers;
    std::function<void(quint64 connection)> closed;
    bool stopping = false;
};

//! One accepted connection: requests in, answers out, one at a time and in order. Io thread only;
//! kept alive by the server's table and by the operation under way on its channel.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(quint64 id, std::unique_ptr<Channel> channel, bool throughTunnel,
               ConnectionSurroundings &surroundings);

    void start();
    //! Ignored unless that request still waits for its answer.
    void answer(quint64 request, const Answer &answer);
    //! Acts if the deadline of what is under way has passed.
    void checkDeadline(SteadyTime now);
    //! Closes unless a whole request is being answered, which then is the last.
    void stop();
    void close();

    //! Since when there has been no complete request; absent while one is being answered.
    [[nodiscard]] std::optional<SteadyTime> waitingSince() const;

private:
    enum class State { Opening, Idle, Head, Body, Handling, Writing, Lingering, Closed };

    void enter(State state, std::chrono::milliseconds within);
    void awaitRequest();
    void readMore();
    void received(QByteArrayView bytes);
    void peerEnded();
    void parse();
    void headArrived();
    void beginBody();
    void sendContinue();
    void requestArrived();
    void refuse(int status);
    void send(const Answer &answer);
    void linger();
    void releaseBody();
    [[nodiscard]] SteadyTime deadline() const;

    const quint64 m_id;
    const std::unique_ptr<Channel> m_channel;
    const bool m_throughTunnel;
    ConnectionSurroundings &m_surroundings;
    const QByteArray m_localAddress;

    State m_state = State::Opening;
    SteadyTime m_stateUntil;
    SteadyTime m_waitingSince;
    QByteArray m_input; //!< received and not yet consumed by the parser
    std::unique_ptr<RequestParser> m_parser;
    QByteArray m_target;
    quint64 m_request = 0;
    qint64 m_charged = 0;
    bool m_headKnown = false;
    bool m_keepAlive = false;
    bool m_writing = false;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/connection.h"

#include "receive/answertext.h"

namespace signalbox {

namespace {

SteadyTime steadyNow()
{
    return std::chrono::steady_clock::now();
}

} // namespace

Connection::Connection(quint64 id, std::unique_ptr<Channel> channel, bool throughTunnel,
                       ConnectionSurroundings &surroundings)
    : m_id(id)
    , m_channel(std::move(channel))
    , m_throughTunnel(throughTunnel)
    , m_surroundings(surroundings)
    , m_localAddress(m_channel->localAddress())
    , m_parser(std::make_unique<RequestParser>(surroundings.limits))
{
}

void Connection::start()
{
    m_waitingSince = steadyNow();
    enter(State::Opening, m_surroundings.limits.headTime);
    m_channel->open([self = shared_from_this()](bool opened) {
        if (self->m_state != State::Opening)
            return;
        if (!opened)
            return self->close();
        self->m_state = State::Head; // the deadline goes on: handshake and head share it
        self->readMore();
    });
}

void Connection::enter(State state, std::chrono::milliseconds within)
{
    m_state = state;
    m_stateUntil = steadyNow() + within;
}

void Connection::awaitRequest()
{
    m_waitingSince = steadyNow();
    m_parser = std::make_unique<RequestParser>(m_surroundings.limits);
    m_headKnown = false;
    m_keepAlive = false;
    if (m_input.isEmpty()) {
        m_input = QByteArray(); // an idle connection keeps no buffer
        enter(State::Idle, m_surroundings.limits.idleTime);
        readMore();
    } else {
        enter(State::Head, m_surroundings.limits.headTime);
        parse();
    }
}

void Connection::readMore()
{
    const Limits &limits = m_surroundings.limits;
    const qsizetype atMost = m_state == State::Body ? limits.readBytes : limits.headBytes + 1;
    m_channel->read(atMost,
                    [self = shared_from_this()](QByteArrayView bytes) { self->received(bytes); });
}

void Connection::received(QByteArrayView bytes)
{
    if (m_state != State::Idle && m_state != State::Head && m_state != State::Body)
        return; // its deadline passed meanwhile
    if (bytes.isEmpty())
        return peerEnded();
    if (m_state == State::Idle)
        enter(State::Head, m_surroundings.limits.headTime);
    m_input.append(bytes);
    parse();
}

void Connection::peerEnded()
{
    // A peer that only closed its sending side is told that its request was cut off.
    if (m_parser->hasBegun() || !m_input.isEmpty())
        refuse(400);
    else
        close();
}

void Connection::parse()
{
    // RFC 9112, section 2.2: one empty line before a request is no fault.
    if (m_state == State::Head && !m_parser->hasBegun() && m_input.startsWith("\r\n"))
        m_input.remove(0, 2);
    const RequestParser::Step step = m_parser->put(m_input);
    m_input.remove(0, step.consumed);
    if (step.progress == RequestParser::Progress::Fault)
        return refuse(step.status);
    if (!m_surroundings.budget.resize(m_charged, m_parser->bodySize()))
        return refuse(503);
    m_charged = m_parser->bodySize();
    switch (step.progress) {
    case RequestParser::Progress::NeedMore:
        return readMore();
    case RequestParser::Progress::HeadComplete:
        return headArrived();
    default:
        return requestArrived();
    }
}

void Connection::headArrived()
{
    const RequestHead &head = m_parser->head();
    Admission admission = m_surroundings.doorkeeper.admit(head, m_localAddress, m_throughTunnel);
    m_headKnown = true;
    m_keepAlive = head.keepAlive && admission.framingKnown;
    switch (admission.kind) {
    case Admission::Kind::Refused:
        return refuse(admission.status);
    case Admission::Kind::Health:
        m_keepAlive = m_keepAlive && m_parser->isComplete(); // nobody reads a body sent with it
        return send({200, {{"Content-Type", "application/json"}}, R"({"status":"ok"})"});
    case Admission::Kind::Delivery:
        m_target = std::move(admission.target);
        m_parser->limitBody(admission.maxBodyBytes);
        m_parser->isComplete() ? requestArrived() : beginBody();
    }
}

void Connection::beginBody()
{
    enter(State::Body, m_surroundings.limits.bodyTime);
    const bool waits =
        m_input.isEmpty() && expectationOf(m_parser->head()) == Expectation::Continue;
    if (waits)
        sendContinue();
    else if (m_input.isEmpty())
        readMore();
    else
        parse();
}

void Connection::sendContinue()
{
    m_writing = true;
    m_channel->write("HTTP/1.1 100 Continue\r\n\r\n", [self = shared_from_this()](bool written) {
        self->m_writing = false;
        if (self->m_state != State::Body)
            return;
        written ? self->readMore() : self->close();
    });
}

void Connection::requestArrived()
{
    enter(State::Handling, m_surroundings.limits.answerTime);
    const RequestHead &head = m_parser->head();
    Delivery delivery;
    delivery.method = head.method;
    delivery.target = m_target;
    delivery.headers = head.headers;
    delivery.body = m_parser->takeBody();
    delivery.receivedAt = m_surroundings.clock.now();
    delivery.throughTunnel = m_throughTunnel;
    ++m_request;
    m_surroundings.handler.handle(std::move(delivery),
                                  AnswerBox::responder(m_surroundings.answers, {m_id, m_request}));
}

void Connection::answer(quint64 request, const Answer &answer)
{
    if (m_state != State::Handling || request != m_request)
        return;
    answer.status == closeWithoutAnswer ? close() : send(answer);
}

void Connection::refuse(int status)
{
    // What is not read cannot be skipped: the next request would begin anywhere.
    m_keepAlive = m_keepAlive && m_headKnown && m_parser->isComplete() && status != 503;
    send(refusal(status));
}

void Connection::send(const Answer &answer)
{
    releaseBody();
    if (m_writing)
        return close(); // the peer has not even taken our 100 Continue
    m_keepAlive = m_keepAlive && !m_surroundings.stopping;
    AnswerContext context;
    context.toHead = m_headKnown && m_parser->head().method == "HEAD";
    context.close = !m_keepAlive;
    context.minorVersion = m_parser->head().minorVersion;
    context.now = m_surroundings.clock.now();
    enter(State::Writing, m_surroundings.limits.takeTime);
    m_channel->write(toWire(answer, context), [self = shared_from_this()](bool written) {
        if (self->m_state != State::Writing)
            return;
        // While stopping nobody waits for the peer: the answer is with the system.
        if (!written || self->m_surroundings.stopping)
            return self->close();
        self->m_keepAlive ? self->awaitRequest() : self->linger();
    });
}

void Connection::linger()
{
    enter(State::Lingering, m_surroundings.limits.lingerTime);
    m_input = QByteArray();
    m_channel->drain(m_surroundings.limits.lingerBytes,
                     [self = shared_from_this()] { self->close(); });
}

void Connection::releaseBody()
{
    m_surroundings.budget.release(m_charged);
    m_charged = 0;
}

SteadyTime Connection::deadline() const
{
    const Limits &limits = m_surroundings.limits;
    const qint64 beyond = m_parser->bodySize() - limits.smallBodyBytes;
    if (m_state != State::Body || beyond <= 0)
        return m_stateUntil;
    return m_stateUntil + std::chrono::milliseconds(beyond * 1000 / limits.bodyBytesPerSecond);
}

void Connection::checkDeadline(SteadyTime now)
{
    if (m_state == State::Closed || now < deadline())
        return;
    switch (m_state) {
    case State::Head:
        return m_parser->hasBegun() || !m_input.isEmpty() ? refuse(408) : close();
    case State::Body:
        return refuse(408);
    case State::Handling:
        return refuse(503);
    default:
        return close();
    }
}

void Connection::stop()
{
    if (m_state != State::Handling && m_state != State::Writing)
        close();
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    releaseBody();
    m_channel->close();
    m_surroundings.closed(m_id);
}

std::optional<SteadyTime> Connection::waitingSince() const
{
    if (m_state == State::Handling || m_state == State::Writing || m_state == State::Closed)
        return std::nullopt;
    return m_waitingSince;
}

} // namespace signalbox

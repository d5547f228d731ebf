// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/relay/relayanswer.h"

namespace signalbox {

namespace {

constexpr qsizetype longestHeader = 64 * 1024;
// Enough to let an ordinary server finish its answer before we close.
constexpr qint64 mostBodyRead = 64 * 1024;

// "HTTP/1.1 204 No Content"; 0: not HTTP.
int statusOf(const QByteArray &line)
{
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || line.at(8) != ' ')
        return 0;
    bool isNumber = false;
    const int status = line.mid(9, 3).toInt(&isNumber);
    return isNumber && status >= 100 && status <= 999 ? status : 0;
}

} // namespace

RelayAnswer::State RelayAnswer::feed(const QByteArray &bytes)
{
    if (m_state == State::Body) {
        countBody(bytes.size());
        return m_state;
    }
    if (m_state != State::Header)
        return m_state;
    m_buffer += bytes;
    while (m_state == State::Header && takeHeader()) { }
    if (m_state == State::Header && m_buffer.size() > longestHeader)
        m_state = State::Broken;
    return m_state;
}

// One header from the front of the buffer; true when another may follow (after a 1xx).
bool RelayAnswer::takeHeader()
{
    qsizetype end = m_buffer.indexOf("\r\n\r\n");
    qsizetype next = end + 4;
    const qsizetype bare = m_buffer.indexOf("\n\n");
    if (bare >= 0 && (end < 0 || bare < end)) {
        end = bare;
        next = bare + 2;
    }
    if (end < 0)
        return false;
    QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_reply = {};
    m_reply.status = statusOf(lines.takeFirst());
    m_buffer.remove(0, next);
    if (m_reply.status == 0 || m_reply.status == 101) {
        m_state = State::Broken;
        return false;
    }
    if (m_reply.status < 200)
        return true;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            m_reply.headers.append(HeaderField{line.left(colon), line.mid(colon + 1).trimmed()});
    }
    bool isNumber = false;
    const qint64 length =
        headerValue(m_reply.headers, "Content-Length").value_or(QByteArray()).toLongLong(&isNumber);
    const bool bodiless = m_toHead || m_reply.status == 204 || m_reply.status == 304;
    m_bodyLeft = bodiless ? 0 : isNumber ? qBound<qint64>(0, length, mostBodyRead) : mostBodyRead;
    m_state = State::Body;
    countBody(m_buffer.size());
    m_buffer.clear();
    return false;
}

void RelayAnswer::countBody(qsizetype size)
{
    m_bodyLeft -= size;
    if (m_bodyLeft <= 0)
        m_state = State::Done;
}

} // namespace signalbox

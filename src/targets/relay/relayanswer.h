// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpclient.h"

namespace signalbox {

//! Reads as much of an HTTP/1.x answer as a relay needs: status, fields, and the body only to know
//! when it ends. Interim answers (1xx) are skipped. At most 64 KiB of header; body bytes are
//! counted, not kept.
class RelayAnswer
{
public:
    enum class State { Header, Body, Done, Broken };

    explicit RelayAnswer(bool toHead) : m_toHead(toHead) { }

    State feed(const QByteArray &bytes);
    [[nodiscard]] bool hasStatus() const
    {
        return m_state == State::Body || m_state == State::Done;
    }
    [[nodiscard]] const HttpReply &reply() const { return m_reply; }

private:
    bool takeHeader();
    void countBody(qsizetype size);

    const bool m_toHead;
    State m_state = State::Header;
    QByteArray m_buffer;
    HttpReply m_reply;
    qint64 m_bodyLeft = 0; // until we have seen enough
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/rawclient.h"
#include "receive/recordinghandler.h"
#include "support/manualclock.h"
#include "support/result.h"

namespace signalbox {

//! A listener on free ports of 127.0.0.1 with its recording owner.
class RunningListener
{
public:
    explicit RunningListener(const Limits &limits = Limits(), ListenerOptions options = {})
        : listener(handler, clock, limits)
    {
        options.port = 0;
        started = listener.start(options);
    }

    [[nodiscard]] RawClient connect() const { return RawClient(listener.port()); }

    //! Sends on a connection of its own and reads the first answer.
    [[nodiscard]] RawAnswer ask(const QByteArray &request, bool toHead = false) const
    {
        RawClient client = connect();
        client.send(request);
        return client.readAnswer(toHead);
    }

    //! Sends and reads until the listener closes; absent when it does not.
    [[nodiscard]] std::optional<QByteArray> askToEnd(const QByteArray &request) const
    {
        RawClient client = connect();
        client.send(request);
        return client.readToEnd();
    }

    ManualClock clock;
    RecordingHandler handler;
    Listener listener;
    Result<void> started;
};

inline QByteArray post(const QByteArray &body, const QByteArray &fields = {},
                       const QByteArray &path = "/hook")
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

inline QByteArray chunkedHead(const QByteArray &path = "/hook")
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
}

//! Limits whose deadlines a test can wait for.
inline Limits quickLimits()
{
    using namespace std::chrono_literals;
    Limits limits;
    limits.headTime = 200ms;
    limits.bodyTime = 250ms;
    limits.idleTime = 200ms;
    limits.answerTime = 200ms;
    limits.takeTime = 200ms;
    limits.lingerTime = 200ms;
    limits.stopTime = 300ms;
    limits.tick = 10ms;
    return limits;
}

} // namespace signalbox

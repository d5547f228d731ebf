// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <chrono>

namespace signalbox {

//! One answer taken apart by the test's own, simple rules, so that it does not agree with the
//! listener by sharing code. status 0: there was none.
struct RawAnswer
{
    int status = 0;
    HeaderList headers;
    QByteArray body;

    [[nodiscard]] bool closes() const { return headerValue(headers, "Connection") == "close"; }
};

//! A client that can do everything wrong: plain bytes over a blocking socket to 127.0.0.1. Every
//! wait has an end.
class RawClient
{
public:
    static constexpr std::chrono::milliseconds patience{3'000};

    explicit RawClient(quint16 port, int receiveBuffer = 0, const char *address = "127.0.0.1");
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;
    RawClient(RawClient &&other) noexcept;

    [[nodiscard]] bool isOpen() const { return m_socket >= 0; }
    [[nodiscard]] int descriptor() const { return m_socket; }
    //! False once the peer has reset the connection or takes nothing for the whole patience.
    bool send(const QByteArray &bytes);
    //! As much as goes without waiting; -1 after a reset.
    qsizetype sendNow(QByteArrayView bytes);
    void finishSending();
    //! Closes so that the peer sees a reset.
    void reset();
    void close();

    [[nodiscard]] RawAnswer readAnswer(bool toHead = false);
    //! Everything until the peer closes or resets; absent if it does not within the time.
    [[nodiscard]] std::optional<QByteArray> readToEnd(std::chrono::milliseconds within = patience);
    //! Whether the end that was read was a reset.
    [[nodiscard]] bool wasReset() const { return m_wasReset; }
    //! Whether nothing arrives, not even the end, for that long.
    [[nodiscard]] bool staysSilent(std::chrono::milliseconds time);

private:
    enum class Arrival { Bytes, End, Nothing };
    Arrival receiveMore(std::chrono::steady_clock::time_point until);

    int m_socket = -1;
    QByteArray m_received;
    bool m_wasReset = false;
};

//! All answers in a stream of bytes.
[[nodiscard]] QList<int> statusesIn(const QByteArray &bytes);

} // namespace signalbox

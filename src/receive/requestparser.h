// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "receive/limits.h"

#include <memory>
#include <optional>

namespace signalbox {

//! Request line and header fields of one request, as received.
struct RequestHead
{
    QByteArray method;
    QByteArray target;
    HeaderList headers;
    int minorVersion = 1; //!< HTTP/1.x
    bool chunked = false;
    std::optional<quint64> contentLength;
    bool keepAlive = false; //!< what the peer asked for, or its version's default
};

//! Bytes of one HTTP/1.x request in, head and body out (RFC 9112). Boost.Beast's parser without its
//! input and output, plus what that parser lets pass: a limit on the whole head, folded lines, the
//! number of fields, the framing of chunks. One object for one request; knows no sockets.
class RequestParser
{
public:
    enum class Progress {
        NeedMore,
        HeadComplete, //!< reported once; ask isComplete() whether a body follows, then go on
                      //!< putting
        Complete,
        Fault, //!< the connection is of no more use
    };
    struct Step
    {
        Progress progress = Progress::NeedMore;
        qsizetype consumed = 0; //!< what is not consumed is put again, with more bytes behind it
        int status = 0; //!< the answer to a Fault
    };

    explicit RequestParser(const Limits &limits);
    ~RequestParser();

    [[nodiscard]] Step put(QByteArrayView bytes);
    //! Whether any byte was consumed.
    [[nodiscard]] bool hasBegun() const;
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] const RequestHead &head() const;
    //! For a chunked body, whose length nobody told: over it is a Fault with 413.
    void limitBody(qint64 bytes);
    [[nodiscard]] qsizetype bodySize() const;
    [[nodiscard]] QByteArray takeBody();

private:
    class Machine;
    std::unique_ptr<Machine> m_machine;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace signalbox {

//! Every size and every deadline of the listener. The defaults are the product's; tests pass
//! smaller ones. Deadlines are absolute from the moment named: a byte now and then does not move
//! them.
struct Limits
{
    static constexpr qint64 kibi = 1024;
    static constexpr qint64 mebi = 1024 * kibi;

    qsizetype headBytes =
        16 * kibi; //!< request line and fields, or a trailer, or a chunk's head: 431
    int fields = 100; //!< of the head, and again of the trailer: 431
    qsizetype targetBytes = 4 * kibi; //!< 414
    qint64 bodyBytes = 32 * mebi; //!< whatever the route says: 413
    qint64 smallBodyBytes = 1 * mebi; //!< up to here a body is small
    qint64 bodiesInFlight = 64 * mebi; //!< all bodies received and not yet answered: 503
    qint64 reservedForSmall = 16 * mebi; //!< the part of bodiesInFlight large bodies may not take
    qint64 chunkOverhead =
        16 * kibi; //!< framing of a chunked body beyond eight times its bytes: 431
    qsizetype connections = 1024; //!< on both sockets together; when full, one is evicted
    qsizetype sparedDescriptors = 256; //!< of the process's limit, left for everything else
    qsizetype readBytes = 64 * kibi; //!< one read
    qsizetype lingerBytes = 256 * kibi; //!< thrown away after the last answer, then closed

    std::chrono::milliseconds headTime{10'000}; //!< first byte (or accept) to end of head: 408
    std::chrono::milliseconds bodyTime{30'000}; //!< end of head to end of a small body: 408
    qint64 bodyBytesPerSecond = 64 * kibi; //!< what a body above small must keep up with
    std::chrono::milliseconds idleTime{15'000}; //!< between requests
    std::chrono::milliseconds answerTime{
        65'000}; //!< for the owner to answer, who may be told to take a minute: 503
    std::chrono::milliseconds takeTime{10'000}; //!< for the peer to take the answer
    std::chrono::milliseconds lingerTime{3'000}; //!< for the peer to close after the last answer
    std::chrono::milliseconds stopTime{3'000}; //!< for requests in flight when the listener stops
    std::chrono::milliseconds hostRefusedEvery{5'000}; //!< at most one hostRefused() in this time
    std::chrono::milliseconds tick{100}; //!< how often deadlines are looked at
};

} // namespace signalbox

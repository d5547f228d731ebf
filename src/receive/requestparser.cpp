// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/requestparser.h"

#include <boost/beast/http/basic_parser.hpp>

#include <limits>

namespace signalbox {

namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

//! Method and version beside the target in a request line.
constexpr qsizetype requestLineRest = 64;
//! The shortest end of a chunked body is "0\r\n\r\n"; Beast asserts that it never sees less of it.
constexpr qsizetype shortestChunkHead = 5;
//! "1\r\nx\r\n": the least dense honest chunking costs five bytes for one.
constexpr qint64 overheadPerBodyByte = 8;

QByteArray toBytes(string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool hasFoldedLine(QByteArrayView head)
{
    for (qsizetype i = head.indexOf('\n'); i >= 0 && i + 1 < head.size();
         i = head.indexOf('\n', i + 1)) {
        if (head[i + 1] == ' ' || head[i + 1] == '\t')
            return true;
    }
    return false;
}

//! Beast waits for a carriage return; RFC 9112, section 7.1 has chunk lines end in nothing less.
bool hasBareLineFeed(QByteArrayView text)
{
    for (qsizetype i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        if (i == 0 || text[i - 1] != '\r')
            return true;
    }
    return false;
}

} // namespace

class RequestParser::Machine final : public http::basic_parser<true>
{
public:
    explicit Machine(const Limits &limits) : m_limits(limits)
    {
        body_limit(boost::none); // the route's limit is not known before the head is
        // Its own limit on the head would begin anew with every line it has consumed.
        header_limit(std::numeric_limits<std::uint32_t>::max());
    }

    [[nodiscard]] Step put(QByteArrayView bytes);

    const Limits m_limits;
    RequestHead m_head;
    QByteArray m_body;

private:
    [[nodiscard]] Step fault(int status) const { return {Progress::Fault, 0, status}; }
    [[nodiscard]] int statusOf(error_code error) const;
    [[nodiscard]] int overLimit(QByteArrayView pending) const;
    void finishHead();
    void makeRoom(qsizetype more);

    void on_request_impl(http::verb, string_view method, string_view target, int version,
                         error_code &error) override
    {
        m_head.method = toBytes(method);
        m_head.target = toBytes(target);
        m_head.minorVersion = version - 10;
        m_hasRequestLine = true;
        if (m_head.target.size() > m_limits.targetBytes) {
            m_fault = 414;
            error = http::error::header_limit;
        }
    }
    void on_field_impl(http::field, string_view name, string_view value, error_code &error) override
    {
        if (++m_fields > m_limits.fields)
            error = http::error::header_limit;
        else if (!m_headDone) // trailer fields are counted and dropped (RFC 9110, section 6.5.1)
            m_head.headers.append(HeaderField{toBytes(name), toBytes(value)});
    }
    void on_header_impl(error_code &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override { }
    std::size_t on_body_impl(string_view bytes, error_code &) override { return append(bytes); }
    void on_chunk_header_impl(std::uint64_t size, string_view, error_code &) override
    {
        m_inChunkHead = size == 0;
    }
    std::size_t on_chunk_body_impl(std::uint64_t remaining, string_view bytes,
                                   error_code &) override
    {
        m_inChunkHead = bytes.size() == remaining;
        return append(bytes);
    }
    void on_finish_impl(error_code &) override { }
    void on_response_impl(int, string_view, int, error_code &) override { }

    std::size_t append(string_view bytes)
    {
        makeRoom(static_cast<qsizetype>(bytes.size()));
        m_body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return bytes.size();
    }

    int m_fields = 0;
    int m_fault = 0;
    bool m_hasRequestLine = false;
    bool m_headDone = false;
    bool m_inChunkHead = false;
    qsizetype m_headBytes = 0;
    qint64 m_wireBytes = 0; //!< of the body, with its framing
};

RequestParser::Step RequestParser::Machine::put(QByteArrayView bytes)
{
    qsizetype consumed = 0;
    while (consumed < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(consumed);
        if (m_inChunkHead && rest.size() < shortestChunkHead)
            break;
        error_code error;
        const auto taken = static_cast<qsizetype>(basic_parser::put(
            boost::asio::const_buffer(rest.data(), static_cast<std::size_t>(rest.size())), error));
        consumed += taken;
        if (error && error != http::error::need_more)
            return fault(statusOf(error));
        if (!m_headDone) {
            m_headBytes += taken;
            // RFC 9112, section 5.2: folded lines are refused, Beast would join them.
            if (hasFoldedLine(rest.first(taken)))
                return fault(400);
        } else {
            m_wireBytes += taken;
        }
        if (const int status = overLimit(error ? bytes.sliced(consumed) : QByteArrayView()))
            return fault(status);
        if (error && m_headDone && hasBareLineFeed(bytes.sliced(consumed)))
            return fault(400);
        if (error)
            break;
        if (!m_headDone && is_header_done()) {
            finishHead();
            return {Progress::HeadComplete, consumed, 0};
        }
        if (is_done())
            return {Progress::Complete, consumed, 0};
    }
    return {Progress::NeedMore, consumed, 0};
}

int RequestParser::Machine::statusOf(error_code error) const
{
    if (m_fault != 0)
        return m_fault;
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    return 400;
}

int RequestParser::Machine::overLimit(QByteArrayView pending) const
{
    const qsizetype longestLine = m_limits.targetBytes + requestLineRest;
    // The request line may be here and not yet parsed: after a first look Beast waits for the whole
    // head.
    if (!m_hasRequestLine && pending.size() > longestLine
        && pending.first(longestLine).indexOf('\n') < 0)
        return 414;
    if (!m_headDone)
        return m_headBytes + pending.size() > m_limits.headBytes ? 431 : 0;
    const qint64 framing = m_wireBytes - m_body.size();
    const qint64 mostFraming = m_limits.chunkOverhead + overheadPerBodyByte * m_body.size();
    return pending.size() > m_limits.headBytes || framing > mostFraming ? 431 : 0;
}

void RequestParser::Machine::finishHead()
{
    m_headDone = true;
    m_fields = 0;
    m_inChunkHead = chunked();
    m_head.chunked = chunked();
    if (const auto length = content_length())
        m_head.contentLength = *length;
    m_head.keepAlive = keep_alive();
}

// Grows by doubling as bytes arrive, never on the word of a length alone, and never past that
// length.
void RequestParser::Machine::makeRoom(qsizetype more)
{
    const qsizetype needed = m_body.size() + more;
    if (needed <= m_body.capacity() || !m_head.contentLength)
        return;
    const auto length = static_cast<qsizetype>(*m_head.contentLength);
    m_body.reserve(qMin(length, qMax(needed, 2 * m_body.size())));
}

RequestParser::RequestParser(const Limits &limits)
    : m_machine(std::make_unique<Machine>(limits)) { }

RequestParser::~RequestParser() = default;

RequestParser::Step RequestParser::put(QByteArrayView bytes)
{
    return m_machine->put(bytes);
}

bool RequestParser::hasBegun() const
{
    return m_machine->got_some();
}

bool RequestParser::isComplete() const
{
    return m_machine->is_done();
}

const RequestHead &RequestParser::head() const
{
    return m_machine->m_head;
}

void RequestParser::limitBody(qint64 bytes)
{
    m_machine->body_limit(static_cast<std::uint64_t>(bytes));
}

qsizetype RequestParser::bodySize() const
{
    return m_machine->m_body.size();
}

QByteArray RequestParser::takeBody()
{
    return std::exchange(m_machine->m_body, {});
}

} // namespace signalbox

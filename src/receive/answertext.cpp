// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/answertext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr char retryAfterSeconds[] = "5";

struct Reason
{
    int status;
    const char *phrase;
};
// RFC 9110, section 15; 431 is RFC 6585.
constexpr std::array reasons{
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{304, "Not Modified"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{415, "Unsupported Media Type"},
    Reason{417, "Expectation Failed"},
    Reason{421, "Misdirected Request"},
    Reason{422, "Unprocessable Content"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"},
    Reason{502, "Bad Gateway"},
    Reason{503, "Service Unavailable"},
    Reason{504, "Gateway Timeout"},
};

constexpr std::array<QByteArrayView, 5> ownFields{"Content-Length", "Transfer-Encoding",
                                                  "Connection", "Keep-Alive", "Date"};

QByteArray phraseOf(int status)
{
    const auto row = std::find_if(reasons.begin(), reasons.end(), [status](const Reason &reason) {
        return reason.status == status;
    });
    return row == reasons.end() ? QByteArray() : QByteArray(row->phrase);
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool mayBeSent(const HeaderField &field)
{
    const auto breaksName = [](char c) { return isControl(c) || c == ' ' || c == ':'; };
    const auto breaksValue = [](char c) { return isControl(c) && c != '\t'; };
    return !field.name.isEmpty() && std::none_of(field.name.begin(), field.name.end(), breaksName)
        && std::none_of(field.value.begin(), field.value.end(), breaksValue)
        && std::none_of(ownFields.begin(), ownFields.end(), [&field](QByteArrayView own) {
               return field.name.compare(own, Qt::CaseInsensitive) == 0;
           });
}

//! RFC 9110, section 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
QByteArray httpDate(Instant instant)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

} // namespace

QByteArray toWire(const Answer &answer, const AnswerContext &context)
{
    const int status = answer.status >= 200 && answer.status <= 599 ? answer.status : 500;
    const bool bodiless = status == 204 || status == 304;
    QByteArray wire = "HTTP/1.1 " + QByteArray::number(status) + ' ' + phraseOf(status) + "\r\n";
    wire += "Date: " + httpDate(context.now) + "\r\n";
    for (const HeaderField &field : answer.headers) {
        if (mayBeSent(field))
            wire += field.name + ": " + field.value + "\r\n";
    }
    if (!bodiless)
        wire += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (context.close)
        wire += "Connection: close\r\n";
    else if (context.minorVersion == 0)
        wire += "Connection: keep-alive\r\n";
    wire += "\r\n";
    if (!bodiless && !context.toHead)
        wire += answer.body;
    return wire;
}

Answer refusal(int status)
{
    Answer answer{status, {}, {}};
    if (status == 503)
        answer.headers.append(HeaderField{"Retry-After", retryAfterSeconds});
    if (status == 405)
        answer.headers.append(HeaderField{"Allow", "GET, HEAD"});
    if (status == 415)
        answer.headers.append(HeaderField{"Accept-Encoding", "identity"});
    return answer;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/headrules.h"

#include "receive/hostrules.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr std::array<QByteArrayView, 7> knownMethods{"GET",   "HEAD",   "POST",   "PUT",
                                                     "PATCH", "DELETE", "OPTIONS"};

bool isWord(const QByteArray &value, QByteArrayView word)
{
    return value.compare(word, Qt::CaseInsensitive) == 0;
}

//! The length of "http://" or "https://" at the start, or 0.
qsizetype schemeLength(const QByteArray &target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (isWord(target.left(scheme.size()), scheme))
            return scheme.size();
    }
    return 0;
}

} // namespace

int framingFault(const RequestHead &head)
{
    const QList<QByteArray> lengths = headerValues(head.headers, "Content-Length");
    // RFC 9112, section 6.3, would let the same length pass twice; no sender writes it, and whoever
    // stands in between may read it otherwise.
    if (lengths.size() > 1 || (lengths.size() == 1 && lengths.first().contains(',')))
        return 400;
    const QList<QByteArray> codings = headerValues(head.headers, "Transfer-Encoding");
    if (codings.isEmpty())
        return 0;
    if (head.minorVersion == 0 || !lengths.isEmpty())
        return 400;
    return codings.size() == 1 && isWord(codings.first(), "chunked") && head.chunked ? 0 : 501;
}

std::optional<Destination> destinationOf(const RequestHead &head)
{
    const QList<QByteArray> hosts = headerValues(head.headers, "Host");
    if (hosts.size() != 1)
        return std::nullopt;
    QByteArray authority = hosts.first();
    QByteArray target = head.target;
    // RFC 9112, section 3.2.2: the absolute form is to be understood, and its authority counts.
    if (const qsizetype scheme = schemeLength(target)) {
        qsizetype end = scheme;
        while (end < target.size() && target[end] != '/' && target[end] != '?')
            ++end;
        authority = target.mid(scheme, end - scheme);
        target.remove(0, end);
        if (!target.startsWith('/'))
            target.prepend('/');
    }
    const std::optional<QByteArray> host = HostRules::hostName(authority);
    if (!host || !target.startsWith('/') || target.contains('#'))
        return std::nullopt;
    return Destination{*host, target};
}

bool isKnownMethod(QByteArrayView method)
{
    return std::find(knownMethods.begin(), knownMethods.end(), method) != knownMethods.end();
}

bool hasBody(const RequestHead &head)
{
    return head.chunked || head.contentLength.value_or(0) > 0;
}

bool hasContentCoding(const RequestHead &head)
{
    const QList<QByteArray> codings = headerValues(head.headers, "Content-Encoding");
    return std::any_of(codings.begin(), codings.end(), [](const QByteArray &coding) {
        return !coding.isEmpty() && !isWord(coding, "identity");
    });
}

Expectation expectationOf(const RequestHead &head)
{
    const QList<QByteArray> expectations = headerValues(head.headers, "Expect");
    if (expectations.isEmpty() || head.minorVersion == 0)
        return Expectation::None;
    const bool known = expectations.size() == 1 && isWord(expectations.first(), "100-continue");
    return known ? Expectation::Continue : Expectation::Unknown;
}

} // namespace signalbox

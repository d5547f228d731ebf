// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpclient.h"

#include <QHostAddress>

namespace signalbox {

namespace {

constexpr qsizetype shownTail = 4;
// A path shorter than this would be given away by its last four characters.
constexpr qsizetype shortestPathWithTail = 16;

bool isLoopback(const QString &host)
{
    // Only the bare name: what "x.localhost" resolves to is the resolver's choice.
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

} // namespace

bool isAllowedAddress(const QUrl &url)
{
    if (!url.isValid() || url.isRelative() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == QLatin1String("https"))
        return true;
    return url.scheme() == QLatin1String("http") && isLoopback(url.host());
}

QString redactedAddress(const QUrl &url)
{
    const QString rest = QString::fromLatin1(
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment));
    if (rest.size() < shortestPathWithTail)
        return url.host();
    return url.host() + QStringLiteral(" \u2026") + rest.right(shownTail);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/addresses.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace signalbox {

bool isLoopbackHost(const QString &host)
{
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost")))
        return true;
    // QHostAddress also reads "127.1" and "2130706433", which resolvers take for loopback too.
    QHostAddress address;
    return address.setAddress(name) && address.isLoopback();
}

QString addressFault(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return QStringLiteral("is not an absolute address. Expected https://HOST/…");
    if (!url.userInfo().isEmpty())
        return QStringLiteral("holds a user or password. Expected an address without them");
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("https"))
        return {};
    if (scheme != QLatin1String("http"))
        return QStringLiteral("begins with %1:. Expected https:").arg(scheme);
    if (!isLoopbackHost(url.host()))
        return QStringLiteral(
                   "uses http: to %1. Expected https: (plain http: goes to loopback only)")
            .arg(url.host());
    return {};
}

double guessingBits(const QString &path)
{
    static const QRegularExpression borders(QStringLiteral("[^A-Za-z0-9]+"));
    static const QRegularExpression digit(QStringLiteral("[0-9]"));
    static const QRegularExpression upper(QStringLiteral("[A-Z]"));
    static const QRegularExpression lower(QStringLiteral("[a-z]"));
    static const QRegularExpression beyondHex(QStringLiteral("[^0-9a-fA-F]"));
    double symbols = 0;
    QString random;
    const QStringList parts = path.split(borders, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const bool mixedCase = part.contains(lower) && part.mid(1).contains(upper);
        // A part of letters in one case is a word people chose.
        if (part.contains(digit) || mixedCase || !part.contains(beyondHex))
            random += part;
    }
    if (!random.contains(beyondHex)) {
        symbols = random.contains(QRegularExpression(QStringLiteral("[A-Fa-f]"))) ? 16 : 10;
    } else {
        symbols = (random.contains(digit) ? 10 : 0) + (random.contains(upper) ? 26 : 0)
            + (random.contains(lower) ? 26 : 0);
    }
    return static_cast<double>(random.size()) * std::log2(std::max(symbols, 1.0));
}

} // namespace signalbox

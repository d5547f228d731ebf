// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/schemes/window.h"

#include <algorithm>

namespace signalbox {

namespace {
constexpr qsizetype mostDigitsOfSeconds = 12;
}

std::optional<Instant> instantFromSeconds(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > mostDigitsOfSeconds
        || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return instantFromMilliseconds(digits.toByteArray().toLongLong() * 1000);
}

std::optional<Refusal> outsideWindow(Instant signedAt, Instant now, double windowSeconds)
{
    const double age = static_cast<double>((now - signedAt).count()) / 1000.0;
    if (age >= -windowSeconds && age <= windowSeconds)
        return std::nullopt;
    return Refusal{age > 0 ? RefusalCause::StaleTimestamp : RefusalCause::FutureTimestamp,
                   QStringLiteral("signed %1 s %2, expected within %3 s")
                       .arg(qAbs(age), 0, 'f', 0)
                       .arg(age > 0 ? QStringLiteral("ago") : QStringLiteral("ahead of this clock"))
                       .arg(windowSeconds, 0, 'f', 0)};
}

std::variant<QByteArray, Refusal> onlyHeader(const Delivery &delivery, const QByteArray &name)
{
    const QList<QByteArray> values = headerValues(delivery.headers, name);
    if (values.size() == 1 && !values.first().isEmpty())
        return values.first();
    const QString header = QString::fromLatin1(name);
    if (values.size() > 1) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header %1 appears %2 times, expected once")
                           .arg(header)
                           .arg(values.size())};
    }
    return Refusal{RefusalCause::MissingSignature,
                   values.isEmpty() ? QStringLiteral("no header ") + header
                                    : QStringLiteral("header %1 is empty").arg(header)};
}

} // namespace signalbox

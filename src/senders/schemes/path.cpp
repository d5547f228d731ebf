// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/schemes/scheme.h"

namespace signalbox {

namespace {

// Such senders sign nothing: a secret that was set all the same must not be taken for protection.
SchemeVerdict verifyPath(const SchemeInput &input)
{
    if (!input.secrets.isEmpty()) {
        return Refusal{RefusalCause::MissingSignature,
                       QStringLiteral("this sender cannot sign; remove the endpoint's secret")};
    }
    return Authentic{{}, Verdict::Unsigned};
}

Result<Delivery> signPath(const QJsonObject &, const Secret &, Delivery delivery, Instant)
{
    return delivery;
}

} // namespace

const Scheme &pathScheme()
{
    static const Scheme scheme{"path", false, &verifyPath, &signPath, nullptr};
    return scheme;
}

} // namespace signalbox

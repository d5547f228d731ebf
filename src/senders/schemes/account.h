// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/doctor/examination.h"

#include <QJsonObject>

namespace signalbox {

struct Scheme;
struct SchemeInput;

//! What a scheme can tell the doctor about a request without judging it: where it looks, what is
//! signed, and which other settings of its own the request might have been made with.
struct SchemeAccount
{
    //! The same scheme with something changed: what verifies with `parameters` is explained by
    //! `finding`.
    struct Variant
    {
        Finding finding;
        QJsonObject parameters;
    };

    QString scheme;
    QString place; //!< header or query field
    bool inQuery = false;
    QString signedText;
    std::optional<SignatureShape> came, expected;
    std::optional<Instant> signedAt;
    qint64 windowSeconds = 0;
    QList<Variant> variants;
};

//! What every scheme's parameters tell: header, query, prefix, hash, encoding, timestamp. Enough
//! for a scheme without an `explain` of its own; the start of one that has.
[[nodiscard]] SchemeAccount plainAccount(const SchemeInput &input);
//! Asks the scheme.
[[nodiscard]] SchemeAccount accountOf(const Scheme &scheme, const SchemeInput &input);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/result.h"

#include <QByteArrayView>

namespace signalbox {

//! The parameters of a Signature header, draft-cavage-http-signatures-10, section 2.1:
//! keyId="hmac-key",algorithm="hmac-sha256",signature="<base64>",headers="date digest"
struct HttpSignature
{
    QByteArray keyId;
    QByteArray algorithm;
    QByteArray signature; //!< still base64
    //! Names of what is signed, in order, lower case. When the parameter is missing the draft means
    //! "date" alone, which covers no body; callers ask for what must be among them.
    QList<QByteArray> headers;
};

//! Reads the value of a Signature header, or what follows "Signature " in Authorization. Parameters
//! in any order, blanks around commas allowed; a parameter given twice, an unclosed quote or a
//! missing keyId or signature is InvalidInput.
[[nodiscard]] Result<HttpSignature> parseHttpSignature(QByteArrayView text);

//! The signing string of section 2.3: one line for each name, "name: value", "(request-target):
//! post /path?query" for that name, repeated fields joined with ", ". A named field that is absent,
//! or a name listed twice, is InvalidInput; never an empty line in its place.
[[nodiscard]] Result<QByteArray> signingString(const Delivery &delivery,
                                               const QList<QByteArray> &names);

//! The header value for a signature made by us.
[[nodiscard]] QByteArray toHeaderValue(const HttpSignature &signature);

} // namespace signalbox

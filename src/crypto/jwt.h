// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/publickey.h"

#include <QJsonObject>

namespace signalbox {

//! A JSON Web Token in compact form (RFC 7515, 7519), read and not yet believed.
struct Jwt
{
    QJsonObject header;
    QJsonObject claims;
    QByteArray signedText; //!< both parts before the second dot, as received
    QByteArray signature;
};

//! Strict: three parts of unpadded base64url, two JSON objects, at most 16 KiB. Else InvalidInput.
[[nodiscard]] Result<Jwt> parseJwt(const QByteArray &text);

//! Signed with RS256.
[[nodiscard]] Result<QByteArray> makeJwt(QJsonObject header, const QJsonObject &claims,
                                         const PrivateKey &key);

} // namespace signalbox

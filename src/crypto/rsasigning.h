// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

namespace signalbox {

//! RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, the "RS256" of RFC 7518) over `message`. `pem` is a
//! private key without a password, PKCS#8 or PKCS#1. Errors: InvalidInput (not such a key, no RSA
//! key, under 2048 bits). The error tells nothing of the key.
[[nodiscard]] Result<QByteArray> signRsaSha256(const Secret &pem, QByteArrayView message);

//! A compact JSON Web Token (RFC 7519) signed so; `keyId` goes into its header unless empty.
[[nodiscard]] Result<QByteArray> signedJwt(const Secret &pem, const QString &keyId,
                                           const QJsonObject &claims);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/digest.h"

namespace signalbox {

//! HMAC (RFC 2104) of the parts one after another. The key is taken as it is, of any length.
[[nodiscard]] QByteArray hmac(HashAlgorithm algorithm, QByteArrayView key,
                              const QList<QByteArrayView> &parts);

} // namespace signalbox

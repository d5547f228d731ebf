// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

#include <optional>

namespace signalbox {

//! Hash functions senders use. SHA-1 only where a sender knows nothing better, and only inside an
//! HMAC or an RSA signature that is defined so.
enum class HashAlgorithm { Sha1, Sha256, Sha512 };

//! "sha1", "sha256", "sha512", as recipes write them.
[[nodiscard]] std::optional<HashAlgorithm> hashAlgorithmFromText(QStringView text);
[[nodiscard]] qsizetype digestSize(HashAlgorithm algorithm);

//! Digest of the parts one after another, without joining them first (bodies may have 25 MiB).
[[nodiscard]] QByteArray digest(HashAlgorithm algorithm, const QList<QByteArrayView> &parts);

//! Equal bytes? The time taken depends on the lengths only, never on where the first difference is.
[[nodiscard]] bool equalInConstantTime(QByteArrayView left, QByteArrayView right);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace signalbox {

enum class HexCase { Lower, Any };
enum class Base64Alphabet { Standard, UrlSafe };
enum class Base64Padding { Required, Forbidden };

//! Strict: an even number of hex digits and nothing else. Absent when it is not.
[[nodiscard]] std::optional<QByteArray> decodeHex(QByteArrayView text,
                                                  HexCase letters = HexCase::Lower);

//! Strict RFC 4648: no blanks, no foreign characters, the padding exactly as demanded, unused bits
//! zero, so that one value has one spelling. Absent when it is not.
[[nodiscard]] std::optional<QByteArray>
decodeBase64(QByteArrayView text, Base64Alphabet alphabet = Base64Alphabet::Standard,
             Base64Padding padding = Base64Padding::Required);

} // namespace signalbox

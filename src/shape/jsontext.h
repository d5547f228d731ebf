// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace signalbox {

//! Reads JSON as senders write it and writes it again so that nothing is lost on the way through
//! jq: integers beyond 2^53 and numbers of more than 15 digits become text, lone surrogates U+FFFD,
//! a BOM is dropped, key order is kept (of a repeated key the last value). Refuses (InvalidInput)
//! what is not RFC 8259 JSON, NaN and Infinity included, and depth over 128 (TooLarge).
//! What is written is put behind `before`: large texts need not be copied into what holds them.
[[nodiscard]] Result<QByteArray> normalizedJson(QByteArrayView text, QByteArray before = {});

//! A JSON string literal, quotes included.
[[nodiscard]] QByteArray quotedJson(QStringView text);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shape/jqrunner.h"

namespace signalbox {

//! A JSON value as text, of any type (QJsonDocument holds only objects and arrays).
[[nodiscard]] QByteArray jsonText(const QJsonValue &value);
//! The value of a JSON text; nothing when it is none.
[[nodiscard]] std::optional<QJsonValue> jsonValue(const QByteArray &text);

//! The program's first output. Errors: as JqRunner::run, InvalidInput without output.
[[nodiscard]] Result<QJsonValue> jqValue(JqRunner &jq, const JqProgram &program,
                                         const QByteArray &input);

//! `literal` with every object {"jq": PROGRAM} in it replaced by that program's value over `input`.
//! `name` goes before messages. InvalidInput when nested deeper than 64; TooLarge over 200
//! programs.
[[nodiscard]] Result<QJsonValue> computedValue(JqRunner &jq, const QString &name,
                                               const QJsonValue &literal, const QByteArray &input);

} // namespace signalbox

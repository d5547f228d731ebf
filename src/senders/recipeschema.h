// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/recipe.h"

namespace signalbox {

//! sender.schema.json, compiled in: the one description of what sender.json may hold.
[[nodiscard]] QJsonObject senderSchema();

//! One place where a document differs from its schema.
struct SchemaProblem
{
    QString pointer; //!< JSON pointer of the value
    QString text; //!< found and expected
};

//! Checks the parts of JSON Schema that sender.schema.json uses: type, enum, required, properties,
//! additionalProperties, items, minimum, maximum, minLength, pattern, oneOf, $ref. Finds all.
[[nodiscard]] QList<SchemaProblem> checkAgainst(const QJsonObject &schema, const QJsonValue &value);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace signalbox {

//! What is wrong with `value` by the schema ("listener.port: …"), or "". Knows the words of JSON
//! Schema 2020-12 that our schemas use; a word it does not know is reported too, so that a misspelt
//! one cannot pass as "no constraint".
[[nodiscard]] QString schemaFault(const QJsonObject &schema, const QJsonValue &value);

} // namespace signalbox

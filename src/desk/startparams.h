// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"

#include <QMap>

namespace signalbox {

//! What a trigger started for an event is given unless told otherwise: tag, branch, commit, …
[[nodiscard]] QMap<QString, QString> startParams(const Event &event);

//! The same behind the trigger's own `params`: `project` may mean another one there.
[[nodiscard]] QMap<QString, QString> startParams(const Event &event, const QJsonObject &configured);

[[nodiscard]] QMap<QString, QString> asTextMap(const QJsonObject &params);
[[nodiscard]] QJsonObject asJsonObject(const QMap<QString, QString> &params);

} // namespace signalbox

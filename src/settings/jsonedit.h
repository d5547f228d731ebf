// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace signalbox {

//! Sets one member of a JSON text and leaves every other byte as it is. Paths: "listener.port",
//! "targets[1].url", "endpoints[+]" (append), services.pinnedKeys["https://…"]. A null removes;
//! objects on the way that are not there yet are made. Where an object or a list replaces another
//! one, only the members that differ are written. Errors: InvalidInput (text is no JSON, path does
//! not fit it).
[[nodiscard]] Result<QByteArray> withMember(const QByteArray &text, const QString &path,
                                            const QJsonValue &value);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace signalbox {

//! Standard output, UTF-8. Text from the network loses its control characters on the way to a
//! terminal.
void printLine(const QString &text);
void printJson(const QJsonObject &object);
void printBytes(const QByteArray &bytes);
//! "signalbox: …" on standard error.
void printError(const QString &text);
void printError(const Error &error);

//! C0, C1 and bidirectional control characters made visible, so that a title cannot drive the
//! terminal.
[[nodiscard]] QString printable(const QString &text);

} // namespace signalbox

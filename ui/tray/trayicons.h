// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QColor>
#include <QIcon>

namespace signalbox {

//! Which drawing fits the panel. No tray protocol tells its colour, so `Any` (readable on light and
//! on dark) is the default and the others are a choice of the user.
enum class TrayColours { Any, Light, Dark, Symbolic };

QString toText(TrayColours colours);
[[nodiscard]] TrayColours trayColoursFromText(QStringView text);

//! The semaphore at 16, 22, 24, 32, 48 and 64 px with the count of open subjects at its upper right
//! (none for 0). `ink` is used by Symbolic only. Pure; about 3 ms, so callers keep the result.
[[nodiscard]] QIcon trayIcon(TrayState state, int count, TrayColours colours, const QColor &ink);

//! One size of it, for tests and for pictures.
[[nodiscard]] QImage trayImage(TrayState state, int count, TrayColours colours, const QColor &ink,
                               int size);

//! The word of a state in file names: "clear", "failed", …
[[nodiscard]] QString trayStateName(TrayState state);

} // namespace signalbox

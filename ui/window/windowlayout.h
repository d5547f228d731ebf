// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace signalbox {

//! How the window is laid out at a width.
enum class WindowForm {
    Wide, //!< three panes
    Medium, //!< a rail of icons, two panes
    Narrow, //!< one pane at a time
};
[[nodiscard]] WindowForm formFor(int window);

//! Widths of sidebar, list and details, from the width table; `wanted` are those a person dragged
//! to, or empty. The one place where widths are decided.
[[nodiscard]] QList<int> paneWidths(int window, const QList<int> &wanted);

} // namespace signalbox

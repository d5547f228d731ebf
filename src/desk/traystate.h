// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

namespace signalbox {

//! Whether a subject colours the tray: alarms always; builds on the default branch, without a
//! branch, or by one of the given authors. Other branches are only shown.
[[nodiscard]] bool coloursTray(const Subject &subject, const QStringList &authors);

//! What the tray shows, worst state first. `open` are the subjects that ask for somebody, newest
//! first.
[[nodiscard]] TrayFacts trayFacts(const Health &health, const QList<Subject> &open, int running,
                                  bool muted, const QStringList &authors);

} // namespace signalbox

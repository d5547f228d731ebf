// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signalbox {

//! What the desktop around the program offers, as far as it is known.
struct DesktopFacts
{
    enum class Notifications {
        Fine, //!< or not known yet
        Nobody, //!< no daemon
        Silent, //!< there is one, but it does not answer
    };
    Notifications notifications = Notifications::Fine;
    bool trayMissing = false;
    bool operator==(const DesktopFacts &) const = default;
};

} // namespace signalbox

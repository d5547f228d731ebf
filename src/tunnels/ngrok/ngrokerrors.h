// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnels/tunnel.h"

namespace signalbox {

//! What an ERR_NGROK_nnn means: why the tunnel is not up, and one line without the agent's own
//! words, since those repeat the authtoken. Source: ngrok's error reference.
struct NgrokError
{
    TunnelState::Reason reason = TunnelState::Reason::Refused;
    QString detail;
};
[[nodiscard]] NgrokError ngrokError(int code);

} // namespace signalbox

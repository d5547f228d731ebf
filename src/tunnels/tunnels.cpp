// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnels/tunnel.h"

#include "tunnels/ngrok/ngroktunnel.h"

namespace signalbox {

const QList<TunnelKind> &tunnelKinds()
{
    static const QList<TunnelKind> kinds{
        ngrokKind(),
    };
    return kinds;
}

const TunnelKind *tunnelKind(const QString &id)
{
    for (const TunnelKind &kind : tunnelKinds()) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

} // namespace signalbox

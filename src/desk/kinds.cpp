// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/kinds.h"

#include "senders/recipebook.h"
#include "targets/target.h"
#include "triggers/trigger.h"
#include "tunnels/tunnel.h"

namespace signalbox {

KnownKinds knownKindsWith(const QStringList &senders)
{
    KnownKinds kinds;
    for (const TargetKind &kind : targetKinds())
        kinds.targets.append({kind.id, kind.fields});
    for (const TriggerKind &kind : triggerKinds())
        kinds.triggers.append({kind.id, kind.fields});
    for (const TunnelKind &kind : tunnelKinds())
        kinds.tunnels.append({kind.id, kind.fields});
    kinds.senders = senders;
    return kinds;
}

KnownKinds knownKindsWith(const RecipeBook &book)
{
    return knownKindsWith(book.knownIds());
}

} // namespace signalbox

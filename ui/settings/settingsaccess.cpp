// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsaccess.h"

#include "desk/desk.h"

namespace signalbox {

SettingsAccess settingsAccess(Desk &desk)
{
    return {
        desk.settings(),
        desk.secrets(),
        [&desk] { return desk.knownKinds(); },
        [&desk] { return desk.recipes(); },
        [&desk] { return desk.health(); },
        [&desk](const QString &target) { return desk.testTarget(target); },
        [&desk](const QString &sender, const QString &sample) {
            return desk.sendSample(sender, sample);
        },
    };
}

} // namespace signalbox

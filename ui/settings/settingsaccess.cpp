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
        [&desk](const QString &target) { return desk.restartTarget(target); },
        [&desk](const QString &target) { return desk.spaces(target); },
        [&desk](const QString &target, const QString &space) {
            return desk.acceptSpace(target, space);
        },
        [&desk](const QString &target, const QString &space,
                std::optional<std::chrono::minutes> time) {
            return desk.muteSpace(target, space, time);
        },
        [&desk](const QString &target, const QString &space) {
            return desk.removeSpace(target, space);
        },
        previewAccess(desk),
    };
}

} // namespace signalbox

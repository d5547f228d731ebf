// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsaccess.h"

#include "desk/commandlists.h"
#include "desk/commandregistrar.h"
#include "desk/desk.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

struct Registering
{
    explicit Registering(SecretStore &secrets) : registrar(secrets, clock) { }

    SystemClock clock;
    CommandRegistrar registrar;
};

} // namespace

SettingsAccess settingsAccess(Desk &desk)
{
    const auto registering = std::make_shared<Registering>(desk.secrets());
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
        [&desk](const QString &trigger, const QString &folder) {
            return desk.browseTrigger(trigger, folder);
        },
        [&desk, registering](const QString &target) {
            return registering->registrar.registerCommands(desk.settings().settings(), target);
        },
        [&desk](const QString &name) -> Result<QByteArray> {
            const auto manifest =
                slackManifest(desk.settings().settings(), name, desk.health().tunnel.publicUrl);
            if (!manifest)
                return fail(manifest.error());
            return QJsonDocument(*manifest).toJson(QJsonDocument::Indented);
        },
    };
}

} // namespace signalbox

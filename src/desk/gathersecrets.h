// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QMap>
#include <QObject>

#include <functional>

namespace signalbox {

//! What reading several references came to: those found, and the first thing that went wrong.
struct GatheredSecrets
{
    QMap<QString, Secret> secrets;
    std::optional<Error> fault; //!< its detail names the member and where it is kept, never what
};

//! As the fault of what needs them: a secret that is not stored is a missing secret, nothing that
//! vanished.
[[nodiscard]] std::optional<Error> missingSecret(std::optional<Error> fault);

//! Whether one of them is this entry of the keychain.
[[nodiscard]] bool refersTo(const QMap<QString, SecretReference> &references,
                            const QString &keychainName);

//! Reads all references at once and calls `done` in the main thread when the last has answered; not
//! at all when the receiver is gone by then.
void gatherSecrets(SecretStore &store, const QMap<QString, SecretReference> &references,
                   QObject *receiver, std::function<void(GatheredSecrets)> done);

} // namespace signalbox

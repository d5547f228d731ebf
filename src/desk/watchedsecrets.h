// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <functional>

class QObject;

namespace signalbox {

//! The secret store as the window gets it: whatever it puts there is told, so that what lacked it
//! can go on. Main thread, owned by desk; the store and the receiver outlive it.
class WatchedSecrets final : public SecretStore
{
public:
    using Stored = std::function<void(const QString &name)>;
    WatchedSecrets(SecretStore &store, QObject *receiver, Stored stored);

    [[nodiscard]] QFuture<Result<Secret>> read(const SecretReference &reference) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;
    void keepForSession(const QString &name, const Secret &secret) override;

private:
    SecretStore &m_store;
    QObject *m_receiver;
    Stored m_stored;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keyringqueue.h"
#include "secrets/knownnames.h"
#include "secrets/secretstore.h"

#include <QHash>

namespace signalbox {

inline constexpr std::chrono::milliseconds keyringDeadline{10'000};

//! Environment, files, what is kept for this session, and the system's keyring. Files are read anew
//! each time, up to 64 KiB. An empty secret counts as not stored: it would make a signature that
//! everybody can compute.
class KeychainSecretStore final : public SecretStore
{
public:
    //! `namesFile`: where the names of known keyring entries are kept (in the data folder; may be
    //! empty).
    explicit KeychainSecretStore(const QString &namesFile);
    //! For tests: another keyring, another deadline.
    KeychainSecretStore(std::unique_ptr<Keyring> keyring, const QString &namesFile,
                        std::chrono::milliseconds deadline);

    [[nodiscard]] QFuture<Result<Secret>> read(const SecretReference &reference) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;
    void keepForSession(const QString &name, const Secret &secret) override;

private:
    [[nodiscard]] QFuture<Result<Secret>> readKeyring(const QString &name);
    [[nodiscard]] Result<Secret> readAnswer(const QString &name,
                                            const Result<Keyring::Answer> &answer);
    [[nodiscard]] Result<void> changeAnswer(const QString &name,
                                            const Result<Keyring::Answer> &answer) const;

    KnownNames m_knownNames;
    QHash<QString, Secret> m_session;
    KeyringQueue m_queue; //!< last: its callbacks use the others
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "core/secretreference.h"

#include <QFuture>

namespace signalbox {

//! Turns references into secrets. Lives in the main thread, owned by the composition root. Every
//! call ends within its deadline even if the keyring hangs (QtKeychain has none of its own).
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    //! Errors: NotFound, Unauthorized (locked), Timeout (keyring not answering), Unavailable (no
    //! keyring), Storage (file). White space at both ends of a file's content is dropped.
    [[nodiscard]] virtual QFuture<Result<Secret>> read(const SecretReference &reference) = 0;
    //! Keychain only; on Unavailable the caller may offer keepForSession.
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &name,
                                                      const Secret &secret) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &name) = 0;
    //! In memory until the program ends, said plainly to the user; found by read() before the
    //! keychain.
    virtual void keepForSession(const QString &name, const Secret &secret) = 0;
};

} // namespace signalbox

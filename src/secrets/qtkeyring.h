// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keyring.h"

namespace signalbox {

//! Secret Service, KWallet, macOS or Windows through QtKeychain, never its plain text fallback.
//! Entries belong to the service "Signalbox".
class QtKeyring final : public Keyring
{
public:
    void read(const QString &name, Callback answered) override;
    void write(const QString &name, const Secret &secret, Callback answered) override;
    void remove(const QString &name, Callback answered) override;
};

} // namespace signalbox

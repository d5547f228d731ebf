// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "senders/doctor/examination.h"

namespace signalbox {

//! A secret as it might have been meant or set at the sender, and what that would explain.
struct SecretVariant
{
    Finding finding;
    Secret secret;
};

//! The usual mistakes around one secret; none equal to it. `name`: its reference.
[[nodiscard]] QList<SecretVariant> secretVariants(const Secret &secret, const QString &name);

} // namespace signalbox

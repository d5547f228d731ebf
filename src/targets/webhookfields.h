// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"

namespace signalbox {

//! The one field of a plain webhook: its address, a secret.
[[nodiscard]] FieldSpec addressField(const QString &help, const QString &placeholder);

//! The same where the address need not be a secret (any server of one's own): a plain text or a
//! reference.
[[nodiscard]] FieldSpec openAddressField(const QString &help, const QString &placeholder);

//! Every status: for kinds that edit or thread, so that many changes stay one message.
[[nodiscard]] QSet<Status> allStates();
//! What is worth a message of its own: ends, waits for a person, alarms.
[[nodiscard]] QSet<Status> endStates();

} // namespace signalbox

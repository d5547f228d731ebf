// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/context.h"

#include <QObject>

#include <functional>

namespace signalbox {

//! `doctor delivery ID [--accept]`: why it was refused, what would help, and taking it in after
//! that. Asks the running program first, which still has the credentials that are not written to
//! disk; works on the store without one. `done` is called once with the exit code.
void explainDelivery(const CommandLine &line, Context &context, QObject *parent,
                     std::function<void(int)> done);

//! `doctor`: one line for each thing looked at, "ok:", "note:" or "wrong:" with what to do. Fails
//! when something is wrong.
void lookForFaults(Context &context, QObject *parent, std::function<void(int)> done);

//! `check` without a folder; its lines are the doctor's first.
[[nodiscard]] int checkConfiguration(Context &context);

} // namespace signalbox

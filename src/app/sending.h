// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/context.h"

#include <QObject>

#include <functional>

namespace signalbox {

//! `send SENDER/SAMPLE`, `send --list` and `replay ID --to URL`: signed and sent from this process,
//! also without a running program. `done` is called once with the exit code.
void runSending(const CommandLine &line, Context &context, QObject *parent,
                std::function<void(int)> done);

} // namespace signalbox

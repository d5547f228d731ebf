// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/context.h"

#include <QObject>

#include <functional>

namespace signalbox {

//! `secret set`, `check`, `import` and `doctor`: keep, validate, take in, look for what is wrong.
//! None needs a running program. `done` is called once with the exit code.
void runCare(const CommandLine &line, Context &context, QObject *parent,
             std::function<void(int)> done);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/context.h"

#include <QObject>

#include <functional>

namespace signalbox {

//! `commands register` and `commands slack-manifest`, which knows the public address only while a
//! program runs.
void runCommandLists(const CommandLine &line, const Context &context, QObject *parent,
                     std::function<void(int)> done);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/places.h"

#include <QObject>

#include <functional>

namespace signalbox {

//! `forward`, `trigger`, `spaces` and `replay ID`: asked of the running program; exit code 3 where
//! none runs. `done` is called once with the exit code.
void runLever(const CommandLine &line, const Places &places, QObject *parent,
              std::function<void(int)> done);

} // namespace signalbox

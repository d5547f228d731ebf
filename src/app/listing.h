// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/places.h"

#include <QObject>

namespace signalbox {

//! `events`, `deliveries`, `show`, `outbox`, `runs`: read the store, whether a program runs over it
//! or not. Returns the exit code; `events --follow` returns nothing and goes on in the event loop.
[[nodiscard]] std::optional<int> runListing(const CommandLine &line, const Places &places,
                                            QObject *parent);

} // namespace signalbox

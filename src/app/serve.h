// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/context.h"

#include <QObject>

#include <functional>

namespace signalbox {

class Desk;

//! ADDR:PORT or [IPv6]:PORT.
[[nodiscard]] std::optional<std::pair<QString, quint16>> parseListen(const QString &text);

//! `signalbox serve`: the desk without a window. Prints the ready line once deliveries are taken;
//! ends with 0 on SIGTERM or SIGINT through QCoreApplication::quit. Returns an exit code when it
//! cannot start.
[[nodiscard]] std::optional<int> startServing(const CommandLine &line, Context &context, Desk &desk,
                                              QObject *parent);

//! SIGTERM, SIGINT and SIGHUP become QCoreApplication::quit, through a socket pair: nothing else is
//! safe in a signal handler.
void quitOnSignals(QObject *parent);

} // namespace signalbox

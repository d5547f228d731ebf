// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
namespace signalbox { int runDesktop(const CommandLine &, int, char **) { return 1; } }

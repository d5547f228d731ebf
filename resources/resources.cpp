// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

// The macro declares a function and must not stand in a namespace.
static void initializeSignalboxResources()
{
    Q_INIT_RESOURCE(signalbox);
}

namespace signalbox {

void initializeResources()
{
    initializeSignalboxResources();
}

} // namespace signalbox

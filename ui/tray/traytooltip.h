// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QCoreApplication>

namespace signalbox {

//! The tooltip of the tray icon: what is worst, then the counts. Holds no foreign text, because
//! some panels read a tooltip as markup. Pure.
class TrayTooltip
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::TrayTooltip)

public:
    [[nodiscard]] static QString text(const TrayFacts &tray, const Health &health);
    [[nodiscard]] static QString stateText(TrayState state);
};

} // namespace signalbox

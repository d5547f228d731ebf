// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "ui/dialogs/choicedialog.h"

#include <QCoreApplication>

namespace signalbox {

//! The words of the small dialogs, and their choices from what desk tells. Pure.
class DialogTexts
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::DialogTexts)

public:
    [[nodiscard]] static QList<ChoiceDialog::Choice> targets(const QList<TargetFacts> &targets);
    //! The value is sender and sample.
    [[nodiscard]] static QString allowHostHelp(const RefusedHost &host);
};

} // namespace signalbox

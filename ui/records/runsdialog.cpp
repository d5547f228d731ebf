// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/runsdialog.h"

#include "ui/dialogs/panels.h"

#include <QVBoxLayout>

namespace signalbox {

RunsDialog::RunsDialog(StoreReader &, const Clock &, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Runs of triggers"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(headingLabel(tr("Runs of triggers")));
    column->addWidget(secondLabel(tr("What was started, by whom and how it ended.")));
}

} // namespace signalbox

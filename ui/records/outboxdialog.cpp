// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/outboxdialog.h"

#include "ui/dialogs/panels.h"

#include <QVBoxLayout>

namespace signalbox {

OutboxDialog::OutboxDialog(StoreReader &, const Clock &, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Messages to targets"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(headingLabel(tr("Messages to targets")));
    column->addWidget(secondLabel(tr("What was sent, what waits and what gave up.")));
}

} // namespace signalbox

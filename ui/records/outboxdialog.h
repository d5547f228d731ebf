// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"

#include <QDialog>

namespace signalbox {

class StoreReader;

//! Messages to targets, newest first.
class OutboxDialog : public QDialog
{
    Q_OBJECT

public:
    OutboxDialog(StoreReader &reader, const Clock &clock, QWidget *parent = nullptr);
};

} // namespace signalbox

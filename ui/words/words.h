// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace signalbox {

//! The translation context of the functions of this folder.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::Words)
};

} // namespace signalbox

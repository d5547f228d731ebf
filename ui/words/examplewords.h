// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/examples.h"

#include <QCoreApplication>

namespace signalbox {

//! What the shipped examples are called and what they do, in the window's language. One that is not
//! known here is told in its file's own words.
struct ExampleWords
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::ExampleWords)

public:
    [[nodiscard]] static QString title(const Example &example);
    [[nodiscard]] static QString about(const Example &example);
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/messagepreview.h"

#include <QCoreApplication>

namespace signalbox {

//! Sentences of the preview. Pure.
class PreviewWords
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::PreviewWords)

public:
    //! "612 of 12,000 characters"
    [[nodiscard]] static QString measure(const MessageMeasure &measure);
    [[nodiscard]] static QString example(const QString &id);
    //! "Slack" for a kind without a target of its own.
    [[nodiscard]] static QString platform(const QString &kind);
};

} // namespace signalbox

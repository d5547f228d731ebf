// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

namespace signalbox {

//! What the window says about triggers and their runs. Pure.
class TriggerWords
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::TriggerWords)

public:
    struct RunLine
    {
        QString icon; //!< "status/passed"
        QString text;
        std::optional<Hue> hue;
    };

    //! "Calls Jenkins at ci.example.com."
    [[nodiscard]] static QString destination(const QString &kind, const QString &destination);
    //! Cool-down and hours of an arming, or empty.
    [[nodiscard]] static QString limits(const Arming &arming);
    //! Why it cannot start at `now`, or empty.
    [[nodiscard]] static QString blocked(const TriggerPreview &preview, Instant now);
    [[nodiscard]] static RunLine lastRun(const RunRecord &run, Instant now);
    [[nodiscard]] static QString failure(const Error &error);
};

} // namespace signalbox

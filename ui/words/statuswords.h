// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subject.h"
#include "ui/theme/tokens.h"

#include <QString>

namespace signalbox {

[[nodiscard]] QString statusWord(Status status); //!< "failed"
[[nodiscard]] QString kindWord(Kind kind); //!< "build"
//! The status as spoken: "running", "not understood", or the sender's own word where we know none.
[[nodiscard]] QString statusWord(const Event &event);

//! The mark beside a title: what this end means.
struct PillWords
{
    QString text;
    Hue hue = Hue::Grey;
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
};
//! "Broke main", "Fixed main", "Still broken"; empty without a transition.
[[nodiscard]] PillWords transitionPill(const Event &event);

//! What stands as the row's title: the event's own, or the best that is known.
[[nodiscard]] QString titleOf(const Event &event);
//! "project · pipeline" without the number; for alarms and others what names the place.
[[nodiscard]] QString placeOf(const Event &event);
//! " #2231", or empty.
[[nodiscard]] QString numberOf(const Event &event);
//! Branch, or the tag where there is none.
[[nodiscard]] QString branchOf(const Event &event);

} // namespace signalbox

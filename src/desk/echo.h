// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace signalbox {

//! An answer that an endpoint gives by its option `echo` instead of its recipe's, so that one sees
//! how a sender reacts. Everything before it stays: what is not verified is refused, what is, is
//! stored.
struct Echo
{
    static constexpr std::chrono::seconds longestDelay{60};
    static constexpr qsizetype largestShownBody = 64 * 1024;

    Answer answer;
    std::chrono::milliseconds delay{0};
};

//! Without a body of its own it answers with what arrived, as JSON. Absent without the option.
[[nodiscard]] std::optional<Echo> echoOf(const QJsonObject &options, const Delivery &delivery);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "desk/messagepreview.h"

#include <QFuture>

#include <functional>

namespace signalbox {

class Desk;

//! Everything previews and the template editor need from outside, as one value, so that they can
//! be tested without a desk. The functions outlive the widgets; empty ones are not offered.
struct PreviewAccess
{
    std::function<QList<TargetFacts>()> targets;
    std::function<QFuture<Result<MessagePreview>>(const PreviewOrder &order)> preview;
    std::function<QFuture<Result<void>>(const PreviewOrder &order)> send; //!< to its target, now
    std::function<Result<MessageTemplate>(const QString &target)> messageTemplate;
    std::function<Result<void>(const QString &target, const QByteArray &program)> saveTemplate;
    std::function<Result<void>(const QString &target)> dropTemplate;

    [[nodiscard]] bool isOffered() const { return bool(preview); }
};

//! Through the desk, which outlives what is returned.
[[nodiscard]] PreviewAccess previewAccess(Desk &desk);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"

namespace signalbox {

//! A message for the thread under another one.
struct FollowUp
{
    QString key; //!< stays the same while it says the same: each key is posted once
    QJsonObject message;
};

struct SealedMessage
{
    QJsonObject message;
    QList<FollowUp> followUps;
};

//! Of a template's output: the message itself, and what stands in its member `followUps`, a list of
//! further messages of the same form, each with a `key` ("1", "2", … when it has none). Everything
//! is sealed; a follow-up that shows nothing is left out, and so is what goes beyond 40. Errors are
//! those of the seal.
[[nodiscard]] Result<SealedMessage> sealMessage(const TargetKind &kind, const QJsonValue &shaped);

//! One line that is always valid, for when the template's output is not: "failed · lmp #67".
[[nodiscard]] QJsonObject plainMessage(const TargetKind &kind, const QString &line);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/previewmodel.h"

namespace signalbox {

//! A chat platform's own colours and sizes in one of its themes, as near as matters to judge a
//! message by. They are the platforms', not ours: theme/tokens.h names those of the program.
struct PlatformLook
{
    QColor ground, text, second, link, edge;
    QColor card, cardEdge, heading;
    QColor badge, badgeText;
    QColor code, codeGround;
    QColor button, buttonText, buttonEdge;
    QColor primary, primaryText, good, danger;
    qreal avatar = 36;
    qreal avatarRadius = 8;
    qreal cardRadius = 8;
    qreal buttonRadius = 8;
};

[[nodiscard]] PlatformLook platformLook(ChatPlatform platform, bool dark);

} // namespace signalbox

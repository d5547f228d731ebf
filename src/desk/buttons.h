// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/commandbook.h"
#include "store/storereader.h"

namespace signalbox {

//! Buttons under the messages of a bot or app (outboxbuttons.cpp writes them), pressed in a chat.
//! Worker's thread.

inline constexpr QLatin1String buttonPrefix("sb-"); //!< of every id a message's button bears

[[nodiscard]] bool isMessageButton(const QString &action);

//! What a pressed trigger button would start, with what its message is about. The error's detail is
//! for whoever pressed it: NotFound (it leads nowhere any more), Refused (not for them, not here).
[[nodiscard]] Result<CommandUse> useOfButton(StoreReader &reader, const CommandBook &book,
                                             const QString &handle,
                                             const CommandBook::Speaker &speaker);

} // namespace signalbox

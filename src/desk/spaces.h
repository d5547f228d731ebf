// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/targetboard.h"
#include "store/storereader.h"

namespace signalbox {

//! Rooms of a chat platform that have added our bot, for the kinds that send to each of them. A
//! room gets messages once it is accepted on the desk, or when the target's `spaces` name it; not
//! while it is muted and not after it removed the bot.

//! What an event tells about a room: absent when it is about something else. Only a verified event
//! counts.
[[nodiscard]] std::optional<SpaceRecord> spaceNews(const Event &event);

//! The rooms a target sends to now, in order.
[[nodiscard]] QStringList openSpaces(StoreReader &reader, const TargetSettings &target,
                                     Instant now);

//! Why a room gets nothing now, or "" (also for a target that has no rooms).
[[nodiscard]] QString closedSpace(StoreReader &reader, const LiveTarget &target,
                                  const QString &space, Instant now);

//! The record of a room that the platform says is gone.
[[nodiscard]] SpaceRecord lostSpace(StoreReader &reader, const LiveTarget &target,
                                    const QString &space, Instant now);

//! All rooms a target knows of: those that added the bot, and those its settings name.
[[nodiscard]] QList<SpaceRecord> knownSpaces(StoreReader &reader, const TargetSettings &target);

//! One row for each open room of the target, or the row itself when its kind has no rooms.
[[nodiscard]] QList<OutboxRow> rowsForSpaces(StoreReader &reader, const TargetSettings &target,
                                             const OutboxRow &row, Instant now);

} // namespace signalbox

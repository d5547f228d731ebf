// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storereader.h"

#include <QMap>

namespace signalbox {

//! The build that is still queued or running for what these parameters name: the same commit (at
//! least seven digits of it), or the same tag of the same project. One that said nothing for six
//! hours holds nobody up: its sender may never tell the end.
[[nodiscard]] std::optional<Subject>
buildUnderWay(StoreReader &reader, const QMap<QString, QString> &params, Instant now);

//! Whether a build is of what the parameters name.
[[nodiscard]] bool isBuildOf(const Event &build, const QMap<QString, QString> &params);

} // namespace signalbox

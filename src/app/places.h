// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "core/result.h"

#include <QLockFile>

#include <memory>

namespace signalbox {

//! Where this program's files are: the XDG places, or what the command line says.
struct Places
{
    QString configFile;
    QString dataFolder;
    QString socket; //!< of the running program over this data folder, user-only
};

[[nodiscard]] Places placesFor(const CommandLine &line);

//! One program at a time for each data folder, window or serve; freed by its end, also a hard one.
//! Busy when another holds it.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockData(const Places &places);

} // namespace signalbox

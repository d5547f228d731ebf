// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

namespace signalbox {

//! Which runs are shown; an empty member admits all.
struct RunFilter
{
    QString trigger;
    std::optional<RunRecord::Status> status;
    QString startedByKind;
    //! Part of the trigger's name, of who started it, of the parameters, the reason or the address,
    //! whatever its case. Not of the output: there may be much of it.
    QString text;

    [[nodiscard]] bool isEmpty() const { return *this == RunFilter(); }
    [[nodiscard]] bool admits(const RunRecord &run) const;
    bool operator==(const RunFilter &) const = default;
};

} // namespace signalbox

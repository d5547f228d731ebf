// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fieldspec.h"
#include "senders/recipebook.h"

namespace signalbox {

//! The secret of an endpoint.
[[nodiscard]] FieldSpec endpointSecret();

//! The options of an endpoint: those its sender declares (none for a catch-all), then the common
//! ones.
[[nodiscard]] FieldSpecs endpointOptions(const RecipePointer &recipe);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fieldspec.h"

namespace signalbox {

//! What every target has besides the fields of its kind; likewise every trigger.
[[nodiscard]] FieldSpecs targetFields();
[[nodiscard]] FieldSpecs triggerFields();

} // namespace signalbox

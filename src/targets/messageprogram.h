// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signalbox {

//! A message template with the definitions all templates share (resources/targets/common.jq) before
//! it, on one line, so that the lines of the template's own errors stay right.
[[nodiscard]] QByteArray messageProgram(const QByteArray &messageTemplate);

} // namespace signalbox

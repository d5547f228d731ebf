// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

namespace signalbox {

//! A rich_text block without the elements that ping (user, usergroup, channel, broadcast); texts
//! are literal there. Takes what it uses from `textLeft`. Absent when nothing is left.
[[nodiscard]] std::optional<QJsonObject> sealRichText(const QJsonObject &block,
                                                      qsizetype &textLeft);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <QUrl>

namespace signalbox {

//! A command line that sends these bytes again: single-quoted for a POSIX shell, binary bodies
//! through base64. Host and Content-Length are left to curl.
[[nodiscard]] QString curlCommand(const QUrl &url, const QByteArray &method,
                                  const HeaderList &headers, const QByteArray &body);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace signalbox {

//! What is wrong with an outgoing address, or "" when it is absolute https, or http to loopback,
//! without user information. The text never holds the address.
[[nodiscard]] QString addressFault(const QString &text);

//! "localhost", names below it, 127.0.0.0/8 and ::1 (RFC 6761, section 6.3; RFC 1122,
//! section 3.2.1.3).
[[nodiscard]] bool isLoopbackHost(const QString &host);

//! How hard a listener path is to guess, in bits, from its parts that look random.
[[nodiscard]] double guessingBits(const QString &path);

} // namespace signalbox

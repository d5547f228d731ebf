// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signalbox {

// Messages with every part that our templates make. Apart from the test, since moc loses its way in
// raw strings.
extern const QByteArray slackMessage;
extern const QByteArray discordMessage;
extern const QByteArray chatMessage;

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace signalbox {

//! What matters in one line an agent prints. Versions 2 and 3, as logfmt
//!   t=2021-07-26T17:51:15+0000 lvl=info msg="started tunnel" obj=tunnels
//!   addr=http://localhost:5000 url=https://x.ngrok.io
//! or JSON
//!   {"lvl":"info","msg":"started
//!   tunnel","obj":"tunnels","addr":"http://localhost:5000","url":"https://x.ngrok.io"}
//! and the plain text of fatal errors ("ERROR:  authentication failed …", "ERR_NGROK_4018").
struct NgrokLine
{
    enum class Event {
        Other,
        TunnelStarted, //!< `publicUrl`, `target`
        WebService, //!< `target`: where its local API listens
        SessionUp,
        SessionLost,
        UnknownFlag, //!< the agent is too old (or new) for an argument
    };
    Event event = Event::Other;
    QUrl publicUrl; //!< https only; of the http one printed beside it nothing is kept
    QString target;
    QString error; //!< its own words, one line
    int code = 0; //!< of ERR_NGROK_nnn
};

[[nodiscard]] NgrokLine parseNgrokLine(const QByteArray &line);

//! Whether "http://localhost:5000", "127.0.0.1:5000" or "5000" is that port of this computer.
[[nodiscard]] bool leadsToPort(const QString &target, quint16 port);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <QStringList>

#include <mutex>
#include <optional>

namespace signalbox {

//! Which names a request may call us by. A web page in the user's own browser can send requests to
//! loopback, and its owner can let any name of his point there (DNS rebinding); the name in Host is
//! what gives that away. Every function may be called from any thread.
class HostRules
{
public:
    void setAllowedHosts(const QStringList &hosts);
    void setTunnelHost(const QString &host);

    //! `name` as hostName() gives it; `dialled` is the address the connection came in at.
    [[nodiscard]] bool allows(const QByteArray &name, const QByteArray &dialled) const;

    //! The name in a Host field: without port and final dot, lower case, an IPv6 address without
    //! its brackets. Absent when the field is no host at all (RFC 9110, section 7.2).
    [[nodiscard]] static std::optional<QByteArray> hostName(QByteArrayView field);

private:
    mutable std::mutex m_mutex;
    QSet<QByteArray> m_allowed;
    QByteArray m_tunnelHost;
};

} // namespace signalbox

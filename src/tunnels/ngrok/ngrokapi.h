// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace signalbox {

class HttpClient;

//! One way in that an agent keeps open.
struct AgentTunnel
{
    QString name;
    QUrl publicUrl;
    QString target; //!< "http://localhost:5000"
};

//! Reads {"tunnels": [{"name", "public_url", "config": {"addr"}}]} (all agents) and {"endpoints":
//! [{"name", "url", "upstream": {"url"}}]} (from 3.30 on); absent when it is neither. Source:
//! ngrok-docs, agent/api.
[[nodiscard]] std::optional<QList<AgentTunnel>> parseAgentTunnels(const QByteArray &json);

//! The one that leads to 127.0.0.1:port by https, under that domain when one is wanted.
[[nodiscard]] std::optional<AgentTunnel> tunnelTo(const QList<AgentTunnel> &tunnels, quint16 port,
                                                  const QString &domain);

//! An agent's local API. Lives in the main thread; nothing is called after it is gone.
class NgrokApi : public QObject
{
public:
    NgrokApi(HttpClient &http, QUrl base);

    void setBase(const QUrl &base) { m_base = base; }

    //! Absent: no agent answers there.
    using Listed = std::function<void(const std::optional<QList<AgentTunnel>> &)>;
    void list(Listed listed);
    //! Opens a way to 127.0.0.1:port; errors: Refused and what HttpClient has.
    using Opened = std::function<void(const Result<AgentTunnel> &)>;
    void open(const QString &name, quint16 port, const QString &domain, Opened opened);
    void close(const QString &name);

private:
    void listFrom(const QString &path, const QString &otherPath, Listed listed);
    [[nodiscard]] QUrl url(const QString &encodedPath) const;

    HttpClient &m_http;
    QUrl m_base;
};

} // namespace signalbox

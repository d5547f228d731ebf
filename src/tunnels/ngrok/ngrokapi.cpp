// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnels/ngrok/ngrokapi.h"

#include "core/whendone.h"
#include "transport/httpclient.h"
#include "tunnels/ngrok/ngrokerrors.h"
#include "tunnels/ngrok/ngroklog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr auto listDeadline = 3s;
constexpr auto openDeadline = 15s;
constexpr int created = 201;
constexpr int notFound = 404;

HttpRequest request(const QByteArray &method, const QUrl &url, std::chrono::milliseconds deadline)
{
    HttpRequest made;
    made.method = method;
    made.url = url;
    made.deadline = deadline;
    made.idempotent = method == "GET";
    made.purpose = QStringLiteral("ngrok agent");
    return made;
}

AgentTunnel tunnelFrom(const QJsonObject &object)
{
    AgentTunnel tunnel;
    tunnel.name = object.value(QStringLiteral("name")).toString();
    const QString older = object.value(QStringLiteral("public_url")).toString();
    const QString newer = object.value(QStringLiteral("url")).toString();
    tunnel.publicUrl = QUrl(older.isEmpty() ? newer : older, QUrl::StrictMode);
    const QString address =
        object.value(QStringLiteral("config")).toObject().value(QStringLiteral("addr")).toString();
    const QString upstream =
        object.value(QStringLiteral("upstream")).toObject().value(QStringLiteral("url")).toString();
    tunnel.target = address.isEmpty() ? upstream : address;
    return tunnel;
}

} // namespace

std::optional<QList<AgentTunnel>> parseAgentTunnels(const QByteArray &json)
{
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    const QJsonValue older = answer.value(QStringLiteral("tunnels"));
    const QJsonValue list = older.isArray() ? older : answer.value(QStringLiteral("endpoints"));
    if (!list.isArray())
        return std::nullopt;
    QList<AgentTunnel> tunnels;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items)
        tunnels.append(tunnelFrom(item.toObject()));
    return tunnels;
}

std::optional<AgentTunnel> tunnelTo(const QList<AgentTunnel> &tunnels, quint16 port,
                                    const QString &domain)
{
    for (const AgentTunnel &tunnel : tunnels) {
        const bool wantedHost = domain.isEmpty() || tunnel.publicUrl.host() == domain.toLower();
        if (tunnel.publicUrl.scheme() == QLatin1String("https") && leadsToPort(tunnel.target, port)
            && wantedHost)
            return tunnel;
    }
    return std::nullopt;
}

NgrokApi::NgrokApi(HttpClient &http, QUrl base) : m_http(http), m_base(std::move(base)) { }

QUrl NgrokApi::url(const QString &encodedPath) const
{
    QUrl result = m_base;
    result.setPath(encodedPath, QUrl::TolerantMode);
    return result;
}

void NgrokApi::list(Listed listed)
{
    listFrom(QStringLiteral("/api/tunnels"), QStringLiteral("/api/endpoints"), std::move(listed));
}

//! The older list is deprecated, but all agents of today have it; a later one may have only the
//! newer.
void NgrokApi::listFrom(const QString &path, const QString &otherPath, Listed listed)
{
    whenDone(m_http.send(request("GET", url(path), listDeadline)), this,
             [this, otherPath, listed = std::move(listed)](const Result<HttpReply> &reply) {
                 if (reply && reply->status == notFound && !otherPath.isEmpty())
                     listFrom(otherPath, {}, listed);
                 else
                     listed(reply && reply->status == 200 ? parseAgentTunnels(reply->body)
                                                          : std::nullopt);
             });
}

void NgrokApi::open(const QString &name, quint16 port, const QString &domain, Opened opened)
{
    QJsonObject wanted{{QStringLiteral("name"), name},
                       {QStringLiteral("proto"), QStringLiteral("http")},
                       {QStringLiteral("addr"), QStringLiteral("127.0.0.1:%1").arg(port)}};
    if (!domain.isEmpty())
        wanted.insert(QStringLiteral("domain"), domain);
    HttpRequest post = request("POST", url(QStringLiteral("/api/tunnels")), openDeadline);
    post.headers = {{"Content-Type", "application/json"}};
    post.body = QJsonDocument(wanted).toJson(QJsonDocument::Compact);
    whenDone(m_http.send(post), this, [opened = std::move(opened)](const Result<HttpReply> &reply) {
        if (!reply) {
            opened(fail(reply.error()));
            return;
        }
        if (reply->status == created) {
            opened(tunnelFrom(QJsonDocument::fromJson(reply->body).object()));
            return;
        }
        const int code = parseNgrokLine(reply->body).code;
        opened(fail(ErrorKind::Refused,
                    code != 0 ? ngrokError(code).detail
                              : QStringLiteral("the agent answered %1").arg(reply->status)));
    });
}

void NgrokApi::close(const QString &name)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name));
    // Whether it worked changes nothing any more.
    whenDone(m_http.send(
                 request("DELETE", url(QStringLiteral("/api/tunnels/") + encoded), listDeadline)),
             this, [](const Result<HttpReply> &) {});
}

} // namespace signalbox

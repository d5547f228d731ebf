// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpclient.h"
#include "tunnels/ngrok/ngroktunnel.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

Result<std::unique_ptr<Tunnel>> create(const TunnelSetup &setup, HttpClient &http, const Clock &)
{
    static const QRegularExpression hostName(
        QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$"));
    NgrokSetup ngrok;
    ngrok.program = setup.settings.value(QStringLiteral("program")).toString();
    ngrok.domain = setup.settings.value(QStringLiteral("domain")).toString();
    ngrok.token = setup.secrets.value(QStringLiteral("token"));
    const QString api = setup.settings.value(QStringLiteral("agentApi")).toString();
    if (!api.isEmpty())
        ngrok.agentApi = QUrl(api, QUrl::StrictMode);
    // It becomes an argument of the agent.
    if (!ngrok.domain.isEmpty() && !hostName.match(ngrok.domain).hasMatch())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("domain is no host name such as name.ngrok.app"));
    if (!isAllowedAddress(ngrok.agentApi))
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("agentApi is no address such as http://127.0.0.1:4040"));
    return std::make_unique<NgrokTunnel>(std::move(ngrok), http);
}

} // namespace

TunnelKind ngrokKind()
{
    using Type = FieldSpec::Type;
    TunnelKind kind;
    kind.id = QStringLiteral("ngrok");
    kind.label = QStringLiteral("ngrok");
    kind.fields = {
        {QStringLiteral("token"),
         Type::SecretText,
         false,
         QStringLiteral("Authtoken"),
         QStringLiteral(
             "Needed unless the agent is logged in already (ngrok config add-authtoken)."),
         {},
         {}},
        {QStringLiteral("domain"),
         Type::Text,
         false,
         QStringLiteral("Domain"),
         QStringLiteral("A domain of your account, so that the public address stays the same."),
         {},
         QStringLiteral("name.ngrok.app")},
        {QStringLiteral("program"),
         Type::Program,
         false,
         QStringLiteral("Program"),
         QStringLiteral("The ngrok agent, if it is not found by itself."),
         {},
         QStringLiteral("ngrok")},
        {QStringLiteral("agentApi"),
         Type::Url,
         false,
         QStringLiteral("Agent's local address"),
         QStringLiteral("Where an agent that is already running listens."),
         {},
         QStringLiteral("http://127.0.0.1:4040")},
    };
    kind.create = create;
    return kind;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/http/httptarget.h"

#include "core/clock.h"
#include "targets/outcomes.h"
#include "targets/texts.h"
#include "targets/webhookaddress.h"
#include "targets/webhookfields.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

using State = SendOutcome::State;

constexpr qsizetype mostBytes = 4 * 1024 * 1024; // what a template may put out

class HttpTarget final : public Target
{
public:
    HttpTarget(const TargetSetup &setup, WebhookAddress address, HttpClient &client,
               const Clock &clock)
        : m_address(std::move(address)), m_client(client), m_clock(clock)
    {
        m_pattern.purpose = QStringLiteral("target ") + setup.name;
        const QString method = setup.settings.value(QLatin1String("method")).toString();
        if (!method.isEmpty())
            m_pattern.method = method.toLatin1();
        m_pattern.idempotent = m_pattern.method == "PUT";
        m_pattern.headers = {{"Content-Type", "application/json"}};
        const QJsonObject headers = setup.settings.value(QLatin1String("headers")).toObject();
        for (auto field = headers.begin(); field != headers.end(); ++field)
            putHeader(field.key().toLatin1(), field.value().toString().toUtf8());
        const Secret token = setup.secrets.value(QStringLiteral("token"));
        if (!token.isEmpty())
            putHeader("Authorization", "Bearer " + token.expose());
    }

    QFuture<Result<SendOutcome>> send(const OutgoingMessage &message) override
    {
        HttpRequest request = m_pattern;
        request.url = m_address.url();
        request.body = QJsonDocument(message.message).toJson(QJsonDocument::Compact);
        // Equal for every try of one message, so that the other side can tell a repetition.
        if (!headerValue(request.headers, "Idempotency-Key"))
            request.headers.append(HeaderField{
                "Idempotency-Key", "signalbox-" + QByteArray::number(message.outboxId)});
        return sendAndRead(m_client, request, &m_receiver, [this](const HttpReply &reply) {
            SendOutcome outcome = outcomeOfStatus(reply, m_clock.now());
            if (outcome.state == State::Refused
                && (reply.status == 401 || reply.status == 403 || reply.status == 410))
                outcome.state = State::TargetGone;
            return outcome;
        });
    }

private:
    void putHeader(const QByteArray &name, const QByteArray &value)
    {
        m_pattern.headers.removeIf([&name](const HeaderField &field) {
            return field.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        m_pattern.headers.append(HeaderField{name, value});
    }

    const WebhookAddress m_address;
    HttpClient &m_client;
    const Clock &m_clock;
    HttpRequest m_pattern;
    QObject m_receiver; // last, so that nothing arrives in a half-gone target
};

FieldSpecs httpFields()
{
    return {
        openAddressField(QStringLiteral("Where the JSON is sent."),
                         QStringLiteral("https://example.com/hook")),
        {QStringLiteral("method"),
         FieldSpec::Type::Choice,
         false,
         QStringLiteral("Method"),
         QStringLiteral("POST unless said otherwise."),
         {QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH")},
         {}},
        {QStringLiteral("headers"),
         FieldSpec::Type::TextMap,
         false,
         QStringLiteral("Header fields"),
         QStringLiteral("Sent with every message. Nothing secret: use the token for that."),
         {},
         {}},
        {QStringLiteral("token"),
         FieldSpec::Type::SecretText,
         false,
         QStringLiteral("Token"),
         QStringLiteral("Sent as \"Authorization: Bearer\"."),
         {},
         {}},
    };
}

} // namespace

TargetKind httpKind()
{
    TargetKind kind;
    kind.id = QStringLiteral("http");
    kind.label = QStringLiteral("HTTP (JSON)");
    kind.fields = httpFields();
    kind.defaultStates = endStates();
    kind.templatePath = QStringLiteral(":/targets/http/message.jq");
    kind.seal = [](const QJsonObject &message) -> Result<QJsonObject> {
        if (compactSize(message) > mostBytes)
            return fail(ErrorKind::TooLarge, QStringLiteral("the message is over 4 MiB"));
        return message;
    };
    kind.plain = [](const QString &line) { return QJsonObject{{QLatin1String("text"), line}}; };
    kind.create = [](const TargetSetup &setup, HttpClient &client,
                     const Clock &clock) -> Result<std::unique_ptr<Target>> {
        auto address = WebhookAddress::fromSetup(setup);
        if (!address)
            return fail(address.error());
        return std::make_unique<HttpTarget>(setup, std::move(*address), client, clock);
    };
    return kind;
}

} // namespace signalbox

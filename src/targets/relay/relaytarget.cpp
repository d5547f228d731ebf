// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/relay/relaytarget.h"

#include "core/clock.h"
#include "targets/outcomes.h"
#include "targets/relay/relayexchange.h"
#include "targets/relay/relayrequest.h"
#include "targets/webhookaddress.h"
#include "targets/webhookfields.h"

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds relayDeadline =
    30s; // bodies may be large and the other side slow

QByteArray hostField(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

class RelayTarget final : public Target
{
public:
    RelayTarget(WebhookAddress address, const Clock &clock)
        : m_address(std::move(address)), m_clock(clock)
    {
    }

    QFuture<Result<SendOutcome>> send(const OutgoingMessage &message) override
    {
        if (!message.raw)
            return refused(QStringLiteral("the delivery is no longer stored"));
        const QUrl url = m_address.url();
        auto header = relayHeader(*message.raw, m_address.requestTarget(), hostField(url));
        if (!header)
            return refused(header.error().detail);
        auto *exchange = new RelayExchange(url, std::move(*header), message.raw->body,
                                           relayDeadline, &m_receiver);
        return readWhenDone(exchange->future(), false, &m_receiver, [this](const HttpReply &reply) {
            return outcomeOfStatus(reply, m_clock.now());
        });
    }

private:
    static QFuture<Result<SendOutcome>> refused(const QString &why)
    {
        SendOutcome outcome;
        outcome.state = SendOutcome::State::Refused;
        outcome.answer = why;
        return QtFuture::makeReadyFuture(Result<SendOutcome>(outcome));
    }

    const WebhookAddress m_address;
    const Clock &m_clock;
    QObject m_receiver; // last, so that nothing arrives in a half-gone target
};

} // namespace

TargetKind relayKind()
{
    TargetKind kind;
    kind.id = QStringLiteral("relay");
    kind.label = QStringLiteral("Relay (the delivery itself)");
    kind.fields = {addressField(
        QStringLiteral("Where deliveries are sent on, unchanged: method, header fields, body."),
        QStringLiteral("http://localhost:8080/hook"))};
    kind.fields.first().label = QStringLiteral("Address");
    kind.takesMessage = false;
    kind.defaultStates = allStates();
    kind.create = [](const TargetSetup &setup, HttpClient &,
                     const Clock &clock) -> Result<std::unique_ptr<Target>> {
        auto address = WebhookAddress::fromSetup(setup);
        if (!address)
            return fail(address.error());
        return std::make_unique<RelayTarget>(std::move(*address), clock);
    };
    return kind;
}

} // namespace signalbox

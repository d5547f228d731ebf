// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/relay/relaytarget.h"

#include "core/clock.h"
#include "targets/outcomes.h"
#include "targets/relay/relayexchange.h"
#include "targets/webhookaddress.h"
#include "targets/webhookfields.h"

namespace signalbox {

namespace {

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
        const auto sent =
            relayTo(*message.raw, m_address.url(), &m_receiver, m_address.requestTarget());
        // What cannot be written today cannot be written tomorrow.
        if (sent.isFinished() && sent.resultCount() > 0 && !sent.result()
            && sent.result().error().kind == ErrorKind::InvalidInput)
            return refused(sent.result().error().detail);
        return readWhenDone(sent, false, &m_receiver, [this](const HttpReply &reply) {
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
    kind.fields = {openAddressField(
        QStringLiteral("Where deliveries are sent on, unchanged: method, header fields, body."),
        QStringLiteral("http://localhost:8080/hook"))};
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

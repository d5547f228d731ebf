// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/chatline.h"

#include "targets/discord/gateway.h"
#include "targets/slack/socketmode.h"

#include <QLoggingCategory>
#include <QUrl>

#include <algorithm>

namespace signalbox {

namespace {
Q_LOGGING_CATEGORY(lineLog, "signalbox.targets.line")
} // namespace

ChatLine::ChatLine(QString target, QString sender, QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_sender(std::move(sender))
{
}

QFuture<Result<Answer>> ChatLine::handOver(const QByteArray &json, Instant receivedAt,
                                           const QString &deliveryId) const
{
    if (!m_take)
        return QtFuture::makeReadyFuture(Result<Answer>(fail(ErrorKind::Cancelled, QString())));
    LineDelivery delivery;
    delivery.m_delivery.method = "POST";
    delivery.m_delivery.target = '/' + QUrl::toPercentEncoding(m_target);
    delivery.m_delivery.headers = {{"Content-Type", "application/json"}};
    delivery.m_delivery.body = json;
    delivery.m_delivery.receivedAt = receivedAt;
    delivery.m_sender = m_sender;
    delivery.m_line = m_target;
    delivery.m_deliveryId = deliveryId;
    return m_take(delivery);
}

void ChatLine::setState(LineState state)
{
    if (state == m_state)
        return;
    m_state = std::move(state);
    const QString name = purpose(QStringLiteral("line"));
    if (m_state.phase == LineState::Phase::Up)
        qCInfo(lineLog) << name << "is up";
    else if (!m_state.detail.isEmpty())
        qCWarning(lineLog) << name
                           << (m_state.phase == LineState::Phase::Stopped ? "has stopped:"
                                                                          : "waits:")
                           << m_state.detail;
    Q_EMIT stateChanged();
}

QString ChatLine::purpose(const QString &what) const
{
    return what + QStringLiteral(" of ") + m_target;
}

const QList<ChatLineKind> &chatLineKinds()
{
    static const QList<ChatLineKind> kinds{discordGatewayKind(), socketModeKind()};
    return kinds;
}

const ChatLineKind *chatLineKind(const QString &target)
{
    const QList<ChatLineKind> &kinds = chatLineKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ChatLineKind &each) {
        return each.target == target;
    });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace signalbox

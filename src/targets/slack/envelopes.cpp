// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/envelopes.h"

#include <QJsonDocument>

namespace signalbox {

namespace {
constexpr qsizetype longestEnvelopeId = 200;
} // namespace

SocketModeFrame readSocketModeFrame(const QByteArray &text)
{
    using Kind = SocketModeFrame::Kind;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QString type = object.value(QLatin1String("type")).toString();
    SocketModeFrame frame;
    frame.envelopeId = object.value(QLatin1String("envelope_id")).toString();
    if (!frame.envelopeId.isEmpty()) {
        if (frame.envelopeId.size() > longestEnvelopeId)
            return {};
        frame.kind = Kind::Envelope;
        frame.eventId = object.value(QLatin1String("payload"))
                            .toObject()
                            .value(QLatin1String("event_id"))
                            .toString();
        frame.takesPayload = object.value(QLatin1String("accepts_response_payload")).toBool();
    } else if (type == QLatin1String("hello")) {
        frame.kind = Kind::Hello;
    } else if (type == QLatin1String("disconnect")) {
        frame.kind = Kind::Disconnect;
        frame.reason = object.value(QLatin1String("reason")).toString();
    }
    return frame;
}

QByteArray acknowledgement(const QString &envelopeId, bool takesPayload, const QByteArray &answer)
{
    QJsonObject said{{QLatin1String("envelope_id"), envelopeId}};
    const QJsonObject payload = QJsonDocument::fromJson(answer).object();
    if (takesPayload && !payload.isEmpty())
        said.insert(QLatin1String("payload"), payload);
    return QJsonDocument(said).toJson(QJsonDocument::Compact);
}

void SeenEnvelopes::begin(const QString &id)
{
    m_states.insert(id, State::UnderWay);
    m_order.enqueue(id);
    while (m_order.size() > most)
        m_states.remove(m_order.dequeue());
}

void SeenEnvelopes::acknowledged(const QString &id)
{
    if (const auto known = m_states.find(id); known != m_states.end())
        *known = State::Acknowledged;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/detect.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {
// A body this large is not read for a guess: reading happens on the listener's thread.
constexpr qsizetype largestBody = 1024 * 1024;
} // namespace

bool DeliverySigns::matches(const QJsonObject &detect)
{
    for (const QJsonValue &sign : detect.value(u"any").toArray()) {
        if (holds(sign.toObject()))
            return true;
    }
    return false;
}

bool DeliverySigns::holds(const QJsonObject &sign)
{
    const QByteArray header = sign.value(u"header").toString().toLatin1();
    const QJsonArray body = sign.value(u"body").toArray();
    if (header.isEmpty() && body.isEmpty())
        return false;
    if (!header.isEmpty()) {
        const auto value = headerValue(m_delivery.headers, header);
        const QByteArray begin = sign.value(u"startsWith").toString().toUtf8().toLower();
        if (!value || !value->toLower().startsWith(begin))
            return false;
    }
    for (const QJsonValue &path : body) {
        if (!hasInBody(path.toString()))
            return false;
    }
    for (const QJsonValue &path : sign.value(u"without").toArray()) {
        if (hasInBody(path.toString()))
            return false;
    }
    return true;
}

bool DeliverySigns::hasInBody(const QString &dottedPath)
{
    if (!m_body) {
        m_body = m_delivery.body.size() <= largestBody
            ? QJsonDocument::fromJson(m_delivery.body).object()
            : QJsonObject();
    }
    QJsonValue value = *m_body;
    for (const QString &key : dottedPath.split(u'.'))
        value = value.toObject().value(key);
    return !value.isUndefined();
}

} // namespace signalbox

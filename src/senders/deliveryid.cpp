// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/deliveryid.h"

#include "crypto/digest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

constexpr qsizetype longestId = 200;

QString idInHeader(const QByteArray &name, const Delivery &delivery)
{
    return QString::fromUtf8(headerValue(delivery.headers, name).value_or(QByteArray()));
}

QString idInBody(const QJsonArray &path, const QByteArray &body)
{
    QJsonValue value = QJsonDocument::fromJson(body).object();
    for (const QJsonValue &key : path)
        value = value.toObject().value(key.toString());
    // Beyond 2^53 two ids could become the same double.
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

} // namespace

QString senderDeliveryId(const QJsonObject &place, const Delivery &delivery)
{
    QString id;
    if (place.contains(u"header")) {
        const QJsonValue header = place.value(u"header");
        const QJsonArray names = header.isArray() ? header.toArray() : QJsonArray{header};
        for (const QJsonValue &name : names) {
            if (id.isEmpty())
                id = idInHeader(name.toString().toLatin1(), delivery);
        }
    } else if (place.contains(u"body")) {
        id = idInBody(place.value(u"body").toArray(), delivery.body);
    }
    if (id.size() <= longestId)
        return id;
    return QString::fromLatin1(digest(HashAlgorithm::Sha256, {id.toUtf8()}).toHex());
}

} // namespace signalbox

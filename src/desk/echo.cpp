// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/echo.h"

#include "receive/listener.h"
#include "senders/answering.h"
#include "shape/computedvalue.h"

#include <QJsonArray>

#include <algorithm>

namespace signalbox {

namespace {

// In their order, with repeats and in the case they came in.
QJsonArray shownHeaders(const HeaderList &headers)
{
    QJsonArray shown;
    for (const HeaderField &field : headers)
        shown.append(QJsonArray{QString::fromLatin1(field.name), QString::fromUtf8(field.value)});
    return shown;
}

QJsonObject shownDelivery(const Delivery &delivery)
{
    QJsonObject shown{{QStringLiteral("method"), QString::fromLatin1(delivery.method)},
                      {QStringLiteral("target"), QString::fromUtf8(delivery.target)},
                      {QStringLiteral("headers"), shownHeaders(delivery.headers)},
                      {QStringLiteral("size"), delivery.body.size()}};
    const QByteArray body = delivery.body.left(Echo::largestShownBody);
    if (const auto json = jsonValue(body); json && body.size() == delivery.body.size())
        shown.insert(QStringLiteral("json"), *json);
    const QString text = QString::fromUtf8(body);
    if (text.toUtf8() == body)
        shown.insert(QStringLiteral("body"), text);
    else
        shown.insert(QStringLiteral("base64"), QString::fromLatin1(body.toBase64()));
    return shown;
}

} // namespace

std::optional<Echo> echoOf(const QJsonObject &options, const Delivery &delivery)
{
    const QJsonValue wanted = options.value(u"echo");
    if (!wanted.isObject() && !wanted.toBool())
        return std::nullopt;
    const QJsonObject chosen = wanted.toObject();
    Echo echo;
    const auto seconds = std::clamp(chosen.value(u"delaySeconds").toDouble(), 0.0,
                                    double(Echo::longestDelay.count()));
    echo.delay = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    if (chosen.value(u"drop").toBool()) {
        echo.answer.status = closeWithoutAnswer;
        return echo;
    }
    QJsonObject answer{{QStringLiteral("status"), chosen.value(u"status").toInt(200)}};
    const QJsonValue body = chosen.value(u"body");
    answer.insert(QStringLiteral("body"),
                  body.isUndefined() ? QJsonValue(shownDelivery(delivery)) : body);
    echo.answer = answerFromJson(answer);
    echo.answer.headers.append(HeaderField{"X-Content-Type-Options", "nosniff"});
    return echo;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/schemes/scheme.h"

#include <QJsonArray>

namespace signalbox {

const Scheme *findScheme(QStringView name)
{
    const std::initializer_list<const Scheme *> schemes{
        &pathScheme(),    &tokenScheme(),         &basicScheme(),
        &hmacScheme(),    &httpSignatureScheme(), &standardWebhooksScheme(),
        &ed25519Scheme(), &snsScheme(),           &googleJwtScheme(),
        &rsaFormScheme(), &anyScheme(),
    };
    for (const Scheme *scheme : schemes) {
        if (name == QLatin1String(scheme->name))
            return scheme;
    }
    return nullptr;
}

namespace {

QJsonValue resolvedValue(const QJsonValue &value, const QJsonObject &options)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &member : value.toArray())
            list.append(resolvedValue(member, options));
        return list;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    if (object.contains(u"option") && !object.contains(u"scheme")) {
        const QJsonValue chosen = options.value(object.value(u"option").toString());
        const bool given =
            !chosen.isUndefined() && !chosen.isNull() && chosen != QJsonValue(QString());
        return given ? chosen : object.value(u"default");
    }
    return resolvedVerification(object, options);
}

} // namespace

QString optionName(const QJsonValue &parameter)
{
    return parameter.toObject().value(u"option").toString();
}

QJsonObject resolvedVerification(const QJsonObject &verification, const QJsonObject &options)
{
    if (verification.value(u"scheme") == QLatin1String("chosen")) {
        QString choice = options.value(verification.value(u"option").toString()).toString();
        if (choice.isEmpty())
            choice = verification.value(u"default").toString();
        return resolvedVerification(verification.value(u"of").toObject().value(choice).toObject(),
                                    options);
    }
    QJsonObject resolved;
    for (auto member = verification.begin(); member != verification.end(); ++member)
        resolved.insert(member.key(), resolvedValue(member.value(), options));
    return resolved;
}

} // namespace signalbox

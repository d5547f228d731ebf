// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/startparams.h"

namespace signalbox {

QMap<QString, QString> startParams(const Event &event)
{
    QMap<QString, QString> params;
    const std::pair<const char *, const QString &> known[] = {
        {"tag", event.tag},       {"branch", event.branch},     {"commit", event.commit},
        {"image", event.image},   {"digest", event.digest},     {"project", event.project},
        {"number", event.number}, {"pipeline", event.pipeline}, {"environment", event.environment},
    };
    for (const auto &[name, value] : known) {
        if (!value.isEmpty())
            params.insert(QLatin1String(name), value);
    }
    return params;
}

QMap<QString, QString> startParams(const Event &event, const QJsonObject &configured)
{
    QMap<QString, QString> params = startParams(event);
    params.insert(asTextMap(configured));
    return params;
}

QMap<QString, QString> asTextMap(const QJsonObject &params)
{
    QMap<QString, QString> texts;
    for (auto each = params.begin(); each != params.end(); ++each)
        texts.insert(each.key(), each.value().toVariant().toString());
    return texts;
}

QJsonObject asJsonObject(const QMap<QString, QString> &params)
{
    QJsonObject object;
    for (auto each = params.begin(); each != params.end(); ++each)
        object.insert(each.key(), each.value());
    return object;
}

} // namespace signalbox

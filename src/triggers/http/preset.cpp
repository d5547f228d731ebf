// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/http/preset.h"

#include "triggers/http/placeholders.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

const QString presetFolder = QStringLiteral(":/triggers/http/presets/");
const QString fileEnding = QStringLiteral(".json");

QMap<QString, QString> textsOf(const QJsonValue &value)
{
    QMap<QString, QString> texts;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        texts.insert(member.key(), member.value().toString());
    return texts;
}

} // namespace

QStringList HttpPreset::requiredParams() const
{
    QStringList names = requiredNames(path);
    for (const QString &value : query)
        names += requiredNames(value);
    names.removeDuplicates();
    return names;
}

QStringList httpPresets()
{
    QStringList ids = QDir(presetFolder).entryList({u'*' + fileEnding}, QDir::Files, QDir::Name);
    for (QString &id : ids)
        id.chop(fileEnding.size());
    return ids;
}

Result<HttpPreset> httpPreset(const QString &id)
{
    QFile file(presetFolder + id + fileEnding);
    if (id.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, QStringLiteral("there is no preset \"%1\"").arg(id));
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorKind::Corrupt, id + QStringLiteral(": ") + error.errorString());
    HttpPreset preset;
    preset.id = id;
    preset.name = object.value(QLatin1String("name")).toString();
    preset.method = object.value(QLatin1String("method")).toString(QStringLiteral("POST"));
    preset.url = object.value(QLatin1String("url")).toString();
    preset.path = object.value(QLatin1String("path")).toString();
    preset.query = textsOf(object.value(QLatin1String("query")));
    preset.headers = textsOf(object.value(QLatin1String("headers")));
    preset.defaults = textsOf(object.value(QLatin1String("defaults")));
    const QJsonObject token = object.value(QLatin1String("token")).toObject();
    preset.tokenHeader = token.value(QLatin1String("header")).toString();
    preset.tokenPrefix = token.value(QLatin1String("prefix")).toString();
    preset.body = object.value(QLatin1String("body"));
    preset.says = object.value(QLatin1String("says")).toString();
    preset.link = object.value(QLatin1String("link")).toString();
    return preset;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/recipefolder.h"

#include "senders/jsonplaces.h"

#include <QDir>
#include <QFile>

namespace signalbox {

namespace {
constexpr qint64 largestFile = 4 * 1024 * 1024;
}

std::optional<QByteArray> RecipeFolder::read(const QString &name, bool required)
{
    QFile file(m_path + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        if (required)
            report(name, 0, QStringLiteral("cannot be read: %1").arg(file.errorString()));
        return std::nullopt;
    }
    if (file.size() > largestFile) {
        report(
            name, 0,
            QStringLiteral("has %1 bytes, expected at most %2").arg(file.size()).arg(largestFile));
        return std::nullopt;
    }
    return file.readAll();
}

bool RecipeFolder::has(const QString &name) const
{
    return QFile::exists(m_path + u'/' + name);
}

std::optional<QJsonDocument> RecipeFolder::readJson(const QString &name, QByteArray &text)
{
    const auto content = read(name, true);
    if (!content)
        return std::nullopt;
    text = *content;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        report(name, JsonPlaces::lineAt(text, error.offset), error.errorString());
        return std::nullopt;
    }
    return document;
}

QStringList RecipeFolder::sampleNames() const
{
    QStringList names;
    const QDir folder(m_path + QStringLiteral("/samples"));
    for (const QString &file :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (!file.endsWith(QLatin1String(".events.json"))
            && !file.endsWith(QLatin1String(".answers.json")))
            names.append(file.chopped(5));
    }
    return names;
}

void RecipeFolder::report(const QString &file, int line, const QString &text)
{
    m_problems.append({m_path + u'/' + file, line, text});
}

} // namespace signalbox

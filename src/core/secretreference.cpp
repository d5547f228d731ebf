// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretreference.h"

#include "core/wordtable.h"

#include <QJsonObject>
#include <QJsonValue>

namespace signalbox {

namespace {
using Source = SecretReference::Source;
constexpr WordTable<Source, 3> sourceWords{{{
    {Source::Keychain, "keychain"},
    {Source::Environment, "env"},
    {Source::File, "file"},
}}};
} // namespace

QString toText(const SecretReference &reference)
{
    return sourceWords.text(reference.source) + u' ' + reference.name;
}

std::optional<SecretReference> secretReferenceFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    std::optional<SecretReference> found;
    for (const auto &row : sourceWords.rows) {
        const QJsonValue name = object.value(QLatin1String(row.word));
        if (name.isUndefined())
            continue;
        // Two places at once would leave it open which of them counts.
        if (found || !name.isString() || name.toString().isEmpty())
            return std::nullopt;
        found = SecretReference{row.value, name.toString(),
                                object.value(QLatin1String("expand")).toBool()};
    }
    return found;
}

QJsonValue toJson(const SecretReference &reference)
{
    QJsonObject object{{sourceWords.text(reference.source), reference.name}};
    if (reference.expand)
        object.insert(QLatin1String("expand"), true);
    return object;
}

} // namespace signalbox

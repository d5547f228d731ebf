// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/examples.h"

#include "settings/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace signalbox {

namespace {

const QString examplesFolder = QStringLiteral(":/examples/");
const QString programsFolder = QStringLiteral("programs");
constexpr int deepestSecret = 8;

QString broughtFile(const QString &name)
{
    const QString path = examplesFolder + name;
    return !name.contains(u'/') && QFileInfo(path).isFile() ? path : QString();
}

// A relative path with a slash is relative to the configuration, wherever that is moved.
QString placeOfProgram(const QString &name)
{
    return broughtFile(name).isEmpty() ? QString() : programsFolder + u'/' + name;
}

Result<void> writeProgram(const QString &name, const QDir &folder)
{
    const QString place = folder.filePath(placeOfProgram(name));
    if (QFile::exists(place))
        return {};
    constexpr auto userOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const bool written = QDir().mkpath(QFileInfo(place).path())
        && QFile::copy(broughtFile(name), place) && QFile::setPermissions(place, userOnly);
    if (!written)
        return fail(ErrorKind::Unavailable, QStringLiteral("cannot write ") + place);
    return {};
}

QStringList programsOf(const Example &example)
{
    QStringList names;
    for (const QJsonValue &trigger : example.document.value(u"triggers").toArray()) {
        const QString name = trigger.toObject().value(u"program").toString();
        if (!broughtFile(name).isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

void gatherSecretNames(const QJsonValue &value, const QString &part, QList<ExampleSecret> &found,
                       int depth = 0)
{
    if (depth > deepestSecret)
        return;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            gatherSecretNames(each, part, found, depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString name = object.value(u"keychain").toString();
    const bool isKnown = std::any_of(found.cbegin(), found.cend(),
                                     [&](const ExampleSecret &each) { return each.name == name; });
    if (!name.isEmpty() && !isKnown)
        found.append({name, part});
    for (const QJsonValue &each : object)
        gatherSecretNames(each, part, found, depth + 1);
}

QJsonObject partNamed(const QJsonObject &document, const QString &list, const QString &name)
{
    for (const QJsonValue &each : document.value(list).toArray()) {
        if (each.toObject().value(u"name").toString() == name)
            return each.toObject();
    }
    return {};
}

QJsonValue valueAtSteps(const QJsonObject &part, const QStringList &members)
{
    QJsonValue value = part;
    for (const QString &member : members)
        value = value.toObject().value(member);
    return value;
}

QString shownValue(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (!value.isArray())
        return value.toVariant().toString();
    return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
}

} // namespace

QList<Example> shippedExamples()
{
    QList<Example> examples;
    const QStringList files =
        QDir(examplesFolder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (const auto example = shippedExample(QFileInfo(file).completeBaseName()))
            examples.append(*example);
    }
    return examples;
}

std::optional<Example> shippedExample(const QString &id)
{
    QFile file(broughtFile(id + QStringLiteral(".json")));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    return Example{id, document.value(u"$comment").toString(), document};
}

QList<ExampleSecret> secretsOf(const Example &example)
{
    QList<ExampleSecret> found;
    for (const char *list : {"endpoints", "targets", "triggers"}) {
        for (const QJsonValue &part : example.document.value(QLatin1String(list)).toArray())
            gatherSecretNames(part, part.toObject().value(u"name").toString(), found);
    }
    gatherSecretNames(example.document.value(u"tunnel"), QStringLiteral("tunnel"), found);
    return found;
}

QList<ExampleGap> gapsIn(const QJsonObject &document, const Example &example)
{
    QList<ExampleGap> gaps;
    for (const QJsonValue &place : example.document.value(u"$fill").toArray()) {
        const QStringList steps = place.toString().split(u'/');
        if (steps.size() < 3)
            continue;
        const QJsonValue shipped =
            valueAtSteps(partNamed(example.document, steps.at(0), steps.at(1)), steps.mid(2));
        const QJsonValue present =
            valueAtSteps(partNamed(document, steps.at(0), steps.at(1)), steps.mid(2));
        if (!shipped.isUndefined() && present == shipped)
            gaps.append({steps.at(0), steps.at(1), steps.mid(2).join(u'.'), shownValue(present)});
    }
    return gaps;
}

PartImport planExample(const QJsonObject &present, const Example &example)
{
    return planImport(present, example.document, placeOfProgram);
}

Result<PartImport> takeInExample(SettingsFile &file, const Example &example)
{
    const QDir folder = QFileInfo(file.path()).absoluteDir();
    for (const QString &name : programsOf(example)) {
        if (auto written = writeProgram(name, folder); !written)
            return fail(written.error());
    }
    const PartImport plan = planExample(file.document(), example);
    if (!plan.changes.isEmpty()) {
        if (auto saved = file.edit(plan.changes); !saved)
            return fail(saved.error());
    }
    return plan;
}

} // namespace signalbox

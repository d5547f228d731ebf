// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinsform.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype mostPlaces = 2000;

TriggerParam paramFrom(const QJsonObject &definition)
{
    TriggerParam param;
    param.name = definition.value(QLatin1String("name")).toString();
    param.description = definition.value(QLatin1String("description")).toString();
    const QJsonValue given = definition.value(QLatin1String("defaultParameterValue"))
                                 .toObject()
                                 .value(QLatin1String("value"));
    param.value = given.toVariant().toString();
    const QString type = definition.value(QLatin1String("type")).toString();
    if (type == QLatin1String("BooleanParameterDefinition")) {
        param.kind = TriggerParam::Kind::Flag;
        param.value = given.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    } else if (type == QLatin1String("TextParameterDefinition")) {
        param.kind = TriggerParam::Kind::Lines;
    } else if (type == QLatin1String("PasswordParameterDefinition")) {
        param.kind = TriggerParam::Kind::Hidden;
        param.value.clear(); // masked there: sending it back would set the mask
    } else if (definition.value(QLatin1String("choices")).isArray()) {
        param.kind = TriggerParam::Kind::Choice;
        const QJsonArray choices = definition.value(QLatin1String("choices")).toArray();
        for (const QJsonValue &choice : choices)
            param.choices.append(choice.toString());
        if (param.value.isEmpty())
            param.value = param.choices.value(0);
    }
    return param;
}

void addDefinitions(JenkinsJobFacts &job, const QJsonArray &holders)
{
    for (const QJsonValue &holder : holders) { // many are empty objects
        const QJsonArray definitions =
            holder.toObject().value(QLatin1String("parameterDefinitions")).toArray();
        for (const QJsonValue &each : definitions) {
            const TriggerParam param = paramFrom(each.toObject());
            const bool known =
                std::any_of(job.params.begin(), job.params.end(),
                            [&](const TriggerParam &other) { return other.name == param.name; });
            if (!known && !param.name.isEmpty())
                job.params.append(param);
        }
    }
}

std::optional<QString> valueFor(const QString &name, const QMap<QString, QString> &given)
{
    if (const auto exact = given.constFind(name); exact != given.constEnd())
        return *exact;
    for (auto each = given.begin(); each != given.end(); ++each) {
        if (each.key().compare(name, Qt::CaseInsensitive) == 0)
            return each.value();
    }
    return std::nullopt;
}

} // namespace

JenkinsJobFacts jobFacts(const QJsonObject &answer)
{
    JenkinsJobFacts job;
    job.fullName = answer.value(QLatin1String("fullName")).toString();
    job.buildable = answer.value(QLatin1String("buildable")).toBool(true);
    addDefinitions(job, answer.value(QLatin1String("property")).toArray());
    addDefinitions(job, answer.value(QLatin1String("actions")).toArray()); // older cores
    job.asks = !job.params.isEmpty();
    return job;
}

QList<TriggerPlace> placesIn(const QString &folder, const QJsonObject &answer)
{
    QList<TriggerPlace> places;
    const QJsonArray jobs = answer.value(QLatin1String("jobs")).toArray();
    for (const QJsonValue &each : jobs) {
        const QJsonObject job = each.toObject();
        TriggerPlace place;
        place.name = job.value(QLatin1String("name")).toString();
        place.path = folder.isEmpty() ? place.name : folder + u'/' + place.name;
        // Whatever can be built has a colour.
        place.isFolder = !job.contains(QLatin1String("color"));
        if (!place.name.isEmpty() && places.size() < mostPlaces)
            places.append(place);
    }
    std::sort(places.begin(), places.end(),
              [](const TriggerPlace &left, const TriggerPlace &right) {
                  if (left.isFolder != right.isFolder)
                      return left.isFolder;
                  return left.name.localeAwareCompare(right.name) < 0;
              });
    return places;
}

Result<QByteArray> buildForm(const JenkinsJobFacts &job, const QMap<QString, QString> &given)
{
    QByteArray form;
    for (const TriggerParam &param : job.params) {
        const auto chosen = valueFor(param.name, given);
        if (!chosen && param.kind != TriggerParam::Kind::Flag)
            continue; // Jenkins takes its default
        if (param.kind == TriggerParam::Kind::Hidden && chosen->isEmpty())
            continue;
        QString value = chosen.value_or(param.value);
        if (param.kind == TriggerParam::Kind::Flag)
            value = value == QLatin1String("true") || value == QLatin1String("1")
                ? QStringLiteral("true")
                : QStringLiteral("false");
        if (param.kind == TriggerParam::Kind::Choice && !param.choices.contains(value))
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("%1 is \"%2\"; the job takes one of %3")
                            .arg(param.name, value, param.choices.join(QStringLiteral(", "))));
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(param.name) + '='
            + QUrl::toPercentEncoding(value);
    }
    return form;
}

} // namespace signalbox

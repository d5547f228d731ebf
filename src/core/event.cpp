// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event.h"

#include <QJsonArray>
#include <QUrl>

#include <array>

namespace signalbox {

namespace {

struct TextField
{
    const char *name;
    QString Event::*member;
};

// The plain text members of the contract, once, for both directions.
constexpr std::array<TextField, 20> textFields{{
    {"deliveryId", &Event::deliveryId},
    {"endpoint", &Event::endpoint},
    {"sender", &Event::sender},
    {"subject", &Event::subject},
    {"wireStatus", &Event::wireStatus},
    {"title", &Event::title},
    {"project", &Event::project},
    {"pipeline", &Event::pipeline},
    {"number", &Event::number},
    {"branch", &Event::branch},
    {"tag", &Event::tag},
    {"commit", &Event::commit},
    {"image", &Event::image},
    {"digest", &Event::digest},
    {"environment", &Event::environment},
    {"severity", &Event::severity},
    {"author", &Event::author},
    {"message", &Event::message},
    {"url", &Event::url},
    {"causedBy", &Event::causedBy},
}};

void put(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}

void put(QJsonObject &object, const char *name, const std::optional<Instant> &value)
{
    if (value)
        object.insert(QLatin1String(name), toIsoText(*value));
}

std::optional<Instant> instantAt(const QJsonObject &object, const char *name)
{
    return parseInstant(object.value(QLatin1String(name)).toString());
}

QString textAt(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QJsonObject toJson(const SpokenCommand &command)
{
    QJsonObject object;
    put(object, "name", command.name);
    put(object, "text", command.text);
    if (!command.args.isEmpty())
        object.insert(QLatin1String("args"), QJsonArray::fromStringList(command.args));
    put(object, "user", command.user);
    put(object, "channel", command.channel);
    put(object, "reply", command.reply);
    put(object, "action", command.action);
    put(object, "message", command.message);
    return object;
}

SpokenCommand commandFromJson(const QJsonObject &object)
{
    SpokenCommand command;
    command.name = textAt(object, "name");
    command.text = textAt(object, "text");
    for (const QJsonValue &value : object.value(QLatin1String("args")).toArray())
        command.args.append(value.toString());
    command.user = textAt(object, "user");
    command.channel = textAt(object, "channel");
    command.reply = textAt(object, "reply");
    command.action = textAt(object, "action");
    command.message = textAt(object, "message");
    return command;
}

Job jobFromJson(const QJsonObject &object)
{
    Job job;
    job.name = textAt(object, "name");
    job.status = statusFromText(textAt(object, "status")).value_or(Status::Unknown);
    job.url = textAt(object, "url");
    job.logUrl = textAt(object, "logUrl");
    job.startedAt = instantAt(object, "startedAt");
    job.finishedAt = instantAt(object, "finishedAt");
    return job;
}

qint64 idAt(const QJsonObject &object, const char *name)
{
    return textAt(object, name).toLongLong();
}

} // namespace

QJsonObject toJson(const Job &job)
{
    QJsonObject object;
    put(object, "name", job.name);
    put(object, "status", toText(job.status));
    put(object, "url", job.url);
    put(object, "logUrl", job.logUrl);
    put(object, "startedAt", job.startedAt);
    put(object, "finishedAt", job.finishedAt);
    return object;
}

QJsonObject toJson(const Event &event)
{
    QJsonObject object;
    if (event.id != 0)
        put(object, "id", QString::number(event.id));
    if (event.delivery != 0)
        put(object, "delivery", QString::number(event.delivery));
    for (const TextField &field : textFields)
        put(object, field.name, event.*field.member);
    object.insert(QLatin1String("attempt"), event.attempt);
    put(object, "kind", toText(event.kind));
    put(object, "status", toText(event.status));
    if (event.transition)
        put(object, "transition", toText(*event.transition));
    put(object, "startedAt", event.startedAt);
    put(object, "finishedAt", event.finishedAt);
    object.insert(QLatin1String("receivedAt"), toIsoText(event.receivedAt));
    object.insert(QLatin1String("verified"), event.verified);
    if (!event.jobs.isEmpty()) {
        QJsonArray jobs;
        for (const Job &job : event.jobs)
            jobs.append(toJson(job));
        object.insert(QLatin1String("jobs"), jobs);
    }
    if (!event.details.isEmpty()) {
        QJsonArray details;
        for (const Detail &detail : event.details) {
            QJsonObject row;
            put(row, "label", detail.label);
            put(row, "value", detail.value);
            put(row, "url", detail.url);
            details.append(row);
        }
        object.insert(QLatin1String("details"), details);
    }
    if (event.command)
        object.insert(QLatin1String("command"), toJson(*event.command));
    if (event.replayOf != 0)
        put(object, "replayOf", QString::number(event.replayOf));
    return object;
}

Event eventFromJson(const QJsonObject &object)
{
    Event event;
    event.id = idAt(object, "id");
    event.delivery = idAt(object, "delivery");
    for (const TextField &field : textFields)
        event.*field.member = textAt(object, field.name);
    event.attempt = qMax(1, object.value(QLatin1String("attempt")).toInt(1));
    event.kind = kindFromText(textAt(object, "kind")).value_or(Kind::Other);
    event.status = statusFromText(textAt(object, "status")).value_or(Status::Unknown);
    event.transition = transitionFromText(textAt(object, "transition"));
    event.startedAt = instantAt(object, "startedAt");
    event.finishedAt = instantAt(object, "finishedAt");
    event.receivedAt = instantAt(object, "receivedAt").value_or(Instant{});
    event.verified = object.value(QLatin1String("verified")).toBool();
    for (const QJsonValue &job : object.value(QLatin1String("jobs")).toArray())
        event.jobs.append(jobFromJson(job.toObject()));
    for (const QJsonValue &value : object.value(QLatin1String("details")).toArray()) {
        const QJsonObject row = value.toObject();
        event.details.append({textAt(row, "label"), textAt(row, "value"), textAt(row, "url")});
    }
    const QJsonValue command = object.value(QLatin1String("command"));
    if (command.isObject())
        event.command = commandFromJson(command.toObject());
    event.replayOf = idAt(object, "replayOf");
    return event;
}

QString headingOf(const Event &event)
{
    if (!event.title.isEmpty())
        return event.title;
    QStringList parts;
    for (const QString &part : {event.project, event.pipeline}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    QString heading = parts.join(QStringLiteral(" \u00b7 "));
    if (!event.number.isEmpty())
        heading += (heading.isEmpty() ? QStringLiteral("#") : QStringLiteral(" #")) + event.number;
    return heading.isEmpty() ? toText(event.kind) : heading;
}

QString safeLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    return QString::fromLatin1(url.toEncoded());
}

} // namespace signalbox

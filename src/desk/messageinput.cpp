// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/messageinput.h"

#include "desk/eventinput.h"
#include "desk/messagewords.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace signalbox {

namespace {

QString localTime(Instant instant, const TargetSettings &target)
{
    const QTimeZone wanted(target.timeZone.toLatin1());
    const QTimeZone zone = wanted.isValid() ? wanted : QTimeZone::systemTimeZone();
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC).toTimeZone(zone);
    return QLocale(target.language.isEmpty() ? QStringLiteral("en") : target.language)
               .toString(time, QLocale::ShortFormat)
        + u' ' + zone.displayName(time, QTimeZone::ShortName);
}

Result<MadeMessage> makeRelay(StoreReader &reader, const EndpointTablePointer &endpoints, const OutboxRow &row)
{
    auto raw = asReceived(reader, endpoints, row.delivery);
    if (!raw)
        return fail(raw.error());
    MadeMessage made;
    made.message.raw = std::move(*raw);
    made.message.outboxId = row.id;
    return made;
}

// Targets that cannot edit tell what the row was written for, even if the subject has moved on.
void showAsWritten(Subject &subject, const Event &event)
{
    subject.event.status = event.status;
    subject.event.wireStatus = event.wireStatus;
    subject.event.attempt = std::max(event.attempt, 1);
    subject.event.transition = event.transition;
    subject.event.finishedAt = event.finishedAt;
    if (!event.message.isEmpty())
        subject.event.message = event.message;
}

} // namespace

QJsonObject messageInput(const Subject &subject, const TargetSettings &target)
{
    QJsonObject input = eventInput(subject);
    // Some senders name nothing: a message without a heading says less than where it is from.
    if (subject.event.title.isEmpty())
        input.insert(QLatin1String("title"), headingOf(subject.event));
    input.insert(QLatin1String("labels"), messageWords(target.language, subject.event));
    if (subject.event.startedAt)
        input.insert(QLatin1String("startedAtLocal"), localTime(*subject.event.startedAt, target));
    if (subject.event.finishedAt)
        input.insert(QLatin1String("finishedAtLocal"), localTime(*subject.event.finishedAt, target));
    return input;
}

Result<Delivery> asReceived(StoreReader &reader, const EndpointTablePointer &endpoints, qint64 id)
{
    const auto record = reader.delivery(id);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorKind::NotFound, QStringLiteral("the delivery is no longer stored"));
    auto body = reader.body(id);
    if (!body)
        return fail(body.error());
    Delivery raw;
    raw.method = (*record)->method;
    raw.target = (*record)->target;
    raw.headers = (*record)->headers;
    raw.body = std::move(*body);
    raw.receivedAt = (*record)->receivedAt;
    if (!lacksCredential(raw) || !endpoints)
        return raw;
    const Endpoint *endpoint = endpoints->findName((*record)->endpoint);
    const RecipePointer recipe = endpoints->book().find((*record)->sender);
    if (!endpoint || !recipe || endpoint->identity.secrets.isEmpty())
        return fail(ErrorKind::Busy, QStringLiteral("its credential is not stored, and endpoint ")
                        + (*record)->endpoint + QStringLiteral(" has none at hand"));
    return Verifier::putBack(*recipe, endpoint->identity.secrets.constFirst(), std::move(raw),
                             endpoint->identity.options);
}

Result<MadeMessage> makeOutgoing(StoreReader &reader, const EndpointTablePointer &endpoints,
                                 const LiveTarget &target, const OutboxRow &row)
{
    if (!target.kind->takesMessage)
        return makeRelay(reader, endpoints, row);
    const auto stored = reader.subject(row.subject);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return fail(ErrorKind::NotFound, QStringLiteral("the event is no longer stored"));
    Subject subject = **stored;
    if (!target.kind->edits || row.byHand) {
        const auto event = reader.event(row.event);
        if (event && *event)
            showAsWritten(subject, **event);
    }
    MadeMessage made;
    made.templateInput = messageInput(subject, target.settings);
    // By hand a new message begins, which for a platform with threads means a new thread.
    if (!row.byHand)
        made.message.subjectKey = subject.key;
    made.message.outboxId = row.id;
    if (target.kind->edits && !row.byHand) {
        const auto standing = reader.remoteMessage(target.settings.name, row.subject);
        if (standing && *standing && !(*standing)->remoteId.isEmpty())
            made.message.remoteId = (*standing)->remoteId;
    }
    return made;
}

} // namespace signalbox

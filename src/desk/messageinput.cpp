// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/messageinput.h"

#include "desk/eventinput.h"
#include "desk/messagewords.h"
#include "targets/texts.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QTimeZone>

namespace signalbox {

namespace {

QString localTime(Instant instant, const TargetSettings &target)
{
    const QTimeZone wanted(target.timeZone.toLatin1());
    const QTimeZone zone = wanted.isValid() ? wanted : QTimeZone::systemTimeZone();
    const QDateTime time =
        QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC).toTimeZone(zone);
    return QLocale(target.language.isEmpty() ? QStringLiteral("en") : target.language)
               .toString(time, QLocale::ShortFormat)
        + u' ' + zone.displayName(time, QTimeZone::ShortName);
}

QByteArray digestOf(const QStringList &parts)
{
    return QCryptographicHash::hash(parts.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256)
        .toHex();
}

QByteArray rowDigest(const OutboxRow &row)
{
    // Numbers begin anew with a new database, so time is part of it.
    return digestOf({QStringLiteral("row"), row.target, row.place, row.part,
                     QString::number(row.id), QString::number(toMilliseconds(row.createdAt))});
}

// The row of the forward by hand a follow-up belongs to; 0: it belongs to the subject's own
// message.
qint64 parentRow(const OutboxRow &row)
{
    const qsizetype slash = row.part.indexOf(u'/');
    return slash < 0 ? 0 : row.part.left(slash).toLongLong();
}

constexpr qsizetype mostTriggersOffered = 4;
constexpr QChar lostMark = u'~';
// More than any message shows. A template must not spend its time on what is cut away afterwards.
constexpr qsizetype longestShownText = 4000;
constexpr qsizetype longestListedText = 500;
constexpr qsizetype longestShownLink = 3000;

bool isLinkMember(const QString &name)
{
    return name.endsWith(QLatin1String("url"), Qt::CaseInsensitive);
}

QJsonObject shortened(const QJsonObject &object, qsizetype most)
{
    QJsonObject out;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString text = member->toString();
        if (!member->isString())
            out.insert(member.key(), *member);
        else if (!isLinkMember(member.key()))
            out.insert(member.key(), cutText(text, most));
        else if (text.size() <= longestShownLink) // cut, it would lead elsewhere
            out.insert(member.key(), text);
    }
    return out;
}

QJsonArray shortenedRows(const QJsonArray &rows)
{
    QJsonArray out;
    for (const QJsonValue &row : rows)
        out.append(shortened(row.toObject(), longestListedText));
    return out;
}

// What the platform is told to know this message by, and the message it belongs to.
Result<void> putIdentity(OutgoingMessage &message, StoreReader &reader, const LiveTarget &target,
                         const OutboxRow &row, const QString &subjectKey)
{
    const auto standing = reader.remoteMessage(row.target, row.subject, standingPlace(row));
    if (!standing)
        return fail(standing.error());
    const QString remote = *standing ? (*standing)->remoteId : QString();
    const bool lost = remote.isEmpty() || remote.startsWith(lostMark);
    message.place = row.place;
    message.outboxId = row.id;
    message.mayStand = row.mayHaveBeenSent;
    message.retryKey = rowDigest(row);
    if (const qint64 parent = parentRow(row); parent != 0) {
        const auto sent = reader.outboxRow(parent);
        if (!sent || !*sent)
            return fail(ErrorKind::NotFound,
                        QStringLiteral("the message it follows is no longer known"));
        message.threadKey = rowDigest(**sent);
    } else if (row.byHand) {
        message.threadKey = message.retryKey;
    } else {
        message.subjectKey = subjectKey;
        message.threadKey = digestOf({QStringLiteral("subject"), row.target, row.place, subjectKey,
                                      lost ? remote : QString()});
    }
    message.standingKey = row.part.isEmpty() && !row.byHand ? message.threadKey : message.retryKey;
    if (!row.part.isEmpty()) {
        if (lost && !target.kind->threads)
            return fail(ErrorKind::NotFound,
                        QStringLiteral("the message it follows does not stand"));
        message.threadOf = lost ? QString() : remote;
    } else if (target.kind->edits && !row.byHand && !lost) {
        message.remoteId = remote;
    }
    return {};
}

Result<MadeMessage> makeRelay(StoreReader &reader, const EndpointTablePointer &endpoints,
                              const OutboxRow &row)
{
    auto raw = asReceived(reader, endpoints, row.delivery);
    if (!raw)
        return fail(raw.error());
    MadeMessage made;
    made.message.raw = std::move(*raw);
    made.message.outboxId = row.id;
    return made;
}

// A button belongs under what has come to an end and can be acted upon.
bool isActedUpon(const QJsonObject &input)
{
    static const QStringList kinds{QStringLiteral("build"),   QStringLiteral("image"),
                                   QStringLiteral("release"), QStringLiteral("deployment"),
                                   QStringLiteral("scan"),    QStringLiteral("alarm")};
    static const QStringList statuses{QStringLiteral("passed"),    QStringLiteral("failed"),
                                      QStringLiteral("cancelled"), QStringLiteral("blocked"),
                                      QStringLiteral("info"),      QStringLiteral("firing")};
    return kinds.contains(input.value(QLatin1String("kind")).toString())
        && statuses.contains(input.value(QLatin1String("status")).toString());
}

} // namespace

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

QStringList triggersOffered(const TargetSettings &settings, const TargetKind &kind,
                            const QJsonObject &input)
{
    if (!kind.buttons || !isActedUpon(input))
        return {};
    QStringList triggers;
    for (const QJsonValue &value : settings.settings.value(QLatin1String("triggers")).toArray()) {
        if (value.isString() && triggers.size() < mostTriggersOffered)
            triggers.append(value.toString());
    }
    return triggers;
}

QJsonObject messageInput(const Subject &subject, const TargetSettings &target)
{
    const TargetKind *kind = targetKind(target.kind);
    QJsonObject input = eventInput(subject);
    // That one sends the event itself, whatever its size.
    if (!kind || kind->id != QLatin1String("http")) {
        input = shortened(input, longestShownText);
        for (const char *rows : {"jobs", "details"}) {
            if (input.contains(QLatin1String(rows)))
                input.insert(QLatin1String(rows),
                             shortenedRows(input.value(QLatin1String(rows)).toArray()));
        }
    }
    // Some senders name nothing: a message without a heading says less than where it is from.
    if (subject.event.title.isEmpty())
        input.insert(QLatin1String("title"), headingOf(subject.event));
    input.insert(QLatin1String("labels"), messageWords(target.language, subject.event));
    if (kind)
        input.insert(QLatin1String("target"),
                     QJsonObject{{QLatin1String("name"), target.name},
                                 {QLatin1String("kind"), kind->id},
                                 {QLatin1String("followsUp"), kind->followsUp},
                                 {QLatin1String("edits"), kind->edits}});
    if (subject.event.startedAt)
        input.insert(QLatin1String("startedAtLocal"), localTime(*subject.event.startedAt, target));
    if (subject.event.finishedAt)
        input.insert(QLatin1String("finishedAtLocal"),
                     localTime(*subject.event.finishedAt, target));
    return input;
}

QString lostRemoteId(Instant now)
{
    return lostMark + QString::number(toMilliseconds(now));
}

QString standingPlace(const OutboxRow &row)
{
    const qint64 parent = row.part.isEmpty() ? (row.byHand ? row.id : 0) : parentRow(row);
    return parent == 0 ? row.place : row.place + u'#' + QString::number(parent);
}

QString partKey(const OutboxRow &parent, const QString &key)
{
    return parent.byHand ? QString::number(parent.id) + u'/' + key : key;
}

QString followUpKey(const OutboxRow &row)
{
    return row.part.mid(row.part.indexOf(u'/') + 1);
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
        return fail(ErrorKind::Busy,
                    QStringLiteral("its credential is not stored, and endpoint ")
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
    if (auto put = putIdentity(made.message, reader, target, row, subject.key); !put)
        return fail(put.error());
    return made;
}

} // namespace signalbox

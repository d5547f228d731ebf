// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages to targets: looked at, tried out, and their templates.
#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/deskparts.h"
#include "desk/messageexamples.h"
#include "desk/messageinput.h"
#include "desk/messagetemplate.h"
#include "desk/spaces.h"
#include "targets/followups.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QPromise>

namespace signalbox {

namespace {

template <typename T> using Promised = std::shared_ptr<QPromise<Result<T>>>;

template <typename T> Promised<T> promiseOf()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T, typename U> void fulfil(const Promised<T> &promise, U &&result)
{
    promise->addResult(Result<T>(std::forward<U>(result)));
    promise->finish();
}

tl::unexpected<Error> noSuchTarget(const QString &name)
{
    return fail(ErrorKind::NotFound, QStringLiteral("no target named ") + name);
}

Event testEvent(Instant now)
{
    Event event;
    event.kind = Kind::Build;
    event.status = Status::Passed;
    event.title = QStringLiteral("Test message from Signalbox");
    event.project = QStringLiteral("signalbox");
    event.pipeline = QStringLiteral("test");
    event.number = QStringLiteral("1");
    event.message = QStringLiteral("If you can read this, the target is set up.");
    event.receivedAt = now;
    return event;
}

Delivery testDelivery(Instant now)
{
    Delivery raw;
    raw.method = "POST";
    raw.headers = {{"Content-Type", "application/json"}};
    raw.body = "{\"test\":\"from Signalbox\"}";
    raw.receivedAt = now;
    return raw;
}

// Looked at, not sent: nobody can press it.
QJsonArray shownActions(const QStringList &triggers)
{
    QJsonArray actions;
    for (const QString &trigger : triggers)
        actions.append(
            QJsonObject{{QLatin1String("handle"), QStringLiteral("sb-%1").arg(actions.size())},
                        {QLatin1String("label"), trigger}});
    return actions;
}

QString plainLineOf(const QJsonObject &input)
{
    const QString status =
        input.value(QLatin1String("labels")).toObject().value(QLatin1String("status")).toString();
    return QStringList{status, input.value(QLatin1String("title")).toString()}.join(
        QStringLiteral(": "));
}

Result<MessagePreview> previewOf(const TargetKind &kind, const QJsonObject &input,
                                 const Result<QJsonValue> &shaped)
{
    MessagePreview preview;
    preview.kind = kind.id;
    const auto sealed =
        shaped ? sealMessage(kind, *shaped) : Result<SealedMessage>(fail(shaped.error()));
    if (sealed) {
        preview.message = sealed->message;
        for (const FollowUp &each : sealed->followUps)
            preview.followUps.append(each.message);
    } else if (kind.plain) {
        preview.problem = sealed.error();
        preview.message = plainMessage(kind, plainLineOf(input));
    } else {
        return fail(sealed.error());
    }
    preview.measures = measuresOf(kind.id, preview.message);
    return preview;
}

} // namespace

Result<TargetSettings> Desk::targetOf(const PreviewOrder &order) const
{
    if (const LiveTarget *live = order.target.isEmpty() ? nullptr : d->targets->find(order.target))
        return live->settings;
    if (!order.target.isEmpty())
        return noSuchTarget(order.target);
    TargetSettings settings;
    settings.name = settings.kind = order.kind;
    return settings;
}

Result<Subject> Desk::subjectOf(const PreviewOrder &order)
{
    if (order.event == 0)
        return messageExample(order.example, d->clock.now());
    const auto event = d->reader->event(order.event);
    if (!event || !*event)
        return fail(ErrorKind::NotFound, QStringLiteral("no event with this id"));
    const auto subject = d->reader->subjectByKey(subjectKey((*event)->endpoint, (*event)->subject));
    if (!subject || !*subject)
        return fail(ErrorKind::NotFound, QStringLiteral("no event with this id"));
    Subject shown = **subject;
    showAsWritten(shown, **event);
    return shown;
}

QFuture<Result<MessagePreview>> Desk::previewMessage(const PreviewOrder &order)
{
    const auto settings = targetOf(order);
    if (!settings)
        return readyFuture<MessagePreview>(fail(settings.error()));
    const TargetKind *kind = targetKind(settings->kind);
    if (!kind)
        return readyFuture<MessagePreview>(fail(ErrorKind::NotFound, settings->kind));
    if (!kind->takesMessage) {
        MessagePreview relay;
        relay.target = order.target;
        relay.kind = kind->id;
        relay.takesMessage = false;
        return readyFuture<MessagePreview>(relay);
    }
    const auto subject = subjectOf(order);
    if (!subject)
        return readyFuture<MessagePreview>(fail(subject.error()));
    Result<MessageTemplate> text = order.program ? MessageTemplate{*order.program, QString()}
                                                 : readMessageTemplate(*settings, *kind);
    if (!text)
        return readyFuture<MessagePreview>(fail(text.error()));
    QJsonObject input = messageInput(*subject, *settings);
    const QJsonArray actions = shownActions(triggersOffered(*settings, *kind, input));
    if (!actions.isEmpty())
        input.insert(QLatin1String("actions"), actions);
    auto promise = promiseOf<MessagePreview>();
    whenDone(d->shaping->value(programOf(settings->name, text->program), input), this,
             [promise, kind, input, target = order.target](const Result<QJsonValue> &shaped) {
                 auto preview = previewOf(*kind, input, shaped);
                 if (preview)
                     preview->target = target;
                 fulfil(promise, std::move(preview));
             });
    return promise->future();
}

Result<MessageTemplate> Desk::messageTemplate(const QString &target) const
{
    const LiveTarget *live = d->targets->find(target);
    if (!live || !live->kind)
        return noSuchTarget(target);
    return readMessageTemplate(live->settings, *live->kind);
}

Result<void> Desk::saveTemplate(const QString &target, const QByteArray &program)
{
    const LiveTarget *live = d->targets->find(target);
    if (!live)
        return noSuchTarget(target);
    const QString file = live->settings.templateFile.isEmpty()
        ? ownTemplateFile(d->paths.dataFolder, target)
        : live->settings.templateFile;
    if (auto written = writeMessageTemplate(file, program); !written)
        return written;
    if (live->settings.templateFile.isEmpty())
        return d->editTarget(target, QStringLiteral("template"), file);
    d->targets->readTemplatesAgain();
    return {};
}

Result<void> Desk::dropTemplate(const QString &target)
{
    return d->editTarget(target, QStringLiteral("template"), QJsonValue::Null);
}

Result<void> Desk::Private::editTarget(const QString &target, const QString &member,
                                       const QJsonValue &value)
{
    const QJsonArray all = settings.document().value(QLatin1String("targets")).toArray();
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (all.at(at).toObject().value(QLatin1String("name")).toString() == target)
            return settings.edit(QStringLiteral("targets[%1].%2").arg(at).arg(member), value);
    }
    return noSuchTarget(target);
}

// Outside of the outbox: it is sent once or not at all, and whoever asked is told at once.
QFuture<Result<void>> Desk::sendAlone(const QString &name, OutgoingMessage message)
{
    LiveTarget *live = d->targets->find(name);
    if (!live)
        return readyFuture<void>(noSuchTarget(name));
    if (live->fault || !live->target)
        return readyFuture<void>(
            fail(live->fault.value_or(Error{ErrorKind::Unavailable, name, std::nullopt})));
    if (live->kind->spaces) {
        const QStringList open = openSpaces(*d->reader, live->settings, d->clock.now());
        if (open.isEmpty())
            return readyFuture<void>(fail(
                ErrorKind::NotFound, name + QStringLiteral(": no space has been accepted yet")));
        message.place = open.constFirst();
    }
    // Each is a message of its own.
    const QByteArray key = QCryptographicHash::hash(
        (name + message.place + QString::number(toMilliseconds(d->clock.now()))).toUtf8(),
        QCryptographicHash::Sha256);
    message.standingKey = message.retryKey = message.threadKey = key.toHex();
    auto promise = promiseOf<void>();
    whenDone(live->target->send(message), this, [promise](const Result<SendOutcome> &outcome) {
        if (!outcome)
            fulfil(promise, fail(outcome.error()));
        else if (outcome->state == SendOutcome::State::Sent)
            fulfil(promise, Result<void>());
        else
            fulfil(promise, fail(ErrorKind::Refused, outcome->answer));
    });
    return promise->future();
}

QFuture<Result<void>> Desk::testTarget(const QString &name)
{
    const LiveTarget *live = d->targets->find(name);
    if (!live)
        return readyFuture<void>(noSuchTarget(name));
    OutgoingMessage message;
    if (!live->kind || !live->kind->takesMessage || live->fault) {
        message.raw = testDelivery(d->clock.now());
        return sendAlone(name, message);
    }
    Subject subject;
    subject.event = testEvent(d->clock.now());
    subject.key = QStringLiteral("signalbox/test");
    auto promise = promiseOf<void>();
    whenDone(d->shaping->value(live->messageTemplate, messageInput(subject, live->settings)), this,
             [this, kind = live->kind, name, message,
              promise](const Result<QJsonValue> &shaped) mutable {
                 if (!shaped)
                     return fulfil(promise, fail(shaped.error()));
                 const auto sealed = sealMessage(*kind, *shaped);
                 if (!sealed)
                     return fulfil(promise, fail(sealed.error()));
                 message.message = sealed->message;
                 whenDone(sendAlone(name, message), this,
                          [promise](const Result<void> &sent) { fulfil(promise, sent); });
             });
    return promise->future();
}

QFuture<Result<void>> Desk::sendExample(const PreviewOrder &order)
{
    auto promise = promiseOf<void>();
    whenDone(previewMessage(order), this,
             [this, promise, target = order.target](const Result<MessagePreview> &preview) {
                 if (!preview)
                     return fulfil(promise, fail(preview.error()));
                 OutgoingMessage message;
                 message.message = preview->message;
                 if (!preview->takesMessage)
                     message.raw = testDelivery(d->clock.now());
                 whenDone(sendAlone(target, message), this,
                          [promise](const Result<void> &sent) { fulfil(promise, sent); });
             });
    return promise->future();
}

QList<AttemptRecord> Desk::attempts(qint64 outboxId)
{
    return d->reader->attempts(outboxId).value_or(QList<AttemptRecord>());
}

WaitingReason Desk::whyWaiting(const OutboxRow &row)
{
    return d->outbox->whyWaiting(row);
}

} // namespace signalbox

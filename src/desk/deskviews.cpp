// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the command line may look at.
#include "desk/curl.h"
#include "desk/deskparts.h"
#include "desk/kinds.h"
#include "desk/messageinput.h"
#include "desk/startparams.h"
#include "senders/understand.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype shownOfSignature = 6; // on each side: a screenshot is no valid signature

QString shortened(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value);
    if (text.size() <= 4 * shownOfSignature)
        return text;
    return text.left(shownOfSignature * 2) + u'…' + text.right(shownOfSignature);
}

} // namespace

const Health &Desk::health() const
{
    return d->health;
}

const TrayFacts &Desk::tray() const
{
    return d->tray;
}

TimelineModel &Desk::timeline()
{
    return *d->timeline;
}

std::unique_ptr<TimelineModel> Desk::makeTimeline(QObject *parent)
{
    auto opened = StoreReader::open(d->paths.dataFolder, d->clock);
    if (!opened)
        return nullptr;
    auto model = std::make_unique<TimelineModel>(std::move(*opened), d->clock, parent);
    connect(this, &Desk::subjectsChanged, model.get(), &TimelineModel::subjectsChanged);
    return model;
}

StoreReader &Desk::reader()
{
    return *d->reader;
}

SettingsFile &Desk::settings()
{
    return d->settings;
}

SecretStore &Desk::secrets()
{
    return d->windowSecrets;
}

KnownKinds Desk::knownKinds() const
{
    return knownKindsWith(*d->book);
}

QList<RecipePointer> Desk::recipes() const
{
    return d->book->recipes();
}

RecipePointer Desk::Private::recipe(const QString &id) const
{
    return book->find(id);
}

Result<DeliveryDetails> Desk::delivery(qint64 id)
{
    const auto record = d->reader->delivery(id);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorKind::NotFound, QStringLiteral("no delivery with this id"));
    auto body = d->reader->body(id);
    if (!body)
        return fail(body.error());
    DeliveryDetails details;
    details.record = **record;
    details.sender = details.record.sender;
    details.headers = details.record.headers;
    details.body = *body;
    if (const RecipePointer recipe = d->recipe(details.record.sender)) {
        details.allowedMs = recipe->acknowledgeWithin.count();
        Delivery raw;
        raw.method = details.record.method;
        raw.target = details.record.target;
        raw.headers = details.record.headers;
        raw.body = *body;
        const Delivery shown = masked(*recipe, raw);
        details.record.target = shown.target;
        details.record.headers = details.headers = shown.headers;
        details.body = shown.body;
        details.verificationScheme = recipe->verification.value(QLatin1String("scheme")).toString();
        const QString header = recipe->verification.value(QLatin1String("header")).toString();
        if (const auto value = headerValue(raw.headers, header.toLatin1());
            value && !header.isEmpty())
            details.signatureHeader = header + QStringLiteral(": ") + shortened(*value);
    }
    return details;
}

Result<QByteArray> Desk::rawBody(qint64 delivery)
{
    return d->reader->body(delivery);
}

QList<SentRow> Desk::sent(qint64 subject)
{
    QList<SentRow> sentRows;
    const auto rows = d->reader->outboxOfSubject(subject);
    if (!rows)
        return sentRows;
    for (const OutboxRow &row : *rows) {
        SentRow sentRow;
        sentRow.row = row;
        if (const LiveTarget *live = d->targets->find(row.target)) {
            sentRow.targetKind = live->settings.kind;
            sentRow.edited = live->kind && live->kind->edits && !row.byHand;
        }
        sentRow.waiting = d->outbox->whyWaiting(row);
        if (row.attempts > 0)
            sentRow.attempts = attempts(row.id);
        sentRows.append(sentRow);
    }
    return sentRows;
}

QString Desk::curlCommand(qint64 id, bool withSecrets)
{
    const auto details = delivery(id);
    if (!details)
        return {};
    const auto facts = std::find_if(
        d->health.endpoints.begin(), d->health.endpoints.end(),
        [&](const EndpointFacts &each) { return each.name == details->record.endpoint; });
    QUrl url(QStringLiteral("http://127.0.0.1:8642"));
    if (facts != d->health.endpoints.end())
        url = facts->localUrl;
    Delivery shown;
    shown.method = details->record.method;
    shown.target = details->record.target;
    shown.headers = details->headers;
    shown.body = details->body;
    if (withSecrets) {
        auto received = asReceived(*d->reader, d->pipeline->endpoints(), id);
        if (!received)
            return {};
        shown = std::move(*received);
    }
    if (!shown.query().isEmpty())
        url.setQuery(QString::fromUtf8(shown.query()), QUrl::StrictMode);
    return signalbox::curlCommand(url, shown.method, shown.headers, shown.body);
}

QString Desk::primaryTrigger(const Subject &subject) const
{
    const Event &event = subject.event;
    const bool image = event.kind == Kind::Image || event.kind == Kind::Release;
    const bool build =
        (event.kind == Kind::Build || event.kind == Kind::Deployment) && isFinal(event.status);
    if (!image && !build)
        return {};
    const QList<TriggerSettings> &all = d->current.triggers;
    if (all.size() == 1)
        return all.constFirst().name;
    // Of several, the one that plainly speaks of this project or pipeline.
    QStringList fitting;
    const QString project = event.project.section(u'/', -1);
    for (const TriggerSettings &trigger : all) {
        for (const QString &word : {project, event.pipeline, event.environment}) {
            if (word.size() > 2 && trigger.name.contains(word, Qt::CaseInsensitive)
                && !fitting.contains(trigger.name))
                fitting.append(trigger.name);
        }
    }
    return fitting.size() == 1 ? fitting.constFirst() : QString();
}

QMap<QString, QString> Desk::paramsFor(const Subject &subject)
{
    return startParams(subject.event);
}

} // namespace signalbox

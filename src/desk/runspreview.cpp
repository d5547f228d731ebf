// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Runs that look ahead: what would be sent, what is asked for, what could be started.
#include "core/whendone.h"
#include "desk/buildunderway.h"
#include "desk/committed.h"
#include "desk/runs.h"

namespace signalbox {

namespace {

constexpr int imagesLookedAt = 200;
constexpr qsizetype mostProposals = 30;

ParamFacts factsOf(const TriggerParam &param)
{
    static const QMap<TriggerParam::Kind, ParamFacts::Kind> kinds{
        {TriggerParam::Kind::Line, ParamFacts::Kind::Line},
        {TriggerParam::Kind::Lines, ParamFacts::Kind::Lines},
        {TriggerParam::Kind::Flag, ParamFacts::Kind::Flag},
        {TriggerParam::Kind::Choice, ParamFacts::Kind::Choice},
        {TriggerParam::Kind::Hidden, ParamFacts::Kind::Hidden},
    };
    return {param.name, kinds.value(param.kind), param.description, param.value, param.choices};
}

bool isTag(const QString &name)
{
    return name.compare(QLatin1String("tag"), Qt::CaseInsensitive) == 0
        || name.endsWith(QLatin1String("_tag"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String("imageTag"), Qt::CaseInsensitive);
}

// Tags of images and releases seen, the newest first; of one project when it is known.
QStringList tagsSeen(StoreReader &reader, const QString &project)
{
    QStringList tags;
    for (const char *words : {"kind:image", "kind:release", "kind:build"}) {
        const auto subjects =
            reader.subjects(Query::parse(QString::fromLatin1(words)), {}, imagesLookedAt);
        for (const Subject &subject : subjects.value_or(QList<Subject>())) {
            const Event &event = subject.event;
            const bool fits = project.isEmpty() || event.project.isEmpty()
                || event.project.section(u'/', -1) == project.section(u'/', -1);
            if (fits && !event.tag.isEmpty() && !tags.contains(event.tag)
                && tags.size() < mostProposals)
                tags.append(event.tag);
        }
    }
    return tags;
}

void proposeTags(TriggerPreview &preview, const QList<std::pair<QString, QString>> &given,
                 StoreReader &reader)
{
    QString project;
    QString tagName;
    for (const auto &[name, value] : given) {
        if (name.compare(QLatin1String("project"), Qt::CaseInsensitive) == 0)
            project = value;
        if (isTag(name))
            tagName = name;
    }
    bool asked = false;
    for (ParamFacts &param : preview.form) {
        if (isTag(param.name) && param.kind == ParamFacts::Kind::Line) {
            param.choices = tagsSeen(reader, project);
            asked = true;
        }
    }
    if (!asked && !tagName.isEmpty())
        preview.form.append(
            {tagName, ParamFacts::Kind::Line, QString(), QString(), tagsSeen(reader, project)});
}

// The other side's own spelling, and nothing that it does not ask for.
void fitToForm(TriggerPreview &preview)
{
    if (preview.form.isEmpty())
        return;
    QList<std::pair<QString, QString>> fitting;
    for (const ParamFacts &asked : std::as_const(preview.form)) {
        for (const auto &[name, value] : std::as_const(preview.params)) {
            if (name.compare(asked.name, Qt::CaseInsensitive) == 0)
                fitting.append({asked.name, value});
        }
    }
    preview.params = fitting;
}

QString destinationOf(const LiveTrigger &live)
{
    const QUrl url(live.settings.settings.value(QLatin1String("url")).toString());
    const QString job = live.settings.settings.value(QLatin1String("job")).toString();
    if (url.isEmpty())
        return live.settings.settings.value(QLatin1String("program")).toString();
    return job.isEmpty() ? url.host() : url.host() + QStringLiteral(" · ") + job;
}

} // namespace

QJsonObject Runs::withDefaults(const LiveTrigger &live, QJsonObject params) const
{
    const QJsonObject configured = live.settings.settings.value(QLatin1String("params")).toObject();
    for (auto each = configured.begin(); each != configured.end(); ++each) {
        if (!params.contains(each.key()))
            params.insert(each.key(), each.value());
    }
    return params;
}

TriggerCall Runs::callFor(const RunRecord &run, const QJsonValue &body) const
{
    TriggerCall call;
    call.runId = run.id;
    call.body = body;
    call.dryRun = run.dryRun;
    for (auto each = run.params.begin(); each != run.params.end(); ++each)
        call.params.insert(each.key(), each.value().toVariant().toString());
    call.event = inputFor(run.subject, {}).value(QLatin1String("event")).toObject();
    return call;
}

QFuture<Result<TriggerPreview>> Runs::preview(const TriggerStart &start)
{
    const LiveTrigger *live = m_triggers.find(start.trigger);
    if (!live)
        return readyFuture<TriggerPreview>(
            fail(ErrorKind::NotFound, QStringLiteral("no trigger named ") + start.trigger));
    if (live->fault)
        return readyFuture<TriggerPreview>(fail(*live->fault));
    RunRecord run;
    run.trigger = start.trigger;
    run.subject = start.subject;
    run.dryRun = start.dryRun;
    for (auto each = start.params.begin(); each != start.params.end(); ++each)
        run.params.insert(each.key(), each.value());
    run.params = withDefaults(*live, run.params);
    TriggerPreview preview;
    preview.trigger = start.trigger;
    preview.kind = live->settings.kind;
    preview.destination = destinationOf(*live);
    preview.arming = live->settings.arming;
    QMap<QString, QString> params;
    for (auto each = run.params.begin(); each != run.params.end(); ++each) {
        preview.params.append({each.key(), each.value().toVariant().toString()});
        params.insert(each.key(), each.value().toVariant().toString());
    }
    const auto runs = m_reader.runs(start.trigger, 0, 1);
    if (runs && !runs->isEmpty())
        preview.lastRun = runs->constFirst();
    preview.build = buildUnderWay(m_reader, params, m_clock.now());
    // The confirmation itself is what the preview is for: only the other obstacles are told.
    TriggerStart armed = start;
    armed.typedName = start.trigger;
    const ArmingVerdict verdict = verdictOn(armed);
    preview.readyAt = verdict.readyAt;
    if (verdict.refusal)
        preview.blockedBy = toText(*verdict.refusal);

    auto promise = std::make_shared<QPromise<Result<TriggerPreview>>>();
    promise->start();
    whenDone(compute(*live, start.subject, run.params), this,
             [this, run, preview, promise](const Result<QJsonValue> &body) mutable {
                 const LiveTrigger *known = m_triggers.find(run.trigger);
                 Result<QString> described = fail(ErrorKind::NotFound, run.trigger);
                 if (!body)
                     described = fail(body.error());
                 else if (known && known->trigger)
                     described = known->trigger->describe(callFor(run, *body));
                 if (described)
                     preview.body = *described;
                 // What cannot be sent as it stands may be put right in the form.
                 else if (preview.blockedBy.isEmpty())
                     preview.blockedBy = described.error().detail;
                 askForm(run.trigger, preview, promise);
             });
    return promise->future();
}

void Runs::askForm(const QString &trigger, const TriggerPreview &preview,
                   const std::shared_ptr<QPromise<Result<TriggerPreview>>> &promise)
{
    const auto finish = [this, promise](TriggerPreview done) {
        const QList<std::pair<QString, QString>> given = done.params;
        fitToForm(done);
        proposeTags(done, given, m_reader);
        promise->addResult(Result<TriggerPreview>(std::move(done)));
        promise->finish();
    };
    const LiveTrigger *live = m_triggers.find(trigger);
    if (!live || !live->trigger)
        return finish(preview);
    whenDone(live->trigger->parameters(), this,
             [preview, finish](const Result<QList<TriggerParam>> &params) {
                 TriggerPreview done = preview;
                 if (!params)
                     done.formProblem = params.error().detail;
                 else
                     for (const TriggerParam &param : *params)
                         done.form.append(factsOf(param));
                 finish(done);
             });
}

QFuture<Result<QList<TriggerPlaceFacts>>> Runs::browse(const QString &trigger,
                                                       const QString &folder)
{
    const LiveTrigger *live = m_triggers.find(trigger);
    if (!live || !live->trigger)
        return readyFuture<QList<TriggerPlaceFacts>>(
            fail(live && live->fault
                     ? *live->fault
                     : Error{ErrorKind::NotFound, QStringLiteral("no trigger named ") + trigger,
                             std::nullopt}));
    auto promise = std::make_shared<QPromise<Result<QList<TriggerPlaceFacts>>>>();
    promise->start();
    whenDone(live->trigger->browse(folder), this,
             [promise](const Result<QList<TriggerPlace>> &places) {
                 Result<QList<TriggerPlaceFacts>> facts;
                 if (!places)
                     facts = fail(places.error());
                 else
                     for (const TriggerPlace &place : *places)
                         facts->append({place.path, place.name, place.isFolder});
                 promise->addResult(facts);
                 promise->finish();
             });
    return promise->future();
}

} // namespace signalbox

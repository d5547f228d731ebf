// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/eventreader.h"

#include "shape/computedvalue.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr int highestAttempt = 1'000'000;
// Between the parts of a dedupe key: no part can hold it by accident, so ["a/b"] and ["a", "b"]
// differ.
constexpr QChar partSeparator(0x1f);

struct TextMember
{
    const char *name;
    QString Event::*member;
};

// The members a recipe gives as plain text.
constexpr std::array<TextMember, 14> textMembers{{
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
    {"order", &Event::order},
}};

constexpr std::array otherMembers{
    "subject", "attempt", "kind",    "status", "wireStatus",    "url",  "startedAt",  "finishedAt",
    "jobs",    "details", "command", "dedupe", "defaultBranch", "base", "confirmUrl", "ignore"};

// What only the program itself can know.
constexpr std::array ownMembers{"id",         "delivery",   "deliveryId", "endpoint", "sender",
                                "transition", "receivedAt", "verified",   "causedBy", "replayOf"};

// Noted, if at all, by noteStrangeMembers().
const QList<const char *> &knownMembers()
{
    static const QList<const char *> known = [] {
        QList<const char *> names(otherMembers.begin(), otherMembers.end());
        for (const TextMember &text : textMembers)
            names.append(text.name);
        names.append(QList<const char *>(ownMembers.begin(), ownMembers.end()));
        return names;
    }();
    return known;
}

int attemptOf(const FieldReader &fields)
{
    bool isNumber = false;
    const double number = fields.text("attempt").toDouble(&isNumber);
    return isNumber ? static_cast<int>(std::clamp(number, 1.0, double(highestAttempt))) : 1;
}

// True, or the name of the default branch.
bool isDefaultBranch(const FieldReader &fields, const QString &branch)
{
    const QJsonValue given = fields.value("defaultBranch");
    return given.toBool() || (given.isString() && !branch.isEmpty() && given.toString() == branch);
}

} // namespace

void EventReader::read(const QByteArray &output)
{
    const auto value = jsonValue(output);
    if (!value || !value->isObject()) {
        m_notes.add(QStringLiteral("an output is not an object and was dropped"));
        return;
    }
    const QJsonObject object = value->toObject();
    const FieldReader fields(object, {}, m_notes);
    const QJsonValue ignore = fields.value("ignore");
    if (ignore.isBool() && ignore.toBool())
        m_understanding.ignored.append(QStringLiteral("ignored"));
    else if (const QString reason = ignore.isBool() ? QString() : fields.text("ignore");
             !reason.isEmpty())
        m_understanding.ignored.append(reason);
    else
        readEvent(object);
}

Understanding EventReader::take()
{
    m_understanding.notes = m_notes.texts();
    return std::move(m_understanding);
}

Event EventReader::blankEvent() const
{
    Event event;
    event.delivery = m_stored.id;
    event.deliveryId = m_stored.deliveryId;
    event.endpoint = m_stored.endpoint;
    event.sender = m_stored.sender;
    event.receivedAt = m_stored.delivery.receivedAt;
    event.verified = m_stored.verdict == Verdict::Verified;
    event.replayOf = m_stored.replayOf;
    return event;
}

void EventReader::noteStrangeMembers(const FieldReader &fields) const
{
    for (const char *name : ownMembers) {
        if (!fields.value(name).isUndefined())
            fields.note(name, QStringLiteral("is set by Signalbox alone and was dropped"));
    }
    fields.noteUnknown(knownMembers());
}

void EventReader::readEvent(const QJsonObject &object)
{
    QString base = FieldReader(object, {}, m_notes).link("base");
    if (base.isEmpty())
        base = safeLink(m_stored.options.value(QLatin1String("base")).toString());
    const FieldReader fields(object, base, m_notes);
    noteStrangeMembers(fields);

    Event event = blankEvent();
    readTexts(fields, event);
    event.kind = kind(fields);
    const MappedStatus mapped = status(fields);
    event.status = mapped.status;
    event.wireStatus = fields.text("wireStatus");
    if (event.wireStatus.isEmpty())
        event.wireStatus = mapped.word;
    event.attempt = attemptOf(fields);
    event.url = fields.link("url");
    event.startedAt = fields.date("startedAt");
    event.finishedAt = fields.date("finishedAt");
    event.defaultBranch = isDefaultBranch(fields, event.branch);
    event.jobs = jobs(fields, base);
    event.details = details(fields, base);
    event.command = command(fields);
    if (!event.dedupe.isEmpty() && m_dedupes.contains(event.dedupe)) {
        m_notes.add(QStringLiteral("an event with the same dedupe came twice in this delivery"));
        return;
    }
    m_dedupes.insert(event.dedupe);
    readConfirmation(fields, event);
    m_understanding.events.append(event);
}

void EventReader::readTexts(const FieldReader &fields, Event &event)
{
    for (const TextMember &text : textMembers)
        event.*text.member = fields.text(text.name);
    QStringList subject = fields.texts("subject");
    subject.removeAll(QString());
    event.subject = subject.join(u'/');
    if (event.subject.isEmpty())
        event.subject = QStringLiteral("delivery/%1").arg(m_stored.id);
    // A part that is absent keeps its place here: it tells two keys apart.
    const QStringList dedupe = fields.texts("dedupe");
    if (std::any_of(dedupe.begin(), dedupe.end(),
                    [](const QString &part) { return !part.isEmpty(); }))
        event.dedupe = dedupe.join(partSeparator);
}

Kind EventReader::kind(const FieldReader &fields)
{
    const QString word = fields.text("kind");
    const auto kind = kindFromText(word);
    if (!kind && !word.isEmpty())
        fields.note("kind", QStringLiteral("is not one of the known words: other"));
    return kind.value_or(Kind::Other);
}

EventReader::MappedStatus EventReader::status(const FieldReader &fields)
{
    const QString word = fields.text("status");
    if (word.isEmpty())
        return {};
    const QString lower = word.trimmed().toLower();
    const auto mapped = m_recipe.statuses.constFind(lower);
    if (mapped != m_recipe.statuses.constEnd())
        return {*mapped, word};
    const auto own = statusFromText(lower);
    if (!own)
        fields.note("status", QStringLiteral("is a word the recipe does not list: unknown"));
    return {own.value_or(Status::Unknown), word};
}

QList<Job> EventReader::jobs(const FieldReader &fields, const QString &base)
{
    QList<Job> jobs;
    int index = -1;
    for (const QJsonValue &value : fields.value("jobs").toArray()) {
        if (jobs.size() == jobsLimit) {
            fields.note("jobs", QStringLiteral("has more than 200 elements; the rest was dropped"));
            break;
        }
        const FieldReader row(value.toObject(), base, m_notes,
                              QStringLiteral("jobs[%1].").arg(++index));
        Job job{row.text("name"),   status(row).status,    row.link("url"),
                row.link("logUrl"), row.date("startedAt"), row.date("finishedAt")};
        row.noteUnknown({"name", "status", "url", "logUrl", "startedAt", "finishedAt"});
        if (job.name.isEmpty())
            row.note("name", QStringLiteral("is missing: the job was dropped"));
        else
            jobs.append(job);
    }
    return jobs;
}

QList<Detail> EventReader::details(const FieldReader &fields, const QString &base)
{
    QList<Detail> details;
    int index = -1;
    for (const QJsonValue &value : fields.value("details").toArray()) {
        const FieldReader row(value.toObject(), base, m_notes,
                              QStringLiteral("details[%1].").arg(++index));
        const Detail detail{row.text("label"), row.text("value"), row.link("url")};
        row.noteUnknown({"label", "value", "url"});
        if (detail.value.isEmpty())
            continue;
        if (details.size() == detailsLimit) {
            fields.note("details",
                        QStringLiteral("has more than %1 elements; the rest was dropped")
                            .arg(detailsLimit));
            break;
        }
        details.append(detail);
    }
    return details;
}

std::optional<SpokenCommand> EventReader::command(const FieldReader &fields)
{
    const QJsonValue value = fields.value("command");
    if (!value.isObject())
        return std::nullopt;
    const FieldReader row(value.toObject(), {}, m_notes, QStringLiteral("command."));
    row.noteUnknown({"name", "text", "args", "user", "channel", "reply", "action", "message"});
    SpokenCommand command{row.text("name"),   row.text("text"),    row.texts("args"),
                          row.text("user"),   row.text("channel"), row.text("reply"),
                          row.text("action"), row.text("message")};
    command.args.removeAll(QString());
    return command == SpokenCommand{} ? std::nullopt : std::optional(command);
}

void EventReader::readConfirmation(const FieldReader &fields, const Event &event)
{
    const QString url = fields.link("confirmUrl");
    if (url.isEmpty())
        return;
    if (event.kind == Kind::Confirmation)
        m_understanding.confirmations.append({m_understanding.events.size(), url});
    else
        fields.note("confirmUrl",
                    QStringLiteral("goes with kind confirmation only and was dropped"));
}

} // namespace signalbox

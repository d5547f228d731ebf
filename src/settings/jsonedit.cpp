// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/jsonedit.h"

#include "settings/jsonformat.h"
#include "settings/jsonscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype appended = -1;

//! One step of a path: a key, or an index when the key is null.
struct Step
{
    QString key;
    qsizetype index = 0;
    [[nodiscard]] bool isKey() const { return !key.isNull(); }
};
using Steps = QList<Step>;

struct Change
{
    Steps steps;
    QJsonValue value;
};

Result<Steps> parseSteps(const QString &path)
{
    static const QRegularExpression form(
        QStringLiteral("\\G(?:\\.?(?<key>[A-Za-z_][A-Za-z0-9_-]*)|\\[\"(?<quoted>[^\"]+)\"\\]|\\[(?"
                       "<index>[0-9]{1,6}|\\+)\\])"));
    Steps steps;
    qsizetype at = 0;
    while (at < path.size()) {
        const auto match = form.match(path, at);
        if (!match.hasMatch())
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("\"%1\" is no path of a member").arg(path));
        const QString index = match.captured(QStringLiteral("index"));
        if (!index.isEmpty())
            steps.append({QString(), index == QLatin1String("+") ? appended : index.toLongLong()});
        else
            steps.append(
                {match.captured(QStringLiteral("key")) + match.captured(QStringLiteral("quoted")),
                 0});
        at = match.capturedEnd();
    }
    return steps;
}

const JsonSpan *childAt(const JsonSpan &span, const Step &step)
{
    if (step.isKey())
        return span.type == JsonSpan::Type::Object ? span.member(step.key) : nullptr;
    if (span.type != JsonSpan::Type::Array || step.index < 0 || step.index >= span.children.size())
        return nullptr;
    return &span.children.at(step.index);
}

qsizetype beginOf(const JsonSpan &child)
{
    return child.key.isNull() ? child.begin : child.keyBegin;
}

//! The blanks a line begins with.
QByteArray marginAt(const QByteArray &text, qsizetype offset)
{
    const qsizetype begin = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    qsizetype end = begin;
    while (end < offset && (text.at(end) == ' ' || text.at(end) == '\t'))
        ++end;
    return text.mid(begin, end - begin);
}

//! What the steps that lead nowhere yet have to become.
QJsonValue wrapped(const Steps &steps, qsizetype from, QJsonValue value)
{
    for (qsizetype at = steps.size() - 1; at >= from; --at) {
        if (steps.at(at).isKey())
            value = QJsonObject{{steps.at(at).key, value}};
        else
            value = QJsonArray{value};
    }
    return value;
}

void removeChild(QByteArray &text, const JsonSpan &parent, const JsonSpan &child)
{
    const qsizetype index = &child - parent.children.constData();
    if (parent.children.size() == 1)
        text.remove(parent.begin + 1, parent.end - parent.begin - 2);
    else if (index == 0)
        text.remove(beginOf(child), beginOf(parent.children.at(1)) - beginOf(child));
    else
        text.remove(parent.children.at(index - 1).end,
                    child.end - parent.children.at(index - 1).end);
}

void appendChild(QByteArray &text, const JsonSpan &parent, const Step &step,
                 const QJsonValue &value, const JsonLayout &layout)
{
    const QByteArray key = step.isKey() ? quotedJson(step.key) + ": " : QByteArray();
    if (parent.children.isEmpty()) {
        const QByteArray margin = marginAt(text, parent.begin);
        const QByteArray inner = margin + layout.indent;
        const QByteArray content = layout.newline + inner + key + formatJson(value, inner, layout)
            + layout.newline + margin;
        text.replace(parent.begin + 1, parent.end - parent.begin - 2, content);
        return;
    }
    const JsonSpan &last = parent.children.constLast();
    const qsizetype gapBegin = parent.children.size() == 1
        ? parent.begin
        : parent.children.at(parent.children.size() - 2).end;
    const bool ownLine = text.mid(gapBegin, beginOf(last) - gapBegin).contains('\n');
    const QByteArray margin = marginAt(text, beginOf(last));
    const QByteArray border = ownLine ? ',' + layout.newline + margin : QByteArray(", ");
    text.insert(last.end, border + key + formatJson(value, margin, layout));
}

Result<void> apply(QByteArray &text, const Change &change, const JsonLayout &layout)
{
    const JsonScan scan = scanJson(text);
    const JsonSpan *parent = nullptr;
    const JsonSpan *span = &scan.root;
    qsizetype depth = 0;
    for (; depth < change.steps.size(); ++depth) {
        const JsonSpan *child = childAt(*span, change.steps.at(depth));
        if (child == nullptr)
            break;
        parent = span;
        span = child;
    }
    if (depth == change.steps.size()) {
        if (change.value.isNull() && parent != nullptr)
            removeChild(text, *parent, *span);
        else
            text.replace(span->begin, span->end - span->begin,
                         formatJson(change.value, marginAt(text, span->begin), layout));
        return {};
    }
    if (change.value.isNull())
        return {};
    const Step &step = change.steps.at(depth);
    const QJsonValue value = wrapped(change.steps, depth + 1, change.value);
    const bool isNull = text.mid(span->begin, span->end - span->begin) == "null";
    const bool fits = step.isKey() ? span->type == JsonSpan::Type::Object
                                   : span->type == JsonSpan::Type::Array
            && (step.index == appended || step.index == span->children.size());
    if (isNull)
        text.replace(span->begin, span->end - span->begin,
                     formatJson(wrapped(change.steps, depth, change.value),
                                marginAt(text, span->begin), layout));
    else if (fits)
        appendChild(text, *span, step, value, layout);
    else
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("the path does not fit what stands there"));
    return {};
}

QJsonValue valueAt(QJsonValue value, const Steps &steps)
{
    for (const Step &step : steps) {
        if (step.isKey())
            value = value.isObject() ? value.toObject().value(step.key)
                                     : QJsonValue(QJsonValue::Undefined);
        else
            value = value.isArray() && step.index >= 0 ? value.toArray().at(step.index)
                                                       : QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

void collectChanges(const QJsonValue &old, const QJsonValue &now, const Steps &steps,
                    QList<Change> &changes);

void collectItems(const QJsonArray &old, const QJsonArray &now, const Steps &steps,
                  QList<Change> &changes)
{
    qsizetype head = 0;
    while (head < std::min(old.size(), now.size()) && old.at(head) == now.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(old.size(), now.size()) - head
           && old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;
    const qsizetype oldEnd = old.size() - tail;
    const qsizetype nowEnd = now.size() - tail;
    if (nowEnd > oldEnd && tail > 0) {
        changes.append({steps, now});
        return;
    }
    for (qsizetype index = head; index < std::min(oldEnd, nowEnd); ++index)
        collectChanges(old.at(index), now.at(index), steps + Steps{{QString(), index}}, changes);
    for (qsizetype index = oldEnd; index < nowEnd; ++index)
        changes.append({steps + Steps{{QString(), appended}}, now.at(index)});
    // From the back, so that the indices before stay right.
    for (qsizetype index = oldEnd - 1; index >= nowEnd; --index)
        changes.append({steps + Steps{{QString(), index}}, QJsonValue()});
}

void collectChanges(const QJsonValue &old, const QJsonValue &now, const Steps &steps,
                    QList<Change> &changes)
{
    if (old == now)
        return;
    if (old.isArray() && now.isArray()) {
        collectItems(old.toArray(), now.toArray(), steps, changes);
        return;
    }
    if (!old.isObject() || !now.isObject()) {
        changes.append({steps, now});
        return;
    }
    const QJsonObject oldMembers = old.toObject();
    const QJsonObject nowMembers = now.toObject();
    for (auto member = oldMembers.begin(); member != oldMembers.end(); ++member) {
        if (!nowMembers.contains(member.key()))
            changes.append({steps + Steps{{member.key(), 0}}, QJsonValue()});
    }
    for (auto member = nowMembers.begin(); member != nowMembers.end(); ++member)
        collectChanges(oldMembers.value(member.key()), member.value(),
                       steps + Steps{{member.key(), 0}}, changes);
}

} // namespace

Result<QByteArray> withMember(const QByteArray &text, const QString &path, const QJsonValue &value)
{
    const auto steps = parseSteps(path);
    if (!steps)
        return fail(steps.error());
    QByteArray edited = text.trimmed().isEmpty() ? QByteArray("{}\n") : text;
    const QJsonDocument document = QJsonDocument::fromJson(edited);
    const JsonScan scan = scanJson(edited);
    const bool broken =
        std::any_of(scan.problems.begin(), scan.problems.end(),
                    [](const SettingsProblem &problem) { return !problem.warning; });
    if (broken || !document.isObject())
        return fail(ErrorKind::InvalidInput, QStringLiteral("the text is no JSON object"));
    const JsonLayout layout = layoutOf(edited);
    QList<Change> changes;
    collectChanges(valueAt(document.object(), *steps), value, *steps, changes);
    for (const Change &change : std::as_const(changes)) {
        if (const auto done = apply(edited, change, layout); !done)
            return fail(done.error());
    }
    return edited;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/rulebook.h"

#include "desk/eventinput.h"
#include "shape/computedvalue.h"
#include "targets/target.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

QSet<Status> statesOf(const TargetSettings &target)
{
    if (!target.states) {
        const TargetKind *kind = targetKind(target.kind);
        return kind ? kind->defaultStates : QSet<Status>();
    }
    QSet<Status> states;
    for (const QString &word : *target.states) {
        if (const auto status = statusFromText(word))
            states.insert(*status);
    }
    return states;
}

int loudness(const RuleAction &action)
{
    const int urgency = action.urgency == QLatin1String("critical") ? 4
        : action.urgency == QLatin1String("low")                    ? 0
                                                                    : 2;
    return urgency + (action.sound ? 1 : 0);
}

} // namespace

RuleBook::RuleBook(const Settings &settings) : m_rules(settings.rules.value_or(defaultRules()))
{
    for (const TargetSettings &target : settings.targets) {
        m_states.insert(target.name, statesOf(target));
        const TargetKind *kind = targetKind(target.kind);
        if (kind && !kind->takesMessage)
            m_relays.insert(target.name);
        if (kind && kind->spaces)
            m_withSpaces.insert(target.name, target);
    }
    for (const TriggerSettings &trigger : settings.triggers)
        m_arming.insert(trigger.name, trigger.arming);
}

bool RuleBook::sends(const QString &target, Status status) const
{
    return m_states.value(target).contains(status);
}

bool RuleBook::fires(const RuleSettings &rule, const FoldOutcome &fold) const
{
    if (!rule.enabled)
        return false;
    return rule.everyEvent || (fold.statusChanged && !fold.history);
}

Consequences RuleBook::apply(JqRunner &jq, const Case &given, Instant now) const
{
    Consequences consequences;
    const QByteArray input =
        QJsonDocument(eventInput(given.fold.subject)).toJson(QJsonDocument::Compact);
    for (const RuleSettings &rule : m_rules) {
        if (!fires(rule, given.fold))
            continue;
        if (!rule.when.isEmpty()) {
            const JqProgram condition{QStringLiteral("rule ") + rule.name, rule.when.toUtf8()};
            const auto outputs = jq.run(condition, input);
            if (!outputs) {
                consequences.faults.append(rule.name + QStringLiteral(": ")
                                           + toText(outputs.error()));
                continue;
            }
            // As in jq itself, everything but false and null is true.
            const bool holds = !outputs->isEmpty() && outputs->constFirst() != "false"
                && outputs->constFirst() != "null";
            if (!holds)
                continue;
        }
        for (const RuleAction &action : rule.actions)
            carryOut(rule, action, jq, given, input, now, consequences);
    }
    return consequences;
}

void RuleBook::carryOut(const RuleSettings &rule, const RuleAction &action, JqRunner &jq,
                        const Case &given, const QByteArray &input, Instant now,
                        Consequences &consequences) const
{
    const Event &event = given.fold.subject.event;
    switch (action.kind) {
    case RuleAction::Kind::Notify:
        if (!consequences.notify || loudness(action) > loudness(*consequences.notify))
            consequences.notify = action;
        return;
    case RuleAction::Kind::Forward: {
        if (!given.mayForward || !m_states.contains(action.name)
            || !sends(action.name, event.status))
            return;
        for (const OutboxRow &row : std::as_const(consequences.outbox)) {
            if (row.target == action.name)
                return;
        }
        OutboxRow row;
        row.target = action.name;
        row.createdAt = now;
        consequences.outbox.append(row);
        return;
    }
    case RuleAction::Kind::Trigger: {
        const bool tooOld =
            given.occasion != Occasion::Live && now - event.receivedAt > tooOldToTrigger;
        if (!given.mayTrigger || tooOld || !m_arming.contains(action.name))
            return;
        RunRecord run = runFor(rule, action, given, now);
        const auto params =
            computedValue(jq, QStringLiteral("rule ") + rule.name, action.params, input);
        if (!params) {
            consequences.faults.append(rule.name + QStringLiteral(": ") + toText(params.error()));
            return;
        }
        run.params = params->toObject();
        consequences.runs.append(run);
        return;
    }
    }
}

// A chain that comes back to where it was, or grows too long, ends in a run that says so.
RunRecord RuleBook::runFor(const RuleSettings &rule, const RuleAction &action, const Case &given,
                           Instant now) const
{
    RunRecord run;
    run.trigger = action.name;
    run.startedByKind = QStringLiteral("rule");
    run.startedByUser = rule.name;
    run.startedAt = now;
    run.subjectAttempt = given.fold.subject.event.attempt;
    run.chainDepth = given.chainDepth + 1;
    const bool loop = given.ancestors.contains(action.name);
    if (loop || run.chainDepth > mostChainDepth) {
        const QString way =
            (given.ancestors + QStringList{action.name}).join(QStringLiteral(" → "));
        run.status = RunRecord::Status::Cancelled;
        run.finishedAt = now;
        run.reason = (loop ? QStringLiteral("stopped, a loop: ")
                           : QStringLiteral("stopped, the chain is too long: "))
            + way;
        return run;
    }
    // An armed trigger waits for a person: a notification asks.
    run.status = m_arming.value(action.name).confirm == Confirm::None ? RunRecord::Status::Queued
                                                                      : RunRecord::Status::Blocked;
    return run;
}

} // namespace signalbox

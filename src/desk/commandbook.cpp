// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commandbook.h"

#include "desk/commandwords.h"
#include "shape/computedvalue.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr QLatin1String everyone("*");

QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    for (const QJsonValue &each : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (each.isString() && names.size() < CommandBook::mostTriggers
            && !names.contains(each.toString()))
            names.append(each.toString());
    }
    return names;
}

// Triggers take texts; what is not there stays away.
QJsonObject asTexts(const QJsonObject &params)
{
    QJsonObject texts;
    for (auto each = params.begin(); each != params.end(); ++each) {
        if (each->isObject() || each->isArray())
            texts.insert(each.key(), QString::fromUtf8(jsonText(each.value())));
        else if (!each->isNull() && !each->isUndefined())
            texts.insert(each.key(), each->toVariant().toString());
    }
    return texts;
}

QByteArray commandInput(const Event &event, const QJsonObject &params)
{
    QJsonObject told = toJson(event);
    // Where an answer goes is as good as a password.
    QJsonObject spoken = told.value(u"command").toObject();
    spoken.remove(QStringLiteral("reply"));
    told.insert(QStringLiteral("command"), spoken);
    return jsonText(
        QJsonObject{{QStringLiteral("event"), told}, {QStringLiteral("params"), params}});
}

} // namespace

CommandBook::CommandBook(const Settings &settings) : m_targets(settings.targets)
{
    for (const CommandSettings &command : settings.commands) {
        // The whole of what was said must fit: "please do not deploy b12" is no order to deploy.
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(command.pattern),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
        if (pattern.isValid())
            m_entries.append({command, pattern});
    }
    for (const TriggerSettings &trigger : settings.triggers) {
        m_arming.insert(trigger.name, trigger.arming);
        m_params.insert(trigger.name, trigger.settings.value(u"params").toObject());
    }
}

bool CommandBook::listens(const Entry &entry, const QString &endpoint)
{
    return entry.settings.endpoints.contains(endpoint);
}

bool CommandBook::allows(const CommandSettings &command, const Speaker &speaker)
{
    const bool user = command.users.contains(everyone)
        || (!speaker.user.isEmpty() && command.users.contains(speaker.user));
    const bool channel = command.channels.isEmpty() || command.channels.contains(everyone)
        || command.channels.contains(speaker.channel);
    return user && channel;
}

bool CommandBook::listensTo(const QString &endpoint) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry &entry) { return listens(entry, endpoint); });
}

CommandBook::Match CommandBook::find(const QString &words, const Speaker &speaker) const
{
    Match first;
    if (words.isEmpty() || words.size() > longestWords)
        return first;
    for (const Entry &entry : m_entries) {
        if (!listens(entry, speaker.endpoint))
            continue;
        const auto match = entry.pattern.match(words);
        if (!match.hasMatch())
            continue;
        Match found{&entry.settings, allows(entry.settings, speaker), {}};
        for (const QString &name : entry.pattern.namedCaptureGroups()) {
            const QString value = name.isEmpty() ? QString() : match.captured(name);
            if (!value.isEmpty())
                found.params.insert(name, value);
        }
        if (found.isAllowed)
            return found;
        if (!first.command)
            first = found;
    }
    return first;
}

QStringList CommandBook::help(const Speaker &speaker) const
{
    QStringList lines;
    for (const Entry &entry : m_entries) {
        if (listens(entry, speaker.endpoint) && allows(entry.settings, speaker))
            lines.append(readablePattern(entry.settings.pattern));
    }
    return lines;
}

bool CommandBook::mayStart(const QString &trigger, const Speaker &speaker) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        if (!listens(entry, speaker.endpoint) || !allows(entry.settings, speaker))
            return false;
        const QJsonValue what = entry.settings.trigger;
        if (!what.isObject())
            return namesIn(what).contains(trigger);
        const QJsonObject map = what.toObject().value(u"map").toObject();
        return std::any_of(map.begin(), map.end(), [&](const QJsonValue &value) {
            return namesIn(value).contains(trigger);
        });
    });
}

std::optional<Arming> CommandBook::arming(const QString &trigger) const
{
    const auto found = m_arming.constFind(trigger);
    return found == m_arming.constEnd() ? std::nullopt : std::optional(*found);
}

QJsonObject CommandBook::configuredParams(const QString &trigger) const
{
    return m_params.value(trigger);
}

bool CommandBook::offers(const QString &target, const QString &trigger) const
{
    return m_arming.contains(trigger)
        && std::any_of(m_targets.begin(), m_targets.end(), [&](const TargetSettings &each) {
               return each.name == target
                   && each.settings.value(u"triggers").toArray().contains(trigger);
           });
}

Result<QStringList> CommandBook::triggersOf(JqRunner &jq, const CommandSettings &command,
                                            const QByteArray &input) const
{
    if (!command.trigger.isObject())
        return namesIn(command.trigger);
    const QJsonObject choice = command.trigger.toObject();
    const auto by =
        computedValue(jq, QStringLiteral("command ") + command.name, choice.value(u"by"), input);
    if (!by)
        return fail(by.error());
    const QString wanted = by->toVariant().toString();
    const QJsonObject map = choice.value(u"map").toObject();
    for (auto each = map.begin(); each != map.end(); ++each) {
        if (each.key().compare(wanted, Qt::CaseInsensitive) == 0)
            return namesIn(each.value());
    }
    return fail(ErrorKind::NotFound,
                QStringLiteral("there is no \"%1\", only %2")
                    .arg(wanted.left(60), map.keys().join(QStringLiteral(", "))));
}

Result<CommandUse> CommandBook::prepare(JqRunner &jq, const Match &match, const Event &event) const
{
    const CommandSettings &command = *match.command;
    CommandUse use;
    use.command = command.name;
    use.params = match.params;
    if (!command.params.isEmpty()) {
        const auto computed = computedValue(jq, QStringLiteral("command ") + command.name,
                                            command.params, commandInput(event, match.params));
        if (!computed)
            return fail(computed.error());
        use.params = asTexts(computed->toObject());
    }
    QJsonObject known = match.params;
    for (auto each = use.params.constBegin(); each != use.params.constEnd(); ++each)
        known.insert(each.key(), each.value());
    const auto triggers = triggersOf(jq, command, commandInput(event, known));
    if (!triggers)
        return fail(triggers.error());
    use.triggers = *triggers;
    for (const QString &trigger : *triggers) {
        if (!m_arming.contains(trigger))
            return fail(ErrorKind::NotFound, QStringLiteral("no trigger named ") + trigger);
    }
    if (use.triggers.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("this command starts nothing"));
    return use;
}

} // namespace signalbox

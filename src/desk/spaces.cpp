// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/spaces.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype mostSpaces = 500;
constexpr qsizetype longestSpaceName = 200;

bool isListed(const TargetSettings &target, const QString &space)
{
    return target.settings.value(QLatin1String("spaces")).toArray().contains(space);
}

QString endpointOf(const TargetSettings &target)
{
    return target.settings.value(QLatin1String("endpoint")).toString();
}

bool isOpen(const SpaceRecord &space, const TargetSettings &target, Instant now)
{
    if (space.mutedUntil && *space.mutedUntil > now)
        return false;
    if (space.state == SpaceRecord::State::Removed)
        return false;
    return space.state == SpaceRecord::State::Accepted || isListed(target, space.space);
}

// It becomes part of an address.
bool isSpaceId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^spaces/[A-Za-z0-9_-]{1,100}$"));
    return form.match(text).hasMatch();
}

QString detailValue(const Event &event, const char *label)
{
    for (const Detail &detail : event.details) {
        if (detail.label.compare(QLatin1String(label), Qt::CaseInsensitive) == 0)
            return detail.value;
    }
    return {};
}

} // namespace

std::optional<SpaceRecord> spaceNews(const Event &event)
{
    const bool added = event.wireStatus == QLatin1String("ADDED_TO_SPACE");
    const bool removed = event.wireStatus == QLatin1String("REMOVED_FROM_SPACE");
    if (!event.verified || !event.command || (!added && !removed)
        || !isSpaceId(event.command->channel))
        return std::nullopt;
    SpaceRecord space;
    space.endpoint = event.endpoint;
    space.space = event.command->channel;
    space.name = event.project.left(longestSpaceName);
    space.kind = detailValue(event, "space type");
    space.changedBy = event.author;
    space.state = added ? SpaceRecord::State::Pending : SpaceRecord::State::Removed;
    space.changedAt = event.receivedAt;
    return space;
}

QList<SpaceRecord> knownSpaces(StoreReader &reader, const TargetSettings &target)
{
    QList<SpaceRecord> spaces = reader.spaces(endpointOf(target)).value_or(QList<SpaceRecord>());
    for (const QJsonValue &value : target.settings.value(QLatin1String("spaces")).toArray()) {
        const QString name = value.toString();
        const bool known = std::any_of(spaces.cbegin(), spaces.cend(),
                                       [&](const SpaceRecord &each) { return each.space == name; });
        if (known || !isSpaceId(name))
            continue;
        SpaceRecord listed;
        listed.endpoint = endpointOf(target);
        listed.space = name;
        listed.state = SpaceRecord::State::Accepted;
        spaces.append(listed);
    }
    if (spaces.size() > mostSpaces)
        spaces.resize(mostSpaces);
    return spaces;
}

QStringList openSpaces(StoreReader &reader, const TargetSettings &target, Instant now)
{
    QStringList open;
    for (const SpaceRecord &space : knownSpaces(reader, target)) {
        if (isOpen(space, target, now))
            open.append(space.space);
    }
    return open;
}

QString closedSpace(StoreReader &reader, const LiveTarget &target, const QString &space,
                    Instant now)
{
    if (!target.kind->spaces)
        return {};
    for (const SpaceRecord &known : knownSpaces(reader, target.settings)) {
        if (known.space != space)
            continue;
        if (isOpen(known, target.settings, now))
            return {};
        if (known.state == SpaceRecord::State::Removed)
            return QStringLiteral("the space has removed the bot");
        return known.state == SpaceRecord::State::Pending
            ? QStringLiteral("the space is not accepted yet")
            : QStringLiteral("the space is muted");
    }
    return QStringLiteral("the space is not known");
}

SpaceRecord lostSpace(StoreReader &reader, const LiveTarget &target, const QString &space,
                      Instant now)
{
    SpaceRecord lost;
    for (const SpaceRecord &known : knownSpaces(reader, target.settings)) {
        if (known.space == space)
            lost = known;
    }
    lost.endpoint = endpointOf(target.settings);
    lost.space = space;
    lost.state = SpaceRecord::State::Removed;
    lost.changedAt = now;
    return lost;
}

QList<OutboxRow> rowsForSpaces(StoreReader &reader, const TargetSettings &target,
                               const OutboxRow &row, Instant now)
{
    const TargetKind *kind = targetKind(target.kind);
    if (!kind || !kind->spaces)
        return {row};
    QList<OutboxRow> rows;
    for (const QString &space : openSpaces(reader, target, now)) {
        rows.append(row);
        rows.last().place = space;
    }
    return rows;
}

} // namespace signalbox

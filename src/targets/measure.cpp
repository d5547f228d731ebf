// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/measure.h"

#include "targets/discord/discordembeds.h"
#include "targets/discord/discordseal.h"
#include "targets/googlechat/googlechatseal.h"
#include "targets/slack/slackblocks.h"
#include "targets/slack/slackseal.h"
#include "targets/texts.h"

#include <QJsonArray>

#include <algorithm>

namespace signalbox {

namespace {

using What = MessageMeasure::What;

// Every text below `value` that Slack shows.
qsizetype shownCharacters(const QJsonValue &value)
{
    qsizetype sum = 0;
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            sum += shownCharacters(element);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isString() && member.key() == QLatin1String("text"))
            sum += member->toString().size();
        else if (!member->isString())
            sum += shownCharacters(*member);
    }
    return sum;
}

QList<MessageMeasure> slackMeasures(const QJsonObject &message)
{
    const QJsonArray blocks = message.value(QLatin1String("blocks")).toArray();
    qsizetype count = blocks.size();
    qsizetype characters = shownCharacters(blocks);
    for (const QJsonValue &each : message.value(QLatin1String("attachments")).toArray()) {
        const QJsonArray own = each.toObject().value(QLatin1String("blocks")).toArray();
        count += own.size();
        characters += shownCharacters(own);
    }
    return {{What::Text, message.value(QLatin1String("text")).toString().size(), slackTextLimit},
            {What::Blocks, count, SlackBlocks::blockLimit},
            {What::Characters, characters, SlackBlocks::textLimit}};
}

qsizetype embedCharacters(const QJsonObject &embed)
{
    const auto size = [](const QJsonObject &object, const char *name) {
        return object.value(QLatin1String(name)).toString().size();
    };
    qsizetype sum = size(embed, "title") + size(embed, "description")
        + size(embed.value(QLatin1String("author")).toObject(), "name")
        + size(embed.value(QLatin1String("footer")).toObject(), "text");
    for (const QJsonValue &each : embed.value(QLatin1String("fields")).toArray())
        sum += size(each.toObject(), "name") + size(each.toObject(), "value");
    return sum;
}

QList<MessageMeasure> discordMeasures(const QJsonObject &message)
{
    const QJsonArray embeds = message.value(QLatin1String("embeds")).toArray();
    qsizetype characters = 0;
    qsizetype fields = 0;
    for (const QJsonValue &each : embeds) {
        const QJsonObject embed = each.toObject();
        characters += embedCharacters(embed);
        fields = std::max(fields, embed.value(QLatin1String("fields")).toArray().size());
    }
    QList<MessageMeasure> out;
    if (const qsizetype text = message.value(QLatin1String("content")).toString().size(); text > 0)
        out.append({What::Text, text, discordContentLimit});
    out.append({What::Embeds, embeds.size(), embedLimit});
    out.append({What::Fields, fields, embedFieldLimit});
    out.append({What::Characters, characters, embedTextLimit});
    return out;
}

} // namespace

QList<MessageMeasure> measuresOf(const QString &kind, const QJsonObject &message)
{
    if (kind.startsWith(QLatin1String("slack-")))
        return slackMeasures(message);
    if (kind.startsWith(QLatin1String("discord-")))
        return discordMeasures(message);
    if (kind.startsWith(QLatin1String("googlechat-")))
        return {{What::Bytes, compactSize(message), googleChatByteLimit}};
    return {};
}

} // namespace signalbox

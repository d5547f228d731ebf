// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordseal.h"

#include "targets/discord/discordembeds.h"
#include "targets/discord/discordtext.h"
#include "targets/texts.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace signalbox {

namespace {

constexpr qsizetype longestUserName = 80;
constexpr qsizetype longestThreadName = 100;
constexpr qsizetype longestLabel = 80;
constexpr qsizetype longestButtonLink = 512;
constexpr qsizetype longestLink = 2048;
constexpr qsizetype longestCustomId = 100;
constexpr qsizetype mostRows = 5;
constexpr qsizetype mostButtons = 5;
constexpr int actionRow = 1;
constexpr int button = 2;
constexpr int linkStyle = 5;
constexpr int suppressEmbeds = 4;
constexpr int suppressNotifications = 4096;

QJsonObject sealedButton(const QJsonObject &source, DiscordButtons kind, QSet<QString> &ids)
{
    const auto label = shownText(textMember(source, QLatin1String("label")), longestLabel);
    if (source.value(QLatin1String("type")).toInt() != button || !label)
        return {};
    const int style = source.value(QLatin1String("style")).toInt();
    QJsonObject out{{QLatin1String("type"), button},
                    {QLatin1String("style"), style},
                    {QLatin1String("label"), *label}};
    if (source.value(QLatin1String("disabled")).toBool())
        out.insert(QLatin1String("disabled"), true);
    if (style == linkStyle) {
        const QString link = shortLink(textMember(source, QLatin1String("url")), longestButtonLink);
        out.insert(QLatin1String("url"), link);
        return link.isEmpty() ? QJsonObject() : out;
    }
    const QString id = source.value(QLatin1String("custom_id")).toString();
    const bool idFits = !id.isEmpty() && id.size() <= longestCustomId && !ids.contains(id);
    if (kind == DiscordButtons::LinksOnly || style < 1 || style > linkStyle || !idFits)
        return {};
    ids.insert(id);
    out.insert(QLatin1String("custom_id"), id);
    return out;
}

QJsonArray sealedComponents(const QJsonArray &rows, DiscordButtons kind)
{
    QJsonArray out;
    QSet<QString> ids;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        if (out.size() == mostRows || row.value(QLatin1String("type")).toInt() != actionRow)
            continue;
        QJsonArray buttons;
        for (const QJsonValue &element : row.value(QLatin1String("components")).toArray()) {
            const QJsonObject sealed = buttons.size() < mostButtons
                ? sealedButton(element.toObject(), kind, ids)
                : QJsonObject();
            if (!sealed.isEmpty())
                buttons.append(sealed);
        }
        if (!buttons.isEmpty())
            out.append(QJsonObject{{QLatin1String("type"), actionRow},
                                   {QLatin1String("components"), buttons}});
    }
    return out;
}

void putSender(QJsonObject &out, const QJsonObject &message)
{
    static const QRegularExpression marks(QStringLiteral("[@#:`]"));
    const QString source =
        textMember(message, QLatin1String("username")).remove(marks).simplified();
    const auto name = shownText(source, longestUserName);
    // Discord refuses the whole message for these marks and words.
    const bool reserved = name
        && (name->contains(QLatin1String("clyde"), Qt::CaseInsensitive)
            || name->contains(QLatin1String("discord"), Qt::CaseInsensitive));
    if (name && !reserved)
        out.insert(QLatin1String("username"), *name);
    const QString picture =
        shortLink(textMember(message, QLatin1String("avatar_url")), longestLink);
    if (!picture.isEmpty())
        out.insert(QLatin1String("avatar_url"), picture);
    if (const auto thread =
            shownText(textMember(message, QLatin1String("thread_name")), longestThreadName))
        out.insert(QLatin1String("thread_name"), *thread);
}

} // namespace

Result<QJsonObject> sealDiscordMessage(const QJsonObject &message, DiscordButtons buttons)
{
    QJsonObject out;
    if (const auto content =
            sealedDiscordText(textMember(message, QLatin1String("content")), discordContentLimit))
        out.insert(QLatin1String("content"), *content);
    const QJsonArray embeds = sealEmbeds(message.value(QLatin1String("embeds")).toArray());
    if (!embeds.isEmpty())
        out.insert(QLatin1String("embeds"), embeds);
    const QJsonArray components =
        sealedComponents(message.value(QLatin1String("components")).toArray(), buttons);
    if (!components.isEmpty())
        out.insert(QLatin1String("components"), components);
    if (out.isEmpty())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("the message shows nothing: no content, no embeds"));
    putSender(out, message);
    const int flags =
        message.value(QLatin1String("flags")).toInt() & (suppressEmbeds | suppressNotifications);
    if (flags != 0)
        out.insert(QLatin1String("flags"), flags);
    out.insert(QLatin1String("allowed_mentions"),
               QJsonObject{{QLatin1String("parse"), QJsonArray()}});
    return out;
}

QJsonObject plainDiscordMessage(const QString &line)
{
    static const QRegularExpression marks(QStringLiteral("([\\\\*_~|>#\\-+\\[\\]()<:@`])"));
    QString text = line;
    return {{QLatin1String("content"), text.replace(marks, QStringLiteral("\\\\\\1"))}};
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordembeds.h"

#include "core/instant.h"
#include "targets/discord/discordtext.h"
#include "targets/texts.h"

#include <QJsonObject>

#include <cmath>

namespace signalbox {

namespace {

constexpr qsizetype longestTitle = 256;
constexpr qsizetype longestDescription = 4096;
constexpr qsizetype longestFieldName = 256;
constexpr qsizetype longestFieldValue = 1024;
constexpr qsizetype longestFooter = 2048;
constexpr qsizetype longestAuthor = 256;
constexpr qsizetype longestLink = 2048;
constexpr double largestColour = 0xffffff;

using Text = std::optional<QString>;

// A text of the embed, taken from what the message has left.
Text take(const QString &source, qsizetype most, qsizetype &left)
{
    const Text text = sealedDiscordText(source, qMin(most, left));
    if (text)
        left -= text->size();
    return text;
}

void putLink(QJsonObject &out, const QJsonObject &source, const char *name)
{
    const QString link = shortLink(textMember(source, QLatin1String(name)), longestLink);
    if (!link.isEmpty())
        out.insert(QLatin1String(name), link);
}

std::optional<int> sealedColour(const QJsonValue &value)
{
    double number = value.toDouble(-1);
    const QString text = value.toString();
    if (text.startsWith(u'#') && text.size() == 7) {
        bool isHex = false;
        number = text.mid(1).toInt(&isHex, 16);
        if (!isHex)
            return std::nullopt;
    }
    if (!(number >= 0 && number <= largestColour))
        return std::nullopt;
    return int(std::floor(number));
}

// "author" and "footer": words with a picture, and for the author a link.
void putNamed(QJsonObject &out, const QJsonObject &embed, const char *part, const char *name,
              qsizetype most, qsizetype &left)
{
    const QJsonObject source = embed.value(QLatin1String(part)).toObject();
    const Text text = take(textMember(source, QLatin1String(name)), most, left);
    if (!text)
        return;
    QJsonObject sealed{{QLatin1String(name), *text}};
    putLink(sealed, source, "icon_url");
    if (qstrcmp(part, "author") == 0)
        putLink(sealed, source, "url");
    out.insert(QLatin1String(part), sealed);
}

QJsonArray sealedFields(const QJsonArray &fields, qsizetype &left)
{
    QJsonArray out;
    for (const QJsonValue &value : fields) {
        if (out.size() == embedFieldLimit)
            break;
        const QJsonObject field = value.toObject();
        qsizetype rest = left;
        const Text name = take(textMember(field, QLatin1String("name")), longestFieldName, rest);
        const Text shown = take(textMember(field, QLatin1String("value")), longestFieldValue, rest);
        if (!name || !shown)
            continue;
        left = rest;
        out.append(
            QJsonObject{{QLatin1String("name"), *name},
                        {QLatin1String("value"), *shown},
                        {QLatin1String("inline"), field.value(QLatin1String("inline")).toBool()}});
    }
    return out;
}

void putPicture(QJsonObject &out, const QJsonObject &embed, const char *name)
{
    QJsonObject picture;
    putLink(picture, embed.value(QLatin1String(name)).toObject(), "url");
    if (!picture.isEmpty())
        out.insert(QLatin1String(name), picture);
}

QJsonObject sealedEmbed(const QJsonObject &embed, qsizetype &left)
{
    QJsonObject out;
    if (const Text title = take(textMember(embed, QLatin1String("title")), longestTitle, left))
        out.insert(QLatin1String("title"), *title);
    putNamed(out, embed, "author", "name", longestAuthor, left);
    putNamed(out, embed, "footer", "text", longestFooter, left);
    const QJsonArray fields = sealedFields(embed.value(QLatin1String("fields")).toArray(), left);
    if (!fields.isEmpty())
        out.insert(QLatin1String("fields"), fields);
    if (const Text body =
            take(textMember(embed, QLatin1String("description")), longestDescription, left))
        out.insert(QLatin1String("description"), *body);
    putPicture(out, embed, "image");
    putPicture(out, embed, "thumbnail");
    if (out.isEmpty())
        return out;
    putLink(out, embed, "url");
    if (const auto colour = sealedColour(embed.value(QLatin1String("color"))))
        out.insert(QLatin1String("color"), *colour);
    if (const auto time = parseInstant(textMember(embed, QLatin1String("timestamp"))))
        out.insert(QLatin1String("timestamp"), toIsoText(*time));
    return out;
}

} // namespace

QJsonArray sealEmbeds(const QJsonArray &embeds)
{
    QJsonArray out;
    qsizetype left = embedTextLimit;
    for (const QJsonValue &value : embeds) {
        if (out.size() == embedLimit)
            break;
        const QJsonObject sealed = sealedEmbed(value.toObject(), left);
        if (!sealed.isEmpty())
            out.append(sealed);
    }
    return out;
}

} // namespace signalbox

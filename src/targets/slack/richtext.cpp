// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/richtext.h"

#include "targets/slack/mrkdwn.h"
#include "targets/texts.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace signalbox {

namespace {

using Sealed = std::optional<QJsonObject>;

constexpr qsizetype longestLeaf = 3000;
constexpr qsizetype longestLink = 3000;
constexpr qsizetype mostElements = 200;
constexpr int deepestIndent = 8;

QJsonObject style(const QJsonObject &source)
{
    QJsonObject out;
    for (const char *name : {"bold", "italic", "strike", "code"}) {
        if (source.value(QLatin1String(name)).toBool())
            out.insert(QLatin1String(name), true);
    }
    return out;
}

Sealed leaf(const QJsonObject &source, qsizetype &textLeft)
{
    const QString type = source.value(QLatin1String("type")).toString();
    QJsonObject out{{QLatin1String("type"), type}};
    const QString text =
        cutText(textMember(source, QLatin1String("text")), qMin(longestLeaf, textLeft));
    textLeft -= text.size();
    if (!text.isEmpty())
        out.insert(QLatin1String("text"), text);
    if (const QJsonObject look = style(source.value(QLatin1String("style")).toObject());
        !look.isEmpty())
        out.insert(QLatin1String("style"), look);
    if (type == QLatin1String("text"))
        return text.isEmpty() ? Sealed() : Sealed(out);
    if (type == QLatin1String("link")) {
        const QString link = shortLink(textMember(source, QLatin1String("url")), longestLink);
        if (!link.isEmpty()) {
            out.insert(QLatin1String("url"), link);
            if (!text.isEmpty()) // literal only in text elements
                out.insert(QLatin1String("text"), sealPlainText(text, longestLeaf));
            return out;
        }
        // A link that may not be one is still words.
        out.insert(QLatin1String("type"), QLatin1String("text"));
        return text.isEmpty() ? Sealed() : Sealed(out);
    }
    static const QRegularExpression emojiName(QStringLiteral("^[a-z0-9_+-]{1,100}$"));
    const QString name = textMember(source, QLatin1String("name"));
    if (type == QLatin1String("emoji") && emojiName.match(name).hasMatch())
        return QJsonObject{{QLatin1String("type"), type}, {QLatin1String("name"), name}};
    return std::nullopt;
}

QJsonArray leaves(const QJsonArray &source, qsizetype &textLeft)
{
    QJsonArray out;
    for (const QJsonValue &value : source) {
        if (out.size() == mostElements || textLeft <= 0)
            break;
        if (const Sealed sealed = leaf(value.toObject(), textLeft))
            out.append(*sealed);
    }
    return out;
}

Sealed part(const QJsonObject &source, qsizetype &textLeft);

QJsonObject listShape(const QJsonObject &source)
{
    const bool ordered =
        source.value(QLatin1String("style")).toString() == QLatin1String("ordered");
    QJsonObject out{{QLatin1String("style"), QLatin1String(ordered ? "ordered" : "bullet")}};
    const int indent = source.value(QLatin1String("indent")).toInt();
    if (indent > 0)
        out.insert(QLatin1String("indent"), qMin(indent, deepestIndent));
    return out;
}

Sealed part(const QJsonObject &source, qsizetype &textLeft)
{
    const QString type = source.value(QLatin1String("type")).toString();
    const QJsonArray elements = source.value(QLatin1String("elements")).toArray();
    QJsonObject out;
    QJsonArray sealed;
    if (type == QLatin1String("rich_text_list")) {
        out = listShape(source);
        for (const QJsonValue &value : elements) {
            const QJsonObject item = value.toObject();
            const bool section =
                item.value(QLatin1String("type")).toString() == QLatin1String("rich_text_section");
            const Sealed row =
                section && sealed.size() < mostElements ? part(item, textLeft) : std::nullopt;
            if (row)
                sealed.append(*row);
        }
    } else if (type == QLatin1String("rich_text_section")
               || type == QLatin1String("rich_text_preformatted")
               || type == QLatin1String("rich_text_quote")) {
        sealed = leaves(elements, textLeft);
    }
    if (sealed.isEmpty())
        return std::nullopt;
    out.insert(QLatin1String("type"), type);
    out.insert(QLatin1String("elements"), sealed);
    return out;
}

} // namespace

std::optional<QJsonObject> sealRichText(const QJsonObject &block, qsizetype &textLeft)
{
    QJsonArray parts;
    for (const QJsonValue &value : block.value(QLatin1String("elements")).toArray()) {
        const Sealed sealed = parts.size() < mostElements && textLeft > 0
            ? part(value.toObject(), textLeft)
            : std::nullopt;
        if (sealed)
            parts.append(*sealed);
    }
    if (parts.isEmpty())
        return std::nullopt;
    return QJsonObject{{QLatin1String("elements"), parts}};
}

} // namespace signalbox

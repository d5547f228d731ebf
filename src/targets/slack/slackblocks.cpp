// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/slackblocks.h"

#include "targets/slack/mrkdwn.h"
#include "targets/slack/richtext.h"
#include "targets/texts.h"

namespace signalbox {

namespace {

constexpr qsizetype longestText = 3000;
constexpr qsizetype longestHeader = 150;
constexpr qsizetype longestField = 2000;
constexpr qsizetype mostFields = 10;
constexpr qsizetype mostContextElements = 10;
constexpr qsizetype mostActions = 25;
constexpr qsizetype longestLabel = 75;
constexpr qsizetype longestValue = 2000;
constexpr qsizetype longestLink = 3000;
constexpr qsizetype longestId = 255;
constexpr qsizetype longestAltText = 2000;

QString typeOf(const QJsonObject &object)
{
    return object.value(QLatin1String("type")).toString();
}

} // namespace

QJsonArray SlackBlocks::seal(const QJsonArray &blocks)
{
    QJsonArray out;
    for (const QJsonValue &value : blocks) {
        if (m_blocksLeft == 0)
            break;
        const QJsonObject source = value.toObject();
        Sealed sealed = block(source);
        if (!sealed)
            continue;
        const QString id = textMember(source, QLatin1String("block_id"));
        if (!id.isEmpty() && id.size() <= longestId && !m_blockIds.contains(id)) {
            m_blockIds.insert(id);
            sealed->insert(QLatin1String("block_id"), id);
        }
        --m_blocksLeft;
        out.append(*sealed);
    }
    return out;
}

SlackBlocks::Sealed SlackBlocks::block(const QJsonObject &block)
{
    struct Row
    {
        const char *type;
        Sealed (SlackBlocks::*seal)(const QJsonObject &);
    };
    static constexpr Row rows[] = {
        {"header", &SlackBlocks::header},     {"section", &SlackBlocks::section},
        {"context", &SlackBlocks::context},   {"actions", &SlackBlocks::actions},
        {"image", &SlackBlocks::image},       {"rich_text", &SlackBlocks::richText},
        {"markdown", &SlackBlocks::markdown},
    };
    const QString type = typeOf(block);
    if (type == QLatin1String("divider"))
        return QJsonObject{{QLatin1String("type"), type}};
    for (const Row &row : rows) {
        if (type != QLatin1String(row.type))
            continue;
        Sealed sealed = (this->*row.seal)(block);
        if (sealed && !sealed->contains(QLatin1String("type")))
            sealed->insert(QLatin1String("type"), type);
        return sealed;
    }
    return std::nullopt;
}

SlackBlocks::Sealed SlackBlocks::header(const QJsonObject &block)
{
    const Sealed title = plainText(block.value(QLatin1String("text")), longestHeader);
    if (!title)
        return std::nullopt;
    return QJsonObject{{QLatin1String("text"), *title}};
}

SlackBlocks::Sealed SlackBlocks::section(const QJsonObject &block)
{
    QJsonObject out;
    if (const Sealed body = text(block.value(QLatin1String("text")), longestText))
        out.insert(QLatin1String("text"), *body);
    QJsonArray fields;
    for (const QJsonValue &value : block.value(QLatin1String("fields")).toArray()) {
        const Sealed field = fields.size() < mostFields ? text(value, longestField) : std::nullopt;
        if (field)
            fields.append(*field);
    }
    if (!fields.isEmpty())
        out.insert(QLatin1String("fields"), fields);
    if (out.isEmpty())
        return std::nullopt;
    const QJsonObject beside = block.value(QLatin1String("accessory")).toObject();
    const Sealed accessory = typeOf(beside) == QLatin1String("button") ? button(beside)
        : typeOf(beside) == QLatin1String("image")                     ? imageElement(beside)
                                                                       : std::nullopt;
    if (accessory)
        out.insert(QLatin1String("accessory"), *accessory);
    return out;
}

SlackBlocks::Sealed SlackBlocks::context(const QJsonObject &block)
{
    QJsonArray elements;
    for (const QJsonValue &value : block.value(QLatin1String("elements")).toArray()) {
        if (elements.size() == mostContextElements)
            break;
        const Sealed element = typeOf(value.toObject()) == QLatin1String("image")
            ? imageElement(value.toObject())
            : text(value, longestText);
        if (element)
            elements.append(*element);
    }
    if (elements.isEmpty())
        return std::nullopt;
    return QJsonObject{{QLatin1String("elements"), elements}};
}

SlackBlocks::Sealed SlackBlocks::actions(const QJsonObject &block)
{
    QJsonArray elements;
    m_actionIds.clear(); // unique within one block
    for (const QJsonValue &value : block.value(QLatin1String("elements")).toArray()) {
        if (elements.size() == mostActions)
            break;
        const QJsonObject element = value.toObject();
        const Sealed sealed =
            typeOf(element) == QLatin1String("button") ? button(element) : std::nullopt;
        if (sealed)
            elements.append(*sealed);
    }
    if (elements.isEmpty())
        return std::nullopt;
    return QJsonObject{{QLatin1String("elements"), elements}};
}

SlackBlocks::Sealed SlackBlocks::image(const QJsonObject &block)
{
    Sealed out = imageElement(block);
    if (!out)
        return std::nullopt;
    if (const Sealed title = plainText(block.value(QLatin1String("title")), longestAltText))
        out->insert(QLatin1String("title"), *title);
    return out;
}

SlackBlocks::Sealed SlackBlocks::richText(const QJsonObject &block)
{
    return sealRichText(block, m_textLeft);
}

SlackBlocks::Sealed SlackBlocks::markdown(const QJsonObject &block)
{
    // Its mentions cannot be switched off, so it goes as a section that is verbatim.
    const Sealed body = text(block.value(QLatin1String("text")), longestText);
    if (!body)
        return std::nullopt;
    return QJsonObject{{QLatin1String("type"), QLatin1String("section")},
                       {QLatin1String("text"), *body}};
}

SlackBlocks::Sealed SlackBlocks::button(const QJsonObject &element)
{
    const Sealed label = plainText(element.value(QLatin1String("text")), longestLabel);
    if (!label)
        return std::nullopt;
    QJsonObject out{{QLatin1String("type"), QLatin1String("button")},
                    {QLatin1String("text"), *label}};
    if (element.contains(QLatin1String("url"))) {
        const QString link = shortLink(textMember(element, QLatin1String("url")), longestLink);
        if (link.isEmpty())
            return std::nullopt;
        out.insert(QLatin1String("url"), link);
    }
    const QString id = textMember(element, QLatin1String("action_id"));
    if (!id.isEmpty() && id.size() <= longestId && !m_actionIds.contains(id)) {
        m_actionIds.insert(id);
        out.insert(QLatin1String("action_id"), id);
    }
    // A value is for a program: cut it would be another value.
    const QString value = textMember(element, QLatin1String("value"));
    if (!value.isEmpty() && value.size() <= longestValue)
        out.insert(QLatin1String("value"), value);
    const QString style = textMember(element, QLatin1String("style"));
    if (style == QLatin1String("primary") || style == QLatin1String("danger"))
        out.insert(QLatin1String("style"), style);
    if (const auto spoken =
            shownText(textMember(element, QLatin1String("accessibility_label")), longestLabel))
        out.insert(QLatin1String("accessibility_label"), sealPlainText(*spoken, longestLabel));
    if (const Sealed confirm = confirmation(element.value(QLatin1String("confirm")).toObject()))
        out.insert(QLatin1String("confirm"), *confirm);
    return out;
}

SlackBlocks::Sealed SlackBlocks::confirmation(const QJsonObject &object)
{
    struct Row
    {
        const char *name;
        qsizetype most;
    };
    static constexpr Row rows[] = {{"title", 100}, {"text", 300}, {"confirm", 30}, {"deny", 30}};
    QJsonObject out;
    for (const Row &row : rows) {
        const Sealed sealed = plainText(object.value(QLatin1String(row.name)), row.most);
        if (!sealed)
            return std::nullopt;
        out.insert(QLatin1String(row.name), *sealed);
    }
    return out;
}

SlackBlocks::Sealed SlackBlocks::imageElement(const QJsonObject &element)
{
    const QString link = shortLink(textMember(element, QLatin1String("image_url")), longestLink);
    const auto words = shownText(textMember(element, QLatin1String("alt_text")), longestAltText);
    if (link.isEmpty())
        return std::nullopt;
    return QJsonObject{{QLatin1String("type"), QLatin1String("image")},
                       {QLatin1String("image_url"), link},
                       {QLatin1String("alt_text"),
                        sealPlainText(words.value_or(QStringLiteral("image")), longestAltText)}};
}

SlackBlocks::Sealed SlackBlocks::text(const QJsonValue &value, qsizetype most)
{
    const QJsonObject object = value.toObject();
    if (typeOf(object) != QLatin1String("mrkdwn") && !value.isString())
        return plainText(value, most);
    const QString source =
        value.isString() ? value.toString() : object.value(QLatin1String("text")).toString();
    const QString sealed = sealMrkdwn(source, qMin(most, m_textLeft));
    if (sealed.trimmed().isEmpty())
        return std::nullopt;
    spend(sealed);
    return QJsonObject{{QLatin1String("type"), QLatin1String("mrkdwn")},
                       {QLatin1String("text"), sealed},
                       {QLatin1String("verbatim"), true}};
}

SlackBlocks::Sealed SlackBlocks::plainText(const QJsonValue &value, qsizetype most)
{
    const QString source = value.isString()
        ? value.toString()
        : value.toObject().value(QLatin1String("text")).toString();
    const QString sealed = sealPlainText(source, qMin(most, m_textLeft));
    if (sealed.trimmed().isEmpty())
        return std::nullopt;
    spend(sealed);
    return QJsonObject{{QLatin1String("type"), QLatin1String("plain_text")},
                       {QLatin1String("text"), sealed},
                       {QLatin1String("emoji"), false}};
}

} // namespace signalbox

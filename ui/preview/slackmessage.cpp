// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/spans.h"

#include <QJsonArray>

namespace signalbox {

namespace {

using PartKind = PreviewPart::Kind;

QString member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

// A text object; some members are mere strings.
PreviewText textOf(const QJsonValue &value)
{
    if (value.isString())
        return plainSpans(value.toString());
    const QJsonObject object = value.toObject();
    const QString text = member(object, "text");
    return member(object, "type") == QLatin1String("mrkdwn") ? mrkdwnSpans(text) : plainSpans(text);
}

PreviewPart partOf(PartKind kind, const PreviewText &text)
{
    PreviewPart part;
    part.kind = kind;
    part.text = text;
    return part;
}

PreviewSpan richSpan(const QJsonObject &element)
{
    PreviewSpan span;
    span.text = member(element, "text");
    if (member(element, "type") == QLatin1String("link")) {
        span.link = member(element, "url");
        if (span.text.isEmpty())
            span.text = span.link;
    }
    const QJsonObject style = element.value(QLatin1String("style")).toObject();
    span.bold = style.value(QLatin1String("bold")).toBool();
    span.italic = style.value(QLatin1String("italic")).toBool();
    span.strike = style.value(QLatin1String("strike")).toBool();
    span.code = style.value(QLatin1String("code")).toBool();
    return span;
}

PreviewText richSection(const QJsonObject &section)
{
    PreviewText spans;
    for (const QJsonValue &element : section.value(QLatin1String("elements")).toArray()) {
        const PreviewSpan span = richSpan(element.toObject());
        if (!span.text.isEmpty())
            spans.append(span);
    }
    return spans;
}

void addRichText(const QJsonObject &block, QList<PreviewPart> &parts)
{
    for (const QJsonValue &value : block.value(QLatin1String("elements")).toArray()) {
        const QJsonObject element = value.toObject();
        const QString type = member(element, "type");
        if (type == QLatin1String("rich_text_list")) {
            PreviewPart list = partOf(PartKind::Bullets, {});
            for (const QJsonValue &line : element.value(QLatin1String("elements")).toArray())
                list.children.append(partOf(PartKind::Text, richSection(line.toObject())));
            parts.append(list);
        } else {
            const bool code = type == QLatin1String("rich_text_preformatted");
            parts.append(partOf(code ? PartKind::Code : PartKind::Text, richSection(element)));
        }
    }
}

void addSection(const QJsonObject &block, QList<PreviewPart> &parts)
{
    if (block.contains(QLatin1String("text")))
        parts.append(partOf(PartKind::Text, textOf(block.value(QLatin1String("text")))));
    const QJsonArray fields = block.value(QLatin1String("fields")).toArray();
    if (fields.isEmpty())
        return;
    PreviewPart grid = partOf(PartKind::Grid, {});
    grid.columns = 2;
    for (const QJsonValue &field : fields)
        grid.children.append(partOf(PartKind::Text, textOf(field)));
    parts.append(grid);
}

void addContext(const QJsonObject &block, QList<PreviewPart> &parts)
{
    PreviewText line;
    for (const QJsonValue &element : block.value(QLatin1String("elements")).toArray()) {
        const PreviewText text = textOf(element);
        if (!line.isEmpty() && !text.isEmpty())
            line += plainSpans(QStringLiteral("  "));
        line += text;
    }
    parts.append(partOf(PartKind::Small, line));
}

void addActions(const QJsonObject &block, QList<PreviewPart> &parts)
{
    PreviewPart row = partOf(PartKind::Buttons, {});
    for (const QJsonValue &value : block.value(QLatin1String("elements")).toArray()) {
        const QJsonObject element = value.toObject();
        PreviewButton button;
        button.text = plainText(textOf(element.value(QLatin1String("text"))));
        button.link = element.contains(QLatin1String("url"));
        const QString style = member(element, "style");
        if (style == QLatin1String("primary"))
            button.look = PreviewButton::Look::Primary;
        else if (style == QLatin1String("danger"))
            button.look = PreviewButton::Look::Danger;
        row.buttons.append(button);
    }
    parts.append(row);
}

QList<PreviewPart> partsOf(const QJsonArray &blocks)
{
    QList<PreviewPart> parts;
    for (const QJsonValue &value : blocks) {
        const QJsonObject block = value.toObject();
        const QString type = member(block, "type");
        if (type == QLatin1String("header"))
            parts.append(partOf(PartKind::Title, textOf(block.value(QLatin1String("text")))));
        else if (type == QLatin1String("section"))
            addSection(block, parts);
        else if (type == QLatin1String("context"))
            addContext(block, parts);
        else if (type == QLatin1String("rich_text"))
            addRichText(block, parts);
        else if (type == QLatin1String("actions"))
            addActions(block, parts);
        else if (type == QLatin1String("divider"))
            parts.append(partOf(PartKind::Divider, {}));
        else if (type == QLatin1String("image"))
            parts.append(partOf(PartKind::Picture, plainSpans(member(block, "alt_text"))));
        else if (type == QLatin1String("markdown"))
            parts.append(partOf(PartKind::Text, plainSpans(member(block, "text"))));
    }
    return parts;
}

QColor barOf(const QString &word)
{
    // The words that Slack knows besides numbers.
    if (word == QLatin1String("good"))
        return {0x2e, 0xb8, 0x86};
    if (word == QLatin1String("warning"))
        return {0xda, 0xa0, 0x38};
    if (word == QLatin1String("danger"))
        return {0xa3, 0x02, 0x00};
    return QColor(word);
}

} // namespace

PreviewMessage readSlackMessage(const QJsonObject &message)
{
    PreviewMessage shown;
    shown.platform = ChatPlatform::Slack;
    shown.notification = plainText(mrkdwnSpans(member(message, "text")));
    shown.parts = partsOf(message.value(QLatin1String("blocks")).toArray());
    for (const QJsonValue &value : message.value(QLatin1String("attachments")).toArray()) {
        const QJsonObject attachment = value.toObject();
        PreviewCard card;
        card.bar = barOf(member(attachment, "color"));
        card.parts = partsOf(attachment.value(QLatin1String("blocks")).toArray());
        shown.cards.append(card);
    }
    // With blocks the text is what notifications say; beside attachments it stands above them.
    if (shown.parts.isEmpty())
        shown.parts.append(partOf(PartKind::Text, mrkdwnSpans(member(message, "text"))));
    return shown;
}

} // namespace signalbox

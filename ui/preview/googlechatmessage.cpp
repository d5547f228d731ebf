// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/spans.h"

#include <QJsonArray>

namespace signalbox {

namespace {

using PartKind = PreviewPart::Kind;

QString stringOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QString iconOf(const QJsonObject &icon)
{
    const QString material = stringOf(icon.value(QLatin1String("materialIcon")).toObject(), "name");
    return material.isEmpty() ? stringOf(icon, "knownIcon").toLower() : material;
}

PreviewPart decoratedText(const QJsonObject &widget)
{
    PreviewPart part;
    part.kind = PartKind::Field;
    part.label = cardSpans(stringOf(widget, "topLabel"));
    part.text = cardSpans(stringOf(widget, "text"));
    part.below = cardSpans(stringOf(widget, "bottomLabel"));
    part.icon = iconOf(widget.value(QLatin1String("startIcon")).toObject());
    part.mostLines = widget.value(QLatin1String("wrapText")).toBool() ? 0 : 1;
    return part;
}

PreviewPart buttonList(const QJsonObject &widget)
{
    PreviewPart part;
    part.kind = PartKind::Buttons;
    for (const QJsonValue &value : widget.value(QLatin1String("buttons")).toArray()) {
        const QJsonObject object = value.toObject();
        PreviewButton button;
        button.text = plainText(cardSpans(stringOf(object, "text")));
        button.link =
            object.value(QLatin1String("onClick")).toObject().contains(QLatin1String("openLink"));
        button.disabled = object.value(QLatin1String("disabled")).toBool();
        if (stringOf(object, "type") == QLatin1String("FILLED")
            || object.contains(QLatin1String("color")))
            button.look = PreviewButton::Look::Primary;
        part.buttons.append(button);
    }
    return part;
}

void addWidget(const QJsonObject &widget, QList<PreviewPart> &parts)
{
    PreviewPart part;
    if (widget.contains(QLatin1String("decoratedText"))) {
        part = decoratedText(widget.value(QLatin1String("decoratedText")).toObject());
    } else if (widget.contains(QLatin1String("textParagraph"))) {
        const QJsonObject text = widget.value(QLatin1String("textParagraph")).toObject();
        part.text = cardSpans(stringOf(text, "text"));
        part.mostLines = text.value(QLatin1String("maxLines")).toInt();
    } else if (widget.contains(QLatin1String("buttonList"))) {
        part = buttonList(widget.value(QLatin1String("buttonList")).toObject());
    } else if (widget.contains(QLatin1String("divider"))) {
        part.kind = PartKind::Divider;
    } else if (widget.contains(QLatin1String("image"))) {
        part.kind = PartKind::Picture;
        const QJsonObject image = widget.value(QLatin1String("image")).toObject();
        const QString words = stringOf(image, "altText");
        part.text = plainSpans(words.isEmpty() ? stringOf(image, "imageUrl") : words);
    } else {
        return;
    }
    parts.append(part);
}

void addColumns(const QJsonObject &columns, QList<PreviewPart> &parts)
{
    PreviewPart grid;
    grid.kind = PartKind::Grid;
    grid.columns = 2;
    for (const QJsonValue &item : columns.value(QLatin1String("columnItems")).toArray()) {
        for (const QJsonValue &widget : item.toObject().value(QLatin1String("widgets")).toArray())
            addWidget(widget.toObject(), grid.children);
    }
    parts.append(grid);
}

PreviewCard cardOf(const QJsonObject &source)
{
    PreviewCard card;
    const QJsonObject header = source.value(QLatin1String("header")).toObject();
    card.title = cardSpans(stringOf(header, "title"));
    card.subtitle = cardSpans(stringOf(header, "subtitle"));
    for (const QJsonValue &value : source.value(QLatin1String("sections")).toArray()) {
        const QJsonObject section = value.toObject();
        PreviewPart divider;
        divider.kind = PartKind::Divider;
        if (!card.title.isEmpty() || !card.parts.isEmpty())
            card.parts.append(divider);
        PreviewPart heading;
        heading.text = cardSpans(stringOf(section, "header"));
        for (PreviewSpan &span : heading.text)
            span.bold = true;
        if (!heading.text.isEmpty())
            card.parts.append(heading);
        for (const QJsonValue &widget : section.value(QLatin1String("widgets")).toArray()) {
            const QJsonObject object = widget.toObject();
            if (object.contains(QLatin1String("columns")))
                addColumns(object.value(QLatin1String("columns")).toObject(), card.parts);
            else
                addWidget(object, card.parts);
        }
    }
    return card;
}

} // namespace

PreviewMessage readGoogleChatMessage(const QJsonObject &message)
{
    PreviewMessage shown;
    shown.platform = ChatPlatform::GoogleChat;
    const QString text = stringOf(message, "text");
    if (!text.isEmpty()) {
        PreviewPart part;
        part.text = chatSpans(text);
        shown.parts.append(part);
    }
    for (const QJsonValue &card : message.value(QLatin1String("cardsV2")).toArray())
        shown.cards.append(cardOf(card.toObject().value(QLatin1String("card")).toObject()));
    shown.notification =
        plainText(chatSpans(text.isEmpty() ? stringOf(message, "fallbackText") : text));
    return shown;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/spans.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace signalbox {

namespace {

using PartKind = PreviewPart::Kind;

constexpr int inlineColumns = 3;
constexpr int linkStyle = 5;

// Line ends behind the last line are not shown.
PreviewText markdownIn(const QJsonObject &object, const char *name)
{
    QString text = object.value(QLatin1String(name)).toString();
    while (text.endsWith(u'\n'))
        text.chop(1);
    return discordSpans(text);
}

QString textIn(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QJsonObject objectIn(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toObject();
}

PreviewPart fieldOf(const QJsonObject &field)
{
    PreviewPart part;
    part.kind = PartKind::Field;
    part.label = discordSpans(textIn(field, "name"));
    part.text = markdownIn(field, "value");
    return part;
}

// Neighbouring inline fields stand side by side.
void addFields(const QJsonArray &fields, QList<PreviewPart> &parts)
{
    for (const QJsonValue &value : fields) {
        const QJsonObject field = value.toObject();
        const bool isInline = field.value(QLatin1String("inline")).toBool();
        const bool open = !parts.isEmpty() && parts.constLast().kind == PartKind::Grid;
        if (!isInline) {
            parts.append(fieldOf(field));
            continue;
        }
        if (!open) {
            PreviewPart grid;
            grid.kind = PartKind::Grid;
            grid.columns = inlineColumns;
            parts.append(grid);
        }
        parts.last().children.append(fieldOf(field));
    }
}

PreviewText footerOf(const QJsonObject &embed)
{
    QStringList words;
    const QString text = textIn(objectIn(embed, "footer"), "text");
    const QDateTime time = QDateTime::fromString(textIn(embed, "timestamp"), Qt::ISODateWithMs);
    if (!text.isEmpty())
        words += text;
    // Discord shows it in the reader's own zone.
    if (time.isValid())
        words += QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
    return plainSpans(words.join(QStringLiteral(" • ")));
}

PreviewCard cardOf(const QJsonObject &embed)
{
    PreviewCard card;
    if (embed.contains(QLatin1String("color")))
        card.bar = QColor::fromRgb(QRgb(embed.value(QLatin1String("color")).toInt()));
    card.author = plainSpans(textIn(objectIn(embed, "author"), "name"));
    card.title = discordSpans(textIn(embed, "title"));
    const QString link = textIn(embed, "url");
    for (PreviewSpan &span : card.title)
        span.link = link;
    PreviewPart description;
    description.text = markdownIn(embed, "description");
    if (!description.text.isEmpty())
        card.parts.append(description);
    addFields(embed.value(QLatin1String("fields")).toArray(), card.parts);
    for (const char *picture : {"image", "thumbnail"}) {
        const QString address = textIn(objectIn(embed, picture), "url");
        if (address.isEmpty())
            continue;
        PreviewPart part;
        part.kind = PartKind::Picture;
        part.text = plainSpans(address);
        card.parts.append(part);
    }
    card.footer = footerOf(embed);
    return card;
}

PreviewButton buttonOf(const QJsonObject &component)
{
    using Look = PreviewButton::Look;
    constexpr Look looks[] = {Look::Plain, Look::Primary, Look::Plain, Look::Good, Look::Danger};
    PreviewButton button;
    button.text = textIn(component, "label");
    const int style = component.value(QLatin1String("style")).toInt();
    button.link = style == linkStyle;
    if (style > 0 && style < int(std::size(looks)))
        button.look = looks[style];
    button.disabled = component.value(QLatin1String("disabled")).toBool();
    return button;
}

} // namespace

PreviewMessage readDiscordMessage(const QJsonObject &message)
{
    PreviewMessage shown;
    shown.platform = ChatPlatform::Discord;
    const QString content = textIn(message, "content");
    if (!content.isEmpty()) {
        PreviewPart part;
        part.text = discordSpans(content);
        shown.parts.append(part);
    }
    for (const QJsonValue &embed : message.value(QLatin1String("embeds")).toArray())
        shown.cards.append(cardOf(embed.toObject()));
    for (const QJsonValue &row : message.value(QLatin1String("components")).toArray()) {
        PreviewPart buttons;
        buttons.kind = PartKind::Buttons;
        for (const QJsonValue &each : row.toObject().value(QLatin1String("components")).toArray())
            buttons.buttons.append(buttonOf(each.toObject()));
        shown.below.append(buttons);
    }
    shown.notification = !content.isEmpty() ? plainText(discordSpans(content))
        : shown.cards.isEmpty()             ? QString()
                                            : plainText(shown.cards.constFirst().title);
    return shown;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/drawing.h"

#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <cmath>

namespace signalbox {

namespace {

constexpr qreal padding = 16, barWidth = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::MessageView)
};

qreal drawSlackCard(PartDrawing &drawing, const DrawingPlace &place, const PreviewCard &card,
                    QPointF at, qreal width)
{
    const std::size_t bar =
        place.sheet.addBox(card.bar.isValid() ? card.bar : place.look.edge, {}, barWidth / 2);
    const qreal inset = card.bar.isValid() ? padding : barWidth + space::medium;
    const qreal height = drawing.parts(card.parts, at + QPointF(inset, 0), width - inset);
    place.sheet.setBox(bar, {at.x(), at.y(), barWidth, height});
    return height;
}

qreal drawDiscordCard(PartDrawing &drawing, const DrawingPlace &place, const PreviewCard &card,
                      QPointF at, qreal width)
{
    constexpr qreal widest = 516;
    const qreal outer = std::min(width, widest);
    const QColor edge = card.bar.isValid() ? card.bar : place.look.edge;
    const std::size_t bar = place.sheet.addBox(edge, {}, place.look.cardRadius);
    const std::size_t ground = place.sheet.addBox(place.look.card, {}, place.look.cardRadius);
    const qreal inside = outer - barWidth - space::medium - padding;
    QPointF pen = at + QPointF(barWidth + space::medium, space::medium);
    const auto write = [&](const PreviewText &text, const SheetText &look) {
        if (!text.isEmpty())
            pen.ry() += drawing.text(text, pen, inside, look) + space::small;
    };
    write(card.author, drawing.sized(0.9, place.look.heading, true));
    SheetText title = drawing.sized(1.05, place.look.heading, true);
    write(card.title, title);
    if (const qreal parts = drawing.parts(card.parts, pen, inside); parts > 0)
        pen.ry() += parts + space::small;
    write(card.footer, drawing.sized(0.8, place.look.second));
    const qreal height = pen.y() - at.y() + space::small;
    place.sheet.setBox(bar, {at.x(), at.y(), barWidth * 2, height});
    place.sheet.setBox(ground, {at.x() + barWidth, at.y(), outer - barWidth, height});
    return height;
}

qreal drawGoogleChatCard(PartDrawing &drawing, const DrawingPlace &place, const PreviewCard &card,
                         QPointF at, qreal width)
{
    constexpr qreal widest = 440;
    const qreal outer = std::min(width, widest);
    const std::size_t frame =
        place.sheet.addBox(place.look.card, place.look.cardEdge, place.look.cardRadius);
    const qreal inside = outer - 2 * padding;
    QPointF pen = at + QPointF(padding, space::medium);
    if (!card.title.isEmpty()) {
        pen.ry() +=
            drawing.text(card.title, pen, inside, drawing.sized(1.08, place.look.heading, true));
        if (!card.subtitle.isEmpty())
            pen.ry() +=
                drawing.text(card.subtitle, pen, inside, drawing.sized(0.88, place.look.second));
        pen.ry() += space::small;
    }
    pen.ry() += drawing.parts(card.parts, pen, inside);
    const qreal height = pen.y() - at.y() + space::medium;
    place.sheet.setBox(frame, {at.x(), at.y(), outer, height});
    return height;
}

qreal drawCard(PartDrawing &drawing, const DrawingPlace &place, ChatPlatform platform,
               const PreviewCard &card, QPointF at, qreal width)
{
    if (platform == ChatPlatform::Discord)
        return drawDiscordCard(drawing, place, card, at, width);
    if (platform == ChatPlatform::GoogleChat)
        return drawGoogleChatCard(drawing, place, card, at, width);
    return drawSlackCard(drawing, place, card, at, width);
}

void tune(PartDrawing &drawing, ChatPlatform platform)
{
    drawing.labelsAreBold = platform == ChatPlatform::Discord;
    drawing.labelRatio = platform == ChatPlatform::GoogleChat ? 0.82 : 0.88;
    drawing.gap = platform == ChatPlatform::GoogleChat ? space::medium : space::small;
}

} // namespace

qreal drawMessage(DrawingPlace place, const PreviewMessage &message, qreal width)
{
    PartDrawing drawing(place);
    tune(drawing, message.platform);
    QPointF pen(padding, padding);
    qreal room = width - 2 * padding;
    if (message.platform != ChatPlatform::Other) {
        const QString badge = message.platform == ChatPlatform::GoogleChat
            ? Words::tr("App", "badge of a bot")
            : Words::tr("APP", "badge of a bot");
        const qreal indent = place.look.avatar + space::medium;
        pen.ry() += drawing.header(pen, room, badge);
        pen.rx() += indent;
        room -= indent;
    }
    const auto lower = [&](qreal height) {
        if (height > 0)
            pen.ry() += height + space::small;
    };
    lower(drawing.parts(message.parts, pen, room));
    for (const PreviewCard &card : message.cards)
        lower(drawCard(drawing, place, message.platform, card, pen, room));
    lower(drawing.parts(message.below, pen, room));
    const qreal least = message.platform == ChatPlatform::Other ? 0 : place.look.avatar + padding;
    return std::ceil(std::max(pen.y(), least) - space::small + padding);
}

} // namespace signalbox

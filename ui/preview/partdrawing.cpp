// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/drawing.h"

#include "ui/preview/spans.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <cmath>

namespace signalbox {

namespace {

constexpr int leastColumnWidth = 92;
constexpr QColor iconGround(0x1f, 0x2f, 0x4d); // as resources/icons/signalbox.svg

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::MessageView)
};

// Google's names of icons, as far as our templates use them, in our own shapes.
QString shapeNamed(const QString &icon)
{
    static const std::pair<const char *, const char *> known[] = {
        {"check_circle", "status/passed"},
        {"error", "status/failed"},
        {"sync", "status/running"},
        {"schedule", "ui/clock"},
        {"clock", "ui/clock"},
        {"pause_circle", "status/blocked"},
        {"cancel", "status/cancelled"},
        {"info", "status/info"},
        {"person", "ui/user"},
        {"star", "ui/pin"},
        {"bookmark", "ui/pin"},
        {"description", "ui/data"}};
    for (const auto &[name, shape] : known) {
        if (icon == QLatin1String(name))
            return QLatin1String(shape);
    }
    return QStringLiteral("status/info");
}

} // namespace

SheetText PartDrawing::bodyText() const
{
    return sized(1, m_place.look.text);
}

SheetText PartDrawing::sized(qreal ratio, const QColor &color, bool bold) const
{
    SheetText look;
    look.font = m_place.font;
    look.font.setPixelSize(
        std::max(size::smallestText - 1, int(std::round(m_place.font.pixelSize() * ratio))));
    if (bold)
        look.font.setWeight(QFont::DemiBold);
    look.color = color;
    look.link = m_place.look.link;
    look.code = m_place.look.code;
    look.codeGround = m_place.look.codeGround;
    return look;
}

qreal PartDrawing::text(const PreviewText &text, QPointF at, qreal width, const SheetText &look)
{
    return text.isEmpty() ? 0 : m_place.sheet.addText(text, at, width, look).height;
}

qreal PartDrawing::header(QPointF at, qreal width, const QString &badge)
{
    const PlatformLook &look = m_place.look;
    const int avatar = int(look.avatar);
    // The program's icon is a square of its own; in a circle it stands on its own ground.
    const bool circle = look.avatarRadius * 2 >= look.avatar;
    if (circle)
        m_place.sheet.fill({at, QSizeF(avatar, avatar)}, iconGround, look.avatarRadius);
    const int mark = circle ? avatar * 3 / 4 : avatar;
    m_place.sheet.addIcon(QStringLiteral("signalbox"),
                          at + QPointF((avatar - mark) / 2.0, (avatar - mark) / 2.0), mark,
                          look.text);
    QPointF pen(at.x() + avatar + space::medium, at.y() - 1);
    const qreal right = at.x() + width;
    const SheetText name = sized(1, look.heading, true);
    const auto named = m_place.sheet.addLine(QStringLiteral("Signalbox"), pen,
                                             std::max<qreal>(right - pen.x(), 0), name);
    pen.rx() += named.width + space::small;
    const SheetText small = sized(0.72, look.badgeText, true);
    const std::size_t box = m_place.sheet.addBox(look.badge, {}, 3);
    const QPointF badgeAt =
        pen + QPointF(space::tiny, (named.height - small.font.pixelSize() * 1.36) / 2);
    const auto sign = m_place.sheet.addLine(badge, badgeAt, right - pen.x(), small);
    m_place.sheet.setBox(box, {pen.x(), badgeAt.y(), sign.width + 2 * space::tiny, sign.height});
    pen.rx() += sign.width + 2 * space::tiny + space::small;
    const SheetText time = sized(0.82, look.second);
    if (right - pen.x() > leastColumnWidth / 2)
        (void)m_place.sheet.addLine(m_place.now, pen + QPointF(0, 2), right - pen.x(), time);
    return named.height + 2;
}

qreal PartDrawing::parts(const QList<PreviewPart> &parts, QPointF at, qreal width)
{
    qreal height = 0;
    for (const PreviewPart &each : parts) {
        const qreal own = part(each, at + QPointF(0, height), width);
        if (own > 0)
            height += own + gap;
    }
    return height > 0 ? height - gap : 0;
}

qreal PartDrawing::part(const PreviewPart &part, QPointF at, qreal width)
{
    using PartKind = PreviewPart::Kind;
    switch (part.kind) {
    case PartKind::Title:
        return text(part.text, at, width, sized(1.2, m_place.look.heading, true));
    case PartKind::Small:
        return text(part.text, at, width, sized(0.87, m_place.look.second));
    case PartKind::Code:
        return code(part, at, width);
    case PartKind::Bullets:
        return bullets(part, at, width);
    case PartKind::Field:
        return field(part, at, width);
    case PartKind::Grid:
        return grid(part, at, width);
    case PartKind::Buttons:
        return buttons(part, at, width);
    case PartKind::Picture:
        return picture(part, at, width);
    case PartKind::Divider:
        m_place.sheet.fill({at.x(), at.y(), width, line::thin}, m_place.look.edge);
        return line::thin;
    case PartKind::Text:
        break;
    }
    SheetText look = bodyText();
    look.mostLines = part.mostLines;
    if (part.text.isEmpty())
        return 0;
    const auto size = m_place.sheet.addText(part.text, at, width, look);
    if (!size.cut)
        return size.height;
    return size.height
        + m_place.sheet
              .addLine(Words::tr("Show more"), at + QPointF(0, size.height), width,
                       sized(0.92, m_place.look.link))
              .height;
}

qreal PartDrawing::field(const PreviewPart &part, QPointF at, qreal width)
{
    const PlatformLook &look = m_place.look;
    const qreal indent = part.icon.isEmpty() ? 0 : iconsize::row + space::medium;
    QPointF pen = at + QPointF(indent, 0);
    const qreal room = width - indent;
    const SheetText label =
        sized(labelRatio, labelsAreBold ? look.heading : look.second, labelsAreBold);
    pen.ry() += text(part.label, pen, room, label);
    SheetText value = bodyText();
    if (labelsAreBold)
        value = sized(0.94, look.text);
    value.mostLines = part.mostLines;
    const qreal top = pen.y();
    pen.ry() += text(part.text, pen, room, value);
    const qreal middle = (top + pen.y()) / 2;
    pen.ry() += text(part.below, pen, room, sized(labelRatio, look.second));
    if (!part.icon.isEmpty())
        m_place.sheet.addIcon(shapeNamed(part.icon), {at.x(), middle - iconsize::row / 2.0},
                              iconsize::row, look.second);
    return pen.y() - at.y();
}

qreal PartDrawing::grid(const PreviewPart &part, QPointF at, qreal width)
{
    const int fitting = std::max(1, int((width + gap) / (leastColumnWidth + gap)));
    const int columns = std::clamp(part.columns, 1, fitting);
    const qreal column = (width - (columns - 1) * space::large) / columns;
    qreal top = 0;
    qreal rowHeight = 0;
    for (qsizetype each = 0; each < part.children.size(); ++each) {
        const int place = int(each % columns);
        if (place == 0 && each > 0) {
            top += rowHeight + gap;
            rowHeight = 0;
        }
        const QPointF corner = at + QPointF(place * (column + space::large), top);
        const PreviewPart &child = part.children.at(each);
        rowHeight = std::max(rowHeight,
                             child.kind == PreviewPart::Kind::Field
                                 ? field(child, corner, column)
                                 : text(child.text, corner, column, bodyText()));
    }
    return top + rowHeight;
}

qreal PartDrawing::bullets(const PreviewPart &part, QPointF at, qreal width)
{
    qreal height = 0;
    for (const PreviewPart &child : part.children) {
        const QPointF line = at + QPointF(0, height);
        (void)m_place.sheet.addLine(QStringLiteral("•"), line + QPointF(space::small, 0),
                                    space::large, bodyText());
        height += text(child.text, line + QPointF(space::wide, 0), width - space::wide, bodyText());
    }
    return height;
}

qreal PartDrawing::buttons(const PreviewPart &part, QPointF at, qreal width)
{
    using Look = PreviewButton::Look;
    const PlatformLook &look = m_place.look;
    QPointF pen = at;
    for (const PreviewButton &button : part.buttons) {
        const bool plain = button.look == Look::Plain;
        const QColor ground = plain        ? look.button
            : button.look == Look::Primary ? look.primary
            : button.look == Look::Good    ? look.good
                                           : look.danger;
        const SheetText words = sized(0.92, plain ? look.buttonText : look.primaryText, true);
        const qreal wanted = QFontMetricsF(words.font).horizontalAdvance(button.text)
            + (button.link ? iconsize::second + space::tiny : 0) + 2 * space::medium + 2;
        const qreal wide = std::min(wanted, width);
        if (pen.x() > at.x() && pen.x() + wide > at.x() + width)
            pen = QPointF(at.x(), pen.y() + buttonHeight + space::small);
        m_place.sheet.fill({pen, QSizeF(wide, buttonHeight)}, ground, look.buttonRadius,
                           plain ? look.buttonEdge : QColor());
        const qreal top = pen.y() + (buttonHeight - words.font.pixelSize() * 1.36) / 2;
        (void)m_place.sheet.addLine(button.text, {pen.x() + space::medium, top},
                                    wide - 2 * space::medium, words);
        if (button.link)
            m_place.sheet.addIcon(QStringLiteral("ui/link"),
                                  {pen.x() + wide - space::medium - iconsize::second,
                                   pen.y() + (buttonHeight - iconsize::second) / 2},
                                  iconsize::second, words.color);
        pen.rx() += wide + space::small;
    }
    return part.buttons.isEmpty() ? 0 : pen.y() + buttonHeight - at.y();
}

qreal PartDrawing::code(const PreviewPart &part, QPointF at, qreal width)
{
    const std::size_t box =
        m_place.sheet.addBox(m_place.look.codeGround, m_place.look.edge, space::tiny);
    SheetText look = sized(0.85, m_place.look.text);
    const int pixels = look.font.pixelSize();
    look.font = fixedFontOf();
    look.font.setPixelSize(pixels);
    const qreal height =
        text(part.text, at + QPointF(space::small, space::small), width - 2 * space::small, look);
    m_place.sheet.setBox(box, {at.x(), at.y(), width, height + 2 * space::small});
    return height + 2 * space::small;
}

// Only its words: a preview asks nobody for anything.
qreal PartDrawing::picture(const PreviewPart &part, QPointF at, qreal width)
{
    const std::size_t box =
        m_place.sheet.addBox(m_place.look.codeGround, m_place.look.edge, space::small);
    m_place.sheet.addIcon(QStringLiteral("ui/image"), at + QPointF(space::medium, space::medium),
                          iconsize::row, m_place.look.second);
    const qreal indent = iconsize::row + 2 * space::medium;
    const qreal height =
        std::max<qreal>(text(part.text, at + QPointF(indent, space::medium),
                             width - indent - space::medium, sized(0.87, m_place.look.second)),
                        iconsize::row);
    m_place.sheet.setBox(box, {at.x(), at.y(), width, height + 2 * space::medium});
    return height + 2 * space::medium;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayicons.h"

#include "core/wordtable.h"

#include <QFile>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <array>

namespace signalbox {

namespace {

constexpr std::array sizes{16, 22, 24, 32, 48, 64};
constexpr qreal badgeHeight = 0.44; //!< of the icon
constexpr qreal wideBadge = 0.60; //!< "9+" is not legible at 22 px in less
constexpr qreal badgeGap = 0.04; //!< cut out around the badge, so that the arm ends before it
constexpr int highestCount = 9;
constexpr qreal lightGround = 0.45; //!< relative lightness from which dark digits read better

constexpr WordTable<TrayState, 8> stateWords{{{
    {TrayState::Offline, "offline"},
    {TrayState::Firing, "firing"},
    {TrayState::Failed, "failed"},
    {TrayState::Waiting, "waiting"},
    {TrayState::Problem, "problem"},
    {TrayState::Running, "running"},
    {TrayState::Muted, "muted"},
    {TrayState::Clear, "clear"},
}}};

constexpr WordTable<TrayColours, 4> colourWords{{{
    {TrayColours::Any, "any"},
    {TrayColours::Light, "light"},
    {TrayColours::Dark, "dark"},
    {TrayColours::Symbolic, "symbolic"},
}}};

QByteArray drawing(TrayState state, TrayColours colours, const QColor &ink)
{
    QFile file(QStringLiteral(":/icons/tray/%1-%2.svg").arg(trayStateName(state), toText(colours)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Qt's SVG does not take currentColor from a palette.
    return file.readAll().replace("currentColor", ink.name().toLatin1());
}

//! The colour of the sign is the last one of the drawing; the badge repeats it.
QColor signColour(const QByteArray &svg)
{
    static const QRegularExpression colour(QStringLiteral("fill=\"(#[0-9A-Fa-f]{6})\""));
    QColor last = Qt::darkGray;
    auto found = colour.globalMatch(QString::fromUtf8(svg));
    while (found.hasNext())
        last = QColor(found.next().captured(1));
    return last;
}

void paintBadge(QPainter &painter, int size, int count, const QColor &ground)
{
    const bool wide = count > highestCount;
    const QString text = wide ? QStringLiteral("9+") : QString::number(count);
    const qreal height = size * badgeHeight;
    const qreal width = wide ? size * wideBadge : height;
    const QRectF badge(size - width, 0, width, height);
    const qreal gap = qMax<qreal>(0.5, size * badgeGap);

    painter.setPen(Qt::NoPen);
    // The gap may eat from the arm, never from the sign below.
    painter.setClipRect(QRectF(0, 0, size, badge.bottom()));
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    painter.drawRoundedRect(badge.adjusted(-gap, -gap, gap, gap), height / 2 + gap,
                            height / 2 + gap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(ground);
    painter.drawRoundedRect(badge, height / 2, height / 2);

    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setBold(true);
    font.setPixelSize(qMax(6, qRound(height * 0.88)));
    painter.setFont(font);
    const qreal lightness =
        0.2126 * ground.redF() + 0.7152 * ground.greenF() + 0.0722 * ground.blueF();
    painter.setPen(lightness > lightGround ? Qt::black : Qt::white);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace

QString toText(TrayColours colours)
{
    return colourWords.text(colours);
}

TrayColours trayColoursFromText(QStringView text)
{
    return colourWords.value(text).value_or(TrayColours::Any);
}

QString trayStateName(TrayState state)
{
    return stateWords.text(state);
}

QImage trayImage(TrayState state, int count, TrayColours colours, const QColor &ink, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const QByteArray svg = drawing(state, colours, ink);
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, size, size));
    if (count > 0)
        paintBadge(painter, size, count, signColour(svg));
    return image;
}

QIcon trayIcon(TrayState state, int count, TrayColours colours, const QColor &ink)
{
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(QPixmap::fromImage(trayImage(state, count, colours, ink, size)));
    return icon;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/rowlayout.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/lifeline.h"
#include "ui/widgets/pill.h"
#include "ui/words/visibletext.h"
#include "ui/words/words.h"

#include <QLocale>
#include <QtMath>

namespace signalbox {

namespace {

constexpr qreal dotCentre = 10, dotEdge = 6, statusLeft = 18, textLeft = 52, rightEdge = 16;
constexpr qreal titleTop = 8, titleHeight = 22, secondTop = 32, secondHeight = 18;
constexpr qreal pillGap = 10, columnGap = 16, partGap = 13, iconGap = 5, slack = 2;
constexpr qreal leastBranch = 80, leastTitle = 120;

qreal widthOf(const QString &text, const QFontMetricsF &metrics)
{
    return text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + slack;
}

QRectF iconRect(qreal left, qreal top, qreal height)
{
    return {left, top + (height - iconsize::second) / 2, iconsize::second, iconsize::second};
}

void placeMarks(RowLayout &row, bool unread, qreal height)
{
    row.status = QRectF(statusLeft, titleTop + (titleHeight - iconsize::row) / 2, iconsize::row,
                        iconsize::row);
    if (height < size::row)
        row.status.moveTop((height - iconsize::row) / 2);
    if (unread)
        row.dot = QRectF(dotCentre - dotEdge / 2, row.status.center().y() - dotEdge / 2, dotEdge,
                         dotEdge);
}

void layoutFirstLine(RowLayout &row, const RowTexts &texts, const QString &age, qreal right,
                     const QFontMetricsF &title, const RowFonts &fonts)
{
    const qreal ageWidth = qMax(fonts.ageWidth, widthOf(age, fonts.secondMetrics));
    row.age = {QRectF(right - ageWidth, titleTop, ageWidth, titleHeight), age};
    qreal end = right - ageWidth - columnGap;
    const qreal wanted = widthOf(texts.title, title);
    qreal pill = 0;
    if (!texts.pill.isEmpty())
        pill = pillWidth(texts.pill.text, fonts.pillMetrics) + pillGap;
    const qreal track = lifeline::widthFor(texts.jobs);
    if (texts.jobs > 1 && textLeft + wanted + pill + track + columnGap <= end) {
        row.lifeLine = QRectF(end - track, titleTop, track, titleHeight);
        end -= track + columnGap;
    }
    const qreal room = qMax<qreal>(0, end - textLeft - pill);
    row.title.text = elided(texts.title, Qt::ElideRight, room, title);
    const qreal width = qMin(room, widthOf(row.title.text, title));
    row.title.rect = QRectF(textLeft, titleTop, width, titleHeight);
    if (pill > 0)
        row.pillRect =
            QRectF(qFloor(textLeft + width + pillGap), titleTop + (titleHeight - size::pill) / 2,
                   pill - pillGap, size::pill);
}

void layoutSecondLine(RowLayout &row, const RowTexts &texts, const QString &duration, qreal right,
                      const QFontMetricsF &metrics)
{
    constexpr qreal icon = iconsize::second + iconGap;
    const qreal durationWidth = widthOf(duration, metrics);
    row.duration = {QRectF(right - durationWidth, secondTop, durationWidth, secondHeight),
                    duration};
    const qreal end = duration.isEmpty() ? right : right - durationWidth - partGap;
    row.kindIcon = iconRect(textLeft, secondTop, secondHeight);
    const qreal left = textLeft + icon + 1;
    const qreal place = widthOf(texts.place + texts.number, metrics);
    const qreal branch =
        texts.branch.isEmpty() ? 0 : partGap + icon + widthOf(texts.branch, metrics);
    const qreal author =
        texts.author.isEmpty() ? 0 : partGap + icon + widthOf(texts.author, metrics);

    const bool showAuthor = author > 0 && left + place + branch + author <= end;
    qreal branchRoom = 0;
    if (branch > 0) {
        branchRoom = qMin(widthOf(texts.branch, metrics), end - left - place - partGap - icon);
        const bool whole = branchRoom >= widthOf(texts.branch, metrics);
        if (!whole && branchRoom < leastBranch)
            branchRoom = 0;
    }
    row.place.text = elideKeepingTail(texts.place, texts.number, end - left, metrics);
    row.place.rect =
        QRectF(left, secondTop, qMin(end - left, widthOf(row.place.text, metrics)), secondHeight);
    qreal x = row.place.rect.right() + partGap;
    if (branchRoom > 0) {
        row.branchIcon = iconRect(x, secondTop, secondHeight);
        row.branch = {QRectF(x + icon, secondTop, branchRoom, secondHeight),
                      elided(texts.branch, Qt::ElideMiddle, branchRoom, metrics)};
        x = row.branch.rect.right() + partGap;
    }
    if (showAuthor) {
        row.authorIcon = iconRect(x, secondTop, secondHeight);
        row.author = {QRectF(x + icon, secondTop, widthOf(texts.author, metrics), secondHeight),
                      texts.author};
    }
}

} // namespace

RowFonts::RowFonts(const QFont &base)
    : title(fontOf(TypeRole::Title, base))
    , titleRead(fontOf(TypeRole::TitleRead, base))
    , second(fontOf(TypeRole::Second, base))
    , pill(fontOf(TypeRole::Pill, base))
    , titleMetrics(title)
    , titleReadMetrics(titleRead)
    , secondMetrics(second)
    , pillMetrics(pill)
    , ageWidth(secondMetrics.horizontalAdvance(Words::tr("%1 min").arg(QLocale().toString(59)))
               + slack)
{
}

RowTexts::RowTexts(const Subject &subject)
    : title(titleOf(subject.event))
    , place(placeOf(subject.event))
    , number(numberOf(subject.event))
    , branch(branchOf(subject.event))
    , author(visibleLine(subject.event.author, 80))
    , kindIcon(kindIconName(subject.event.kind))
    , pill(transitionPill(subject.event))
    , jobs(subject.event.jobs.size())
{
}

RowLayout layoutRow(const RowTexts &texts, const QString &age, const QString &duration, bool unread,
                    qreal width, const RowFonts &fonts)
{
    RowLayout row;
    placeMarks(row, unread, size::row);
    const qreal right = width - rightEdge;
    layoutFirstLine(row, texts, age, right, unread ? fonts.titleMetrics : fonts.titleReadMetrics,
                    fonts);
    layoutSecondLine(row, texts, duration, right, fonts.secondMetrics);
    return row;
}

RowLayout layoutCompactRow(const RowTexts &texts, const QString &age, bool unread, qreal width,
                           const RowFonts &fonts)
{
    RowLayout row;
    placeMarks(row, unread, size::compactRow);
    const qreal top = (size::compactRow - titleHeight) / 2;
    const qreal right = width - rightEdge;
    const qreal ageWidth = qMax(fonts.ageWidth, widthOf(age, fonts.secondMetrics));
    row.age = {QRectF(right - ageWidth, top, ageWidth, titleHeight), age};
    const qreal end = right - ageWidth - columnGap;
    const QFontMetricsF &metrics = unread ? fonts.titleMetrics : fonts.titleReadMetrics;
    const qreal wanted = widthOf(texts.title, metrics);
    const qreal placeWanted = widthOf(texts.place + texts.number, fonts.secondMetrics) + columnGap;
    const qreal titleRoom = qMax(qMin(leastTitle, end - textLeft), end - textLeft - placeWanted);
    row.title.text = elided(texts.title, Qt::ElideRight, titleRoom, metrics);
    row.title.rect = QRectF(textLeft, top, qMin(titleRoom, wanted), titleHeight);
    const qreal left = row.title.rect.right() + columnGap;
    if (end - left > widthOf(texts.number, fonts.secondMetrics)) {
        row.place.text =
            elideKeepingTail(texts.place, texts.number, end - left, fonts.secondMetrics);
        row.place.rect = QRectF(left, top, end - left, titleHeight);
    }
    return row;
}

} // namespace signalbox

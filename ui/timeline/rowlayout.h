// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subject.h"
#include "ui/words/statuswords.h"

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>

namespace signalbox {

//! The fonts of a row with their metrics, made once for each font change.
struct RowFonts
{
    explicit RowFonts(const QFont &base);
    QFont title, titleRead, second, pill;
    QFontMetricsF titleMetrics, titleReadMetrics, secondMetrics, pillMetrics;
    qreal ageWidth;
};

//! What a row says, whole; made once for each change of its subject.
struct RowTexts
{
    RowTexts() = default;
    explicit RowTexts(const Subject &subject);
    QString title, place, number, branch, author, kindIcon;
    PillWords pill;
    qsizetype jobs = 0;
};

//! Where everything of one row stands and how it is cut, relative to the row's top left. What gives
//! way, in this order: the life-line if the title would be cut; author; branch (cut in its middle,
//! gone under 80 px); the place in its middle, its #number stays; the title at its end, last.
struct RowLayout
{
    struct Part
    {
        QRectF rect;
        QString text;
        [[nodiscard]] bool isShown() const { return !text.isEmpty(); }
    };
    QRectF status, dot, kindIcon, branchIcon, authorIcon, lifeLine, pillRect;
    Part title, age, place, branch, author, duration;
};

[[nodiscard]] RowLayout layoutRow(const RowTexts &texts, const QString &age,
                                  const QString &duration, bool unread, qreal width,
                                  const RowFonts &fonts);
//! One line: status, title, place with number, age.
[[nodiscard]] RowLayout layoutCompactRow(const RowTexts &texts, const QString &age, bool unread,
                                         qreal width, const RowFonts &fonts);

} // namespace signalbox

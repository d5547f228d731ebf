// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/historybars.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace signalbox::historybars {

namespace {

constexpr int dashHeight = 2;

void paintBar(QPainter *painter, int x, int middle, Status status, const ColorTokens &tokens)
{
    const QColor ink = tokens.hue(statusHue(status)).ink;
    const QRect above(x, middle - barHeight - 1, barWidth, barHeight);
    switch (status) {
    case Status::Passed:
    case Status::Resolved:
        painter->fillRect(above, ink);
        return;
    case Status::Failed:
    case Status::Firing:
        painter->fillRect(above.translated(0, barHeight + 2), ink);
        return;
    case Status::Running:
        painter->fillRect(above, ink);
        painter->fillRect(above.adjusted(1, 1, -1, -1), tokens.sidebar);
        return;
    case Status::Blocked: {
        const int third = barWidth / 2;
        const QRect straddling(x, middle - barHeight / 2, third, barHeight);
        painter->fillRect(straddling, ink);
        painter->fillRect(straddling.translated(barWidth - third, 0), ink);
        return;
    }
    default:
        painter->fillRect(QRect(x, middle - dashHeight / 2, barWidth, dashHeight), ink);
    }
}

} // namespace

int widthFor(qsizetype count)
{
    return int(qMin<qsizetype>(count, most)) * step - (step - barWidth);
}

void paint(QPainter *painter, const QRect &rect, const QList<Status> &newestFirst,
           const ColorTokens &tokens)
{
    const int middle = rect.center().y();
    const int full = widthFor(most);
    painter->fillRect(rect.right() + 1 - full, middle, full, line::thin, tokens.border);
    int x = rect.right() + 1 - barWidth;
    for (qsizetype i = 0; i < qMin<qsizetype>(newestFirst.size(), most); ++i, x -= step)
        paintBar(painter, x, middle, newestFirst.at(i), tokens);
}

} // namespace signalbox::historybars

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/steplist.h"

#include "ui/details/page.h"
#include "ui/theme/fonts.h"
#include "ui/words/statuswords.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int stationColumn = 34, trackWidth = 2, gap = 4;

} // namespace

StepList::StepList(const QList<Step> &steps, QWidget *parent) : QWidget(parent), m_steps(steps)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(stationColumn, 0, 0, 0);
    layout->setSpacing(space::medium);
    for (const Step &step : steps) {
        auto *cell = new QWidget;
        auto *lines = new QVBoxLayout(cell);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(2);
        QLabel *heading = plainLabel(step.heading);
        setTypeRole(heading, TypeRole::Value);
        heading->setAccessibleName(
            tr("%1: %2", "a step, its state").arg(step.heading, statusWord(step.status)));
        lines->addWidget(heading);
        if (!step.text.isEmpty()) {
            QLabel *text = wrappingLabel(step.text);
            text->setForegroundRole(secondTextRole);
            lines->addWidget(text);
        }
        cell->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        layout->addWidget(cell);
        m_cells << cell;
    }
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const Status status = m_steps.at(i).status;
        const QColor ink = tokens.hue(statusHue(status)).ink;
        const int top = m_cells.at(i)->y();
        painter.drawPixmap(0, top,
                           m_icons.pixmap({statusIconName(status), iconsize::row, ink, tokens.glyph,
                                           devicePixelRatioF()}));
        if (i + 1 == m_cells.size())
            break;
        const int from = top + iconsize::row + gap;
        const int to = m_cells.at(i + 1)->y() - gap;
        const int x = iconsize::row / 2;
        if (status == Status::Passed) {
            painter.fillRect(QRect(x - trackWidth / 2, from, trackWidth, to - from), ink);
        } else {
            painter.setPen(QPen(tokens.control, line::thin, Qt::DashLine));
            painter.drawLine(x, from, x, to);
        }
    }
}

} // namespace signalbox

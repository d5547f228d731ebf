// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/historypage.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/widgets/iconlabel.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int mostEvents = 100;

} // namespace

HistoryPage::HistoryPage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock) { }

void HistoryPage::showEvents(const QList<Event> &newestFirst)
{
    QVBoxLayout *layout = startContent();
    layout->setSpacing(space::small);
    for (const Event &event : newestFirst.first(qMin<qsizetype>(mostEvents, newestFirst.size()))) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::small);
        auto *icon = new IconLabel(iconsize::normal);
        icon->setStatus(event.status);
        QLabel *word = plainLabel(statusWord(event));
        setTypeRole(word, TypeRole::Value);
        QLabel *title = plainLabel(titleOf(event));
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        title->setToolTip(toolTipText(titleOf(event)));
        QLabel *when = plainLabel(clockText(event.receivedAt, m_clock.now()));
        makeSecond(when);
        when->setToolTip(toolTipText(fullMoment(event.receivedAt)));
        auto *show = new QPushButton(tr("Show delivery"));
        setButtonLook(show, ButtonLook::Quiet);
        const qint64 delivery = event.delivery;
        connect(show, &QPushButton::clicked, this,
                [this, delivery] { Q_EMIT deliveryRequested(delivery); });
        line->addWidget(icon);
        line->addWidget(word);
        line->addWidget(title, 1);
        line->addWidget(when);
        line->addWidget(show);
        layout->addLayout(line);
    }
    if (newestFirst.size() > mostEvents)
        layout->addWidget(wrappingLabel(
            tr("%n older event(s) are not shown.", nullptr, int(newestFirst.size() - mostEvents))));
    finishContent();
}

} // namespace signalbox

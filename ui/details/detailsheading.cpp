// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailsheading.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pill.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

DetailsHeading::DetailsHeading(QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton)
    , m_icon(new IconLabel(iconsize::heading))
    , m_title(plainLabel())
    , m_place(plainLabel())
    , m_transition(new PillLabel)
    , m_verdict(new PillLabel)
{
    m_back->setIcon(lineIcon(QStringLiteral("back")));
    m_back->hide();
    setTypeRole(m_title, TypeRole::Heading);
    m_place->setForegroundRole(secondTextRole);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (QLabel *label : {m_title, m_place}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
        texts->addWidget(label);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium + 2);
    layout->addWidget(m_back);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(texts, 1);
    layout->addWidget(m_transition, 0, Qt::AlignTop);
    layout->addWidget(m_verdict, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_back, &QToolButton::clicked, this, &DetailsHeading::backRequested);
}

void DetailsHeading::showSubject(const Subject &subject)
{
    const Event &event = subject.event;
    m_icon->setStatus(event.status);
    m_icon->setToolTip(toolTipText(statusWord(event)));
    setTexts(titleOf(event), placeOf(event) + numberOf(event));
    const PillWords pill = transitionPill(event);
    m_transition->setPill(pill.text, pill.hue);
    m_verdict->setPill(event.verified ? tr("Verified") : tr("Unsigned"), Hue::Grey,
                       QStringLiteral("ui/shield"));
}

void DetailsHeading::showRefused(const DeliveryRecord &record, Instant now)
{
    m_icon->setIcon(QStringLiteral("status/refused"), Hue::Magenta);
    setTexts(record.reason.isEmpty() ? tr("Refused delivery") : visibleLine(record.reason),
             tr("%1 · %2 %3 · %4 · %n byte(s)", nullptr, int(record.size))
                 .arg(visibleLine(record.endpoint), QString::fromLatin1(record.method),
                      visibleLine(QString::fromUtf8(record.target), 40),
                      momentText(record.receivedAt, now)));
    m_transition->setPill({}, Hue::Grey);
    m_verdict->setPill(tr("Refused"), Hue::Magenta);
}

void DetailsHeading::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
    m_back->setToolTip(toolTipText(tr("Back to the list")));
    m_back->setAccessibleName(tr("Back to the list"));
}

void DetailsHeading::setTexts(const QString &title, const QString &place)
{
    m_whole = title;
    m_wholePlace = place;
    m_title->setToolTip(toolTipText(title));
    m_place->setToolTip(toolTipText(place));
    elide();
}

void DetailsHeading::elide()
{
    m_title->setText(
        elided(m_whole, Qt::ElideRight, m_title->width(), QFontMetricsF(m_title->font())));
    m_place->setText(
        elided(m_wholePlace, Qt::ElideMiddle, m_place->width(), QFontMetricsF(m_place->font())));
}

void DetailsHeading::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    elide();
}

} // namespace signalbox

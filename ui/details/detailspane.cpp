// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailspane.h"

#include "ui/details/detailsheading.h"
#include "ui/details/headerspage.h"
#include "ui/details/historypage.h"
#include "ui/details/overviewpage.h"
#include "ui/details/payloadpage.h"
#include "ui/details/previewpage.h"
#include "ui/details/sentpage.h"
#include "ui/details/verificationpage.h"
#include "ui/theme/tokens.h"
#include "ui/timeline/emptypage.h"
#include "ui/words/errorwords.h"

#include <QEvent>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace signalbox {

DetailsPane::DetailsPane(DetailsSource &source, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_clock(clock)
    , m_heading(new DetailsHeading)
    , m_actions(new ActionRow)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_problem(new EmptyPage)
    , m_nothing(new EmptyPage)
    , m_body(new QWidget)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false); // too narrow: words are shortened, no tab is out of reach
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setAccessibleName(tr("Parts of the event"));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::wide, space::large, space::wide, space::small);
    head->setSpacing(space::medium);
    head->addWidget(m_heading);
    head->addWidget(m_actions);
    auto *tabLine = new QHBoxLayout;
    tabLine->setContentsMargins(space::wide - space::tiny, 0, 0, 0);
    tabLine->addWidget(m_tabs);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addLayout(head);
    body->addLayout(tabLine);
    auto *base = new QWidget;
    base->setFixedHeight(line::thin);
    base->setAutoFillBackground(true);
    base->setBackgroundRole(QPalette::Midlight);
    body->addWidget(base);
    body->addWidget(m_stack, 1);
    m_stack->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_body);
    layout->addWidget(m_nothing);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailsPane::showCurrentTab);
    connect(m_heading, &DetailsHeading::backRequested, this, &DetailsPane::backRequested);
    connect(m_problem, &EmptyPage::firstRequested, this, [this] {
        m_filled.clear();
        showCurrentTab();
    });
    showNothing();
}

void DetailsPane::showNothing()
{
    m_subject = {};
    m_delivery = 0;
    m_nothing->setWords({}, tr("Choose an event to see what it holds."));
    m_body->hide();
    m_nothing->show();
}

void DetailsPane::showSubject(const Subject &subject)
{
    const bool other = m_refused || subject.id != m_subject.id;
    m_refused = false;
    m_olderChosen = false;
    refresh(subject);
    if (other && m_tabs->currentIndex() != 0)
        m_tabs->setCurrentIndex(0);
}

void DetailsPane::refresh(const Subject &subject)
{
    if (!m_olderChosen)
        m_delivery = subject.event.delivery;
    m_subject = subject;
    m_filled.clear();
    m_nothing->hide();
    m_body->show();
    m_heading->showSubject(subject);
    m_actions->showSubject(subject, m_source.primaryTrigger(subject), m_source.triggers(),
                           m_source.targets());
    fillTabs();
    showCurrentTab();
}

void DetailsPane::showRefused(const DeliveryRecord &delivery)
{
    m_refused = true;
    m_delivery = delivery.id;
    m_filled.clear();
    m_nothing->hide();
    m_body->show();
    m_heading->showRefused(delivery, m_clock.now());
    m_actions->showRefused();
    fillTabs();
    showTab(Tab::Verification);
}

void DetailsPane::setBackVisible(bool visible)
{
    m_heading->setBackVisible(visible);
}

void DetailsPane::fillTabs()
{
    QList<std::pair<Tab, QString>> tabs;
    if (!m_refused)
        tabs << std::pair(Tab::Overview, tr("Overview"));
    tabs << std::pair(Tab::Payload, tr("Payload")) << std::pair(Tab::Headers, tr("Headers"))
         << std::pair(Tab::Verification, tr("Verification"));
    if (!m_refused) {
        const qsizetype sent = m_source.sent(m_subject.id).size();
        tabs << std::pair(Tab::Sent, sent > 0 ? tr("Sent  %1").arg(sent) : tr("Sent"));
        if (m_source.previews().isOffered())
            tabs << std::pair(Tab::Preview, tr("Preview"));
        tabs << std::pair(Tab::History,
                          m_subject.eventCount > 1 ? tr("History  %1").arg(m_subject.eventCount)
                                                   : tr("History"));
    }
    const bool sameSet = m_tabs->count() == tabs.size();
    m_fillingTabs = true;
    while (!sameSet && m_tabs->count() > 0)
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < tabs.size(); ++i) {
        if (!sameSet)
            m_tabs->addTab(tabs.at(i).second);
        else if (m_tabs->tabText(i) != tabs.at(i).second)
            m_tabs->setTabText(i, tabs.at(i).second);
        m_tabs->setTabData(i, int(tabs.at(i).first));
    }
    m_fillingTabs = false;
    m_tabs->updateGeometry(); // a hidden tab bar does not tell that it grew
}

void DetailsPane::showTab(Tab tab)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toInt() == int(tab))
            m_tabs->setCurrentIndex(i);
    }
    showCurrentTab();
}

void DetailsPane::showCurrentTab()
{
    if (m_tabs->currentIndex() < 0 || m_fillingTabs)
        return;
    const Tab tab = static_cast<Tab>(m_tabs->tabData(m_tabs->currentIndex()).toInt());
    QWidget *page = pageOf(tab);
    m_stack->setCurrentWidget(page);
    if (m_filled.contains(tab))
        return;
    m_filled << tab;
    fillPage(tab);
}

void DetailsPane::addPage(Tab tab, QWidget *page)
{
    m_pages.insert(tab, page);
    m_stack->addWidget(page);
}

QWidget *DetailsPane::pageOf(Tab tab)
{
    if (QWidget *page = m_pages.value(tab))
        return page;
    switch (tab) {
    case Tab::Overview:
        addPage(tab, new OverviewPage(m_clock));
        break;
    case Tab::Payload: {
        auto *page = new PayloadPage;
        connect(page, &PayloadPage::copyRequested, this, &DetailsPane::copyRequested);
        addPage(tab, page);
        break;
    }
    case Tab::Headers:
        addPage(tab, new HeadersPage);
        break;
    case Tab::Verification: {
        auto *page = new VerificationPage(m_clock);
        connect(page, &VerificationPage::acceptRequested, this, &DetailsPane::acceptRequested);
        addPage(tab, page);
        break;
    }
    case Tab::Sent: {
        auto *page = new SentPage(m_clock);
        connect(page, &SentPage::resendRequested, this, &DetailsPane::resendRequested);
        connect(page, &SentPage::dropRequested, this, &DetailsPane::dropRequested);
        connect(page, &SentPage::restartRequested, this, &DetailsPane::restartRequested);
        addPage(tab, page);
        break;
    }
    case Tab::Preview:
        addPage(tab, new PreviewPage(m_source.previews()));
        break;
    case Tab::History: {
        auto *page = new HistoryPage(m_clock);
        connect(page, &HistoryPage::deliveryRequested, this, [this](qint64 delivery) {
            m_delivery = delivery;
            m_olderChosen = delivery != m_subject.event.delivery;
            for (const Tab other : {Tab::Payload, Tab::Headers, Tab::Verification})
                m_filled.removeAll(other);
            showTab(Tab::Payload);
        });
        addPage(tab, page);
        break;
    }
    }
    return m_pages.value(tab);
}

void DetailsPane::fillPage(Tab tab)
{
    switch (tab) {
    case Tab::Overview:
        static_cast<OverviewPage *>(pageOf(tab))
            ->showSubject(m_subject, m_source.lastDurations(m_subject),
                          m_source.sent(m_subject.id));
        return;
    case Tab::Sent:
        static_cast<SentPage *>(pageOf(tab))->showSent(m_source.sent(m_subject.id));
        return;
    case Tab::Preview:
        static_cast<PreviewPage *>(pageOf(tab))->showMessageOf(m_subject.event.id);
        return;
    case Tab::History:
        static_cast<HistoryPage *>(pageOf(tab))->showEvents(m_source.eventsOfSubject(m_subject.id));
        return;
    case Tab::Payload:
    case Tab::Headers:
    case Tab::Verification:
        fillDeliveryPage(tab);
    }
}

void DetailsPane::fillDeliveryPage(Tab tab)
{
    const Result<DeliveryDetails> details = m_source.delivery(m_delivery);
    if (!details) {
        m_problem->setWords(tr("This delivery cannot be shown."), errorSentence(details.error()));
        m_problem->setActions(tr("Try again"));
        m_stack->setCurrentWidget(m_problem);
        m_filled.removeAll(tab);
        return;
    }
    if (tab == Tab::Payload)
        static_cast<PayloadPage *>(pageOf(tab))->showBody(details->body);
    else if (tab == Tab::Headers)
        static_cast<HeadersPage *>(pageOf(tab))->showDelivery(*details);
    else
        showVerification(*details);
}

void DetailsPane::showVerification(const DeliveryDetails &details)
{
    const auto examination = m_source.examine(details.record.id);
    static_cast<VerificationPage *>(pageOf(Tab::Verification))
        ->showDelivery(details, examination ? std::optional(*examination) : std::nullopt);
}

void DetailsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_subject.id != 0 && !m_refused)
        refresh(m_subject);
    QWidget::changeEvent(event);
}

} // namespace signalbox

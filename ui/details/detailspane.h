// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ui/details/actionrow.h"
#include "ui/details/detailssource.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace signalbox {

class DetailsHeading;
class EmptyPage;
class HeadersPage;
class HistoryPage;
class OverviewPage;
class PayloadPage;
class SentPage;
class VerificationPage;

//! The right pane: one subject or one refused delivery. Heading and actions stand, the page below
//! follows the tab; a page is made and filled when it is first looked at.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Overview, Payload, Headers, Verification, Sent, History, Preview };

    DetailsPane(DetailsSource &source, const Clock &clock, QWidget *parent = nullptr);

    void showSubject(const Subject &subject);
    //! The same subject changed: what is shown follows, the tab stays.
    void refresh(const Subject &subject);
    void showRefused(const DeliveryRecord &delivery);
    void showNothing();
    void showTab(Tab tab);
    [[nodiscard]] qint64 subject() const { return m_refused ? 0 : m_subject.id; }
    [[nodiscard]] qint64 delivery() const { return m_delivery; }
    [[nodiscard]] ActionRow *actions() const { return m_actions; }
    void setBackVisible(bool visible);

Q_SIGNALS:
    void backRequested();
    void copyRequested(const QString &text);
    void resendRequested(qint64 outboxId);
    void dropRequested(qint64 outboxId);
    void restartRequested(const QString &target);
    void acceptRequested(qint64 delivery); //!< a refused one

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillTabs();
    void showCurrentTab();
    QWidget *pageOf(Tab tab);
    void fillPage(Tab tab);
    void fillDeliveryPage(Tab tab);
    void showVerification(const DeliveryDetails &details);
    void addPage(Tab tab, QWidget *page);

    DetailsSource &m_source;
    const Clock &m_clock;
    Subject m_subject;
    qint64 m_delivery = 0;
    bool m_refused = false;
    bool m_olderChosen = false; //!< a delivery from the history is shown, not the newest
    bool m_fillingTabs = false;
    QMap<Tab, QWidget *> m_pages;
    QList<Tab> m_filled;

    DetailsHeading *m_heading;
    ActionRow *m_actions;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    EmptyPage *m_problem;
    EmptyPage *m_nothing;
    QWidget *m_body;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traymenu.h"

#include "ui/words/statuswords.h"
#include "ui/words/visibletext.h"

#include <QActionGroup>
#include <QEvent>
#include <QLocale>
#include <QTimeZone>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr int failuresShown = 5;
constexpr int labelLimit = 60;
constexpr int morning = 8; //!< o'clock
constexpr int inlineTriggers = 3;

//! Foreign text as a menu entry: one line, short, no mnemonic made of its '&'.
QString label(const QString &text)
{
    return menuText(visibleLine(text, labelLimit));
}

} // namespace

TrayMenuFacts trayMenuFacts(const TrayFacts &tray, const Health &health, bool paused)
{
    TrayMenuFacts facts;
    facts.lastFailures = tray.lastFailures.mid(0, failuresShown);
    facts.triggers = health.triggers;
    for (const EndpointFacts &endpoint : health.endpoints) {
        if (!endpoint.publicUrl.isEmpty())
            facts.publicAddresses += {endpoint.name, endpoint.publicUrl};
    }
    if (facts.publicAddresses.isEmpty() && !health.tunnel.publicUrl.isEmpty())
        facts.publicAddresses += {QString(), health.tunnel.publicUrl};
    facts.paused = paused;
    return facts;
}

std::chrono::minutes untilTomorrow(const QDateTime &now)
{
    const QDateTime then(now.date().addDays(1), QTime(morning, 0), now.timeZone());
    return std::chrono::ceil<std::chrono::minutes>(std::chrono::milliseconds(now.msecsTo(then)));
}

TrayMenu::TrayMenu(QWidget *parent) : QMenu(parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToHide, this, [this] {
        // The chosen action still has to be delivered: rebuild after it.
        if (m_stale)
            QMetaObject::invokeMethod(
                this, [this] { rebuild(); }, Qt::QueuedConnection);
    });
    rebuild();
}

void TrayMenu::setFacts(const TrayMenuFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    if (isVisible())
        m_stale = true;
    else
        rebuild();
}

void TrayMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QMenu::changeEvent(event);
}

void TrayMenu::rebuild()
{
    m_stale = false;
    clear();
    const auto submenus = findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    for (QMenu *submenu : submenus)
        submenu->deleteLater();
    QAction *open = addAction(tr("Open Signalbox"), this, &TrayMenu::openRequested);
    open->setObjectName(QStringLiteral("open"));
    setDefaultAction(open);
    addSeparator();
    addFailures();
    addTriggers();
    addAddresses();
    addPause();
    addSeparator();
    addAction(tr("Settings…"), this, &TrayMenu::settingsRequested)
        ->setObjectName(QStringLiteral("settings"));
    addAction(tr("Quit"), this, &TrayMenu::quitRequested)->setObjectName(QStringLiteral("quit"));
}

void TrayMenu::addFailures()
{
    if (m_facts.lastFailures.isEmpty())
        return;
    QAction *heading = addAction(tr("Last failures"));
    heading->setEnabled(false);
    for (const Subject &subject : std::as_const(m_facts.lastFailures)) {
        const Event &event = subject.event;
        const QString place =
            (event.pipeline.isEmpty() ? event.project : event.pipeline) + numberOf(event);
        const QString title = titleOf(event);
        const QString text = place.isEmpty()
            ? label(title)
            : tr("%1: %2", "place, title").arg(label(place), label(title));
        addAction(text, this, [this, id = subject.id] {
            Q_EMIT subjectChosen(id);
        })->setObjectName(QStringLiteral("failure"));
    }
    addSeparator();
}

void TrayMenu::addTriggers()
{
    if (m_facts.triggers.isEmpty())
        return;
    const bool own = m_facts.triggers.size() > inlineTriggers;
    QMenu *menu = own ? addMenu(tr("Triggers")) : this;
    for (const TriggerFacts &trigger : std::as_const(m_facts.triggers)) {
        const QString text = own ? tr("%1…", "name of a trigger").arg(label(trigger.name))
                                 : tr("Run %1…").arg(label(trigger.name));
        QAction *action = menu->addAction(
            text, this, [this, name = trigger.name] { Q_EMIT triggerChosen(name); });
        action->setObjectName(QStringLiteral("trigger"));
        action->setEnabled(!trigger.fault);
    }
    addSeparator();
}

void TrayMenu::addAddresses()
{
    const auto &addresses = m_facts.publicAddresses;
    if (addresses.size() > 1) {
        QMenu *menu = addMenu(tr("Copy public address"));
        for (const auto &address : addresses)
            menu->addAction(label(address.name), this,
                            [this, url = address.url] { Q_EMIT addressChosen(url); })
                ->setObjectName(QStringLiteral("address"));
        return;
    }
    QAction *action = addAction(tr("Copy public address"));
    action->setObjectName(QStringLiteral("address"));
    action->setEnabled(!addresses.isEmpty());
    if (!addresses.isEmpty())
        connect(action, &QAction::triggered, this,
                [this, url = addresses.first().url] { Q_EMIT addressChosen(url); });
}

void TrayMenu::addPause()
{
    if (m_facts.paused) {
        addAction(tr("Resume notifications"), this, [this] {
            Q_EMIT pauseRequested(std::nullopt);
        })->setObjectName(QStringLiteral("resume"));
        return;
    }
    QMenu *menu = addMenu(tr("Pause notifications"));
    menu->setObjectName(QStringLiteral("pause"));
    menu->addAction(tr("For 30 minutes"), this, [this] { Q_EMIT pauseRequested(30min); });
    menu->addAction(tr("For 1 hour"), this, [this] { Q_EMIT pauseRequested(60min); });
    const QString time = QLocale().toString(QTime(morning, 0), QLocale::ShortFormat);
    menu->addAction(tr("Until tomorrow, %1").arg(time), this,
                    [this] { Q_EMIT pauseRequested(untilTomorrow(QDateTime::currentDateTime())); });
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/actionrow.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace signalbox {

namespace {

QString targetNote(const TargetFacts &target)
{
    switch (target.state) {
    case TargetFacts::State::Stopped:
        return ActionRow::tr("stopped");
    case TargetFacts::State::NoSecret:
        return ActionRow::tr("its secret is missing");
    case TargetFacts::State::Faulty:
        return ActionRow::tr("its settings do not work");
    case TargetFacts::State::Ready:
    case TargetFacts::State::Waiting:
        break;
    }
    return {};
}

void resetMenu(QPushButton *button)
{
    QMenu *old = button->menu();
    button->setMenu(new QMenu(button));
    delete old;
}

// Names in the tooltip once the text went.
void setShown(QPushButton *button, const QString &text, bool iconOnly)
{
    button->setText(iconOnly ? QString() : text);
    button->setToolTip(iconOnly ? toolTipText(text) : QString());
    button->setAccessibleName(text);
}

bool needsAcknowledge(const Subject &subject)
{
    const Status status = subject.event.status;
    return !subject.acknowledged
        && (status == Status::Failed || status == Status::Firing || status == Status::Blocked);
}

bool canBeDeployed(const Event &event)
{
    const bool made = event.kind == Kind::Image || event.kind == Kind::Release
        || (event.kind == Kind::Build && event.status == Status::Passed);
    return made && !(event.tag.isEmpty() && event.commit.isEmpty() && event.branch.isEmpty());
}

} // namespace

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent)
    , m_trigger(new QPushButton)
    , m_forward(new QPushButton)
    , m_replay(new QPushButton)
    , m_acknowledge(new QPushButton)
    , m_curl(new QPushButton)
    , m_more(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    const std::pair<QPushButton *, QString> buttons[] = {{m_trigger, QStringLiteral("lever")},
                                                         {m_acknowledge, QStringLiteral("check")},
                                                         {m_forward, QStringLiteral("forward")},
                                                         {m_replay, QStringLiteral("replay")},
                                                         {m_curl, QStringLiteral("copy")}};
    for (const auto &[button, icon] : buttons) {
        button->setIcon(lineIcon(icon));
        layout->addWidget(button);
    }
    m_more->setIcon(lineIcon(QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    layout->addWidget(m_more);
    layout->addStretch();
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_trigger, &QPushButton::clicked, this, [this] {
        if (!m_primary.isEmpty())
            Q_EMIT triggerRequested(m_primary);
    });
    connect(m_curl, &QPushButton::clicked, this, &ActionRow::copyCurlRequested);
    connect(m_acknowledge, &QPushButton::clicked, this,
            [this] { Q_EMIT acknowledgeRequested(true); });
}

void ActionRow::showSubject(const Subject &subject, const QString &primaryTrigger,
                            const QList<TriggerFacts> &triggers, const QList<TargetFacts> &targets)
{
    m_subject = subject;
    m_refused = false;
    fillTriggers(primaryTrigger, triggers);
    fillForward(targets);
    fillReplay();
    fit();
}

void ActionRow::showRefused()
{
    m_refused = true;
    m_primary.clear();
    for (QPushButton *button : {m_trigger, m_forward, m_acknowledge, m_replay})
        button->hide();
    fit();
}

void ActionRow::fillTriggers(const QString &primary, const QList<TriggerFacts> &triggers)
{
    // With one trigger the button is that trigger; with more and none that plainly fits, a menu.
    m_primary = !primary.isEmpty() ? primary
        : triggers.size() == 1     ? triggers.first().name
                                   : QString();
    setButtonLook(m_trigger, primary.isEmpty() ? ButtonLook::Normal : ButtonLook::Primary);
    m_trigger->setVisible(!triggers.isEmpty());
    m_trigger->setEnabled(true);
    if (QMenu *old = m_trigger->menu()) {
        m_trigger->setMenu(nullptr);
        delete old;
    }
    if (m_primary.isEmpty() && !triggers.isEmpty()) {
        resetMenu(m_trigger);
        for (const TriggerFacts &trigger : triggers) {
            const QString name = trigger.name;
            QAction *action =
                m_trigger->menu()->addAction(tr("Run %1…").arg(menuText(name)), this,
                                             [this, name] { Q_EMIT triggerRequested(name); });
            action->setEnabled(!trigger.fault);
        }
    }
    for (const TriggerFacts &trigger : triggers) {
        if (trigger.name != m_primary || !trigger.fault)
            continue;
        m_trigger->setEnabled(false);
        m_trigger->setToolTip(toolTipText(errorSentence(*trigger.fault)));
    }
    // The others of a primary one stand in its neighbour menu.
    m_more->menu()->clear();
    for (const TriggerFacts &trigger : triggers) {
        if (m_primary.isEmpty() || trigger.name == m_primary)
            continue;
        const QString name = trigger.name;
        m_more->menu()->addAction(lineIcon(QStringLiteral("lever")),
                                  tr("Run %1…").arg(menuText(name)), this,
                                  [this, name] { Q_EMIT triggerRequested(name); });
    }
}

void ActionRow::fillForward(const QList<TargetFacts> &targets)
{
    m_forward->setVisible(!targets.isEmpty());
    resetMenu(m_forward);
    for (const TargetFacts &target : targets) {
        const QString note = targetNote(target);
        const QString name = target.name;
        QAction *action = m_forward->menu()->addAction(
            note.isEmpty() ? menuText(name)
                           : tr("%1 (%2)", "target, why not").arg(menuText(name), note),
            this, [this, name] { Q_EMIT forwardRequested(name); });
        action->setEnabled(note.isEmpty());
    }
}

void ActionRow::fillReplay()
{
    m_replay->show();
    resetMenu(m_replay);
    m_replay->menu()->addAction(lineIcon(QStringLiteral("replay")), tr("Process again"), this,
                                &ActionRow::replayRequested);
    m_replay->menu()->addAction(lineIcon(QStringLiteral("forward")), tr("Send to a URL…"), this,
                                &ActionRow::replayToRequested);
}

void ActionRow::fillMore()
{
    QMenu *menu = m_more->menu();
    // Triggers stand first and stay; the rest is made anew.
    for (QAction *action : menu->actions()) {
        if (action->property("fixed").toBool())
            delete action;
    }
    const auto add = [menu](QAction *action) {
        action->setProperty("fixed", true);
        menu->addAction(action);
    };
    const auto act = [&](const QString &icon, const QString &text, auto function) {
        auto *action = new QAction(lineIcon(icon), text, menu);
        connect(action, &QAction::triggered, this, function);
        add(action);
    };
    if (!m_curlShown)
        act(QStringLiteral("copy"), tr("Copy as curl"), [this] { Q_EMIT copyCurlRequested(); });
    if (m_refused)
        return;
    if (needsAcknowledge(m_subject) && !m_acknowledgeShown)
        act(QStringLiteral("check"), tr("Acknowledge"),
            [this] { Q_EMIT acknowledgeRequested(true); });
    const bool pinned = m_subject.pinned;
    act(QStringLiteral("pin"), pinned ? tr("Unpin") : tr("Pin"),
        [this, pinned] { Q_EMIT pinRequested(!pinned); });
    if (m_subject.acknowledged)
        act(QStringLiteral("bell"), tr("Needs attention again"),
            [this] { Q_EMIT acknowledgeRequested(false); });
    act(QStringLiteral("eye"), tr("Mark as not read"), [this] { Q_EMIT markUnreadRequested(); });
}

void ActionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ActionRow::fit()
{
    const bool deploys = canBeDeployed(m_subject.event);
    const QString name = menuText(m_primary);
    const QString triggerText = m_primary.isEmpty()
        ? (deploys ? tr("Deploy…") : tr("Run…"))
        : (deploys ? tr("Deploy with %1…") : tr("Run %1…")).arg(name);
    const auto shown = [&](bool iconOnly) {
        setShown(m_trigger, triggerText, iconOnly && m_primary.isEmpty());
        setShown(m_forward, tr("Forward to…"), iconOnly);
        setShown(m_replay, tr("Replay"), iconOnly);
        setShown(m_acknowledge, tr("Acknowledge"), iconOnly);
        setShown(m_curl, tr("Copy as curl"), false);
        int wanted = m_more->sizeHint().width();
        for (const QPushButton *button : {m_trigger, m_acknowledge, m_forward, m_replay}) {
            if (!button->isHidden())
                wanted += button->sizeHint().width() + space::small;
        }
        return wanted;
    };
    m_acknowledgeShown = !m_refused && needsAcknowledge(m_subject);
    m_acknowledge->setVisible(m_acknowledgeShown);
    int wanted = shown(false);
    const int curl = m_curl->sizeHint().width() + space::small;
    m_curlShown = wanted + curl <= width();
    m_curl->setVisible(m_curlShown);
    if (wanted > width() && m_acknowledgeShown) {
        m_acknowledgeShown = false;
        m_acknowledge->hide();
        wanted = shown(false);
    }
    if (wanted > width())
        shown(true);
    fillMore();
    m_more->setVisible(!m_more->menu()->isEmpty());
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(toolTipText(tr("More")));
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/statusfoot.h"

#include "core/clock.h"
#include "ui/words/errorwords.h"
#include "ui/words/sendingwords.h"
#include "ui/words/visibletext.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int nameLength = 40;

QString faultOf(const TargetFacts &target)
{
    const QString name = visibleLine(target.name);
    switch (target.state) {
    case TargetFacts::State::Waiting:
        return StatusFoot::tr("%1: %n waiting", nullptr, target.waiting).arg(name);
    case TargetFacts::State::NoSecret:
        return StatusFoot::tr("%1: secret missing").arg(name);
    case TargetFacts::State::Faulty:
        return StatusFoot::tr("%1: wrong settings").arg(name);
    case TargetFacts::State::Stopped:
    case TargetFacts::State::Ready:
        break;
    }
    return StatusFoot::tr("%1: stopped").arg(name);
}

// Empty: nothing is wrong with it.
QString troubleOf(const TargetFacts &target)
{
    if (target.state != TargetFacts::State::Ready)
        return faultOf(target);
    const bool apart = target.line && target.line->phase == LineState::Phase::Waiting;
    return apart ? StatusFoot::tr("%1: not connected").arg(visibleLine(target.name, nameLength))
                 : QString();
}

} // namespace

StatusFoot::StatusFoot(QWidget *parent)
    : QWidget(parent)
    , m_listener(new StatusLine(QStringLiteral("ui/listener")))
    , m_tunnel(new StatusLine(QStringLiteral("ui/tunnel")))
    , m_targets(new StatusLine(QStringLiteral("ui/target")))
    , m_desktop(new StatusLine(QStringLiteral("status/firing")))
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_listener->setObjectName(QStringLiteral("listenerLine"));
    m_tunnel->setObjectName(QStringLiteral("tunnelLine"));
    m_targets->setObjectName(QStringLiteral("targetsLine"));
    m_desktop->setObjectName(QStringLiteral("desktopLine"));
    m_desktop->hide();
    m_layout->setSpacing(0);
    for (StatusLine *line : {m_listener, m_tunnel, m_targets, m_desktop})
        m_layout->addWidget(line);
    m_layout->addStretch();
    setForm(StatusLine::Form::Column);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_listener, &QAbstractButton::clicked, this, &StatusFoot::listenerRequested);
    connect(m_tunnel, &QAbstractButton::clicked, this, &StatusFoot::openTunnelMenu);
    connect(m_targets, &QAbstractButton::clicked, this, &StatusFoot::openTargetsMenu);
    connect(m_desktop, &QAbstractButton::clicked, this, &StatusFoot::openDesktopMenu);
}

void StatusFoot::setForm(StatusLine::Form form)
{
    const bool row = form == StatusLine::Form::Row;
    m_layout->setDirection(row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setContentsMargins(row ? space::small : 0, row ? 0 : space::small,
                                 row ? space::small : 0, row ? 0 : space::tiny);
    for (StatusLine *line : {m_listener, m_tunnel, m_targets, m_desktop})
        line->setForm(form);
}

void StatusFoot::setHealth(const Health &health, const QString &tunnelName)
{
    showListener(health.listener);
    showTunnel(health, tunnelName);
    showTargets(health.targets);
    m_keyring = health.keyring;
    showDesktop();
}

void StatusFoot::setDesktop(const DesktopFacts &desktop)
{
    m_facts = desktop;
    showDesktop();
}

void StatusFoot::showDesktop()
{
    QStringList lacking;
    if (m_keyring)
        lacking += tr("no keychain");
    if (m_facts.notifications != DesktopFacts::Notifications::Fine)
        lacking += tr("no notifications");
    if (m_facts.trayMissing)
        lacking += tr("no tray icon");
    m_desktop->setFacts(tr("This desktop"), lacking.join(tr(", ", "between parts of a list")),
                        true);
    m_desktop->setVisible(!lacking.isEmpty());
}

void StatusFoot::showListener(const ListenerFacts &listener)
{
    if (listener.error) {
        m_listener->setFacts(tr("Not listening"), errorSentence(*listener.error), true);
        return;
    }
    if (!listener.running) {
        m_listener->setFacts(tr("Not listening"), {}, true);
        return;
    }
    const QString place =
        QStringLiteral("%1:%2").arg(visibleLine(listener.address)).arg(listener.port);
    m_listener->setFacts(tr("Listening"),
                         listener.beyondLoopback ? tr("%1, open to the network").arg(place) : place,
                         listener.beyondLoopback);
}

void StatusFoot::showTunnel(const Health &health, const QString &name)
{
    const TunnelState &tunnel = health.tunnel;
    m_publicUrl = tunnel.publicUrl.toString();
    const QString title = name.isEmpty() ? tr("Tunnel") : name;
    if (!health.tunnelConfigured) {
        m_tunnel->setFacts(tr("No tunnel"), tr("this computer only"), false);
        return;
    }
    switch (tunnel.phase) {
    case TunnelState::Phase::Off:
        m_tunnel->setFacts(title, tr("off"), false);
        return;
    case TunnelState::Phase::Starting:
        m_tunnel->setFacts(title, tr("starting"), false);
        return;
    case TunnelState::Phase::Up:
        m_tunnel->setFacts(title, hostOf(tunnel.publicUrl), false);
        return;
    case TunnelState::Phase::Waiting:
        m_tunnel->setFacts(title, tr("next try in %n s", nullptr, tunnel.nextTrySeconds), true);
        return;
    case TunnelState::Phase::Failed:
        break;
    }
    m_tunnel->setFacts(
        title, tunnel.detail.isEmpty() ? tr("does not work") : visibleLine(tunnel.detail), true);
}

void StatusFoot::showTargets(const QList<TargetFacts> &targets)
{
    m_shownTargets = targets;
    if (targets.isEmpty()) {
        m_targets->setFacts(tr("No targets"), tr("nothing is forwarded"), false);
        return;
    }
    int ready = 0;
    int waiting = 0;
    int connected = 0;
    QString fault;
    for (const TargetFacts &target : targets) {
        waiting += target.waiting;
        connected += target.line && target.line->phase == LineState::Phase::Up ? 1 : 0;
        const QString trouble = troubleOf(target);
        if (trouble.isEmpty())
            ++ready;
        else if (fault.isEmpty())
            fault = trouble;
    }
    const bool allReady = ready == targets.size();
    const QString name = allReady
        ? tr("%n target(s)", nullptr, int(targets.size()))
        : tr("%1 of %n target(s)", nullptr, int(targets.size())).arg(ready);
    const QString calm = waiting > 0 ? tr("%n waiting", nullptr, waiting)
        : connected > 0              ? tr("ready, %n connected", nullptr, connected)
                                     : tr("ready");
    m_targets->setFacts(name, allReady ? calm : fault, !allReady);
}

// Straight to the settings, unless there is something to say or to do here.
void StatusFoot::openTargetsMenu()
{
    const bool any =
        std::any_of(m_shownTargets.cbegin(), m_shownTargets.cend(), [](const TargetFacts &target) {
            return target.line || target.state == TargetFacts::State::Stopped;
        });
    if (!any) {
        Q_EMIT targetsRequested();
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Instant now = SystemClock().now();
    for (const TargetFacts &target : std::as_const(m_shownTargets)) {
        const QString name = visibleLine(target.name, nameLength);
        if (target.state == TargetFacts::State::Stopped)
            menu->addAction(lineIcon(QStringLiteral("replay")),
                            menuText(tr("Start %1 again").arg(name)), this,
                            [this, target = target.name] { Q_EMIT restartRequested(target); });
        else if (target.line)
            menu->addAction(menuText(tr("%1: %2", "target, how its connection stands")
                                         .arg(name, SendingWords::line(*target.line, now))))
                ->setEnabled(false);
    }
    menu->addSeparator();
    menu->addAction(lineIcon(QStringLiteral("settings")), tr("Target settings…"), this,
                    &StatusFoot::targetsRequested);
    menu->popup(m_targets->mapToGlobal(QPoint(space::large, 0)));
}

void StatusFoot::openTunnelMenu()
{
    if (m_publicUrl.isEmpty()) {
        Q_EMIT tunnelRequested();
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString address = m_publicUrl;
    menu->addAction(lineIcon(QStringLiteral("copy")), tr("Copy public address"), this,
                    [this, address] { Q_EMIT copyRequested(address); });
    menu->addAction(lineIcon(QStringLiteral("settings")), tr("Tunnel settings…"), this,
                    &StatusFoot::tunnelRequested);
    menu->popup(m_tunnel->mapToGlobal(QPoint(space::large, 0)));
}

void StatusFoot::openDesktopMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto say = [menu](const QString &sentence) {
        menu->addAction(menuText(sentence))->setEnabled(false);
    };
    if (m_keyring)
        say(tr("Secrets cannot be read from the keychain: %1").arg(errorSentence(*m_keyring)));
    if (m_facts.notifications == DesktopFacts::Notifications::Nobody)
        say(tr(
            "Nothing on this desktop shows notifications. Only this window tells what happens."));
    if (m_facts.notifications == DesktopFacts::Notifications::Silent)
        say(tr("What shows notifications on this desktop does not answer."));
    if (m_facts.trayMissing)
        say(tr("There is no place for a tray icon. Closing this window ends Signalbox."));
    menu->addSeparator();
    menu->addAction(lineIcon(QStringLiteral("replay")), tr("Look again"), this,
                    &StatusFoot::lookAgainRequested);
    menu->popup(m_desktop->mapToGlobal(QPoint(space::large, 0)));
}

void StatusFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    painter.fillRect(rect(), tokens.sidebar);
    painter.fillRect(0, 0, width(), line::thin, tokens.border);
}

} // namespace signalbox

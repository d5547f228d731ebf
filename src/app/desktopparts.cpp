// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopparts.h"

#include "app/firstpaint.h"

#include "ui/settings/settingsaccess.h"

#include <QApplication>
#include <QClipboard>
#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDir>

namespace signalbox {

namespace {

// A keyring that comes up after us, as at login.
constexpr QLatin1String keyringServices[] = {QLatin1String("org.freedesktop.secrets"),
                                             QLatin1String("org.kde.kwalletd5"),
                                             QLatin1String("org.kde.kwalletd6")};

} // namespace

DesktopParts::DesktopParts(QApplication &application, Desk &desk, Language &language,
                           const Clock &clock, const QString &dataFolder)
    : m_desk(desk)
    , m_language(language)
    , m_theme(application)
    , m_details(desk)
    , m_dialogs(desk, clock)
    , m_window(m_details, clock, QDir(dataFolder).filePath(QStringLiteral("window.ini")))
    , m_presenter(desk, m_window)
    , m_tray(QDBusConnection::sessionBus())
    , m_notifier(QDBusConnection::sessionBus(), clock)
{
    connectWindow();
    connectTray();
    connectBells();
    connectDesktop();
}

DesktopParts::~DesktopParts() = default;

void DesktopParts::start(bool hidden)
{
    m_hidden = hidden;
    // Until a tray is really there the window must stay: otherwise nobody could reach the program.
    QApplication::setQuitOnLastWindowClosed(true);
    new FirstPaint(m_window);
    if (!hidden)
        bringUp();
    m_tray.start();
    refreshTray();
    m_notifier.look();
}

void DesktopParts::bringUp()
{
    m_window.bringUp();
}

void DesktopParts::connectWindow()
{
    connect(&m_presenter, &MainPresenter::triggerRequested, this,
            [this](const TriggerStart &start) { m_dialogs.openTrigger(start, &m_window); });
    connect(&m_presenter, &MainPresenter::toolRequested, this, &DesktopParts::useTool);
    connect(&m_presenter, &MainPresenter::samplesRequested, this,
            [this] { m_dialogs.openSamples(&m_window); });
    connect(&m_presenter, &MainPresenter::setupRequested, this, [this](FirstRunPage::Step step) {
        switch (step) {
        case FirstRunPage::Step::Listener:
            openSettings(SettingsDialog::Page::Listener);
            break;
        case FirstRunPage::Step::Sender:
            openSettings(SettingsDialog::Page::Endpoints);
            break;
        case FirstRunPage::Step::Tunnel:
            openSettings(SettingsDialog::Page::Tunnel);
            break;
        case FirstRunPage::Step::Target:
            openSettings(SettingsDialog::Page::Targets);
            break;
        case FirstRunPage::Step::Example:
            openSettings(SettingsDialog::Page::Examples);
            break;
        }
    });
    connect(&m_desk.settings(), &SettingsFile::changed, this,
            [this](const Settings &settings) { m_language.set(settings.language); });
    connect(&m_desk, &Desk::healthChanged, this, &DesktopParts::askAboutHosts);
}

void DesktopParts::connectTray()
{
    connect(&m_desk, &Desk::trayChanged, this, &DesktopParts::refreshTray);
    connect(&m_desk, &Desk::healthChanged, this, &DesktopParts::refreshTray);
    connect(&m_desk, &Desk::notificationsPausedChanged, this, &DesktopParts::refreshTray);
    connect(&m_tray, &TrayIcon::presenceChanged, this, [this](bool present) {
        QApplication::setQuitOnLastWindowClosed(!present);
        if (!present && (m_hidden || !m_window.isVisible()))
            bringUp();
        m_hidden = false;
    });
    connect(&m_tray, &TrayIcon::activated, this, [this] {
        if (m_window.isVisible() && m_window.isActiveWindow() && m_tray.mayHide())
            m_window.hide();
        else
            bringUp();
    });
    TrayMenu &menu = m_tray.menu();
    connect(&menu, &TrayMenu::subjectChosen, &m_presenter, &MainPresenter::openSubject);
    connect(&menu, &TrayMenu::triggerChosen, this,
            [this](const QString &trigger) { openTrigger(trigger, 0); });
    connect(&menu, &TrayMenu::addressChosen, this, [](const QUrl &address) {
        QApplication::clipboard()->setText(address.toString(QUrl::FullyEncoded));
    });
    connect(&menu, &TrayMenu::pauseRequested, &m_desk, &Desk::pauseNotifications);
    connect(&menu, &TrayMenu::openRequested, this, &DesktopParts::bringUp);
    connect(&menu, &TrayMenu::settingsRequested, this,
            [this] { openSettings(SettingsDialog::Page::General); });
    connect(&menu, &TrayMenu::quitRequested, qApp, &QApplication::quit);
}

void DesktopParts::connectBells()
{
    connect(&m_desk, &Desk::notificationRequested, &m_notifier, &Notifier::show);
    connect(&m_notifier, &Notifier::openRequested, &m_presenter, &MainPresenter::openSubject);
    connect(&m_notifier, &Notifier::triggerRequested, this, &DesktopParts::openTrigger);
    connect(&m_notifier, &Notifier::forwardRequested, this,
            [this](const QString &, qint64 subject) { openForward(subject); });
    connect(&m_notifier, &Notifier::releaseRequested, this, &DesktopParts::openRun);
    connect(&m_notifier, &Notifier::targetRequested, this, [this](const QString &target) {
        bringUp();
        openSettings(SettingsDialog::Page::Targets);
        m_settings->showEntry(SettingsDialog::Page::Targets, target);
    });
    connect(&m_notifier, &Notifier::restartRequested, &m_presenter, &MainPresenter::restartTarget);
    connect(&m_notifier, &Notifier::unavailable, this, [this] { QApplication::alert(&m_window); });
    connect(&m_desk, &Desk::healthChanged, this, [this] {
        // It works again, or is no more.
        for (const TargetFacts &target : m_desk.health().targets) {
            if (target.state != TargetFacts::State::Stopped)
                m_notifier.withdraw(targetBellKey(target.name));
        }
    });
    connect(&m_desk, &Desk::subjectsChanged, this, [this](const QList<qint64> &subjects) {
        // Acknowledged elsewhere: its bubble has nothing more to say.
        for (qint64 id : subjects) {
            const auto subject = m_desk.reader().subject(id);
            if (subject && *subject && (*subject)->acknowledged)
                m_notifier.withdraw((*subject)->key);
        }
    });
}

// What the desktop lacks is said in the window, and looked for again when asked or when it may have
// come.
void DesktopParts::connectDesktop()
{
    connect(&m_tray, &TrayIcon::presenceChanged, this, [this](bool present) {
        m_desktop.trayMissing = !present;
        m_presenter.setDesktop(m_desktop);
    });
    connect(&m_notifier, &Notifier::serviceChanged, this,
            [this](const std::optional<Error> &failure) {
                // Whoever answers with an error is there.
                m_desktop.notifications = DesktopFacts::Notifications::Fine;
                if (failure && failure->kind == ErrorKind::Unavailable)
                    m_desktop.notifications = DesktopFacts::Notifications::Nobody;
                else if (failure && failure->kind == ErrorKind::Timeout)
                    m_desktop.notifications = DesktopFacts::Notifications::Silent;
                m_presenter.setDesktop(m_desktop);
            });
    connect(&m_presenter, &MainPresenter::lookAgainRequested, this, &DesktopParts::lookAtDesktop);
    auto *keyrings = new QDBusServiceWatcher(this);
    keyrings->setConnection(QDBusConnection::sessionBus());
    keyrings->setWatchMode(QDBusServiceWatcher::WatchForRegistration);
    for (const QLatin1String name : keyringServices)
        keyrings->addWatchedService(name);
    connect(keyrings, &QDBusServiceWatcher::serviceRegistered, &m_desk,
            [this] { m_desk.readSecretsAgain(); });
}

void DesktopParts::lookAtDesktop()
{
    m_desk.readSecretsAgain();
    m_notifier.look();
}

void DesktopParts::refreshTray()
{
    m_tray.setFacts(m_desk.tray(), m_desk.health(), m_desk.notificationsPaused());
}

void DesktopParts::useTool(Tool tool)
{
    switch (tool) {
    case Tool::Triggers:
        openSettings(SettingsDialog::Page::Triggers);
        return;
    case Tool::Rules:
        openSettings(SettingsDialog::Page::Rules);
        return;
    case Tool::Outbox:
        m_dialogs.openOutbox(&m_window);
        return;
    case Tool::Runs:
        m_dialogs.openRuns(&m_window);
        return;
    case Tool::Samples:
        m_dialogs.openSamples(&m_window);
        return;
    case Tool::Settings:
        openSettings(SettingsDialog::Page::Endpoints);
        return;
    }
}

void DesktopParts::openSettings(SettingsDialog::Page page)
{
    if (!m_settings) {
        m_settings = new SettingsDialog(settingsAccess(m_desk), &m_window);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
        connect(&m_desk, &Desk::healthChanged, m_settings, &SettingsDialog::healthChanged);
        connect(m_settings, &SettingsDialog::languageChosen, &m_language, &Language::set);
    }
    bringUp();
    m_settings->showPage(page);
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void DesktopParts::openTrigger(const QString &trigger, qint64 subject)
{
    TriggerStart start;
    start.trigger = trigger;
    start.subject = subject;
    if (subject != 0) {
        if (const auto stored = m_desk.reader().subject(subject); stored && *stored)
            start.params = Desk::paramsFor(**stored);
    }
    bringUp();
    m_dialogs.openTrigger(start, &m_window);
}

void DesktopParts::openForward(qint64 subject)
{
    const auto stored = m_desk.reader().eventsOfSubject(subject, 1);
    if (!stored || stored->isEmpty())
        return;
    bringUp();
    m_dialogs.openForward(stored->constFirst().id, &m_window);
}

void DesktopParts::openRun(qint64 run)
{
    const auto stored = m_desk.reader().run(run);
    if (!stored || !*stored)
        return;
    bringUp();
    m_dialogs.openRelease(**stored, &m_window);
}

// A sender that calls by an unknown name is turned away until the user allows it.
void DesktopParts::askAboutHosts()
{
    for (const RefusedHost &host : m_desk.health().refusedHosts) {
        if (m_hostsAskedAbout.contains(host.host) || !m_window.isVisible())
            continue;
        m_hostsAskedAbout.append(host.host);
        m_dialogs.askAllowHost(host, &m_window);
        return; // one question at a time
    }
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/dialogs/triggerdialog.h"
#include "ui/notify/notifier.h"
#include "ui/settings/language.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settingsfixture.h"
#include "ui/theme/theme.h"
#include "ui/tray/trayicon.h"

#include <QApplication>
#include <QDBusConnection>
#include <QLabel>
#include <QTextStream>
#include <QTimer>

using namespace signalbox;

// show_desktop live: tray and notifications until "Quit"; lines on standard output say what
// happened. show_desktop PAGE FILE [dark] [ko|de]: a picture of a settings page ("0" to "7") or of
// "trigger".

namespace {

const char configuration[] = R"({
  "listener": {"port": 8642},
  "endpoints": [
    {"name": "lmp", "path": "/lmp-k7wq3n5tzh2m9xv4bd8r6cyfpa", "sender": "foundries", "secret": {"keychain": "lmp-secret"}},
    {"name": "scratch", "path": "/scratch-9xv4bd8r6cyfpak7wq3n5tzh2m", "sender": "auto"}],
  "targets": [{"name": "team", "kind": "slack-webhook", "url": {"keychain": "team-url"}}],
  "triggers": [{"name": "harden", "kind": "program", "program": "/usr/local/bin/harden",
                "arguments": ["--vm", {"jq": ".params.name"}], "environment": {"TAG": {"jq": ".params.tag"}},
                "confirm": "name", "coolDownSeconds": 60}],
  "rules": [{"name": "failures on main", "when": ".status == \"failed\"", "do": [{"notify": {}}, {"forward": "team"}]}],
  "tunnel": {"kind": "ngrok"}
})";

Health sampleHealth()
{
    Health health;
    health.listener = {true, QStringLiteral("127.0.0.1"), 8642, false, false, std::nullopt};
    EndpointFacts lmp;
    lmp.name = QStringLiteral("lmp");
    lmp.sender = QStringLiteral("foundries");
    lmp.localUrl = QUrl(QStringLiteral("http://127.0.0.1:8642/lmp-k7wq3n5tzh2m9xv4bd8r6cyfpa"));
    lmp.publicUrl = QUrl(QStringLiteral("https://a1f4.ngrok.app/lmp-k7wq3n5tzh2m9xv4bd8r6cyfpa"));
    lmp.isSigned = true;
    lmp.received = 12;
    health.endpoints = {lmp};
    health.tunnelConfigured = true;
    health.tunnel.phase = TunnelState::Phase::Failed;
    health.tunnel.reason = TunnelState::Reason::NotLoggedIn;
    health.tunnel.detail = QStringLiteral("ERR_NGROK_4018");
    TriggerFacts trigger;
    trigger.name = QStringLiteral("harden");
    health.triggers = {trigger};
    return health;
}

NotificationFacts sampleBell(int number, Status status)
{
    NotificationFacts facts;
    facts.key = QStringLiteral("build-%1").arg(number);
    facts.subjectId = number;
    facts.subject.id = number;
    facts.subject.event.title = QStringLiteral("Bump kernel <b>& more</b>");
    facts.subject.event.project = QStringLiteral("lmp-factory");
    facts.subject.event.pipeline = QStringLiteral("build-main");
    facts.subject.event.number = QString::number(2230 + number);
    facts.subject.event.kind = Kind::Build;
    facts.subject.event.status = status;
    facts.subject.event.author = QStringLiteral("<i>j.alvarez</i>");
    facts.urgency = QStringLiteral("normal");
    facts.matchingTrigger = QStringLiteral("harden");
    return facts;
}

class LiveDesk
{
public:
    LiveDesk()
        : m_tray(QDBusConnection::sessionBus()), m_notifier(QDBusConnection::sessionBus(), m_clock)
    {
        QObject::connect(&m_tray, &TrayIcon::presenceChanged, &m_window, [this](bool present) {
            say(present ? QStringLiteral("tray present") : QStringLiteral("tray absent"));
        });
        QObject::connect(&m_tray, &TrayIcon::activated, &m_window,
                         [this] { say(QStringLiteral("activated")); });
        QObject::connect(&m_tray.menu(), &TrayMenu::triggerChosen, &m_window,
                         [this](const QString &name) { say(QStringLiteral("trigger ") + name); });
        QObject::connect(&m_tray.menu(), &TrayMenu::quitRequested, &m_window, &QApplication::quit);
        QObject::connect(&m_notifier, &Notifier::unavailable, &m_window, [this] {
            say(QStringLiteral("no notification service"));
            QApplication::alert(&m_window);
        });
        QObject::connect(&m_notifier, &Notifier::openRequested, &m_window,
                         [this](qint64 id) { say(QStringLiteral("open %1").arg(id)); });
        QObject::connect(&m_notifier, &Notifier::triggerRequested, &m_window,
                         [this](const QString &name) { say(QStringLiteral("run ") + name); });
        m_facts.state = TrayState::Failed;
        m_facts.open = 3;
        m_facts.lastFailures = {sampleBell(1, Status::Failed).subject};
        m_tray.setFacts(m_facts, sampleHealth(), false);
        m_tray.start();
        m_window.setText(QStringLiteral("beats: 0"));
        m_window.show();
        QObject::connect(&m_beat, &QTimer::timeout, &m_window, [this] { beat(); });
        m_beat.start(1000);
    }

private:
    //! A failure, a change of it, now and then a burst; and a sign that the loop is alive.
    void beat()
    {
        ++m_beats;
        m_window.setText(QStringLiteral("beats: %1").arg(m_beats));
        if (m_beats % 4 == 2)
            m_notifier.show(sampleBell(m_beats / 4, Status::Failed));
        if (m_beats % 4 == 3)
            m_notifier.show(sampleBell(m_beats / 4, Status::Passed));
        if (m_beats == 8) {
            for (int number = 100; number < 112; ++number)
                m_notifier.show(sampleBell(number, Status::Failed));
        }
        say(QStringLiteral("beat %1").arg(m_beats));
    }
    void say(const QString &text) { m_out << text << Qt::endl; }

    SystemClock m_clock;
    TrayIcon m_tray;
    Notifier m_notifier;
    QLabel m_window;
    QTimer m_beat;
    TrayFacts m_facts;
    int m_beats = 0;
    QTextStream m_out{stdout};
};

std::unique_ptr<QDialog> sampleTrigger(const Clock &clock)
{
    TriggerStart start;
    start.trigger = QStringLiteral("deploy-staging");
    start.params = {{QStringLiteral("tag"), QStringLiteral("2.14.0")},
                    {QStringLiteral("environment"), QStringLiteral("staging")}};
    auto dialog = std::make_unique<TriggerDialog>(start, TriggerDialog::DryRun::Possible, clock);
    TriggerPreview preview;
    preview.kind = QStringLiteral("jenkins-webhook");
    preview.destination = QStringLiteral("ci.example.com");
    preview.params = {{QStringLiteral("tag"), QStringLiteral("2.14.0")},
                      {QStringLiteral("environment"), QStringLiteral("staging")}};
    preview.body = QStringLiteral("{\n  \"tag\": \"2.14.0\",\n  \"environment\": \"staging\"\n}");
    preview.arming.confirm = Confirm::Name;
    preview.arming.coolDownSeconds = 60;
    RunRecord run;
    run.status = RunRecord::Status::Passed;
    run.startedByUser = QStringLiteral("jonas.w");
    run.startedAt = clock.now() - std::chrono::hours(20);
    run.finishedAt = run.startedAt + std::chrono::seconds(72);
    preview.lastRun = run;
    dialog->setPreview(preview);
    return dialog;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("signalbox"));
    QGuiApplication::setDesktopFileName(QStringLiteral("signalbox"));
    const QStringList arguments = QApplication::arguments().mid(1);
    Theme theme(application);
    theme.setScheme(arguments.contains(QLatin1String("dark")) ? ColorScheme::Dark
                                                              : ColorScheme::Light);
    Language language;
    language.set(arguments.contains(QLatin1String("ko"))       ? QStringLiteral("ko")
                     : arguments.contains(QLatin1String("de")) ? QStringLiteral("de")
                                                               : QStringLiteral("en"));
    if (arguments.value(0) == QLatin1String("live")) {
        QApplication::setQuitOnLastWindowClosed(false);
        LiveDesk desk;
        return QApplication::exec();
    }
    ManualClock clock;
    SettingsFixture fixture(configuration);
    fixture.health = sampleHealth();
    std::unique_ptr<QDialog> dialog;
    if (arguments.value(0) == QLatin1String("trigger")) {
        dialog = sampleTrigger(clock);
    } else {
        auto settings = std::make_unique<SettingsDialog>(fixture.access());
        settings->showPage(SettingsDialog::Page(arguments.value(0).toInt()));
        dialog = std::move(settings);
    }
    dialog->show();
    QTimer::singleShot(400, dialog.get(), [&] {
        dialog->grab().save(arguments.value(1));
        QApplication::quit();
    });
    return QApplication::exec();
}

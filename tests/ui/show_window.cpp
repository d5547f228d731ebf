// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// show_window [--dark] [--first-run] [--refused] [--tab N] [--size WxH] [--font NAME] [--row N]
// PICTURE
#include "support/manualclock.h"
#include "ui/details/detailspane.h"
#include "ui/fakerows.h"
#include "ui/fakesource.h"
#include "ui/mainwindow.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/statusfoot.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinepane.h"
#include "ui/window/firstrunpage.h"
#include "ui/window/refusedlist.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

using namespace signalbox;

namespace {

Health sampleHealth()
{
    Health health;
    health.listener.running = true;
    health.listener.address = QStringLiteral("127.0.0.1");
    health.listener.port = 8642;
    health.tunnelConfigured = true;
    health.tunnel.phase = TunnelState::Phase::Up;
    health.tunnel.publicUrl = QUrl(QStringLiteral("https://a1f4.ngrok.app"));
    TargetFacts ready;
    ready.name = QStringLiteral("team-builds");
    TargetFacts waiting;
    waiting.name = QStringLiteral("Discord");
    waiting.state = TargetFacts::State::Waiting;
    waiting.waiting = 2;
    health.targets = {ready, ready, waiting};
    return health;
}

QList<PipelineSummary> samplePipelines()
{
    using S = Status;
    return {
        {QStringLiteral("harbor/api"),
         QStringLiteral("default"),
         {S::Running, S::Passed, S::Skipped, S::Passed, S::Passed, S::Passed, S::Passed, S::Failed,
          S::Passed, S::Passed}},
        {QStringLiteral("lmp-factory"),
         QStringLiteral("build-main"),
         {S::Failed, S::Passed, S::Passed, S::Failed, S::Passed, S::Passed, S::Passed, S::Passed}},
        {QStringLiteral("web-shop"),
         QStringLiteral("release"),
         {S::Blocked, S::Skipped, S::Passed, S::Passed, S::Passed, S::Passed, S::Passed,
          S::Passed}}};
}

QList<DeliveryRecord> sampleRefusals(Instant now)
{
    DeliveryRecord record;
    record.id = 1;
    record.endpoint = QStringLiteral("lmp");
    record.method = "POST";
    record.target = "/lmp-k7wq3n9x2";
    record.size = 4182;
    record.receivedAt = now - std::chrono::minutes(41);
    record.verdict = Verdict::Refused;
    record.reason = QStringLiteral("Signature does not match");
    record.responseStatus = 401;
    return {record};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QStringList flags{QStringLiteral("dark"), QStringLiteral("first-run"),
                            QStringLiteral("refused")};
    for (const QString &flag : flags)
        parser.addOption(QCommandLineOption(flag));
    for (const char *option : {"tab", "size", "font", "row"})
        parser.addOption({QString::fromLatin1(option), QString(), QStringLiteral("value")});
    parser.process(application);
    const auto value = [&](const char *name, const QString &fallback) {
        const QString given = parser.value(QString::fromLatin1(name));
        return given.isEmpty() ? fallback : given;
    };
    Theme theme(application);
    theme.setScheme(parser.isSet(flags.at(0)) ? ColorScheme::Dark : ColorScheme::Light);
    QFont font(value("font", QStringLiteral("Inter")));
    font.setPixelSize(13);
    theme.setBaseFont(font);

    ManualClock clock;
    FakeSource source(clock.now());
    const QList<Subject> subjects = sampleSubjects(clock.now());
    FakeTimeline rows(subjects);
    for (const Subject &subject : subjects)
        source.events << subject.event;
    MainWindow window(source, clock, QString());
    const QStringList size = value("size", QStringLiteral("1360x860")).split(QLatin1Char('x'));
    window.resize(size.at(0).toInt(), size.at(1).toInt());
    window.timeline()->setModel(&rows);
    window.timeline()->setGathered(3);
    window.sidebar()->model()->setPipelines(samplePipelines());
    window.sidebar()->model()->setAuthors({QStringLiteral("mina.park")});
    window.sidebar()->model()->setCounts({4, 1, 1});
    Health health = sampleHealth();
    if (parser.isSet(flags.at(1))) {
        health.tunnelConfigured = false;
        health.tunnel = {};
        health.targets.clear();
        window.showFirstRun(true);
    }
    window.firstRun()->setHealth(health);
    for (StatusFoot *foot : {window.sidebar()->foot(), window.narrowFoot()})
        foot->setHealth(health, QStringLiteral("ngrok"));
    QObject::connect(window.timeline(), &TimelinePane::subjectChosen, &window, [&](qint64 id) {
        if (id > 0)
            window.details()->showSubject(subjects.at(id - 1));
    });
    window.timeline()->selectSubject(value("row", QStringLiteral("2")).toLongLong());
    if (parser.isSet(flags.at(2))) {
        window.refused()->setDeliveries(sampleRefusals(clock.now()));
        window.showRefused(true);
        source.verdict = Verdict::Refused;
        window.details()->showRefused(sampleRefusals(clock.now()).first());
    }
    window.show();
    if (!parser.value(QStringLiteral("tab")).isEmpty())
        window.details()->showTab(static_cast<DetailsPane::Tab>(value("tab", {}).toInt()));
    QTimer::singleShot(300, &window, [&] {
        if (!parser.positionalArguments().isEmpty())
            window.grab().save(parser.positionalArguments().first());
        QApplication::quit();
    });
    return QApplication::exec();
}

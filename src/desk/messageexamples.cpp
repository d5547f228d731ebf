// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/messageexamples.h"

#include <array>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

QString exampleAddress(const char *path)
{
    return QStringLiteral("https://ci.example.com/lmp-factory/") + QLatin1String(path);
}

void addJob(Event &event, const char *name, Status status, Instant from, std::chrono::seconds took)
{
    Job job;
    job.name = QLatin1String(name);
    job.status = status;
    job.startedAt = from;
    if (status == Status::Passed || status == Status::Failed)
        job.finishedAt = from + took;
    job.url = exampleAddress("builds/2231/") + job.name;
    job.logUrl = job.url + QStringLiteral("/log");
    event.jobs.append(job);
}

Event exampleBuild(Status status, Instant now)
{
    Event event;
    event.kind = Kind::Build;
    event.status = status;
    event.sender = QStringLiteral("foundries");
    event.title = QStringLiteral("Bump kernel to 6.1.62");
    event.project = QStringLiteral("lmp-factory");
    event.pipeline = QStringLiteral("build-main");
    event.number = QStringLiteral("2231");
    event.branch = QStringLiteral("refs/heads/main");
    event.commit = QStringLiteral("9c41e07d5b1f4b1fa2c07a1c9a7c33f21d6ab1e4");
    event.author = QStringLiteral("j.alvarez");
    event.url = exampleAddress("builds/2231");
    event.startedAt = now - 23min - 9s;
    if (isFinal(status))
        event.finishedAt = now;
    return event;
}

Event passedBuild(Instant now)
{
    Event event = exampleBuild(Status::Passed, now);
    event.transition = Transition::Fixed;
    addJob(event, "compile", Status::Passed, now - 23min, 15min);
    addJob(event, "test", Status::Passed, now - 8min, 6min);
    return event;
}

Event failedBuild(Instant now)
{
    Event event = exampleBuild(Status::Failed, now);
    event.transition = Transition::Broken;
    event.message = QStringLiteral("Boot test raspberrypi4-64: no login prompt within 300 s.\n"
                                   "Last line: [  4.212] Kernel panic - not syncing: VFS");
    addJob(event, "compile", Status::Passed, now - 23min, 15min);
    addJob(event, "boot-raspberrypi4-64", Status::Failed, now - 8min, 5min);
    addJob(event, "boot-imx8mm", Status::Failed, now - 8min, 7min);
    return event;
}

Event runningBuild(Instant now)
{
    Event event = exampleBuild(Status::Running, now);
    addJob(event, "compile", Status::Passed, now - 23min, 15min);
    addJob(event, "test", Status::Running, now - 8min, 0s);
    return event;
}

Event exampleAlarm(Status status, Instant now)
{
    Event event;
    event.kind = Kind::Alarm;
    event.status = status;
    event.sender = QStringLiteral("alertmanager");
    event.title = QStringLiteral("Disk of db-2 is 96 % full");
    event.project = QStringLiteral("production");
    event.pipeline = QStringLiteral("DiskAlmostFull");
    event.environment = QStringLiteral("eu-central");
    event.severity = QStringLiteral("critical");
    event.message = QStringLiteral("/var/lib/postgresql has 11 GiB left and loses 2 GiB an hour.");
    event.url = QStringLiteral("https://grafana.example.com/d/disk?var-host=db-2");
    event.startedAt = now - 6min;
    if (status == Status::Resolved)
        event.finishedAt = now;
    event.details = {{QStringLiteral("Host"), QStringLiteral("db-2.example.com"), QString()},
                     {QStringLiteral("Value"), QStringLiteral("96.2 %"), QString()}};
    return event;
}

Event firingAlarm(Instant now)
{
    return exampleAlarm(Status::Firing, now);
}

Event resolvedAlarm(Instant now)
{
    return exampleAlarm(Status::Resolved, now);
}

Event passedDeployment(Instant now)
{
    Event event = exampleBuild(Status::Passed, now);
    event.kind = Kind::Deployment;
    event.title = QStringLiteral("Deploy 6.1.62 to staging");
    event.pipeline = QStringLiteral("deploy");
    event.environment = QStringLiteral("staging");
    event.tag = QStringLiteral("v6.1.62");
    return event;
}

Event pushedImage(Instant now)
{
    Event event;
    event.kind = Kind::Image;
    event.status = Status::Info;
    event.sender = QStringLiteral("harbor");
    event.title = QStringLiteral("web-shop/api:1.8.0 was pushed");
    event.project = QStringLiteral("web-shop");
    event.image = QStringLiteral("registry.example.com/web-shop/api");
    event.tag = QStringLiteral("1.8.0");
    event.author = QStringLiteral("mina.park");
    event.url = QStringLiteral("https://registry.example.com/web-shop/api");
    event.finishedAt = now;
    return event;
}

Event finishedScan(Instant now)
{
    constexpr int findings = 30; // more than one message holds
    Event event = pushedImage(now);
    event.kind = Kind::Scan;
    event.status = Status::Failed;
    event.title = QStringLiteral("web-shop/api:1.8.0: 30 findings");
    event.severity = QStringLiteral("high");
    for (int at = 1; at <= findings; ++at) {
        const QString number = QStringLiteral("CVE-2026-%1").arg(1000 + at * 37);
        event.details.append(
            {number, at % 3 == 0 ? QStringLiteral("high, libssl3") : QStringLiteral("low, zlib1g"),
             QStringLiteral("https://nvd.nist.gov/vuln/detail/") + number});
    }
    return event;
}

struct MadeUp
{
    const char *id;
    Event (*make)(Instant now);
};

constexpr std::array<MadeUp, 8> madeUp{{{"passed", passedBuild},
                                        {"failed", failedBuild},
                                        {"running", runningBuild},
                                        {"alarm", firingAlarm},
                                        {"resolved", resolvedAlarm},
                                        {"deployment", passedDeployment},
                                        {"image", pushedImage},
                                        {"scan", finishedScan}}};

} // namespace

QStringList messageExamples()
{
    QStringList ids;
    for (const MadeUp &example : madeUp)
        ids.append(QLatin1String(example.id));
    return ids;
}

Subject messageExample(const QString &id, Instant now)
{
    const MadeUp *chosen = &madeUp.front();
    for (const MadeUp &example : madeUp) {
        if (id == QLatin1String(example.id))
            chosen = &example;
    }
    Subject subject;
    subject.event = chosen->make(now);
    subject.event.receivedAt = now;
    subject.key = QStringLiteral("signalbox/example/") + QLatin1String(chosen->id);
    subject.firstSeenAt = subject.changedAt = now;
    return subject;
}

} // namespace signalbox

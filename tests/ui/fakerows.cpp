// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fakerows.h"

#include <QDateTime>

namespace signalbox {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

struct Builder
{
    Instant now;
    QList<Subject> subjects;

    Subject &add(Status status, Kind kind, minutes ago, const char *title, const char *project,
                 const char *pipeline, const char *number, const char *branch, const char *author)
    {
        Subject subject;
        subject.id = subjects.size() + 1;
        subject.changedAt = now - ago;
        subject.firstSeenAt = subject.changedAt;
        subject.eventCount = 3;
        subject.unread = subject.id <= 3;
        subject.key = QString::number(subject.id);
        Event &event = subject.event;
        event.id = subject.id;
        event.delivery = subject.id;
        event.status = status;
        event.kind = kind;
        event.title = QString::fromUtf8(title);
        event.project = QString::fromUtf8(project);
        event.pipeline = QString::fromUtf8(pipeline);
        event.number = QString::fromUtf8(number);
        event.branch = QString::fromUtf8(branch);
        event.author = QString::fromUtf8(author);
        event.endpoint = QStringLiteral("lmp");
        event.sender = QStringLiteral("foundries");
        event.receivedAt = subject.changedAt;
        event.verified = true;
        subjects << subject;
        return subjects.last();
    }
};

void took(Subject &subject, seconds duration)
{
    subject.event.finishedAt = subject.changedAt;
    subject.event.startedAt = subject.changedAt - duration;
}

void jobs(Subject &subject, const std::vector<Status> &states)
{
    Instant at = subject.event.startedAt.value_or(subject.changedAt);
    const char *names[] = {"Check out sources",         "Fetch layers",    "Build raspberrypi4-64",
                           "Boot test raspberrypi4-64", "Publish targets", "Notify"};
    for (size_t i = 0; i < states.size(); ++i) {
        Job job;
        job.name = QString::fromUtf8(names[i % 6]);
        job.status = states[i];
        const bool begun = states[i] != Status::Queued && states[i] != Status::Skipped;
        if (begun)
            job.startedAt = at;
        if (begun && states[i] != Status::Running) {
            at += 70s * (i == 2 ? 12 : i + 1);
            job.finishedAt = at;
        }
        subject.event.jobs << job;
    }
}

} // namespace

QList<Subject> sampleSubjects(Instant now)
{
    Builder make{now, {}};
    using S = Status;
    using K = Kind;
    Subject &running =
        make.add(S::Running, K::Build, 0min, "Cache layers by lock-file hash", "harbor/api",
                 "default", "1842", "feature/layer-cache", "mina.park");
    running.event.startedAt = now - 108s;
    jobs(running, {S::Passed, S::Passed, S::Running, S::Queued, S::Queued});
    Subject &failed = make.add(S::Failed, K::Build, 2min, "Bump kernel to 6.1.62", "lmp-factory",
                               "build-main", "2231", "main", "j.alvarez");
    took(failed, 1389s);
    jobs(failed, {S::Passed, S::Passed, S::Passed, S::Failed, S::Skipped});
    failed.event.transition = Transition::Broken;
    failed.event.message = QStringLiteral("Boot test failed: no login prompt within 300 s.");
    failed.event.commit = QStringLiteral("9c41e07");
    failed.event.url = QStringLiteral("https://ci.example.com/lmp-factory/2231");
    failed.event.jobs[3].logUrl = QStringLiteral("https://ci.example.com/lmp-factory/2231/log");
    Subject &firing = make.add(S::Firing, K::Alarm, 6min, "checkout-api p99 latency above 800 ms",
                               "prod", "eu-central-1", "", "", "");
    firing.event.startedAt = now - 6min;
    Subject &blocked =
        make.add(S::Blocked, K::Deployment, 9min, "web-shop v2.14.0 waits for approval", "web-shop",
                 "release", "418", "v2.14.0", "tolga.s");
    jobs(blocked, {S::Passed, S::Passed, S::Blocked, S::Queued});
    took(make.add(S::Passed, K::Command, 34min, "/deploy staging 2.14.0", "Slack", "#release", "",
                  "", "jonas.w"),
         72s);
    make.add(S::Info, K::Image, 38min, "team/web:2.14.0 pushed", "registry.example.com", "team/web",
             "", "2.14.0", "ci-robot");
    make.add(S::Unknown, K::Other, 41min, "Something the recipe does not know", "lmp", "", "", "",
             "");
    Subject &fixed = make.add(S::Passed, K::Build, 52min, "Fix flaky session expiry test",
                              "web-shop", "ci", "3307", "main", "hana.k");
    took(fixed, 271s);
    fixed.event.transition = Transition::Fixed;
    jobs(fixed, {S::Passed, S::Passed, S::Passed, S::Passed});
    took(make.add(S::Resolved, K::Alarm, 65min, "order-worker queue depth back to normal", "prod",
                  "eu-central-1", "", "", ""),
         1080s);
    Subject &cancelled =
        make.add(S::Cancelled, K::Build, 70min, "Superseded by #1842", "harbor/api", "default",
                 "1841", "feature/layer-cache", "mina.park");
    took(cancelled, 41s);
    jobs(cancelled, {S::Passed, S::Cancelled, S::Skipped, S::Skipped, S::Skipped});
    jobs(make.add(S::Queued, K::Build, 75min, "containers: mosquitto 2.0.18", "lmp-factory",
                  "containers-main", "2232", "main", "j.alvarez"),
         {S::Queued, S::Queued, S::Queued});
    make.add(S::Failed, K::Scan, 130min, "Scan found 2 critical, 5 major in team/web:2.13.9",
             "registry.example.com", "team/web", "", "2.13.9", "");
    Subject &nightly = make.add(S::Passed, K::Build, 14h, "Nightly end-to-end run", "web-shop",
                                "nightly", "96", "main", "schedule");
    took(nightly, 2300s);
    jobs(nightly, std::vector<Status>(14, S::Passed));
    make.add(S::Skipped, K::Build, 20h, "docs: Fix a typo", "web-shop", "ci", "3301", "main",
             "hana.k");
    return make.subjects;
}

FakeTimeline::FakeTimeline(QList<Subject> subjects, int pageSize)
    : m_subjects(std::move(subjects))
    , m_pageSize(pageSize)
    , m_shown(int(qMin<qsizetype>(pageSize, m_subjects.size())))
{
}

int FakeTimeline::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

TimelineRowPointer FakeTimeline::prepare(int row) const
{
    const auto day = [this](int i) {
        return QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_subjects.at(i).changedAt)).date();
    };
    auto value = std::make_shared<TimelineRow>();
    value->subject = m_subjects.at(row);
    value->startsDay = row == 0 || day(row) != day(row - 1);
    return value;
}

QVariant FakeTimeline::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case TimelineModel::RowRole:
        return QVariant::fromValue(prepare(index.row()));
    case TimelineModel::SubjectIdRole:
        return m_subjects.at(index.row()).id;
    default:
        return {};
    }
}

bool FakeTimeline::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_shown < m_subjects.size();
}

void FakeTimeline::fetchMore(const QModelIndex &)
{
    const int count = int(qMin<qsizetype>(m_pageSize, m_subjects.size() - m_shown));
    beginInsertRows({}, m_shown, m_shown + count - 1);
    m_shown += count;
    endInsertRows();
}

void FakeTimeline::prepend(const Subject &subject)
{
    beginInsertRows({}, 0, 0);
    m_subjects.prepend(subject);
    ++m_shown;
    endInsertRows();
    if (m_shown > 1)
        Q_EMIT dataChanged(index(1), index(1));
}

void FakeTimeline::change(int row, const Subject &subject)
{
    m_subjects[row] = subject;
    Q_EMIT dataChanged(index(row), index(row));
}

void FakeTimeline::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_subjects.removeAt(row);
    --m_shown;
    endRemoveRows();
}

} // namespace signalbox

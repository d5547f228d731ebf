// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/overviewpage.h"

#include "ui/details/fieldgrid.h"
#include "ui/details/jobbars.h"
#include "ui/details/sentpage.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/note.h"
#include "ui/widgets/progressline.h"
#include "ui/words/rowsentence.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr int shownCommit = 12, leastDurations = 2;
constexpr qsizetype shownDetails = 50; // each is a cell of its own
constexpr auto worthTelling = 30s;

// What failed, in the sender's words where there are any.
QString sentenceOf(const Event &event)
{
    if (!event.message.trimmed().isEmpty() && event.message.trimmed() != event.title.trimmed())
        return visibleText(event.message.trimmed().left(2000));
    QStringList failed;
    for (const Job &job : event.jobs) {
        if (job.status == Status::Failed)
            failed << visibleLine(job.name, 80);
    }
    if (!failed.isEmpty())
        return OverviewPage::tr("%1 failed.", "names of jobs")
            .arg(failed.join(QStringLiteral(", ")));
    return {};
}

QString logOf(const Event &event)
{
    for (const Job &job : event.jobs) {
        if (job.status == Status::Failed && openableLink(job.logUrl))
            return job.logUrl;
    }
    return {};
}

std::optional<Hue> noteHue(Status status)
{
    switch (status) {
    case Status::Failed:
    case Status::Firing:
    case Status::Blocked:
        return statusHue(status);
    default:
        return Hue::Grey;
    }
}

} // namespace

std::optional<std::chrono::milliseconds> usualDuration(QList<qint64> durations)
{
    if (durations.size() < leastDurations)
        return std::nullopt;
    std::sort(durations.begin(), durations.end());
    return std::chrono::milliseconds(durations.at(durations.size() / 2));
}

OverviewPage::OverviewPage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock) { }

void OverviewPage::showSubject(const Subject &subject, const QList<qint64> &lastDurations,
                               const QList<SentRow> &sent)
{
    m_usual = usualDuration(lastDurations);
    QVBoxLayout *layout = startContent();
    addSentence(layout, subject);
    addFields(layout, subject);
    addJobs(layout, subject.event);
    addSent(layout, sent);
    finishContent();
}

void OverviewPage::addSentence(QVBoxLayout *layout, const Subject &subject)
{
    const Event &event = subject.event;
    const auto duration = durationOf(event, m_clock.now());
    if (event.status == Status::Running && duration && m_usual) {
        const auto left = *m_usual - *duration;
        auto *progress = new ProgressLine;
        progress->setProgress(double(duration->count()) / double(m_usual->count()));
        layout->addWidget(progress);
        QLabel *label =
            plainLabel(left > 0ms ? tr("About %1 left").arg(durationText(left))
                                  : tr("%1 longer than usual").arg(durationText(-left)));
        makeSecond(label);
        layout->addWidget(label);
    }
    const QString sentence = sentenceOf(event);
    if (sentence.isEmpty())
        return;
    auto *note = new Note;
    note->setNote(sentence, noteHue(event.status), statusIconName(event.status));
    const QString log = logOf(event);
    const QString address = log.isEmpty() ? event.url : log;
    if (const auto url = openableLink(address)) {
        note->setAction(log.isEmpty() ? tr("Open at sender") : tr("Open log"),
                        QStringLiteral("link"), tr("Opens %1").arg(hostOf(*url)));
        connect(note, &Note::actionRequested, note, [address] { openLink(address); });
    }
    layout->addWidget(note);
}

void OverviewPage::addFields(QVBoxLayout *layout, const Subject &subject)
{
    const Event &event = subject.event;
    const Instant now = m_clock.now();
    QList<FieldGrid::Field> fields{
        {tr("Branch"), event.branch, {}, {}},
        {tr("Tag"), event.tag, {}, {}},
        {tr("Commit"), event.commit.left(shownCommit), {}, event.commit, true},
        {tr("Author"), event.author, {}, {}}};
    if (event.startedAt)
        fields << FieldGrid::Field{
            tr("Started"), momentText(*event.startedAt, now), {}, fullMoment(*event.startedAt)};
    if (const auto duration = durationOf(event, now))
        fields << FieldGrid::Field{
            isFinal(event.status) ? tr("Took") : tr("So far"), durationText(*duration), {}, {}};
    if (m_usual)
        fields << FieldGrid::Field{tr("Usually"), durationText(*m_usual), {}, {}};
    fields << FieldGrid::Field{tr("Image"), event.image, {}, {}}
           << FieldGrid::Field{tr("Digest"),
                               event.digest.left(2 * shownCommit),
                               {},
                               event.digest,
                               true}
           << FieldGrid::Field{tr("Environment"), event.environment, {}, {}}
           << FieldGrid::Field{tr("Severity"), event.severity, {}, {}};
    if (event.status == Status::Unknown)
        fields << FieldGrid::Field{tr("The sender says"), event.wireStatus, {}, {}};
    if (subject.event.attempt > 1)
        fields << FieldGrid::Field{tr("Attempt"), QLocale().toString(event.attempt), {}, {}};
    if (subject.receivedTimes > 1)
        fields << FieldGrid::Field{
            tr("Received"), tr("%n time(s)", nullptr, subject.receivedTimes), {}, {}};
    fields << FieldGrid::Field{tr("Came from"),
                               tr("%1, endpoint %2").arg(event.sender, event.endpoint),
                               {},
                               fullMoment(event.receivedAt)};
    if (const auto url = openableLink(event.url))
        fields << FieldGrid::Field{tr("Open at sender"), hostOf(*url), event.url, {}};
    for (const Detail &detail : event.details.first(std::min(event.details.size(), shownDetails)))
        fields << FieldGrid::Field{visibleLine(detail.label, 60), visibleLine(detail.value),
                                   detail.url, detail.value};
    if (const qsizetype more = event.details.size() - shownDetails; more > 0)
        fields << FieldGrid::Field{
            tr("More"), tr("%n detail(s), in the payload", nullptr, int(more)), {}, {}};
    layout->addWidget(new FieldGrid(fields));
}

void OverviewPage::addJobs(QVBoxLayout *layout, const Event &event)
{
    if (event.jobs.isEmpty())
        return;
    const Instant now = m_clock.now();
    auto *line = new QHBoxLayout;
    line->addWidget(sectionHeading(tr("Jobs")), 1);
    const auto duration = durationOf(event, now);
    QString summary = duration ? durationText(*duration) : jobsSentence(event.jobs);
    if (duration && m_usual && isFinal(event.status) && *duration - *m_usual > worthTelling)
        summary = tr("%1, %2 longer than usual").arg(summary, shortDuration(*duration - *m_usual));
    QLabel *label = plainLabel(summary);
    makeSecond(label);
    line->addWidget(label);
    layout->addLayout(line);
    auto *bars = new JobBars(event.jobs, now, m_usual);
    layout->addWidget(bars);
    if (bars->foldedJobs() > 0)
        layout->addWidget(wrappingLabel(tr("%n more job(s), all passed or skipped or further down.",
                                           nullptr, bars->foldedJobs())));
}

void OverviewPage::addSent(QVBoxLayout *layout, const QList<SentRow> &sent)
{
    if (sent.isEmpty())
        return;
    layout->addWidget(new Divider);
    layout->addWidget(sectionHeading(tr("Sent")));
    for (const SentRow &row : sent)
        layout->addWidget(new SentLine(row, m_clock.now()));
}

} // namespace signalbox

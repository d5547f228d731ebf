// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/rowsentence.h"

#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"
#include "ui/words/words.h"

namespace signalbox {

namespace {

constexpr int namedJobs = 3;

QString capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString lower(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toLower();
    return text;
}

QString spokenState(const Event &event, Instant now)
{
    const auto duration = durationOf(event, now);
    if (duration && event.status == Status::Running)
        return Words::tr("running for %1").arg(spokenDuration(*duration));
    if (duration && event.status == Status::Firing)
        return Words::tr("firing for %1").arg(spokenDuration(*duration));
    return statusWord(event);
}

} // namespace

QString rowSentence(const Subject &subject, Instant now)
{
    const Event &event = subject.event;
    QString head = capital(spokenState(event, now));
    if (const PillWords pill = transitionPill(event); !pill.isEmpty())
        head += QStringLiteral(", ") + lower(pill.text);
    QStringList parts{titleOf(event)};
    QStringList place{visibleLine(event.project), visibleLine(event.pipeline),
                      visibleLine(event.number)};
    place.removeAll(QString());
    parts << place.join(QLatin1Char(' ')) << branchOf(event);
    if (!event.author.isEmpty())
        parts << Words::tr("by %1").arg(visibleLine(event.author));
    parts << spokenAge(subject.changedAt, now);
    if (const auto duration = durationOf(event, now); duration && isFinal(event.status))
        parts << Words::tr("took %1").arg(spokenDuration(*duration));
    parts << jobsSentence(event.jobs);
    if (subject.unread)
        parts << Words::tr("not read yet");
    if (subject.pinned)
        parts << Words::tr("pinned");
    if (subject.acknowledged)
        parts << Words::tr("acknowledged");
    parts.removeAll(QString());
    return Words::tr("%1: %2", "state of a row, the row")
        .arg(head, parts.join(QStringLiteral(", ")));
}

QString rowToolTip(const Subject &subject, Instant now)
{
    const Event &event = subject.event;
    QStringList lines{titleOf(event),
                      capital(spokenState(event, now)),
                      placeOf(event) + numberOf(event),
                      branchOf(event),
                      visibleLine(event.author),
                      jobsSentence(event.jobs),
                      fullMoment(subject.changedAt)};
    if (subject.receivedTimes > 1)
        lines << Words::tr("Received %n time(s)", nullptr, subject.receivedTimes);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QString jobsSentence(const QList<Job> &jobs)
{
    if (jobs.isEmpty())
        return {};
    int done = 0;
    QStringList notable;
    for (const Job &job : jobs) {
        if (isFinal(job.status) && job.status != Status::Skipped)
            ++done;
        const bool worthNaming = job.status == Status::Failed || job.status == Status::Running
            || job.status == Status::Blocked;
        if (worthNaming && notable.size() < namedJobs)
            notable << Words::tr("%1 %2", "name of a job, its state")
                           .arg(visibleLine(job.name, 80), statusWord(job.status));
    }
    notable.prepend(Words::tr("%1 of %2 done").arg(done).arg(jobs.size()));
    return notable.join(QStringLiteral(", "));
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/bell.h"

#include "desk/armed.h"

#include <QSet>

namespace signalbox {

namespace {

QString urgencyOf(const RuleAction &action, const Event &event)
{
    if (!action.urgency.isEmpty())
        return action.urgency;
    const bool loud = event.status == Status::Firing || event.severity == QLatin1String("critical");
    return loud ? QStringLiteral("critical") : QStringLiteral("normal");
}

} // namespace

bool Bell::isQuiet(Instant now, QTime localTime) const
{
    if (!m_settings.enabled || isPaused(now))
        return true;
    // Without two readable, different bounds there are no quiet hours at all: better one bell too
    // many.
    return isSpan(m_settings.quietFrom, m_settings.quietTo)
        && isWithinHours(m_settings.quietFrom, m_settings.quietTo, localTime);
}

QList<NotificationFacts> Bell::ring(const QList<UnderstoodBatch::Entry> &entries, Instant now,
                                    QTime localTime) const
{
    if (isQuiet(now, localTime))
        return {};
    QList<NotificationFacts> bells;
    NotificationFacts summary;
    summary.summaryOf = 0;
    QSet<QString> caughtUp;
    for (const UnderstoodBatch::Entry &entry : entries) {
        if (!entry.notify)
            continue;
        const Subject &subject = entry.folded.subject;
        NotificationFacts facts;
        facts.key = subject.key;
        facts.subjectId = subject.id;
        facts.subject = subject;
        facts.sound = entry.notify->sound || m_settings.sound;
        facts.urgency = urgencyOf(*entry.notify, subject.event);
        if (entry.occasion != Occasion::Live) {
            const int before = summary.summaryOf;
            summary = facts;
            summary.summaryOf = before + (caughtUp.contains(facts.key) ? 0 : 1);
            caughtUp.insert(facts.key);
            continue;
        }
        const auto same =
            std::find_if(bells.begin(), bells.end(),
                         [&](const NotificationFacts &each) { return each.key == facts.key; });
        if (same == bells.end())
            bells.append(facts);
        else
            *same = facts;
    }
    if (summary.summaryOf > 0) {
        if (summary.summaryOf > 1)
            summary.key = QStringLiteral("caught-up");
        bells.append(summary);
    }
    return bells;
}

} // namespace signalbox

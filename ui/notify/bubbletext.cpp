// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/bubbletext.h"

#include "ui/words/statuswords.h"
#include "ui/words/visibletext.h"

#include <QGuiApplication>

namespace signalbox {

namespace {

// What daemons show of it is less; more is only work for them.
constexpr int titleLimit = 120;
constexpr int nameLimit = 60;
constexpr int lineLimit = 160;
constexpr int bodyLimit = 500;
constexpr int summaryTitles = 5;

enum UrgencyLevel : uchar { Low = 0, Normal = 1, Critical = 2 };

uchar urgencyOf(const QString &word)
{
    if (word == QLatin1String("critical"))
        return Critical;
    return word == QLatin1String("low") ? Low : Normal;
}

//! Plain text, made harmless for a daemon that reads markup. The summary is never markup.
QString bodyFor(const QString &text, const std::optional<QStringList> &capabilities)
{
    const bool plain = capabilities && !capabilities->contains(QLatin1String("body-markup"));
    return plain ? text : text.toHtmlEscaped();
}

bool takesActions(const std::optional<QStringList> &capabilities)
{
    return capabilities && capabilities->contains(QLatin1String("actions"));
}

QVariantMap hintsFor(const QString &category, uchar urgency, bool sound)
{
    QVariantMap hints{
        {QStringLiteral("urgency"), QVariant::fromValue(urgency)},
        {QStringLiteral("category"), category},
        {QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
    };
    if (sound)
        hints.insert(QStringLiteral("sound-name"), QStringLiteral("message-new-instant"));
    else
        hints.insert(QStringLiteral("suppress-sound"), true);
    return hints;
}

//! Lines of foreign text: each harmless and on one line.
QString bodyOf(const QStringList &lines)
{
    return lines.join(QLatin1Char('\n')).left(bodyLimit);
}

} // namespace

// Repeating cannot mend what the platform refused for good, so nothing more goes there by itself.
Bubble BubbleText::stopped(const NotificationFacts &facts,
                           const std::optional<QStringList> &capabilities)
{
    Bubble bubble;
    bubble.summary = headline(facts);
    QStringList lines{tr("Messages wait until it is set right.")};
    if (!facts.stoppedBecause.isEmpty())
        lines.prepend(visibleLine(facts.stoppedBecause, lineLimit));
    bubble.body = bodyFor(bodyOf(lines), capabilities);
    bubble.hints = hintsFor(QStringLiteral("x-signalbox.target.stopped"), urgencyOf(facts.urgency),
                            facts.sound);
    if (takesActions(capabilities))
        bubble.actions = {open, tr("Open"), again, tr("Try again")};
    return bubble;
}

QString BubbleText::headline(const NotificationFacts &facts)
{
    if (!facts.stoppedTarget.isEmpty())
        return tr("%1 was stopped").arg(visibleLine(facts.stoppedTarget, nameLimit));
    const Event &event = facts.subject.event;
    const QString title = visibleLine(titleOf(event), titleLimit);
    if (facts.blockedRun != 0)
        return tr("Waits for you: %1").arg(title);
    if (event.transition == Transition::Fixed)
        return event.branch.isEmpty()
            ? tr("Fixed: %1").arg(title)
            : tr("Fixed %1: %2").arg(visibleLine(event.branch, nameLimit), title);
    if (event.transition == Transition::Broken)
        return event.branch.isEmpty()
            ? tr("Broken: %1").arg(title)
            : tr("Broke %1: %2").arg(visibleLine(event.branch, nameLimit), title);
    if (event.transition == Transition::StillBroken)
        return tr("Still broken: %1").arg(title);
    switch (event.status) {
    case Status::Queued:
        return tr("Waiting to start: %1").arg(title);
    case Status::Running:
        return tr("Running: %1").arg(title);
    case Status::Passed:
        return tr("Passed: %1").arg(title);
    case Status::Failed:
        return tr("Failed: %1").arg(title);
    case Status::Cancelled:
        return tr("Cancelled: %1").arg(title);
    case Status::Blocked:
        return tr("Waits for you: %1").arg(title);
    case Status::Firing:
        return tr("Alarm: %1").arg(title);
    case Status::Resolved:
        return tr("Resolved: %1").arg(title);
    case Status::Skipped:
    case Status::Info:
    case Status::Unknown:
        break;
    }
    return title;
}

Bubble BubbleText::bubble(const NotificationFacts &facts,
                          const std::optional<QStringList> &capabilities)
{
    if (!facts.stoppedTarget.isEmpty())
        return stopped(facts, capabilities);
    const Event &event = facts.subject.event;
    Bubble bubble;
    bubble.summary = headline(facts);
    QStringList lines;
    const QString place = placeOf(event) + numberOf(event);
    if (place.trimmed() != titleOf(event).trimmed())
        lines += visibleLine(place, lineLimit);
    lines.removeAll(QString());
    if (!event.author.isEmpty())
        lines += tr("by %1").arg(visibleLine(event.author, nameLimit));
    if (!event.message.isEmpty() && event.message != event.title)
        lines += visibleLine(event.message, lineLimit);
    if (facts.summaryOf > 1)
        lines += tr("and %n more", nullptr, facts.summaryOf - 1);
    bubble.body = bodyFor(bodyOf(lines), capabilities);
    bubble.hints =
        hintsFor(QStringLiteral("x-signalbox.%1.%2").arg(toText(event.kind), toText(event.status)),
                 urgencyOf(facts.urgency), facts.sound);
    if (!takesActions(capabilities))
        return bubble;
    bubble.actions = {open, tr("Open")};
    if (facts.blockedRun != 0)
        bubble.actions += {release, tr("Release…")};
    else if (!facts.matchingTrigger.isEmpty())
        bubble.actions +=
            {trigger, tr("Run %1…").arg(visibleLine(facts.matchingTrigger, nameLimit))};
    else if (!facts.forwardTarget.isEmpty())
        bubble.actions +=
            {forward, tr("Forward to %1").arg(visibleLine(facts.forwardTarget, nameLimit))};
    return bubble;
}

Bubble BubbleText::summary(const QList<NotificationFacts> &newest, int count,
                           const std::optional<QStringList> &capabilities)
{
    Bubble bubble;
    bubble.summary = tr("%n more event(s)", nullptr, count);
    QStringList lines;
    uchar urgency = Low;
    bool sound = false;
    for (const NotificationFacts &facts : newest) {
        urgency = qMax(urgency, urgencyOf(facts.urgency));
        sound = sound || facts.sound;
        if (lines.size() < summaryTitles)
            lines += headline(facts);
    }
    bubble.body = bodyFor(bodyOf(lines), capabilities);
    bubble.hints = hintsFor(QStringLiteral("x-signalbox.summary"), urgency, sound);
    if (takesActions(capabilities))
        bubble.actions = {open, tr("Open")};
    return bubble;
}

} // namespace signalbox

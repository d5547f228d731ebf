// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commands.h"

#include "desk/armed.h"
#include "desk/buildunderway.h"
#include "desk/buttons.h"
#include "desk/commandwords.h"
#include "desk/runs.h"
#include "desk/startparams.h"

#include <QDateTime>

namespace signalbox {

namespace {

Heard privateRefusal(const QString &text)
{
    return {{Outcome::Kind::Refused, text, true, {}, {}}, {}};
}

QString describedUse(const CommandUse &use)
{
    const QString triggers = use.triggers.join(QStringLiteral(", "));
    if (!use.about.isEmpty())
        return QStringLiteral("%1 for %2").arg(triggers, use.about);
    const QString params = readableParams(use.params);
    return params.isEmpty() ? triggers : QStringLiteral("%1 (%2)").arg(triggers, params);
}

Heard helpFor(const CommandBook &book, const CommandBook::Speaker &speaker)
{
    const QStringList lines = book.help(speaker);
    if (lines.isEmpty())
        return privateRefusal(QStringLiteral("There is no command that you may use here."));
    return {
        {Outcome::Kind::Help, QStringLiteral("You can say:\n") + lines.join(u'\n'), true, {}, {}},
        {}};
}

} // namespace

void Commands::setBook(CommandBookPointer book)
{
    const std::lock_guard lock(m_mutex);
    m_book = std::move(book);
}

CommandBookPointer Commands::book()
{
    const std::lock_guard lock(m_mutex);
    return m_book;
}

Heard Commands::hear(const Hearing &at, const Event &event)
{
    const CommandBookPointer known = book();
    if (!known || event.kind != Kind::Command || !event.command || !at.endpoint
        || event.replayOf != 0)
        return {};
    const bool isOurButton = isMessageButton(event.command->action);
    if (!isOurButton && !known->listensTo(event.endpoint))
        return {};
    if (at.occasion != Occasion::Live)
        return privateRefusal(
            isOurButton
                ? QStringLiteral("Signalbox was not running when this was pressed. Press it again.")
                : QStringLiteral("Signalbox was not running when this was said. Say it again."));
    if (!at.endpoint->mayTrigger(event.verified))
        return privateRefusal(
            QStringLiteral("What is said here is not verified, so it starts nothing."));
    const CommandBook::Speaker speaker{event.endpoint, event.command->user, event.command->channel};
    if (isOurButton)
        return pressed(at, *known, event, speaker);
    const CommandBook::Match match = known->find(wordsOf(*event.command), speaker);
    if (const auto answer = answered(at, *known, event, speaker, match.command != nullptr))
        return *answer;
    if (match.command && !match.isAllowed)
        return privateRefusal(QStringLiteral("You may not use this command here."));
    if (match.command) {
        const auto prepared = known->prepare(at.jq, match, event);
        return prepared ? use(at, *known, *prepared, speaker, false)
                        : privateRefusal(prepared.error().detail);
    }
    // A button that no command knows may be meant for another program.
    return event.command->action.isEmpty() ? helpFor(*known, speaker) : Heard();
}

// `fitsAnother`: it is a command of its own, so no wrong answer but a change of mind.
std::optional<Heard> Commands::answered(const Hearing &at, const CommandBook &book,
                                        const Event &event, const CommandBook::Speaker &speaker,
                                        bool fitsAnother)
{
    const auto question = m_questions.take(speaker);
    if (!question || question->until <= m_clock.now()) {
        if (Questions::isAnswer(event.command->action))
            return privateRefusal(QStringLiteral(
                "This question is not open for you any more. Say the command again."));
        return std::nullopt;
    }
    if (Questions::agrees(*question, *event.command))
        return use(at, book, question->use, speaker, true);
    if (fitsAnother)
        return std::nullopt;
    return privateRefusal(QStringLiteral("Not confirmed, so nothing was started."));
}

Heard Commands::pressed(const Hearing &at, const CommandBook &book, const Event &event,
                        const CommandBook::Speaker &speaker)
{
    const auto wanted = useOfButton(at.reader, book, event.command->action, speaker);
    return wanted ? use(at, book, *wanted, speaker, false) : privateRefusal(wanted.error().detail);
}

// Said here already, so that nobody is asked for a confirmation that could not help.
std::optional<QString> Commands::closedTrigger(const CommandBook &book, const CommandUse &use) const
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_clock.now())).time();
    for (const QString &trigger : use.triggers) {
        const Arming arming = book.arming(trigger).value_or(Arming());
        if (!isWithinHours(arming.allowedFrom, arming.allowedTo, time))
            return trigger;
    }
    return std::nullopt;
}

Heard Commands::use(const Hearing &at, const CommandBook &book, const CommandUse &wanted,
                    const CommandBook::Speaker &speaker, bool confirmed)
{
    if (const auto closed = closedTrigger(book, wanted))
        return privateRefusal(*closed + u' ' + toText(Unarmed::OutsideHours) + u'.');
    CommandUse use = wanted;
    bool mustAsk = !confirmed;
    if (use.afterBuild == 0) {
        const auto build = buildUnderWay(at.reader, asTextMap(use.params), m_clock.now());
        use.afterBuild = build ? build->id : 0;
        use.buildHeading = build ? headingOf(build->event) : QString();
        // What was confirmed was a start at once.
        mustAsk = mustAsk || build;
    }
    bool isArmed = use.afterBuild != 0;
    QStringList namesToType;
    for (const QString &trigger : std::as_const(use.triggers)) {
        const Confirm confirm = book.arming(trigger).value_or(Arming()).confirm;
        isArmed = isArmed || confirm != Confirm::None;
        if (confirm == Confirm::Name)
            namesToType.append(trigger);
    }
    if (mustAsk && isArmed)
        return ask(use, speaker, namesToType.join(u' '));
    return start(use, speaker.user);
}

Heard Commands::ask(const CommandUse &use, const CommandBook::Speaker &speaker,
                    const QString &nameToType)
{
    const auto question = m_questions.add(speaker, use, nameToType, m_clock.now() + timeToConfirm);
    const bool byButton = nameToType.isEmpty();
    const QString how = byButton ? QStringLiteral("Press the button, or say \"yes\"")
                                 : QStringLiteral("Say \"%1\"").arg(nameToType);
    const QString what = use.afterBuild == 0
        ? QStringLiteral("Start %1?").arg(describedUse(use))
        : QStringLiteral("%1 waits: %2 of this commit or tag is still running. Start it when that "
                         "has passed?")
              .arg(describedUse(use), use.buildHeading);
    const QString label =
        use.afterBuild == 0 ? QStringLiteral("Start") : QStringLiteral("Start when it has passed");
    return {{Outcome::Kind::Confirm,
             QStringLiteral("%1 %2 within %3 seconds.").arg(what, how).arg(timeToConfirm.count()),
             true, question.handle, byButton ? label : QString()},
            {}};
}

Heard Commands::start(const CommandUse &use, const QString &user) const
{
    Heard heard;
    for (const QString &trigger : use.triggers) {
        RunRecord run;
        run.trigger = trigger;
        run.startedByKind = QStringLiteral("command");
        run.startedByUser = user;
        run.startedAt = m_clock.now();
        run.params = use.params;
        run.subject = use.subject;
        // A button is no rule's use of its subject, of which each attempt has one.
        run.subjectAttempt = use.subject == 0 ? 1 : 0;
        run.chainDepth = 1;
        if (use.afterBuild != 0)
            Runs::letWait(run, use.afterBuild, use.buildHeading);
        heard.runs.append(run);
    }
    const QString text = use.afterBuild == 0
        ? QStringLiteral("Started %1.").arg(describedUse(use))
        : QStringLiteral("%1 starts when %2 has passed.").arg(describedUse(use), use.buildHeading);
    heard.outcome = {Outcome::Kind::Started, text, false, {}, {}};
    return heard;
}

Event withOutcome(Event event, const Outcome &outcome)
{
    if (outcome.kind == Outcome::Kind::None || outcome.kind == Outcome::Kind::Help)
        return event;
    event.message = outcome.text;
    if (outcome.kind == Outcome::Kind::Refused) {
        event.status = Status::Skipped;
        event.details.append({QStringLiteral("outcome"), toText(outcome.kind), QString()});
    }
    return event;
}

} // namespace signalbox

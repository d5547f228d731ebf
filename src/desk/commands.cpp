// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commands.h"

#include "desk/armed.h"
#include "desk/commandwords.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>

namespace signalbox {

namespace {

constexpr QLatin1String confirmPrefix("confirm-");

Outcome privateRefusal(const QString &text)
{
    return {Outcome::Kind::Refused, text, true, {}, {}};
}

// Nobody may be able to guess another one's button.
QString newQuestionHandle()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words));
    return confirmPrefix
        + QString::fromLatin1(
               bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString describedUse(const CommandUse &use)
{
    const QString params = readableParams(use.params);
    return use.triggers.join(QStringLiteral(", "))
        + (params.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(params));
}

Outcome helpFor(const CommandBook &book, const CommandBook::Speaker &speaker)
{
    const QStringList lines = book.help(speaker);
    if (lines.isEmpty())
        return privateRefusal(QStringLiteral("There is no command that you may use here."));
    return {
        Outcome::Kind::Help, QStringLiteral("You can say:\n") + lines.join(u'\n'), true, {}, {}};
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

Outcome Commands::hear(JqRunner &jq, const Event &event, const Endpoint *endpoint,
                       Occasion occasion, QList<RunRecord> &runs)
{
    const CommandBookPointer known = book();
    if (!known || event.kind != Kind::Command || !event.command || !endpoint || event.replayOf != 0
        || !known->listensTo(event.endpoint))
        return {};
    if (occasion != Occasion::Live)
        return privateRefusal(
            QStringLiteral("Signalbox was not running when this was said. Say it again."));
    if (!endpoint->mayTrigger(event.verified))
        return privateRefusal(
            QStringLiteral("What is said here is not verified, so it starts nothing."));
    const CommandBook::Speaker speaker{event.endpoint, event.command->user, event.command->channel};
    const QString words = wordsOf(*event.command);
    const CommandBook::Match match = known->find(words, speaker);
    if (const auto answer = answered(event, speaker, match.command != nullptr, runs))
        return *answer;
    if (match.command && !match.isAllowed)
        return privateRefusal(QStringLiteral("You may not use this command here."));
    if (match.command) {
        const auto prepared = known->prepare(jq, match, event);
        return prepared ? use(*known, *prepared, speaker, runs)
                        : privateRefusal(prepared.error().detail);
    }
    // A button that no command knows may be meant for another program.
    return event.command->action.isEmpty() ? helpFor(*known, speaker) : Outcome();
}

std::optional<Commands::Question> Commands::takeQuestion(const CommandBook::Speaker &speaker)
{
    for (qsizetype at = 0; at < m_questions.size(); ++at) {
        const CommandBook::Speaker &asked = m_questions.at(at).speaker;
        if (asked.endpoint == speaker.endpoint && asked.user == speaker.user
            && asked.channel == speaker.channel)
            return m_questions.takeAt(at);
    }
    return std::nullopt;
}

// `fitsAnother`: it is a command of its own, so no wrong answer but a change of mind.
std::optional<Outcome> Commands::answered(const Event &event, const CommandBook::Speaker &speaker,
                                          bool fitsAnother, QList<RunRecord> &runs)
{
    const QString words = wordsOf(*event.command);
    const bool pressed = event.command->action.startsWith(confirmPrefix);
    const auto question = takeQuestion(speaker);
    if (!question || question->until <= m_clock.now()) {
        if (pressed)
            return privateRefusal(QStringLiteral(
                "This question is not open for you any more. Say the command again."));
        return std::nullopt;
    }
    const QString said =
        event.command->action.isEmpty() ? event.command->text.simplified() : QString();
    const auto says = [&](const QString &expected, Qt::CaseSensitivity sensitivity) {
        return event.command->action.isEmpty()
            && (words.compare(expected, sensitivity) == 0
                || said.compare(expected, sensitivity) == 0);
    };
    const bool named = !question->nameToType.isEmpty();
    const bool agrees = named ? says(question->nameToType, Qt::CaseSensitive)
                              : (pressed && event.command->action == question->handle)
            || says(QStringLiteral("yes"), Qt::CaseInsensitive);
    if (agrees)
        return start(question->use, speaker.user, runs);
    if (fitsAnother)
        return std::nullopt;
    return privateRefusal(QStringLiteral("Not confirmed, so nothing was started."));
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

Outcome Commands::use(const CommandBook &book, const CommandUse &use,
                      const CommandBook::Speaker &speaker, QList<RunRecord> &runs)
{
    if (const auto closed = closedTrigger(book, use))
        return privateRefusal(*closed + u' ' + toText(Unarmed::OutsideHours) + u'.');
    bool mustAsk = false;
    QStringList namesToType;
    for (const QString &trigger : use.triggers) {
        const Confirm confirm = book.arming(trigger).value_or(Arming()).confirm;
        mustAsk = mustAsk || confirm != Confirm::None;
        if (confirm == Confirm::Name)
            namesToType.append(trigger);
    }
    if (mustAsk)
        return ask(use, speaker, namesToType.join(u' '));
    return start(use, speaker.user, runs);
}

Outcome Commands::ask(const CommandUse &use, const CommandBook::Speaker &speaker,
                      const QString &nameToType)
{
    if (m_questions.size() >= mostQuestions)
        m_questions.removeFirst();
    const bool byButton = nameToType.isEmpty();
    const Question question{speaker, use, byButton ? newQuestionHandle() : QString(), nameToType,
                            m_clock.now() + timeToConfirm};
    m_questions.append(question);
    const QString how = byButton ? QStringLiteral("Press the button, or say \"yes\"")
                                 : QStringLiteral("Say \"%1\"").arg(nameToType);
    return {Outcome::Kind::Confirm,
            QStringLiteral("Start %1? %2 within %3 seconds.")
                .arg(describedUse(use), how)
                .arg(timeToConfirm.count()),
            true, question.handle, byButton ? QStringLiteral("Start") : QString()};
}

Outcome Commands::start(const CommandUse &use, const QString &user, QList<RunRecord> &runs) const
{
    for (const QString &trigger : use.triggers) {
        RunRecord run;
        run.trigger = trigger;
        run.startedByKind = QStringLiteral("command");
        run.startedByUser = user;
        run.startedAt = m_clock.now();
        run.params = use.params;
        run.subjectAttempt = 1;
        run.chainDepth = 1;
        runs.append(run);
    }
    return {Outcome::Kind::Started,
            QStringLiteral("Started %1.").arg(describedUse(use)),
            false,
            {},
            {}};
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

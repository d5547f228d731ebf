// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/chatreports.h"

#include "desk/commandwords.h"
#include "desk/questions.h"

#include <algorithm>

namespace signalbox {

namespace {

bool hasEnded(const RunRecord &run)
{
    return run.status != RunRecord::Status::Queued && run.status != RunRecord::Status::Running
        && run.status != RunRecord::Status::Blocked;
}

} // namespace

ChatReports::ChatReports(StoreReader &reader, HttpClient &http, TargetBoard &targets,
                         SecretStore &secrets, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_http(http)
    , m_targets(targets)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_startedAt(clock.now())
{
}

void ChatReports::setSettings(const Settings &settings)
{
    m_settings = settings;
}

ChatReports::Talk *ChatReports::find(qint64 delivery)
{
    const auto found = m_talks.find(delivery);
    return found == m_talks.end() ? nullptr : &*found;
}

ChatReports::Talk &ChatReports::talkOf(const Event &event)
{
    if (Talk *known = find(event.delivery))
        return *known;
    if (m_talks.size() >= mostTalks)
        m_talks.erase(m_talks.begin());
    Talk talk;
    talk.event = event;
    // What was used before a restart is not known: the end must still be told.
    if (event.receivedAt < m_startedAt)
        talk.usesLeft = 1;
    return *m_talks.insert(event.delivery, talk);
}

void ChatReports::tellOutcome(const Event &event, const Outcome &outcome, bool late)
{
    if (!event.command || event.kind != Kind::Command || event.delivery == 0)
        return;
    const ChatPlatform platform = chatPlatform(event);
    const bool pressed = !event.command->action.isEmpty();
    ChatWords words{outcome.text, {}, {}, outcome.isPrivate, outcome.action, outcome.label};
    // Slack takes words in the answer to a slash command alone.
    const bool unheard =
        platform == ChatPlatform::Slack && event.wireStatus != QLatin1String("slash command");
    if (outcome.kind == Outcome::Kind::None && platform == ChatPlatform::Discord && !pressed) {
        words.text = QStringLiteral(
            "Nothing here answers this command."); // else it would be thinking for ever
        words.isPrivate = true;
    } else if ((!late && !unheard) || outcome.kind == Outcome::Kind::None) {
        return;
    }
    Talk &talk = talkOf(event);
    add(talk, {words, 0, false, Questions::isAnswer(event.command->action)});
}

void ChatReports::onRun(const RunRecord &run)
{
    if (run.startedByKind != QLatin1String("command") || run.causedByEvent == 0)
        return;
    const auto event = m_reader.event(run.causedByEvent);
    if (!event || !*event || !(*event)->command || chatPlatform(**event) == ChatPlatform::None)
        return;
    Talk &talk = talkOf(**event);
    const auto before = talk.runs.constFind(run.id);
    if (before != talk.runs.constEnd() && hasEnded(*before))
        return;
    talk.runs.insert(run.id, run);
    if (hasEnded(run))
        tellEnd(talk, run);
    else if (run.status == RunRecord::Status::Running)
        tellProgress(talk, run);
}

// Now and then, and only while enough uses are left to tell how everything ended.
void ChatReports::tellProgress(Talk &talk, const RunRecord &run)
{
    const auto underWay = std::count_if(talk.runs.begin(), talk.runs.end(),
                                        [](const RunRecord &each) { return !hasEnded(each); });
    const auto toldAt = talk.toldAt.constFind(run.id);
    const bool soon = toldAt != talk.toldAt.constEnd() && m_clock.now() - *toldAt < progressEvery;
    const qsizetype planned = talk.waiting.size();
    const bool isGoogle = chatPlatform(talk.event) == ChatPlatform::GoogleChat;
    if (soon || isGoogle || talk.usesLeft - planned <= underWay)
        return;
    talk.toldAt.insert(run.id, m_clock.now());
    add(talk, {wordsFor(talk, run)});
}

// A thread has room; where an answer is edited or may be used five times only, the end must do.
qsizetype ChatReports::pagesFor(const Talk &talk) const
{
    switch (chatPlatform(talk.event)) {
    case ChatPlatform::GoogleChat:
        return mostAnswerPages;
    case ChatPlatform::Slack: {
        const auto underWay = std::count_if(talk.runs.begin(), talk.runs.end(),
                                            [](const RunRecord &each) { return !hasEnded(each); });
        return std::max<qsizetype>(1, talk.usesLeft - talk.waiting.size() - underWay);
    }
    default:
        return 1;
    }
}

void ChatReports::tellEnd(Talk &talk, const RunRecord &run)
{
    ChatWords words = wordsFor(talk, run);
    const auto trigger =
        std::find_if(m_settings.triggers.cbegin(), m_settings.triggers.cend(),
                     [&](const TriggerSettings &each) { return each.name == run.trigger; });
    const bool answers =
        trigger != m_settings.triggers.cend() && trigger->settings.value(u"answers").toBool();
    const QStringList pages = answers && run.status == RunRecord::Status::Passed
        ? answerPages(chatPlatform(talk.event), words.output, pagesFor(talk))
        : QStringList();
    if (pages.size() < 2)
        return add(talk, {words, 0, true});
    const qint64 delivery = talk.event.delivery; // a message may end the talk
    for (qsizetype at = 0; at < pages.size(); ++at) {
        ChatWords page = words;
        page.text = QStringLiteral("%1, %2/%3").arg(words.text).arg(at + 1).arg(pages.size());
        page.output = pages.at(at);
        if (Talk *known = find(delivery))
            add(*known, {page, 0, true});
    }
}

QString ChatReports::lineFor(const Talk &talk, const RunRecord &run)
{
    QString line = run.trigger;
    const auto subject = m_reader.subject(run.subject);
    const Event *about = subject && *subject ? &(*subject)->event : nullptr;
    // A button's run is about what its message is about, and was given all that is known of it.
    if (about && about->delivery != talk.event.delivery)
        line += QStringLiteral(" for ") + headingOf(*about);
    else if (const QString params = readableParams(run.params); !params.isEmpty())
        line += QStringLiteral(" (%1)").arg(params);
    line += QStringLiteral(": ") + toText(run.status);
    if (run.finishedAt && *run.finishedAt > run.startedAt && run.requestStarted) {
        const auto took = std::chrono::round<std::chrono::seconds>(*run.finishedAt - run.startedAt);
        line += QStringLiteral(" after %1 s").arg(took.count());
    }
    return run.reason.isEmpty() ? line : line + QStringLiteral(", ") + run.reason;
}

// Discord shows one message for all, the other platforms one for each.
ChatWords ChatReports::wordsFor(const Talk &talk, const RunRecord &run)
{
    ChatWords words;
    words.output = hasEnded(run) ? run.output : QString();
    words.link = run.url;
    words.text = lineFor(talk, run);
    words.isPrivate = hasEnded(run) && run.status != RunRecord::Status::Passed;
    if (chatPlatform(talk.event) == ChatPlatform::Discord && talk.runs.size() > 1) {
        QStringList lines;
        for (const RunRecord &each : talk.runs)
            lines.append(lineFor(talk, each));
        words.text = lines.join(u'\n');
        words.output.clear();
    }
    return words;
}

void ChatReports::add(Talk &talk, Message message)
{
    message.number = ++talk.said;
    // An edit replaces what was not said yet.
    if (chatPlatform(talk.event) == ChatPlatform::Discord
        && talk.waiting.size() > (talk.busy ? 1 : 0))
        talk.waiting.last() = message;
    else
        talk.waiting.enqueue(message);
    pump(talk.event.delivery);
}

} // namespace signalbox

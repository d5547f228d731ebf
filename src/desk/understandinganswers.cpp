// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What step 4 does out of turn: deliveries whose sender waits for an answer, and events of our own.
#include "desk/pendinganswers.h"
#include "desk/understandinground.h"
#include "senders/understand.h"

#include <QLoggingCategory>

#include <algorithm>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(answeringLog, "signalbox.desk.answering")

constexpr qsizetype mostOwnEvents = 1'000;

} // namespace

void UnderstandingWorker::addEvent(const Event &event)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_ownEvents.size() < mostOwnEvents)
            m_ownEvents.append(event);
        else
            qCWarning(answeringLog) << "too many events of our own wait; one is dropped";
    }
    wake();
}

bool UnderstandingWorker::workOnOwnEvents()
{
    Round round;
    enter(round);
    QList<Event> events;
    {
        const std::lock_guard lock(m_mutex);
        events = std::exchange(m_ownEvents, {});
    }
    if (events.isEmpty())
        return false;
    UnderstoodDelivery done;
    for (const Event &event : std::as_const(events))
        foldInto(done, event, round,
                 round.endpoints ? round.endpoints->findName(event.endpoint) : nullptr);
    write(std::move(done), round);
    finish(round, {});
    if (round.error) {
        const std::lock_guard lock(m_mutex);
        m_ownEvents = events + m_ownEvents;
    }
    return true;
}

bool UnderstandingWorker::workOnAsked()
{
    const QList<std::pair<qint64, bool>> asked =
        m_answers ? m_answers->takeNew() : QList<std::pair<qint64, bool>>();
    if (asked.isEmpty())
        return false;
    Round round;
    enter(round);
    QList<DeliveryRecord> records;
    for (const auto &[delivery, known] : asked) {
        const auto record = m_reader->delivery(delivery);
        if (!record || !*record) {
            m_answers->answer(delivery, std::nullopt);
            continue;
        }
        const bool isFirst =
            std::none_of(records.begin(), records.end(),
                         [id = delivery](const DeliveryRecord &each) { return each.id == id; });
        if (isFirst && (*record)->understood == DeliveryRecord::Understood::Waiting)
            workOn(**record, round);
        if (isFirst)
            records.append(**record);
    }
    finish(round, records);
    for (const DeliveryRecord &record : std::as_const(records))
        answer(record, round);
    return true;
}

// After the commit: an answer must not tell of something that was started and is then forgotten.
void UnderstandingWorker::answer(const DeliveryRecord &record, const Round &round)
{
    const RecipePointer recipe =
        round.endpoints ? round.endpoints->book().find(record.sender) : nullptr;
    auto body = m_reader->body(record.id);
    if (round.error || !recipe || !body) {
        m_answers->answer(record.id, std::nullopt);
        return;
    }
    const StoredDelivery stored =
        storedFrom(record, std::move(*body), round.endpoints->findName(record.endpoint));
    const auto understanding = understand(m_jq, *recipe, stored);
    const auto made =
        answerTo(m_jq, *recipe, stored, understanding ? understanding->events : QList<Event>(),
                 round.spoken.value(record.id));
    if (!made)
        qCWarning(answeringLog) << "no answer by" << recipe->id << toText(made.error());
    const bool inTime = m_answers->answer(record.id, made ? std::optional(*made) : std::nullopt);
    if (inTime && made)
        return;
    for (const Event &event : understanding ? understanding->events : QList<Event>()) {
        if (event.command && event.kind == Kind::Command)
            Q_EMIT answeredTooLate(event, round.spoken.value(record.id));
    }
}

} // namespace signalbox

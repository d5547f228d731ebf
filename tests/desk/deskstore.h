// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/committed.h"
#include "store/storereader.h"
#include "support/manualclock.h"
#include "support/outcome.h"

#include <QTemporaryDir>

namespace signalbox {

inline Event buildEvent(const QString &subject, Status status, Instant receivedAt)
{
    Event event;
    event.endpoint = QStringLiteral("ci");
    event.sender = QStringLiteral("drone");
    event.subject = subject;
    event.kind = Kind::Build;
    event.status = status;
    event.title = QStringLiteral("Build of ") + subject;
    event.project = QStringLiteral("acme/web");
    event.branch = QStringLiteral("main");
    event.receivedAt = receivedAt;
    event.verified = true;
    return event;
}

//! A real store in a folder of its own with a reader; its calls wait for the commit.
class DeskStore
{
public:
    DeskStore() { open(); }

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] StoreReader &reader() { return *m_reader; }
    [[nodiscard]] std::unique_ptr<StoreReader> anotherReader()
    {
        return std::move(StoreReader::open(m_folder.path(), clock).value());
    }

    //! Folds an event as the desk does and writes it with a row for each target.
    UnderstoodDelivery::FoldedEvent add(const Event &event, const QStringList &targets = {})
    {
        const auto known = m_reader->subjectByKey(subjectKey(event.endpoint, event.subject));
        const FoldOutcome folded = fold(known.value_or(std::nullopt), event);
        UnderstoodDelivery understood;
        understood.events.append({event, folded.subject, folded.history, {}, {}});
        for (const QString &target : targets) {
            OutboxRow row;
            row.target = target;
            row.createdAt = clock.now();
            understood.events.first().outbox.append(row);
        }
        return write(understood).value(0);
    }
    //! The first event each of many subjects, in one transaction.
    void addFirst(const QList<Event> &events)
    {
        UnderstoodDelivery understood;
        for (const Event &event : events)
            understood.events.append({event, fold({}, event).subject, false, {}, {}});
        (void)write(understood);
    }

    UnderstoodDelivery::FoldedEvent addBuild(const QString &subject, Status status,
                                             const QStringList &targets = {})
    {
        clock.advance(std::chrono::milliseconds(1));
        return add(buildEvent(subject, status, clock.now()), targets);
    }

    qint64 addRow(const OutboxRow &row)
    {
        return outcomeOf(committed<qint64>([&](Store::Done<qint64> done) {
                   m_store->addOutbox(row, std::move(done));
               }))
            .value_or(0);
    }
    qint64 addRun(const RunRecord &run)
    {
        return outcomeOf(committed<qint64>([&](Store::Done<qint64> done) {
                   m_store->addRun(run, std::move(done));
               }))
            .value_or(0);
    }
    [[nodiscard]] OutboxRow row(qint64 id)
    {
        return m_reader->outboxRow(id).value_or(std::nullopt).value_or(OutboxRow());
    }
    [[nodiscard]] RunRecord run(qint64 id)
    {
        return m_reader->run(id).value_or(std::nullopt).value_or(RunRecord());
    }

    ManualClock clock;

private:
    QList<UnderstoodDelivery::FoldedEvent> write(const UnderstoodDelivery &understood)
    {
        const auto outcome =
            outcomeOf(committed<UnderstoodOutcome>([&](Store::Done<UnderstoodOutcome> done) {
                m_store->recordUnderstood(understood, std::move(done));
            }));
        return outcome ? outcome->events : QList<UnderstoodDelivery::FoldedEvent>();
    }
    void open()
    {
        m_store = std::move(Store::open(m_folder.path(), clock).value());
        m_reader = anotherReader();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreReader> m_reader;
};

} // namespace signalbox

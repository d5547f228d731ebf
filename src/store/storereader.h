// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "store/records.h"

#include <memory>

namespace signalbox {

//! A read-only connection: one for each thread that reads, short statements, no transaction held
//! open.
class StoreReader
{
public:
    //! Errors: NotFound (no database yet), Unavailable (older: start the program once), Corrupt,
    //! Busy, Storage. The clock says what "is:open" and "after:3d" mean; it must outlive the
    //! reader.
    [[nodiscard]] static Result<std::unique_ptr<StoreReader>> open(const QString &folder,
                                                                   const Clock &clock);
    //! The same by the system's clock.
    [[nodiscard]] static Result<std::unique_ptr<StoreReader>> open(const QString &folder);
    ~StoreReader();

    // The timeline.
    [[nodiscard]] Result<QList<Subject>> subjects(const Query &query, PageKey after, int limit);
    [[nodiscard]] Result<QList<Subject>> subjectsChangedSince(const Query &query, PageKey newest,
                                                              int limit);
    [[nodiscard]] Result<std::optional<Subject>> subject(qint64 id);
    [[nodiscard]] Result<std::optional<Subject>> subjectByKey(const QString &key);
    //! Whether one subject matches a query (live updates of a filtered list).
    [[nodiscard]] Result<bool> matches(const Query &query, qint64 subject);
    //! The last end (passed or failed) before this one of the same pipeline and branch.
    [[nodiscard]] Result<std::optional<Status>>
    lastEnd(const QString &endpoint, const QString &project, const QString &pipeline,
            const QString &branch, qint64 exceptSubject);
    //! Whether another one of the same pipeline and branch ended after that moment: what is told
    //! only now is history, and breaks or fixes nothing.
    [[nodiscard]] Result<bool> endedSince(const Event &event, Instant end, qint64 exceptSubject);
    [[nodiscard]] Result<QList<Subject>> openSubjects(Instant now, int limit);
    [[nodiscard]] Result<QList<PipelineSummary>> pipelines(int limit);
    //! Durations of the last passed builds of a pipeline and branch, milliseconds, newest first.
    [[nodiscard]] Result<QList<qint64>> lastDurations(const Subject &subject, int limit);

    // Events and deliveries.
    [[nodiscard]] Result<QList<Event>> events(const Query &query, qint64 beforeId, int limit);
    [[nodiscard]] Result<QList<Event>> eventsAfter(qint64 afterId, int limit); //!< oldest first
    [[nodiscard]] Result<std::optional<Event>> event(qint64 id);
    [[nodiscard]] Result<QList<Event>> eventsOfSubject(qint64 subject, int limit); //!< newest first
    [[nodiscard]] Result<bool> isKnownEvent(const QString &subjectKey, const QString &dedupe);
    [[nodiscard]] Result<QList<DeliveryRecord>> deliveries(qint64 beforeId,
                                                           int limit); //!< refused ones merged in
    [[nodiscard]] Result<QList<DeliveryRecord>> duplicates(int limit);
    //! All refused ones that are kept, oldest first, with their bodies (some without).
    [[nodiscard]] Result<QList<std::pair<DeliveryRecord, QByteArray>>> refusals();
    [[nodiscard]] Result<std::optional<DeliveryRecord>> delivery(qint64 id);
    [[nodiscard]] Result<QByteArray> body(qint64 id);
    //! Deliveries whose step 4 is still to do, oldest first.
    [[nodiscard]] Result<QList<DeliveryRecord>> waiting(int limit);

    // Levers.
    [[nodiscard]] Result<QList<OutboxRow>> outbox(const OutboxFilter &filter, qint64 beforeId,
                                                  int limit);
    //! Whether one message passes the filter (live updates of a filtered list).
    [[nodiscard]] Result<bool> matches(const OutboxFilter &filter, qint64 outboxId);
    //! The last tries of a message, oldest first.
    [[nodiscard]] Result<QList<AttemptRecord>> attempts(qint64 outboxId);
    //! What waits for one target, oldest first.
    [[nodiscard]] Result<QList<OutboxRow>> waitingOutbox(const QString &target, int limit);
    //! How much waits for each place of a target.
    [[nodiscard]] Result<QList<WaitingLine>> waitingLines(const QString &target);
    //! The oldest row that waits for a place.
    [[nodiscard]] Result<std::optional<OutboxRow>> headOfLine(const QString &target,
                                                              const QString &place);
    //! All waiting messages of the row's subject, target and place (no follow-ups, none by hand),
    //! oldest first.
    [[nodiscard]] Result<QList<OutboxRow>> waitingOfSubject(const OutboxRow &row, int limit);
    //! Keys of the follow-ups that were ever put into the outbox for the row's subject, target and
    //! place.
    [[nodiscard]] Result<QStringList> partsOf(const OutboxRow &row);
    [[nodiscard]] Result<QList<OutboxRow>> outboxOfSubject(qint64 subject);
    [[nodiscard]] Result<std::optional<OutboxRow>> outboxRow(qint64 id);
    [[nodiscard]] Result<std::optional<RemoteMessage>>
    remoteMessage(const QString &target, qint64 subject, const QString &place = {});
    [[nodiscard]] Result<QList<SpaceRecord>> spaces(const QString &endpoint);
    [[nodiscard]] Result<std::optional<ButtonRecord>> button(const QString &handle);
    [[nodiscard]] Result<QList<RunRecord>> runs(const QString &trigger, qint64 beforeId, int limit);
    [[nodiscard]] Result<std::optional<RunRecord>> run(qint64 id);
    [[nodiscard]] Result<QList<RunRecord>> unfinishedRuns();
    //! Whether a rule already started this trigger for this subject and attempt.
    [[nodiscard]] Result<bool> wasTriggered(const QString &trigger, qint64 subject, int attempt);
    [[nodiscard]] Result<std::optional<Instant>> lastRunAt(const QString &trigger);

    [[nodiscard]] Result<Counters> counters();
    [[nodiscard]] Result<QByteArray> note(const QString &key);

private:
    class Connection;
    explicit StoreReader(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace signalbox

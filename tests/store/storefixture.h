// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/subject.h"
#include "store/store.h"
#include "store/storereader.h"
#include "support/manualclock.h"
#include "support/result.h"

#include <QTemporaryDir>

#include <future>

//! Like QVERIFY_RESULT for a call that must be made once only.
#define QVERIFY_DONE(call)                                                                         \
    do {                                                                                           \
        const auto verifiedResult = (call);                                                        \
        QVERIFY_RESULT(verifiedResult);                                                            \
    } while (false)

namespace signalbox {

//! Stands in for the verification of senders, which these tests do not link.
class Verifier
{
public:
    [[nodiscard]] static AcceptedDelivery make(const QString &endpoint, const QString &deliveryId,
                                               const QByteArray &digest, const Delivery &delivery);
};

//! A delivery with an id, without a digest. An empty body is made from the id.
[[nodiscard]] AcceptedDelivery accepted(const QString &deliveryId, const QByteArray &body = {},
                                        Instant receivedAt = ManualClock().now());

[[nodiscard]] Event buildEvent(const QString &subject, Status status,
                               Instant receivedAt = ManualClock().now());

//! A store in a folder of its own, and a reader of it. The calls wait for their callback.
class StoreFixture
{
public:
    StoreFixture();

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] Result<void> open();
    void close();
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] StoreReader &reader();

    [[nodiscard]] Result<CommitOutcome> commit(const AcceptedDelivery &delivery);
    //! PREFIX-0 to PREFIX-(count - 1), waiting only for the last.
    [[nodiscard]] Result<CommitOutcome> commitMany(const QString &prefix, int count);
    //! Commits a delivery and records these events, folded as the desk does.
    [[nodiscard]] Result<UnderstoodOutcome> understand(QList<Event> events);
    [[nodiscard]] Result<UnderstoodOutcome> record(const UnderstoodDelivery &understood);
    //! Retention to its end; how many steps it took.
    [[nodiscard]] int retainAll(int days, int maxMiB);

    ManualClock clock;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreReader> m_reader;
    int m_count = 0;
};

//! Calls a function of Store and waits (with a deadline) for what it gives back.
template <typename T, typename Call> [[nodiscard]] Result<T> await(Call call)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> future = promise->get_future();
    call([promise](Result<T> result) { promise->set_value(std::move(result)); });
    if (future.wait_for(std::chrono::seconds(20)) != std::future_status::ready)
        return fail(ErrorKind::Timeout, QStringLiteral("no callback"));
    return future.get();
}

} // namespace signalbox

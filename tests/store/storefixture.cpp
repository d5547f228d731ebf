// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefixture.h"

namespace signalbox {

AcceptedDelivery Verifier::make(const QString &endpoint, const QString &deliveryId,
                                const QByteArray &digest, const Delivery &delivery)
{
    AcceptedDelivery accepted;
    accepted.m_delivery = delivery;
    accepted.m_verdict = digest.isEmpty() ? Verdict::Unsigned : Verdict::Verified;
    accepted.m_deliveryId = deliveryId;
    accepted.m_signedDigest = digest;
    accepted.m_endpoint = endpoint;
    accepted.m_sender = QStringLiteral("drone");
    return accepted;
}

AcceptedDelivery accepted(const QString &deliveryId, const QByteArray &body, Instant receivedAt)
{
    Delivery delivery;
    delivery.method = "POST";
    delivery.target = "/in/drone?x=1";
    delivery.headers = {{"Content-Type", "application/json"}, {"X-Id", deliveryId.toUtf8()}};
    delivery.body = body.isEmpty() ? "{\"id\":\"" + deliveryId.toUtf8() + "\"}" : body;
    delivery.receivedAt = receivedAt;
    return Verifier::make(QStringLiteral("ci"), deliveryId, {}, delivery);
}

Event buildEvent(const QString &subject, Status status, Instant receivedAt)
{
    Event event;
    event.endpoint = QStringLiteral("ci");
    event.sender = QStringLiteral("drone");
    event.subject = subject;
    event.kind = Kind::Build;
    event.status = status;
    event.title = QStringLiteral("Build of ") + subject;
    event.project = QStringLiteral("acme/web");
    event.pipeline = QStringLiteral("default");
    event.branch = QStringLiteral("main");
    event.author = QStringLiteral("ada");
    event.receivedAt = receivedAt;
    return event;
}

StoreFixture::StoreFixture() = default;

Result<void> StoreFixture::open()
{
    auto opened = Store::open(folder(), clock);
    if (!opened)
        return fail(opened.error());
    m_store = std::move(*opened);
    return {};
}

void StoreFixture::close()
{
    m_reader.reset();
    m_store.reset();
}

StoreReader &StoreFixture::reader()
{
    if (!m_reader)
        m_reader = std::move(StoreReader::open(folder(), clock).value());
    return *m_reader;
}

Result<CommitOutcome> StoreFixture::commit(const AcceptedDelivery &delivery)
{
    return await<CommitOutcome>([&](auto done) { m_store->commit(delivery, done); });
}

Result<CommitOutcome> StoreFixture::commitMany(const QString &prefix, int count)
{
    for (int index = 0; index < count - 1; ++index)
        m_store->commit(accepted(QStringLiteral("%1-%2").arg(prefix).arg(index)), {});
    return commit(accepted(QStringLiteral("%1-%2").arg(prefix).arg(count - 1)));
}

Result<UnderstoodOutcome> StoreFixture::record(const UnderstoodDelivery &understood)
{
    return await<UnderstoodOutcome>(
        [&](auto done) { m_store->recordUnderstood(understood, done); });
}

Result<UnderstoodOutcome> StoreFixture::understand(QList<Event> events)
{
    const Instant at = events.isEmpty() ? clock.now() : events.first().receivedAt;
    const auto stored = commit(accepted(QStringLiteral("event-%1").arg(++m_count), {}, at));
    if (!stored)
        return fail(stored.error());
    UnderstoodDelivery understood;
    understood.delivery = stored->id;
    for (Event &event : events) {
        event.delivery = stored->id;
        const auto known = reader().subjectByKey(subjectKey(event.endpoint, event.subject));
        if (!known)
            return fail(known.error());
        const FoldOutcome folded = fold(*known, event);
        understood.events.append({event, folded.subject, folded.history, {}, {}});
    }
    return record(understood);
}

int StoreFixture::retainAll(int days, int maxMiB)
{
    for (int steps = 1; steps < 1000; ++steps) {
        const auto more = await<bool>([&](auto done) { m_store->retain(days, maxMiB, done); });
        if (!more || !*more)
            return steps;
    }
    return -1;
}

} // namespace signalbox

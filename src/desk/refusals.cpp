// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/refusals.h"

#include <algorithm>

namespace signalbox {

void Refusals::add(const QString &endpoint, const QString &sender, const Delivery &delivery,
                   const Delivery &stored, const Refusal &refusal)
{
    Kept kept;
    kept.record.endpoint = endpoint;
    kept.record.sender = sender;
    kept.record.method = delivery.method;
    kept.record.target = stored.target;
    kept.record.headers = stored.headers;
    kept.record.size = delivery.body.size();
    kept.record.receivedAt = kept.record.lastReceivedAt = delivery.receivedAt;
    kept.record.verdict = Verdict::Refused;
    kept.record.reason = refusalText(refusal);
    kept.record.responseStatus = 401;
    // A body larger than the whole allowance would push everything else out; the headers are what
    // the doctor needs most.
    if (delivery.body.size() <= mostBytesPerEndpoint)
        kept.body = delivery.body;
    kept.arrived = delivery;
    kept.arrived->body.clear();

    const std::lock_guard lock(m_mutex);
    Shelf &shelf = m_shelves[endpoint];
    // Two in one millisecond still need ids of their own.
    m_lastId = std::max(m_lastId + 1, refusalIdAt(delivery.receivedAt));
    kept.record.id = m_lastId;
    ++shelf.total;
    m_dirty = true;
    shelve(shelf, std::move(kept));
}

void Refusals::restore(const QList<std::pair<DeliveryRecord, QByteArray>> &earlier)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[record, body] : earlier) {
        m_lastId = std::max(m_lastId, record.id);
        shelve(m_shelves[record.endpoint], {record, body, std::nullopt});
    }
}

void Refusals::shelve(Shelf &shelf, Kept kept)
{
    shelf.bytes += kept.body.size();
    shelf.kept.push_front(std::move(kept));
    while (shelf.kept.size() > mostPerEndpoint || shelf.bytes > mostBytesPerEndpoint) {
        shelf.bytes -= shelf.kept.back().body.size();
        shelf.kept.pop_back();
    }
}

QList<std::pair<DeliveryRecord, QByteArray>> Refusals::snapshot() const
{
    QList<std::pair<DeliveryRecord, QByteArray>> all;
    {
        const std::lock_guard lock(m_mutex);
        for (const Shelf &shelf : m_shelves) {
            for (const Kept &kept : shelf.kept)
                all.append({kept.record, kept.body});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &left, const auto &right) {
        return left.first.receivedAt < right.first.receivedAt;
    });
    return all;
}

std::optional<Delivery> Refusals::find(qint64 id) const
{
    const std::lock_guard lock(m_mutex);
    for (const Shelf &shelf : m_shelves) {
        for (const Kept &kept : shelf.kept) {
            if (kept.record.id != id || !kept.arrived)
                continue;
            Delivery delivery = *kept.arrived;
            delivery.body = kept.body;
            return delivery;
        }
    }
    return std::nullopt;
}

void Refusals::remove(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    for (Shelf &shelf : m_shelves) {
        for (auto kept = shelf.kept.begin(); kept != shelf.kept.end(); ++kept) {
            if (kept->record.id != id)
                continue;
            shelf.bytes -= kept->body.size();
            shelf.kept.erase(kept);
            m_dirty = true;
            return;
        }
    }
}

qint64 Refusals::total(const QString &endpoint) const
{
    const std::lock_guard lock(m_mutex);
    return m_shelves.value(endpoint).total;
}

bool Refusals::takeDirty()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_dirty, false);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/verifier.h"
#include "store/records.h"

#include <QHash>
#include <QList>

#include <deque>
#include <mutex>

namespace signalbox {

//! What was turned away lately, for the doctor: bounded per endpoint, so that one flooded endpoint
//! cannot push out another's. Memory only; desk writes it to the store now and then. Any thread.
class Refusals
{
public:
    static constexpr std::size_t mostPerEndpoint = 50;
    static constexpr qint64 mostBytesPerEndpoint = 4 * 1024 * 1024;

    //! `stored`: the same without what must not reach the disk. The delivery itself stays in
    //! memory.
    void add(const QString &endpoint, const QString &sender, const Delivery &delivery,
             const Delivery &stored, const Refusal &refusal);

    //! What an earlier run of the program left in the store; they are not counted again.
    void restore(const QList<std::pair<DeliveryRecord, QByteArray>> &earlier);

    //! Oldest first over all endpoints, with bodies: as Store::replaceRefusals takes them.
    [[nodiscard]] QList<std::pair<DeliveryRecord, QByteArray>> snapshot() const;
    [[nodiscard]] qint64 total(const QString &endpoint) const; //!< since start
    //! As it arrived, if this run of the program received it.
    [[nodiscard]] std::optional<Delivery> find(qint64 id) const;
    //! It was accepted after all.
    void remove(qint64 id);
    //! True once after additions: something is to be written.
    [[nodiscard]] bool takeDirty();

private:
    struct Kept
    {
        DeliveryRecord record; //!< as it may be written
        QByteArray body;
        std::optional<Delivery> arrived; //!< without its body, which is the same
    };
    struct Shelf
    {
        std::deque<Kept> kept;
        qint64 bytes = 0;
        qint64 total = 0;
    };

    void shelve(Shelf &shelf, Kept kept);

    mutable std::mutex m_mutex;
    QHash<QString, Shelf> m_shelves;
    qint64 m_lastId = 0;
    bool m_dirty = false;
};

} // namespace signalbox

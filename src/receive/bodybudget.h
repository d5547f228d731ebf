// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/limits.h"

namespace signalbox {

//! How much memory all bodies in flight may take together. Bodies are charged as their bytes
//! arrive, so a claimed length costs nothing; large ones cannot take the part reserved for small
//! ones. Io thread.
class BodyBudget
{
public:
    explicit BodyBudget(const Limits &limits)
        : m_small(limits.smallBodyBytes)
        , m_all(limits.bodiesInFlight)
        , m_allLarge(limits.bodiesInFlight - limits.reservedForSmall)
    {
    }

    //! One body grows or shrinks from `held` to `wanted` bytes. False (and nothing changed): no
    //! room.
    [[nodiscard]] bool resize(qint64 held, qint64 wanted)
    {
        const qint64 total = m_total - held + wanted;
        const qint64 large = m_large - largePart(held) + largePart(wanted);
        const bool shrinks = wanted <= held;
        if (!shrinks && (total > m_all || large > m_allLarge))
            return false;
        m_total = total;
        m_large = large;
        return true;
    }

    void release(qint64 held) { static_cast<void>(resize(held, 0)); }

    [[nodiscard]] qint64 inUse() const { return m_total; }

private:
    [[nodiscard]] qint64 largePart(qint64 bytes) const { return bytes > m_small ? bytes : 0; }

    qint64 m_small;
    qint64 m_all;
    qint64 m_allLarge;
    qint64 m_total = 0;
    qint64 m_large = 0;
};

} // namespace signalbox

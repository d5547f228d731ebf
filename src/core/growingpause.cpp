// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growingpause.h"

#include <QRandomGenerator>

#include <algorithm>

namespace signalbox {

GrowingPause::GrowingPause(std::chrono::milliseconds first, std::chrono::milliseconds longest)
    : m_first(first), m_longest(longest), m_next(first)
{
}

std::chrono::milliseconds GrowingPause::next()
{
    const auto base = m_next;
    m_next = std::min(m_next * 2, m_longest);
    const double factor = 0.75 + QRandomGenerator::global()->bounded(0.5);
    return std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(base.count()) * factor));
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/keptoutput.h"

namespace signalbox {

namespace {

constexpr qsizetype longestLookBack = 4096;

//! A cut may have gone through a character.
QByteArrayView wholeCharacters(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && (static_cast<unsigned char>(bytes.front()) & 0xc0) == 0x80)
        bytes = bytes.sliced(1);
    return bytes;
}

} // namespace

KeptOutput::KeptOutput(Masking masking, qsizetype limit)
    : m_masking(std::move(masking)), m_headLimit(limit / 4), m_tailLimit(limit - limit / 4)
{
}

void KeptOutput::append(const QByteArray &bytes)
{
    m_total += bytes.size();
    m_pending = m_masking.masked(m_pending + bytes);
    const qsizetype settled = m_masking.settled(m_pending);
    keep(m_pending.first(settled));
    m_pending.remove(0, settled);
}

void KeptOutput::finish()
{
    keep(std::exchange(m_pending, QByteArray()));
}

void KeptOutput::keep(const QByteArray &bytes)
{
    const qsizetype intoHead = qMin(bytes.size(), m_headLimit - m_head.size());
    m_head += bytes.first(intoHead);
    m_tail += bytes.sliced(intoHead);
    // Moved in large steps, so that a flood costs no more than its own bytes.
    if (m_tail.size() > 2 * m_tailLimit) {
        m_dropped += m_tail.size() - m_tailLimit;
        m_tail.remove(0, m_tail.size() - m_tailLimit);
    }
}

QString KeptOutput::text() const
{
    const qsizetype over = qMax(qsizetype(0), m_tail.size() - m_tailLimit);
    const qint64 dropped = m_dropped + over;
    const QByteArrayView tail = QByteArrayView(m_tail).sliced(over);
    if (dropped == 0)
        return QString::fromUtf8(m_head + m_tail);
    return QString::fromUtf8(m_head) + QStringLiteral("\n[… %1 bytes left out …]\n").arg(dropped)
        + QString::fromUtf8(wholeCharacters(tail));
}

QString KeptOutput::lastLine() const
{
    const QByteArray end = (m_head + m_tail).right(longestLookBack);
    const QList<QByteArray> lines = end.split('\n');
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        const QString shown = plainLine(QString::fromUtf8(*line));
        if (!shown.isEmpty())
            return shown;
    }
    return {};
}

} // namespace signalbox

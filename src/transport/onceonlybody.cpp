// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/onceonlybody.h"

#include <cstring>

namespace signalbox {

OnceOnlyBody::OnceOnlyBody(QByteArray body, QObject *parent)
    : QIODevice(parent), m_body(std::move(body))
{
    // Unbuffered: QIODevice's own buffer would count as taken what was never handed on.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceOnlyBody::bytesAvailable() const
{
    return m_body.size() - m_taken + QIODevice::bytesAvailable();
}

qint64 OnceOnlyBody::readData(char *data, qint64 maxSize)
{
    if (m_taken == m_body.size())
        return -1;
    const qint64 size = qMin(maxSize, m_body.size() - m_taken);
    std::memcpy(data, m_body.constData() + m_taken, size_t(size));
    m_taken += size;
    return size;
}

} // namespace signalbox

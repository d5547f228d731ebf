// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/masking.h"

namespace signalbox {

//! What a run printed, masked as it comes and bounded: of more than the limit the beginning and the
//! end are kept, and the gap is named.
class KeptOutput
{
public:
    KeptOutput(Masking masking, qsizetype limit);

    void append(const QByteArray &bytes);
    void finish(); //!< nothing more comes: what was held back is shown
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString lastLine() const; //!< plain
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    void keep(const QByteArray &bytes);

    Masking m_masking;
    qsizetype m_headLimit, m_tailLimit;
    QByteArray m_pending; //!< could be the beginning of a secret
    QByteArray m_head, m_tail;
    qint64 m_dropped = 0;
    qint64 m_total = 0;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/doctor/examination.h"

namespace signalbox {

//! A body as it may have been before something on the way wrote it anew.
struct BodyVariant
{
    BodyChange change = BodyChange::None;
    QByteArray body;
};

//! What the received body may have been when it was signed; none equal to it. Keys that were sorted
//! and numbers that were written anew cannot be guessed.
[[nodiscard]] QList<BodyVariant> bodyVariants(const QByteArray &body);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <QUrl>

namespace signalbox {

//! A sample on its way out, as a person may have changed it. It is signed when it is sent.
struct SampleDraft
{
    QString sender, sample;
    QByteArray method = "POST";
    QByteArray query; //!< without "?"
    HeaderList headers;
    QByteArray body;
    QString endpoint; //!< signed with its secret, and sent there unless `to` says otherwise; empty:
                      //!< one made for samples
    QUrl to; //!< empty: our own endpoint
    bool unsignedOnPurpose = false; //!< to see it refused
};

//! What came back.
struct DraftAnswer
{
    int status = 0;
    qint64 tookMs = 0;
    QString body; //!< its beginning, as text
    qint64 delivery = 0; //!< ours, when it was taken in here
};

//! A JSON body laid out on lines, to be read and edited; any other as it is.
[[nodiscard]] QByteArray readableBody(const QByteArray &body);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpclient.h"
#include "triggers/http/preset.h"
#include "triggers/masking.h"
#include "triggers/trigger.h"

namespace signalbox {

//! What is needed to put an answer into words.
struct HttpAsked
{
    QString host; //!< who is spoken of
    QString base; //!< address without a secret in it, or ""
    QString says, link; //!< of the preset
    QMap<QString, QString> params;
};

//! What an answer means for a run: one plain line, never a page of HTML.
[[nodiscard]] RunReport explainHttpAnswer(const HttpReply &reply, const HttpAsked &asked,
                                          const Masking &masking, Instant now);

//! What no answer at all means; `host` is who was asked.
[[nodiscard]] RunReport explainHttpFailure(const Error &error, const QString &host);

//! What a service says about its refusal: message, error, errors, detail or title of a JSON answer,
//! else the words of the page.
[[nodiscard]] QString refusalText(const QByteArray &body);

} // namespace signalbox

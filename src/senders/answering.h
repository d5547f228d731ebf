// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/understand.h"

namespace signalbox {

inline constexpr qsizetype answerBytesLimit = 64 * 1024;

//! What became of an interactive delivery, for answer.jq (DESIGN, section 3).
struct Outcome
{
    enum class Kind { None, Started, Refused, Confirm, Help };
    Kind kind = Kind::None;
    QString text; //!< for whoever said it; plain text
    bool isPrivate = false; //!< for their eyes alone
    QString action; //!< of kind confirm: id of the button that confirms; "" for none
    QString label; //!< what that button says
};
QString toText(Outcome::Kind kind);

//! Runs the recipe's answer.jq on {delivery, events, outcome} and makes its output strict: one
//! object with a status of 200 to 299, headers that may be sent, and a body (JSON, or a text as it
//! is). Errors: as JqRunner::run; InvalidInput when the recipe has none or gives something else.
//! The caller then gives recipe.fallbackAnswer. Worker thread.
[[nodiscard]] Result<Answer> answerTo(JqRunner &jq, const Recipe &recipe,
                                      const StoredDelivery &stored, const QList<Event> &events,
                                      const Outcome &outcome);

//! The fixed answer to a check that this sender makes without a signature (Slack's ssl_check), if
//! the delivery is one. Nothing else in it may be believed, and it is not kept.
[[nodiscard]] std::optional<Answer> unsignedCheckAnswer(const Recipe &recipe,
                                                        const Delivery &delivery);

//! {"status", "headers", "body"} as sender.json and answer.jq write it: a text body goes out as it
//! is, any other as compact JSON.
[[nodiscard]] Answer answerFromJson(const QJsonObject &object);

} // namespace signalbox

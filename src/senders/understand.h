// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/event.h"
#include "senders/recipe.h"

namespace signalbox {

//! A stored delivery, as step 4 gets it.
struct StoredDelivery
{
    qint64 id = 0;
    Delivery delivery;
    QString endpoint;
    QString sender;
    QString deliveryId;
    Verdict verdict = Verdict::Unsigned;
    QJsonObject options; //!< the endpoint's
    qint64 replayOf = 0;
};

//! What an event of kind confirmation asks to be fetched. Not part of the event: the address
//! carries a token. Desk decides whether (DESIGN 3: verified, a host the recipe names, topic or
//! consent).
struct Confirmation
{
    qsizetype event = 0; //!< index in Understanding::events
    QString url; //!< absolute http or https
};

struct Understanding
{
    QList<Event> events; //!< in the order given; strict and within limits
    QStringList ignored; //!< reasons: understood and not shown
    QStringList notes; //!< what was dropped or cut, for the workbench
    QList<Confirmation> confirmations;
};

//! The recipe's input for a delivery (DESIGN 3, "Input"), as JSON text.
[[nodiscard]] Result<QByteArray> recipeInput(const Recipe &recipe, const StoredDelivery &stored);

//! Step 4, first half: runs events.jq and makes its output strict (dates, numbers, links, status
//! words, limits). Errors mean "not understood": the delivery is kept and flagged. Worker thread.
[[nodiscard]] Result<Understanding> understand(JqRunner &jq, const Recipe &recipe,
                                               const StoredDelivery &stored);

//! Stands where a sensitive value stood.
inline constexpr char maskedText[] = "[masked]";

//! Copy with the recipe's sensitive fields masked in body, query and headers, for views and
//! exports. Every other byte stays as received. An entry of `sensitive` is a name ("token",
//! anywhere), the end of a path ("hook.config.secret") or either inside an area ("body.token",
//! "form.…", "query.…", "header.…"), without case; texts that hold JSON (form.payload) are looked
//! into.
[[nodiscard]] Delivery masked(const Recipe &recipe, const Delivery &delivery);
//! Copy whose spoken command's reply address is masked.
[[nodiscard]] Event masked(Event event);

} // namespace signalbox

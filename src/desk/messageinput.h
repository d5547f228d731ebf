// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/endpointtable.h"
#include "desk/targetboard.h"
#include "store/storereader.h"

namespace signalbox {

//! A message on its way to be shaped.
struct MadeMessage
{
    OutgoingMessage message;
    QJsonObject templateInput;
};

//! Stands in place of a remote id when the message was lost, with the time. What is posted next is
//! another message, so the platform must not take it for the lost one.
[[nodiscard]] QString lostRemoteId(Instant now);

//! Where the id of a row's message is kept: its place, and for one sent by hand its row too.
[[nodiscard]] QString standingPlace(const OutboxRow &row);
//! The key a follow-up's row bears: that of the template, after the row it was sent by hand with.
[[nodiscard]] QString partKey(const OutboxRow &parent, const QString &key);
//! The template's key out of a row's `part`.
[[nodiscard]] QString followUpKey(const OutboxRow &row);

//! Puts together what an outbox row sends: the raw delivery for a relay, else the subject as it
//! stands now (for targets that can only post: with the status the row was written for). The
//! endpoints hold the credentials that were taken out before storing; Busy: such a one is not at
//! hand (yet).
[[nodiscard]] Result<MadeMessage> makeOutgoing(StoreReader &reader,
                                               const EndpointTablePointer &endpoints,
                                               const LiveTarget &target, const OutboxRow &row);

//! Targets that cannot edit tell what a row was written for, even if the subject has moved on.
void showAsWritten(Subject &subject, const Event &event);

//! Names of the triggers that stand as buttons under such a message.
[[nodiscard]] QStringList triggersOffered(const TargetSettings &settings, const TargetKind &kind,
                                          const QJsonObject &input);

//! A stored delivery as it arrived: with the credential that was taken out before storing. Busy:
//! the endpoint it came to has no secret at hand.
[[nodiscard]] Result<Delivery> asReceived(StoreReader &reader,
                                          const EndpointTablePointer &endpoints, qint64 delivery);

//! What a message template sees: the event's JSON, its duration, and `labels` in the target's
//! language.
[[nodiscard]] QJsonObject messageInput(const Subject &subject, const TargetSettings &target);

} // namespace signalbox

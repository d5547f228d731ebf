// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/doctor/examination.h"
#include "senders/recipebook.h"
#include "senders/verifier.h"

namespace signalbox {

//! An endpoint as the doctor gets it: the secrets to try, and what they are called.
struct DoctorEndpoint
{
    EndpointIdentity identity;
    QStringList secretNames; //!< by reference, one for each configured secret
    RecipePointer recipe; //!< the sender; that of a catch-all as detected
};

//! Everything the doctor may know. Holds secrets: it stays in memory.
struct DoctorCase
{
    Delivery delivery; //!< as it arrived
    Verdict verdict = Verdict::Refused;
    QString reason;
    DoctorEndpoint endpoint;
    QList<DoctorEndpoint> others;
    RecipePointer detected; //!< whom the request looks like, whatever the endpoint says
    QList<Delivery> neighbours; //!< others that came to this endpoint lately; headers are enough
    bool acceptedBefore = false; //!< the same id or the same signed bytes
    bool verifiedOthers = false; //!< the present secret has verified other deliveries
    KeysAtHand keys;
};

//! Explains a delivery by putting one thing right at a time and verifying again: what verifies then
//! is proven, the rest is ranked by what the request shows. A pure function; the time it takes is
//! bounded (Limits in doctor.cpp). Any thread.
[[nodiscard]] Examination examine(const DoctorCase &given);

//! The examination in English lines, for the command line: what was signed, what came, what was
//! expected, likely causes with their remedy.
[[nodiscard]] QStringList examinationText(const Examination &examination);
[[nodiscard]] QString shapeText(const SignatureShape &shape);

//! What a value looks like; a prefix is what ends with "=", ":" or "," near its beginning.
[[nodiscard]] SignatureShape signatureShapeOf(QByteArrayView value);

} // namespace signalbox

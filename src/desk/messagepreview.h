// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "targets/measure.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace signalbox {

//! Which message is to be looked at.
struct PreviewOrder
{
    QString target; //!< a configured one; empty: `kind` as it comes, in English
    QString kind;
    qint64 event = 0; //!< as it would be forwarded by hand; 0: the example
    QString example; //!< one of messageExamples(); anything else is the first
    std::optional<QByteArray> program; //!< instead of the template in force
};

//! What would be sent.
struct MessagePreview
{
    QString target, kind;
    bool takesMessage = true; //!< false: a relay, which passes the delivery on as it came
    QJsonObject message; //!< the very JSON, sealed
    QList<QJsonObject> followUps;
    QList<MessageMeasure> measures; //!< of `message`
    //! The template did not give a message, and this is the plain line sent in its place.
    std::optional<Error> problem;
};

//! A target's message template as text.
struct MessageTemplate
{
    QByteArray program;
    QString file; //!< absolute; empty: the built-in one
};

} // namespace signalbox

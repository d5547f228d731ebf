// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace signalbox {

//! How much of one of a platform's limits a message uses. Only the limits that a message as a
//! whole can come near to; those of single texts are kept by the seal.
struct MessageMeasure
{
    enum class What {
        Text, //!< UTF-16 units of the message's own line
        Characters, //!< UTF-16 units of all that is shown
        Blocks,
        Embeds,
        Fields,
        Bytes, //!< of the JSON as it is sent
    };
    What what = What::Bytes;
    qsizetype used = 0;
    qsizetype allowed = 0;

    bool operator==(const MessageMeasure &) const = default;
};

//! Of a sealed message, by the kind of its target; empty for kinds without limits of their own.
[[nodiscard]] QList<MessageMeasure> measuresOf(const QString &kind, const QJsonObject &message);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/eventinput.h"

namespace signalbox {

std::optional<qint64> durationSeconds(const Event &event)
{
    if (!event.startedAt || !event.finishedAt || *event.finishedAt < *event.startedAt)
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(*event.finishedAt - *event.startedAt)
        .count();
}

QJsonObject eventInput(const Subject &subject)
{
    QJsonObject input = toJson(subject.event);
    if (const auto seconds = durationSeconds(subject.event))
        input.insert(QLatin1String("durationSeconds"), *seconds);
    return input;
}

} // namespace signalbox

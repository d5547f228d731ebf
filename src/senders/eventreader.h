// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/fieldreader.h"
#include "senders/understand.h"

#include <QSet>

namespace signalbox {

inline constexpr int jobsLimit = 200;
inline constexpr int detailsLimit = 300;

//! Makes strict events of the objects one run of events.jq gave. Used for one delivery.
class EventReader
{
public:
    EventReader(const Recipe &recipe, const StoredDelivery &stored)
        : m_recipe(recipe), m_stored(stored)
    {
    }

    //! One output of the program, JSON text.
    void read(const QByteArray &output);
    [[nodiscard]] Understanding take();

private:
    struct MappedStatus
    {
        Status status = Status::Unknown;
        QString word; //!< as given
    };

    //! What every event of this delivery has.
    [[nodiscard]] Event blankEvent() const;
    void noteStrangeMembers(const FieldReader &fields) const;
    void readEvent(const QJsonObject &object);
    [[nodiscard]] MappedStatus status(const FieldReader &fields);
    void readTexts(const FieldReader &fields, Event &event);
    [[nodiscard]] Kind kind(const FieldReader &fields);
    [[nodiscard]] QList<Job> jobs(const FieldReader &fields, const QString &base);
    [[nodiscard]] QList<Detail> details(const FieldReader &fields, const QString &base);
    [[nodiscard]] std::optional<SpokenCommand> command(const FieldReader &fields);
    void readConfirmation(const FieldReader &fields, const Event &event);

    const Recipe &m_recipe;
    const StoredDelivery &m_stored;
    Notes m_notes;
    Understanding m_understanding;
    QSet<QString> m_dedupes;
};

} // namespace signalbox

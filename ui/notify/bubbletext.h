// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "ui/notify/notificationserver.h"

#include <QCoreApplication>

namespace signalbox {

//! What a notification says and offers. Pure: facts in, bubble out.
class BubbleText
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::BubbleText)

public:
    //! `capabilities`: absent when the daemon did not tell; then the body is escaped, since showing
    //! "&amp;" is the smaller harm than drawing a sender's markup.
    [[nodiscard]] static Bubble bubble(const NotificationFacts &facts,
                                       const std::optional<QStringList> &capabilities);
    //! Many folded into one. `newest` gives the titles, `count` says how many there were.
    [[nodiscard]] static Bubble summary(const QList<NotificationFacts> &newest, int count,
                                        const std::optional<QStringList> &capabilities);
    //! A target that was stopped.
    [[nodiscard]] static Bubble stopped(const NotificationFacts &facts,
                                        const std::optional<QStringList> &capabilities);

    //! "Broke main: Bump kernel"
    [[nodiscard]] static QString headline(const NotificationFacts &facts);

    // Keys of the actions.
    static constexpr QLatin1String open{
        "default"}; //!< a click on the bubble itself, where there is one
    static constexpr QLatin1String trigger{"trigger"};
    static constexpr QLatin1String forward{"forward"};
    static constexpr QLatin1String release{"release"};
    static constexpr QLatin1String again{"again"};
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace signalbox {

//! The kinds of targets, triggers and tunnels as people call them; one we do not know keeps its id.
class KindWords
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::KindWords)

public:
    [[nodiscard]] static QString label(const QString &kind);
    //! One of a field's choices; wire words that nobody needs explained stay as they are.
    [[nodiscard]] static QString choice(const QString &field, const QString &choice);
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace signalbox {

//! Whether the desktop starts the program at login: a file in the autostart folder of the user's
//! configuration (XDG Autostart Specification 0.5).
class Autostart
{
public:
    //! `folder`: of autostart files; `program`: absolute path.
    Autostart(QString folder, QString program);
    //! In the user's own folder, for this program.
    [[nodiscard]] static Autostart ofUser();

    [[nodiscard]] bool enabled() const;
    [[nodiscard]] Result<void> setEnabled(bool enabled) const;

private:
    [[nodiscard]] QString path() const;

    QString m_folder, m_program;
};

} // namespace signalbox

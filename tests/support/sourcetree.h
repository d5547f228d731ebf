// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace signalbox::test {

//! One #include of a source file: `"core/event.h"` (own) or `<QString>`.
struct Include
{
    QString path;
    bool own = false;
};

//! The source files below some folders of the project, as paths relative to its root.
[[nodiscard]] QStringList sourceFiles(const QStringList &folders, const QStringList &patterns);
[[nodiscard]] QString readSource(const QString &file);
[[nodiscard]] std::vector<Include> includesOf(const QString &text);

//! The rows of the Markdown table whose heading row begins with `firstHeading`, cells without
//! back-ticks.
[[nodiscard]] std::vector<QStringList> tableRows(const QString &markdown,
                                                 const QString &firstHeading);

} // namespace signalbox::test

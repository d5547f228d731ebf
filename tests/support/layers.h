// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>

namespace signalbox::test {

//! The table of src/README.md: which folder may include which. `ui` is a folder like the others.
class Layers
{
public:
    [[nodiscard]] static Layers fromMarkdown(const QString &markdown);

    [[nodiscard]] QStringList folders() const { return m_allowed.keys(); }
    [[nodiscard]] bool mayInclude(const QString &folder, const QString &header) const;
    //! The folder (or sub-folder) a library is kept to; empty for a library without a home.
    [[nodiscard]] QString homeOf(const QString &header) const;

private:
    QMap<QString, QSet<QString>> m_allowed; // folder -> folders, or single headers
    QSet<QString> m_free; // folders that may include everything
    QMap<QString, QString> m_homes; // library -> folder
};

//! The folder a source file belongs to: "src/core/event.h" -> "core", "ui/tray/x.cpp" -> "ui".
[[nodiscard]] QString folderOf(const QString &file);

//! The Qt module that has this header ("QtWidgets" for both QWidget and QtWidgets/QWidget), or
//! empty.
[[nodiscard]] QString qtModuleOf(const QString &header);

} // namespace signalbox::test

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace signalbox {

//! Names (never contents) of the keyring entries written or read before, one per line in a small
//! file, so that "not found" can be told from "locked". Losing the file costs only that
//! distinction.
class KnownNames
{
public:
    //! An empty path remembers for this session only.
    explicit KnownNames(QString path);

    [[nodiscard]] bool contains(const QString &name) const { return m_names.contains(name); }
    void add(const QString &name);
    void remove(const QString &name);

private:
    void save() const;

    QString m_path;
    QSet<QString> m_names;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace signalbox {

//! The configuration file: watched, reloaded live, written atomically. After a faulty edit the last
//! good settings stay in force and the problems are told. Lives in the main thread.
class SettingsFile : public QObject
{
    Q_OBJECT

public:
    SettingsFile(QString path, KnownKinds kinds, QObject *parent = nullptr);

    //! First read. A missing file is an empty configuration. Errors: InvalidInput with all
    //! problems.
    [[nodiscard]] Result<void> load();
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] const QList<SettingsProblem> &problems() const { return m_problems; }
    [[nodiscard]] const QString &path() const { return m_path; }

    //! Sets one member ("targets[1]", "listener.port", "endpoints[+]" appends; a null removes) and
    //! saves; order, formatting and unknown keys of the rest of the file stay byte for byte.
    //! Checked first: a value that makes the configuration invalid is refused (InvalidInput) and
    //! nothing is written.
    [[nodiscard]] Result<void> edit(const QString &memberPath, const QJsonValue &value);
    [[nodiscard]] Result<void> edit(const QList<std::pair<QString, QJsonValue>> &changes);
    //! The file's JSON as it stands (for pages that show kind-specific members).
    [[nodiscard]] QJsonObject document() const;

Q_SIGNALS:
    void changed(const signalbox::Settings &settings);
    void problemsChanged(const QList<signalbox::SettingsProblem> &problems);

private:
    void watch();
    void reload();
    void accept(const QByteArray &text, ParsedSettings parsed);
    void reportProblems(const QList<SettingsProblem> &problems);
    [[nodiscard]] ParsedSettings parse(const QByteArray &text) const;

    QString m_path;
    KnownKinds m_kinds;
    QByteArray m_text; //!< of the settings in force
    QList<SettingsProblem> m_textProblems; //!< its warnings
    Settings m_settings;
    QList<SettingsProblem> m_problems;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; //!< editors write in several steps
};

} // namespace signalbox

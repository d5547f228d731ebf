// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/jsonchanges.h"
#include "ui/settings/settingsaccess.h"

#include <QWidget>

class QVBoxLayout;

namespace signalbox {

//! One page of the settings window. Shows what the file holds, writes each change at once, and
//! shows what was refused at the place where it was typed; a refused value stays in its field until
//! it is right.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(const SettingsAccess &access, QWidget *parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    //! The file changed, here or elsewhere.
    virtual void reload() = 0;
    //! Health changed.
    virtual void refreshState() { }

Q_SIGNALS:
    void saved();
    void refused(const QString &why);

protected:
    //! False when refused; showProblem was called for each fault then.
    bool save(const JsonChanges &changes);
    //! A fault at a JSON path of the file.
    virtual void showProblem(const QString &path, const QString &text) = 0;
    virtual void clearProblems() = 0;

    [[nodiscard]] const SettingsAccess &access() const { return m_access; }
    //! A column as wide as text is readable, that scrolls.
    [[nodiscard]] QVBoxLayout *makeColumn(QWidget *page);

private:
    const SettingsAccess m_access;
};

//! "targets[1].kind is …" (toText of a SettingsProblem) as path and text; a text without a path
//! begins with a capital.
[[nodiscard]] std::pair<QString, QString> splitProblem(const QString &line);

} // namespace signalbox

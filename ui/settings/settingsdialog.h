// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsaccess.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace signalbox {

class ExamplesPage;
class NoteLine;
class PageList;
class SettingsPage;

//! The settings window: pages at the left, what is wrong with the file at the foot. There is no
//! button to save: each change is written when its field is left. Opened with open() or show();
//! main thread.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Page {
        Listener,
        Endpoints,
        Targets,
        Triggers,
        Commands,
        Rules,
        Tunnel,
        Notifications,
        General,
        Examples
    };

    explicit SettingsDialog(const SettingsAccess &access, QWidget *parent = nullptr);

    void showPage(Page page);
    //! A page with a list: one entry of it, for links from elsewhere.
    void showEntry(Page page, const QString &name);
    //! Begins a new entry there.
    void addEntry(Page page);

    void done(int result) override;

public Q_SLOTS:
    void healthChanged();

Q_SIGNALS:
    void languageChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addPages();
    void setTexts();
    void reload();
    void showFile();
    [[nodiscard]] SettingsPage *page(Page page) const;
    void showPlace(const QString &list, const QString &name);

    const SettingsAccess m_access;
    ExamplesPage *m_examples = nullptr;
    PageList *m_names;
    QStackedWidget *m_pages;
    QLabel *m_heading;
    NoteLine *m_state;
    QPushButton *m_openFile;
};

} // namespace signalbox

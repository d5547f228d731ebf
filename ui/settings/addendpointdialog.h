// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsaccess.h"

#include <QDialog>
#include <QJsonObject>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace signalbox {

class NoteLine;

//! Chooses the sender of a new endpoint; its path and its secret are made here, and the secret is
//! put into the keychain before the endpoint exists, so that it never accepts unsigned deliveries
//! in between.
class AddEndpointDialog : public QDialog
{
    Q_OBJECT

public:
    AddEndpointDialog(const SettingsAccess &access,
                      std::function<QString(const QString &)> uniqueName, QWidget *parent);

Q_SIGNALS:
    //! Ready to be written into the file.
    void created(const QJsonObject &endpoint);

private:
    void build();
    void fill();
    void filter(const QString &text);
    void refresh();
    void create();
    void createUnkept();
    void finish(bool withSecret);
    void tellOfAnySender();
    [[nodiscard]] QString chosen() const; //!< its id, or "auto"
    [[nodiscard]] bool usesSecret() const;
    [[nodiscard]] QString secretName() const;

    const SettingsAccess m_access;
    const std::function<QString(const QString &)> m_uniqueName;
    QLineEdit *m_search, *m_name;
    QListWidget *m_senders;
    QPushButton *m_create, *m_keep;
    NoteLine *m_note;
    Secret m_secret;
    bool m_nameGiven = false;
    bool m_busy = false;
};

} // namespace signalbox

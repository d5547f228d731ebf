// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "secrets/secretstore.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace signalbox {

class NoteLine;

//! Takes a secret and puts it into the keychain. Never shows one that is stored. Where there is no
//! keychain it offers to keep the secret for this session, and says what that means.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    SecretDialog(const QString &name, const QString &what, SecretStore &secrets, QWidget *parent);

    //! A generated one: put in place, to be copied to the sender before storing.
    void offer(const Secret &secret);

Q_SIGNALS:
    //! Kept under this keychain name, for good or for the session.
    void stored(const QString &name);

private:
    void store();
    void keep();
    void refresh();

    SecretStore &m_secrets;
    QLineEdit *m_name, *m_value;
    QPushButton *m_copy, *m_store, *m_keep;
    NoteLine *m_note;
    bool m_busy = false;
};

} // namespace signalbox

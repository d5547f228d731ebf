// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/fieldeditor.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace signalbox {

//! Where a secret is kept, never the secret itself: keychain entry, environment variable or file.
//! "Set…" puts a value into the keychain.
class SecretField : public FieldEditor
{
    Q_OBJECT

public:
    SecretField(const FieldSpec &spec, SecretStore &secrets);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setProposedName(const QString &name) override;
    //! Offers to make a random one (for secrets of our own choosing).
    void offerGenerate();

private:
    void refresh();
    void setSecret();
    void generate();

    SecretStore &m_secrets;
    QComboBox *m_source;
    QLineEdit *m_name;
    QPushButton *m_set, *m_generate;
    QString m_proposed;
    QJsonValue m_given{QJsonValue::Undefined};
    bool m_expand = false;
};

} // namespace signalbox

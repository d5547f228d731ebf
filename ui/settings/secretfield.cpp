// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretfield.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/randomtext.h"
#include "ui/settings/secretdialog.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>

namespace signalbox {

using Source = SecretReference::Source;

SecretField::SecretField(const FieldSpec &spec, SecretStore &secrets)
    : FieldEditor(spec)
    , m_secrets(secrets)
    , m_source(new QComboBox)
    , m_name(new QLineEdit)
    , m_set(new QPushButton(tr("Set…")))
    , m_generate(iconButton(QStringLiteral("key"), tr("Generate")))
{
    m_source->addItem(tr("Keychain"), int(Source::Keychain));
    m_source->addItem(tr("Environment"), int(Source::Environment));
    m_source->addItem(tr("File"), int(Source::File));
    m_source->setAccessibleName(tr("Where it is kept"));
    m_name->setFont(fixedFontOf());
    m_name->setObjectName(QStringLiteral("secretName"));
    m_set->setObjectName(QStringLiteral("setSecret"));
    m_set->setAutoDefault(false);
    m_generate->setObjectName(QStringLiteral("generateSecret"));
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::small);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_source, 0, 0);
    grid->addWidget(m_name, 0, 1);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    buttons->addWidget(m_set);
    buttons->addWidget(m_generate);
    buttons->addStretch(1);
    grid->addLayout(buttons, 1, 0, 1, 2);
    m_generate->hide();
    setInput(rows, m_name);
    connect(m_source, &QComboBox::activated, this, [this] {
        refresh();
        if (!m_name->text().isEmpty())
            Q_EMIT committed();
    });
    connect(m_name, &QLineEdit::editingFinished, this, &FieldEditor::committed);
    connect(m_set, &QPushButton::clicked, this, &SecretField::setSecret);
    connect(m_generate, &QPushButton::clicked, this, &SecretField::generate);
    refresh();
}

QJsonValue SecretField::value() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return QJsonValue::Undefined;
    const auto given = secretReferenceFromJson(m_given);
    const SecretReference now{Source(m_source->currentData().toInt()), name, m_expand};
    // Unchanged: a list of two while a secret rotates stays as it is.
    if (given && *given == now)
        return m_given;
    if (m_given.isArray())
        return m_given;
    return toJson(now);
}

void SecretField::setValue(const QJsonValue &value)
{
    m_given = value;
    QJsonValue shown = value;
    const bool several = value.isArray();
    if (several)
        shown = value.toArray().isEmpty() ? QJsonValue() : value.toArray().first();
    const auto reference = secretReferenceFromJson(shown);
    m_expand = reference && reference->expand;
    m_source->setCurrentIndex(
        m_source->findData(int(reference ? reference->source : Source::Keychain)));
    const QString name = reference ? reference->name : QString();
    if (m_name->text() != name) {
        m_name->setText(name);
        m_name->setCursorPosition(0);
    }
    m_source->setEnabled(!several);
    m_name->setReadOnly(several);
    refresh();
}

void SecretField::setProposedName(const QString &name)
{
    m_proposed = name;
    m_name->setPlaceholderText(name);
}

void SecretField::offerGenerate()
{
    m_generate->show();
}

void SecretField::refresh()
{
    const bool keychain = Source(m_source->currentData().toInt()) == Source::Keychain;
    m_set->setEnabled(keychain);
    m_generate->setEnabled(keychain);
    const QString why = keychain ? QString() : tr("Only the keychain can be written from here.");
    m_set->setToolTip(why);
    m_generate->setToolTip(why);
}

void SecretField::setSecret()
{
    const QString name = m_name->text().trimmed().isEmpty() ? m_proposed : m_name->text().trimmed();
    auto *dialog = new SecretDialog(name, fieldText(spec().label), m_secrets, this);
    connect(dialog, &SecretDialog::stored, this, [this](const QString &kept) {
        m_name->setText(kept);
        Q_EMIT committed();
    });
    dialog->open();
}

void SecretField::generate()
{
    const QString name = m_name->text().trimmed().isEmpty() ? m_proposed : m_name->text().trimmed();
    auto *dialog = new SecretDialog(name, fieldText(spec().label), m_secrets, this);
    connect(dialog, &SecretDialog::stored, this, [this](const QString &kept) {
        m_name->setText(kept);
        Q_EMIT committed();
    });
    dialog->offer(randomSecret());
    dialog->open();
}

} // namespace signalbox

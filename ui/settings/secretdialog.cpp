// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretdialog.h"

#include "core/whendone.h"
#include "ui/dialogs/panels.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int dialogWidth = 460;

} // namespace

SecretDialog::SecretDialog(const QString &name, const QString &what, SecretStore &secrets,
                           QWidget *parent)
    : QDialog(parent)
    , m_secrets(secrets)
    , m_name(new QLineEdit(name))
    , m_value(new QLineEdit)
    , m_copy(toolButton(QStringLiteral("copy"), tr("Copy")))
    , m_store(new QPushButton(tr("Store")))
    , m_keep(new QPushButton(tr("Keep for this session")))
    , m_note(new NoteLine)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set a secret"));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::small);
    column->addWidget(headingLabel(what.isEmpty() ? tr("Secret") : what));
    column->addWidget(
        secondLabel(tr("It goes into the keychain. The settings file holds its name only.")));
    column->addSpacing(space::small);
    column->addWidget(fieldLabel(tr("Name in the keychain"), m_name));
    column->addWidget(m_name);
    column->addWidget(fieldLabel(tr("Secret"), m_value));
    auto *row = new QHBoxLayout;
    setTight(row, space::small);
    row->addWidget(m_value, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addSpacing(space::small);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_store);
    column->addLayout(buttons);

    m_name->setObjectName(QStringLiteral("name"));
    m_name->setFont(fixedFontOf());
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setEchoMode(QLineEdit::Password);
    m_store->setObjectName(QStringLiteral("store"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keep->setAutoDefault(false);
    m_keep->hide();
    m_copy->hide();
    setButtonLook(m_store, ButtonLook::Primary);
    m_store->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_store, &QPushButton::clicked, this, &SecretDialog::store);
    connect(m_keep, &QPushButton::clicked, this, &SecretDialog::keep);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_value->text()); });
    connect(m_name, &QLineEdit::textChanged, this, &SecretDialog::refresh);
    connect(m_value, &QLineEdit::textChanged, this, &SecretDialog::refresh);
    m_value->setFocus();
    refresh();
}

void SecretDialog::offer(const Secret &secret)
{
    m_value->setText(QString::fromUtf8(secret.expose()));
    m_copy->show();
    m_note->show(QStringLiteral("ui/key"),
                 tr("A new random secret. Copy it to the sender; the old one stops working when "
                    "this is stored."));
}

void SecretDialog::refresh()
{
    const bool ready = !m_busy && !m_name->text().trimmed().isEmpty() && !m_value->text().isEmpty();
    m_store->setEnabled(ready);
    m_keep->setEnabled(ready);
}

void SecretDialog::store()
{
    m_busy = true;
    refresh();
    m_note->show(QStringLiteral("ui/clock"), tr("Waiting for the keychain…"));
    const QString name = m_name->text().trimmed();
    whenDone(m_secrets.write(name, Secret(m_value->text().toUtf8())), this,
             [this, name](const Result<void> &written) {
                 m_busy = false;
                 refresh();
                 if (written) {
                     Q_EMIT stored(name);
                     accept();
                     return;
                 }
                 m_note->show(QStringLiteral("status/failed"),
                              tr("The keychain did not take it. %1 It can be kept in memory until "
                                 "Signalbox quits, "
                                 "and must be set again after that.")
                                  .arg(errorSentence(written.error())),
                              Hue::Red);
                 m_keep->show();
             });
}

void SecretDialog::keep()
{
    const QString name = m_name->text().trimmed();
    m_secrets.keepForSession(name, Secret(m_value->text().toUtf8()));
    Q_EMIT stored(name);
    accept();
}

} // namespace signalbox

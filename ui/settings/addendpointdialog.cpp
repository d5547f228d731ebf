// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addendpointdialog.h"

#include "core/whendone.h"
#include "ui/dialogs/panels.h"
#include "ui/settings/randomtext.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int dialogWidth = 460;
constexpr int dialogHeight = 520;
const auto anySender = QLatin1String("auto");

} // namespace

AddEndpointDialog::AddEndpointDialog(const SettingsAccess &access,
                                     std::function<QString(const QString &)> uniqueName,
                                     QWidget *parent)
    : QDialog(parent)
    , m_access(access)
    , m_uniqueName(std::move(uniqueName))
    , m_search(new QLineEdit)
    , m_name(new QLineEdit)
    , m_senders(new QListWidget)
    , m_create(new QPushButton(tr("Create endpoint")))
    , m_keep(new QPushButton(tr("Keep the secret for this session")))
    , m_note(new NoteLine)
    , m_secret(randomSecret())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add endpoint"));
    resize(dialogWidth, dialogHeight);
    build();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &AddEndpointDialog::filter);
    connect(m_senders, &QListWidget::currentRowChanged, this, [this] {
        if (!m_nameGiven && !chosen().isEmpty())
            m_name->setText(
                m_uniqueName(chosen() == anySender ? QStringLiteral("webhooks") : chosen()));
        tellOfAnySender();
        refresh();
    });
    connect(m_senders, &QListWidget::itemActivated, this, [this] { m_name->setFocus(); });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameGiven = true;
        refresh();
    });
    connect(m_create, &QPushButton::clicked, this, &AddEndpointDialog::create);
    connect(m_keep, &QPushButton::clicked, this, &AddEndpointDialog::createUnkept);
    m_senders->setCurrentRow(0);
    refresh();
}

void AddEndpointDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::small);
    column->addWidget(headingLabel(tr("Who will send?")));
    column->addWidget(
        secondLabel(tr("A path that cannot be guessed and a random secret are made for it.")));
    m_search->setPlaceholderText(tr("Find a sender"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a sender"));
    m_senders->setObjectName(QStringLiteral("senders"));
    m_senders->setAccessibleName(tr("Senders"));
    m_name->setObjectName(QStringLiteral("name"));
    m_create->setObjectName(QStringLiteral("create"));
    m_keep->setObjectName(QStringLiteral("keep"));
    column->addWidget(m_search);
    column->addWidget(m_senders, 1);
    column->addWidget(fieldLabel(tr("Name"), m_name));
    column->addWidget(m_name);
    column->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    m_keep->setAutoDefault(false);
    m_keep->hide();
    setButtonLook(m_create, ButtonLook::Primary);
    m_create->setDefault(true);
}

void AddEndpointDialog::fill()
{
    const QList<RecipePointer> recipes = m_access.recipes();
    for (const RecipePointer &recipe : recipes) {
        auto *entry = new QListWidgetItem(recipe->name, m_senders);
        entry->setData(Qt::UserRole, recipe->id);
    }
    auto *any = new QListWidgetItem(tr("Any sender, recognised by its deliveries"), m_senders);
    any->setData(Qt::UserRole, QString(anySender));
}

void AddEndpointDialog::tellOfAnySender()
{
    if (chosen() != anySender)
        m_note->clear();
    else
        m_note->show(QStringLiteral("ui/shield"),
                     tr("Each delivery shows whose it is; all of them have to be signed with this "
                        "endpoint's secret. An endpoint for each sender is the better habit."));
}

void AddEndpointDialog::filter(const QString &text)
{
    int first = -1;
    for (int row = 0; row < m_senders->count(); ++row) {
        const bool fits = m_senders->item(row)->text().contains(text, Qt::CaseInsensitive)
            || m_senders->item(row)
                   ->data(Qt::UserRole)
                   .toString()
                   .contains(text, Qt::CaseInsensitive);
        m_senders->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    if (first >= 0 && m_senders->currentItem() && m_senders->currentItem()->isHidden())
        m_senders->setCurrentRow(first);
}

QString AddEndpointDialog::chosen() const
{
    const QListWidgetItem *entry = m_senders->currentItem();
    return entry ? entry->data(Qt::UserRole).toString() : QString();
}

// A catch-all does: what it recognises is verified with its own secret.
bool AddEndpointDialog::usesSecret() const
{
    const QList<RecipePointer> recipes = m_access.recipes();
    const auto found =
        std::find_if(recipes.begin(), recipes.end(),
                     [this](const RecipePointer &recipe) { return recipe->id == chosen(); });
    return found == recipes.end() || (*found)->usesSecret;
}

QString AddEndpointDialog::secretName() const
{
    return m_name->text().trimmed() + QStringLiteral("-secret");
}

void AddEndpointDialog::refresh()
{
    m_create->setEnabled(!m_busy && !chosen().isEmpty() && !m_name->text().trimmed().isEmpty());
    m_keep->setEnabled(m_create->isEnabled());
}

void AddEndpointDialog::create()
{
    if (!usesSecret()) {
        finish(false);
        return;
    }
    m_busy = true;
    refresh();
    m_note->show(QStringLiteral("ui/clock"), tr("Waiting for the keychain…"));
    whenDone(m_access.secrets.write(secretName(), m_secret), this,
             [this](const Result<void> &written) {
                 m_busy = false;
                 refresh();
                 if (written) {
                     finish(true);
                     return;
                 }
                 m_note->show(QStringLiteral("status/failed"),
                              tr("The keychain did not take the secret. %1 It can be kept in "
                                 "memory until Signalbox quits, "
                                 "and must be set again after that.")
                                  .arg(errorSentence(written.error())),
                              Hue::Red);
                 m_keep->show();
             });
}

void AddEndpointDialog::createUnkept()
{
    m_access.secrets.keepForSession(secretName(), m_secret);
    finish(true);
}

void AddEndpointDialog::finish(bool withSecret)
{
    const QString name = m_name->text().trimmed();
    QJsonObject endpoint{{QStringLiteral("name"), name},
                         {QStringLiteral("path"), randomPath(name)},
                         {QStringLiteral("sender"), chosen()}};
    if (withSecret)
        endpoint.insert(QStringLiteral("secret"),
                        toJson({SecretReference::Source::Keychain, secretName(), false}));
    Q_EMIT created(endpoint);
    accept();
}

} // namespace signalbox

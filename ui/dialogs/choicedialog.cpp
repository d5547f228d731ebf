// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choicedialog.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/settingslists.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"

#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int dialogWidth = 440;
constexpr int listHeight = 280;
constexpr int valueRole = Qt::UserRole + 10;

} // namespace

ChoiceDialog::ChoiceDialog(const QString &heading, const QString &help, const QString &action,
                           QWidget *parent)
    : QDialog(parent)
    , m_list(nullptr)
    , m_empty(secondLabel(QString()))
    , m_note(new NoteLine)
    , m_act(iconButton(QStringLiteral("forward"), action))
{
    setWindowTitle(heading);
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::medium);
    column->addWidget(headingLabel(heading));
    column->addWidget(secondLabel(help));
    m_list = new EntryList;
    m_list->setObjectName(QStringLiteral("choices"));
    m_list->setAccessibleName(heading);
    m_list->setMinimumHeight(listHeight);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty);
    column->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setDefault(true);
    m_act->setObjectName(QStringLiteral("act"));
    setButtonLook(m_act, ButtonLook::Primary);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_act);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &ChoiceDialog::act);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChoiceDialog::refresh);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ChoiceDialog::act);
    refresh();
}

void ChoiceDialog::setChoices(const QList<Choice> &choices, const QString &emptyText)
{
    m_busy = false; // one choice may lead to others
    m_list->clear();
    auto *entries = static_cast<EntryList *>(m_list);
    for (const Choice &choice : choices) {
        entries->addEntry(choice.text, choice.why.isEmpty() ? choice.second : choice.why,
                          QString());
        QListWidgetItem *entry = m_list->item(m_list->count() - 1);
        entry->setData(valueRole, choice.value);
        if (!choice.why.isEmpty())
            entry->setFlags(entry->flags() & ~Qt::ItemIsEnabled);
    }
    m_empty->setText(emptyText);
    m_empty->setVisible(choices.isEmpty());
    m_list->setVisible(!choices.isEmpty());
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    m_list->setFocus();
    refresh();
}

void ChoiceDialog::showOutcome(const Result<void> &outcome)
{
    m_busy = false;
    refresh();
    if (outcome)
        accept();
    else
        m_note->show(QStringLiteral("status/failed"), errorSentence(outcome.error()), Hue::Red);
}

void ChoiceDialog::refresh()
{
    const QListWidgetItem *entry = m_list->currentItem();
    m_act->setEnabled(!m_busy && entry && (entry->flags() & Qt::ItemIsEnabled));
}

void ChoiceDialog::act()
{
    if (!m_act->isEnabled())
        return;
    m_busy = true;
    m_note->clear();
    refresh();
    Q_EMIT chosen(m_list->currentItem()->data(valueRole));
}

} // namespace signalbox

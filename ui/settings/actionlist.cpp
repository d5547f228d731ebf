// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/actionlist.h"

#include "ui/dialogs/panels.h"
#include "ui/theme/style.h"

#include <QComboBox>
#include <QEvent>
#include <QJsonObject>
#include <QVBoxLayout>

namespace signalbox {

namespace {

const auto notifyKey = QLatin1String("notify");
const auto forwardKey = QLatin1String("forward");
const auto triggerKey = QLatin1String("trigger");

//! What an action is without its further members: enough to choose it in the list.
QJsonObject bare(const QJsonObject &action)
{
    for (const auto &key : {forwardKey, triggerKey}) {
        if (action.contains(key))
            return {{key, action.value(key)}};
    }
    return {{notifyKey, QJsonObject()}};
}

} // namespace

ActionList::ActionList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setTight(m_column, space::small);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    rebuild();
}

void ActionList::setKnown(const QStringList &targets, const QStringList &triggers)
{
    if (targets == m_targets && triggers == m_triggers)
        return;
    m_targets = targets;
    m_triggers = triggers;
    rebuild();
}

void ActionList::setActions(const QJsonArray &actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    rebuild();
}

void ActionList::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    setTight(rows, space::small);
    m_column->addWidget(m_rows);
    for (int row = 0; row < m_actions.size(); ++row)
        addRow(row);
    auto *add = iconButton(QStringLiteral("plus"), tr("Add action"));
    add->setObjectName(QStringLiteral("addAction"));
    setButtonLook(add, ButtonLook::Quiet);
    connect(add, &QPushButton::clicked, this, [this] {
        m_actions.append(QJsonObject{{notifyKey, QJsonObject()}});
        rebuild();
        Q_EMIT edited();
    });
    rows->addWidget(add, 0, Qt::AlignLeft);
}

void ActionList::fill(QComboBox *combo, const QJsonObject &action) const
{
    combo->addItem(tr("Notify"), QJsonObject{{notifyKey, QJsonObject()}});
    QStringList targets = m_targets;
    QStringList triggers = m_triggers;
    // A name that no longer exists is shown, not replaced.
    if (action.contains(forwardKey) && !targets.contains(action.value(forwardKey).toString()))
        targets += action.value(forwardKey).toString();
    if (action.contains(triggerKey) && !triggers.contains(action.value(triggerKey).toString()))
        triggers += action.value(triggerKey).toString();
    for (const QString &target : std::as_const(targets))
        combo->addItem(tr("Forward to %1").arg(target), QJsonObject{{forwardKey, target}});
    for (const QString &trigger : std::as_const(triggers))
        combo->addItem(tr("Start %1").arg(trigger), QJsonObject{{triggerKey, trigger}});
    for (int row = 0; row < combo->count(); ++row) {
        if (combo->itemData(row).toJsonObject() == bare(action))
            combo->setCurrentIndex(row);
    }
}

void ActionList::addRow(int row)
{
    auto *layout = new QHBoxLayout;
    setTight(layout, space::small);
    auto *combo = new QComboBox;
    combo->setObjectName(QStringLiteral("action%1").arg(row));
    combo->setAccessibleName(tr("Action"));
    fill(combo, m_actions.at(row).toObject());
    auto *remove = toolButton(QStringLiteral("close"), tr("Remove action"));
    setButtonLook(remove, ButtonLook::Quiet);
    layout->addWidget(combo, 1);
    layout->addWidget(remove);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(layout);
    connect(combo, &QComboBox::activated, this, [this, combo, row] {
        const QJsonObject chosen = combo->currentData().toJsonObject();
        if (chosen == bare(m_actions.at(row).toObject()))
            return;
        m_actions.replace(row, chosen);
        Q_EMIT edited();
    });
    connect(remove, &QPushButton::clicked, this, [this, row] {
        m_actions.removeAt(row);
        rebuild();
        Q_EMIT edited();
    });
}

void ActionList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace signalbox

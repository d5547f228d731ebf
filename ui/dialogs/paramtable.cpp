// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/paramtable.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace signalbox {

namespace {

constexpr int nameWidth = 150;

} // namespace

ParamTable::ParamTable(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::medium);
    m_grid->setVerticalSpacing(space::small);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, nameWidth);
}

void ParamTable::setParams(const QList<std::pair<QString, QString>> &params)
{
    for (const auto &[name, value] : params) {
        const auto known =
            std::find_if(m_rows.begin(), m_rows.end(), [&name = name](const Row &row) {
                return name == (row.name ? row.name->text().trimmed() : row.fixedName);
            });
        if (known == m_rows.end())
            addRow(name, value, false);
        else if (!known->value->hasFocus() && known->value->text() != value)
            known->value->setText(value);
    }
}

QMap<QString, QString> ParamTable::params() const
{
    QMap<QString, QString> params;
    for (const Row &row : m_rows) {
        const QString name = row.name ? row.name->text().trimmed() : row.fixedName;
        if (!name.isEmpty())
            params.insert(name, row.value->text());
    }
    return params;
}

void ParamTable::addEmpty()
{
    addRow(QString(), QString(), true);
    m_rows.last().name->setFocus();
}

void ParamTable::addRow(const QString &name, const QString &value, bool editableName)
{
    Row row;
    row.fixedName = name;
    row.value = new QLineEdit(value);
    row.value->setFont(fixedFontOf());
    row.value->setCursorPosition(0);
    connect(row.value, &QLineEdit::editingFinished, this, &ParamTable::edited);
    const int line = int(m_rows.size());
    if (editableName) {
        row.name = new QLineEdit;
        row.name->setPlaceholderText(tr("Name"));
        row.value->setPlaceholderText(tr("Value"));
        connect(row.name, &QLineEdit::editingFinished, this, &ParamTable::edited);
        m_grid->addWidget(row.name, line, 0);
    } else {
        auto *label = new QLabel(name);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(row.value);
        m_grid->addWidget(label, line, 0);
    }
    m_grid->addWidget(row.value, line, 1);
    m_rows += row;
}

} // namespace signalbox

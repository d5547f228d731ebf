// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/paramtable.h"

#include "ui/settings/fieldinputs.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/words/visibletext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace signalbox {

namespace {

constexpr int nameWidth = 150;

QString editorText(QWidget *editor)
{
    if (auto *check = qobject_cast<QCheckBox *>(editor))
        return check->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        return combo->currentText();
    if (auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        return lines->toPlainText();
    return static_cast<QLineEdit *>(editor)->text();
}

void setEditorText(QWidget *editor, const QString &text)
{
    if (editorText(editor) == text)
        return;
    if (auto *check = qobject_cast<QCheckBox *>(editor))
        check->setChecked(text == QLatin1String("true"));
    else if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentText(text);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        lines->setPlainText(text);
    else
        static_cast<QLineEdit *>(editor)->setText(text);
}

} // namespace

ParamTable::ParamTable(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::medium);
    m_grid->setVerticalSpacing(space::small);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, nameWidth);
}

void ParamTable::setForm(const QList<ParamFacts> &form)
{
    for (const ParamFacts &param : form) {
        const bool known = std::any_of(m_rows.begin(), m_rows.end(),
                                       [&](const Row &row) { return row.fixedName == param.name; });
        if (!known)
            addAsked(param);
    }
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
        else if (!known->editor->hasFocus())
            setEditorText(known->editor, value);
    }
}

QMap<QString, QString> ParamTable::params() const
{
    QMap<QString, QString> params;
    for (const Row &row : m_rows) {
        const QString name = row.name ? row.name->text().trimmed() : row.fixedName;
        const QString value = editorText(row.editor);
        if (!name.isEmpty() && !(row.optional && value.isEmpty()))
            params.insert(name, value);
    }
    return params;
}

void ParamTable::addEmpty()
{
    addRow(QString(), QString(), true);
    m_rows.last().name->setFocus();
}

QWidget *ParamTable::editorFor(const ParamFacts &param)
{
    if (param.kind == ParamFacts::Kind::Flag) {
        auto *check = new QCheckBox;
        check->setChecked(param.value == QLatin1String("true"));
        connect(check, &QCheckBox::clicked, this, &ParamTable::edited);
        return check;
    }
    const bool choice = param.kind == ParamFacts::Kind::Choice;
    if (choice || !param.choices.isEmpty()) {
        auto *combo = new QComboBox;
        combo->setEditable(!choice);
        combo->addItems(param.choices);
        combo->setCurrentText(choice ? param.value : QString());
        if (!choice && combo->lineEdit())
            combo->lineEdit()->setPlaceholderText(param.value);
        connect(combo, &QComboBox::activated, this, &ParamTable::edited);
        if (combo->lineEdit())
            connect(combo->lineEdit(), &QLineEdit::editingFinished, this, &ParamTable::edited);
        return combo;
    }
    if (param.kind == ParamFacts::Kind::Lines) {
        auto *lines = new LinesEdit;
        lines->setLines(3);
        lines->setPlaceholderText(param.value);
        connect(lines, &LinesEdit::finished, this, &ParamTable::edited);
        return lines;
    }
    auto *line = new QLineEdit;
    line->setFont(fixedFontOf());
    line->setPlaceholderText(param.value);
    if (param.kind == ParamFacts::Kind::Hidden)
        line->setEchoMode(QLineEdit::Password);
    connect(line, &QLineEdit::editingFinished, this, &ParamTable::edited);
    return line;
}

void ParamTable::addAsked(const ParamFacts &param)
{
    Row row;
    row.fixedName = param.name;
    row.editor = editorFor(param);
    row.optional = true;
    auto *label = new QLabel(visibleLine(param.name, 64));
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(toolTipText(param.description));
    place(row, label);
}

void ParamTable::addRow(const QString &name, const QString &value, bool editableName)
{
    Row row;
    row.fixedName = name;
    auto *line = new QLineEdit(value);
    line->setFont(fixedFontOf());
    line->setCursorPosition(0);
    connect(line, &QLineEdit::editingFinished, this, &ParamTable::edited);
    row.editor = line;
    if (editableName) {
        row.name = new QLineEdit;
        row.name->setPlaceholderText(tr("Name"));
        line->setPlaceholderText(tr("Value"));
        connect(row.name, &QLineEdit::editingFinished, this, &ParamTable::edited);
        place(row, row.name);
        return;
    }
    auto *label = new QLabel(name);
    label->setTextFormat(Qt::PlainText);
    place(row, label);
}

void ParamTable::place(const Row &row, QWidget *label)
{
    if (auto *text = qobject_cast<QLabel *>(label))
        text->setBuddy(row.editor);
    const int line = int(m_rows.size());
    m_grid->addWidget(label, line, 0);
    m_grid->addWidget(row.editor, line, 1);
    m_rows += row;
}

} // namespace signalbox

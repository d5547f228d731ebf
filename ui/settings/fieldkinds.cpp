// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fieldinputs.h"
#include "ui/settings/kindwords.h"
#include "ui/settings/secretfield.h"

#include "ui/dialogs/panels.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

//! One small class for each kind of field.
namespace signalbox {

namespace {

class TextField : public FieldEditor
{
public:
    explicit TextField(const FieldSpec &spec) : FieldEditor(spec), m_edit(new QLineEdit)
    {
        m_edit->setPlaceholderText(spec.placeholder);
        const bool code = spec.type == FieldSpec::Type::Url || spec.type == FieldSpec::Type::Program
            || spec.type == FieldSpec::Type::FilePath;
        if (code)
            m_edit->setFont(fixedFontOf());
        connect(m_edit, &QLineEdit::editingFinished, this, &FieldEditor::committed);
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        setTight(layout, space::small);
        layout->addWidget(m_edit, 1);
        if (spec.type == FieldSpec::Type::Program || spec.type == FieldSpec::Type::FilePath)
            layout->addWidget(browseButton());
        setInput(row, m_edit);
    }

    [[nodiscard]] QJsonValue value() const override
    {
        const QString text = m_edit->text().trimmed();
        if (text.isEmpty())
            return QJsonValue::Undefined;
        if (spec().type != FieldSpec::Type::Number)
            return text;
        bool number = false;
        const double read = text.toDouble(&number);
        // Not a number: handed on as it is, so that the check says what it expected.
        return number ? QJsonValue(read) : QJsonValue(text);
    }

    void setValue(const QJsonValue &value) override
    {
        const QString text =
            value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
        if (m_edit->text() == text)
            return;
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }

private:
    QWidget *browseButton()
    {
        auto *button = toolButton(QStringLiteral("data"), FieldEditor::tr("Choose a file…"));
        connect(button, &QPushButton::clicked, this, [this] {
            auto *chooser = new QFileDialog(this, fieldText(spec().label));
            chooser->setAttribute(Qt::WA_DeleteOnClose);
            chooser->setFileMode(QFileDialog::ExistingFile);
            connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
                m_edit->setText(path);
                Q_EMIT committed();
            });
            chooser->open();
        });
        return button;
    }

    QLineEdit *m_edit;
};

class FlagField : public FieldEditor
{
public:
    explicit FlagField(const FieldSpec &spec) : FieldEditor(spec), m_check(new QCheckBox)
    {
        m_check->setText(fieldText(spec.label));
        connect(m_check, &QCheckBox::clicked, this, &FieldEditor::committed);
        setInput(m_check, m_check);
    }

    [[nodiscard]] QJsonValue value() const override
    {
        // What says the default need not stand in the file.
        return m_check->isChecked() == m_default && !m_given ? QJsonValue(QJsonValue::Undefined)
                                                             : QJsonValue(m_check->isChecked());
    }
    void setValue(const QJsonValue &value) override
    {
        m_given = value.isBool();
        m_default = spec().placeholder == QLatin1String("true");
        m_check->setChecked(value.toBool(m_default));
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_check->setText(fieldText(spec().label));
        FieldEditor::changeEvent(event);
    }

private:
    QCheckBox *m_check;
    bool m_given = false;
    bool m_default = false;
};

class ChoiceField : public FieldEditor
{
public:
    explicit ChoiceField(const FieldSpec &spec) : FieldEditor(spec), m_combo(new QComboBox)
    {
        if (!spec.required)
            m_combo->addItem(FieldEditor::tr("Default", "no choice made"), QString());
        for (const QString &choice : spec.choices)
            m_combo->addItem(KindWords::choice(spec.name, choice), choice);
        connect(m_combo, &QComboBox::activated, this, &FieldEditor::committed);
        setInput(m_combo, m_combo);
    }

    [[nodiscard]] QJsonValue value() const override
    {
        const QString choice = m_combo->currentData().toString();
        return choice.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(choice);
    }
    void setValue(const QJsonValue &value) override
    {
        int row = m_combo->findData(value.toString());
        // What stands in the file is shown even when we do not know it.
        if (row < 0 && !value.toString().isEmpty()) {
            m_combo->addItem(value.toString(), value.toString());
            row = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(qMax(row, 0));
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            for (int row = 0; row < m_combo->count(); ++row) {
                const QString choice = m_combo->itemData(row).toString();
                m_combo->setItemText(row,
                                     choice.isEmpty() ? FieldEditor::tr("Default", "no choice made")
                                                      : KindWords::choice(spec().name, choice));
            }
        }
        FieldEditor::changeEvent(event);
    }

private:
    QComboBox *m_combo;
};

//! Lists, maps and JSON: several lines of plain text.
class LinesField : public FieldEditor
{
public:
    explicit LinesField(const FieldSpec &spec) : FieldEditor(spec), m_edit(new LinesEdit)
    {
        m_edit->setPlaceholderText(spec.placeholder);
        m_edit->setFont(fixedFontOf(TypeRole::Second));
        connect(m_edit, &LinesEdit::finished, this, &FieldEditor::committed);
        setInput(m_edit, m_edit);
    }

    [[nodiscard]] QJsonValue value() const override
    {
        return linesToJson(spec().type, m_edit->toPlainText());
    }
    void setValue(const QJsonValue &value) override
    {
        if (linesToJson(spec().type, m_edit->toPlainText()) != value)
            m_edit->setPlainText(jsonToLines(spec().type, value));
    }

private:
    LinesEdit *m_edit;
};

} // namespace

FieldEditor *FieldEditor::make(const FieldSpec &spec, SecretStore &secrets)
{
    switch (spec.type) {
    case FieldSpec::Type::Flag:
        return new FlagField(spec);
    case FieldSpec::Type::Choice:
        return new ChoiceField(spec);
    case FieldSpec::Type::SecretText:
        return new SecretField(spec, secrets);
    case FieldSpec::Type::TextList:
    case FieldSpec::Type::TextMap:
    case FieldSpec::Type::Computed:
        return new LinesField(spec);
    case FieldSpec::Type::Text:
    case FieldSpec::Type::Number:
    case FieldSpec::Type::Url:
    case FieldSpec::Type::Program:
    case FieldSpec::Type::FilePath:
        break;
    }
    return new TextField(spec);
}

} // namespace signalbox

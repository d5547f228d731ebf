// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fieldeditor.h"

#include "ui/dialogs/panels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace signalbox {

QString fieldText(const QString &source)
{
    return source.isEmpty() ? QString()
                            : QCoreApplication::translate("Fields", source.toUtf8().constData());
}

FieldEditor::FieldEditor(const FieldSpec &spec)
    : m_spec(spec)
    , m_column(new QVBoxLayout(this))
    , m_label(fieldLabel(QString(), nullptr))
    , m_help(secondLabel(QString()))
    , m_problem(new NoteLine)
{
    setObjectName(QStringLiteral("field.") + spec.name);
    setTight(m_column, space::tiny);
    m_column->addWidget(m_label);
    m_column->addWidget(m_help);
    m_column->addWidget(m_problem);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setTexts();
}

void FieldEditor::setInput(QWidget *input, QWidget *focus)
{
    m_label->setBuddy(focus);
    m_label->setVisible(m_spec.type != FieldSpec::Type::Flag);
    m_column->insertWidget(1, input);
    setFocusProxy(focus);
}

void FieldEditor::setProposedName(const QString &name)
{
    Q_UNUSED(name)
}

void FieldEditor::showProblem(const QString &text)
{
    if (text.isEmpty())
        m_problem->clear();
    else
        m_problem->show(QStringLiteral("status/failed"), text, Hue::Red);
}

QString FieldEditor::problem() const
{
    return m_problem->text();
}

void FieldEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QWidget::changeEvent(event);
}

void FieldEditor::setTexts()
{
    const QString label = m_spec.label.isEmpty() ? m_spec.name : fieldText(m_spec.label);
    // A placeholder shows the default, and an empty list is one: neither needs the word.
    const bool plain = m_spec.type != FieldSpec::Type::Flag
        && m_spec.type != FieldSpec::Type::Choice && m_spec.type != FieldSpec::Type::TextList;
    const bool optional = !m_spec.required && plain && m_spec.placeholder.isEmpty();
    m_label->setText(optional ? tr("%1 (optional)", "label of a field").arg(label) : label);
    m_help->setText(fieldText(m_spec.help));
    m_help->setVisible(!m_spec.help.isEmpty());
}

} // namespace signalbox

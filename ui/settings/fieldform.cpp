// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fieldform.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/jsonchanges.h"

#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

bool sameFields(const FieldSpecs &specs, const QList<FieldEditor *> &editors)
{
    return std::equal(specs.begin(), specs.end(), editors.begin(), editors.end(),
                      [](const FieldSpec &spec, const FieldEditor *editor) {
                          return spec.name == editor->spec().name
                              && spec.type == editor->spec().type;
                      });
}

} // namespace

FieldForm::FieldForm(SecretStore &secrets, QWidget *parent)
    : QWidget(parent), m_secrets(secrets), m_column(new QVBoxLayout(this))
{
    setTight(m_column, space::large);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FieldForm::setSpecs(const FieldSpecs &specs)
{
    if (sameFields(specs, m_editors))
        return;
    for (FieldEditor *old : std::as_const(m_editors)) {
        old->hide();
        old->deleteLater();
    }
    m_editors.clear();
    for (const FieldSpec &spec : specs) {
        FieldEditor *editor = FieldEditor::make(spec, m_secrets);
        connect(editor, &FieldEditor::committed, this, &FieldForm::committed);
        m_column->addWidget(editor);
        m_editors += editor;
    }
}

void FieldForm::setValues(const QJsonObject &object)
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setValue(jsonMember(object, editor->spec().name));
}

QJsonObject FieldForm::mergedInto(QJsonObject object) const
{
    for (const FieldEditor *editor : m_editors)
        object = withJsonMember(object, editor->spec().name, editor->value());
    return object;
}

FieldEditor *FieldForm::editor(const QString &name) const
{
    const auto found =
        std::find_if(m_editors.cbegin(), m_editors.cend(),
                     [&name](const FieldEditor *editor) { return editor->spec().name == name; });
    return found == m_editors.cend() ? nullptr : *found;
}

void FieldForm::clearProblems()
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->showProblem(QString());
}

bool FieldForm::showProblem(const QString &path, const QString &text)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString &name = editor->spec().name;
        const bool below = path == name || path.startsWith(name + QLatin1Char('.'))
            || path.startsWith(name + QLatin1Char('['));
        // A missing group ("tls") is shown at its first field.
        const bool above = name.startsWith(path + QLatin1Char('.'));
        if (!below && !above)
            continue;
        editor->showProblem(text);
        return true;
    }
    return false;
}

} // namespace signalbox

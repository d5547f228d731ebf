// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/memberpage.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/fieldform.h"

#include <QVBoxLayout>

namespace signalbox {

MemberPage::MemberPage(const SettingsAccess &access, const FieldSpecs &fields, QWidget *parent)
    : SettingsPage(access, parent)
    , m_column(makeColumn(this))
    , m_heading(headingLabel(QString()))
    , m_help(secondLabel(QString()))
    , m_note(new NoteLine)
    , m_problem(new NoteLine)
    , m_form(new FieldForm(access.secrets))
{
    auto *top = new QVBoxLayout;
    setTight(top, space::tiny);
    top->addWidget(m_heading);
    top->addWidget(m_help);
    m_column->addLayout(top);
    m_column->addWidget(m_note);
    m_column->addWidget(m_form);
    m_column->addWidget(m_problem);
    m_column->addStretch(1);
    m_form->setSpecs(fields);
    connect(m_form, &FieldForm::committed, this, &MemberPage::commit);
}

void MemberPage::setHeading(const QString &heading, const QString &help)
{
    m_heading->setText(heading);
    m_help->setText(help);
}

void MemberPage::reload()
{
    m_form->setValues(access().file.document());
}

void MemberPage::commit()
{
    const QJsonObject before = access().file.document();
    save(jsonChanges(QString(), before, m_form->mergedInto(before)));
}

void MemberPage::showProblem(const QString &path, const QString &text)
{
    if (path.isEmpty() || !m_form->showProblem(path, text))
        m_problem->show(QStringLiteral("status/failed"),
                        path.isEmpty() ? text : path + QLatin1Char(' ') + text, Hue::Red);
}

void MemberPage::clearProblems()
{
    m_form->clearProblems();
    m_problem->clear();
}

} // namespace signalbox

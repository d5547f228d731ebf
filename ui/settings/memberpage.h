// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QLabel;
class QVBoxLayout;

namespace signalbox {

class FieldForm;
class NoteLine;

//! A page that is a form over members of the whole file: a field's name is its JSON path.
class MemberPage : public SettingsPage
{
    Q_OBJECT

public:
    MemberPage(const SettingsAccess &access, const FieldSpecs &fields, QWidget *parent = nullptr);

    void reload() override;

protected:
    void showProblem(const QString &path, const QString &text) override;
    void clearProblems() override;
    void setHeading(const QString &heading, const QString &help);
    [[nodiscard]] NoteLine *note() { return m_note; }
    [[nodiscard]] FieldForm *form() { return m_form; }
    [[nodiscard]] QVBoxLayout *column() { return m_column; }

private:
    void commit();

    QVBoxLayout *m_column;
    QLabel *m_heading, *m_help;
    NoteLine *m_note, *m_problem;
    FieldForm *m_form;
};

} // namespace signalbox

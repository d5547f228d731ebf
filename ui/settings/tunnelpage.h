// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QComboBox;
class QLabel;

namespace signalbox {

class FieldForm;
class NoteLine;

//! The way in from outside.
class TunnelPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit TunnelPage(const SettingsAccess &access, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    void reload() override;
    void refreshState() override;

protected:
    void showProblem(const QString &path, const QString &text) override;
    void clearProblems() override;
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
    void kindChosen();
    void commit();
    [[nodiscard]] QString stateText(const TunnelState &state) const;
    [[nodiscard]] FieldSpecs fieldsOf(const QString &kind) const;

    QLabel *m_heading, *m_help, *m_kindLabel;
    QComboBox *m_kind;
    FieldForm *m_form;
    NoteLine *m_state, *m_problem;
};

} // namespace signalbox

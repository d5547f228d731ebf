// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/autostart.h"
#include "ui/settings/memberpage.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace signalbox {

//! Language, start at login, how long things are kept, who "me" is.
class GeneralPage : public MemberPage
{
    Q_OBJECT

public:
    GeneralPage(const SettingsAccess &access, Autostart autostart, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    void reload() override;

Q_SIGNALS:
    void languageChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
    void chooseLanguage();
    void switchAutostart(bool enabled);

    Autostart m_autostart;
    QComboBox *m_language;
    QLabel *m_languageLabel, *m_languageHelp;
    QCheckBox *m_start;
};

} // namespace signalbox

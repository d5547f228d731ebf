// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/memberpage.h"

namespace signalbox {

//! Where the program listens.
class ListenerPage : public MemberPage
{
    Q_OBJECT

public:
    explicit ListenerPage(const SettingsAccess &access, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    void refreshState() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
};

//! When the bell rings.
class NotificationsPage : public MemberPage
{
    Q_OBJECT

public:
    explicit NotificationsPage(const SettingsAccess &access, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
};

} // namespace signalbox

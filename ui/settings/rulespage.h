// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/itemspage.h"

class QLabel;
class QPushButton;

namespace signalbox {

class ActionList;
class FieldForm;
class NoteLine;

//! What is done when something happens. Without rules of one's own the built-in ones are shown, and
//! can be taken over.
class RulesPage : public ItemsPage
{
    Q_OBJECT

public:
    explicit RulesPage(const SettingsAccess &access, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    void addItem() override;

protected:
    [[nodiscard]] QString addText() const override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString headingOf(const QJsonObject &item) const override;
    [[nodiscard]] QString secondLineOf(const QJsonObject &item) const override;
    [[nodiscard]] QString noteOf(const QJsonObject &item) const override;
    [[nodiscard]] QJsonObject newItem() const override;
    [[nodiscard]] QJsonArray items() const override;
    void showItem(const QJsonObject &item) override;
    [[nodiscard]] QJsonObject editedItem(const QJsonObject &item) const override;
    [[nodiscard]] bool showItemProblem(const QString &path, const QString &text) override;
    void clearItemProblems() override;
    void setTexts() override;
    [[nodiscard]] bool removable() const override { return !builtIn(); }

private:
    [[nodiscard]] bool builtIn() const;
    void takeOver();

    FieldForm *m_form;
    QLabel *m_actionsLabel;
    ActionList *m_actionList;
    NoteLine *m_builtIn;
    QPushButton *m_takeOver;
};

} // namespace signalbox

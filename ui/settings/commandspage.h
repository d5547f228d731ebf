// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/itemspage.h"

class QPushButton;

namespace signalbox {

class FieldForm;
class NoteLine;

//! What people may say in a chat, which trigger it starts, and who may. Below: making the commands
//! known to Discord, and to Slack by a manifest to paste.
class CommandsPage : public ItemsPage
{
    Q_OBJECT

public:
    explicit CommandsPage(const SettingsAccess &access, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    [[nodiscard]] QString addText() const override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString headingOf(const QJsonObject &item) const override;
    [[nodiscard]] QString secondLineOf(const QJsonObject &item) const override;
    [[nodiscard]] QString noteOf(const QJsonObject &item) const override;
    [[nodiscard]] QJsonObject newItem() const override;
    void showItem(const QJsonObject &item) override;
    [[nodiscard]] QJsonObject editedItem(const QJsonObject &item) const override;
    [[nodiscard]] bool showItemProblem(const QString &path, const QString &text) override;
    void clearItemProblems() override;
    void setTexts() override;

private:
    [[nodiscard]] FieldSpecs fieldsFor(const QJsonObject &item) const;
    [[nodiscard]] QStringList chatEndpoints() const;
    void showHints(const QJsonObject &item);
    void showPlatforms();
    void offer(QPushButton *button, const QStringList &names,
               void (CommandsPage::*act)(const QString &));
    void registerAt(const QString &target);
    void copyManifest(const QString &name);

    FieldForm *m_form;
    NoteLine *m_said, *m_heard, *m_who, *m_state;
    QPushButton *m_register, *m_manifest;
};

} // namespace signalbox

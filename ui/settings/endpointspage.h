// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/itemspage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class FieldForm;
class NoteLine;
class SecretField;
class SetupPanel;

//! Where deliveries come in: one path for each sender, with its secret and the text that points the
//! sender here.
class EndpointsPage : public ItemsPage
{
    Q_OBJECT

public:
    explicit EndpointsPage(const SettingsAccess &access, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    void refreshState() override;

public Q_SLOTS:
    //! Asks for the sender; path and secret are made.
    void addItem() override;

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
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showAddress();
    void showSetup();
    void sendSample();
    void newPath();
    [[nodiscard]] RecipePointer recipeOf(const QString &sender) const;
    [[nodiscard]] std::optional<EndpointFacts> facts() const;

    QLineEdit *m_name, *m_path, *m_address;
    QComboBox *m_sender;
    QPushButton *m_newPath, *m_copyAddress, *m_sample;
    QLabel *m_nameLabel, *m_senderLabel, *m_pathLabel, *m_pathHelp, *m_addressLabel,
        *m_optionsLabel;
    NoteLine *m_nameProblem, *m_pathProblem, *m_state;
    SecretField *m_secret;
    FieldForm *m_options;
    SetupPanel *m_setup;
    QWidget *m_side;
    QString m_shown; //!< name of the endpoint on show
};

} // namespace signalbox

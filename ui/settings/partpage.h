// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/itemspage.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace signalbox {

class FieldForm;

//! What targets and triggers have in common: a name, a kind, and the fields that the kind declares.
class PartPage : public ItemsPage
{
    Q_OBJECT

public:
    PartPage(const SettingsAccess &access, const QString &member, const FieldSpecs &common,
             QWidget *parent = nullptr);

protected:
    [[nodiscard]] virtual QList<KindFields> kinds() const = 0;
    [[nodiscard]] QString headingOf(const QJsonObject &item) const override;
    [[nodiscard]] QString secondLineOf(const QJsonObject &item) const override;
    [[nodiscard]] QJsonObject newItem() const override;
    void showItem(const QJsonObject &item) override;
    [[nodiscard]] QJsonObject editedItem(const QJsonObject &item) const override;
    [[nodiscard]] bool showItemProblem(const QString &path, const QString &text) override;
    void clearItemProblems() override;
    void setTexts() override;
    [[nodiscard]] FieldForm *common() { return m_common; }
    [[nodiscard]] QLabel *commonHeading() { return m_commonHeading; }

private:
    void fillKinds(const QString &present);
    void kindChosen();
    [[nodiscard]] FieldSpecs fieldsOf(const QString &kind) const;

    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_nameLabel, *m_kindLabel, *m_commonHeading;
    class NoteLine *m_nameProblem;
    FieldForm *m_own, *m_common;
};

} // namespace signalbox

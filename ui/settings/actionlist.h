// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace signalbox {

//! What a rule does: notify, forward to a target, start a trigger; one row each. An action that is
//! not touched keeps all its members (sound, params, …).
class ActionList : public QWidget
{
    Q_OBJECT

public:
    explicit ActionList(QWidget *parent = nullptr);

    void setKnown(const QStringList &targets, const QStringList &triggers);
    void setActions(const QJsonArray &actions);
    [[nodiscard]] const QJsonArray &actions() const { return m_actions; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addRow(int row);
    void fill(QComboBox *combo, const QJsonObject &action) const;

    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    QStringList m_targets, m_triggers;
    QJsonArray m_actions;
};

} // namespace signalbox

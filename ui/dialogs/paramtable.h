// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace signalbox {

//! The parameters a trigger gets: name and value, values editable, more can be added. What the
//! other side asks for is drawn as it says: choices, check boxes, hidden texts, proposals.
class ParamTable : public QWidget
{
    Q_OBJECT

public:
    explicit ParamTable(QWidget *parent = nullptr);

    //! Comes before the values; what is drawn already stays.
    void setForm(const QList<ParamFacts> &form);
    //! Keeps the field being typed in when the names stay the same.
    void setParams(const QList<std::pair<QString, QString>> &params);
    //! A line that was asked for and left empty is not given: the other side's own value holds.
    [[nodiscard]] QMap<QString, QString> params() const;
    void addEmpty();

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QLineEdit *name = nullptr; //!< null: given, not editable
        QString fixedName;
        QWidget *editor = nullptr;
        bool optional = false; //!< empty means not given
    };
    void addRow(const QString &name, const QString &value, bool editableName);
    void addAsked(const ParamFacts &param);
    void place(const Row &row, QWidget *label);
    [[nodiscard]] QWidget *editorFor(const ParamFacts &param);

    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace signalbox

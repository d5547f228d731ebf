// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace signalbox {

//! The parameters a trigger gets: name and value, values editable, more can be added.
class ParamTable : public QWidget
{
    Q_OBJECT

public:
    explicit ParamTable(QWidget *parent = nullptr);

    //! Keeps the field being typed in when the names stay the same.
    void setParams(const QList<std::pair<QString, QString>> &params);
    [[nodiscard]] QMap<QString, QString> params() const;
    void addEmpty();

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QLineEdit *name = nullptr; //!< null: given, not editable
        QString fixedName;
        QLineEdit *value = nullptr;
    };
    void addRow(const QString &name, const QString &value, bool editableName);

    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace signalbox

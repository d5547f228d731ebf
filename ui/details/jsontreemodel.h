// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/jsonscan.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace signalbox {

//! A JSON text as a tree of name and value, in the sender's order and with its numbers as written.
//! Lazy: a container is read when it is opened, `childrenAtOnce` at a time, so 25 MiB cost their
//! bytes and what was looked at.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum Role { RawRole = Qt::UserRole, /*!< the value's own bytes */ PathRole /*!< ".a[0].b" */ };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;
    //! False: it is no JSON (or nested too deep); the model is empty then.
    bool setText(const QByteArray &text);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static constexpr int childrenAtOnce = 500;

private:
    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    QString nameOf(const Node &node) const;
    QString valueText(const Node &node) const;
    QString pathOf(const Node *node) const;

    QByteArray m_text;
    std::unique_ptr<Node> m_root;
};

} // namespace signalbox

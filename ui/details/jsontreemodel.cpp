// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/jsontreemodel.h"

#include "ui/theme/fonts.h"
#include "ui/words/visibletext.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr qsizetype shownBytes = 600; //!< of a long text or number in its row

} // namespace

struct JsonTreeModel::Node
{
    json::Member member;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
    std::unique_ptr<json::Members> rest; //!< what was not read yet
    bool complete = true;
};

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent) { }

JsonTreeModel::~JsonTreeModel() = default;

bool JsonTreeModel::setText(const QByteArray &text)
{
    beginResetModel();
    m_root.reset();
    m_text = text;
    if (const auto whole = json::wholeValue(m_text)) {
        m_root = std::make_unique<Node>();
        m_root->member.value = *whole;
        if (whole->isContainer()) {
            m_root->rest = std::make_unique<json::Members>(m_text, *whole);
            m_root->complete = false;
        } else {
            auto only = std::make_unique<Node>();
            only->member = m_root->member;
            only->parent = m_root.get();
            m_root->children.push_back(std::move(only));
        }
    } else {
        m_text.clear();
    }
    endResetModel();
    if (m_root && canFetchMore({}))
        fetchMore({});
    return m_root != nullptr;
}

JsonTreeModel::Node *JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (!node || row < 0 || column < 0 || column >= ColumnCount
        || row >= int(node->children.size()))
        return {};
    return createIndex(row, column, node->children[size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    const Node *node = index.isValid() ? nodeOf(index)->parent : nullptr;
    return node && node != m_root.get() ? createIndex(node->row, 0, node) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node && parent.column() <= 0 ? int(node->children.size()) : 0;
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node && parent.column() <= 0 && (!node->children.empty() || !node->complete);
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node && parent.column() <= 0 && !node->complete;
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    Node *node = nodeOf(parent);
    if (!node || node->complete)
        return;
    std::vector<std::unique_ptr<Node>> fresh;
    while (int(fresh.size()) < childrenAtOnce) {
        std::optional<json::Member> member = node->rest->next();
        if (!member) {
            node->complete = true;
            break;
        }
        auto child = std::make_unique<Node>();
        child->member = *member;
        child->parent = node;
        child->row = int(node->children.size() + fresh.size());
        // An empty container has nothing to open.
        if (member->value.isContainer() && json::Members(m_text, member->value).next()) {
            child->rest = std::make_unique<json::Members>(m_text, member->value);
            child->complete = false;
        }
        fresh.push_back(std::move(child));
    }
    if (fresh.empty())
        return;
    const int first = int(node->children.size());
    beginInsertRows(parent, first, first + int(fresh.size()) - 1);
    std::move(fresh.begin(), fresh.end(), std::back_inserter(node->children));
    endInsertRows();
}

QString JsonTreeModel::nameOf(const Node &node) const
{
    if (node.member.key.end > node.member.key.begin)
        return json::stringOf(m_text, node.member.key, shownBytes);
    return node.parent && node.parent->member.value.type == json::Type::Array
        ? QString::number(node.row)
        : QString();
}

QString JsonTreeModel::valueText(const Node &node) const
{
    const json::Piece &value = node.member.value;
    const bool empty = node.complete && node.children.empty();
    switch (value.type) {
    case json::Type::Object:
        return empty ? QStringLiteral("{}") : QStringLiteral("{…}");
    case json::Type::Array:
        return empty ? QStringLiteral("[]") : QStringLiteral("[…]");
    case json::Type::String:
        return json::stringOf(m_text, value, shownBytes);
    case json::Type::Number:
    case json::Type::Word:
        break;
    }
    return QString::fromUtf8(m_text.mid(value.begin, qMin(shownBytes, value.end - value.begin)));
}

QString JsonTreeModel::pathOf(const Node *node) const
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    QString path;
    for (; node && node->parent; node = node->parent) {
        const QString name = nameOf(*node);
        if (node->parent->member.value.type == json::Type::Array)
            path.prepend(QStringLiteral("[%1]").arg(node->row));
        else if (plain.match(name).hasMatch())
            path.prepend(QLatin1Char('.') + name);
        else
            path.prepend(QStringLiteral("[\"%1\"]")
                             .arg(QString(name)
                                      .replace(QLatin1Char('\\'), QLatin1String("\\\\"))
                                      .replace(QLatin1Char('"'), QLatin1String("\\\""))));
    }
    return path.startsWith(QLatin1Char('[')) ? QLatin1Char('.') + path : path;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeOf(index);
    const json::Piece &value = node.member.value;
    switch (role) {
    case Qt::DisplayRole:
        return visibleLine(index.column() == NameColumn ? nameOf(node) : valueText(node));
    case Qt::ToolTipRole:
        return value.isContainer() ? QString() : toolTipText(valueText(node));
    case RawRole:
        return m_text.mid(value.begin, value.end - value.begin);
    case PathRole:
        return pathOf(&node);
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace signalbox

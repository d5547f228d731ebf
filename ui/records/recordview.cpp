// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/recordview.h"

#include "ui/records/pagedrecords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/words/visibletext.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QtMath>

namespace signalbox {

namespace {

constexpr int widestColumn = 180;
constexpr int leastColumn = 56;
constexpr int leastWideColumn = 200;
constexpr int cellMargin = space::medium;
constexpr int iconRoom = iconsize::normal + space::small;

class RecordHeader final : public QHeaderView
{
public:
    explicit RecordHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        return {QHeaderView::sectionSizeFromContents(section).width(), size::control};
    }
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const ColorTokens &tokens = tokensOf(this);
        const QFont font = fontOf(TypeRole::Section, this->font());
        const QRect room = rect.adjusted(cellMargin, 0, -cellMargin, 0);
        painter->save();
        painter->fillRect(rect, tokens.surface);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), line::thin),
                          tokens.border);
        painter->setFont(font);
        painter->setPen(tokens.text2);
        const auto align = Qt::Alignment(
            model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        painter->drawText(
            room, int(QStyle::visualAlignment(layoutDirection(), align)) | Qt::TextSingleLine,
            elided(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
                   room.width(), QFontMetricsF(font)));
        painter->restore();
    }
};

class RecordDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetricsF metrics(option.font);
        const qreal text = metrics.horizontalAdvance(index.data().toString());
        const int icon = index.data(RecordTable::IconRole).isValid() ? iconRoom : 0;
        return {qCeil(text) + 2 + icon + 2 * cellMargin,
                qMax<int>(size::compactRow, qCeil(metrics.height()) + 2 * space::small)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ColorTokens &tokens = tokensOf(option.palette);
        painter->save();
        paintGround(painter, option, index.column() == 0, tokens);
        QRect room = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
        if (index.data(RecordTable::IconRole).isValid()) {
            paintIcon(painter, option, index, tokens);
            room.adjust(iconRoom, 0, 0, 0);
        }
        room = QStyle::visualRect(option.direction, option.rect, room);
        const auto align = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        const auto mode =
            static_cast<Qt::TextElideMode>(index.data(RecordTable::ElideRole).toInt());
        painter->setFont(option.font);
        painter->setPen(index.data(RecordTable::MutedRole).toBool() ? tokens.text2 : tokens.text);
        painter->drawText(
            room, int(QStyle::visualAlignment(option.direction, align)) | Qt::TextSingleLine,
            elided(index.data().toString(), mode, room.width(), QFontMetricsF(option.font)));
        painter->restore();
    }

private:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool first,
                            const ColorTokens &tokens)
    {
        const QRect rect = option.rect;
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(rect, selected ? tokens.soft : tokens.hover);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), line::thin), tokens.hair);
        const QRect bar(rect.left(), rect.top(), line::selection, rect.height());
        if (selected && first)
            painter->fillRect(QStyle::visualRect(option.direction, rect, bar), tokens.accent);
    }

    void paintIcon(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const ColorTokens &tokens) const
    {
        const auto hue = static_cast<Hue>(index.data(RecordTable::HueRole).toInt());
        const QRect place(option.rect.left() + cellMargin,
                          option.rect.center().y() - iconsize::normal / 2, iconsize::normal,
                          iconsize::normal);
        painter->drawPixmap(QStyle::visualRect(option.direction, option.rect, place),
                            m_icons.pixmap({index.data(RecordTable::IconRole).toString(),
                                            iconsize::normal, tokens.hue(hue).ink, tokens.glyph,
                                            painter->device()->devicePixelRatioF()}));
    }

    mutable IconCache m_icons;
};

} // namespace

RecordView::RecordView(RecordTable *model, int wideColumn, QWidget *parent)
    : QTreeView(parent), m_model(model), m_wideColumn(wideColumn)
{
    setHeader(new RecordHeader(this));
    setItemDelegate(new RecordDelegate(this));
    setModel(model);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(leastColumn);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setSectionResizeMode(wideColumn, QHeaderView::Fixed);
    connect(header(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != m_wideColumn)
            fitWideColumn();
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT chosenChanged(chosen()); });
    // Widths are measured when a list is filled and stay then: nothing moves under a reader.
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                if (m_model->rowCount() == last - first + 1)
                    fitColumns();
            });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (!std::exchange(m_fitted, m_model->rowCount() > 0))
            fitColumns();
    });
    fitColumns();
}

qint64 RecordView::chosen() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : rows.first().data(RecordTable::IdRole).toLongLong();
}

void RecordView::choose(qint64 id)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(RecordTable::IdRole).toLongLong() == id)
            return setCurrentIndex(m_model->index(row, 0));
    }
}

void RecordView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitWideColumn();
}

// A stretched section would shrink to nothing in a narrow window; this table scrolls sideways
// instead.
void RecordView::fitWideColumn()
{
    int others = 0;
    for (int column = 0; column < m_model->columnCount(); ++column)
        others += column == m_wideColumn ? 0 : columnWidth(column);
    setColumnWidth(m_wideColumn, qMax(leastWideColumn, viewport()->width() - others));
}

void RecordView::fitColumns()
{
    const QFontMetricsF heading(fontOf(TypeRole::Section, font()));
    const QFontMetricsF body(font());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column == m_wideColumn)
            continue;
        const QString title =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const QString widest =
            m_model->headerData(column, Qt::Horizontal, RecordTable::WidestRole).toString();
        const qreal text = qMax(heading.horizontalAdvance(title), body.horizontalAdvance(widest));
        const int wanted = qMax(qCeil(text) + 2 + 2 * cellMargin, sizeHintForColumn(column));
        setColumnWidth(column, qBound(leastColumn, wanted, widestColumn));
    }
}

} // namespace signalbox

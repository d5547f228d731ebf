// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/refusedlist.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/timeline/emptypage.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QAbstractListModel>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int statusLeft = 18, textLeft = 52, ageWidth = 80;

QString titleOf(const DeliveryRecord &record)
{
    return record.reason.isEmpty() ? RefusedList::tr("Refused delivery")
                                   : visibleLine(record.reason.section(QLatin1Char('\n'), 0, 0));
}

QString placeOf(const DeliveryRecord &record)
{
    return QStringLiteral("%1 \u00B7 %2 %3")
        .arg(visibleLine(record.endpoint), visibleLine(QString::fromLatin1(record.method)),
             visibleLine(QString::fromUtf8(record.target), 60));
}

} // namespace

class RefusedModel final : public QAbstractListModel
{
public:
    RefusedModel(const Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock)
    {
    }
    void set(const QList<DeliveryRecord> &records)
    {
        beginResetModel();
        m_records = records;
        endResetModel();
    }
    const DeliveryRecord &record(int row) const { return m_records.at(row); }
    Instant now() const { return m_clock.now(); }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_records.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const DeliveryRecord &record = m_records.at(index.row());
        const QStringList lines{titleOf(record), placeOf(record), fullMoment(record.receivedAt)};
        if (role == Qt::DisplayRole)
            return lines.first();
        if (role == Qt::AccessibleTextRole)
            return RefusedList::tr("Refused: %1, %2, %3")
                .arg(lines.at(0), lines.at(1), spokenAge(record.receivedAt, now()));
        if (role == Qt::ToolTipRole)
            return toolTipText(lines.join(QLatin1Char('\n')));
        return {};
    }

private:
    const Clock &m_clock;
    QList<DeliveryRecord> m_records;
};

namespace {

class RefusedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), size::row};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto *model = static_cast<const RefusedModel *>(index.model());
        const DeliveryRecord &record = model->record(index.row());
        const ColorTokens &tokens = tokensOf(option.palette);
        const QRect rect = option.rect;
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(rect, selected ? tokens.soft : tokens.hover);
        if (selected)
            painter->fillRect(rect.x(), rect.y(), line::selection, rect.height(), tokens.accent);
        else
            painter->fillRect(rect.x() + textLeft, rect.bottom(), rect.width(), line::thin,
                              tokens.hair);
        if ((option.state & QStyle::State_HasFocus)
            && (option.state & QStyle::State_KeyboardFocusChange))
            stylepaint::focusRing(painter, rect.adjusted(3, 1, -2, -1), radius::control + 1,
                                  tokens);
        painter->drawPixmap(rect.x() + statusLeft, rect.y() + 9,
                            m_icons.pixmap({QStringLiteral("status/refused"), iconsize::row,
                                            tokens.hue(Hue::Magenta).ink, tokens.glyph,
                                            painter->device()->devicePixelRatioF()}));
        const qreal right = rect.right() - space::large;
        const QFont title = fontOf(TypeRole::TitleRead);
        const QFont second = fontOf(TypeRole::Second);
        const qreal titleRoom = right - ageWidth - rect.x() - textLeft;
        painter->setFont(title);
        painter->setPen(tokens.text);
        painter->drawText(QRectF(rect.x() + textLeft, rect.y() + 8, titleRoom, 22),
                          Qt::AlignVCenter,
                          elided(titleOf(record), Qt::ElideRight, titleRoom, QFontMetricsF(title)));
        painter->setFont(second);
        painter->setPen(tokens.text2);
        painter->drawText(QRectF(right - ageWidth, rect.y() + 8, ageWidth, 22),
                          Qt::AlignVCenter | Qt::AlignRight,
                          ageText(record.receivedAt, model->now()));
        const qreal room = right - rect.x() - textLeft;
        painter->drawText(QRectF(rect.x() + textLeft, rect.y() + 32, room, 18), Qt::AlignVCenter,
                          elided(placeOf(record), Qt::ElideMiddle, room, QFontMetricsF(second)));
        painter->restore();
    }

private:
    mutable IconCache m_icons;
};

} // namespace

RefusedList::RefusedList(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new RefusedModel(clock, this))
    , m_list(new QListView)
    , m_stack(new QStackedLayout)
    , m_menu(new QToolButton)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list->setObjectName(QStringLiteral("refused"));
    m_list->setAccessibleName(tr("Refused deliveries"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RefusedDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    auto *empty = new EmptyPage;
    empty->setWords(tr("Nothing was refused."),
                    tr("Deliveries that fail verification show up here."));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_list);
    m_menu->setIcon(lineIcon(QStringLiteral("all")));
    m_menu->setAccessibleName(tr("Views and tools"));
    m_menu->hide();
    QLabel *heading = plainLabel(tr("Refused"));
    setTypeRole(heading, TypeRole::Heading);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::large, space::medium, space::large, space::small);
    bar->addWidget(m_menu);
    bar->addWidget(heading, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addLayout(m_stack, 1);
    connect(m_menu, &QToolButton::clicked, this, &RefusedList::menuRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    Q_EMIT deliveryChosen(m_model->record(index.row()));
            });
    connect(m_list, &QListView::clicked, this, &RefusedList::deliveryOpened);
}

void RefusedList::setMenuButtonVisible(bool visible)
{
    m_menu->setVisible(visible);
}

void RefusedList::setDeliveries(const QList<DeliveryRecord> &newestFirst)
{
    m_model->set(newestFirst);
    m_stack->setCurrentIndex(newestFirst.isEmpty() ? 0 : 1);
}

} // namespace signalbox

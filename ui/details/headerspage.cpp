// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/headerspage.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/words/visibletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace signalbox {

HeadersPage::HeadersPage(QWidget *parent) : QTreeWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    setTextElideMode(Qt::ElideMiddle);
    setAllColumnsShowFocus(true);
    setContentsMargins(space::wide - space::tiny, space::small, space::medium, 0);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void HeadersPage::showDelivery(const DeliveryDetails &details)
{
    clear();
    setHeaderLabels({tr("Name"), tr("Value")});
    setAccessibleName(tr("Headers"));
    const QFont fixed = fixedFontOf(TypeRole::Second);
    const auto add = [&](const QString &name, const QString &value) {
        auto *item = new QTreeWidgetItem({visibleLine(name), visibleLine(value, 8192)});
        item->setFont(1, fixed);
        item->setToolTip(1, toolTipText(value));
        addTopLevelItem(item);
    };
    add(QString::fromLatin1(details.record.method), QString::fromUtf8(details.record.target));
    for (const HeaderField &field : details.headers)
        add(QString::fromUtf8(field.name), QString::fromUtf8(field.value));
}

void HeadersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentItem()) {
        QGuiApplication::clipboard()->setText(currentItem()->text(0) + QStringLiteral(": ")
                                              + currentItem()->text(1));
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace signalbox

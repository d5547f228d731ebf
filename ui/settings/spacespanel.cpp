// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/spacespanel.h"

#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int spaceRole = Qt::UserRole;
constexpr int rowsShown = 5;

} // namespace

SpacesPanel::SpacesPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_empty(new QLabel)
    , m_list(new QTreeWidget)
    , m_accept(new QPushButton)
    , m_mute(new QPushButton)
    , m_remove(new QPushButton)
{
    m_list->setObjectName(QStringLiteral("spaces"));
    m_accept->setObjectName(QStringLiteral("acceptSpace"));
    m_mute->setObjectName(QStringLiteral("muteSpace"));
    m_remove->setObjectName(QStringLiteral("removeSpace"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(2);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setMaximumHeight(m_list->fontMetrics().height() * 2 * rowsShown);
    for (QLabel *label : {m_heading, m_empty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_heading->setBuddy(m_list);
    m_mute->setMenu(new QMenu(m_mute));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_accept, m_mute, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SpacesPanel::enableButtons);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptRequested(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(current()); });
    setTexts();
    enableButtons();
}

QString SpacesPanel::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, spaceRole).toString() : QString();
}

void SpacesPanel::setSpaces(const QList<SpaceRecord> &spaces, const QStringList &listed,
                            Instant now)
{
    if (spaces == m_spaces && m_list->topLevelItemCount() == spaces.size())
        return;
    m_spaces = spaces;
    const QString chosen = current();
    m_list->clear();
    for (const SpaceRecord &space : spaces) {
        const QString name = space.name.isEmpty() ? space.space : space.name;
        auto *item = new QTreeWidgetItem(
            m_list, {visibleLine(name), stateOf(space, listed.contains(space.space), now)});
        item->setData(0, spaceRole, space.space);
        item->setToolTip(
            0, QStringLiteral("<qt>%1</qt>").arg(visibleLine(space.space).toHtmlEscaped()));
        if (space.space == chosen)
            m_list->setCurrentItem(item);
    }
    m_list->resizeColumnToContents(1);
    m_list->setVisible(!spaces.isEmpty());
    m_empty->setVisible(spaces.isEmpty());
    enableButtons();
}

QString SpacesPanel::stateOf(const SpaceRecord &space, bool listed, Instant now) const
{
    if (space.state == SpaceRecord::State::Removed)
        return tr("has removed the bot");
    if (space.mutedUntil && *space.mutedUntil > now)
        return tr("muted until %1")
            .arg(QLocale().toString(localTime(*space.mutedUntil), QLocale::ShortFormat));
    if (space.state == SpaceRecord::State::Accepted || listed)
        return tr("gets messages");
    return tr("waits to be accepted");
}

void SpacesPanel::enableButtons()
{
    const QString chosen = current();
    const bool any = !chosen.isEmpty();
    bool accepted = false;
    for (const SpaceRecord &space : m_spaces)
        accepted =
            accepted || (space.space == chosen && space.state == SpaceRecord::State::Accepted);
    m_accept->setEnabled(any && !accepted);
    m_mute->setEnabled(any);
    m_remove->setEnabled(any);
}

void SpacesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QWidget::changeEvent(event);
}

void SpacesPanel::setTexts()
{
    m_heading->setText(tr("Spaces"));
    m_empty->setText(tr("No space has added the bot yet."));
    m_list->setHeaderLabels({tr("Space"), tr("State")});
    m_list->setAccessibleName(tr("Spaces"));
    m_accept->setText(tr("Accept"));
    m_mute->setText(tr("Mute"));
    m_remove->setText(tr("Remove"));
    QMenu *menu = m_mute->menu();
    menu->clear();
    const auto add = [&](const QString &text, std::optional<std::chrono::minutes> time) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, time] { Q_EMIT muteRequested(current(), time); });
    };
    using namespace std::chrono_literals;
    add(tr("For an hour"), 60min);
    add(tr("For a day"), 24 * 60min);
    add(tr("For a week"), 7 * 24 * 60min);
    add(tr("No longer"), std::nullopt);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/itemspage.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/settingslists.h"
#include "ui/theme/style.h"
#include "ui/words/visibletext.h"

#include <QEvent>
#include <QMessageBox>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int listWidth = 214;

} // namespace

ItemsPage::ItemsPage(const SettingsAccess &access, QString member, QWidget *parent)
    : SettingsPage(access, parent)
    , m_member(std::move(member))
    , m_list(new EntryList)
    , m_add(iconButton(QStringLiteral("plus"), QString()))
    , m_remove(new QPushButton)
    , m_finish(new QPushButton)
    , m_discard(new QPushButton)
    , m_pages(new QStackedWidget)
    , m_heading(headingLabel(QString()))
    , m_second(secondLabel(QString()))
    , m_empty(secondLabel(QString()))
    , m_problem(new NoteLine)
    , m_detail(nullptr)
    , m_actions(new QVBoxLayout)
{
    build();
    connect(m_add, &QPushButton::clicked, this, &ItemsPage::addItem);
    connect(m_remove, &QPushButton::clicked, this, &ItemsPage::askRemove);
    connect(m_discard, &QPushButton::clicked, this, &ItemsPage::discardDraft);
    connect(m_finish, &QPushButton::clicked, this, &ItemsPage::addDraft);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0 || (row == m_index && !m_draft))
            return;
        m_draft = false;
        m_index = row;
        showCurrent();
    });
}

void ItemsPage::build()
{
    auto *row = new QHBoxLayout(this);
    setTight(row, 0);
    auto *left = new QWidget;
    left->setFixedWidth(listWidth);
    left->setBackgroundRole(QPalette::Base);
    left->setAutoFillBackground(true);
    auto *leftColumn = new QVBoxLayout(left);
    setTight(leftColumn, 0);
    auto *addRow = new QHBoxLayout;
    addRow->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    addRow->addWidget(m_add);
    leftColumn->addLayout(addRow);
    leftColumn->addWidget(m_list, 1);
    row->addWidget(left);

    auto *emptyPage = new QWidget;
    auto *emptyColumn = makeColumn(emptyPage);
    emptyColumn->addWidget(m_empty);
    emptyColumn->addStretch(1);
    auto *itemPage = new QWidget;
    m_detail = makeColumn(itemPage);
    auto *top = new QVBoxLayout;
    setTight(top, space::tiny);
    top->addWidget(m_heading);
    top->addWidget(m_second);
    m_detail->addLayout(top);
    m_detail->addWidget(m_problem);
    setTight(m_actions, space::small);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    setButtonLook(m_finish, ButtonLook::Primary);
    setButtonLook(m_remove, ButtonLook::Quiet);
    for (QPushButton *button : {m_finish, m_discard, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    m_detail->addLayout(m_actions);
    m_detail->addLayout(buttons);
    m_detail->addStretch(1);
    m_add->setObjectName(QStringLiteral("add"));
    m_finish->setObjectName(QStringLiteral("finish"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_list->setObjectName(QStringLiteral("entries"));
    m_pages->addWidget(emptyPage);
    m_pages->addWidget(itemPage);
    row->addWidget(m_pages, 1);
}

void ItemsPage::setTexts()
{
    m_add->setText(addText());
    m_list->setAccessibleName(title());
    m_empty->setText(emptyText());
    m_remove->setText(tr("Remove…"));
    m_finish->setText(tr("Add"));
    m_discard->setText(tr("Discard"));
    reload();
}

QString ItemsPage::noteOf(const QJsonObject &item) const
{
    Q_UNUSED(item)
    return {};
}

QJsonArray ItemsPage::items() const
{
    return access().file.document().value(m_member).toArray();
}

QString ItemsPage::itemPath() const
{
    return QStringLiteral("%1[%2]").arg(m_member,
                                        m_draft ? QStringLiteral("+") : QString::number(m_index));
}

void ItemsPage::setHeading(const QString &text, const QString &second)
{
    m_heading->setText(text);
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

void ItemsPage::placeSide(QWidget *side, int width)
{
    if (!m_sideArea) {
        m_sideArea = new QScrollArea;
        m_sideArea->setWidgetResizable(true);
        m_sideArea->setFrameShape(QFrame::NoFrame);
        m_sideArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_sideArea->setFocusPolicy(Qt::NoFocus);
        m_sideArea->viewport()->setAutoFillBackground(false);
        layout()->addWidget(m_sideArea);
    }
    const bool beside = m_sideArea->widget() == side;
    if (width > 0) {
        m_sideArea->setFixedWidth(width);
        if (!beside) {
            m_detail->removeWidget(side);
            m_sideArea->setWidget(side);
            side->setAutoFillBackground(false);
        }
    } else if (beside || m_detail->indexOf(side) < 0) {
        if (beside)
            m_sideArea->takeWidget();
        m_detail->insertWidget(m_detail->count() - 1, side);
    }
    const bool any = m_draft || m_index >= 0;
    m_sideArea->setVisible(width > 0 && any);
    side->setVisible(any);
}

QString ItemsPage::uniqueName(const QString &base) const
{
    QStringList taken;
    const QJsonArray all = items();
    for (const QJsonValue &one : all)
        taken += one.toObject().value(QStringLiteral("name")).toString();
    QString name = base;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1-%2").arg(base).arg(number);
    return name;
}

void ItemsPage::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QJsonArray all = items();
    for (const QJsonValue &one : all) {
        const QJsonObject entry = one.toObject();
        m_list->addEntry(entry.value(QStringLiteral("name")).toString(), secondLineOf(entry),
                         noteOf(entry));
    }
    if (m_draft)
        return;
    m_index = m_list->count() == 0 ? -1 : qBound(0, m_index, m_list->count() - 1);
    m_list->setCurrentRow(m_index);
}

void ItemsPage::reload()
{
    fillList();
    showCurrent();
}

void ItemsPage::refreshState()
{
    fillList();
}

bool ItemsPage::choose(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (items().at(row).toObject().value(QStringLiteral("name")).toString() != name)
            continue;
        m_draft = false;
        m_list->setCurrentRow(row);
        m_index = row;
        showCurrent();
        return true;
    }
    return false;
}

void ItemsPage::showCurrent()
{
    const bool any = m_draft || m_index >= 0;
    m_pages->setCurrentIndex(any ? 1 : 0);
    m_finish->setVisible(m_draft);
    m_discard->setVisible(m_draft);
    m_remove->setVisible(!m_draft && removable());
    if (!any)
        return;
    const QJsonObject now = m_draft ? m_item : items().at(m_index).toObject();
    m_item = now;
    setHeading(headingOf(m_item), QString());
    showItem(m_item);
    clearProblems();
}

void ItemsPage::addItem()
{
    m_draft = true;
    m_item = newItem();
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
    }
    showCurrent();
}

void ItemsPage::commit()
{
    const QJsonObject edited = editedItem(m_item);
    if (m_draft) {
        m_item = edited;
        return;
    }
    if (m_index < 0 || edited == m_item)
        return;
    save(jsonChanges(itemPath(), m_item, edited));
}

void ItemsPage::addDraft()
{
    m_item = editedItem(m_item);
    const int place = int(items().size());
    const QJsonObject draft = m_item;
    // The saved file comes back at once through reload(): the new entry is the last one then.
    m_draft = false;
    m_index = place;
    if (save({{m_member + QStringLiteral("[+]"), draft}})) {
        reload();
        return;
    }
    m_draft = true;
    m_item = draft;
}

void ItemsPage::discardDraft()
{
    m_draft = false;
    reload();
}

void ItemsPage::askRemove()
{
    const QString name = m_item.value(QStringLiteral("name")).toString();
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::NoIcon);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Remove %1?").arg(visibleLine(name)));
    question->setInformativeText(tr("It goes from the settings file. What has arrived stays."));
    auto *yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(yes, &QAbstractButton::clicked, this, &ItemsPage::remove);
    question->open();
}

void ItemsPage::remove()
{
    if (m_index < 0 || m_draft)
        return;
    if (save({{itemPath(), QJsonValue::Null}}))
        reload();
}

void ItemsPage::showProblem(const QString &path, const QString &text)
{
    // A draft is checked as the entry after the last one.
    const QString mine =
        QStringLiteral("%1[%2].").arg(m_member).arg(m_draft ? int(items().size()) : m_index);
    const QString own = mine.chopped(1);
    const bool here = path.startsWith(mine) && showItemProblem(path.mid(mine.size()), text);
    if (!here)
        m_problem->show(QStringLiteral("status/failed"),
                        path.isEmpty() || path == own ? text : path + QLatin1Char(' ') + text,
                        Hue::Red);
}

void ItemsPage::clearProblems()
{
    m_problem->clear();
    clearItemProblems();
}

void ItemsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    SettingsPage::changeEvent(event);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepane.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/timeline/emptypage.h"
#include "ui/timeline/filterfield.h"
#include "ui/timeline/newrowspill.h"
#include "ui/timeline/rowsentences.h"
#include "ui/timeline/timelinedelegate.h"
#include "ui/timeline/timelineview.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QActionGroup>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

TimelinePane::TimelinePane(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_filter(new FilterField)
    , m_view(new TimelineView(clock))
    , m_sentences(new RowSentences(clock, this))
    , m_empty(new EmptyPage)
    , m_pill(nullptr)
    , m_problems(plainLabel())
    , m_menu(new QToolButton)
    , m_more(new QToolButton)
    , m_stack(new QStackedLayout)
    , m_body(new QWidget)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_view->setObjectName(QStringLiteral("timeline"));
    m_view->setModel(m_sentences);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_body->setLayout(m_stack);
    m_pill = new NewRowsPill(m_body);
    buildBar();
    fillMenu();
    retranslate();

    connect(m_filter, &FilterField::filterChanged, this, &TimelinePane::filterChanged);
    connect(m_filter, &FilterField::leftToList, this,
            [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    connect(m_view, &TimelineView::mayMoveChanged, this,
            [this](bool may) { Q_EMIT heldChanged(!may); });
    connect(m_view, &TimelineView::currentMoved, this, [this](const QModelIndex &index) {
        Q_EMIT subjectChosen(index.data(TimelineModel::SubjectIdRole).toLongLong());
    });
    connect(m_view, &TimelineView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT subjectOpened(index.data(TimelineModel::SubjectIdRole).toLongLong());
    });
    connect(m_pill, &QAbstractButton::clicked, this, [this] {
        Q_EMIT gatheredRequested();
        m_view->toTop();
    });
    connect(m_empty, &EmptyPage::firstRequested, this, [this] {
        if (m_error)
            Q_EMIT retryRequested();
        else
            m_filter->clear();
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_sentences, signal, this, [this] { showFitting(); });
    connect(m_sentences, &QAbstractItemModel::modelReset, this, &TimelinePane::showFitting);
}

void TimelinePane::buildBar()
{
    m_menu->setIcon(lineIcon(QStringLiteral("all")));
    m_menu->setVisible(false);
    m_more->setIcon(lineIcon(QStringLiteral("settings")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    makeSecond(m_problems);
    m_problems->setWordWrap(true);
    m_problems->setContentsMargins(space::large, 0, space::large, space::small);
    m_problems->hide();
    connect(m_menu, &QToolButton::clicked, this, &TimelinePane::menuRequested);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::medium, space::medium, space::small, space::small);
    bar->setSpacing(space::small);
    bar->addWidget(m_menu);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_problems);
    layout->addWidget(m_body, 1);
}

void TimelinePane::fillMenu()
{
    if (!m_more->menu())
        m_more->setMenu(new QMenu(m_more));
    QMenu *menu = m_more->menu();
    menu->clear();
    QAction *compact =
        menu->addAction(tr("Compact rows"), this, [this](bool on) { setCompact(on); });
    compact->setCheckable(true);
    compact->setChecked(isCompact());
    menu->addSeparator();
    menu->addAction(tr("Mark all as read"), this, &TimelinePane::markAllReadRequested);
    menu->addAction(tr("Acknowledge all"), this, &TimelinePane::acknowledgeAllRequested);
}

void TimelinePane::setModel(QAbstractItemModel *model)
{
    m_sentences->setSourceModel(model);
    showFitting();
}

void TimelinePane::setAllGood(bool attentionView, const QString &lastNeed)
{
    m_attentionView = attentionView;
    m_lastNeed = lastNeed;
    showFitting();
}

void TimelinePane::setFilterProblems(const QStringList &problems)
{
    m_problems->setText(visibleText(problems.join(QLatin1Char('\n'))));
    m_problems->setVisible(!problems.isEmpty());
}

void TimelinePane::setError(const std::optional<Error> &error)
{
    m_error = error;
    showFitting();
}

void TimelinePane::setGathered(int count)
{
    m_pill->setCount(count);
}

void TimelinePane::setMenuButtonVisible(bool visible)
{
    m_menu->setVisible(visible);
}

void TimelinePane::setCompact(bool compact)
{
    m_view->setCompact(compact);
    fillMenu();
}

bool TimelinePane::isCompact() const
{
    return m_view->isCompact();
}

void TimelinePane::selectSubject(qint64 subject)
{
    const QModelIndexList found = m_sentences->match(
        m_sentences->index(0, 0), TimelineModel::SubjectIdRole, subject, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_view->setCurrentIndex(found.first());
}

qint64 TimelinePane::currentSubject() const
{
    return m_view->currentIndex().data(TimelineModel::SubjectIdRole).toLongLong();
}

void TimelinePane::showFitting()
{
    const bool empty = m_sentences->rowCount() == 0;
    if (m_error) {
        m_empty->setWords(tr("The events cannot be read."), errorSentence(*m_error));
        m_empty->setActions(tr("Try again"));
    } else if (m_attentionView) {
        m_empty->setWords(tr("Nothing needs you."), m_lastNeed);
        m_empty->setActions({});
    } else if (!m_filter->text().isEmpty()) {
        m_empty->setWords(tr("No event matches %1.").arg(m_filter->text().trimmed()), {});
        m_empty->setActions(tr("Clear filter"));
    } else {
        m_empty->setWords(tr("No events yet."), {});
        m_empty->setActions({});
    }
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    m_pill->place();
}

void TimelinePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_pill->place();
}

void TimelinePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillMenu();
        showFitting();
    }
    QWidget::changeEvent(event);
}

void TimelinePane::retranslate()
{
    m_view->setAccessibleName(tr("Events"));
    m_menu->setToolTip(toolTipText(tr("Views and tools")));
    m_menu->setAccessibleName(tr("Views and tools"));
    m_more->setToolTip(toolTipText(tr("How the list looks")));
    m_more->setAccessibleName(tr("How the list looks"));
}

} // namespace signalbox

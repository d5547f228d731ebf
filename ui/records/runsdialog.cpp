// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/runsdialog.h"

#include "ui/dialogs/panels.h"
#include "ui/records/recordframe.h"
#include "ui/records/recordview.h"
#include "ui/records/rundetails.h"
#include "ui/records/runsmodel.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr int dialogWidth = 1120, dialogHeight = 700, listHeight = 200;
constexpr int searchWidth = 220;
constexpr int tableShare = 320, detailsShare = 280;

} // namespace

RunsDialog::RunsDialog(StoreReader &reader, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_model(new RunsModel(reader, clock, this))
    , m_filter(new QComboBox)
    , m_result(new QComboBox)
    , m_starter(new QComboBox)
    , m_search(new QLineEdit)
    , m_frame(new RecordFrame(m_model, RunsModel::ReasonColumn, tr("Runs of triggers")))
    , m_details(new RunDetails(clock))
    , m_note(new NoteLine)
    , m_cancel(iconButton(QStringLiteral("close"), tr("Cancel run")))
    , m_release(iconButton(QStringLiteral("check"), tr("Release…")))
    , m_again(iconButton(QStringLiteral("replay"), tr("Run again…")))
    , m_open(iconButton(QStringLiteral("link"), tr("Open in browser")))
{
    build();
    connectParts();
    setTriggers({});
    applyFilter();
    m_frame->view()->setFocus();
}

void RunsDialog::build()
{
    setWindowTitle(tr("Runs of triggers"));
    resize(QSize(dialogWidth, dialogHeight).boundedTo(screen()->availableSize()));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setAccessibleName(tr("Which runs are shown"));
    fillChoices();
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_release->setObjectName(QStringLiteral("release"));
    m_again->setObjectName(QStringLiteral("again"));
    setButtonLook(m_open, ButtonLook::Quiet);
    m_frame->setMinimumHeight(listHeight);
    auto *heading = new QHBoxLayout;
    setTight(heading, space::medium);
    heading->addWidget(headingLabel(windowTitle()), 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_search, m_filter, m_result, m_starter})
        heading->addWidget(part);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_frame);
    parts->addWidget(m_details);
    parts->setSizes({tableShare, detailsShare});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::medium);
    column->addLayout(heading);
    column->addWidget(parts, 1);
    column->addWidget(m_note);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    for (QPushButton *button : {m_release, m_again, m_cancel, m_open})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
}

// By what a run came to and by what started it; names of triggers come later.
void RunsDialog::fillChoices()
{
    using RunStatus = RunRecord::Status;
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setAccessibleName(tr("Runs of which result are shown"));
    m_result->addItem(tr("All results"));
    for (const RunStatus status :
         {RunStatus::Passed, RunStatus::Failed, RunStatus::Cancelled, RunStatus::Unknown,
          RunStatus::Running, RunStatus::Queued, RunStatus::Blocked}) {
        RunRecord run;
        run.status = status;
        m_result->addItem(RunsModel::statusText(run), toText(status));
    }
    m_starter->setObjectName(QStringLiteral("starter"));
    m_starter->setAccessibleName(tr("Runs started by what are shown"));
    m_starter->addItem(tr("Started by all"), QString());
    m_starter->addItem(tr("From this window"), QStringLiteral("desktop"));
    m_starter->addItem(tr("By a rule"), QStringLiteral("rule"));
    m_starter->addItem(tr("From chat"), QStringLiteral("command"));
    m_starter->addItem(tr("From the command line"), QStringLiteral("cli"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search runs"));
    m_search->setPlaceholderText(tr("Search runs"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(searchWidth);
}

void RunsDialog::connectParts()
{
    m_seconds.setInterval(1s);
    connect(&m_seconds, &QTimer::timeout, m_model, &RunsModel::tick);
    connect(&m_seconds, &QTimer::timeout, m_details, &RunDetails::tick);
    for (QComboBox *choice : {m_filter, m_result, m_starter})
        connect(choice, &QComboBox::currentIndexChanged, this, &RunsDialog::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, &RunsDialog::applyFilter);
    connect(m_frame, &RecordFrame::emptyActionRequested, this, &RunsDialog::showAll);
    connect(m_frame->view(), &RecordView::chosenChanged, this, [this] {
        m_note->clear();
        showChosen();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RunsDialog::showChosen);
    // Without runs there is nothing to choose from.
    const auto showDetails = [this] { m_details->setVisible(m_model->rowCount() > 0); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, showDetails);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_busy = true;
        m_note->clear();
        refreshButtons();
        Q_EMIT cancelRequested(chosen().id);
    });
    connect(m_release, &QPushButton::clicked, this, [this] { Q_EMIT releaseRequested(chosen()); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        const RunRecord run = chosen();
        TriggerStart start;
        start.trigger = run.trigger;
        start.subject = run.subject;
        for (auto param = run.params.begin(); param != run.params.end(); ++param)
            start.params.insert(param.key(), param->toVariant().toString());
        Q_EMIT runAgainRequested(start);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { openLink(chosen().url); });
}

void RunsDialog::setTriggers(const QStringList &names)
{
    QStringList known{QString()};
    for (int entry = 1; entry < m_filter->count(); ++entry)
        known += m_filter->itemData(entry).toString();
    if (m_filter->count() > 0 && known == QStringList{QString()} + names)
        return;
    const QString chosenName = m_filter->currentData().toString();
    const QSignalBlocker quiet(m_filter);
    m_filter->clear();
    m_filter->addItem(tr("All triggers"), QString());
    for (const QString &name : names)
        m_filter->addItem(visibleLine(name, 64), name);
    m_filter->setCurrentIndex(qMax(0, m_filter->findData(chosenName)));
    if (!(wantedFilter() == m_model->filter()))
        applyFilter();
}

RunFilter RunsDialog::wantedFilter() const
{
    RunFilter filter;
    filter.trigger = m_filter->currentData().toString();
    filter.status = runStatusFromText(m_result->currentData().toString());
    filter.startedByKind = m_starter->currentData().toString();
    filter.text = m_search->text().trimmed();
    return filter;
}

void RunsDialog::applyFilter()
{
    const RunFilter filter = wantedFilter();
    RunFilter triggerAlone;
    triggerAlone.trigger = filter.trigger;
    if (filter.isEmpty())
        m_frame->setEmptyWords(tr("No trigger was used yet."),
                               tr("Rules start triggers, and so do the buttons on an event."));
    else if (filter == triggerAlone)
        m_frame->setEmptyWords(tr("%1 was not used yet.").arg(visibleLine(filter.trigger, 64)),
                               QString(), tr("Show all triggers"));
    else
        m_frame->setEmptyWords(tr("No run is like that."), QString(), tr("Show all runs"));
    m_model->setFilter(filter);
}

void RunsDialog::showAll()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    for (QComboBox *choice : {m_filter, m_result, m_starter}) {
        const QSignalBlocker quietChoice(choice);
        choice->setCurrentIndex(0);
    }
    applyFilter();
}

void RunsDialog::showOutcome(const Result<void> &outcome)
{
    m_busy = false;
    refreshButtons();
    if (!outcome)
        m_note->show(QStringLiteral("status/failed"), errorSentence(outcome.error()), Hue::Red);
}

void RunsDialog::runChanged(const RunRecord &run)
{
    m_model->refresh(run);
    if (run.id == m_frame->view()->chosen()) {
        m_details->showRun(run);
        refreshButtons();
    }
}

RunRecord RunsDialog::chosen() const
{
    const int row = m_model->rowOf(m_frame->view()->chosen());
    return row >= 0 ? m_model->record(row) : RunRecord();
}

void RunsDialog::showChosen()
{
    refreshButtons();
    const qint64 id = m_frame->view()->chosen();
    if (id == 0)
        return m_details->showNothing();
    const auto run = m_model->withOutput(id);
    if (!run)
        m_details->showFailure(run.error());
    else if (*run)
        m_details->showRun(**run);
    else
        m_details->showNothing();
}

void RunsDialog::refreshButtons()
{
    const RunRecord run = chosen();
    const bool any = run.id != 0 && !m_busy;
    const bool blocked = run.status == RunRecord::Status::Blocked;
    m_release->setEnabled(any && blocked);
    m_again->setEnabled(any && !blocked);
    m_cancel->setEnabled(any
                         && (blocked || run.status == RunRecord::Status::Queued
                             || run.status == RunRecord::Status::Running));
    m_open->setVisible(openableLink(run.url).has_value());
    m_release->setToolTip(
        run.id == 0 || blocked ? QString() : toolTipText(tr("Only a run that waits for approval")));
    m_cancel->setToolTip(
        run.id == 0 || m_cancel->isEnabled() ? QString() : toolTipText(tr("This run has ended")));
}

void RunsDialog::showEvent(QShowEvent *event)
{
    m_seconds.start();
    QDialog::showEvent(event);
}

void RunsDialog::hideEvent(QHideEvent *event)
{
    m_seconds.stop();
    QDialog::hideEvent(event);
}

} // namespace signalbox

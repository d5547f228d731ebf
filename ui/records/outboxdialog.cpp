// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/outboxdialog.h"

#include "ui/dialogs/panels.h"
#include "ui/records/attemptlist.h"
#include "ui/records/outboxfilterbar.h"
#include "ui/records/outboxmodel.h"
#include "ui/records/recordframe.h"
#include "ui/records/recordview.h"
#include "ui/theme/style.h"
#include "ui/widgets/note.h"
#include "ui/words/errorwords.h"
#include "ui/words/sendingwords.h"
#include "ui/words/visibletext.h"

#include <QScreen>
#include <QVBoxLayout>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr int dialogWidth = 1120, dialogHeight = 600, listHeight = 240;
constexpr auto coalesceFor = 100ms;
//! More changes than this at once: the newest page is read instead.
constexpr qsizetype maxSingleChanges = 100;
constexpr int maxStoppedNotes = 3;

} // namespace

OutboxDialog::OutboxDialog(StoreReader &reader, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_model(new OutboxModel(reader, clock, this))
    , m_clock(clock)
    , m_filter(new OutboxFilterBar)
    , m_frame(new RecordFrame(m_model, OutboxModel::EventColumn, tr("Messages to targets")))
    , m_stopped(new QVBoxLayout)
    , m_chosen(new QWidget)
    , m_chosenTitle(secondLabel(QString()))
    , m_attempts(new AttemptList)
    , m_note(new NoteLine)
    , m_resend(iconButton(QStringLiteral("replay"), tr("Resend")))
    , m_drop(iconButton(QStringLiteral("close"), tr("Drop")))
{
    build();
    connectParts();
    applyFilter();
    m_frame->view()->setFocus();
}

void OutboxDialog::build()
{
    setWindowTitle(tr("Messages to targets"));
    resize(QSize(dialogWidth, dialogHeight).boundedTo(screen()->availableSize()));
    m_frame->setMinimumHeight(listHeight);
    m_resend->setObjectName(QStringLiteral("resend"));
    m_drop->setObjectName(QStringLiteral("drop"));
    setTight(m_stopped, space::small);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::medium);
    column->addWidget(headingLabel(windowTitle()));
    column->addWidget(secondLabel(
        tr("What rules and people sent on, newest first. What waits is tried again by itself.")));
    column->addLayout(m_stopped);
    column->addWidget(m_filter);
    column->addWidget(m_frame, 1);
    auto *chosen = new QVBoxLayout(m_chosen);
    setTight(chosen, space::small);
    chosen->addWidget(m_chosenTitle);
    chosen->addWidget(m_attempts);
    m_chosen->hide();
    column->addWidget(m_chosen);
    column->addWidget(m_note);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    buttons->addWidget(m_resend);
    buttons->addWidget(m_drop);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
}

void OutboxDialog::connectParts()
{
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(coalesceFor);
    m_seconds.setInterval(1s);
    connect(&m_coalesce, &QTimer::timeout, this, &OutboxDialog::applyChanges);
    connect(&m_seconds, &QTimer::timeout, m_model, &OutboxModel::tick);
    connect(m_filter, &OutboxFilterBar::changed, this, &OutboxDialog::applyFilter);
    connect(m_frame, &RecordFrame::emptyActionRequested, m_filter, &OutboxFilterBar::showAll);
    connect(m_frame->view(), &RecordView::chosenChanged, this, [this] {
        m_note->clear();
        refreshButtons();
        showChosen();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        refreshButtons();
        showChosen();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        refreshButtons();
        showChosen();
    });
    connect(m_resend, &QPushButton::clicked, this, [this] {
        ask([this, id = m_frame->view()->chosen()] { Q_EMIT resendRequested(id); });
    });
    connect(m_drop, &QPushButton::clicked, this,
            [this] { ask([this, id = m_frame->view()->chosen()] { Q_EMIT dropRequested(id); }); });
}

void OutboxDialog::applyFilter()
{
    const QString all = tr("Show all messages");
    const OutboxFilter filter = m_filter->filter();
    if (!filter.target.isEmpty() || !filter.words.isEmpty())
        m_frame->setEmptyWords(tr("No message matches."), QString(), all);
    else if (filter.state == OutboxRow::State::Waiting)
        m_frame->setEmptyWords(tr("No message waits."), QString(), all);
    else if (filter.state == OutboxRow::State::Failed)
        m_frame->setEmptyWords(tr("No message failed."), QString(), all);
    else if (filter.state == OutboxRow::State::Sent)
        m_frame->setEmptyWords(tr("No message was sent yet."), QString(), all);
    else
        m_frame->setEmptyWords(tr("Nothing was sent to a target yet."),
                               tr("Messages come from rules, and from Forward on an event."));
    m_changed.clear();
    m_model->setFilter(filter);
}

void OutboxDialog::setReasons(const std::function<WaitingReason(const OutboxRow &row)> &reasons)
{
    m_model->setReasons(reasons);
}

void OutboxDialog::setAttempts(std::function<QList<AttemptRecord>(qint64 id)> attempts)
{
    m_readAttempts = std::move(attempts);
}

// The chosen message's tries and why it waits stand whole below the list, where nothing is cut.
void OutboxDialog::showChosen()
{
    const qint64 id = m_frame->view()->chosen();
    const int row = m_model->rowOf(id);
    m_chosen->setVisible(row >= 0);
    if (row < 0)
        return;
    const OutboxRow &message = m_model->record(row);
    const QString waits = SendingWords::waiting(m_model->reasonOf(message), m_clock.now());
    const QList<AttemptRecord> attempts =
        m_readAttempts ? m_readAttempts(id) : QList<AttemptRecord>();
    QString title = tr("%n tries", nullptr, int(attempts.size()));
    if (!waits.isEmpty())
        title = tr("%1, %2", "number of tries, why it waits").arg(title, waits);
    if (!message.place.isEmpty())
        title = tr("%1: %2", "space of the chat, what happened there")
                    .arg(visibleLine(message.place, 64), title);
    m_chosenTitle->setText(title);
    m_attempts->showAttempts(attempts, m_clock.now());
}

void OutboxDialog::setTargets(const QList<TargetFacts> &targets)
{
    m_filter->setTargets(targets);
    QStringList names, texts;
    for (const TargetFacts &target : targets) {
        if (target.state != TargetFacts::State::Stopped || names.size() >= maxStoppedNotes)
            continue;
        const QString name = visibleLine(target.name, 64);
        names += target.name;
        texts += target.detail.isEmpty()
            ? tr("%1 was stopped.").arg(name)
            : tr("%1 was stopped: %2").arg(name, visibleLine(target.detail));
    }
    if (texts == m_stoppedTexts)
        return;
    m_stoppedTexts = texts;
    while (QLayoutItem *item = m_stopped->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose button was pressed
        delete item;
    }
    for (qsizetype at = 0; at < names.size(); ++at) {
        auto *note = new Note;
        note->setNote(texts.at(at), Hue::Amber, QStringLiteral("status/blocked"));
        note->setAction(tr("Start target again"), QStringLiteral("replay"));
        connect(note, &Note::actionRequested, this, [this, name = names.at(at)] {
            ask([this, name] { Q_EMIT restartRequested(name); });
        });
        m_stopped->addWidget(note);
    }
}

void OutboxDialog::setCounters(const Counters &counters)
{
    m_filter->setCounters(counters);
}

void OutboxDialog::showOutcome(const Result<void> &outcome)
{
    m_busy = false;
    refreshButtons();
    if (!outcome)
        m_note->show(QStringLiteral("status/failed"), errorSentence(outcome.error()), Hue::Red);
}

void OutboxDialog::messageChanged(qint64 id)
{
    m_changed.insert(id);
    if (!m_coalesce.isActive())
        m_coalesce.start();
}

void OutboxDialog::newestChanged()
{
    messageChanged(0);
}

void OutboxDialog::applyChanges()
{
    const bool newest = m_changed.remove(0) || m_changed.size() > maxSingleChanges;
    const QSet<qint64> changed = std::exchange(m_changed, {});
    if (changed.size() <= maxSingleChanges) {
        for (qint64 id : changed)
            m_model->refresh(id);
    }
    if (newest)
        m_model->readNewest();
}

void OutboxDialog::refreshButtons()
{
    const int row = m_model->rowOf(m_frame->view()->chosen());
    const bool ready = row >= 0 && !m_busy;
    const OutboxRow message = row >= 0 ? m_model->record(row) : OutboxRow();
    const bool ended =
        message.state == OutboxRow::State::Failed || message.state == OutboxRow::State::Dropped;
    const bool waits = message.state == OutboxRow::State::Waiting;
    m_resend->setEnabled(ready && ended);
    m_drop->setEnabled(ready && waits && !message.inFlight);
    m_resend->setToolTip(ended || row < 0
                             ? QString()
                             : toolTipText(tr("Only a message that failed or was dropped")));
    m_drop->setToolTip(row < 0 || (waits && !message.inFlight)
                           ? QString()
                           : toolTipText(tr("Only a message that waits and is not on its way")));
}

void OutboxDialog::ask(const std::function<void()> &request)
{
    m_busy = true;
    m_note->clear();
    refreshButtons();
    request();
}

void OutboxDialog::showEvent(QShowEvent *event)
{
    m_seconds.start();
    QDialog::showEvent(event);
}

void OutboxDialog::hideEvent(QHideEvent *event)
{
    m_seconds.stop();
    QDialog::hideEvent(event);
}

} // namespace signalbox

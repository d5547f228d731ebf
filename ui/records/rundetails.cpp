// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/rundetails.h"

#include "desk/runevent.h"
#include "ui/dialogs/panels.h"
#include "ui/records/ansitext.h"
#include "ui/records/runsmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int outputLeastHeight = 72;
constexpr qsizetype drawnAtOnce = 64 * 1024;

QLabel *wholeLabel()
{
    QLabel *label = plainLabel();
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return label;
}

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

RunDetails::RunDetails(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_icon(new IconLabel(iconsize::row))
    , m_title(wholeLabel())
    , m_story(secondLabel(QString()))
    , m_reason(wholeLabel())
    , m_params(wholeLabel())
    , m_quiet(secondLabel(QString()))
    , m_output(new QPlainTextEdit)
{
    setTypeRole(m_title, TypeRole::Title);
    m_params->setFont(fixedFontOf(TypeRole::Second));
    m_output->setObjectName(QStringLiteral("output"));
    m_output->setAccessibleName(tr("What the run printed"));
    m_output->setReadOnly(true);
    m_output->setFont(fixedFontOf(TypeRole::Second));
    m_output->setFrameShape(QFrame::NoFrame);
    m_output->setMinimumHeight(outputLeastHeight);
    m_output->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_output->document()->setDocumentMargin(space::medium);
    auto *heading = new QHBoxLayout;
    setTight(heading, space::small);
    heading->addWidget(m_icon, 0, Qt::AlignTop);
    heading->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(heading);
    for (QLabel *label : {m_story, m_reason, m_params, m_quiet})
        column->addWidget(label);
    column->addWidget(m_output, 1);
    column->addStretch(0);
    showNothing();
}

void RunDetails::showNothing()
{
    m_run = {};
    m_printed.clear();
    m_drawn = true;
    m_icon->hide();
    m_output->hide();
    for (QLabel *label : {m_title, m_story, m_reason, m_params})
        setTextOrHide(label, QString());
    setTextOrHide(m_quiet, tr("Choose a run to see why it ended so and what it printed."));
}

void RunDetails::showFailure(const Error &error)
{
    showNothing();
    setTextOrHide(m_quiet, tr("This run cannot be read. %1").arg(errorSentence(error)));
}

void RunDetails::showRun(const RunRecord &run)
{
    const bool sameRun = run.id == m_run.id;
    const int scrolled = m_output->verticalScrollBar()->value();
    const bool atEnd = scrolled == m_output->verticalScrollBar()->maximum();
    m_run = run;
    m_run.output.clear();
    m_icon->setStatus(statusOfRun(run.status));
    m_icon->show();
    setTextOrHide(m_title,
                  tr("%1: %2", "trigger: how its run stands")
                      .arg(visibleLine(run.trigger, 64), RunsModel::statusText(run)));
    tick();
    setTextOrHide(m_reason, visibleText(run.reason.trimmed()));
    setTextOrHide(m_params, RunsModel::paramTexts(run).join(QLatin1Char('\n')));
    showOutput(run);
    if (sameRun && !(atEnd && run.status == RunRecord::Status::Running))
        m_output->verticalScrollBar()->setValue(scrolled);
    else if (run.status == RunRecord::Status::Running)
        m_output->verticalScrollBar()->setValue(m_output->verticalScrollBar()->maximum());
}

void RunDetails::tick()
{
    if (m_run.id == 0)
        return;
    if (!m_drawn)
        drawOutput();
    const Instant now = m_clock.now();
    const QString when = momentText(m_run.startedAt, now);
    const QString who = RunsModel::starterText(m_run);
    const QString took = RunsModel::durationTextOf(m_run, now);
    setTextOrHide(m_story,
                  took.isEmpty() ? QStringLiteral("%1 \u00B7 %2").arg(when, who)
                                 : QStringLiteral("%1 \u00B7 %2 \u00B7 %3").arg(when, who, took));
}

void RunDetails::showOutput(const RunRecord &run)
{
    const QString &text = run.output;
    // Setting it again would take a selection away.
    if (m_printed != text) {
        m_printed = text;
        m_drawn = false;
        if (text.size() <= drawnAtOnce || run.status != RunRecord::Status::Running)
            drawOutput();
    }
    m_output->setVisible(!text.isEmpty());
    const bool under = run.status == RunRecord::Status::Running
        || run.status == RunRecord::Status::Queued || run.status == RunRecord::Status::Blocked;
    setTextOrHide(m_quiet,
                  !text.isEmpty() ? QString()
                      : under     ? tr("Nothing printed yet.")
                                  : tr("It printed nothing."));
}

void RunDetails::drawOutput()
{
    const bool atEnd =
        m_output->verticalScrollBar()->value() == m_output->verticalScrollBar()->maximum();
    const int scrolled = m_output->verticalScrollBar()->value();
    AnsiText::fill(m_output->document(), AnsiText::runs(m_printed, tokensOf(this)));
    m_output->verticalScrollBar()->setValue(atEnd ? m_output->verticalScrollBar()->maximum()
                                                  : scrolled);
    m_drawn = true;
}

} // namespace signalbox

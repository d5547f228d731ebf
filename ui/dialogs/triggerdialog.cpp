// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/triggerdialog.h"

#include "ui/dialogs/holdbutton.h"
#include "ui/dialogs/panels.h"
#include "ui/dialogs/paramtable.h"
#include "ui/dialogs/triggerwords.h"
#include "ui/settings/fieldinputs.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/words/visibletext.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int dialogWidth = 540;
constexpr int pictureSize = 40;
constexpr int bodyLines = 9;

} // namespace

TriggerDialog::TriggerDialog(TriggerStart start, DryRun dryRun, const Clock &clock, QWidget *parent)
    : QDialog(parent), m_start(std::move(start)), m_dryRunPossible(dryRun), m_clock(clock)
{
    setWindowTitle(tr("Run %1").arg(m_start.trigger));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::large);
    buildTop(column);
    buildFacts(column);
    buildArming(column);
    buildButtons(column);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &TriggerDialog::refresh);
    refresh();
}

void TriggerDialog::buildTop(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    setTight(row, space::large);
    auto *picture = new QLabel;
    picture->setPixmap(programIcon().pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    row->addWidget(picture, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    setTight(words, space::tiny);
    m_heading = headingLabel(tr("Run %1?").arg(m_start.trigger));
    m_where = secondLabel(tr("Looking up what would be sent…"));
    words->addWidget(m_heading);
    words->addWidget(m_where);
    row->addLayout(words, 1);
    column->addLayout(row);
}

void TriggerDialog::buildFacts(QBoxLayout *column)
{
    auto *card = new Panel;
    card->setSunken(true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::large, space::medium, space::large, space::medium);
    inside->setSpacing(space::small);
    m_params = new ParamTable;
    connect(m_params, &ParamTable::edited, this, &TriggerDialog::paramsEdited);
    inside->addWidget(m_params);
    auto *add = iconButton(QStringLiteral("plus"), tr("Add parameter"));
    setButtonLook(add, ButtonLook::Quiet);
    connect(add, &QPushButton::clicked, m_params, &ParamTable::addEmpty);
    inside->addWidget(add, 0, Qt::AlignLeft);

    m_bodyPart = new QWidget;
    auto *bodyColumn = new QVBoxLayout(m_bodyPart);
    setTight(bodyColumn, space::tiny);
    m_body = new LinesEdit;
    m_body->setObjectName(QStringLiteral("body"));
    m_body->setReadOnly(true);
    m_body->setFont(fixedFontOf(TypeRole::Second));
    m_body->setLineWrapMode(QPlainTextEdit::NoWrap);
    bodyColumn->addWidget(fieldLabel(tr("What will be sent"), m_body));
    bodyColumn->addWidget(m_body);
    column->addWidget(card);
    column->addWidget(m_bodyPart, 1);

    m_lastRun = new NoteLine;
    m_limit = new NoteLine;
    m_problem = new NoteLine;
    m_problem->setObjectName(QStringLiteral("problem"));
    m_formProblem = new NoteLine;
    column->addWidget(m_lastRun);
    column->addWidget(m_formProblem);
    column->addWidget(m_limit);
    column->addWidget(m_problem);
}

void TriggerDialog::buildArming(QBoxLayout *column)
{
    m_typePart = new QWidget;
    auto *part = new QVBoxLayout(m_typePart);
    setTight(part, space::small);
    auto *row = new QHBoxLayout;
    setTight(row, space::small);
    m_typed = new QLineEdit;
    m_typed->setObjectName(QStringLiteral("typed"));
    m_typed->setFont(fixedFontOf());
    m_typeLabel = fieldLabel(tr("Type %1 to arm it").arg(m_start.trigger), m_typed);
    m_armed = new NoteLine;
    m_armed->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    row->addWidget(m_typeLabel, 1);
    row->addWidget(m_armed);
    part->addLayout(row);
    part->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &TriggerDialog::refresh);
    m_typePart->hide();
    column->addWidget(m_typePart);
}

void TriggerDialog::buildButtons(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    setTight(row, space::small);
    m_dryRun = iconButton(QStringLiteral("eye"), tr("Dry run"));
    m_dryRun->setObjectName(QStringLiteral("dryRun"));
    setButtonLook(m_dryRun, ButtonLook::Quiet);
    m_dryRun->setVisible(m_dryRunPossible == DryRun::Possible);
    connect(m_dryRun, &QPushButton::clicked, this, [this] {
        TriggerStart dry = start();
        dry.dryRun = true;
        request(dry);
    });
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_run = iconButton(QStringLiteral("lever"), tr("Run %1").arg(m_start.trigger));
    m_run->setObjectName(QStringLiteral("run"));
    setButtonLook(m_run, ButtonLook::Primary);
    connect(m_run, &QPushButton::clicked, this, [this] {
        TriggerStart go = start();
        go.clicked = true;
        request(go);
    });
    m_hold = new HoldButton;
    m_hold->setObjectName(QStringLiteral("hold"));
    m_hold->setIcon(lineIcon(QStringLiteral("lever")));
    m_hold->setText(tr("Hold to run %1").arg(m_start.trigger));
    setButtonLook(m_hold, ButtonLook::Primary);
    connect(m_hold, &HoldButton::held, this, [this] {
        TriggerStart go = start();
        go.clicked = true;
        go.held = true;
        request(go);
    });
    // Confirmed in the same way as a start, since nobody is asked again.
    m_after = iconButton(QStringLiteral("clock"), tr("Run when the build has passed"));
    m_after->setObjectName(QStringLiteral("after"));
    m_after->hide();
    connect(m_after, &QPushButton::clicked, this, [this] {
        TriggerStart later = start();
        later.clicked = true;
        later.afterBuild = true;
        later.held = m_preview && m_preview->arming.confirm == Confirm::Hold;
        request(later);
    });
    row->addWidget(m_dryRun);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_after);
    row->addWidget(m_run);
    row->addWidget(m_hold);
    column->addLayout(row);
    m_hold->hide();
    m_cancel->setFocus();
}

TriggerStart TriggerDialog::start() const
{
    TriggerStart start = m_start;
    // The table is empty until the first preview filled it.
    if (m_preview)
        start.params = m_params->params();
    if (m_preview && m_preview->arming.confirm == Confirm::Name)
        start.typedName = m_typed->text();
    return start;
}

void TriggerDialog::setPreview(const Result<TriggerPreview> &preview)
{
    m_requested = false;
    if (!preview) {
        m_fresh = false;
        if (!m_preview) {
            m_where->clear();
            m_bodyPart->hide();
        }
        showFailure(preview.error());
        refresh();
        return;
    }
    const bool first = !m_preview;
    m_preview = *preview;
    m_fresh = true;
    m_problem->clear();
    showPreview();
    refresh();
    if (!first)
        return;
    if (m_preview->arming.confirm == Confirm::Name)
        m_typed->setFocus();
    else
        m_cancel->setFocus();
}

void TriggerDialog::showPreview()
{
    m_where->setText(TriggerWords::destination(m_preview->kind, m_preview->destination));
    m_params->setForm(m_preview->form);
    m_params->setParams(m_preview->params);
    m_formProblem->show(QStringLiteral("status/unknown"),
                        m_preview->formProblem.isEmpty()
                            ? QString()
                            : tr("Its parameters could not be looked up: %1")
                                  .arg(visibleLine(m_preview->formProblem)),
                        Hue::Amber);
    m_body->setPlainText(m_preview->body);
    m_bodyPart->setVisible(!m_preview->body.isEmpty());
    const int lines = qBound(2, int(m_preview->body.count(QLatin1Char('\n'))) + 1, bodyLines);
    static_cast<LinesEdit *>(m_body)->setLines(lines);
    const bool typed = m_preview->arming.confirm == Confirm::Name;
    const bool hold = m_preview->arming.confirm == Confirm::Hold;
    m_typePart->setVisible(typed);
    m_run->setVisible(!hold);
    m_hold->setVisible(hold);
    m_limit->show(QStringLiteral("ui/clock"), TriggerWords::limits(m_preview->arming));
    showLastRun();
}

void TriggerDialog::showLastRun()
{
    if (!m_preview->lastRun) {
        m_lastRun->show(QStringLiteral("ui/clock"), tr("It has not run yet."));
        return;
    }
    const TriggerWords::RunLine line = TriggerWords::lastRun(*m_preview->lastRun, m_clock.now());
    m_lastRun->show(line.icon, line.text, line.hue);
}

QString TriggerDialog::blockedText() const
{
    if (!m_preview)
        return tr("The preview is not there yet.");
    if (!m_fresh)
        return tr("The preview is being renewed.");
    if (m_preview->build)
        return tr("%1 of this commit or tag is still running.")
            .arg(visibleLine(headingOf(m_preview->build->event), 80));
    return TriggerWords::blocked(*m_preview, m_clock.now());
}

bool TriggerDialog::armed() const
{
    return confirmed() && blockedText().isEmpty();
}

bool TriggerDialog::confirmed() const
{
    if (!m_preview || !m_fresh || m_requested)
        return false;
    return m_preview->arming.confirm != Confirm::Name || m_typed->text() == m_start.trigger;
}

void TriggerDialog::refresh()
{
    const bool ready = armed();
    const QString why = blockedText();
    for (QPushButton *button : {m_run, static_cast<QPushButton *>(m_hold)}) {
        button->setEnabled(ready);
        button->setToolTip(why);
    }
    m_dryRun->setEnabled(m_fresh && !m_requested);
    const bool building = m_preview && m_preview->build.has_value();
    m_after->setVisible(building);
    m_after->setEnabled(building && confirmed()
                        && TriggerWords::blocked(*m_preview, m_clock.now()).isEmpty());
    const bool byName = m_preview && m_preview->arming.confirm == Confirm::Name;
    // Enter starts it only once the name is there; otherwise it means "no".
    m_run->setDefault(byName && ready);
    m_cancel->setDefault(!(byName && ready));
    if (byName && ready)
        m_armed->show(QStringLiteral("status/passed"), tr("Armed"), Hue::Green);
    else
        m_armed->clear();
    if (m_preview && m_fresh && !why.isEmpty())
        m_problem->show(QStringLiteral("ui/clock"), why, Hue::Amber);
    else if (m_fresh)
        m_problem->clear();
    const bool waits = m_preview && m_preview->readyAt && *m_preview->readyAt > m_clock.now();
    if (waits && !m_tick.isActive())
        m_tick.start();
    else if (!waits && m_tick.isActive()) {
        m_tick.stop();
        Q_EMIT previewWanted(start()); // the cool-down is over
    }
}

void TriggerDialog::paramsEdited()
{
    if (m_preview && start().params == m_start.params)
        return;
    m_start.params = start().params;
    m_fresh = false;
    refresh();
    Q_EMIT previewWanted(start());
}

void TriggerDialog::request(TriggerStart start)
{
    if (m_requested)
        return;
    m_requested = true;
    refresh();
    Q_EMIT startRequested(start);
}

void TriggerDialog::showFailure(const Error &error)
{
    m_requested = false;
    refresh();
    m_problem->show(QStringLiteral("status/failed"), TriggerWords::failure(error), Hue::Red);
}

} // namespace signalbox

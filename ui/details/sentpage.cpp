// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/sentpage.h"

#include "ui/records/attemptlist.h"
#include "ui/settings/kindwords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/note.h"
#include "ui/words/sendingwords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

Status shapeOf(OutboxRow::State state)
{
    switch (state) {
    case OutboxRow::State::Sent:
        return Status::Passed;
    case OutboxRow::State::Failed:
        return Status::Failed;
    case OutboxRow::State::Dropped:
        return Status::Cancelled;
    case OutboxRow::State::Waiting:
        break;
    }
    return Status::Queued;
}

QString storyOf(const SentRow &sent, Instant now)
{
    const OutboxRow &row = sent.row;
    const QString kind = visibleLine(KindWords::label(sent.targetKind), 40);
    switch (row.state) {
    case OutboxRow::State::Sent:
        if (row.mayHaveBeenSent)
            return SentPage::tr("%1, may have been sent twice").arg(kind);
        return sent.edited ? SentPage::tr("%1, edited in place").arg(kind) : kind;
    case OutboxRow::State::Failed:
        return row.answer.isEmpty()
            ? SentPage::tr("%1, gave up").arg(kind)
            : SentPage::tr("%1, gave up: %2").arg(kind, visibleLine(row.answer));
    case OutboxRow::State::Dropped:
        return SentPage::tr("%1, dropped").arg(kind);
    case OutboxRow::State::Waiting:
        break;
    }
    return SentPage::tr("%1, %2", "kind of target, why it waits")
        .arg(kind, SendingWords::waiting(sent.waiting, now));
}

} // namespace

SentLine::SentLine(const SentRow &sent, Instant now, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *icon = new IconLabel(iconsize::normal);
    icon->setStatus(shapeOf(sent.row.state));
    QLabel *name = plainLabel(sent.row.target);
    setTypeRole(name, TypeRole::Value);
    QLabel *story = wrappingLabel(storyOf(sent, now));
    story->setForegroundRole(secondTextRole);
    QLabel *when = plainLabel(sent.row.state == OutboxRow::State::Waiting && sent.row.attempts > 0
                                  ? tr("attempt %1").arg(sent.row.attempts + 1)
                                  : clockText(sent.row.lastAt.value_or(sent.row.createdAt), now));
    makeSecond(when);
    when->setToolTip(toolTipText(fullMoment(sent.row.lastAt.value_or(sent.row.createdAt))));
    layout->addWidget(icon);
    layout->addWidget(name);
    layout->addWidget(story, 1);
    layout->addWidget(when);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

SentPage::SentPage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock) { }

void SentPage::showSent(const QList<SentRow> &sent)
{
    QVBoxLayout *layout = startContent();
    if (sent.isEmpty())
        layout->addWidget(wrappingLabel(tr("Nothing about this was sent anywhere.")));
    for (const SentRow &row : sent)
        addMessage(row, layout);
    finishContent();
}

void SentPage::addMessage(const SentRow &sent, QVBoxLayout *layout)
{
    auto *part = new QVBoxLayout;
    part->setSpacing(space::small);
    part->addWidget(new SentLine(sent, m_clock.now()));
    auto *below = new QVBoxLayout;
    below->setContentsMargins(iconsize::normal + space::small, 0, 0, 0);
    below->setSpacing(space::small);
    auto *attempts = new AttemptList;
    attempts->showAttempts(sent.attempts, m_clock.now());
    below->addWidget(attempts);
    auto *acts = new QHBoxLayout;
    acts->setContentsMargins(0, 0, 0, 0);
    addActs(sent, acts);
    if (acts->count() > 0) {
        acts->addStretch();
        below->addLayout(acts);
    } else {
        delete acts;
    }
    part->addLayout(below);
    layout->addLayout(part);
}

void SentPage::addActs(const SentRow &sent, QHBoxLayout *acts)
{
    const qint64 id = sent.row.id;
    const auto add = [&](const char *icon, const QString &text, auto act) {
        auto *button = new QPushButton(lineIcon(QLatin1String(icon)), text);
        connect(button, &QPushButton::clicked, this, act);
        acts->addWidget(button);
    };
    if (sent.row.state == OutboxRow::State::Failed || sent.row.state == OutboxRow::State::Dropped)
        add("replay", tr("Send again"), [this, id] { Q_EMIT resendRequested(id); });
    if (sent.waiting.why == WaitingReason::Why::Stopped)
        add("replay", tr("Start target again"),
            [this, target = sent.row.target] { Q_EMIT restartRequested(target); });
    if (sent.row.state == OutboxRow::State::Waiting && !sent.row.inFlight)
        add("close", tr("Do not send"), [this, id] { Q_EMIT dropRequested(id); });
}

} // namespace signalbox

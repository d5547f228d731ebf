// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/attemptlist.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/widgets/iconlabel.h"
#include "ui/words/sendingwords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr qsizetype shownAtFirst = 4;
constexpr qint64 longAnswerMs = 10'000;

QString tookText(qint64 milliseconds)
{
    if (milliseconds >= longAnswerMs)
        return durationText(std::chrono::milliseconds(milliseconds));
    return AttemptList::tr("%1 ms").arg(QLocale().toString(milliseconds));
}

} // namespace

AttemptList::AttemptList(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setObjectName(QStringLiteral("attempts"));
    hide();
}

void AttemptList::showAttempts(const QList<AttemptRecord> &attempts, Instant now)
{
    if (attempts == m_attempts && m_content)
        return;
    m_attempts = attempts;
    m_now = now;
    m_all = false;
    fill();
}

void AttemptList::fill()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater(); // its own button may have asked for this
    }
    m_content = new QWidget;
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    grid->setColumnStretch(2, 1);
    const qsizetype shown = m_all ? m_attempts.size() : std::min(shownAtFirst, m_attempts.size());
    for (qsizetype at = 0; at < shown; ++at)
        addRow(int(at), m_attempts.at(m_attempts.size() - 1 - at));
    if (shown < m_attempts.size()) {
        auto *more = new QPushButton(tr("Show all %n tries", nullptr, int(m_attempts.size())));
        more->setAutoDefault(false);
        setButtonLook(more, ButtonLook::Quiet);
        connect(more, &QPushButton::clicked, this, [this] {
            m_all = true;
            fill();
        });
        grid->addWidget(more, int(shown), 0, 1, 4, Qt::AlignLeft);
    }
    layout()->addWidget(m_content);
    setVisible(!m_attempts.isEmpty());
}

void AttemptList::addRow(int row, const AttemptRecord &attempt)
{
    auto *grid = static_cast<QGridLayout *>(m_content->layout());
    auto *icon = new IconLabel(iconsize::second);
    icon->setStatus(SendingWords::shapeOf(attempt.outcome));
    QLabel *when = plainLabel(clockText(attempt.at, m_now));
    when->setToolTip(toolTipText(fullMoment(attempt.at)));
    QLabel *what = plainLabel(SendingWords::attempt(attempt));
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel *took = plainLabel(tookText(attempt.tookMs));
    took->setAlignment(Qt::AlignRight | Qt::AlignTop);
    for (QLabel *label : {when, what, took})
        makeSecond(label);
    grid->addWidget(icon, row, 0, Qt::AlignTop);
    grid->addWidget(when, row, 1, Qt::AlignTop);
    grid->addWidget(what, row, 2);
    grid->addWidget(took, row, 3, Qt::AlignTop);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/outboxfilterbar.h"

#include "ui/dialogs/panels.h"
#include "ui/words/visibletext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QTabBar>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr int leastTarget = 14, longestWords = 200, nameLength = 64;
constexpr auto typingPause = 250ms;

enum StateTab { AllTab, WaitingTab, FailedTab, SentTab };

QString countedTab(const QString &name, qint64 count)
{
    return count > 0 ? QStringLiteral("%1  %2").arg(name, QLocale().toString(count)) : name;
}

} // namespace

OutboxFilterBar::OutboxFilterBar(QWidget *parent)
    : QWidget(parent), m_states(new QTabBar), m_target(new QComboBox), m_words(new QLineEdit)
{
    m_states->setObjectName(QStringLiteral("filter"));
    m_states->setAccessibleName(tr("Which messages are shown"));
    m_states->setDrawBase(false);
    m_states->setExpanding(false);
    for (const QString &name : {tr("All", "messages"), tr("Waiting", "messages"),
                                tr("Failed", "messages"), tr("Sent", "messages")})
        m_states->addTab(name);
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setAccessibleName(tr("Target"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(leastTarget);
    m_target->addItem(tr("All targets"));
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setAccessibleName(tr("Words in the event or the answer"));
    m_words->setPlaceholderText(tr("Event or answer"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(longestWords);
    auto *row = new QHBoxLayout(this);
    setTight(row, space::small);
    row->addWidget(m_states);
    row->addStretch(1);
    row->addWidget(m_target);
    row->addWidget(m_words, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &OutboxFilterBar::changed);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_target, &QComboBox::activated, this, &OutboxFilterBar::changed);
    connect(m_states, &QTabBar::currentChanged, this, &OutboxFilterBar::changed);
}

OutboxFilter OutboxFilterBar::filter() const
{
    OutboxFilter filter;
    filter.target = m_target->currentData().toString();
    filter.words = m_words->text().trimmed();
    switch (m_states->currentIndex()) {
    case WaitingTab:
        filter.state = OutboxRow::State::Waiting;
        break;
    case FailedTab:
        filter.state = OutboxRow::State::Failed;
        break;
    case SentTab:
        filter.state = OutboxRow::State::Sent;
        break;
    default:
        break;
    }
    return filter;
}

void OutboxFilterBar::setTargets(const QList<TargetFacts> &targets)
{
    QStringList names;
    for (const TargetFacts &target : targets)
        names += target.name;
    QStringList shown;
    for (int at = 1; at < m_target->count(); ++at)
        shown += m_target->itemData(at).toString();
    if (names == shown)
        return;
    const QString chosen = m_target->currentData().toString();
    while (m_target->count() > 1)
        m_target->removeItem(1);
    for (const QString &name : std::as_const(names))
        m_target->addItem(visibleLine(name, nameLength), name);
    m_target->setCurrentIndex(std::max(0, m_target->findData(chosen)));
}

void OutboxFilterBar::setCounters(const Counters &counters)
{
    m_states->setTabText(WaitingTab, countedTab(tr("Waiting", "messages"), counters.outboxWaiting));
    m_states->setTabText(FailedTab, countedTab(tr("Failed", "messages"), counters.outboxFailed));
}

void OutboxFilterBar::showAll()
{
    {
        const QSignalBlocker quiet(m_states);
        m_states->setCurrentIndex(AllTab);
        m_target->setCurrentIndex(0);
        m_words->clear();
    }
    m_typing.stop();
    Q_EMIT changed();
}

} // namespace signalbox

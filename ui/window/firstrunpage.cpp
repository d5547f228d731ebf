// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/firstrunpage.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/note.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int trackHeight = 26, stationRadius = 11, trackWidth = 2, cardHeight = 168,
              pageWidth = 1020;
constexpr int rowOfCards = 820;

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_trackRoom(new QWidget)
    , m_heading(plainLabel())
    , m_sentence(plainLabel())
    , m_sample(new QPushButton(lineIcon(QStringLiteral("listener")), {}))
    , m_example(new QPushButton(lineIcon(QStringLiteral("plus")), {}))
    , m_skip(new QPushButton)
{
    auto *picture = new QLabel;
    picture->setPixmap(programIcon().pixmap(iconsize::program));
    picture->setAlignment(Qt::AlignHCenter);
    setTypeRole(m_heading, TypeRole::Page);
    m_sentence->setForegroundRole(secondTextRole);
    for (QLabel *label : {m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    setButtonLook(m_sample, ButtonLook::Primary);
    setButtonLook(m_skip, ButtonLook::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(m_sample);
    m_example->setObjectName(QStringLiteral("example"));
    buttons->addWidget(m_example);
    buttons->addWidget(m_skip);
    buttons->addStretch();
    m_trackRoom->setFixedHeight(trackHeight);
    m_cards->setSpacing(space::large);
    m_steps = {makeStep(Step::Listener, QStringLiteral("copy")),
               makeStep(Step::Sender, QStringLiteral("plus")),
               makeStep(Step::Tunnel, QStringLiteral("tunnel")),
               makeStep(Step::Target, QStringLiteral("target"))};

    auto *column = new QVBoxLayout;
    column->setSpacing(space::small);
    column->addStretch();
    column->addWidget(picture);
    column->addSpacing(space::large);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addSpacing(space::small);
    column->addLayout(buttons);
    column->addSpacing(space::huge + space::small);
    column->addWidget(m_trackRoom);
    column->addLayout(m_cards);
    column->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::huge, space::wide, space::huge, space::wide);
    layout->addStretch();
    layout->addLayout(column, 1000);
    layout->addStretch();
    connect(m_sample, &QPushButton::clicked, this, &FirstRunPage::sampleRequested);
    connect(m_example, &QPushButton::clicked, this,
            [this] { Q_EMIT stepRequested(Step::Example); });
    connect(m_skip, &QPushButton::clicked, this, &FirstRunPage::skipRequested);
    retranslate();
}

FirstRunPage::StepWidgets FirstRunPage::makeStep(Step step, const QString &icon)
{
    StepWidgets made{new Card(Card::Ground::Surface), plainLabel(), plainLabel(),
                     new QPushButton(lineIcon(icon), {}), false};
    setTypeRole(made.title, TypeRole::Title);
    made.text->setWordWrap(true);
    made.text->setForegroundRole(secondTextRole);
    auto *layout = new QVBoxLayout(made.card);
    layout->setContentsMargins(space::large + 2, space::large, space::large, space::large);
    layout->setSpacing(space::small);
    layout->addWidget(made.title);
    layout->addWidget(made.text);
    layout->addStretch();
    layout->addWidget(made.button, 0, Qt::AlignLeft);
    made.card->setMinimumHeight(cardHeight);
    made.card->setMaximumWidth(pageWidth / 4);
    m_cards->addWidget(made.card, 1);
    connect(made.button, &QPushButton::clicked, this, [this, step] { Q_EMIT stepRequested(step); });
    return made;
}

void FirstRunPage::setHealth(const Health &health)
{
    m_health = health;
    m_steps[0].done = health.listener.running && !health.listener.error;
    m_steps[1].done = !health.endpoints.isEmpty();
    m_steps[2].done = health.tunnel.phase == TunnelState::Phase::Up;
    m_steps[3].done = !health.targets.isEmpty();
    retranslate();
    markNext();
    update();
}

void FirstRunPage::markNext()
{
    bool marked = false;
    for (StepWidgets &step : m_steps) {
        step.card->setAccented(!marked && !step.done);
        marked = marked || !step.done;
    }
}

void FirstRunPage::retranslate()
{
    m_heading->setText(tr("Nothing has arrived yet"));
    m_sentence->setText(
        tr("Send yourself a signed sample and watch it arrive. It is a real delivery: signed, "
           "verified, stored and shown."));
    m_sample->setText(tr("Send a signed sample"));
    m_example->setText(tr("Add an example…"));
    m_skip->setText(tr("Skip set-up"));
    const ListenerFacts &listener = m_health.listener;
    const bool up = m_steps.at(0).done;
    const auto set = [this](int step, const QString &title, const QString &text,
                            const QString &button) {
        m_steps[step].title->setText(title);
        m_steps[step].text->setText(text);
        m_steps[step].button->setText(button);
    };
    const QString place =
        QStringLiteral("%1:%2").arg(visibleLine(listener.address)).arg(listener.port);
    const QString fault = listener.error ? errorSentence(*listener.error) : QString();
    set(0, up ? tr("Listener is up") : tr("Listener is down"),
        up ? (listener.beyondLoopback
                  ? tr("Waiting at %1. The network can reach it.").arg(place)
                  : tr("Waiting at %1. Only this computer can reach it so far.").arg(place))
           : fault,
        up ? tr("Copy a curl test") : tr("Change address…"));
    m_steps[0].button->setIcon(lineIcon(up ? QStringLiteral("copy") : QStringLiteral("settings")));
    set(1, tr("Add a sender"),
        tr("Foundries, Drone, GitHub, Docker registry, CloudWatch, or any JSON."),
        tr("Choose a sender…"));
    set(2, tr("Open a way in"), tr("Let a tunnel carry deliveries from outside to this computer."),
        tr("Set up tunnel…"));
    set(3, tr("Pick where news goes"), tr("Slack, Discord, Google Chat, or a program of your own."),
        tr("Add a target…"));
}

void FirstRunPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool row = width() >= rowOfCards;
    m_cards->setDirection(row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_trackRoom->setVisible(row);
    for (const StepWidgets &step : std::as_const(m_steps)) {
        step.card->setMaximumWidth(row ? pageWidth / 4 : QWIDGETSIZE_MAX);
        step.card->setMinimumHeight(row ? cardHeight : 0);
    }
}

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    painter.fillRect(rect(), tokens.window);
    if (!m_trackRoom->isVisible())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const auto centre = [this](qsizetype i) {
        return QPointF(m_steps.at(i).card->geometry().center().x(),
                       m_trackRoom->geometry().center().y());
    };
    for (qsizetype i = 0; i + 1 < m_steps.size(); ++i) {
        const QPointF from = centre(i) + QPointF(stationRadius, 0);
        const QPointF to = centre(i + 1) - QPointF(stationRadius, 0);
        painter.fillRect(
            QRectF(from.x(), from.y() - trackWidth / 2.0, to.x() - from.x(), trackWidth),
            m_steps.at(i).done ? tokens.hue(Hue::Green).ink : tokens.control);
    }
    bool marked = false;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const bool done = m_steps.at(i).done;
        paintStation(&painter, centre(i), int(i) + 1, done, !marked && !done);
        marked = marked || !done;
    }
}

void FirstRunPage::paintStation(QPainter *painter, const QPointF &centre, int number, bool done,
                                bool next) const
{
    const ColorTokens &tokens = tokensOf(this);
    if (done) {
        const IconRequest check{statusIconName(Status::Passed), iconsize::row,
                                tokens.hue(Hue::Green).ink, tokens.glyph, devicePixelRatioF()};
        painter->drawPixmap(centre - QPointF(iconsize::row / 2.0, iconsize::row / 2.0),
                            renderIcon(check));
        return;
    }
    painter->setPen(QPen(next ? tokens.accent : tokens.control, trackWidth));
    painter->setBrush(tokens.window);
    painter->drawEllipse(centre, stationRadius, stationRadius);
    painter->setPen(next ? tokens.accent : tokens.text2);
    painter->setFont(fontOf(TypeRole::Section));
    painter->drawText(QRectF(centre.x() - stationRadius, centre.y() - stationRadius,
                             2 * stationRadius, 2 * stationRadius),
                      Qt::AlignCenter, QLocale().toString(number));
}

} // namespace signalbox

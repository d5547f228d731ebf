// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/iconlabel.h"
#include "ui/words/visibletext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace signalbox {

Note::Note(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(iconsize::row))
    , m_text(plainLabel())
    , m_action(new QPushButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1, Qt::AlignVCenter);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTypeRole(m_text, TypeRole::Value);
    setButtonLook(m_action, ButtonLook::Quiet);
    m_action->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_action, &QPushButton::clicked, this, &Note::actionRequested);
}

void Note::setNote(const QString &text, std::optional<Hue> hue, const QString &icon)
{
    m_hue = hue;
    m_text->setText(visibleText(text));
    m_icon->setIcon(icon, hue);
    setAccessibleName(m_text->text());
    update();
}

void Note::setAction(const QString &text, const QString &icon, const QString &toolTip)
{
    m_action->setText(text);
    m_action->setIcon(icon.isEmpty() ? QIcon() : lineIcon(icon));
    m_action->setToolTip(toolTipText(toolTip));
    m_action->setVisible(!text.isEmpty());
}

QString Note::text() const
{
    return m_text->text();
}

void Note::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    stylepaint::panel(&painter, rect(), radius::note, m_hue ? tokens.hue(*m_hue).soft : tokens.soft,
                      QColor());
}

Card::Card(Ground ground, QWidget *parent) : QWidget(parent), m_ground(ground) { }

void Card::setAccented(bool accented)
{
    m_accented = accented;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    const bool surface = m_ground == Ground::Surface;
    stylepaint::panel(&painter, rect(), surface ? radius::card : radius::note,
                      surface ? tokens.surface : tokens.sunken,
                      m_accented ? tokens.accent : tokens.border);
}

Divider::Divider(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(line::thin);
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).border);
}

} // namespace signalbox

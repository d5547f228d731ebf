// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/panels.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace signalbox {

Panel::Panel(QWidget *parent) : QFrame(parent) { }

void Panel::setHue(std::optional<Hue> hue)
{
    m_hue = hue;
    update();
}

void Panel::setSunken(bool sunken)
{
    m_sunken = sunken;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    const ColorTokens &tokens = tokensOf(this);
    QPainter painter(this);
    const QColor ground = m_hue ? tokens.hue(*m_hue).soft
        : m_sunken              ? tokens.sunken
                                : tokens.surface;
    stylepaint::panel(&painter, rect(), m_hue || m_sunken ? radius::note : radius::card, ground,
                      m_hue ? ground : tokens.border);
}

NoteLine::NoteLine(QWidget *parent) : QWidget(parent), m_icon(new QLabel), m_text(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    setTight(row, space::small);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void NoteLine::show(const QString &icon, const QString &text, std::optional<Hue> hue)
{
    m_name = icon;
    m_hue = hue;
    m_text->setText(text);
    paintIcon();
    setVisible(!text.isEmpty());
}

void NoteLine::clear()
{
    m_text->clear();
    hide();
}

QString NoteLine::text() const
{
    return m_text->text();
}

void NoteLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
    QWidget::changeEvent(event);
}

void NoteLine::paintIcon()
{
    if (m_name.isEmpty())
        return;
    const ColorTokens &tokens = tokensOf(this);
    m_icon->setPixmap(
        renderIcon({m_name, iconsize::normal, m_hue ? tokens.hue(*m_hue).ink : tokens.text2,
                    tokens.glyph, devicePixelRatioF()}));
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTypeRole(label, TypeRole::Heading);
    return label;
}

QLabel *secondLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    setTypeRole(label, TypeRole::Second);
    return label;
}

QLabel *fieldLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    setTypeRole(label, TypeRole::Value);
    return label;
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    setTypeRole(label, TypeRole::Section);
    return label;
}

QPushButton *iconButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(lineIcon(icon), text, parent);
    button->setAutoDefault(false);
    return button;
}

QPushButton *toolButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(lineIcon(icon), QString(), parent);
    button->setAutoDefault(false);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFixedSize(size::control, size::control);
    return button;
}

void setTight(QBoxLayout *layout, int spacing)
{
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/emptypage.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_heading(plainLabel())
    , m_sentence(plainLabel())
    , m_first(new QPushButton)
    , m_second(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::huge, space::wide, space::huge);
    layout->setSpacing(space::small);
    layout->addStretch(2);
    for (QLabel *label : {m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    setTypeRole(m_heading, TypeRole::Title);
    m_sentence->setForegroundRole(secondTextRole);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch();
    layout->addSpacing(space::small);
    layout->addLayout(buttons);
    layout->addStretch(3);
    setButtonLook(m_second, ButtonLook::Quiet);
    setActions({});
    connect(m_first, &QPushButton::clicked, this, &EmptyPage::firstRequested);
    connect(m_second, &QPushButton::clicked, this, &EmptyPage::secondRequested);
}

void EmptyPage::setWords(const QString &heading, const QString &sentence)
{
    m_heading->setText(visibleText(heading));
    m_sentence->setText(visibleText(sentence));
    m_sentence->setVisible(!sentence.isEmpty());
}

void EmptyPage::setActions(const QString &first, const QString &second)
{
    m_first->setText(first);
    m_first->setVisible(!first.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

} // namespace signalbox

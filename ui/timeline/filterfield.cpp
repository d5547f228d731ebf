// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/filterfield.h"

#include "ui/theme/icons.h"

#include <QEvent>
#include <QKeyEvent>

namespace signalbox {

namespace {

constexpr int pauseMs = 200;
constexpr int maxFilterLength = 1024;
constexpr int roomForExample = 330;

} // namespace

FilterField::FilterField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("filter"));
    setMaxLength(maxFilterLength);
    setClearButtonEnabled(true);
    addAction(lineIcon(QStringLiteral("search")), LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::tellNow);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            tellNow();
        else
            m_pause.start();
    });
    retranslate();
}

void FilterField::showFilter(const QString &text)
{
    m_told = text;
    setText(text);
    m_pause.stop();
}

void FilterField::tellNow()
{
    m_pause.stop();
    if (text() == m_told)
        return;
    m_told = text();
    Q_EMIT filterChanged(m_told);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        Q_EMIT leftToList();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        tellNow();
        Q_EMIT leftToList();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leftToList();
        else
            clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    retranslate();
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void FilterField::retranslate()
{
    setAccessibleName(tr("Filter events"));
    const QString example = QStringLiteral("status:failed branch:main");
    setPlaceholderText(width() >= roomForExample ? tr("Filter: %1 text").arg(example)
                                                 : tr("Filter"));
}

} // namespace signalbox

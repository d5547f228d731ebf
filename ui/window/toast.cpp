// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/toast.h"

#include "ui/widgets/note.h"

#include <QEvent>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int shownMs = 6000, errorShownMs = 15000, mostWidth = 520;

} // namespace

Toast::Toast(QWidget *window) : QWidget(window), m_note(new Note)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    m_note->setAction({}, {});
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    window->installEventFilter(this);
    hide();
}

void Toast::tell(const QString &text, Hue hue)
{
    const bool good = hue == Hue::Green;
    m_note->setNote(text, hue,
                    good ? QStringLiteral("status/passed") : QStringLiteral("status/failed"));
    m_time.start(good ? shownMs : errorShownMs);
    place();
    show();
    raise();
}

QString Toast::text() const
{
    return isHidden() ? QString() : m_note->text();
}

void Toast::place()
{
    const int room = qMin(mostWidth, parentWidget()->width() - 2 * space::large);
    const int height = qMax(sizeHint().height(), heightForWidth(room));
    setGeometry((parentWidget()->width() - room) / 2,
                parentWidget()->height() - height - space::wide, room, height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace signalbox

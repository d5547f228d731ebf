// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstpaint.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QWidget>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(startLog, "signalbox.app.start", QtWarningMsg)

} // namespace

FirstPaint::FirstPaint(QWidget &window) : QObject(&window)
{
    window.installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The event is only about to be handled.
        QMetaObject::invokeMethod(this, &FirstPaint::tell, Qt::QueuedConnection);
    }
    return false;
}

void FirstPaint::tell()
{
    qCInfo(startLog) << "window painted";
    deleteLater();
}

} // namespace signalbox

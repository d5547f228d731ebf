// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/fakerows.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QTimer>

using namespace signalbox;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    Theme theme(application);
    theme.setScheme(arguments.contains(QLatin1String("--dark")) ? ColorScheme::Dark : ColorScheme::Light);
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    ManualClock clock;
    FakeTimeline rows(sampleSubjects(clock.now()));
    TimelinePane pane(clock);
    pane.setModel(&rows);
    pane.resize(520, 860);
    pane.show();
    pane.setGathered(3);
    pane.selectSubject(2);
    QTimer::singleShot(300, &pane, [&] {
        pane.grab().save(arguments.last());
        QApplication::quit();
    });
    return QApplication::exec();
}

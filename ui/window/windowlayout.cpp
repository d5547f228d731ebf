// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowlayout.h"

#include "ui/theme/tokens.h"

namespace signalbox {

WindowForm formFor(int window)
{
    if (window >= width::wideWindow)
        return WindowForm::Wide;
    return window >= width::narrowWindow ? WindowForm::Medium : WindowForm::Narrow;
}

QList<int> paneWidths(int window, const QList<int> &wanted)
{
    const bool known = wanted.size() == 3;
    switch (formFor(window)) {
    case WindowForm::Wide: {
        const int sidebar =
            qBound(width::sidebarLeast, known ? wanted.at(0) : width::sidebar, width::sidebarMost);
        const int most = qMin(width::timelineMost, window - sidebar - width::detailsLeast);
        const int timeline =
            qBound(width::timelineLeast, known ? wanted.at(1) : width::timeline, most);
        return {sidebar, timeline, window - sidebar - timeline};
    }
    case WindowForm::Medium: {
        const int room = window - width::rail;
        const int timeline =
            qMax(width::timelineLeast, qMin(known ? wanted.at(1) : room / 2, room / 2));
        return {width::rail, timeline, room - timeline};
    }
    case WindowForm::Narrow:
        break;
    }
    return {window, window, window};
}

} // namespace signalbox

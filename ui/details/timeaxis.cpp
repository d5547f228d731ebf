// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/timeaxis.h"

#include <algorithm>
#include <initializer_list>

namespace signalbox {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

// The first step that leaves room for its labels.
milliseconds fittingStep(milliseconds span, double width)
{
    const double most = std::max(1.0, width / TimeAxis::leastStep);
    for (const milliseconds unit :
         {milliseconds(1s), milliseconds(1min), milliseconds(1h), milliseconds(24h)}) {
        for (const int count : {1, 2, 4, 5, 8, 10, 15, 20, 30}) {
            const milliseconds step = unit * count;
            if (double(span.count()) / double(step.count()) <= most)
                return step;
        }
    }
    return std::max<milliseconds>(24h, span / 2);
}

} // namespace

TimeAxis::TimeAxis(milliseconds span, double width)
    : m_step(fittingStep(std::max<milliseconds>(span, 1s), width))
    , m_ticks(int(std::max<long long>(1, (span + m_step - 1ms) / m_step)))
    , m_width(width)
{
}

double TimeAxis::at(milliseconds moment) const
{
    return m_width * double(moment.count()) / double(end().count());
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/runfilter.h"

#include <QJsonDocument>

namespace signalbox {

bool RunFilter::admits(const RunRecord &run) const
{
    if ((!trigger.isEmpty() && run.trigger != trigger) || (status && run.status != *status)
        || (!startedByKind.isEmpty() && run.startedByKind != startedByKind))
        return false;
    const QString params =
        QString::fromUtf8(QJsonDocument(run.params).toJson(QJsonDocument::Compact));
    const QStringList shown{run.trigger, run.startedByUser, params, run.reason, run.url};
    return text.isEmpty() || shown.join(QLatin1Char('\n')).contains(text, Qt::CaseInsensitive);
}

} // namespace signalbox

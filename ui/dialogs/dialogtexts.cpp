// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogtexts.h"

#include "ui/settings/kindwords.h"
#include "ui/words/visibletext.h"

namespace signalbox {

QList<ChoiceDialog::Choice> DialogTexts::targets(const QList<TargetFacts> &targets)
{
    QList<ChoiceDialog::Choice> choices;
    for (const TargetFacts &target : targets) {
        QString why;
        if (target.state == TargetFacts::State::Stopped)
            why = tr("Stopped: %1").arg(visibleLine(target.detail));
        else if (target.state == TargetFacts::State::NoSecret)
            why = tr("Its secret cannot be read.");
        else if (target.state == TargetFacts::State::Faulty)
            why = tr("Its settings are faulty.");
        choices += {target.name, KindWords::label(target.kind), why, target.name};
    }
    return choices;
}

QString DialogTexts::allowHostHelp(const RefusedHost &host)
{
    if (host.throughTunnel)
        return tr("A request came through the tunnel under this name and was turned away. Allow it "
                  "only if the name "
                  "is yours.");
    return tr("A request came under this name and was turned away. A web page in a browser on this "
              "computer can cause "
              "that, so allow it only if you gave this computer that name.");
}

} // namespace signalbox

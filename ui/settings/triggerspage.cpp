// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/partfields.h"
#include "ui/settings/partpages.h"

#include <QLabel>

namespace signalbox {

TriggersPage::TriggersPage(const SettingsAccess &access, QWidget *parent)
    : PartPage(access, QStringLiteral("triggers"), triggerFields(), parent)
{
    TriggersPage::setTexts();
}

QString TriggersPage::title() const
{
    return tr("Triggers");
}

QString TriggersPage::addText() const
{
    return tr("Add trigger…");
}

QString TriggersPage::emptyText() const
{
    return tr("No triggers yet. A trigger is a lever: it starts a build, a deployment or a "
              "program, after you said so.");
}

QList<KindFields> TriggersPage::kinds() const
{
    return access().kinds().triggers;
}

void TriggersPage::setTexts()
{
    commonHeading()->setText(tr("Safety"));
    PartPage::setTexts();
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whendone.h"
#include "ui/dialogs/choicedialog.h"
#include "ui/dialogs/panels.h"
#include "ui/settings/partfields.h"
#include "ui/settings/partpages.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace signalbox {

TriggersPage::TriggersPage(const SettingsAccess &access, QWidget *parent)
    : PartPage(access, QStringLiteral("triggers"), triggerFields(), parent)
    , m_chooseJob(iconButton(QStringLiteral("search"), QString()))
{
    m_chooseJob->setObjectName(QStringLiteral("chooseJob"));
    m_chooseJob->setAutoDefault(false);
    actions()->addWidget(m_chooseJob, 0, Qt::AlignLeft);
    connect(m_chooseJob, &QPushButton::clicked, this, &TriggersPage::chooseJob);
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

// Only what is saved can be asked: address, user and token are the trigger's own.
void TriggersPage::showItem(const QJsonObject &item)
{
    PartPage::showItem(item);
    const QString name = item.value(QLatin1String("name")).toString();
    bool canBrowse = false;
    const QList<TriggerFacts> triggers = access().health().triggers;
    for (const TriggerFacts &trigger : triggers)
        canBrowse = canBrowse || (trigger.name == name && trigger.canBrowse);
    m_chooseJob->setVisible(!isDraft() && canBrowse && access().browseTrigger);
}

void TriggersPage::chooseJob()
{
    auto *dialog = new ChoiceDialog(tr("Choose a job"), tr("What this trigger starts."),
                                    tr("Open or choose"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("jobs"));
    dialog->setChoices({}, tr("Looking…"));
    connect(dialog, &ChoiceDialog::chosen, this, [this, dialog](const QVariant &value) {
        const QStringList chosen = value.toStringList();
        if (chosen.value(0) == QLatin1String("folder"))
            return showFolder(dialog, chosen.value(1));
        if (save({{itemPath() + QStringLiteral(".job"), chosen.value(1)}}))
            reload();
        dialog->accept();
    });
    dialog->open();
    showFolder(dialog, QString());
}

void TriggersPage::showFolder(ChoiceDialog *dialog, const QString &folder)
{
    const QString name = item().value(QLatin1String("name")).toString();
    whenDone(access().browseTrigger(name, folder), dialog,
             [dialog, folder](const Result<QList<TriggerPlaceFacts>> &places) {
                 if (!places) {
                     dialog->setChoices({}, QString());
                     return dialog->showOutcome(fail(places.error()));
                 }
                 QList<ChoiceDialog::Choice> choices;
                 const auto folderValue = [](const QString &path) {
                     return QStringList{QStringLiteral("folder"), path};
                 };
                 if (!folder.isEmpty()) {
                     const qsizetype slash = folder.lastIndexOf(QLatin1Char('/'));
                     choices.append({QStringLiteral(".."), tr("the folder above"), QString(),
                                     folderValue(slash < 0 ? QString() : folder.left(slash))});
                 }
                 for (const TriggerPlaceFacts &place : *places)
                     choices.append({visibleLine(place.name, 80),
                                     place.isFolder ? tr("folder") : QString(), QString(),
                                     place.isFolder
                                         ? folderValue(place.path)
                                         : QStringList{QStringLiteral("job"), place.path}});
                 dialog->setChoices(choices, tr("There is nothing here."));
             });
}

void TriggersPage::setTexts()
{
    m_chooseJob->setText(tr("Choose job…"));
    commonHeading()->setText(tr("Safety"));
    PartPage::setTexts();
}

} // namespace signalbox

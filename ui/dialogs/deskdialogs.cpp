// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deskdialogs.h"

#include "core/whendone.h"
#include "senders/recipebook.h"

#include "desk/desk.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/choicedialog.h"
#include "ui/dialogs/dialogtexts.h"
#include "ui/dialogs/samplegallery.h"
#include "ui/dialogs/triggerdialog.h"
#include "ui/records/outboxdialog.h"
#include "ui/records/runsdialog.h"
#include "ui/words/visibletext.h"

#include <QMessageBox>
#include <QPushButton>

#include <functional>

namespace signalbox {

namespace {

using Act = std::function<QFuture<Result<qint64>>(const TriggerStart &)>;

void openTriggerDialog(Desk &desk, const Clock &clock, const TriggerStart &start, const Act &act,
                       QWidget *parent)
{
    auto dryRun = TriggerDialog::DryRun::Impossible;
    for (const TriggerFacts &trigger : desk.health().triggers) {
        if (trigger.name == start.trigger && trigger.canDryRun)
            dryRun = TriggerDialog::DryRun::Possible;
    }
    auto *dialog = new TriggerDialog(start, dryRun, clock, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto preview = [&desk, dialog](const TriggerStart &wanted) {
        whenDone(desk.previewTrigger(wanted), dialog,
                 [dialog, wanted](const Result<TriggerPreview> &found) {
                     // An answer for parameters that were edited since says nothing.
                     if (dialog->start().params == wanted.params || wanted.params.isEmpty())
                         dialog->setPreview(found);
                 });
    };
    QObject::connect(dialog, &TriggerDialog::previewWanted, dialog, preview);
    QObject::connect(dialog, &TriggerDialog::startRequested, dialog,
                     [act, dialog](const TriggerStart &go) {
                         whenDone(act(go), dialog, [dialog](const Result<qint64> &run) {
                             if (run)
                                 dialog->accept();
                             else
                                 dialog->showFailure(run.error());
                         });
                     });
    dialog->open();
    preview(start);
}

} // namespace

void DeskDialogs::openTrigger(const TriggerStart &start, QWidget *parent) const
{
    openTriggerDialog(
        m_desk, m_clock, start,
        [&desk = m_desk](const TriggerStart &go) { return desk.startTrigger(go); }, parent);
}

void DeskDialogs::openRelease(const RunRecord &run, QWidget *parent) const
{
    TriggerStart start;
    start.trigger = run.trigger;
    start.subject = run.subject;
    for (auto param = run.params.begin(); param != run.params.end(); ++param)
        start.params.insert(param.key(), param->toVariant().toString());
    openTriggerDialog(
        m_desk, m_clock, start,
        [&desk = m_desk, id = run.id](const TriggerStart &go) {
            return go.dryRun ? desk.startTrigger(go) : desk.releaseRun(id, go);
        },
        parent);
}

void DeskDialogs::openForward(qint64 event, QWidget *parent) const
{
    auto *dialog =
        new ChoiceDialog(DialogTexts::tr("Forward to"),
                         DialogTexts::tr("It is posted as a new message, whatever the rules say."),
                         DialogTexts::tr("Send"), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setChoices(DialogTexts::targets(m_desk.health().targets),
                       DialogTexts::tr("There is no target yet. Add one in the settings."));
    QObject::connect(dialog, &ChoiceDialog::chosen, dialog,
                     [&desk = m_desk, dialog, event](const QVariant &target) {
                         whenDone(desk.forward(event, target.toString()), dialog,
                                  [dialog](const Result<qint64> &row) {
                                      dialog->showOutcome(row ? Result<void>() : fail(row.error()));
                                  });
                     });
    dialog->open();
}

void DeskDialogs::openSamples(QWidget *parent) const
{
    auto *dialog = new SampleGallery(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &SampleGallery::draftWanted, dialog,
                     [&desk = m_desk, dialog](const QString &sender, const QString &sample) {
                         dialog->showDraft(desk.sampleDraft(sender, sample));
                     });
    QObject::connect(
        dialog, &SampleGallery::sendRequested, dialog,
        [&desk = m_desk, dialog](const SampleDraft &draft) {
            whenDone(desk.sendDraft(draft), dialog,
                     [dialog](const Result<DraftAnswer> &answer) { dialog->showAnswer(answer); });
        });
    dialog->setEndpoints(m_desk.health().endpoints);
    dialog->setSamples(m_desk.samples());
    dialog->open();
}

void DeskDialogs::askAllowHost(const RefusedHost &host, QWidget *parent) const
{
    auto *question = new QMessageBox(parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(DialogTexts::tr("Allow requests for %1?").arg(visibleLine(host.host)));
    question->setInformativeText(DialogTexts::allowHostHelp(host));
    auto *allow = question->addButton(DialogTexts::tr("Allow this name"), QMessageBox::AcceptRole);
    question->setDefaultButton(
        question->addButton(DialogTexts::tr("Keep refusing"), QMessageBox::RejectRole));
    QObject::connect(allow, &QAbstractButton::clicked, question,
                     [&desk = m_desk, name = host.host] { desk.allowHost(name); });
    question->open();
}

void DeskDialogs::openOutbox(QWidget *parent) const
{
    auto *dialog = new OutboxDialog(m_desk.reader(), m_clock, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto showHealth = [&desk = m_desk, dialog] {
        dialog->setTargets(desk.health().targets);
        dialog->setCounters(desk.health().counters);
    };
    dialog->setReasons([&desk = m_desk](const OutboxRow &row) { return desk.whyWaiting(row); });
    dialog->setAttempts([&desk = m_desk](qint64 id) { return desk.attempts(id); });
    const auto tell = [dialog](const Result<void> &outcome) { dialog->showOutcome(outcome); };
    QObject::connect(&m_desk, &Desk::healthChanged, dialog, showHealth);
    QObject::connect(&m_desk, &Desk::outboxChanged, dialog, &OutboxDialog::messageChanged);
    // Rules add messages together with an event, and a newer one takes the place of those that
    // wait.
    QObject::connect(&m_desk, &Desk::subjectsChanged, dialog, &OutboxDialog::newestChanged);
    QObject::connect(
        dialog, &OutboxDialog::resendRequested, dialog,
        [&desk = m_desk, dialog, tell](qint64 id) { whenDone(desk.resend(id), dialog, tell); });
    QObject::connect(
        dialog, &OutboxDialog::dropRequested, dialog,
        [&desk = m_desk, dialog, tell](qint64 id) { whenDone(desk.dropOutbox(id), dialog, tell); });
    QObject::connect(dialog, &OutboxDialog::restartRequested, dialog,
                     [&desk = m_desk, dialog, tell](const QString &target) {
                         whenDone(desk.restartTarget(target), dialog, tell);
                     });
    showHealth();
    dialog->open();
}

void DeskDialogs::openRuns(QWidget *parent) const
{
    auto *dialog = new RunsDialog(m_desk.reader(), m_clock, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto showTriggers = [&desk = m_desk, dialog] {
        QStringList names;
        for (const TriggerFacts &trigger : desk.health().triggers)
            names += trigger.name;
        dialog->setTriggers(names);
    };
    QObject::connect(&m_desk, &Desk::healthChanged, dialog, showTriggers);
    QObject::connect(&m_desk, &Desk::runChanged, dialog, &RunsDialog::runChanged);
    QObject::connect(
        dialog, &RunsDialog::cancelRequested, dialog, [&desk = m_desk, dialog](qint64 run) {
            whenDone(desk.cancelRun(run), dialog,
                     [dialog](const Result<void> &outcome) { dialog->showOutcome(outcome); });
        });
    QObject::connect(
        dialog, &RunsDialog::releaseRequested, dialog,
        [dialogs = *this, dialog](const RunRecord &run) { dialogs.openRelease(run, dialog); });
    QObject::connect(dialog, &RunsDialog::runAgainRequested, dialog,
                     [dialogs = *this, dialog](const TriggerStart &start) {
                         dialogs.openTrigger(start, dialog);
                     });
    showTriggers();
    dialog->open();
}

void DeskDialogs::openAbout(QWidget *parent)
{
    (new AboutDialog(parent))->open();
}

} // namespace signalbox

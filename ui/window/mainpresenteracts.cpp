// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What MainPresenter does when something is asked for or has changed; who asks stands in
// mainpresenter.cpp.
#include "core/whendone.h"
#include "desk/desk.h"
#include "settings/settingsfile.h"
#include "ui/details/detailspane.h"
#include "ui/mainwindow.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/statusfoot.h"
#include "ui/timeline/filterfield.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/mainpresenter.h"
#include "ui/window/refusedlist.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>

namespace signalbox {

namespace {

constexpr int shownPipelines = 40, readDeliveries = 500;

} // namespace

void MainPresenter::openSubject(qint64 subject)
{
    m_window.showRefused(false);
    m_window.timeline()->selectSubject(subject);
    showSubject(subject);
    m_window.openDetails();
    m_window.bringUp();
}

void MainPresenter::showView(View view, const QString &filter)
{
    m_view = view;
    m_window.showRefused(view == View::Refused);
    if (view == View::Refused) {
        refreshRefused();
        return;
    }
    m_window.timeline()->filter()->showFilter(filter);
    applyFilter(filter);
}

void MainPresenter::applyFilter(const QString &text)
{
    const Query query = Query::parse(text);
    TimelinePane *pane = m_window.timeline();
    m_desk.timeline().setQuery(query);
    pane->setFilterProblems(query.problems);
    pane->setAllGood(m_view == View::Attention && text.trimmed() == QLatin1String("is:open"), {});
    pane->view()->toTop();
}

void MainPresenter::showSubject(qint64 id)
{
    if (id <= 0)
        return;
    const Result<std::optional<Subject>> subject = m_desk.reader().subject(id);
    if (!subject) {
        tell(errorSentence(subject.error()), Hue::Red);
        return;
    }
    if (!*subject)
        return;
    m_shownEvent = (*subject)->event;
    m_window.details()->showSubject(**subject);
    if ((*subject)->unread && m_window.isVisible())
        m_desk.markRead({id});
}

void MainPresenter::subjectsChanged(const QList<qint64> &subjects)
{
    const qint64 shown = m_window.details()->subject();
    if (shown > 0 && subjects.contains(shown)) {
        const Result<std::optional<Subject>> subject = m_desk.reader().subject(shown);
        if (subject && *subject) {
            m_shownEvent = (*subject)->event;
            m_window.details()->refresh(**subject);
        }
    }
    if (!m_pipelines.isActive())
        m_pipelines.start();
    refreshCounts();
}

void MainPresenter::refreshHealth()
{
    const Health &health = m_desk.health();
    const auto &tunnel = m_desk.settings().settings().tunnel;
    const QString name = tunnel ? tunnel->kind : QString();
    for (StatusFoot *foot : {m_window.sidebar()->foot(), m_window.narrowFoot()})
        foot->setHealth(health, name);
    m_window.firstRun()->setHealth(health);
    refreshCounts();
}

void MainPresenter::setDesktop(const DesktopFacts &desktop)
{
    for (StatusFoot *foot : {m_window.sidebar()->foot(), m_window.narrowFoot()})
        foot->setDesktop(desktop);
}

void MainPresenter::refreshCounts()
{
    const Counters &counters = m_desk.health().counters;
    const TrayFacts &tray = m_desk.tray();
    m_window.sidebar()->model()->setCounts({tray.open, tray.running, counters.refused});
    const bool nothingYet = counters.subjects == 0 && counters.deliveries == 0
        && m_desk.timeline().rowCount() == 0 && m_desk.timeline().query().isEmpty();
    m_window.showFirstRun(nothingYet && !m_setUpSkipped && m_view != View::Refused);
}

void MainPresenter::refreshPipelines()
{
    if (const auto pipelines = m_desk.reader().pipelines(shownPipelines))
        m_window.sidebar()->model()->setPipelines(*pipelines);
}

void MainPresenter::refreshRefused()
{
    if (m_view != View::Refused)
        return;
    const Result<QList<DeliveryRecord>> all = m_desk.reader().deliveries(0, readDeliveries);
    if (!all) {
        tell(errorSentence(all.error()), Hue::Red);
        return;
    }
    QList<DeliveryRecord> refused;
    for (const DeliveryRecord &record : *all) {
        if (record.verdict == Verdict::Refused)
            refused << record;
    }
    m_window.refused()->setDeliveries(refused);
}

void MainPresenter::setUp(FirstRunPage::Step step)
{
    const ListenerFacts &listener = m_desk.health().listener;
    if (step != FirstRunPage::Step::Listener || !listener.running) {
        Q_EMIT setupRequested(step);
        return;
    }
    const QString scheme = listener.tls ? QStringLiteral("https") : QStringLiteral("http");
    copy(QStringLiteral("curl %1://%2:%3/health").arg(scheme, listener.address).arg(listener.port));
}

void MainPresenter::forward(const QString &target)
{
    report(m_desk.forward(m_shownEvent.id, target),
           tr("On its way to %1.").arg(visibleLine(target)));
}

void MainPresenter::restartTarget(const QString &target)
{
    report(m_desk.restartTarget(target), tr("%1 is tried again.").arg(visibleLine(target)));
}

void MainPresenter::replay()
{
    // By hand and for looking: nothing is forwarded or triggered again.
    report(m_desk.replay(m_window.details()->delivery(), false, false), tr("Processed again."));
}

void MainPresenter::askReplayTo()
{
    const qint64 delivery = m_window.details()->delivery();
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setWindowTitle(tr("Send to a URL"));
    dialog->setLabelText(tr("The exact bytes of this delivery go to:"));
    dialog->setTextValue(QStringLiteral("http://127.0.0.1:3000/"));
    dialog->setOkButtonText(tr("Send bytes"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, delivery](const QString &text) {
        const std::optional<QUrl> url = openableLink(text.trimmed());
        if (!url) {
            tell(tr("This is not a web address: %1").arg(visibleLine(text, 120)), Hue::Red);
            return;
        }
        whenDone(m_desk.replayTo(delivery, *url, m_shownEvent.endpoint), this,
                 [this, host = hostOf(*url)](const Result<int> &status) {
                     if (status)
                         tell(tr("%1 answered %2.").arg(host).arg(*status),
                              *status < 400 ? Hue::Green : Hue::Red);
                     else
                         tell(errorSentence(status.error()), Hue::Red);
                 });
    });
    dialog->open();
}

void MainPresenter::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    tell(tr("Copied."), Hue::Green);
}

void MainPresenter::acceptRefused(qint64 delivery)
{
    whenDone(m_desk.acceptRefused(delivery), this, [this](const Result<qint64> &accepted) {
        if (accepted) {
            m_window.details()->showNothing();
            tell(tr("It verifies now and was taken in."), Hue::Green);
        } else if (accepted.error().kind == ErrorKind::Refused) {
            tell(tr("It still does not verify, so it stays refused."), Hue::Red);
        } else {
            tell(errorSentence(accepted.error()), Hue::Red);
        }
    });
}

} // namespace signalbox

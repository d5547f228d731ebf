// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainpresenter.h"

#include "desk/desk.h"
#include "settings/settingsfile.h"
#include "ui/details/detailspane.h"
#include "ui/mainwindow.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/statusfoot.h"
#include "ui/timeline/timelinepane.h"
#include "ui/window/refusedlist.h"
#include "ui/window/toast.h"

namespace signalbox {

namespace {

constexpr int pipelinesPauseMs = 500;

} // namespace

MainPresenter::MainPresenter(Desk &desk, MainWindow &window, QObject *parent)
    : QObject(parent), m_desk(desk), m_window(window), m_toast(new Toast(&window))
{
    m_pipelines.setSingleShot(true);
    m_pipelines.setInterval(pipelinesPauseMs);
    connect(&m_pipelines, &QTimer::timeout, this, &MainPresenter::refreshPipelines);
    connectSidebar();
    connectTimeline();
    connectDetails();
    connectActions();
    connectDesk();
    m_window.timeline()->setModel(&m_desk.timeline());
    m_window.sidebar()->model()->setAuthors(m_desk.settings().settings().authors);
    refreshHealth();
    refreshCounts();
    refreshPipelines();
    refreshRefused();
}

void MainPresenter::tell(const QString &text, Hue hue)
{
    m_toast->tell(text, hue);
}

void MainPresenter::connectSidebar()
{
    Sidebar *sidebar = m_window.sidebar();
    connect(sidebar, &Sidebar::viewChosen, this, &MainPresenter::showView);
    connect(sidebar, &Sidebar::pipelineChosen, this,
            [this](const QString &filter) { showView(View::All, filter); });
    connect(sidebar, &Sidebar::toolChosen, this, &MainPresenter::toolRequested);
    for (StatusFoot *foot : {sidebar->foot(), m_window.narrowFoot()}) {
        connect(foot, &StatusFoot::copyRequested, this, &MainPresenter::copy);
        connect(foot, &StatusFoot::lookAgainRequested, this, &MainPresenter::lookAgainRequested);
        connect(foot, &StatusFoot::listenerRequested, this,
                [this] { Q_EMIT setupRequested(FirstRunPage::Step::Listener); });
        connect(foot, &StatusFoot::tunnelRequested, this,
                [this] { Q_EMIT setupRequested(FirstRunPage::Step::Tunnel); });
        connect(foot, &StatusFoot::restartRequested, this, &MainPresenter::restartTarget);
        connect(foot, &StatusFoot::targetsRequested, this,
                [this] { Q_EMIT setupRequested(FirstRunPage::Step::Target); });
    }
    connect(m_window.firstRun(), &FirstRunPage::sampleRequested, this,
            &MainPresenter::samplesRequested);
    connect(m_window.firstRun(), &FirstRunPage::stepRequested, this, &MainPresenter::setUp);
    connect(m_window.firstRun(), &FirstRunPage::skipRequested, this, [this] {
        m_setUpSkipped = true;
        refreshCounts();
    });
}

void MainPresenter::connectTimeline()
{
    TimelinePane *pane = m_window.timeline();
    TimelineModel *model = &m_desk.timeline();
    connect(pane, &TimelinePane::filterChanged, this, &MainPresenter::applyFilter);
    connect(pane, &TimelinePane::heldChanged, model, &TimelineModel::setHeld);
    connect(pane, &TimelinePane::gatheredRequested, model, &TimelineModel::release);
    connect(pane, &TimelinePane::subjectChosen, this, &MainPresenter::showSubject);
    connect(pane, &TimelinePane::acknowledgeAllRequested, this,
            [this] { m_desk.acknowledgeAll(); });
    connect(pane, &TimelinePane::retryRequested, this,
            [model] { model->setQuery(model->query()); });
    connect(pane, &TimelinePane::markAllReadRequested, this, [this, model] {
        QList<qint64> unread;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->row(row)->subject.unread)
                unread << model->row(row)->subject.id;
        }
        if (!unread.isEmpty())
            m_desk.markRead(unread);
    });
    connect(model, &TimelineModel::gatheredChanged, pane, &TimelinePane::setGathered);
    connect(model, &TimelineModel::errorChanged, pane,
            [pane, model] { pane->setError(model->error()); });
    connect(m_window.refused(), &RefusedList::deliveryChosen, this,
            [this](const DeliveryRecord &delivery) {
                m_shownEvent = {};
                m_window.details()->showRefused(delivery);
            });
}

void MainPresenter::connectDetails()
{
    DetailsPane *details = m_window.details();
    connect(details, &DetailsPane::copyRequested, this, &MainPresenter::copy);
    connect(details, &DetailsPane::resendRequested, this,
            [this](qint64 id) { report(m_desk.resend(id), tr("It will be sent again.")); });
    connect(details, &DetailsPane::restartRequested, this, &MainPresenter::restartTarget);
    connect(details, &DetailsPane::dropRequested, this,
            [this](qint64 id) { report(m_desk.dropOutbox(id), tr("It will not be sent.")); });
    connect(details, &DetailsPane::acceptRequested, this, &MainPresenter::acceptRefused);
}

void MainPresenter::connectActions()
{
    DetailsPane *details = m_window.details();
    ActionRow *actions = details->actions();
    connect(actions, &ActionRow::triggerRequested, this, [this, details](const QString &trigger) {
        TriggerStart start;
        start.trigger = trigger;
        start.subject = details->subject();
        Q_EMIT triggerRequested(start);
    });
    connect(actions, &ActionRow::forwardRequested, this, &MainPresenter::forward);
    connect(actions, &ActionRow::replayRequested, this, &MainPresenter::replay);
    connect(actions, &ActionRow::replayToRequested, this, &MainPresenter::askReplayTo);
    connect(actions, &ActionRow::copyCurlRequested, this,
            [this, details] { copy(m_desk.curlCommand(details->delivery())); });
    connect(actions, &ActionRow::acknowledgeRequested, this, [this, details](bool acknowledged) {
        m_desk.acknowledge(details->subject(), acknowledged);
    });
    connect(actions, &ActionRow::pinRequested, this,
            [this, details](bool pinned) { m_desk.pin(details->subject(), pinned); });
    connect(actions, &ActionRow::markUnreadRequested, this,
            [this, details] { m_desk.markRead({details->subject()}, false); });
}

void MainPresenter::connectDesk()
{
    connect(&m_desk, &Desk::healthChanged, this, &MainPresenter::refreshHealth);
    connect(&m_desk, &Desk::trayChanged, this, &MainPresenter::refreshCounts);
    connect(&m_desk, &Desk::refusalsChanged, this, &MainPresenter::refreshRefused);
    connect(&m_desk, &Desk::subjectsChanged, this, &MainPresenter::subjectsChanged);
    connect(&m_desk, &Desk::outboxChanged, this,
            [this] { subjectsChanged({m_window.details()->subject()}); });
    connect(&m_desk.settings(), &SettingsFile::changed, this, [this](const Settings &settings) {
        m_window.sidebar()->model()->setAuthors(settings.authors);
        refreshHealth();
    });
}

} // namespace signalbox

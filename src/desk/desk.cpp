// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "desk/deskparts.h"
#include "desk/gathersecrets.h"
#include "desk/kinds.h"

#include <QDir>
#include <QLoggingCategory>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(deskLog, "signalbox.desk")

constexpr std::chrono::milliseconds healthCoalesce{100};
constexpr std::chrono::seconds housekeeping{5};
constexpr std::chrono::milliseconds recipesSettle{300};

// Allowed hosts change while it runs; everything else needs a new socket.
bool sameSocket(ListenerSettings before, ListenerSettings now)
{
    before.hosts.clear();
    now.hosts.clear();
    return before == now;
}

} // namespace

Desk::Private::Private(Desk &owner, DeskPaths where, SettingsFile &settingsFile,
                       SecretStore &secretStore, const Clock &theClock)
    : desk(owner)
    , paths(std::move(where))
    , settings(settingsFile)
    , secrets(secretStore)
    , windowSecrets(secretStore, &owner,
                    [&owner](const QString &name) { owner.readSecretsAgain(name); })
    , clock(theClock)
{
    healthTimer.setSingleShot(true);
    healthTimer.setInterval(healthCoalesce);
    houseTimer.setInterval(housekeeping);
    recipeTimer.setSingleShot(true);
    recipeTimer.setInterval(recipesSettle);
}

Desk::Desk(DeskPaths paths, SettingsFile &settings, SecretStore &secrets, const Clock &clock,
           QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(paths), settings, secrets, clock))
{
}

Desk::~Desk()
{
    stop();
}

Result<void> Desk::start(const std::optional<std::pair<QString, quint16>> &listenOn)
{
    d->listenOn = listenOn;
    if (auto opened = d->open(); !opened)
        return opened;
    d->connectParts();
    d->applySettings();
    d->worker->start();
    d->outbox->start();
    d->houseTimer.start();
    return {};
}

void Desk::stop()
{
    d->close();
}

Result<void> Desk::Private::open()
{
    auto opened = Store::open(paths.dataFolder, clock);
    if (!opened)
        return fail(opened.error());
    store = std::move(*opened);
    // One read connection for each thread that reads, and one for the timeline's own pages.
    auto forPages = StoreReader::open(paths.dataFolder, clock);
    auto forTimeline = StoreReader::open(paths.dataFolder, clock);
    auto forWorker = StoreReader::open(paths.dataFolder, clock);
    for (const auto *each : {&forPages, &forTimeline, &forWorker}) {
        if (!*each)
            return fail(each->error());
    }
    reader = std::move(*forPages);
    if (const auto earlier = reader->refusals())
        refusals.restore(*earlier);
    book = RecipeBook::load(paths.builtInSenders, ownSenders());
    http = std::make_unique<HttpClient>();
    shaping = std::make_unique<ShapingThread>(paths.jqHelper);
    targets = std::make_unique<TargetBoard>(*http, secrets, clock);
    triggers = std::make_unique<TriggerBoard>(*http, secrets, clock);
    triggers->setSpaceMuter([this](const SpaceMuting &wanted) { return muteAsked(wanted); });
    outbox = std::make_unique<Outbox>(*store, *reader, *targets, *shaping, clock);
    runs = std::make_unique<Runs>(*store, *reader, *triggers, *shaping, clock);
    worker =
        std::make_unique<UnderstandingWorker>(*store, std::move(*forWorker), paths.jqHelper, clock);
    keys = std::make_unique<NetworkKeys>(*http, clock);
    confirmations = std::make_unique<Confirmations>(*http, clock);
    answers = std::make_unique<PendingAnswers>();
    worker->setAnswers(answers.get());
    chats = std::make_unique<ChatReports>(*reader, *http, *targets, secrets, clock);
    commands = std::make_unique<Commands>(clock);
    worker->setCommandListener([listening = commands.get()](const Hearing &at, const Event &event) {
        return listening->hear(at, event);
    });
    pipeline = std::make_unique<DeliveryPipeline>(*store, refusals, *keys, *answers, clock);
    listener = std::make_unique<Listener>(*pipeline, clock);
    makeLines();
    timeline = std::make_unique<TimelineModel>(std::move(*forTimeline), clock);
    return {};
}

// Every connection between the parts stands here.
void Desk::Private::connectParts()
{
    pipeline->setWake([this](bool isAwaited) {
        if (isAwaited)
            worker->wake();
        else
            worker->deliveryCame();
    });
    QObject::connect(pipeline.get(), &DeliveryPipeline::deliveriesChanged, &desk,
                     [this] { onDeliveriesChanged(); });
    QObject::connect(
        pipeline.get(), &DeliveryPipeline::hostWasRefused, &desk,
        [this](const QString &host, bool tunnelled) { onHostRefused(host, tunnelled); });
    QObject::connect(
        worker.get(), &UnderstandingWorker::understood, &desk,
        [this](const UnderstoodBatch &batch) { onUnderstood(batch); }, Qt::QueuedConnection);
    QObject::connect(
        worker.get(), &UnderstandingWorker::answeredTooLate, &desk,
        [this](const Event &event, const Outcome &outcome) {
            if (!stopped)
                chats->tellOutcome(event, outcome, true);
        },
        Qt::QueuedConnection);
    QObject::connect(confirmations.get(), &Confirmations::ended, &desk,
                     [this](const Event &event) { worker->addEvent(event); });
    QObject::connect(outbox.get(), &Outbox::rowChanged, &desk, [this](const OutboxRow &row) {
        Q_EMIT desk.outboxChanged(row.id);
        healthLater();
    });
    QObject::connect(outbox.get(), &Outbox::spacesChanged, &desk,
                     [this] { Q_EMIT desk.spacesChanged(); });
    QObject::connect(runs.get(), &Runs::runChanged, &desk,
                     [this](const RunRecord &run) { onRunChanged(run); });
    QObject::connect(targets.get(), &TargetBoard::changed, &desk, [this] { healthLater(); });
    QObject::connect(triggers.get(), &TriggerBoard::changed, &desk, [this] { healthLater(); });
    QObject::connect(&desk, &Desk::subjectsChanged, timeline.get(),
                     &TimelineModel::subjectsChanged);
    QObject::connect(&settings, &SettingsFile::changed, &desk, [this] { applySettings(); });
    QObject::connect(&settings, &SettingsFile::problemsChanged, &desk, [this] { healthLater(); });
    QObject::connect(&healthTimer, &QTimer::timeout, &desk, [this] { refreshHealth(); });
    QObject::connect(&houseTimer, &QTimer::timeout, &desk, [this] { housekeep(); });
    QObject::connect(&recipeWatcher, &QFileSystemWatcher::directoryChanged, &recipeTimer,
                     [this] { recipeTimer.start(); });
    QObject::connect(&recipeWatcher, &QFileSystemWatcher::fileChanged, &recipeTimer,
                     [this] { recipeTimer.start(); });
    QObject::connect(&recipeTimer, &QTimer::timeout, &desk, [this] { reloadRecipes(); });
    watchRecipes();
}

void Desk::Private::applySettings()
{
    const Settings before = std::exchange(current, settings.settings());
    const bool firstTime = !std::exchange(applied, true);
    bell.setSettings(current.notifications);
    targets->setSettings(current.targets, current.services);
    lines->setSettings(current);
    triggers->setSettings(current.triggers);
    keys->setPinned(current.services.pinnedKeys);
    worker->setRules(std::make_shared<RuleBook>(current));
    chats->setSettings(current);
    commands->setBook(std::make_shared<CommandBook>(current));
    listener->setAllowedHosts(current.listener.hosts);
    const bool listenAfresh = firstTime || !sameSocket(before.listener, current.listener);
    if (listenAfresh)
        startListener();
    if (listenAfresh || before.tunnel != current.tunnel)
        startTunnel();
    readEndpointSecrets();
    if (firstTime) {
        recallRuns();
        runs->recover();
        recoverConfirmations();
    }
}

void Desk::Private::reloadRecipes()
{
    book = RecipeBook::load(paths.builtInSenders, ownSenders(), book);
    watchRecipes();
    rebuildEndpoints();
    healthLater();
}

// The folder, each recipe's folder and its files: editors replace files in several ways.
void Desk::Private::watchRecipes()
{
    const QString folder = ownSenders();
    QStringList watched;
    if (QDir(folder).exists()) {
        watched.append(folder);
        for (const QFileInfo &recipe :
             QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            watched.append(recipe.filePath());
            for (const QFileInfo &file : QDir(recipe.filePath()).entryInfoList(QDir::Files))
                watched.append(file.filePath());
        }
    } else {
        watched.append(paths.dataFolder);
    }
    if (const QStringList old = recipeWatcher.files() + recipeWatcher.directories(); !old.isEmpty())
        recipeWatcher.removePaths(old);
    recipeWatcher.addPaths(watched);
}

QString Desk::Private::ownSenders() const
{
    return QDir(paths.dataFolder).filePath(QStringLiteral("senders"));
}

void Desk::Private::readEndpointSecrets()
{
    QMap<QString, SecretReference> references;
    for (const EndpointSettings &endpoint : std::as_const(current.endpoints)) {
        for (qsizetype at = 0; at < endpoint.secrets.size(); ++at)
            references.insert(endpoint.name + QChar(0x1f) + QString::number(at),
                              endpoint.secrets.at(at));
    }
    rebuildEndpoints();
    const QList<EndpointSettings> asked = current.endpoints;
    gatherSecrets(secrets, references, &desk, [this, asked](const GatheredSecrets &gathered) {
        if (stopped || asked != current.endpoints)
            return; // a newer reading is under way
        endpointSecrets.clear();
        endpointFaults.clear();
        for (const EndpointSettings &endpoint : asked) {
            for (qsizetype at = 0; at < endpoint.secrets.size(); ++at) {
                const QString key = endpoint.name + QChar(0x1f) + QString::number(at);
                if (gathered.secrets.contains(key))
                    endpointSecrets[endpoint.name].append(gathered.secrets.value(key));
                else
                    endpointFaults.insert(endpoint.name, gathered.fault.value_or(Error{}));
            }
        }
        keyringError.reset();
        if (gathered.fault && gathered.fault->kind != ErrorKind::NotFound)
            keyringError = gathered.fault;
        rebuildEndpoints();
        refreshHealth();
        if (!std::exchange(saidReady, true))
            Q_EMIT desk.ready();
    });
}

void Desk::Private::rebuildEndpoints()
{
    EndpointSurroundings around{endpointSecrets, sampleKeys, publicBase};
    for (auto each = sampleSecrets.begin(); each != sampleSecrets.end(); ++each)
        around.secrets.insert(each.key(), {each.value()});
    const auto table = std::make_shared<const EndpointTable>(
        current.endpoints + ChatLines::endpointsFor(current) + sampleEndpoints, around, book);
    pipeline->setEndpoints(table);
    worker->setEndpoints(table);
    outbox->setEndpoints(table);
    // What could not be understood for want of a recipe stays as it is; new deliveries find it.
    healthLater();
}

void Desk::Private::startListener()
{
    listener->stop();
    listenerOptions = {};
    listenerOptions.address = current.listener.address;
    listenerOptions.port = static_cast<quint16>(current.listener.port);
    if (listenOn) {
        listenerOptions.address = listenOn->first;
        listenerOptions.port = listenOn->second;
    }
    listenerOptions.certificateFile = current.listener.certificateFile;
    listenerOptions.keyFile = current.listener.keyFile;
    listenerOptions.hosts = current.listener.hosts;
    const auto started = listener->start(listenerOptions);
    listenerError = started ? std::nullopt : std::optional(started.error());
    if (!started)
        qCWarning(deskLog) << "the listener does not run:" << toText(started.error());
    healthLater();
}

void Desk::Private::startTunnel()
{
    if (tunnel)
        tunnel->stop();
    tunnel.reset();
    listener->setTunnelHost(QString());
    publicBase.clear();
    if (!current.tunnel || !listener->isRunning())
        return;
    const PartSettings wanted = *current.tunnel;
    gatherSecrets(secrets, wanted.secrets, &desk, [this, wanted](const GatheredSecrets &gathered) {
        if (stopped || !current.tunnel || *current.tunnel != wanted || tunnel)
            return;
        const TunnelKind *kind = tunnelKind(wanted.kind);
        if (!kind)
            return;
        auto made = kind->create({wanted.settings, gathered.secrets}, *http, clock);
        if (!made) {
            qCWarning(deskLog) << "tunnel:" << toText(made.error());
            return;
        }
        tunnel = std::move(*made);
        QObject::connect(tunnel.get(), &Tunnel::stateChanged, &desk,
                         [this](const TunnelState &state) { onTunnelState(state); });
        tunnel->start(listener->tunnelPort());
        healthLater();
    });
}

// The order of a delivery's way: stop taking in, finish what is in hand, then close the store.
void Desk::Private::close()
{
    if (!store)
        return;
    // Whoever still owns us may let events run afterwards: nothing of them may reach the parts.
    QObject::disconnect(&settings, nullptr, &desk, nullptr);
    for (QTimer *timer : {&houseTimer, &healthTimer, &recipeTimer, &demoTimer})
        timer->stop();
    stopped = true;
    lines->stop();
    if (tunnel)
        tunnel->stop();
    listener->stop();
    outbox->stop();
    runs->stop();
    worker->stop();
    answers->stop();
    writeRefusals();
    store->close();
    lines.reset();
    probe.reset();
    tunnel.reset();
    timeline.reset();
    outbox.reset();
    runs.reset();
    targets.reset();
    triggers.reset();
    worker.reset();
    commands.reset();
    chats.reset();
    listener.reset();
    keys.reset();
    pipeline.reset();
    answers.reset();
    confirmations.reset();
    shaping.reset();
    http.reset();
    reader.reset();
    store.reset();
}

} // namespace signalbox

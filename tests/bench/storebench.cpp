// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// storebench fill FOLDER COUNT   fills a store with COUNT subjects, one event and one delivery each
// storebench query FOLDER        times what the window asks of it and painting that; one JSON
// object on standard output
#include "core/clock.h"
#include "desk/timelinemodel.h"
#include "senders/recipebook.h"
#include "senders/verifier.h"
#include "store/store.h"
#include "store/storereader.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <mutex>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr int inFlight = 500; // below what the store's queue takes
constexpr auto between = 3s; // two deliveries
constexpr int repeats = 20;
constexpr QSize viewSize{900, 800};

//! Lets only so many calls to the store be open at a time.
class Window
{
public:
    void enter()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open < inFlight; });
        ++m_open;
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        --m_open;
        m_changed.notify_all();
    }
    void drain()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_open = 0;
};

const QStringList &words()
{
    static const QStringList list{
        QStringLiteral("fix"),    QStringLiteral("kernel"),  QStringLiteral("container"),
        QStringLiteral("update"), QStringLiteral("release"), QStringLiteral("timeout"),
        QStringLiteral("driver"), QStringLiteral("network"), QStringLiteral("rollback")};
    return list;
}

Event eventOf(int number, Instant at)
{
    static const QList<Status> statuses{Status::Passed, Status::Passed,  Status::Failed,
                                        Status::Passed, Status::Running, Status::Cancelled};
    Event event;
    event.endpoint = QStringLiteral("bench");
    event.sender = QStringLiteral("generic");
    event.subject = QString::number(number);
    event.kind = Kind::Build;
    event.status = statuses.at(number % statuses.size());
    event.wireStatus = toText(event.status);
    event.project = QStringLiteral("acme/project-%1").arg(number % 40);
    event.pipeline = QStringLiteral("build-%1").arg(number % 7);
    event.branch =
        number % 3 == 0 ? QStringLiteral("main") : QStringLiteral("topic-%1").arg(number % 500);
    event.number = QString::number(number);
    event.title =
        QStringLiteral("Build %1: %2 %3")
            .arg(number)
            .arg(words().at(number % words().size()), words().at(number / 7 % words().size()));
    event.author = QStringLiteral("author%1").arg(number % 60);
    event.commit = QStringLiteral("%1").arg(number * 7919LL, 40, 16, QLatin1Char('0'));
    event.url = QStringLiteral("https://ci.example.com/builds/%1").arg(number);
    event.receivedAt = at;
    return event;
}

AcceptedDelivery deliveryOf(const Recipe &recipe, const Event &event)
{
    Delivery delivery;
    delivery.method = "POST";
    delivery.target = "/bench";
    delivery.headers = {{"Content-Type", "application/json"}};
    delivery.body = QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact);
    delivery.receivedAt = event.receivedAt;
    return std::get<AcceptedDelivery>(Verifier::verify(
        recipe, {QStringLiteral("bench"), {}, false, {}}, delivery, event.receivedAt));
}

Recipe openRecipe()
{
    Recipe recipe;
    recipe.id = QStringLiteral("generic");
    recipe.verification = {{QStringLiteral("scheme"), QStringLiteral("token")},
                           {QStringLiteral("header"), QStringLiteral("Authorization")}};
    return recipe;
}

int fill(const QString &folder, int count)
{
    const SystemClock clock;
    auto store = Store::open(folder, clock);
    if (!store)
        return 1;
    const Recipe recipe = openRecipe();
    const Instant start = clock.now() - count * between;
    Window window;
    for (int number = 1; number <= count; ++number) {
        Event event = eventOf(number, start + number * between);
        window.enter();
        (*store)->commit(
            deliveryOf(recipe, event), [&, event](const Result<CommitOutcome> &stored) mutable {
                if (!stored)
                    return window.leave();
                event.delivery = stored->id;
                UnderstoodDelivery understood;
                understood.delivery = stored->id;
                understood.events.append({event, fold(std::nullopt, event).subject, false, {}, {}});
                (*store)->recordUnderstood(understood, [&](const auto &) { window.leave(); });
            });
    }
    window.drain();
    (*store)->close();
    return 0;
}

//! Median and worst of some calls, milliseconds.
template <typename Call> QJsonObject timed(Call call)
{
    QList<double> took;
    for (int turn = 0; turn < repeats; ++turn) {
        QElapsedTimer timer;
        timer.start();
        call(turn);
        took.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    const double first = took.first();
    std::sort(took.begin(), took.end());
    return {{QStringLiteral("first"), first},
            {QStringLiteral("median"), took.at(repeats / 2)},
            {QStringLiteral("worst"), took.last()}};
}

int query(const QString &folder)
{
    const SystemClock clock;
    auto reader = StoreReader::open(folder, clock);
    auto forModel = StoreReader::open(folder, clock);
    if (!reader || !forModel)
        return 1;
    const auto counters = (*reader)->counters();
    const qint64 rows = counters ? counters->subjects : 0;
    QJsonObject result{{QStringLiteral("rows"), rows}};
    bool complete = rows > 0;
    TimelineModel model(std::move(*forModel), clock);
    TimelineView view(clock);
    view.setModel(&model);
    view.resize(viewSize);
    view.show();
    const auto paint = [&view] {
        QApplication::processEvents();
        (void)view.grab();
    };
    const auto ask = [&](const QString &text) {
        model.setQuery(Query::parse(text));
        complete = complete && model.rowCount() > 0 && !model.error();
        paint();
    };
    paint(); // fonts and styles are loaded with the first one
    result.insert(QStringLiteral("first page"), timed([&](int) { ask({}); }));
    result.insert(QStringLiteral("next page"), timed([&](int) {
                      model.fetchMore({});
                      view.scrollToBottom();
                      paint();
                  }));
    result.insert(QStringLiteral("filter"), timed([&](int turn) {
                      ask(turn % 2 == 0
                              ? QStringLiteral("status:failed project:acme/project-8")
                              : QStringLiteral("branch:main status:passed author:author6"));
                  }));
    result.insert(QStringLiteral("full text"), timed([&](int turn) {
                      ask(turn % 2 == 0 ? QStringLiteral("kernel timeout")
                                        : QStringLiteral("rollback"));
                  }));
    ask({});
    result.insert(QStringLiteral("jump"), timed([&](int turn) {
                      model.jumpTo(clock.now() - rows * between * (turn + 1) / (repeats + 1));
                      complete = complete && model.rowCount() > 0 && !model.startsAtTop();
                      paint();
                  }));
    result.insert(QStringLiteral("complete"), complete);
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return complete ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("fill") && arguments.size() == 4)
        return fill(arguments.at(2), arguments.at(3).toInt());
    if (arguments.value(1) == QLatin1String("query") && arguments.size() == 3)
        return query(arguments.at(2));
    std::fputs("storebench fill FOLDER COUNT | storebench query FOLDER\n", stderr);
    return 2;
}

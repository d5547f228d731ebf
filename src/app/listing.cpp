// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listing.h"

#include "app/exitcode.h"
#include "app/output.h"
#include "senders/recipebook.h"
#include "senders/understand.h"
#include "store/storereader.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <functional>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds followEvery{50};
constexpr int pageSize = 500;

// Where it is from, and what it is called when that says more.
QString words(const Event &event)
{
    Event untitled = event;
    untitled.title.clear();
    const QString place = headingOf(untitled);
    return event.title.isEmpty() || event.title == place
        ? place
        : place + QStringLiteral("  ") + event.title;
}

void print(const Event &event, bool json)
{
    if (json) {
        QJsonObject object = toJson(event);
        // Where an answer goes is as good as a password.
        QJsonObject command = object.value(QLatin1String("command")).toObject();
        if (command.contains(QLatin1String("reply"))) {
            command.insert(QLatin1String("reply"), QStringLiteral("[masked]"));
            object.insert(QLatin1String("command"), command);
        }
        printJson(object);
        return;
    }
    printLine(printable(QStringLiteral("%1  %2  %3  %4")
                            .arg(QString::number(event.id), toIsoText(event.receivedAt),
                                 toText(event.status).leftJustified(9), words(event))));
}

// Reads page after page, by key, until `limit` rows were printed or there are no more.
template <typename Row>
int printPages(
    int limit,
    const std::function<Result<QList<Row>>(const std::optional<Row> &last, int count)> &read,
    const std::function<void(const Row &)> &printRow)
{
    std::optional<Row> last;
    for (int left = limit; left > 0;) {
        const int count = qMin(left, pageSize);
        const auto page = read(last, count);
        if (!page) {
            printError(page.error());
            return exitFailed;
        }
        for (const Row &row : *page)
            printRow(row);
        if (page->size() < count)
            break;
        left -= count;
        last = page->constLast();
    }
    return exitDone;
}

template <typename Row> qint64 idBefore(const std::optional<Row> &last)
{
    return last ? last->id : 0;
}

int listEvents(const CommandLine &line, StoreReader &reader)
{
    const Query query = Query::parse(line.query);
    for (const QString &problem : query.problems)
        printError(problem);
    if (!query.problems.isEmpty())
        return exitWrongUse;
    if (line.subjects)
        return printPages<Subject>(
            line.limit,
            [&](const std::optional<Subject> &last, int count) {
                const PageKey after =
                    last ? PageKey{toMilliseconds(last->changedAt), last->id} : PageKey{};
                return reader.subjects(query, after, count);
            },
            [&](const Subject &subject) { print(subject.event, line.json); });
    return printPages<Event>(
        line.limit,
        [&](const std::optional<Event> &last, int count) {
            return reader.events(query, idBefore(last), count);
        },
        [&](const Event &event) { print(event, line.json); });
}

void followEvents(const CommandLine &line, std::shared_ptr<StoreReader> reader, QObject *parent)
{
    const auto newest = reader->events({}, 0, 1);
    auto *timer = new QTimer(parent);
    auto last =
        std::make_shared<qint64>(newest && !newest->isEmpty() ? newest->constFirst().id : 0);
    QObject::connect(timer, &QTimer::timeout, parent, [line, reader, last] {
        const auto fresh = reader->eventsAfter(*last, pageSize);
        if (!fresh)
            return; // locked for a moment: asked again
        for (const Event &event : *fresh) {
            *last = event.id;
            print(event, line.json);
        }
    });
    timer->start(followEvery);
}

std::shared_ptr<const RecipeBook> recipesOf(const Places &places)
{
    return RecipeBook::load(QStringLiteral(":/senders"),
                            QDir(places.dataFolder).filePath(QStringLiteral("senders")));
}

//! `book`: to tell how long the sender would have waited; may be missing.
void print(const DeliveryRecord &record, bool json, const RecipeBook *book = nullptr)
{
    if (json) {
        QJsonObject object = toJson(record);
        const RecipePointer recipe = book ? book->find(record.sender) : nullptr;
        if (recipe && record.answeredInMs >= 0)
            object.insert(QLatin1String("allowedMs"),
                          static_cast<qint64>(recipe->acknowledgeWithin.count()));
        printJson(object);
        return;
    }
    printLine(
        printable(QStringLiteral("%1  %2  %3  %4  %5 %6  %7")
                      .arg(QString::number(record.id), toIsoText(record.receivedAt),
                           toText(record.verdict).leftJustified(8), record.endpoint,
                           QString::fromLatin1(record.method), QString::fromLatin1(record.target),
                           record.reason.isEmpty() ? record.problem : record.reason)));
}

int listDeliveries(const CommandLine &line, const Places &places, StoreReader &reader)
{
    const auto book = line.json ? recipesOf(places) : nullptr;
    const auto printRow = [&](const DeliveryRecord &record) {
        print(record, line.json, book.get());
    };
    if (line.duplicates) // a bounded table: one page holds it
        return printPages<DeliveryRecord>(
            line.limit,
            [&](const std::optional<DeliveryRecord> &last, int) {
                return last ? Result<QList<DeliveryRecord>>() : reader.duplicates(line.limit);
            },
            printRow);
    return printPages<DeliveryRecord>(
        line.limit,
        [&](const std::optional<DeliveryRecord> &last, int count) {
            return reader.deliveries(idBefore(last), count);
        },
        printRow);
}

int show(const CommandLine &line, const Places &places, StoreReader &reader)
{
    const qint64 id = line.id.toLongLong();
    const auto record = reader.delivery(id);
    const auto body = reader.body(id);
    if (!record || !*record || !body) {
        printError(QStringLiteral("no delivery with the id ") + line.id);
        return exitFailed;
    }
    if (line.raw) {
        printBytes(*body);
        return exitDone;
    }
    Delivery shown;
    shown.method = (*record)->method;
    shown.target = (*record)->target;
    shown.headers = (*record)->headers;
    shown.body = *body;
    const auto book = recipesOf(places);
    if (const RecipePointer recipe = book->find((*record)->sender))
        shown = masked(*recipe, shown);
    print(**record, false);
    printLine(printable(QString::fromLatin1(shown.method + ' ' + shown.target)));
    for (const HeaderField &field : std::as_const(shown.headers))
        printLine(printable(QString::fromUtf8(field.name + ": " + field.value)));
    printLine(QString());
    printBytes(shown.body);
    if (!shown.body.endsWith('\n'))
        printLine(QString());
    return exitDone;
}

void print(const OutboxRow &row, StoreReader &reader, bool json)
{
    if (!json) {
        printLine(printable(QStringLiteral("%1  %2  %3  %4  attempts %5  %6")
                                .arg(QString::number(row.id), toIsoText(row.createdAt),
                                     toText(row.state).leftJustified(7), row.target,
                                     QString::number(row.attempts), row.answer)));
        return;
    }
    const auto subject = reader.subject(row.subject);
    printJson(toJson(row, subject && *subject ? (*subject)->event.subject : QString()));
}

int listOutbox(const CommandLine &line, StoreReader &reader)
{
    return printPages<OutboxRow>(
        line.limit,
        [&](const std::optional<OutboxRow> &last, int count) {
            return reader.outbox(OutboxFilter(), idBefore(last), count);
        },
        [&](const OutboxRow &row) { print(row, reader, line.json); });
}

void print(const RunRecord &run, bool json)
{
    if (json)
        printJson(toJson(run));
    else
        printLine(
            printable(QStringLiteral("%1  %2  %3  %4  %5")
                          .arg(QString::number(run.id), toIsoText(run.startedAt),
                               toText(run.status).leftJustified(9), run.trigger, run.reason)));
}

int listRuns(const CommandLine &line, StoreReader &reader)
{
    if (line.id.isEmpty())
        return printPages<RunRecord>(
            line.limit,
            [&](const std::optional<RunRecord> &last, int count) {
                return reader.runs(line.name, idBefore(last), count);
            },
            [&](const RunRecord &run) { print(run, line.json); });
    const auto run = reader.run(line.id.toLongLong());
    if (!run || !*run) {
        printError(QStringLiteral("no run with the id ") + line.id);
        return exitFailed;
    }
    print(**run, line.json);
    return exitDone;
}

} // namespace

std::optional<int> runListing(const CommandLine &line, const Places &places, QObject *parent)
{
    if (!QFileInfo::exists(places.dataFolder + QStringLiteral("/signalbox.db"))) {
        if (line.command == QLatin1String("show")) {
            printError(QStringLiteral("nothing has been stored yet"));
            return exitFailed;
        }
        if (!line.follow)
            return exitDone; // nothing stored yet is an empty list
    }
    auto opened = StoreReader::open(places.dataFolder);
    if (!opened) {
        printError(opened.error());
        return exitFailed;
    }
    if (line.command == QLatin1String("events") && line.follow) {
        followEvents(line, std::move(*opened), parent);
        return std::nullopt;
    }
    if (line.command == QLatin1String("events"))
        return listEvents(line, **opened);
    if (line.command == QLatin1String("deliveries"))
        return listDeliveries(line, places, **opened);
    if (line.command == QLatin1String("show"))
        return show(line, places, **opened);
    if (line.command == QLatin1String("outbox"))
        return listOutbox(line, **opened);
    return listRuns(line, **opened);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipecheck.h"

#include "app/exitcode.h"
#include "app/jsondifference.h"
#include "app/output.h"
#include "core/clock.h"
#include "senders/expectedevents.h"
#include "senders/recipe.h"
#include "senders/verifier.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr char checkSecret[] = "a secret for checking only";
constexpr char noEventsYet[] = "[]\n";

void printFault(const QString &file, int line, const QString &text)
{
    printLine(QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(printable(text)));
}

Delivery checkedDelivery(const RecipeSample &sample)
{
    Delivery delivery;
    delivery.method = sample.method;
    delivery.target = sample.target;
    delivery.headers = sample.headers;
    delivery.body = sample.body;
    delivery.receivedAt = SystemClock().now();
    return delivery;
}

StoredDelivery storedFrom(const Recipe &recipe, const Delivery &delivery)
{
    StoredDelivery stored;
    stored.id = 1;
    stored.delivery = delivery;
    stored.endpoint = QStringLiteral("check");
    stored.sender = recipe.id;
    stored.verdict = Verdict::Verified;
    return stored;
}

// Signed as its sender would and verified as a listener would. Empty: good.
QString verificationFault(const Recipe &recipe, const Delivery &delivery)
{
    const auto identity = Verifier::sampleIdentity(recipe, Secret(checkSecret));
    if (!identity)
        return identity.error().detail;
    EndpointIdentity endpoint;
    endpoint.name = QStringLiteral("check");
    endpoint.options = identity->options;
    endpoint.pinnedKeys = identity->pinnedKeys;
    // Keys that lie elsewhere stand in options and pins; else the secret is the endpoint's own.
    endpoint.secretConfigured =
        recipe.usesSecret && endpoint.options.isEmpty() && endpoint.pinnedKeys.isEmpty();
    if (endpoint.secretConfigured)
        endpoint.secrets = {identity->secret};
    const auto made =
        Verifier::sign(recipe, identity->secret, delivery, delivery.receivedAt, endpoint.options);
    if (!made)
        return {}; // some schemes cannot be imitated
    const auto verification = Verifier::verify(recipe, endpoint, *made, delivery.receivedAt);
    const auto *refusal = std::get_if<Refusal>(&verification);
    return refusal ? QStringLiteral("signed, and still refused: ") + refusalText(*refusal)
                   : QString();
}

bool checkSample(JqRunner &jq, const Recipe &recipe, const RecipeSample &sample)
{
    const Delivery delivery = checkedDelivery(sample);
    QStringList lines;
    if (const QString fault = verificationFault(recipe, delivery); !fault.isEmpty())
        lines.append(fault);
    const auto understanding = understand(jq, recipe, storedFrom(recipe, delivery));
    if (understanding) {
        QJsonArray expected;
        for (const QJsonObject &event : sample.expectedEvents)
            expected.append(event);
        lines += jsonDifference(expected, expectedEvents(*understanding));
    } else {
        lines.append(toText(understanding.error()));
    }
    printLine(
        QStringLiteral("  %1: %2")
            .arg(sample.name,
                 lines.isEmpty() ? QStringLiteral("as expected") : QStringLiteral("differs")));
    for (const QString &line : std::as_const(lines))
        printLine(QStringLiteral("    ") + printable(line));
    if (!recipe.detect.isEmpty() && !isDetected(recipe, delivery))
        printLine(QStringLiteral("    note: a catch-all endpoint would not recognise it (detect)"));
    for (const QString &note : understanding ? understanding->notes : QStringList())
        printLine(QStringLiteral("    note: ") + printable(note));
    return lines.isEmpty();
}

// "line 3: syntax error" becomes file:line: text, as editors follow it.
bool checkProgram(JqRunner &jq, const Recipe &recipe, const JqProgram &program)
{
    const auto compiled = jq.check(program);
    if (compiled)
        return true;
    static const QRegularExpression lineNumber(QStringLiteral("^line (\\d+): (.*)$"),
                                               QRegularExpression::DotMatchesEverythingOption);
    const auto found = lineNumber.match(compiled.error().detail);
    const QString file = QDir(recipe.folder).filePath(program.name.section(u'/', -1));
    printFault(file, found.hasMatch() ? found.captured(1).toInt() : 1,
               found.hasMatch() ? found.captured(2) : compiled.error().detail);
    return false;
}

QStringList samplesWithoutEvents(const QDir &folder)
{
    QStringList files;
    const QDir samples(folder.filePath(QStringLiteral("samples")));
    for (const QString &file : samples.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString name = file.chopped(5);
        if (!name.endsWith(QLatin1String(".events"))
            && !samples.exists(name + QStringLiteral(".events.json")))
            files.append(samples.filePath(name + QStringLiteral(".events.json")));
    }
    return files;
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

// What the program makes of them now: a start, to be read through.
void writeEvents(JqRunner &jq, const Recipe &recipe, const QStringList &files)
{
    for (const RecipeSample &sample : recipe.samples) {
        const QString path =
            QDir(recipe.folder).filePath(QStringLiteral("samples/%1.events.json").arg(sample.name));
        if (!files.contains(path))
            continue;
        const auto understanding =
            understand(jq, recipe, storedFrom(recipe, checkedDelivery(sample)));
        if (understanding
            && writeFile(path, QJsonDocument(expectedEvents(*understanding)).toJson()))
            printLine(QStringLiteral("written: ") + path);
    }
}

bool printFaults(const tl::expected<Recipe, QList<RecipeProblem>> &recipe)
{
    if (recipe)
        return false;
    for (const RecipeProblem &problem : recipe.error())
        printFault(problem.file, problem.line, problem.text);
    return true;
}

} // namespace

int checkRecipe(const QString &path, bool write)
{
    const QString folder = QDir(path).absolutePath();
    const QStringList missing = write ? samplesWithoutEvents(QDir(folder)) : QStringList();
    for (const QString &file : missing)
        (void)writeFile(file, noEventsYet); // a fault of writing shows when the recipe is loaded
    auto recipe = loadRecipe(folder);
    if (printFaults(recipe))
        return exitFailed;
    JqRunner jq(findJqHelper());
    bool good = checkProgram(jq, *recipe, recipe->events);
    if (recipe->answer)
        good = checkProgram(jq, *recipe, *recipe->answer) && good;
    if (!good)
        return exitFailed;
    if (!missing.isEmpty()) {
        writeEvents(jq, *recipe, missing);
        recipe = loadRecipe(folder);
        if (printFaults(recipe))
            return exitFailed;
    }
    printLine(
        QStringLiteral("%1: %2 samples").arg(recipe->id, QString::number(recipe->samples.size())));
    for (const RecipeSample &sample : recipe->samples)
        good = checkSample(jq, *recipe, sample) && good;
    return good ? exitDone : exitFailed;
}

} // namespace signalbox

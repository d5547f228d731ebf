// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/recipe.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

const QByteArray least(
    R"({"id": "mine", "name": "Mine", "category": "ci", "verification": {"scheme": "path"}})");

//! A recipe folder that is written file by file.
class Folder
{
public:
    Folder() { QDir(m_parent.path()).mkpath(QStringLiteral("mine/samples")); }

    [[nodiscard]] QString path() const { return m_parent.path() + QStringLiteral("/mine"); }
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(path() + u'/' + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private:
    QTemporaryDir m_parent;
};

QStringList lines(const QList<RecipeProblem> &problems)
{
    QStringList lines;
    for (const RecipeProblem &problem : problems)
        lines.append(QStringLiteral("%1:%2: %3")
                         .arg(problem.file.section(QLatin1String("/mine/"), 1))
                         .arg(problem.line)
                         .arg(problem.text));
    return lines;
}

} // namespace

class RecipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember()
    {
        Folder folder;
        folder.write("sender.json", R"({
            "id": "mine", "name": "Mine", "category": "ci", "methods": ["POST", "PUT"],
            "detect": {"order": 5, "any": [{"header": "X-Mine"}]},
            "verification": {"scheme": "hmac", "header": {"option": "header", "default": "X-Sig"}},
            "deliveryId": {"header": "X-Id"}, "decode": ["body.Message"], "percentDecode": ["ce-"],
            "statuses": {"SUCCESS": "passed", "In Progress": "running"},
            "maxBodyMiB": 2, "acknowledgeWithinSeconds": 2.5, "answers": true, "unsignedAnswers": true,
            "fallbackAnswer": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"text": "later"}},
            "sensitive": ["token"], "hosts": ["example.com"],
            "options": [{"name": "header", "type": "text", "label": "Header", "required": true}]})");
        folder.write("events.jq", "{kind: \"other\"}");
        folder.write("answer.jq", "{status: 200}");
        folder.write("setup.md", "Go to {{url}}");
        const auto recipe = loadRecipe(folder.path());
        QVERIFY2(recipe.has_value(), recipe ? "" : qPrintable(lines(recipe.error()).join(u'\n')));
        QCOMPARE(recipe->id, QStringLiteral("mine"));
        QCOMPARE(recipe->methods, (QList<QByteArray>{"POST", "PUT"}));
        QCOMPARE(recipe->statuses.value(QStringLiteral("success")), Status::Passed);
        QCOMPARE(recipe->statuses.value(QStringLiteral("in progress")), Status::Running);
        QCOMPARE(recipe->maxBodyBytes, 2 * 1024 * 1024);
        QCOMPARE(recipe->acknowledgeWithin.count(), 2500);
        QVERIFY(recipe->answers && recipe->unsignedAnswers && recipe->usesSecret && recipe->answer);
        QCOMPARE(recipe->fallbackAnswer.body, QByteArray("{\"text\":\"later\"}"));
        QCOMPARE(recipe->optionFields.size(), 1);
        QVERIFY(recipe->optionFields.first().required);
        QCOMPARE(recipe->events.name, QStringLiteral("mine/events.jq"));
        QCOMPARE(recipe->setup, QStringLiteral("Go to {{url}}"));
    }

    void namesEveryProblemAndItsLine_data()
    {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &sender,
                            const QStringList &expected) {
            QTest::newRow(name) << sender << expected;
        };
        row("no JSON", "{\n  \"id\": \"mine\",\n  oops\n}",
            {QStringLiteral("sender.json:3: unterminated object")});
        row("empty", "", {QStringLiteral("sender.json:1: illegal value")});
        row("members missing", "{\n}",
            {QStringLiteral("sender.json:1: \"id\" is missing"),
             QStringLiteral("sender.json:1: \"name\" is missing"),
             QStringLiteral("sender.json:1: \"category\" is missing"),
             QStringLiteral("sender.json:1: \"verification\" is missing")});
        row("several at once",
            "{\"id\": \"mine\",\n \"name\": 3,\n \"category\": \"ci\",\n \"colour\": 1,\n"
            " \"verification\": {\"scheme\": \"path\"},\n \"statuses\": {\n  \"a\": \"passed\",\n  "
            "\"b\": \"green\"}}",
            {QStringLiteral("sender.json:4: colour \"colour\" is not known here"),
             QStringLiteral("sender.json:2: name found 3, expected string"),
             QStringLiteral(
                 "sender.json:8: statuses/b found \"green\", expected one of: queued, running, "
                 "passed, "
                 "failed, cancelled, skipped, blocked, firing, resolved, info, unknown")});
        row("another folder's id",
            "{\"name\": \"x\",\n\"id\": \"theirs\", \"category\": \"ci\", \"verification\": "
            "{\"scheme\": \"path\"}}",
            {QStringLiteral(
                "sender.json:2: id found \"theirs\", expected the folder's name \"mine\"")});
        row("parameter of the scheme",
            "{\"id\": \"mine\", \"name\": \"x\", \"category\": \"ci\",\n\"verification\": "
            "{\n\"scheme\": \"hmac\",\n\"header\": \"X\",\n\"hash\": \"md5\"}}",
            {QStringLiteral("sender.json:5: verification/hash found \"md5\", expected one of: "
                            "sha1, sha256, sha512")});
        row("scheme misspelt",
            "{\"id\": \"mine\", \"name\": \"x\", \"category\": \"ci\",\n\"verification\": "
            "{\n\"scheme\": \"pathe\"}}",
            {QStringLiteral(
                "sender.json:3: verification/scheme found \"pathe\", expected one of: path")});
        row("body too large", least.left(least.size() - 1) + ",\n\"maxBodyMiB\": 64}",
            {QStringLiteral("sender.json:2: maxBodyMiB found 64, expected 0.001 to 32")});
    }
    void namesEveryProblemAndItsLine()
    {
        QFETCH(QByteArray, sender);
        QFETCH(QStringList, expected);
        Folder folder;
        folder.write("sender.json", sender);
        folder.write("events.jq", ".");
        const auto recipe = loadRecipe(folder.path());
        QVERIFY(!recipe.has_value());
        QCOMPARE(lines(recipe.error()), expected);
    }

    void wantsItsPrograms()
    {
        Folder folder;
        folder.write("sender.json", least.left(least.size() - 1) + ", \"answers\": true}");
        const auto recipe = loadRecipe(folder.path());
        QVERIFY(!recipe.has_value());
        QCOMPARE(recipe.error().size(), 2);
        QVERIFY(recipe.error().at(0).file.endsWith(QLatin1String("events.jq")));
        QVERIFY(recipe.error().at(1).file.endsWith(QLatin1String("answer.jq")));
    }

    void takesSampleBodiesAsWritten()
    {
        Folder folder;
        folder.write("sender.json", least);
        folder.write("events.jq", ".");
        folder.write("samples/a.json",
                     "{\"headers\": {\"X-A\": \"1\", \"X-B\": [\"2\", \"3\"]},\n"
                     " \"body\": {\"z\": 1.0, \"a\": 18446744073709551615,\n  \"s\": \"two  "
                     "blanks, \\\" { \\u00e4\"}}");
        folder.write(
            "samples/b.json",
            "{\"form\": {\"payload\": {\"a\": [1, 2]}, \"text\": \"a b&c\"}, \"method\": \"PUT\"}");
        folder.write("samples/c.json", "{\"base64\": \"AAH/\"}");
        for (const char *name :
             {"samples/a.events.json", "samples/b.events.json", "samples/c.events.json"})
            folder.write(name, "[{\"kind\": \"other\"}]");
        const auto recipe = loadRecipe(folder.path());
        QVERIFY2(recipe.has_value(), recipe ? "" : qPrintable(lines(recipe.error()).join(u'\n')));
        QCOMPARE(recipe->samples.size(), 3);
        const RecipeSample &first = recipe->samples.at(0);
        QCOMPARE(
            first.body,
            QByteArray(
                "{\"z\":1.0,\"a\":18446744073709551615,\"s\":\"two  blanks, \\\" { \\u00e4\"}"));
        QCOMPARE(first.headers, (HeaderList{{"X-A", "1"}, {"X-B", "2"}, {"X-B", "3"}}));
        QCOMPARE(first.expectedEvents.size(), 1);
        QCOMPARE(recipe->samples.at(1).body,
                 QByteArray("payload=%7B%22a%22%3A%5B1%2C2%5D%7D&text=a+b%26c"));
        QCOMPARE(recipe->samples.at(1).method, QByteArray("PUT"));
        QCOMPARE(recipe->samples.at(2).body, QByteArray("\x00\x01\xff", 3));
    }

    void namesProblemsOfSamples()
    {
        Folder folder;
        folder.write("sender.json", least);
        folder.write("events.jq", ".");
        folder.write("samples/a.json", "{\"body\": 1,\n\"Header\": {}}");
        folder.write("samples/a.events.json", "{}");
        folder.write("samples/b.json", "{\"body\": 1}");
        const auto recipe = loadRecipe(folder.path());
        QVERIFY(!recipe.has_value());
        const QStringList found = lines(recipe.error());
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0), QStringLiteral("samples/a.json:2: \"Header\" is not known here"));
        QCOMPARE(found.at(1), QStringLiteral("samples/a.events.json:1: expected a list of events"));
        QVERIFY(found.at(2).startsWith(QLatin1String("samples/b.events.json:0: cannot be read")));
    }
};

QTEST_GUILESS_MAIN(RecipeTest)
#include "tst_recipe.moc"

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/recipebook.h"
#include "senders/recipeids.h"

#include "resources/resources.h"
#include "verifying.h"

#include <QDir>
#include <QTemporaryDir>

using namespace signalbox;

class RecipeBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_builtIn = RecipeBook::load(QStringLiteral(":/senders"), QString());
    }

    void builtInRecipesAreWhole()
    {
        QStringList problems;
        for (const RecipeProblem &problem : m_builtIn->problems())
            problems.append(
                QStringLiteral("%1:%2: %3").arg(problem.file).arg(problem.line).arg(problem.text));
        QCOMPARE(problems, QStringList());
        for (const char *id : {"drone", "foundries", "generic", "github"}) {
            const RecipePointer recipe = m_builtIn->find(QLatin1String(id));
            QVERIFY2(recipe, id);
            QVERIFY2(recipe->setup.contains(QLatin1String("{{url}}")), id);
            QVERIFY2(recipe->samples.size() >= 3, id);
        }
        QVERIFY(!m_builtIn->find(QStringLiteral("nobody")));
    }

    void detectsBySigns_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("GitHub") << HeaderList{{"x-github-event", "push"}} << QByteArray("{}")
                                << "github";
        QTest::newRow("Drone") << HeaderList{{"X-Drone-Event", "build"}} << QByteArray("{}")
                               << "drone";
        QTest::newRow("JobServ") << HeaderList{{"X-JobServ-Sig", ""}} << QByteArray("")
                                 << "foundries";
        QTest::newRow("first in order wins")
            << HeaderList{{"X-Drone-Event", "build"}, {"X-GitHub-Event", "push"}}
            << QByteArray("{}") << "github";
        QTest::newRow("nobody") << HeaderList{{"Content-Type", "text/plain"}} << QByteArray("hello")
                                << "generic";
        QTest::newRow("nothing") << HeaderList{} << QByteArray() << "generic";
    }
    void detectsBySigns()
    {
        QFETCH(HeaderList, headers);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QCOMPARE(m_builtIn->detect(deliveryWith(headers, body))->id, expected);
    }

    // The order in docs/senders.md is the one that holds.
    void detectsInTheDocumentedOrder()
    {
        QFile page(QStringLiteral(SIGNALBOX_SOURCE_DIR "/docs/senders.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const QString list = text.section(QStringLiteral("<!-- detection order -->"), 1)
                                 .section(QStringLiteral("<!-- end -->"), 0, 0);
        QStringList documented;
        for (const QString &id : list.section(u';', 0, 0).split(u'`')) {
            if (m_builtIn->find(id.trimmed()))
                documented.append(id);
        }
        QList<std::pair<int, QString>> held;
        for (const RecipePointer &recipe : m_builtIn->recipes()) {
            if (!recipe->detect.isEmpty())
                held.append({recipe->detect.value(u"order").toInt(), recipe->id});
        }
        std::sort(held.begin(), held.end());
        QStringList inForce;
        for (const auto &[order, id] : held)
            inForce.append(id);
        QCOMPARE(documented, inForce);
    }

    void detectsByTheBody()
    {
        QTemporaryDir folder;
        write(
            folder, "alarms",
            R"({"id": "alarms", "name": "Alarms", "category": "alarm", "verification": {"scheme": "path"},
            "detect": {"order": 1, "any": [{"body": ["sirens", "meta.key"], "without": ["orgId"]},
                                           {"header": "Content-Type", "startsWith": "application/alarm"}]}})");
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), folder.path());
        const auto detected = [&book](const HeaderList &headers, const QByteArray &body) {
            return book->detect(deliveryWith(headers, body))->id;
        };
        QCOMPARE(detected({}, R"({"sirens": [], "meta": {"key": null}})"),
                 QStringLiteral("alarms"));
        QCOMPARE(detected({}, R"({"sirens": [], "meta": {"key": 1}, "orgId": 1})"),
                 QStringLiteral("generic"));
        QCOMPARE(detected({}, R"({"sirens": [], "meta": 3})"), QStringLiteral("generic"));
        QCOMPARE(detected({{"content-type", "Application/Alarm+json"}}, ""),
                 QStringLiteral("alarms"));
        QCOMPARE(detected({{"content-type", "x-application/alarm"}}, ""),
                 QStringLiteral("generic"));
    }

    void theUsersRecipeWins()
    {
        QTemporaryDir folder;
        write(
            folder, "drone",
            R"({"id": "drone", "name": "My Drone", "category": "ci", "verification": {"scheme": "path"}})");
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), folder.path());
        QCOMPARE(book->problems().size(), 0);
        QCOMPARE(book->recipes().size(), m_builtIn->recipes().size());
        QCOMPARE(book->find(QStringLiteral("drone"))->name, QStringLiteral("My Drone"));
        QVERIFY(book->find(QStringLiteral("drone"))->ownedByUser);
        QVERIFY(!book->find(QStringLiteral("github"))->ownedByUser);
    }

    void aFaultLeavesTheLastGoodOneInForce()
    {
        QTemporaryDir folder;
        const auto load = [&folder](const std::shared_ptr<const RecipeBook> &previous) {
            return RecipeBook::load(QStringLiteral(":/senders"), folder.path(), previous);
        };
        const char broken[] = "{\"id\": \"drone\", \"na";
        write(folder, "drone", broken);
        const auto atStart = load({});
        QCOMPARE(atStart->problems().size(), 1);
        QCOMPARE(recipeIds(QStringLiteral(":/senders"), folder.path()), atStart->knownIds());
        QCOMPARE(atStart->find(QStringLiteral("drone"))->name, QStringLiteral("Drone CI"));

        write(
            folder, "drone",
            R"({"id": "drone", "name": "My Drone", "category": "ci", "verification": {"scheme": "path"}})");
        const auto good = load(atStart);
        write(folder, "drone", broken);
        const auto edited = load(good);
        QCOMPARE(edited->problems().size(), 1);
        QCOMPARE(edited->find(QStringLiteral("drone"))->name, QStringLiteral("My Drone"));

        QDir(folder.path() + QStringLiteral("/drone")).removeRecursively();
        QCOMPARE(load(edited)->find(QStringLiteral("drone"))->name, QStringLiteral("Drone CI"));
    }

private:
    static void write(const QTemporaryDir &folder, const char *id, const QByteArray &sender)
    {
        const QString path = folder.path() + u'/' + QLatin1String(id);
        QDir().mkpath(path);
        for (const auto &[name, text] :
             {std::pair("/sender.json", sender), std::pair("/events.jq", QByteArray("."))}) {
            QFile file(path + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
    }

    std::shared_ptr<const RecipeBook> m_builtIn;
};

QTEST_GUILESS_MAIN(RecipeBookTest)
#include "tst_recipebook.moc"

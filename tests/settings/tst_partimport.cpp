// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/partimport.h"

#include "settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace signalbox;

namespace {

QJsonObject objectOf(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QString nothingBrought(const QString &)
{
    return {};
}

} // namespace

class TestPartImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAndKeeps_data()
    {
        QTest::addColumn<QByteArray>("present");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("parts");
        QTest::addColumn<QString>("changed");
        const QByteArray set = R"({"targets": [{"name": "a"}, {"name": "b"}],
            "tunnel": {"kind": "ngrok"}, "listener": {"port": 1}})";
        QTest::newRow("into nothing") << QByteArray("{}") << set << "a b ngrok"
                                      << "targets[+] targets[+] tunnel";
        QTest::newRow("one is there")
            << QByteArray(R"({"targets": [{"name": "a", "kind": "x"}]})") << set << "(a) b ngrok"
            << "targets[+] tunnel";
        QTest::newRow("a tunnel is there")
            << QByteArray(R"({"tunnel": {"kind": "ssh"}})") << set << "a b (ngrok)"
            << "targets[+] targets[+]";
        QTest::newRow("rules beside those built in")
            << QByteArray("{}") << QByteArray(R"({"rules": [{"name": "r"}]})") << "r"
            << "rules rules[+]";
        QTest::newRow("rules beside none")
            << QByteArray(R"({"rules": []})") << QByteArray(R"({"rules": [{"name": "r"}]})") << "r"
            << "rules[+]";
        QTest::newRow("no rules") << QByteArray("{}") << QByteArray(R"({"rules": []})") << ""
                                  << "";
        QTest::newRow("of the wrong type") << QByteArray(R"({"targets": 5})")
                                           << QByteArray(R"({"endpoints": {}, "rules": "x"})") << ""
                                           << "";
    }
    void addsAndKeeps()
    {
        QFETCH(QByteArray, present);
        QFETCH(QByteArray, given);
        const PartImport plan = planImport(objectOf(present), objectOf(given), nothingBrought);
        QStringList parts, changed;
        for (const ImportedPart &part : plan.parts)
            parts.append(part.isKept ? u'(' + part.name + u')' : part.name);
        for (const auto &change : plan.changes)
            changed.append(change.first);
        QTEST(parts.join(u' '), "parts");
        QTEST(changed.join(u' '), "changed");
    }

    void writesOutTheBuiltInRules()
    {
        const PartImport plan =
            planImport({}, objectOf(R"({"rules": [{"name": "r"}]})"), nothingBrought);
        const QByteArray written = QJsonDocument(QJsonObject{{plan.changes.constFirst().first,
                                                              plan.changes.constFirst().second}})
                                       .toJson();
        const ParsedSettings parsed = parseSettings(written, QStringLiteral("/"), {});
        QVERIFY(parsed.valid());
        QCOMPARE(*parsed.settings.rules, defaultRules());
    }

    void makesPathsUnguessable()
    {
        QSet<QString> paths;
        const QJsonObject given = objectOf(R"({"endpoints": [{"name": "a", "path": "/a-{random}"},
            {"name": "b", "path": "/b-fixed"}]})");
        static const QRegularExpression form(QStringLiteral("^/a-[a-z2-9]{26}$"));
        for (int time = 0; time < 50; ++time) {
            const PartImport plan = planImport({}, given, nothingBrought);
            const QString path = plan.changes.at(0).second.toObject().value(u"path").toString();
            QVERIFY2(form.match(path).hasMatch(), qPrintable(path));
            paths.insert(path);
            QCOMPARE(plan.changes.at(1).second.toObject().value(u"path").toString(),
                     QStringLiteral("/b-fixed"));
        }
        QCOMPARE(paths.size(), 50);
    }

    void findsProgramsThatWereBrought()
    {
        const QJsonObject given = objectOf(R"({"triggers": [{"name": "a", "program": "own.py"},
            {"name": "b", "program": "printf"}, {"name": "c", "program": "./own.py"}]})");
        const PartImport plan = planImport({}, given, [](const QString &name) {
            return name == QLatin1String("own.py") ? QStringLiteral("/opt/own.py") : QString();
        });
        QStringList programs;
        for (const auto &change : plan.changes)
            programs.append(change.second.toObject().value(u"program").toString());
        QCOMPARE(programs.join(u' '), QStringLiteral("/opt/own.py printf ./own.py"));
    }
};

QTEST_GUILESS_MAIN(TestPartImport)

#include "tst_partimport.moc"

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include "settings/kinds.h"
#include "settings/rows.h"

#include <QTest>

using namespace signalbox;

namespace {

const QString folder = QStringLiteral("/home/ann/.config/signalbox");

ParsedSettings parse(const QByteArray &json)
{
    return parseSettings(json, folder, kindsForTests());
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("problem");
        for (const SettingsRow &row : settingsRows())
            QTest::newRow(row.name) << row.json << row.problem;
    }
    void findsEveryFault()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, problem);
        const ParsedSettings parsed = parse(json);
        const bool warned = problem.startsWith("warning: ");
        QString first;
        for (const SettingsProblem &one : parsed.problems) {
            if (first.isEmpty())
                first = (one.warning ? QStringLiteral("warning: ") : QString()) + toText(one);
        }
        QVERIFY2(first.toUtf8().startsWith(problem) && first.isEmpty() == problem.isEmpty(),
                 qPrintable(first));
        QCOMPARE(parsed.valid(), problem.isEmpty() || warned);
    }

    void readsTheWholeContract()
    {
        const ParsedSettings parsed = parse(completeSettings());
        QVERIFY2(parsed.valid(), qPrintable(toText(parsed.problems.value(0))));
        const Settings &settings = parsed.settings;
        QCOMPARE(settings.listener.certificateFile, folder + QStringLiteral("/cert.pem"));
        QCOMPARE(settings.listener.hosts, QStringList{QStringLiteral("192.168.1.5")});
        QCOMPARE(settings.endpoints.at(0).secrets.at(0).name, QStringLiteral("LMP_SECRET"));
        QCOMPARE(settings.endpoints.at(1).secrets.size(), 2);
        QCOMPARE(settings.targets.at(0).secrets.value(QStringLiteral("url")).name,
                 QStringLiteral("team-webhook"));
        QVERIFY(!settings.targets.at(0).states);
        const TriggerSettings &deploy = settings.triggers.at(0);
        QCOMPARE(deploy.arming.coolDownSeconds, 60);
        QCOMPARE(deploy.settings.value(QStringLiteral("url")).toString(),
                 QStringLiteral("https://ci.example.com"));
        QCOMPARE(deploy.secrets.value(QStringLiteral("token")).name,
                 QStringLiteral("/run/secrets/jenkins"));
        QVERIFY(!deploy.settings.contains(QStringLiteral("token")));
        const TriggerSettings &harden = settings.triggers.at(1);
        QCOMPARE(harden.arming.confirm, Confirm::None);
        QVERIFY(harden.secrets.value(QStringLiteral("secrets.AWS_")).expand);
        QCOMPARE(harden.secrets.value(QStringLiteral("secrets.CLOUD_KEY")).name,
                 QStringLiteral("aws-key"));
        QCOMPARE(settings.commands.at(0).users, QStringList{QStringLiteral("T1/U1")});
        QVERIFY(settings.rules);
        QCOMPARE(settings.rules->at(0).actions.size(), 3);
        QCOMPARE(settings.rules->at(0).actions.at(1).kind, RuleAction::Kind::Forward);
        QCOMPARE(settings.tunnel->kind, QStringLiteral("ngrok"));
        QCOMPARE(settings.notifications.quietFrom, QStringLiteral("22:00"));
        QCOMPARE(settings.services.pinnedKeys.value(QStringLiteral("https://sns.example/key.pem")),
                 folder + QStringLiteral("/key.pem"));
    }

    void anEmptyTextHasTheDefaults()
    {
        const ParsedSettings parsed = parse("  \n");
        QVERIFY(parsed.problems.isEmpty());
        QCOMPARE(parsed.settings.listener.address, QStringLiteral("127.0.0.1"));
        QCOMPARE(parsed.settings.listener.port, 8642);
        QVERIFY(!parsed.settings.rules);
        QVERIFY(!parsed.settings.tunnel);
        QCOMPARE(parsed.settings.services.addresses.value(QStringLiteral("slackApi")).toString(),
                 QStringLiteral("https://slack.com/api"));
        QCOMPARE(parsed.settings.services.slackResponseHosts,
                 QStringList{QStringLiteral("hooks.slack.com")});
    }

    void aServiceAddressReplacesItsDefaultOnly()
    {
        const ParsedSettings parsed =
            parse("{\"services\": {\"slackApi\": \"http://127.0.0.1:9/api\"}}");
        QVERIFY(parsed.valid());
        QCOMPARE(parsed.settings.services.addresses.value(QStringLiteral("slackApi")).toString(),
                 QStringLiteral("http://127.0.0.1:9/api"));
        QCOMPARE(parsed.settings.services.addresses.value(QStringLiteral("googleToken")).toString(),
                 QStringLiteral("https://oauth2.googleapis.com/token"));
    }

    void noMessageRepeatsASecret_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const SettingsRow &row : rowsWithPlainSecrets())
            QTest::newRow(row.name) << row.json;
    }
    void noMessageRepeatsASecret()
    {
        QFETCH(QByteArray, json);
        const ParsedSettings parsed = parse(json);
        QVERIFY(!parsed.valid());
        for (const SettingsProblem &problem : parsed.problems)
            QVERIFY2(!toText(problem).contains(QStringLiteral("hunter2")),
                     qPrintable(toText(problem)));
    }

    void pathsAreRelativeToTheFile()
    {
        const ParsedSettings parsed = parse(settingsWithPaths());
        QVERIFY2(parsed.valid(), qPrintable(toText(parsed.problems.value(0))));
        QCOMPARE(parsed.settings.endpoints.at(0).secrets.at(0).name,
                 QStringLiteral("/home/ann/.config/s.txt"));
        QCOMPARE(parsed.settings.targets.at(0).templateFile, folder + QStringLiteral("/m.jq"));
        const QJsonObject program = parsed.settings.triggers.at(0).settings;
        QCOMPARE(program.value(QStringLiteral("program")).toString(),
                 folder + QStringLiteral("/bin/deploy"));
        QCOMPARE(program.value(QStringLiteral("workingFolder")).toString(),
                 folder + QStringLiteral("/w"));
        QCOMPARE(
            parsed.settings.triggers.at(1).settings.value(QStringLiteral("program")).toString(),
            QStringLiteral("make"));
    }

    void anAddressMayBeAReference()
    {
        const ParsedSettings parsed =
            parse(R"({"targets": [{"name": "t", "kind": "http", "url": {"env": "HOOK"}}]})");
        QVERIFY(parsed.valid());
        QCOMPARE(parsed.settings.targets.at(0).secrets.value(QStringLiteral("url")).name,
                 QStringLiteral("HOOK"));
    }

    void tellsAllFaultsAtOnce()
    {
        const ParsedSettings parsed = parse(
            R"({"listener": {"port": "x"}, "endpoints": [{"name": "a"}], "tunnel": {"kind": "magic"}})");
        QStringList paths;
        for (const SettingsProblem &problem : parsed.problems)
            paths.append(problem.path);
        for (const char *path :
             {"listener.port", "endpoints[0].path", "endpoints[0].sender", "tunnel.kind"})
            QVERIFY2(paths.contains(QLatin1String(path)), path);
    }

    void theDefaultRuleNotifies()
    {
        const QList<RuleSettings> rules = defaultRules();
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules.at(0).actions.at(0).kind, RuleAction::Kind::Notify);
        for (const char *word : {"fixed", "failed", "firing", "resolved", "blocked"})
            QVERIFY(rules.at(0).when.contains(QLatin1String(word)));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"

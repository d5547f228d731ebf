// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretreference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace signalbox;
using Source = SecretReference::Source;

class SecretReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesReferences_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("source");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("expand");
        QTest::newRow("keychain") << QByteArray("{\"keychain\":\"team\"}") << int(Source::Keychain)
                                  << "team" << false;
        QTest::newRow("variable") << QByteArray("{\"env\":\"TEAM\"}") << int(Source::Environment)
                                  << "TEAM" << false;
        QTest::newRow("file") << QByteArray("{\"file\":\"keys/a\"}") << int(Source::File)
                              << "keys/a" << false;
        QTest::newRow("expanded") << QByteArray("{\"expand\":true,\"keychain\":\"aws\"}")
                                  << int(Source::Keychain) << "aws" << true;
    }
    void readsAndWritesReferences()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, source);
        const QJsonValue value = QJsonDocument::fromJson(json).object();
        const auto reference = secretReferenceFromJson(value);
        QVERIFY(reference);
        QCOMPARE(int(reference->source), source);
        QTEST(reference->name, "name");
        QTEST(reference->expand, "expand");
        QCOMPARE(toJson(*reference), value);
    }

    void refusesWhatNamesNoPlace_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("plain text") << QJsonValue(QStringLiteral("a secret"));
        QTest::newRow("null") << QJsonValue();
        QTest::newRow("list") << QJsonValue(QJsonArray{QStringLiteral("keychain")});
        QTest::newRow("empty object") << QJsonValue(QJsonObject());
        QTest::newRow("empty name") << QJsonValue(QJsonObject{{QStringLiteral("env"), QString()}});
        QTest::newRow("name is a number") << QJsonValue(QJsonObject{{QStringLiteral("env"), 5}});
        QTest::newRow("unknown place")
            << QJsonValue(QJsonObject{{QStringLiteral("vault"), QStringLiteral("a")}});
        QTest::newRow("two places")
            << QJsonValue(QJsonObject{{QStringLiteral("env"), QStringLiteral("A")},
                                      {QStringLiteral("file"), QStringLiteral("b")}});
    }
    void refusesWhatNamesNoPlace()
    {
        QFETCH(QJsonValue, value);
        QVERIFY(!secretReferenceFromJson(value));
    }

    void saysWhereAndNeverWhat()
    {
        QCOMPARE(toText(SecretReference{Source::Environment, QStringLiteral("TEAM"), false}),
                 QStringLiteral("env TEAM"));
    }
};

QTEST_GUILESS_MAIN(SecretReferenceTest)
#include "tst_secretreference.moc"

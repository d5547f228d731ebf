// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/understand.h"

#include "support/result.h"

#include <QJsonObject>
#include <QTest>

using namespace signalbox;

namespace {

Recipe recipeOf(const QByteArray &source)
{
    Recipe recipe;
    recipe.id = QStringLiteral("made-up");
    recipe.statuses = {{QStringLiteral("success"), Status::Passed},
                       {QStringLiteral("finished with errors"), Status::Failed},
                       {QStringLiteral("blocked"), Status::Running}};
    recipe.events = {QStringLiteral("made-up/events.jq"), source};
    return recipe;
}

StoredDelivery stored(const QByteArray &body = "{}")
{
    StoredDelivery result;
    result.id = 42;
    result.endpoint = QStringLiteral("ci");
    result.sender = QStringLiteral("made-up");
    result.deliveryId = QStringLiteral("abc");
    result.delivery.method = "POST";
    result.delivery.target = "/hook";
    result.delivery.headers = {{"Content-Type", "application/json"}};
    result.delivery.body = body;
    result.delivery.receivedAt = instantFromMilliseconds(1795233605000);
    return result;
}

QString isoText(const std::optional<Instant> &instant)
{
    return instant ? toIsoText(*instant) : QString();
}

} // namespace

class EventFieldsTest : public QObject
{
    Q_OBJECT

private:
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};

    // What the recipe gives for its body, the body being the event.
    Result<Understanding> given(const QByteArray &events)
    {
        return understand(m_jq, recipeOf(".body[]"), stored('[' + events + ']'));
    }

private Q_SLOTS:
    void mapsStatusWords_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("noted");
        const auto row = [](const char *name, QByteArray text, Status status, const char *word,
                            bool noted = false) {
            QTest::newRow(name) << text << int(status) << QString::fromUtf8(word) << noted;
        };
        row("listed", "\"success\"", Status::Passed, "success");
        row("listed, other case", "\"FINISHED with Errors\"", Status::Failed,
            "FINISHED with Errors");
        row("ours, not listed", "\"firing\"", Status::Firing, "firing");
        row("ours, other case", "\"Passed\"", Status::Passed, "Passed");
        row("ours, but listed as something else", "\"blocked\"", Status::Running, "blocked");
        row("nobody's", "\"exploded\"", Status::Unknown, "exploded", true);
        row("number", "3", Status::Unknown, "3", true);
        row("null", "null", Status::Unknown, "");
        row("empty", "\"\"", Status::Unknown, "");
    }
    void mapsStatusWords()
    {
        QFETCH(QByteArray, given);
        const auto result = this->given("{\"status\":" + given
                                        + ",\"jobs\":[{\"name\":\"a\",\"status\":" + given + "}]}");
        QVERIFY_RESULT(result);
        const Event event = result->events.first();
        QTEST(int(event.status), "status");
        QTEST(int(event.jobs.first().status), "status");
        QTEST(event.wireStatus, "word");
        QTEST(!result->notes.isEmpty(), "noted");
    }

    void readsDates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("noted");
        const auto row = [](const char *name, QByteArray text, const char *expected,
                            bool noted = false) {
            QTest::newRow(name) << text << QString::fromLatin1(expected) << noted;
        };
        row("RFC 3339", "\"2026-11-21T04:00:05+02:00\"", "2026-11-21T02:00:05.000Z");
        row("blank, zone", "\"2021-02-23 02:41:37 UTC\"", "2021-02-23T02:41:37.000Z");
        row("basic format", "\"20210726T181037+0300\"", "2021-07-26T15:10:37.000Z");
        row("seconds", "1619639400", "2021-04-28T19:50:00.000Z");
        row("seconds with fraction, too long for a number", "1619639400.1234567890",
            "2021-04-28T19:50:00.123Z");
        row("milliseconds", "1619639400123", "2021-04-28T19:50:00.123Z");
        row("seconds as text", "\"1619639400\"", "2021-04-28T19:50:00.000Z");
        row("zero", "0", "");
        row("zero as text", "\"0\"", "");
        row("year 1", "\"0001-01-01T00:00:00Z\"", "");
        row("1970", "\"1970-01-01T00:00:00Z\"", "");
        row("null", "null", "");
        row("empty", "\"\"", "");
        row("negative", "-1", "", true);
        row("words", "\"yesterday\"", "", true);
        row("object", "{}", "", true);
        row("1e300", "1e300", "", true);
    }
    void readsDates()
    {
        QFETCH(QByteArray, text);
        const auto result = given("{\"startedAt\":" + text + '}');
        QVERIFY_RESULT(result);
        QTEST(isoText(result->events.first().startedAt), "expected");
        QTEST(!result->notes.isEmpty(), "noted");
    }

    void makesTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("noted");
        QTest::newRow("text") << QByteArray("\"é\"") << QStringLiteral("é") << false;
        QTest::newRow("integer") << QByteArray("12") << QStringLiteral("12") << false;
        QTest::newRow("2^53") << QByteArray("9007199254740992")
                              << QStringLiteral("9007199254740992") << false;
        QTest::newRow("beyond 2^53") << QByteArray("18446744073709551615")
                                     << QStringLiteral("18446744073709551615") << false;
        QTest::newRow("1e17") << QByteArray("1e17") << QStringLiteral("100000000000000000")
                              << false;
        QTest::newRow("fraction") << QByteArray("1.25") << QStringLiteral("1.25") << false;
        QTest::newRow("true") << QByteArray("true") << QStringLiteral("true") << false;
        QTest::newRow("null") << QByteArray("null") << QString() << false;
        QTest::newRow("blanks") << QByteArray("\" \"") << QString() << false;
        QTest::newRow("array") << QByteArray("[1]") << QString() << true;
        QTest::newRow("object") << QByteArray("{\"a\":1}") << QString() << true;
        const QString largest(65'536, u'x');
        QTest::newRow("64 KiB") << ('"' + largest.toUtf8() + '"') << largest << false;
        QTest::newRow("64 KiB and one") << ('"' + largest.toUtf8() + "x\"") << largest << true;
        QTest::newRow("cut at a character") << ("\"x" + QByteArray("é").repeated(40'000) + '"')
                                            << (u'x' + QString(32'767, u'é')) << true;
    }
    void makesTexts()
    {
        QFETCH(QByteArray, text);
        const auto result = given("{\"number\":" + text + '}');
        QVERIFY_RESULT(result);
        QTEST(result->events.first().number, "expected");
        QTEST(!result->notes.isEmpty(), "noted");
    }

    void letsOnlyWebLinksThrough_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, QByteArray fields, const char *expected) {
            QTest::newRow(name) << fields << QString::fromLatin1(expected);
        };
        row("https", "\"url\":\"https://ci.example/1?a=b#c\"", "https://ci.example/1?a=b#c");
        row("script", "\"url\":\"javascript:alert(1)\"", "");
        row("file", "\"url\":\"file:///etc/passwd\"", "");
        row("with password", "\"url\":\"https://u:p@ci.example/\"", "");
        row("relative", "\"url\":\"builds/1\"", "");
        row("from the root, base of the event",
            "\"url\":\"/builds/1\",\"base\":\"https://ci.example/jenkins/\"",
            "https://ci.example/jenkins/builds/1");
        row("from the root, base of the options", "\"url\":\"/builds/1\"",
            "https://base.example/builds/1");
        row("two slashes stay at the base", "\"url\":\"//evil.example/x\"",
            "https://base.example//evil.example/x");
        row("base that is none", "\"url\":\"/x\",\"base\":\"javascript:\"",
            "https://base.example/x");
        row("absolute needs no base",
            "\"url\":\"http://a.example/x\",\"base\":\"https://ci.example\"", "http://a.example/x");
    }
    void letsOnlyWebLinksThrough()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, expected);
        StoredDelivery delivery = stored('{' + fields + '}');
        delivery.options = {{QStringLiteral("base"), QStringLiteral("https://base.example")}};
        const auto result = understand(m_jq,
                                       recipeOf(".body | . + {jobs: [{name: \"a\", logUrl: .url}], "
                                                "details: [{value: 1, url: .url}]}"),
                                       delivery);
        QVERIFY_RESULT(result);
        const Event event = result->events.first();
        QCOMPARE(event.url, expected);
        QCOMPARE(event.jobs.first().logUrl, expected);
        QCOMPARE(event.details.first().url, expected);
        QCOMPARE(result->notes.isEmpty(), !expected.isEmpty() && !fields.contains("javascript"));
    }
};

QTEST_GUILESS_MAIN(EventFieldsTest)
#include "tst_eventfields.moc"

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/understand.h"

#include <QTest>

using namespace signalbox;

class MaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksBodies_data()
    {
        QTest::addColumn<QStringList>("sensitive");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray json = "application/json";
        const QByteArray form = "application/x-www-form-urlencoded";
        const auto row = [](const char *name, const char *sensitive, QByteArray type,
                            QByteArray body, QByteArray expected) {
            QTest::newRow(name) << QString::fromUtf8(sensitive).split(u' ') << type << body
                                << expected;
        };
        row("everything else stays", "token", json,
            "{ \"token\" : \"abc\",\n\t\"n\":1.50e1, \"id\":18446744073709551615 }\n",
            "{ \"token\" : \"[masked]\",\n\t\"n\":1.50e1, \"id\":18446744073709551615 }\n");
        row("anywhere, any type", "token", json,
            "{\"a\":[{\"token\":5},{\"b\":{\"token\":{\"x\":[1]}}}]}",
            "{\"a\":[{\"token\":\"[masked]\"},{\"b\":{\"token\":\"[masked]\"}}]}");
        row("without case", "response_URL", json, "{\"Response_Url\":\"https://x\"}",
            "{\"Response_Url\":\"[masked]\"}");
        row("key written with escapes", "token", json, "{\"t\\u006fken\":\"abc\"}",
            "{\"t\\u006fken\":\"[masked]\"}");
        row("null stays", "token", json, "{\"token\":null}", "{\"token\":null}");
        row("twice the key", "token", json, "{\"token\":\"a\",\"token\":\"b\"}",
            "{\"token\":\"[masked]\",\"token\":\"[masked]\"}");
        row("no part of a name", "token", json, "{\"tokens\":1,\"my_token\":2}",
            "{\"tokens\":1,\"my_token\":2}");
        row("not a value", "token", json, "[\"token\",\"abc\"]", "[\"token\",\"abc\"]");
        row("path", "hook.config.secret", json,
            "{\"hook\":{\"config\":{\"secret\":\"s\"}},\"secret\":\"other\"}",
            "{\"hook\":{\"config\":{\"secret\":\"[masked]\"}},\"secret\":\"other\"}");
        row("in the body", "body.token", json, "{\"token\":1}", "{\"token\":\"[masked]\"}");
        row("not in the body", "form.token", json, "{\"token\":1}", "{\"token\":1}");
        row("JSON said to be text", "token", "text/plain", "{\"token\":1}",
            "{\"token\":\"[masked]\"}");
        row("with byte order mark", "token", json, "\xef\xbb\xbf{\"token\":1}",
            "\xef\xbb\xbf{\"token\":\"[masked]\"}");
        row("text that holds JSON", "token", json,
            "{\"Message\":\"{\\\"token\\\":\\\"a\\\"}\",\"b\":\"{}\"}",
            "{\"Message\":\"{\\\"token\\\":\\\"[masked]\\\"}\",\"b\":\"{}\"}");
        row("form", "token", form, "a=1&token=abc%20&b=x+y", "a=1&token=[masked]&b=x+y");
        row("form, encoded name", "token", form, "t%6fken=abc", "t%6fken=[masked]");
        row("form, twice, empty", "token", form, "token=a&token=&token&token=b",
            "token=[masked]&token=&token&token=[masked]");
        row("form that holds JSON", "token", form, "payload=%7B%22token%22%3A%22a%22%7D&x=1",
            "payload=%7B%22token%22%3A%22%5Bmasked%5D%22%7D&x=1");
        row("form, one area", "form.response_url body.token", form, "token=a&response_url=b",
            "token=a&response_url=[masked]");
        row("not JSON, no form", "token", "text/plain", "token=abc", "token=abc");
        row("cut off", "token", json, "{\"token\":\"abc", "{\"token\":\"abc");
        row("nothing", "token", json, "", "");
    }
    void masksBodies()
    {
        QFETCH(QStringList, sensitive);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, expected);
        Recipe recipe;
        recipe.sensitive = sensitive;
        Delivery delivery;
        delivery.headers = {{"Content-Type", type}};
        delivery.body = body;
        QCOMPARE(masked(recipe, delivery).body, expected);
    }

    void masksQueryAndHeaders()
    {
        Recipe recipe;
        recipe.sensitive = {QStringLiteral("token"), QStringLiteral("header.X-Key"),
                            QStringLiteral("query.key")};
        Delivery delivery;
        delivery.target = "/a?x=1&token=abc&key=k&X-Key=plain";
        delivery.headers = {{"X-KEY", "secret"}, {"Token", "t"}, {"key", "plain"}};
        const Delivery result = masked(recipe, delivery);
        QCOMPARE(result.target, QByteArray("/a?x=1&token=[masked]&key=[masked]&X-Key=plain"));
        QCOMPARE(result.headers,
                 (HeaderList{{"X-KEY", "[masked]"}, {"Token", "[masked]"}, {"key", "plain"}}));
        delivery.target = "/plain";
        QCOMPARE(masked(recipe, delivery).target, QByteArray("/plain"));
    }

    void masksWhereAnAnswerGoes()
    {
        Event event;
        QCOMPARE(masked(event), event);
        event.command.emplace();
        event.command->name = QStringLiteral("deploy");
        event.command->reply = QStringLiteral("https://hooks.example/secret");
        QCOMPARE(masked(event).command->reply, QStringLiteral("[masked]"));
        QCOMPARE(masked(event).command->name, QStringLiteral("deploy"));
    }
};

QTEST_APPLESS_MAIN(MaskTest)
#include "tst_mask.moc"

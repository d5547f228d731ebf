// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/understand.h"

#include "shape/jsonwalk.h"
#include "support/result.h"

#include <QTest>

using namespace signalbox;

namespace {

const QByteArray formType = "application/x-www-form-urlencoded";

StoredDelivery stored(const QByteArray &body, const QByteArray &contentType = "application/json")
{
    StoredDelivery result;
    result.id = 7;
    result.endpoint = QStringLiteral("ci");
    result.delivery.method = "POST";
    result.delivery.target = "/hook/a%20b?x=1&y=a+b%21&x=2&empty&=z";
    result.delivery.headers = {{"Content-Type", contentType},
                               {"X-Event", "push"},
                               {"X-EVENT", "again"},
                               {"ce-subject", "a%20b%E2%82%AC"},
                               {"X-Name", "M\xfcller"}};
    result.delivery.body = body;
    result.delivery.receivedAt = instantFromMilliseconds(1795233605123);
    return result;
}

// The value at a place of the input, or "" when it is absent.
QByteArray at(const Result<QByteArray> &input, const QString &place)
{
    const auto range = findJson(*input, place.split(u'.'));
    return range ? range->of(*input).toByteArray() : QByteArray();
}

} // namespace

class RecipeInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfTheRequest()
    {
        Recipe recipe;
        recipe.percentDecode = {QStringLiteral("CE-")};
        StoredDelivery delivery = stored("{\"a\":1}");
        delivery.verdict = Verdict::Verified;
        delivery.options = {{QStringLiteral("registry"), QStringLiteral("https://r.example")}};
        const auto input = recipeInput(recipe, delivery);
        QVERIFY_RESULT(input);
        QCOMPARE(at(input, QStringLiteral("method")), QByteArray("\"POST\""));
        QCOMPARE(at(input, QStringLiteral("path")), QByteArray("\"/hook/a%20b\""));
        QCOMPARE(at(input, QStringLiteral("query")),
                 QByteArray("{\"x\":\"1\",\"y\":\"a b!\",\"empty\":\"\",\"\":\"z\"}"));
        QCOMPARE(at(input, QStringLiteral("headers.x-event")), QByteArray("\"push, again\""));
        QCOMPARE(at(input, QStringLiteral("headers.ce-subject")), QByteArray("\"a b€\""));
        QCOMPARE(at(input, QStringLiteral("headers.x-name")), QByteArray("\"Müller\""));
        QCOMPARE(at(input, QStringLiteral("receivedAt")),
                 QByteArray("\"2026-11-21T04:00:05.123Z\""));
        QCOMPARE(at(input, QStringLiteral("size")), QByteArray("7"));
        QCOMPARE(at(input, QStringLiteral("verified")), QByteArray("true"));
        QCOMPARE(at(input, QStringLiteral("endpoint")), QByteArray("\"ci\""));
        QCOMPARE(at(input, QStringLiteral("options.registry")),
                 QByteArray("\"https://r.example\""));
        QCOMPARE(at(input, QStringLiteral("body")), QByteArray("{\"a\":1}"));
    }

    void bodyFormOrText_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("text");
        const QByteArray none;
        const auto row = [](const char *name, QByteArray type, QByteArray content, QByteArray body,
                            QByteArray form, QByteArray text) {
            QTest::newRow(name) << type << content << body << form << text;
        };
        row("JSON", "application/json", "{\"a\": 1}", "{\"a\":1}", none, none);
        row("JSON as plain text", "text/plain; charset=UTF-8", "{\"a\": 1}", "{\"a\":1}", none,
            none);
        row("JSON without a type", "", "[1]", "[1]", none, none);
        row("JSON said to be a form", formType, "{\"a\": 1}", "{\"a\":1}", none, none);
        row("JSON with byte order mark", "application/json", "\xef\xbb\xbf{}", "{}", none, none);
        row("digits are kept", "application/json", "{\"id\":18446744073709551615}",
            "{\"id\":\"18446744073709551615\"}", none, none);
        row("lone surrogate", "application/json", "[\"\\ud800x\"]", "[\"\xef\xbf\xbdx\"]", none,
            none);
        row("form", formType, "a=1&b=x+y%26&a=2", none, "{\"a\":\"1\",\"b\":\"x y&\"}", none);
        row("form with charset, in capitals", "Application/X-WWW-Form-Urlencoded; charset=utf-8",
            "a=1", none, "{\"a\":\"1\"}", none);
        row("form that looks like a number", formType, "5", none, "{\"5\":\"\"}", none);
        row("form, broken escapes", formType, "a=%&b=%4&c=%zz&d=%41", none,
            "{\"a\":\"%\",\"b\":\"%4\",\"c\":\"%zz\",\"d\":\"A\"}", none);
        row("form, not UTF-8", formType, "a=%ff", none, "{\"a\":\"\xef\xbf\xbd\"}", none);
        row("form, only separators", formType, "&&", none, "{}", none);
        row("text", "text/plain", "hello \"you\"", none, none, "\"hello \\\"you\\\"\"");
        row("NaN is no JSON", "application/json", "{\"a\":NaN}", none, none, "\"{\\\"a\\\":NaN}\"");
        row("XML", "application/xml", "<a/>", none, none, "\"<a/>\"");
        row("not UTF-8", "text/plain", "M\xfcller", none, none, none);
        row("binary", "application/octet-stream", QByteArray("a\0b", 3), none, none, none);
        row("empty", "application/json", "", none, none, none);
    }
    void bodyFormOrText()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, content);
        const auto input = recipeInput({}, stored(content, type));
        QVERIFY_RESULT(input);
        QTEST(at(input, QStringLiteral("body")), "body");
        QTEST(at(input, QStringLiteral("form")), "form");
        QTEST(at(input, QStringLiteral("text")), "text");
    }

    void decodesTextsThatHoldJson_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray json = "application/json";
        QTest::newRow("in a form")
            << formType << QByteArray("payload=%7B%22id%22%3A9007199254740993%7D")
            << QStringLiteral("form.payload") << QByteArray("{\"id\":\"9007199254740993\"}");
        QTest::newRow("in a body")
            << json
            << QByteArray("{\"Type\":1,\"Message\":\"{\\\"a\\\":[1,\\\"\\\\u00e9\\\"]}\",\"z\":2}")
            << QStringLiteral("body.Message") << QByteArray("{\"a\":[1,\"é\"]}");
        QTest::newRow("not JSON stays")
            << json << QByteArray("{\"Message\":\"plain {\"}") << QStringLiteral("body.Message")
            << QByteArray("\"plain {\"");
        QTest::newRow("invalid JSON stays")
            << json << QByteArray("{\"Message\":\"{a}\"}") << QStringLiteral("body.Message")
            << QByteArray("\"{a}\"");
        QTest::newRow("a number in a text stays")
            << json << QByteArray("{\"Message\":\"42\"}") << QStringLiteral("body.Message")
            << QByteArray("\"42\"");
        QTest::newRow("already an object")
            << json << QByteArray("{\"Message\":{\"a\":1}}") << QStringLiteral("body.Message")
            << QByteArray("{\"a\":1}");
        QTest::newRow("absent") << json << QByteArray("{}") << QStringLiteral("body.Message")
                                << QByteArray();
    }
    void decodesTextsThatHoldJson()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, content);
        QFETCH(QString, place);
        QFETCH(QByteArray, expected);
        Recipe recipe;
        recipe.decode = {place};
        const auto input = recipeInput(recipe, stored(content, type));
        QVERIFY_RESULT(input);
        QCOMPARE(at(input, place), expected);
    }

    void decodesInsideWhatWasDecoded()
    {
        Recipe recipe;
        recipe.decode = {QStringLiteral("body.Message"), QStringLiteral("body.Message.inner")};
        const auto input =
            recipeInput(recipe, stored("{\"Message\":\"{\\\"inner\\\":\\\"[1]\\\"}\"}"));
        QVERIFY_RESULT(input);
        QCOMPARE(at(input, QStringLiteral("body.Message")), QByteArray("{\"inner\":[1]}"));
    }

    void tooDeepIsAnError()
    {
        const auto input = recipeInput({}, stored(QByteArray(129, '[') + QByteArray(129, ']')));
        QVERIFY(!input);
        QCOMPARE(input.error().kind, ErrorKind::TooLarge);
    }

    void manyFieldsAreBounded()
    {
        const auto input = recipeInput({}, stored(QByteArray("a=1&").repeated(300'000), formType));
        QVERIFY_RESULT(input);
        QCOMPARE(at(input, QStringLiteral("form")), QByteArray("{\"a\":\"1\"}"));
    }
};

QTEST_APPLESS_MAIN(RecipeInputTest)
#include "tst_recipeinput.moc"

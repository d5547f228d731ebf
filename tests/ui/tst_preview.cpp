// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/previewmessages.h"

#include "ui/preview/messageview.h"
#include "ui/preview/previewwords.h"
#include "ui/preview/spans.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

Q_DECLARE_METATYPE(signalbox::PreviewText)
Q_DECLARE_METATYPE(signalbox::ChatPlatform)
Q_DECLARE_METATYPE(signalbox::MessageMeasure)

namespace {

// "b:bold" "l:words>address" …: one span each.
QString written(const PreviewText &text)
{
    QStringList parts;
    for (const PreviewSpan &span : text) {
        QString marks;
        const std::pair<bool, char> flags[] = {
            {span.bold, 'b'}, {span.italic, 'i'}, {span.strike, 's'}, {span.code, 'c'}};
        for (const auto &[set, mark] : flags)
            marks += set ? QString(QLatin1Char(mark)) : QString();
        if (span.color.isValid())
            marks += span.color.name();
        parts += marks + u':' + span.text + (span.link.isEmpty() ? QString() : u'>' + span.link);
    }
    return parts.join(u'|');
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMarkup_data();
    void readsMarkup();
    void readsSlack();
    void readsDiscord();
    void readsGoogleChat();
    void showsOthersAsJson();
    void saysItAll_data();
    void saysItAll();
    void drawsAtEveryWidth_data();
    void drawsAtEveryWidth();
    void growsWithItsText();
    void foreignTextStaysText();
    void measures_data();
    void measures();
};

void PreviewTest::readsMarkup_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char *name, const char *language, const char *source,
                        const char *spans) {
        QTest::newRow(name) << QString::fromUtf8(language) << QString::fromUtf8(source)
                            << QString::fromUtf8(spans);
    };
    row("card plain", "card", "a &amp; b &lt;c&gt; &quot;d&quot;", ":a & b <c> \"d\"");
    row("card bold", "card", "<b>no</b> yes", "b:no|: yes");
    row("card colour", "card", "<font color=\"#D93025\">x</font>", "#d93025:x");
    row("card link", "card", "<a href=\"https://a.example/?x=1&amp;y\">here</a>.",
        ":here>https://a.example/?x=1&y|:.");
    row("card lines", "card", "a<br>b<br/>c", ":a\nb\nc");
    row("card list", "card", "<ul><li>a</li><li>b</li></ul>", ":• a\n• b");
    row("card strange tag", "card", "<script>x</script>", ":x");
    row("card open end", "card", "a < b & c &nosuch; <", ":a < b & c &nosuch; <");
    row("chat", "chat", "*b* _i_ ~s~ `c`", "b:b|: |i:i|: |s:s|: |c:c");
    row("chat link", "chat", "<https://a.example|here> &amp;", ":here>https://a.example|: &amp;");
    row("chat no link", "chat", "<users/all> 3*4*5 snake_case_name",
        ":<users/all> 3*4*5 snake_case_name");
    row("slack", "slack", "*Branch*\nmain", "b:Branch|:\nmain");
    row("slack entities", "slack", "&lt;!channel&gt; &amp;amp;", ":<!channel> &amp;");
    row("slack link", "slack", "<https://a.example/?a=1&amp;b=2|x &lt; y>",
        ":x < y>https://a.example/?a=1&b=2");
    row("slack bare link", "slack", "<https://a.example>", ":https://a.example>https://a.example");
    row("slack lone marks", "slack", "* a * _ b", ":* a * _ b");
    row("slack mark over lines", "slack", "*a\nb*", ":*a\nb*");
    row("slack code", "slack", "```a *b*```", "c:a *b*");
    row("discord", "discord", "**b** *i* ~~s~~ `c`", "b:b|: |i:i|: |s:s|: |c:c");
    row("discord escapes", "discord", "a\\*b\\* \\[x\\](y) c\\\\d", ":a*b* [x](y) c\\d");
    row("discord link", "discord", "[a\\]b](https://a.example/%28)", ":a]b>https://a.example/%28");
    row("discord other link", "discord", "[a](javascript:x)", ":[a](javascript:x)");
    row("discord lone marks", "discord", "2 * 3 ** snake_case_x", ":2 * 3 ** snake_case_x");
}

void PreviewTest::readsMarkup()
{
    QFETCH(QString, language);
    QFETCH(QString, source);
    const PreviewText spans = language == u"card" ? cardSpans(source)
        : language == u"chat"                     ? chatSpans(source)
        : language == u"slack"                    ? mrkdwnSpans(source)
                                                  : discordSpans(source);
    QTEST(written(spans), "spans");
}

void PreviewTest::readsSlack()
{
    const PreviewMessage message = readMessage(ChatPlatform::Slack, json(slackMessage));
    QCOMPARE(message.notification, QStringLiteral("failed & gone"));
    QCOMPARE(plainText(message.parts.value(0).text), QStringLiteral("failed & gone"));
    QCOMPARE(message.cards.size(), 1);
    const PreviewCard &card = message.cards.constFirst();
    QCOMPARE(card.bar, QColor(0xd9, 0x30, 0x25));
    QCOMPARE(card.parts.size(), 5);
    QCOMPARE(written(card.parts.at(0).text),
             QStringLiteral(":Bump <b>kernel</b>>https://ci.example.com/1"));
    QCOMPARE(card.parts.at(1).columns, 2);
    QCOMPARE(written(card.parts.at(1).children.at(1).text), QStringLiteral("b:Took|:\n2 min"));
    QCOMPARE(card.parts.at(2).kind, PreviewPart::Kind::Bullets);
    const QList<PreviewButton> buttons = card.parts.at(4).buttons;
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons.at(0).link && !buttons.at(1).link);
    QCOMPARE(buttons.at(1).look, PreviewButton::Look::Danger);
}

void PreviewTest::readsDiscord()
{
    const PreviewMessage message = readMessage(ChatPlatform::Discord, json(discordMessage));
    QVERIFY(message.parts.isEmpty());
    const PreviewCard &card = message.cards.value(0);
    QCOMPARE(written(card.title), QStringLiteral(":failed * gone>https://ci.example.com/1"));
    QCOMPARE(card.bar, QColor(0xd9, 0x30, 0x25));
    QCOMPARE(card.parts.size(), 3);
    QCOMPARE(written(card.parts.at(0).text), QStringLiteral("b:no|: prompt"));
    QCOMPARE(card.parts.at(1).children.size(), 2); // those inline
    QCOMPARE(card.parts.at(2).kind, PreviewPart::Kind::Field);
    QVERIFY(plainText(card.footer).startsWith(QStringLiteral("foundries • ")));
    QCOMPARE(message.below.value(0).buttons.at(1).look, PreviewButton::Look::Good);
    QCOMPARE(message.notification, QStringLiteral("failed * gone"));
}

void PreviewTest::readsGoogleChat()
{
    const PreviewMessage message = readMessage(ChatPlatform::GoogleChat, json(chatMessage));
    QCOMPARE(message.notification, QStringLiteral("failed"));
    const PreviewCard &card = message.cards.value(0);
    QCOMPARE(plainText(card.title), QStringLiteral("Bump <kernel>"));
    QCOMPARE(card.parts.size(), 5); // the line below the header is one
    QCOMPARE(card.parts.at(1).icon, QStringLiteral("error"));
    QCOMPARE(written(card.parts.at(1).text), QStringLiteral("b#d93025:failed"));
    QCOMPARE(card.parts.at(2).mostLines, 1);
    QCOMPARE(plainText(card.parts.at(3).label), QStringLiteral("Branch"));
    QVERIFY(card.parts.at(4).buttons.at(0).link);
}

void PreviewTest::showsOthersAsJson()
{
    QCOMPARE(platformOf(QStringLiteral("http")), ChatPlatform::Other);
    const PreviewMessage message =
        readMessage(ChatPlatform::Other, json("{\"status\": \"failed\"}"));
    QVERIFY(
        plainText(message.parts.value(0).text).contains(QStringLiteral("\"status\": \"failed\"")));
}

void PreviewTest::saysItAll_data()
{
    QTest::addColumn<ChatPlatform>("platform");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QStringList>("words");
    const QStringList common{QStringLiteral("Branch"), QStringLiteral("main"),
                             QStringLiteral("Open")};
    QTest::newRow("slack") << ChatPlatform::Slack << slackMessage
                           << common + QStringList{QStringLiteral("boot"), QStringLiteral("lmp")};
    QTest::newRow("discord") << ChatPlatform::Discord << discordMessage
                             << common + QStringList{QStringLiteral("no prompt")};
    QTest::newRow("google chat") << ChatPlatform::GoogleChat << chatMessage
                                 << common + QStringList{QStringLiteral("Bump <kernel>")};
}

void PreviewTest::saysItAll()
{
    QFETCH(ChatPlatform, platform);
    QFETCH(QByteArray, message);
    QFETCH(QStringList, words);
    MessageView view;
    view.setMessage(readMessage(platform, json(message)));
    for (const QString &word : words)
        QVERIFY2(view.accessibleDescription().contains(word), qPrintable(word));
}

void PreviewTest::drawsAtEveryWidth_data()
{
    QTest::addColumn<ChatPlatform>("platform");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("slack") << ChatPlatform::Slack << slackMessage;
    QTest::newRow("discord") << ChatPlatform::Discord << discordMessage;
    QTest::newRow("google chat") << ChatPlatform::GoogleChat << chatMessage;
    QTest::newRow("json") << ChatPlatform::Other << chatMessage;
    QTest::newRow("empty") << ChatPlatform::Slack << QByteArray("{}");
    QTest::newRow("strange") << ChatPlatform::GoogleChat
                             << QByteArray("{\"cardsV2\": [1, {\"card\": []}], \"text\": {}}");
}

void PreviewTest::drawsAtEveryWidth()
{
    QFETCH(ChatPlatform, platform);
    QFETCH(QByteArray, message);
    MessageView view;
    view.setMessage(readMessage(platform, json(message)));
    for (const bool dark : {false, true}) {
        view.setDark(dark);
        for (const int width : {1, 60, 240, 460, 1600}) {
            const int height = view.heightForWidth(width);
            QVERIFY2(height > 0 && height < 20'000, qPrintable(QString::number(height)));
            view.resize(width, std::min(height, 2000));
            const QImage picture = view.grab().toImage();
            QVERIFY(!picture.isNull());
            if (width < 240)
                continue;
            // The platform's own ground, whatever the program's theme is.
            const QColor ground = picture.pixelColor(width / 2, 6);
            QCOMPARE(ground.lightness() < 128, dark);
        }
    }
}

void PreviewTest::growsWithItsText()
{
    MessageView view;
    QJsonObject message{{QStringLiteral("text"), QStringLiteral("short")}};
    view.setMessage(readMessage(ChatPlatform::Slack, message));
    const int before = view.heightForWidth(300);
    message.insert(QStringLiteral("text"), QStringLiteral("word ").repeated(200));
    view.setMessage(readMessage(ChatPlatform::Slack, message));
    QVERIFY(view.heightForWidth(300) > before * 3);
    QVERIFY(view.heightForWidth(900) < view.heightForWidth(300));
}

void PreviewTest::foreignTextStaysText()
{
    const QString hostile = QStringLiteral("<img src=x><h1>big</h1> \u202Eevil");
    MessageView view;
    view.setMessage(readMessage(ChatPlatform::Slack, {{QStringLiteral("text"), hostile}}));
    const PreviewText text = view.message().parts.value(0).text;
    QCOMPARE(plainText(text), hostile);
    view.resize(600, view.heightForWidth(600));
    // One line: had it been read as HTML, the heading would have made it higher.
    MessageView plain;
    plain.setMessage(
        readMessage(ChatPlatform::Slack, {{QStringLiteral("text"), QStringLiteral("x")}}));
    QCOMPARE(view.height(), plain.heightForWidth(600));
    QVERIFY(!view.grab().isNull());
}

void PreviewTest::measures_data()
{
    using What = MessageMeasure::What;
    QTest::addColumn<MessageMeasure>("measure");
    QTest::addColumn<QString>("words");
    QTest::newRow("blocks") << MessageMeasure{What::Blocks, 7, 50} << "7 of 50 blocks";
    QTest::newRow("bytes") << MessageMeasure{What::Bytes, 2100, 30000} << "2,100 of 30,000 bytes";
    QTest::newRow("text") << MessageMeasure{What::Text, 41, 4000} << "Text: 41 of 4,000 characters";
}

void PreviewTest::measures()
{
    QFETCH(MessageMeasure, measure);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QTEST(PreviewWords::measure(measure), "words");
}

QTEST_MAIN(PreviewTest)
#include "tst_preview.moc"

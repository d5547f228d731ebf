// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordseal.h"
#include "targets/discord/discordtext.h"
#include "targets/googlechat/cardtext.h"
#include "targets/slack/mrkdwn.h"
#include "targets/target.h"
#include "targets/texts.h"

#include "support/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;

using Visit = std::function<void(const QString &key, const QString &text)>;

namespace {

void walk(const QString &key, const QJsonValue &value, const Visit &visit)
{
    if (value.isString())
        visit(key, value.toString());
    for (const QJsonValue &element : value.toArray())
        walk(key, element, visit);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        walk(member.key(), member.value(), visit);
}

QJsonObject parse(const char *json)
{
    QString text = QString::fromUtf8(json);
    return QJsonDocument::fromJson(text.replace(u'\'', u'"').toUtf8()).object();
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
        .replace(u'"', u'\'');
}

// A message of each kind with the same text at every place a text may be.
QJsonObject filled(const QString &kind, const QString &text)
{
    const char *slack =
        R"({'text': 'T', 'link_names': 1, 'parse': 'full', 'channel': 'T', 'blocks': [
        {'type': 'header', 'text': {'type': 'plain_text', 'text': 'T', 'emoji': true}},
        {'type': 'section', 'block_id': 'T', 'text': {'type': 'mrkdwn', 'text': 'T'},
         'fields': [{'type': 'mrkdwn', 'text': 'T'}, {'type': 'plain_text', 'text': 'T'}],
         'accessory': {'type': 'image', 'image_url': 'T', 'alt_text': 'T'}},
        {'type': 'context', 'elements': [{'type': 'mrkdwn', 'text': 'T', 'verbatim': false}]},
        {'type': 'actions', 'elements': [{'type': 'button', 'url': 'T', 'text': {'type': 'plain_text', 'text': 'T'}},
         {'type': 'button', 'value': 'T', 'action_id': 'T', 'text': {'type': 'plain_text', 'text': 'T'}}]},
        {'type': 'rich_text', 'elements': [{'type': 'rich_text_section', 'elements': [
          {'type': 'text', 'text': 'T'}, {'type': 'link', 'url': 'T', 'text': 'T'},
          {'type': 'broadcast', 'range': 'channel'}, {'type': 'user', 'user_id': 'U1'}]}]},
        {'type': 'markdown', 'text': 'T'}, {'type': 'video', 'title': 'T'}],
      'attachments': [{'color': 'T', 'title': 'T', 'title_link': 'T', 'text': 'T', 'fields': [{'title': 'T', 'value': 'T'}]}]})";
    const char *discord =
        R"({'content': 'T', 'username': 'T', 'avatar_url': 'T', 'tts': true, 'flags': 32768,
      'allowed_mentions': {'parse': ['everyone']}, 'embeds': [{'title': 'T', 'description': 'T', 'url': 'T',
        'color': 'T', 'timestamp': 'T', 'author': {'name': 'T', 'url': 'T'}, 'footer': {'text': 'T'},
        'image': {'url': 'T'}, 'fields': [{'name': 'T', 'value': 'T'}, {'name': 'n', 'value': 'T'}]}],
      'components': [{'type': 1, 'components': [{'type': 2, 'style': 5, 'label': 'T', 'url': 'T'},
        {'type': 2, 'style': 1, 'label': 'T', 'custom_id': 'T'}]}]})";
    const char *chat =
        R"({'text': 'T', 'fallbackText': 'T', 'thread': {'name': 'T'}, 'actionResponse': {}, 'cardsV2': [
      {'cardId': 'T', 'card': {'header': {'title': 'T', 'subtitle': 'T', 'imageUrl': 'T'}, 'sections': [
        {'header': 'T', 'widgets': [{'textParagraph': {'text': 'T'}},
         {'decoratedText': {'topLabel': 'T', 'text': 'T', 'bottomLabel': 'T', 'startIcon': {'iconUrl': 'T'}}},
         {'buttonList': {'buttons': [{'text': 'T', 'onClick': {'openLink': {'url': 'T'}}},
           {'text': 'T', 'onClick': {'action': {'function': 'T'}}}]}},
         {'image': {'imageUrl': 'T'}}, {'textInput': {'name': 'T'}}]}]}}]})";
    QString source = QString::fromUtf8(kind.startsWith(QLatin1String("slack"))         ? slack
                                           : kind.startsWith(QLatin1String("discord")) ? discord
                                                                                       : chat);
    const QByteArray quoted = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    source.replace(u'\'', u'"')
        .replace(QLatin1String("\"T\""), QString::fromUtf8(quoted.mid(1, quoted.size() - 2)));
    return QJsonDocument::fromJson(source.toUtf8()).object();
}

} // namespace

class SealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTextStaysHarmless_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        struct Row
        {
            const char *name;
            QString text;
        };
        const QList<Row> rows{
            {"10,000 letters", QString(10'000, u'x')},
            {"emoji times 6,000", u"\U0001F600"_qs.repeated(6000)},
            {"two-byte letters", QString(9000, QChar(0xe9))},
            {"everybody",
             u"@everyone @here <!channel> <!here|x> <!everyone> <@U123> <@&77> <#C1> <!subteam^S1> <users/all> <users/1>"_qs},
            {"markup",
             u"<b>x</b> <script>y</script> </font> <a href=\"javascript:z\">k</a> &amp; & &x; <customEmojis/1>"_qs},
            {"links",
             u"<javascript:alert(1)|click> [click](javascript:alert(1)) <https://u:p@h/|x>"_qs},
            {"javascript address", u"javascript:alert(1)"_qs},
            {"address with a login", u"https://user:pass@example.com/"_qs},
            {"right to left", u"\u202ecod\u2066.exe\u2069"_qs},
            {"controls", u"a\u0000b\u0007c\u001b[31md\u0085e"_qs},
            {"half a pair", QString(QChar(0xd83d)) + u'x'},
            {"only blanks", u" \n\t "_qs},
            {"many angles", QString(4000, u'<')},
            {"many ampersands", QString(4000, u'&')},
            {"many bold tags", u"<b>"_qs.repeated(3000)},
            {"newlines", QString(5000, u'\n') + u'x'},
        };
        for (const char *kind : {"slack-webhook", "discord-webhook", "googlechat-webhook"}) {
            for (const Row &row : rows)
                QTest::addRow("%s: %s", kind, row.name) << QString::fromLatin1(kind) << row.text;
        }
    }
    void hostileTextStaysHarmless()
    {
        QFETCH(QString, kind);
        QFETCH(QString, text);
        const auto sealed = targetKind(kind)->seal(filled(kind, text));
        if (text.trimmed().isEmpty() && !sealed)
            return; // nothing to show is the one refusal
        QVERIFY_RESULT(sealed);
        // What would still ping: Slack's names without brackets are held back by verbatim,
        // Discord's ids by allowed_mentions.
        const QRegularExpression ping(
            kind.startsWith(QLatin1String("slack"))
                ? QStringLiteral("<!(channel|here|everyone|subteam)|<@[UW]")
                : kind.startsWith(QLatin1String("discord")) ? QStringLiteral("@everyone|@here")
                                                            : QStringLiteral("<users/"));
        const QStringList unseen{QStringLiteral("block_id"), QStringLiteral("action_id"),
                                 QStringLiteral("value")};
        static const QRegularExpression removed(QStringLiteral(
            "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
        const bool isSlack = kind.startsWith(QLatin1String("slack"));
        walk({}, *sealed, [&](const QString &key, const QString &value) {
            // A text element of Slack's rich text is literal, and some members nobody sees.
            const bool literal = isSlack
                && (unseen.contains(key) || (key == QLatin1String("text") && value == text));
            QVERIFY2(literal || !ping.match(value).hasMatch(),
                     qPrintable(key + u'=' + value.left(200)));
            QVERIFY2(!removed.match(value).hasMatch(), qPrintable(key));
            QVERIFY(value.isValidUtf16());
            if (key.endsWith(QLatin1String("rl")) && !value.isEmpty())
                QVERIFY2(value.startsWith(QLatin1String("https://")) && !value.contains(u'@'),
                         qPrintable(value));
        });
        for (const char *name :
             {"link_names", "parse", "channel", "tts", "thread", "actionResponse"})
            QVERIFY(!sealed->contains(QLatin1String(name)));
        if (kind == QLatin1String("googlechat-webhook"))
            QVERIFY(compactSize(*sealed) <= 30'000);
        if (kind == QLatin1String("discord-webhook"))
            QCOMPARE(sealed->value(QLatin1String("allowed_mentions")).toObject(),
                     parse("{'parse': []}"));
    }

    void mrkdwn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("sealed");
        QTest::newRow("plain") << "*bold* _it_ `c`" << 100 << "*bold* _it_ `c`";
        QTest::newRow("escaped stays")
            << "a &amp; b &lt;!channel&gt;" << 100 << "a &amp; b &lt;!channel&gt;";
        QTest::newRow("ampersand") << "a & b &copy;" << 100 << "a &amp; b &amp;copy;";
        QTest::newRow("link") << "<https://a.example/?a=1&b=2|the | log>" << 100
                              << "<https://a.example/?a=1&amp;b=2|the / log>";
        QTest::newRow("bare link") << "<https://a.example/>" << 100 << "<https://a.example/>";
        QTest::newRow("other schemes")
            << "<mailto:a@b|x> <javascript:1>" << 100 << "&lt;mailto:a@b|x> &lt;javascript:1>";
        QTest::newRow("mentions") << "<!channel> <@U1> <#C1>" << 100
                                  << "&lt;!channel> &lt;@U1> &lt;#C1>";
        QTest::newRow("mention inside a label")
            << "<https://a.example/|<!channel>>" << 100 << "&lt;https://a.example/|&lt;!channel>>";
        QTest::newRow("date") << "<!date^1795233605^{date_short}|21 Nov>" << 100
                              << "<!date^1795233605^{date_short}|21 Nov>";
        QTest::newRow("date with a link")
            << "<!date^1^x^javascript:1|y>" << 100 << "&lt;!date^1^x^javascript:1|y>";
        QTest::newRow("quote") << ">said" << 100 << ">said";
        QTest::newRow("not inside an entity") << "abc&amp;" << 7 << u"abc\u2026"_qs;
        QTest::newRow("just fits") << "abc&amp;" << 8 << "abc&amp;";
        QTest::newRow("not inside a link") << "ab <https://a.example/|x>" << 10 << u"ab \u2026"_qs;
        QTest::newRow("not inside a pair")
            << u"ab\U0001F600\U0001F600"_qs << 5 << u"ab\U0001F600\u2026"_qs;
    }
    void mrkdwn()
    {
        QFETCH(QString, text);
        QFETCH(int, most);
        QFETCH(QString, sealed);
        QCOMPARE(sealMrkdwn(text, most), sealed);
        QCOMPARE(sealMrkdwn(sealed, most), sealed); // sealing again changes nothing
    }

    void cardText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("sealed");
        QTest::newRow("tags") << "<b>a</b><br><i>b</i>" << 100 << "<b>a</b><br><i>b</i>";
        QTest::newRow("foreign tags")
            << "<img src=x> <users/all>" << 100 << "&lt;img src=x&gt; &lt;users/all&gt;";
        QTest::newRow("members go") << "<b onclick=\"x\">a</b>" << 100 << "<b>a</b>";
        QTest::newRow("colour") << "<font color=\"#1e8e3e\" x=y>a</font>" << 100
                                << "<font color=\"#1e8e3e\">a</font>";
        QTest::newRow("link") << "<a href=\"https://a.example/?a=1&amp;b=2\">x</a>" << 100
                              << "<a href=\"https://a.example/?a=1&amp;b=2\">x</a>";
        QTest::newRow("bad link") << "<a href=\"javascript:1\">x</a>" << 100
                                  << "&lt;a href=\"javascript:1\"&gt;x";
        QTest::newRow("left open") << "<b>a" << 100 << "<b>a</b>";
        QTest::newRow("closed twice") << "a</b></b>" << 100 << "a";
        QTest::newRow("cut closes") << "<b>abcdefgh</b>" << 8 << u"<b>abcd\u2026</b>"_qs;
        QTest::newRow("newline") << "a\nb" << 100 << "a<br>b";
        QTest::newRow("entities") << "&amp; &#39; &bogus;" << 100 << "&amp; &#39; &amp;bogus;";
    }
    void cardText()
    {
        QFETCH(QString, text);
        QFETCH(int, most);
        QFETCH(QString, sealed);
        QCOMPARE(sealCardText(text, most), sealed);
    }

    void discordText()
    {
        QCOMPARE(sealedDiscordText(u"@Everyone [a](javascript:1) [b](https://x)"_qs, 100),
                 u"@\u200bEveryone [a] (javascript:1) [b](https://x)"_qs);
        QCOMPARE(sealedDiscordText(u" \n "_qs, 100), std::nullopt);
        QCOMPARE(sealedDiscordText(QString(3000, u'x'), 2000)->size(), 2000);
    }

    void whatAPlatformRefusesIsLeftOut_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("sealed"); // "": nothing to show
        const auto row = [](const char *name, const char *kind, const char *message,
                            const char *sealed) {
            QTest::addRow("%s: %s", kind, name)
                << QString::fromLatin1(kind) << QByteArray(message) << QString::fromUtf8(sealed);
        };
        row("nothing", "slack-webhook", "{}", "");
        row("empty blocks", "slack-webhook",
            "{'blocks': [{'type': 'section'}, {'type': 'actions', 'elements': []}, 7]}", "");
        row("text from blocks", "slack-webhook", "{'blocks': [{'type': 'header', 'text': 'hi'}]}",
            "{'blocks':[{'text':{'emoji':false,'text':'hi','type':'plain_text'},'type':'header'}],'"
            "text':'hi',"
            "'unfurl_links':false,'unfurl_media':false}");
        row("thread kept, rest dropped", "slack-webhook",
            "{'text': 'a', 'thread_ts': '1627323577.000100', 'channel': 'x', 'icon_url': 'y', "
            "'unfurl_links': true}",
            "{'text':'a','thread_ts':'1627323577.000100','unfurl_links':true,'unfurl_media':"
            "false}");
        row("nothing", "discord-webhook", "{'username': 'x'}", "");
        row("field without a value", "discord-webhook",
            "{'embeds': [{'fields': [{'name': 'a', 'value': ' '}]}]}", "");
        row("colour as text", "discord-webhook",
            "{'embeds': [{'title': 'a', 'color': '#C0282D', 'timestamp': 'x'}]}",
            "{'allowed_mentions':{'parse':[]},'embeds':[{'color':12593197,'title':'a'}]}");
        row("reserved name", "discord-webhook",
            "{'content': 'a', 'username': 'Discord bot', 'flags': 32772}",
            "{'allowed_mentions':{'parse':[]},'content':'a','flags':4}");
        row("custom button at a webhook", "discord-webhook",
            "{'content': 'a', 'components': [{'type': 1, 'components': [{'type': 2, 'style': 1, "
            "'label': 'x', 'custom_id': 'y'}]}]}",
            "{'allowed_mentions':{'parse':[]},'content':'a'}");
        row("nothing", "googlechat-webhook", "{'cardsV2': [{'card': {'sections': []}}]}", "");
        row("two kinds in one widget", "googlechat-webhook",
            "{'cardsV2': [{'card': {'sections': [{'widgets': [{'textParagraph': {'text': 'a'}, "
            "'divider': {}}]}]}}]}",
            "{'cardsV2':[{'card':{'sections':[{'widgets':[{'textParagraph':{'text':'a'}}]}]},'"
            "cardId':'card-1'}],'fallbackText':'-'}");
        row("one id for two cards", "googlechat-webhook",
            "{'cardsV2': [{'cardId': 'a', 'card': {'header': {'title': 'x'}}}, {'cardId': 'a', "
            "'card': {'header': {'title': 'y'}}}]}",
            "{'cardsV2':[{'card':{'header':{'title':'x'}},'cardId':'a'},{'card':{'header':{'title':"
            "'y'}},'cardId':'card-2'}],"
            "'fallbackText':'x'}");
    }
    void whatAPlatformRefusesIsLeftOut()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, message);
        QFETCH(QString, sealed);
        const auto result = targetKind(kind)->seal(parse(message.constData()));
        QCOMPARE(result ? compact(*result) : QString(), sealed);
        if (!result)
            QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    }

    void budgetsHold()
    {
        QJsonArray blocks;
        for (int i = 0; i < 200; ++i)
            blocks.append(parse("{'type': 'divider', 'block_id': 'same'}"));
        auto sealed = targetKind(QStringLiteral("slack-webhook"))
                          ->seal({{QStringLiteral("text"), QStringLiteral("a")},
                                  {QStringLiteral("blocks"), blocks}});
        QCOMPARE(sealed->value(QLatin1String("blocks")).toArray().size(), 50);
        QVERIFY(!sealed->value(QLatin1String("blocks"))
                     .toArray()
                     .at(1)
                     .toObject()
                     .contains(QLatin1String("block_id")));

        QJsonArray embeds;
        const QJsonObject field{{QStringLiteral("name"), QString(300, u'n')},
                                {QStringLiteral("value"), QString(2000, u'v')}};
        for (int i = 0; i < 20; ++i)
            embeds.append(QJsonObject{{QStringLiteral("title"), QString(300, u't')},
                                      {QStringLiteral("description"), QString(5000, u'd')},
                                      {QStringLiteral("fields"), QJsonArray{field, field}}});
        sealed = targetKind(QStringLiteral("discord-webhook"))
                     ->seal({{QStringLiteral("embeds"), embeds}});
        QVERIFY_RESULT(sealed);
        qsizetype sum = 0;
        walk({}, sealed->value(QLatin1String("embeds")),
             [&sum](const QString &, const QString &text) { sum += text.size(); });
        QVERIFY2(sum <= 6000, qPrintable(QString::number(sum)));
        QVERIFY(sum > 5900); // and not given away

        QJsonArray widgets;
        for (int i = 0; i < 500; ++i)
            widgets.append(
                QJsonObject{{QStringLiteral("textParagraph"),
                             QJsonObject{{QStringLiteral("text"), QString(5000, QChar(0x20ac))}}}});
        const QJsonObject card{{QStringLiteral("sections"),
                                QJsonArray{QJsonObject{{QStringLiteral("widgets"), widgets}}}}};
        sealed = targetKind(QStringLiteral("googlechat-webhook"))
                     ->seal({{QStringLiteral("cardsV2"),
                              QJsonArray{QJsonObject{{QStringLiteral("card"), card}}}}});
        QVERIFY_RESULT(sealed);
        QVERIFY(compactSize(*sealed) <= 30'000);
        QVERIFY(compactSize(*sealed) > 10'000);
    }
};

QTEST_GUILESS_MAIN(SealTest)
#include "tst_seal.moc"

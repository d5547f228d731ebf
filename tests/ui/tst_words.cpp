// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/fakerows.h"
#include "ui/words/rowsentence.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QFontMetricsF>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesHiddenCharactersVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "plain & <b>text</b>"
                               << "plain & <b>text</b>";
        QTest::newRow("right-to-left override")
            << QString::fromUtf16(u"a\u202Eexe.txt")
            << QString::fromUtf16(u"a\u27E8U+202E\u27E9exe.txt");
        QTest::newRow("isolates") << QString::fromUtf16(u"\u2066x\u2069")
                                  << QString::fromUtf16(u"\u27E8U+2066\u27E9x\u27E8U+2069\u27E9");
        QTest::newRow("escape") << QString::fromUtf16(u"\u001b[31m")
                                << QString::fromUtf16(u"\u27E8U+001B\u27E9[31m");
        QTest::newRow("zero width space")
            << QString::fromUtf16(u"a\u200Bb") << QString::fromUtf16(u"a\u27E8U+200B\u27E9b");
        QTest::newRow("line end and tab stay") << "a\n\tb"
                                               << "a\n\tb";
        QTest::newRow("joiner of emoji stays") << QString::fromUtf16(u"\U0001F469\u200D\U0001F680")
                                               << QString::fromUtf16(u"\U0001F469\u200D\U0001F680");
        QTest::newRow("Hebrew and Korean stay")
            << QString::fromUtf16(u"שלום 안녕") << QString::fromUtf16(u"שלום 안녕");
        QTest::newRow("lone surrogate")
            << QString(QChar(0xD800)) << QString::fromUtf16(u"\u27E8U+D800\u27E9");
        QTest::newRow("tag character beyond the BMP")
            << QString::fromUtf16(u"\U000E0041") << QString::fromUtf16(u"\u27E8U+E0041\u27E9");
    }
    void makesHiddenCharactersVisible()
    {
        QFETCH(QString, text);
        QTEST(visibleText(text), "expected");
    }

    void escapesWhereQtWouldInterpret()
    {
        QCOMPARE(toolTipText(QStringLiteral("<b>x</b>")),
                 QStringLiteral("<qt>&lt;b&gt;x&lt;/b&gt;</qt>"));
        QCOMPARE(menuText(QStringLiteral("a & b")), QStringLiteral("a && b"));
        QVERIFY(visibleLine(QString(10'000, u'x')).size() < 600);
        QCOMPARE(visibleLine(QStringLiteral(" a\n b ")), QStringLiteral("a b"));
    }

    void opensWebAddressesOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("opens");
        QTest::newRow("https") << "https://ci.example.com/1" << true;
        QTest::newRow("http") << "http://localhost:3000/" << true;
        QTest::newRow("javascript") << "javascript:alert(1)" << false;
        QTest::newRow("file") << "file:///etc/passwd" << false;
        QTest::newRow("no host") << "https:///x" << false;
        QTest::newRow("relative") << "/x" << false;
        QTest::newRow("empty") << "" << false;
    }
    void opensWebAddressesOnly()
    {
        QFETCH(QString, address);
        QTEST(openableLink(address).has_value(), "opens");
    }

    void keepsTheTail()
    {
        const QFontMetricsF metrics{QFont()};
        const QString place = QStringLiteral("a very long project name · and a long pipeline");
        const QString cut = elideKeepingTail(place, QStringLiteral(" #2231"), 120, metrics);
        QVERIFY(cut.endsWith(QLatin1String(" #2231")));
        QVERIFY(cut.contains(QChar(0x2026)));
        QCOMPARE(elideKeepingTail(place, QStringLiteral(" #1"), 10'000, metrics),
                 place + QStringLiteral(" #1"));
    }

    void saysAges_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("now") << 0 << "now";
        QTest::newRow("clock ahead") << -30 << "now";
        QTest::newRow("59 s") << 59 << "now";
        QTest::newRow("1 min") << 60 << "1 min";
        QTest::newRow("59 min") << 3599 << "59 min";
        QTest::newRow("1 h") << 3600 << "1 h";
        QTest::newRow("23 h") << 86399 << "23 h";
        QTest::newRow("1 d") << 86400 << "1 d";
        QTest::newRow("older is a date") << 86400 * 10 << "11 Nov";
    }
    void saysAges()
    {
        QFETCH(int, seconds);
        const Instant now = ManualClock().now();
        QTEST(ageText(now - std::chrono::seconds(seconds), now), "expected");
    }

    void saysDurations_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("shortest");
        QTest::newRow("negative") << -5 << "0 s"
                                  << "0 s";
        QTest::newRow("seconds") << 41 << "41 s"
                                 << "41 s";
        QTest::newRow("minutes") << 1389 << "23 min 09 s"
                                 << "23 min";
        QTest::newRow("hours") << 7500 << "2 h 05 min"
                               << "2 h";
        QTest::newRow("days") << 273600 << "3 d 4 h"
                              << "3 d";
    }
    void saysDurations()
    {
        QFETCH(int, seconds);
        QTEST(durationText(std::chrono::seconds(seconds)), "whole");
        QTEST(shortDuration(std::chrono::seconds(seconds)), "shortest");
    }

    void saysARowInOneSentence()
    {
        const Instant now = ManualClock().now();
        const QString sentence = rowSentence(sampleSubjects(now).at(1), now);
        QVERIFY2(sentence.startsWith(
                     QLatin1String("Failed, broke main: Bump kernel to 6.1.62, lmp-factory "
                                   "build-main 2231, main, by j.alvarez, 2 minute")),
                 qPrintable(sentence));
        QVERIFY2(sentence.contains(QLatin1String("took 23 minute")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QLatin1String("3 of 5 done"))
                     || sentence.contains(QLatin1String("4 of 5")),
                 qPrintable(sentence));
    }

    void hasATitleForEveryEvent()
    {
        Event event;
        QCOMPARE(titleOf(event), QStringLiteral("event"));
        event.message = QStringLiteral("\n first line\nsecond");
        QCOMPARE(titleOf(event), QStringLiteral("first line"));
        event.title = QStringLiteral("title");
        QCOMPARE(titleOf(event), QStringLiteral("title"));
        event.status = Status::Unknown;
        event.wireStatus = QStringLiteral("quarantined");
        QCOMPARE(statusWord(event), QStringLiteral("quarantined"));
    }
};

QTEST_MAIN(WordsTest)
#include "tst_words.moc"

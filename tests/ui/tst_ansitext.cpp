// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/ansitext.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextDocument>

using namespace signalbox;

class TestAnsiText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatATerminalWould_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("plain");
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("plain") << "one\ntwo\n"
                               << "one\ntwo\n";
        QTest::newRow("colours") << "\x1b[31mred\x1b[0m and \x1b[1;38;5;208morange\x1b[m"
                                 << "red and orange";
        QTest::newRow("drawn again") << "10 %\r50 %\r100 %\ndone"
                                     << "100 %\ndone";
        QTest::newRow("lines of Windows") << "one\r\ntwo\r\n"
                                          << "one\ntwo\n";
        QTest::newRow("erased") << "working\r\x1b[Kdone\n"
                                << "done\n";
        QTest::newRow("backspace") << "abc\b\bd"
                                   << "ad";
        QTest::newRow("title") << "\x1b]0;a title\x07text"
                               << "text";
        QTest::newRow("link") << "\x1b]8;;https://evil.example\x1b\\text\x1b]8;;\x1b\\"
                              << "text";
        QTest::newRow("cursor") << "a\x1b[2Jb\x1b[10;5Hc"
                                << "abc";
        QTest::newRow("cut") << "text\x1b[3"
                             << "text";
        QTest::newRow("escape alone") << "text\x1b"
                                      << "text";
        QTest::newRow("markup") << "<b>bold</b>&amp;"
                                << "<b>bold</b>&amp;";
        QTest::newRow("direction") << QString::fromUtf8("a\xe2\x80\xae"
                                                        "b")
                                   << QString::fromUtf8("a\xe2\x9f\xa8U+202E\xe2\x9f\xa9"
                                                        "b");
    }
    void showsWhatATerminalWould()
    {
        QFETCH(QString, output);
        QTEST(AnsiText::plain(AnsiText::runs(output, lightTokens())), "plain");
    }

    void colours_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QColor>("ink");
        QTest::newRow("red") << "\x1b[31mx" << lightTokens().hue(Hue::Red).ink;
        QTest::newRow("bright green") << "\x1b[1;92mx" << lightTokens().hue(Hue::Green).ink;
        QTest::newRow("palette") << "\x1b[38;5;196mx" << QColor(255, 0, 0);
        QTest::newRow("true colour") << "\x1b[38;2;1;2;3mx" << QColor(1, 2, 3);
        QTest::newRow("with colons") << "\x1b[38:5:196mx" << QColor(255, 0, 0);
        QTest::newRow("reset") << "\x1b[31m\x1b[39mx" << QColor();
        QTest::newRow("nonsense") << "\x1b[999;38;9mx" << QColor();
    }
    void colours()
    {
        QFETCH(QString, output);
        const auto runs = AnsiText::runs(output, lightTokens());
        QCOMPARE(runs.size(), 1);
        QTEST(runs.constFirst().ink.value_or(QColor()), "ink");
    }

    void fillsADocument()
    {
        QTextDocument document;
        AnsiText::fill(&document,
                       AnsiText::runs(QStringLiteral("a \x1b[1mbold\x1b[0m\nb"), darkTokens()));
        QCOMPARE(document.toPlainText(), QStringLiteral("a bold\nb"));
        QCOMPARE(document.blockCount(), 2);
    }

    void isQuickEnough()
    {
        QString output;
        while (output.size() < 256 * 1024)
            output += QStringLiteral("\x1b[32mstep\x1b[0m of a build that prints a lot\n");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!AnsiText::runs(output, lightTokens()).isEmpty());
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_MAIN(TestAnsiText)
#include "tst_ansitext.moc"

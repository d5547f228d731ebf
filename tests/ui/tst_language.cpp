// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/language.h"
#include "ui/tray/traymenu.h"
#include "ui/tray/traytooltip.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace signalbox;

namespace {

struct Message
{
    QString context, source, type;
    QStringList translations;
    bool plural = false;
};

QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/translations/signalbox_%1.ts").arg(language));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("context"))
            context.clear();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append(
                {context,
                 {},
                 {},
                 {},
                 xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.last().plural)
                messages.last().translations += xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform"))
            messages.last().translations += xml.readElementText();
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%(\\d|n)"));
    QStringList found;
    auto match = form.globalMatch(text);
    while (match.hasNext())
        found += match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchesWhileRunning();
    void pluralsOfEnglish();
    void unknownFallsBack();
    void isComplete_data();
    void isComplete();
};

void TestLanguage::switchesWhileRunning()
{
    Language language;
    language.set(QStringLiteral("en"));
    TrayMenu menu;
    const auto quit = [&menu] { return menu.findChild<QAction *>(QStringLiteral("quit"))->text(); };
    QCOMPARE(quit(), QStringLiteral("Quit"));
    language.set(QStringLiteral("de"));
    QCOMPARE(QLocale().language(), QLocale::German);
    QTRY_COMPARE(quit(), QStringLiteral("Beenden"));
    language.set(QStringLiteral("ko"));
    QTRY_COMPARE(quit(), QStringLiteral("종료"));
    language.set(QStringLiteral("en"));
    QTRY_COMPARE(quit(), QStringLiteral("Quit"));
}

void TestLanguage::pluralsOfEnglish()
{
    Language language;
    language.set(QStringLiteral("en"));
    TrayFacts tray;
    tray.open = 1;
    QVERIFY(TrayTooltip::text(tray, {}).contains(QLatin1String("1 needs attention")));
    tray.open = 2;
    QVERIFY(TrayTooltip::text(tray, {}).contains(QLatin1String("2 need attention")));
}

void TestLanguage::unknownFallsBack()
{
    Language language;
    language.set(QStringLiteral("xx"));
    QVERIFY(Language::available().contains(language.code()));
    QCOMPARE(Language::nameOf(QStringLiteral("de")), QStringLiteral("Deutsch"));
}

void TestLanguage::isComplete_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("forms");
    QTest::newRow("English") << "en" << 2;
    QTest::newRow("Korean") << "ko" << 1;
    QTest::newRow("German") << "de" << 2;
}

void TestLanguage::isComplete()
{
    QFETCH(QString, code);
    QFETCH(int, forms);
    const QList<Message> messages = messagesOf(code);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        const QByteArray where = (message.context + QStringLiteral(": ") + message.source).toUtf8();
        QVERIFY2(message.type.isEmpty(), where.constData()); // unfinished, vanished, obsolete
        QVERIFY2(message.translations.size() == (message.plural ? forms : 1), where.constData());
        for (qsizetype form = 0; form < message.translations.size(); ++form) {
            const QString &text = message.translations.at(form);
            QVERIFY2(!text.trimmed().isEmpty(), where.constData());
            QStringList wanted = placeholders(message.source);
            QStringList found = placeholders(text);
            // "one" may be said without its number.
            if (message.plural && form == 0 && forms > 1) {
                wanted.removeAll(QStringLiteral("%n"));
                found.removeAll(QStringLiteral("%n"));
            }
            QVERIFY2(found == wanted, where.constData());
            // An ellipsis says that something is asked first.
            QVERIFY2(text.endsWith(QChar(0x2026)) == message.source.endsWith(QChar(0x2026)),
                     where.constData());
        }
    }
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the sources to the rules that can be read off their text: who may include whom
// (src/README.md), which libraries live where, and the habits CONTRIBUTING.md asks for.
#include "support/layers.h"
#include "support/sourcetree.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox::test;

namespace {

const QStringList code{QStringLiteral("*.cpp"), QStringLiteral("*.h")};

Layers projectLayers()
{
    return Layers::fromMarkdown(readSource(QStringLiteral("src/README.md")));
}

// A file beside the includer: its moc file, or a part of a program that is no library
// (shape/helper).
bool standsBeside(const QString &file, const QString &header)
{
    if (header.contains(u'/'))
        return false;
    if (header.endsWith(QLatin1String(".moc")))
        return QFileInfo(header).completeBaseName() == QFileInfo(file).completeBaseName();
    const QString folder = QFileInfo(file).path();
    return QFileInfo::exists(QStringLiteral(SIGNALBOX_SOURCE_DIR "/") + folder + u'/' + header);
}

QString joined(const QStringList &found)
{
    return found.isEmpty() ? QString()
                           : QStringLiteral("\n  ") + found.join(QStringLiteral("\n  "));
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheTable();
    void findsIncludes();
    void knowsQtModules();
    void everyFolderHasItsRow();
    void foldersIncludeOnlyWhatTheirRowNames();
    void onlyUiAndAppKnowTheDesktop();
    void librariesStayInTheirHome();
    void habits_data();
    void habits();
    void filesNameTheirLicence();
    void filesStaySmall();
};

void TestLayers::readsTheTable()
{
    const Layers layers = Layers::fromMarkdown(QStringLiteral(
        "text\n\n| folder | step | may include |\n| --- | --- | --- |\n| `a` | 1 | – |\n"
        "| `b` | 2 | a |\n| `../c` | 3 | b, a/one.h |\n| `d` | 4 | all above |\n"
        "| `e` | 5 | everything |\n\n| library | only in |\n| --- | --- |\n| `boost` | b |\n"));
    QCOMPARE(layers.folders().join(u' '), QStringLiteral("a b c d e"));
    QVERIFY(layers.mayInclude(QStringLiteral("a"), QStringLiteral("a/one.h")));
    QVERIFY(!layers.mayInclude(QStringLiteral("a"), QStringLiteral("b/two.h")));
    QVERIFY(layers.mayInclude(QStringLiteral("b"), QStringLiteral("a/one.h")));
    QVERIFY(layers.mayInclude(QStringLiteral("c"), QStringLiteral("a/one.h")));
    QVERIFY(!layers.mayInclude(QStringLiteral("c"), QStringLiteral("a/two.h")));
    QVERIFY(layers.mayInclude(QStringLiteral("d"), QStringLiteral("c/one.h")));
    QVERIFY(!layers.mayInclude(QStringLiteral("d"), QStringLiteral("e/one.h")));
    QVERIFY(layers.mayInclude(QStringLiteral("e"), QStringLiteral("d/one.h")));
    QCOMPARE(layers.homeOf(QStringLiteral("boost/asio.hpp")), QStringLiteral("b"));
    QVERIFY(layers.homeOf(QStringLiteral("string")).isEmpty());
}

void TestLayers::findsIncludes()
{
    const auto found = includesOf(QStringLiteral(
        "#include \"core/a.h\"\n  #  include <QtWidgets/QWidget>\n// #include \"no.h\"\n"));
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].path, QStringLiteral("core/a.h"));
    QVERIFY(found[0].own);
    QCOMPARE(found[1].path, QStringLiteral("QtWidgets/QWidget"));
    QVERIFY(!found[1].own);
}

void TestLayers::knowsQtModules()
{
    QCOMPARE(qtModuleOf(QStringLiteral("QString")), QStringLiteral("QtCore"));
    QCOMPARE(qtModuleOf(QStringLiteral("QWidget")), QStringLiteral("QtWidgets"));
    QCOMPARE(qtModuleOf(QStringLiteral("qwidget.h")), QStringLiteral("QtWidgets"));
    QCOMPARE(qtModuleOf(QStringLiteral("QtGui/QColor")), QStringLiteral("QtGui"));
    QVERIFY(qtModuleOf(QStringLiteral("vector")).isEmpty());
}

void TestLayers::everyFolderHasItsRow()
{
    const QStringList rows = projectLayers().folders();
    QVERIFY(rows.size() > 10);
    QStringList without;
    for (const QString &file : sourceFiles({QStringLiteral("src"), QStringLiteral("ui")}, code)) {
        const QString folder = folderOf(file);
        if (!rows.contains(folder) && !without.contains(folder))
            without.append(folder);
    }
    QVERIFY2(without.isEmpty(), qPrintable(joined(without)));
}

void TestLayers::foldersIncludeOnlyWhatTheirRowNames()
{
    const Layers layers = projectLayers();
    QStringList wrong;
    int seen = 0;
    for (const QString &file : sourceFiles({QStringLiteral("src"), QStringLiteral("ui")}, code)) {
        for (const Include &include : includesOf(readSource(file))) {
            if (!include.own)
                continue;
            ++seen;
            if (!standsBeside(file, include.path)
                && !layers.mayInclude(folderOf(file), include.path))
                wrong.append(file + QStringLiteral(" includes ") + include.path);
        }
    }
    QVERIFY(seen > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestLayers::onlyUiAndAppKnowTheDesktop()
{
    const QStringList allowed{QStringLiteral("QtCore"), QStringLiteral("QtNetwork"),
                              QStringLiteral("QtWebSockets")};
    QStringList wrong;
    for (const QString &file : sourceFiles({QStringLiteral("src")}, code)) {
        if (folderOf(file) == QLatin1String("app"))
            continue;
        for (const Include &include : includesOf(readSource(file))) {
            const QString module = include.own ? QString() : qtModuleOf(include.path);
            if (!module.isEmpty() && !allowed.contains(module))
                wrong.append(file + QStringLiteral(" includes ") + include.path
                             + QStringLiteral(" of ") + module);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestLayers::librariesStayInTheirHome()
{
    const Layers layers = projectLayers();
    QStringList wrong;
    int seen = 0;
    for (const QString &file : sourceFiles({QStringLiteral("src"), QStringLiteral("ui")}, code)) {
        for (const Include &include : includesOf(readSource(file))) {
            const QString home = layers.homeOf(include.path);
            if (home.isEmpty())
                continue;
            ++seen;
            if (!file.startsWith(QStringLiteral("src/") + home + u'/'))
                wrong.append(file + QStringLiteral(" includes ") + include.path
                             + QStringLiteral(" of ") + home);
        }
    }
    QVERIFY(seen > 10);
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestLayers::habits_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("good");

    const QStringList own{QStringLiteral("src"), QStringLiteral("ui")};
    const QStringList all{QStringLiteral("src"),          QStringLiteral("ui"),
                          QStringLiteral("resources"),    QStringLiteral("tests"),
                          QStringLiteral("translations"), QStringLiteral("installer")};
    // Qt's own QCoreApplication::instance() is no singleton of ours.
    QTest::newRow("no singletons")
        << own << QStringLiteral("(?<!Application::)\\binstance\\(\\)")
        << QStringLiteral("Store::instance()") << QStringLiteral("QCoreApplication::instance()");
    // SLOT alone is allowed: QDBusConnection::connect() takes nothing else.
    QTest::newRow("functor connections") << own << QStringLiteral("\\bSIGNAL\\(")
                                         << QStringLiteral("connect(a, SIGNAL(b()), c, SLOT(d()))")
                                         << QStringLiteral("SLOT(onClosed(uint))");
    QTest::newRow("no sender()") << own
                                 << QStringLiteral("(?<![\\w.>:&*])\\bsender\\(\\)(?!\\s*const)")
                                 << QStringLiteral("auto *button = sender();")
                                 << QStringLiteral("accepted.sender(), QString &sender() const");
    QTest::newRow("no nested event loops")
        << own
        << QStringLiteral("\\bQEventLoop\\b|\\bprocessEvents\\(|\\bwaitFor[A-Z]\\w*\\(|(?<!"
                          "Application::)\\bexec\\(\\)")
        << QStringLiteral("dialog.exec()") << QStringLiteral("QCoreApplication::exec()");
    QTest::newRow("no paths of a machine")
        << all << QStringLiteral("/(work|root)/|/mnt/[a-z]+/") << QStringLiteral("/root/x")
        << QStringLiteral(".github/workflows/ci.yml");
    QTest::newRow("no merge marks")
        << all << QStringLiteral("^(<{7} |>{7} )") << QStringLiteral("<<<<<<< HEAD")
        << QStringLiteral("std::cout << x");
}

void TestLayers::habits()
{
    QFETCH(const QStringList, folders);
    QFETCH(const QString, pattern);
    QFETCH(const QString, bad);
    QFETCH(const QString, good);
    const QRegularExpression rule(pattern, QRegularExpression::MultilineOption);
    QVERIFY2(rule.isValid(), qPrintable(rule.errorString()));
    QVERIFY(rule.match(bad).hasMatch());
    QVERIFY(!rule.match(good).hasMatch());

    QStringList wrong;
    const QStringList files = sourceFiles(folders, {QStringLiteral("*")});
    QVERIFY(files.size() > 50);
    for (const QString &file : files) {
        // The rows above spell out what is forbidden.
        if (file == QLatin1String("tests/support/tst_layers.cpp")
            || file.endsWith(QLatin1String(".md")))
            continue;
        const QString text = readSource(file);
        for (auto each = rule.globalMatch(text); each.hasNext();) {
            const auto match = each.next();
            const qsizetype line = QStringView(text).left(match.capturedStart()).count(u'\n') + 1;
            wrong.append(
                QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(match.captured().trimmed()));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestLayers::filesNameTheirLicence()
{
    const QStringList kinds = code
        + QStringList{QStringLiteral("CMakeLists.txt"), QStringLiteral("*.py"),
                      QStringLiteral("*.sh")};
    QStringList without;
    for (const QString &file : sourceFiles(
             {QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("resources"),
              QStringLiteral("tests"), QStringLiteral("translations"), QStringLiteral("installer")},
             kinds)) {
        const QString head = readSource(file).section(u'\n', 0, 3);
        if (!head.contains(QLatin1String("SPDX-FileCopyrightText: "))
            || !head.contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
            without.append(file);
    }
    QVERIFY2(without.isEmpty(), qPrintable(joined(without)));
}

// The aim is smaller (CONTRIBUTING.md); this is where a file has to be split.
void TestLayers::filesStaySmall()
{
    constexpr qsizetype longestSource = 400;
    constexpr qsizetype longestHeader = 200;
    constexpr qsizetype longestMainWindow = 300;
    QStringList wrong;
    for (const QString &file : sourceFiles({QStringLiteral("src"), QStringLiteral("ui")}, code)) {
        const qsizetype lines = readSource(file).count(u'\n');
        const qsizetype limit = file == QLatin1String("ui/mainwindow.cpp") ? longestMainWindow
            : file.endsWith(QLatin1String(".h"))                           ? longestHeader
                                                                           : longestSource;
        if (lines > limit)
            wrong.append(
                QStringLiteral("%1: %2 lines, at most %3").arg(file).arg(lines).arg(limit));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"

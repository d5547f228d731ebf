// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the documents to the tree they speak of: links lead somewhere, examples are JSON.
#include "support/sourcetree.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox::test;

namespace {

QStringList documents()
{
    const QStringList anyMarkdown{QStringLiteral("*.md")};
    QStringList files =
        QDir(QStringLiteral(SIGNALBOX_SOURCE_DIR)).entryList(anyMarkdown, QDir::Files);
    files += sourceFiles({QStringLiteral("docs"), QStringLiteral("src"), QStringLiteral("ui"),
                          QStringLiteral("installer"), QStringLiteral("tests")},
                         anyMarkdown);
    return files;
}

bool isElsewhere(const QString &link)
{
    return link.contains(QLatin1String("://")) || link.startsWith(u'#')
        || link.startsWith(QLatin1String("mailto:"));
}

//! The text without its fenced parts, in which brackets are code.
QString prose(QString text)
{
    static const QRegularExpression fenced(QStringLiteral("^```.*?^```"),
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    return text.remove(fenced);
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksLeadSomewhere();
    void examplesAreJson();
};

void TestDocuments::linksLeadSomewhere()
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
    const QDir root(QStringLiteral(SIGNALBOX_SOURCE_DIR));
    QStringList wrong;
    int seen = 0;
    for (const QString &file : documents()) {
        const QString text = prose(readSource(file));
        for (auto each = link.globalMatch(text); each.hasNext();) {
            const QString target = each.next().captured(1);
            // Pictures are taken of a running window and come with a release.
            if (isElsewhere(target) || target.startsWith(QLatin1String("docs/images/")))
                continue;
            ++seen;
            const QString path = QFileInfo(file).path() + u'/' + target.section(u'#', 0, 0);
            if (!QFileInfo::exists(root.filePath(path)))
                wrong.append(file + QStringLiteral(" -> ") + target);
        }
    }
    QVERIFY(seen > 20);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// A block may show several values, each on lines of its own, or members of a larger object.
void TestDocuments::examplesAreJson()
{
    static const QRegularExpression block(QStringLiteral("^```json\\n(.*?)^```"),
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    QStringList wrong;
    int seen = 0;
    for (const QString &file : documents()) {
        const QString text = readSource(file);
        for (auto each = block.globalMatch(text); each.hasNext();) {
            ++seen;
            QString example = each.next().captured(1).trimmed();
            example.replace(QLatin1String("}\n{"), QLatin1String("},\n{"));
            const bool members = example.startsWith(u'"');
            const QString whole = members ? u'{' + example + u'}' : u'[' + example + u']';
            QJsonParseError fault;
            QJsonDocument::fromJson(whole.toUtf8(), &fault);
            if (fault.error != QJsonParseError::NoError)
                wrong.append(file + QStringLiteral(": ") + fault.errorString() + u' '
                             + example.left(60));
        }
    }
    QVERIFY(seen > 5);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestDocuments)
#include "tst_documents.moc"

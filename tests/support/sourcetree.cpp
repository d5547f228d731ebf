// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace signalbox::test {

QStringList sourceFiles(const QStringList &folders, const QStringList &patterns)
{
    const QDir root(QStringLiteral(SIGNALBOX_SOURCE_DIR));
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator each(root.filePath(folder), patterns, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            files.append(root.relativeFilePath(each.next()));
    }
    files.sort();
    return files;
}

QString readSource(const QString &file)
{
    QFile source(QDir(QStringLiteral(SIGNALBOX_SOURCE_DIR)).filePath(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

std::vector<Include> includesOf(const QString &text)
{
    static const QRegularExpression line(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">]+)[\">]"),
        QRegularExpression::MultilineOption);
    std::vector<Include> found;
    for (auto each = line.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        found.push_back({match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return found;
}

std::vector<QStringList> tableRows(const QString &markdown, const QString &firstHeading)
{
    std::vector<QStringList> rows;
    bool inside = false;
    for (const QString &line : markdown.split(u'\n')) {
        if (!line.startsWith(u'|')) {
            inside = false;
            continue;
        }
        QStringList cells = line.mid(1, line.lastIndexOf(u'|') - 1).split(u'|');
        for (QString &cell : cells)
            cell = cell.remove(u'`').trimmed();
        if (inside && !cells.first().startsWith(QLatin1String("---")))
            rows.push_back(cells);
        inside = inside || cells.first() == firstHeading;
    }
    return rows;
}

} // namespace signalbox::test

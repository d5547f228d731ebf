// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/layers.h"

#include "support/sourcetree.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>

namespace signalbox::test {

Layers Layers::fromMarkdown(const QString &markdown)
{
    Layers layers;
    QSet<QString> above;
    for (const QStringList &row : tableRows(markdown, QStringLiteral("folder"))) {
        const QString folder = row.value(0).section(u'/', -1);
        QSet<QString> &allowed = layers.m_allowed[folder];
        const QStringList entries = row.value(2).split(u',');
        for (const QString &entry : entries) {
            const QString name = entry.trimmed();
            if (name == QLatin1String("all above"))
                allowed.unite(above);
            else if (name == QLatin1String("everything"))
                layers.m_free.insert(folder);
            else if (name != QLatin1String("–"))
                allowed.insert(name);
        }
        above.insert(folder);
    }
    for (const QStringList &row : tableRows(markdown, QStringLiteral("library")))
        layers.m_homes.insert(row.value(0), row.value(1));
    return layers;
}

bool Layers::mayInclude(const QString &folder, const QString &header) const
{
    const QString other = header.section(u'/', 0, 0);
    const QSet<QString> allowed = m_allowed.value(folder);
    return other == folder || m_free.contains(folder) || allowed.contains(other)
        || allowed.contains(header);
}

QString Layers::homeOf(const QString &header) const
{
    return m_homes.value(header.section(u'/', 0, 0));
}

QString folderOf(const QString &file)
{
    const QString top = file.section(u'/', 0, 0);
    return top == QLatin1String("src") ? file.section(u'/', 1, 1) : top;
}

QString qtModuleOf(const QString &header)
{
    if (header.startsWith(QLatin1String("Qt")) && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    static const QStringList modules = headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString &module : modules) {
        if (QFileInfo(headers.filePath(module + u'/' + header)).isFile())
            return module;
    }
    return {};
}

} // namespace signalbox::test

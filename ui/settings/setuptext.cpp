// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setuptext.h"

#include <QRegularExpression>
#include <QStringList>

namespace signalbox {

namespace {

//! "**Secret**: `x`" as people read it.
QString withoutEmphasis(QString text)
{
    static const QRegularExpression bold(QStringLiteral("\\*\\*([^*]+)\\*\\*"));
    static const QRegularExpression slanted(
        QStringLiteral("(?<![\\w*])\\*([^*\\s][^*]*)\\*(?![\\w*])"));
    static const QRegularExpression code(QStringLiteral("`([^`]*)`"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(([^)]+)\\)"));
    text.replace(bold, QStringLiteral("\\1"));
    text.replace(slanted, QStringLiteral("\\1"));
    text.replace(code, QStringLiteral("\\1"));
    text.replace(link, QStringLiteral("\\1 (\\2)"));
    return text.trimmed();
}

//! The fence's own indentation comes off each of its lines.
QString codeOf(const QStringList &lines, qsizetype indent)
{
    QStringList code;
    for (const QString &line : lines) {
        qsizetype blanks = 0;
        while (blanks < indent && blanks < line.size() && line.at(blanks) == QLatin1Char(' '))
            ++blanks;
        code += line.mid(blanks);
    }
    return code.join(QLatin1Char('\n'));
}

SetupBlock blockOf(const QString &line)
{
    static const QRegularExpression step(QStringLiteral("^(\\d+)\\. +(.*)$"));
    static const QRegularExpression bullet(QStringLiteral("^[-*] +(.*)$"));
    static const QRegularExpression title(QStringLiteral("^#+ +(.*)$"));
    if (const auto found = title.match(line); found.hasMatch())
        return {SetupBlock::Kind::Title, 0, withoutEmphasis(found.captured(1))};
    if (const auto found = step.match(line); found.hasMatch())
        return {SetupBlock::Kind::Step, found.captured(1).toInt(),
                withoutEmphasis(found.captured(2))};
    if (const auto found = bullet.match(line); found.hasMatch())
        return {SetupBlock::Kind::Bullet, 0, withoutEmphasis(found.captured(1))};
    return {SetupBlock::Kind::Text, 0, withoutEmphasis(line)};
}

} // namespace

QList<SetupBlock> parseSetup(const QString &markdown)
{
    QList<SetupBlock> blocks;
    const QString fence = QStringLiteral("```");
    const QStringList lines = markdown.split(QLatin1Char('\n'));
    bool joins = false; // a line that goes on a paragraph
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString line = lines.at(at).trimmed();
        if (line.startsWith(fence)) {
            const qsizetype indent = lines.at(at).indexOf(fence);
            QStringList code;
            for (++at; at < lines.size() && !lines.at(at).trimmed().startsWith(fence); ++at)
                code += lines.at(at);
            blocks += {SetupBlock::Kind::Code, 0, codeOf(code, indent)};
            joins = false;
        } else if (line.isEmpty()) {
            joins = false;
        } else {
            const SetupBlock block = blockOf(line);
            if (joins && block.kind == SetupBlock::Kind::Text)
                blocks.last().text += QLatin1Char(' ') + block.text;
            else
                blocks += block;
            joins = block.kind != SetupBlock::Kind::Title;
        }
    }
    return blocks;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commandwords.h"

#include <QRegularExpression>
#include <QStringList>

namespace signalbox {

namespace {

constexpr qsizetype longestShownValue = 80;
constexpr qsizetype mostShownParams = 8;
constexpr int deepestGroup = 16;

//! Reads a pattern from left to right. What it does not know becomes "…": it is for people alone.
class PatternReader
{
public:
    explicit PatternReader(const QString &pattern) : m_pattern(pattern) { }

    [[nodiscard]] QString read(int depth = 0)
    {
        QString shown;
        while (m_at < m_pattern.size()) {
            const QChar next = m_pattern.at(m_at);
            if (next == u')' && depth > 0)
                break;
            ++m_at;
            if (next == u'(' && depth < deepestGroup)
                shown += group(depth);
            else if (next == u'\\')
                shown += escaped();
            else if (next == u'[')
                shown += characters();
            else if (next == u'.')
                shown += u'…';
            else if (next != u'^' && next != u'$' && next != u'?' && next != u'*' && next != u'+')
                shown += next;
        }
        return shown;
    }

private:
    QString group(int depth)
    {
        QString name;
        static const QRegularExpression opening(
            QStringLiteral("\\?(?:P?<(?<name>[A-Za-z_]\\w*)>|:|[imsx-]*:?)"));
        const auto match = opening.match(m_pattern, m_at, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            name = match.captured(QStringLiteral("name"));
            m_at = match.capturedEnd();
        }
        const qsizetype from = m_at;
        QString inner = read(depth + 1);
        static const QRegularExpression words(QStringLiteral("^[\\w-]+(\\|[\\w-]+)*$"));
        const bool isWords = words.match(m_pattern.mid(from, m_at - from)).hasMatch();
        if (!name.isEmpty() && !isWords)
            inner = name.toUpper();
        ++m_at; // the closing bracket
        const QChar after = m_at < m_pattern.size() ? m_pattern.at(m_at) : QChar();
        if (after != u'?' && after != u'*')
            return inner;
        ++m_at;
        return QStringLiteral(" [%1] ").arg(inner.trimmed());
    }

    QString escaped()
    {
        const QChar what = m_at < m_pattern.size() ? m_pattern.at(m_at++) : QChar();
        if (what == u's')
            return QStringLiteral(" ");
        if (what == u'b' || what == u'A' || what == u'z' || what == u'Z')
            return {};
        return what.isLetter() ? QStringLiteral("…") : QString(what);
    }

    QString characters()
    {
        const qsizetype end = m_pattern.indexOf(u']', m_at + 1);
        m_at = end < 0 ? m_pattern.size() : end + 1;
        return QStringLiteral("…");
    }

    const QString &m_pattern;
    qsizetype m_at = 0;
};

} // namespace

QString wordsOf(const SpokenCommand &command)
{
    const QString &first = command.action.isEmpty() ? command.name : command.action;
    return (first + u' ' + command.text).simplified();
}

QString readablePattern(const QString &pattern)
{
    return PatternReader(pattern).read().simplified();
}

QString readableParams(const QJsonObject &params)
{
    QStringList shown;
    for (auto each = params.begin(); each != params.end() && shown.size() < mostShownParams;
         ++each) {
        const QString value =
            each.value().toVariant().toString().simplified().left(longestShownValue);
        if (!value.isEmpty())
            shown.append(each.key() + u' ' + value);
    }
    return shown.join(QStringLiteral(", "));
}

} // namespace signalbox

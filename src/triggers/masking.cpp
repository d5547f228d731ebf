// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/masking.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestLine = 300;
constexpr qsizetype leastLineOfSecret = 8;
constexpr qsizetype largestPage = 64 * 1024;
const QByteArray maskWord = "[masked]";

} // namespace

Masking::Masking(const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        const QByteArray whole = secret.expose().trimmed();
        add(whole);
        const QList<QByteArray> lines = whole.split('\n');
        for (const QByteArray &line : lines) {
            if (lines.size() > 1 && line.trimmed().size() >= leastLineOfSecret)
                add(line.trimmed());
        }
    }
    std::sort(m_words.begin(), m_words.end(), [](const QByteArray &left, const QByteArray &right) {
        return left.size() > right.size();
    });
}

void Masking::add(const QByteArray &word)
{
    if (!word.isEmpty() && !m_words.contains(word))
        m_words.append(word);
}

QByteArray Masking::masked(QByteArray text) const
{
    for (const QByteArray &word : m_words)
        text.replace(word, maskWord);
    return text;
}

QString Masking::masked(const QString &text) const
{
    return m_words.isEmpty() ? text : QString::fromUtf8(masked(text.toUtf8()));
}

qsizetype Masking::settled(const QByteArray &text) const
{
    qsizetype held = 0;
    for (const QByteArray &word : m_words) {
        for (qsizetype size = qMin(word.size() - 1, text.size()); size > held; --size) {
            if (text.endsWith(QByteArrayView(word).first(size)))
                held = size;
        }
    }
    return text.size() - held;
}

QString plainLine(const QString &text)
{
    static const QRegularExpression escapes(QStringLiteral(
        "\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|[@-Z\\\\-_])"));
    QString clean = text;
    clean.remove(escapes);
    const QStringList lines = clean.split(u'\n');
    for (const QString &line : lines) {
        QString shown;
        for (const QChar each : line)
            shown.append(each.isPrint() ? each : QChar(u' '));
        shown = shown.simplified();
        if (!shown.isEmpty())
            return shown.size() > longestLine ? shown.left(longestLine) + u'…' : shown;
    }
    return {};
}

QString wordsOfPage(const QByteArray &page)
{
    QString text = QString::fromUtf8(page.left(largestPage));
    if (!text.contains(u'<'))
        return plainLine(text.simplified());
    static const QRegularExpression hidden(
        QStringLiteral("<(script|style|head)\\b.*?</\\1>|<!--.*?-->"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(QStringLiteral("<[^>]*>?"));
    text.replace(hidden, QStringLiteral(" "));
    text.replace(tags, QStringLiteral(" "));
    const std::pair<const char *, QChar> entities[] = {
        {"&lt;", u'<'},   {"&gt;", u'>'},   {"&quot;", u'"'}, {"&#039;", u'\''},
        {"&#39;", u'\''}, {"&nbsp;", u' '}, {"&amp;", u'&'},
    };
    for (const auto &[entity, character] : entities)
        text.replace(QLatin1String(entity), QString(character));
    return plainLine(text.simplified());
}

} // namespace signalbox

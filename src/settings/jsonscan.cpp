// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/jsonscan.h"

#include "settings/memberreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int deepestNesting = 64;
constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isOneOf(QByteArrayView characters, char character)
{
    return characters.contains(character);
}

//! Line and column, both counted from 1, columns in characters.
QString positionText(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
    return QStringLiteral("Line %1, column %2: ")
        .arg(before.count('\n') + 1)
        .arg(QString::fromUtf8(before.mid(lineBegin)).size() + 1);
}

class Scanner
{
public:
    Scanner(const QByteArray &text, QList<SettingsProblem> &problems)
        : m_text(text), m_problems(problems)
    {
    }

    JsonSpan scan()
    {
        if (m_text.startsWith(byteOrderMark))
            m_at = sizeof byteOrderMark - 1;
        QStringDecoder decoder(QStringDecoder::Utf8);
        (void)QString(decoder.decode(m_text));
        if (decoder.hasError()) {
            refuse(QStringLiteral("the text is not UTF-8."));
            return {};
        }
        JsonSpan root = value(QString(), 0);
        skipBlanks();
        if (m_at < m_text.size())
            refuse(QStringLiteral("found %1 behind the end. Expected nothing more.").arg(found()));
        return root;
    }

private:
    void refuse(const QString &text)
    {
        if (!m_failed)
            m_problems.append({QString(), positionText(m_text, m_at) + text, false});
        m_failed = true;
    }

    QString found() const
    {
        if (m_at >= m_text.size())
            return QStringLiteral("the end of the file");
        return u'"' + QString::fromUtf8(m_text.mid(m_at, 4)).left(1) + u'"';
    }

    char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isOneOf(" \t\r\n", peek()))
            ++m_at;
    }

    bool take(char character)
    {
        skipBlanks();
        if (peek() != character || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }

    JsonSpan value(const QString &path, int depth)
    {
        skipBlanks();
        JsonSpan span;
        span.begin = m_at;
        if (depth > deepestNesting)
            refuse(QStringLiteral("nested more than %1 deep.").arg(deepestNesting));
        else if (peek() == '{')
            object(span, path, depth);
        else if (peek() == '[')
            array(span, path, depth);
        else if (peek() == '"')
            (void)string();
        else
            word();
        span.end = m_at;
        return span;
    }

    void object(JsonSpan &span, const QString &path, int depth)
    {
        span.type = JsonSpan::Type::Object;
        ++m_at;
        if (take('}'))
            return;
        do {
            skipBlanks();
            const qsizetype keyBegin = m_at;
            if (peek() != '"') {
                refuse(QStringLiteral("found %1. Expected the name of a member, in quotes.")
                           .arg(found()));
                return;
            }
            const QString key = string();
            if (!m_failed && !take(':'))
                refuse(QStringLiteral("found %1. Expected \":\".").arg(found()));
            if (m_failed)
                return;
            if (span.member(key) != nullptr)
                m_problems.append({memberPath(path, key),
                                   QStringLiteral("stands twice; the last one counts."), true});
            JsonSpan child = value(memberPath(path, key), depth + 1);
            child.key = key;
            child.keyBegin = keyBegin;
            span.children.append(child);
        } while (!m_failed && take(','));
        if (!m_failed && !take('}'))
            refuse(QStringLiteral("found %1. Expected \",\" or \"}\".").arg(found()));
    }

    void array(JsonSpan &span, const QString &path, int depth)
    {
        span.type = JsonSpan::Type::Array;
        ++m_at;
        if (take(']'))
            return;
        do {
            span.children.append(value(itemPath(path, span.children.size()), depth + 1));
        } while (!m_failed && take(','));
        if (!m_failed && !take(']'))
            refuse(QStringLiteral("found %1. Expected \",\" or \"]\".").arg(found()));
    }

    QString string()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_text.size() && peek() != '"') {
            if (static_cast<unsigned char>(peek()) < 0x20) {
                refuse(QStringLiteral(
                    "a line break or control character inside a text. Expected \\n or the "
                    "closing quote."));
                return {};
            }
            if (peek() == '\\'
                && !isOneOf("\"\\/bfnrtu", m_text.at(std::min(m_at + 1, m_text.size() - 1)))) {
                refuse(QStringLiteral(
                    "an unknown escape in a text. Expected \\\" \\\\ \\/ \\b \\f \\n \\r \\t or "
                    "\\uXXXX."));
                return {};
            }
            m_at += peek() == '\\' ? 2 : 1;
        }
        if (m_at >= m_text.size()) {
            m_at = begin;
            refuse(QStringLiteral("a text without its closing quote."));
            return {};
        }
        ++m_at;
        // Qt checks and decodes the escapes; in a list, since a bare text is no document for it.
        const QJsonDocument document =
            QJsonDocument::fromJson('[' + m_text.mid(begin, m_at - begin) + ']');
        if (!document.isArray()) {
            m_at = begin;
            refuse(QStringLiteral(
                "a text with a faulty escape. Expected \\u and four hexadecimal digits."));
            return {};
        }
        return document.array().at(0).toString();
    }

    void word()
    {
        for (const QByteArrayView literal : {"true", "false", "null"}) {
            if (QByteArrayView(m_text).sliced(m_at).startsWith(literal)) {
                m_at += literal.size();
                return;
            }
        }
        if (peek() != '-' && !isDigit(peek())) {
            refuse(QStringLiteral("found %1. Expected a value.").arg(found()));
            return;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (isDigit(peek()) || isOneOf("+-.eE", peek())))
            ++m_at;
        if (!QJsonDocument::fromJson('[' + m_text.mid(begin, m_at - begin) + ']').isArray()) {
            m_at = begin;
            refuse(QStringLiteral("this is no number of JSON."));
        }
    }

    const QByteArray &m_text;
    QList<SettingsProblem> &m_problems;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace

const JsonSpan *JsonSpan::member(const QString &name) const
{
    for (auto child = children.crbegin(); child != children.crend(); ++child) {
        if (child->key == name)
            return &*child;
    }
    return nullptr;
}

JsonScan scanJson(const QByteArray &text)
{
    JsonScan scan;
    scan.root = Scanner(text, scan.problems).scan();
    return scan;
}

} // namespace signalbox

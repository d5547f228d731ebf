// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/questions.h"

#include "desk/commandwords.h"

#include <QRandomGenerator>

#include <array>

namespace signalbox {

namespace {

constexpr QLatin1String confirmPrefix("confirm-");

// Nobody may be able to guess another one's button.
QString newQuestionHandle()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words));
    return confirmPrefix
        + QString::fromLatin1(
               bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

bool Questions::isAnswer(const QString &action)
{
    return action.startsWith(confirmPrefix);
}

Questions::Question Questions::add(const CommandBook::Speaker &speaker, const CommandUse &use,
                                   const QString &nameToType, Instant until)
{
    (void)take(speaker);
    if (m_questions.size() >= most)
        m_questions.removeFirst();
    m_questions.append(
        {speaker, use, nameToType.isEmpty() ? newQuestionHandle() : QString(), nameToType, until});
    return m_questions.constLast();
}

std::optional<Questions::Question> Questions::take(const CommandBook::Speaker &speaker)
{
    for (qsizetype at = 0; at < m_questions.size(); ++at) {
        const CommandBook::Speaker &asked = m_questions.at(at).speaker;
        if (asked.endpoint == speaker.endpoint && asked.user == speaker.user
            && asked.channel == speaker.channel)
            return m_questions.takeAt(at);
    }
    return std::nullopt;
}

bool Questions::agrees(const Question &question, const SpokenCommand &said)
{
    if (!said.action.isEmpty())
        return !question.handle.isEmpty() && said.action == question.handle;
    const QString words = wordsOf(said);
    // Of a slash command the answer stands behind its name.
    const QString behind = said.text.simplified();
    const auto says = [&](const QString &expected, Qt::CaseSensitivity sensitivity) {
        return words.compare(expected, sensitivity) == 0
            || behind.compare(expected, sensitivity) == 0;
    };
    return question.nameToType.isEmpty() ? says(QStringLiteral("yes"), Qt::CaseInsensitive)
                                         : says(question.nameToType, Qt::CaseSensitive);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/questions.h"

#include "core/unguessabletext.h"
#include "desk/commandwords.h"

namespace signalbox {

namespace {

constexpr QLatin1String confirmPrefix("confirm-");

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
    // Nobody may be able to guess another one's button.
    m_questions.append({speaker, use,
                        nameToType.isEmpty() ? confirmPrefix + unguessableText() : QString(),
                        nameToType, until});
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

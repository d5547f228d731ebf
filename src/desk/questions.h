// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/commandbook.h"

#include "core/instant.h"

namespace signalbox {

//! What an armed trigger asks back in the chat, until it is answered: one of each user in each
//! channel, a later one takes the place of an earlier. Worker's thread; owned by Commands.
class Questions
{
public:
    static constexpr qsizetype most = 200; //!< open at once; the oldest is forgotten

    struct Question
    {
        CommandBook::Speaker speaker;
        CommandUse use;
        QString handle; //!< of the button that answers it; "" when the name must be said
        QString nameToType; //!< "" when a button or "yes" is enough
        Instant until;
    };

    //! With a handle of its own if no name is to be typed.
    [[nodiscard]] Question add(const CommandBook::Speaker &speaker, const CommandUse &use,
                               const QString &nameToType, Instant until);
    [[nodiscard]] std::optional<Question> take(const CommandBook::Speaker &speaker);

    //! Whether an action is a button of ours that answers a question.
    [[nodiscard]] static bool isAnswer(const QString &action);
    //! Whether what was said agrees.
    [[nodiscard]] static bool agrees(const Question &question, const SpokenCommand &said);

private:
    QList<Question> m_questions;
};

} // namespace signalbox

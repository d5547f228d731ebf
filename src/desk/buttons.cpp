// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/buttons.h"

#include "desk/startparams.h"

namespace signalbox {

bool isMessageButton(const QString &action)
{
    return action.startsWith(buttonPrefix);
}

Result<CommandUse> useOfButton(StoreReader &reader, const CommandBook &book, const QString &handle,
                               const CommandBook::Speaker &speaker)
{
    const auto stored = reader.button(handle);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return fail(ErrorKind::NotFound,
                    QStringLiteral("This button is too old: what it was about is not kept any "
                                   "more. Nothing was started."));
    const ButtonRecord &button = **stored;
    if (!book.offers(button.target, button.trigger))
        return fail(ErrorKind::NotFound,
                    QStringLiteral("%1 is not offered here any more. Nothing was started.")
                        .arg(button.trigger));
    if (!book.mayStart(button.trigger, speaker))
        return fail(ErrorKind::Refused,
                    QStringLiteral("You may not start %1 here.").arg(button.trigger));
    const auto subject = reader.subject(button.subject);
    if (!subject)
        return fail(subject.error());
    if (!*subject)
        return fail(ErrorKind::NotFound,
                    QStringLiteral("What this button was about is not kept any more. Nothing was "
                                   "started."));
    CommandUse use;
    use.triggers = QStringList{button.trigger};
    use.subject = button.subject;
    use.about = headingOf((*subject)->event);
    use.params =
        asJsonObject(startParams((*subject)->event, book.configuredParams(button.trigger)));
    return use;
}

} // namespace signalbox

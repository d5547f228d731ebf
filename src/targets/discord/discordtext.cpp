// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordtext.h"

#include "targets/texts.h"

#include <QRegularExpression>

namespace signalbox {

std::optional<QString> sealedDiscordText(const QString &text, qsizetype most)
{
    static const QRegularExpression everyone(QStringLiteral("@(?=everyone|here)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression strangeLink(QStringLiteral("\\]\\((?!\\s*<?https?://)"),
                                                QRegularExpression::CaseInsensitiveOption);
    // Cut before and after: what is done in between makes longer, and a megabyte need not be
    // searched.
    QString clean = withoutControls(text.left(most + 2));
    clean.replace(everyone, QStringLiteral("@\u200b"));
    clean.replace(strangeLink, QStringLiteral("] ("));
    return shownText(clean, most);
}

} // namespace signalbox

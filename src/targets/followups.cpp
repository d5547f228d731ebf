// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/followups.h"

#include "targets/texts.h"

#include <QJsonArray>

namespace signalbox {

namespace {

constexpr qsizetype mostFollowUps = 40;
constexpr qsizetype longestKey = 60;
constexpr qsizetype longestPlainLine = 300;

QString keyOf(const QJsonObject &followUp, qsizetype position)
{
    // The slash parts keys from row numbers in the outbox.
    QString key =
        textMember(followUp, QLatin1String("key")).simplified().remove(u'/').left(longestKey);
    return key.isEmpty() ? QString::number(position + 1) : key;
}

} // namespace

Result<SealedMessage> sealMessage(const TargetKind &kind, const QJsonValue &shaped)
{
    if (!shaped.isObject())
        return fail(ErrorKind::InvalidInput, QStringLiteral("the template gives no object"));
    QJsonObject message = shaped.toObject();
    const QJsonArray followUps =
        kind.followsUp ? message.take(QLatin1String("followUps")).toArray() : QJsonArray();
    const auto sealed = kind.seal(message);
    if (!sealed)
        return fail(sealed.error());
    SealedMessage out{*sealed, {}};
    for (qsizetype at = 0; at < followUps.size() && out.followUps.size() < mostFollowUps; ++at) {
        const QJsonObject followUp = followUps.at(at).toObject();
        const auto one = kind.seal(followUp);
        if (one)
            out.followUps.append({keyOf(followUp, at), *one});
    }
    return out;
}

QJsonObject plainMessage(const TargetKind &kind, const QString &line)
{
    const auto words = shownText(line.simplified(), longestPlainLine);
    const QJsonObject plain =
        kind.plain ? kind.plain(words.value_or(QStringLiteral("-"))) : QJsonObject();
    const auto sealed = kind.seal(plain);
    return sealed ? *sealed : plain;
}

} // namespace signalbox

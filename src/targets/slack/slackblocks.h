// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace signalbox {

//! Block Kit blocks made valid and harmless, against one budget for a whole message (at most 50
//! blocks and 12,000 characters of text). Unknown blocks, elements and members are left out; what
//! is left out never makes the rest invalid. Limits: @slack/types.
class SlackBlocks
{
public:
    static constexpr qsizetype blockLimit = 50;
    static constexpr qsizetype textLimit = 12'000;

    [[nodiscard]] QJsonArray seal(const QJsonArray &blocks);

private:
    using Sealed = std::optional<QJsonObject>;

    Sealed block(const QJsonObject &block);
    Sealed header(const QJsonObject &block);
    Sealed section(const QJsonObject &block);
    Sealed context(const QJsonObject &block);
    Sealed actions(const QJsonObject &block);
    Sealed image(const QJsonObject &block);
    Sealed richText(const QJsonObject &block);
    Sealed markdown(const QJsonObject &block);

    Sealed button(const QJsonObject &element);
    Sealed confirmation(const QJsonObject &object);
    Sealed imageElement(const QJsonObject &element);
    Sealed text(const QJsonValue &value, qsizetype most);
    Sealed plainText(const QJsonValue &value, qsizetype most);
    void spend(const QString &text) { m_textLeft -= text.size(); }

    qsizetype m_blocksLeft = blockLimit;
    qsizetype m_textLeft = textLimit;
    QSet<QString> m_blockIds;
    QSet<QString> m_actionIds;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace signalbox {

//! Takes secrets out of text on its way to a run's reason or output. A long secret of several lines
//! is also known by each of its lines, because programs print them so.
class Masking
{
public:
    Masking() = default;
    explicit Masking(const QList<Secret> &secrets);

    [[nodiscard]] QByteArray masked(QByteArray text) const;
    [[nodiscard]] QString masked(const QString &text) const;
    //! Up to here a piece of a stream may be shown: what follows could be the beginning of a
    //! secret.
    [[nodiscard]] qsizetype settled(const QByteArray &text) const;

private:
    void add(const QByteArray &word);

    QList<QByteArray> m_words; //!< longest first
};

//! One plain line of at most 300 characters: the first line that says something, control characters
//! and escape sequences dropped.
[[nodiscard]] QString plainLine(const QString &text);

//! The words of an HTML page, tags and entities dropped, on one line; of anything else the text.
[[nodiscard]] QString wordsOfPage(const QByteArray &page);

} // namespace signalbox

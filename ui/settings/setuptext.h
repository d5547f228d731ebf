// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace signalbox {

//! A set-up text (setup.md of a sender) as a list of blocks to show. Knows the little Markdown
//! these use: a title, numbered steps, bullets, fenced code; emphasis is dropped. {{url}} and
//! {{secret}} stay.
struct SetupBlock
{
    enum class Kind { Title, Step, Bullet, Text, Code };
    Kind kind = Kind::Text;
    int number = 0; //!< of a step
    QString text;

    bool operator==(const SetupBlock &) const = default;
};

[[nodiscard]] QList<SetupBlock> parseSetup(const QString &markdown);

} // namespace signalbox

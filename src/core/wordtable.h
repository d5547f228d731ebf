// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>

namespace signalbox {

//! One table of word and enum value, read in both directions, so that the two can never drift
//! apart.
template <typename Enum, std::size_t Size> struct WordTable
{
    struct Row
    {
        Enum value;
        const char *word;
    };
    std::array<Row, Size> rows;

    [[nodiscard]] QString text(Enum value) const
    {
        for (const Row &row : rows) {
            if (row.value == value)
                return QLatin1String(row.word);
        }
        return {};
    }

    [[nodiscard]] std::optional<Enum> value(QStringView word) const
    {
        for (const Row &row : rows) {
            if (word == QLatin1String(row.word))
                return row.value;
        }
        return std::nullopt;
    }
};

} // namespace signalbox

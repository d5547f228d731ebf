// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

//! Every colour, radius and pixel size of the program. No other file names one.
namespace signalbox {

namespace space {
inline constexpr int hairline = 1, tiny = 4, small = 8, medium = 12, large = 16, wide = 24,
                     huge = 32;
}
namespace radius {
inline constexpr int pill = 4, control = 6, note = 8, card = 10;
}
namespace line {
inline constexpr int thin = 1, focus = 2, selection = 3;
}
namespace iconsize {
inline constexpr int second = 14, normal = 16, row = 20, heading = 28, program = 96;
}
namespace size {
inline constexpr int control = 32, row = 58, compactRow = 34, dayHeading = 34, view = 32,
                     pipeline = 44, pill = 20, detailsText = 760, smallestText = 11, scrollBar = 10;
}
//! Widths of the window at which its layout changes, and those of its panes.
namespace width {
inline constexpr int wideWindow = 1200, narrowWindow = 800, tightWindow = 400;
inline constexpr int sidebar = 228, sidebarLeast = 200, sidebarMost = 320, rail = 48;
inline constexpr int timeline = 520, timelineLeast = 400, timelineMost = 720, detailsLeast = 440;
inline constexpr int windowLeast = 360, windowLeastHeight = 480;
} // namespace width
namespace motion {
inline constexpr int flashMs = 120, appearMs = 160, ringTurnMs = 2000, ringFrameMs = 100;
}

//! What a colour says about a state; each has one meaning. The accent is none of them.
enum class Hue {
    Red, //!< broken now
    Green, //!< good
    Amber, //!< going on, or slower than it should be
    Violet, //!< waits for a person
    Magenta, //!< not trusted
    Grey, //!< nothing to do
};
inline constexpr int hueCount = 6;

struct HueTokens
{
    QColor ink; //!< text, line, filled shape
    QColor soft; //!< ground of a pill or note in this hue
};

//! The colours of one theme.
struct ColorTokens
{
    bool dark = false;
    QColor window, surface, sunken, sidebar, hover, soft;
    QColor hair, border, control;
    QColor text, text2, text3;
    QColor accent, onAccent;
    QColor glyph; //!< the mark inside a filled shape
    std::array<HueTokens, hueCount> hues;

    [[nodiscard]] const HueTokens &hue(Hue hue) const { return hues[static_cast<size_t>(hue)]; }
};

[[nodiscard]] const ColorTokens &lightTokens();
[[nodiscard]] const ColorTokens &darkTokens();
//! The tokens a palette was made of: asked while painting, never stored.
[[nodiscard]] const ColorTokens &tokensOf(const QPalette &palette);
[[nodiscard]] const ColorTokens &tokensOf(const QWidget *widget);
[[nodiscard]] QPalette paletteOf(const ColorTokens &tokens);
//! text2 for labels (setForegroundRole), so that they follow a switch; nothing else uses this role.
inline constexpr QPalette::ColorRole secondTextRole = QPalette::BrightText;

} // namespace signalbox

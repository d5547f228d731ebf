// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QPalette>
#include <QWidget>

namespace signalbox {

namespace {

constexpr QColor hex(QRgb rgb)
{
    return QColor(qRed(rgb), qGreen(rgb), qBlue(rgb));
}

constexpr ColorTokens light{
    false,
    hex(0xF3F4F6),
    hex(0xFFFFFF),
    hex(0xF7F8FA),
    hex(0xEAECF0),
    hex(0xF0F2F6),
    hex(0xE3EBFB),
    hex(0xE3E7EC),
    hex(0xD3D8DF),
    hex(0x76808D),
    hex(0x18202B),
    hex(0x4B5665),
    hex(0x5D6876),
    hex(0x2355C4),
    hex(0xFFFFFF),
    hex(0xFFFFFF),
    {{{hex(0xC0282D), hex(0xFCEBEB)},
      {hex(0x187A38), hex(0xE5F4EA)},
      {hex(0x935D00), hex(0xFBF1DD)},
      {hex(0x7338C4), hex(0xF1E9FC)},
      {hex(0xA31C74), hex(0xFAE8F3)},
      {hex(0x5D6876), hex(0xECEEF2)}}},
};

constexpr ColorTokens dark{
    true,
    hex(0x161A20),
    hex(0x1C2128),
    hex(0x181C22),
    hex(0x12151A),
    hex(0x232932),
    hex(0x24324F),
    hex(0x272E37),
    hex(0x323A45),
    hex(0x7C8897),
    hex(0xE7EBF1),
    hex(0xB2BCC9),
    hex(0x939EAD),
    hex(0x8FB3FF),
    hex(0x10182A),
    hex(0x14181E),
    {{{hex(0xFF8079), hex(0x3B2326)},
      {hex(0x5CC679), hex(0x1C3325)},
      {hex(0xE9B44A), hex(0x392E18)},
      {hex(0xC3A0FF), hex(0x30274A)},
      {hex(0xF78FCB), hex(0x3A2233)},
      {hex(0x98A3B2), hex(0x2A3039)}}},
};

constexpr int middleLightness = 128;

} // namespace

const ColorTokens &lightTokens()
{
    return light;
}

const ColorTokens &darkTokens()
{
    return dark;
}

const ColorTokens &tokensOf(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > middleLightness ? dark : light;
}

const ColorTokens &tokensOf(const QWidget *widget)
{
    return tokensOf(widget->palette());
}

QPalette paletteOf(const ColorTokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    for (QPalette::ColorRole role : {QPalette::Base, QPalette::Button, QPalette::Light})
        palette.setColor(role, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.sunken);
    palette.setColor(QPalette::Midlight, tokens.border);
    // Without Mid and Dark, Fusion's check boxes have no edge on dark grounds.
    for (QPalette::ColorRole role : {QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        palette.setColor(role, tokens.control);
    for (QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, tokens.text);
    palette.setColor(secondTextRole, tokens.text2);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::PlaceholderText, tokens.text3);
    for (QPalette::ColorRole role : {QPalette::Highlight, QPalette::Link, QPalette::LinkVisited})
        palette.setColor(role, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.text3);
    return palette;
}

} // namespace signalbox

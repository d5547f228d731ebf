// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/platformlook.h"

namespace signalbox {

namespace {

constexpr QColor rgb(QRgb value)
{
    return QColor(qRed(value), qGreen(value), qBlue(value));
}

PlatformLook slackLook(bool dark)
{
    PlatformLook look;
    look.ground = rgb(dark ? 0x1A1D21 : 0xFFFFFF);
    look.text = look.heading = rgb(dark ? 0xD1D2D3 : 0x1D1C1D);
    look.second = rgb(dark ? 0xABABAD : 0x616061);
    look.link = rgb(dark ? 0x1D9BD1 : 0x1264A3);
    look.edge = look.cardEdge = rgb(dark ? 0x35373B : 0xDDDDDD);
    look.card = look.ground;
    look.badge = rgb(dark ? 0x35373B : 0xEAEAEA);
    look.badgeText = look.second;
    look.code = rgb(dark ? 0xE8912D : 0xC01343);
    look.codeGround = rgb(dark ? 0x222529 : 0xF7F7F7);
    look.button = look.ground;
    look.buttonText = look.text;
    look.buttonEdge = rgb(dark ? 0x565856 : 0xBBBABB);
    look.primary = look.good = rgb(0x007A5A);
    look.primaryText = rgb(0xFFFFFF);
    look.danger = rgb(0xE01E5A);
    look.buttonRadius = 4;
    return look;
}

PlatformLook discordLook(bool dark)
{
    PlatformLook look;
    look.ground = rgb(dark ? 0x313338 : 0xFFFFFF);
    look.text = rgb(dark ? 0xDBDEE1 : 0x313338);
    look.heading = rgb(dark ? 0xF2F3F5 : 0x060607);
    look.second = rgb(dark ? 0x949BA4 : 0x5C5E66);
    look.link = rgb(dark ? 0x00A8FC : 0x006CE7);
    look.edge = rgb(dark ? 0x3F4147 : 0xE3E5E8);
    look.card = rgb(dark ? 0x2B2D31 : 0xF2F3F5);
    look.cardEdge = look.card;
    look.badge = rgb(0x5865F2);
    look.badgeText = rgb(0xFFFFFF);
    look.code = look.text;
    look.codeGround = rgb(dark ? 0x1E1F22 : 0xE9EAED);
    look.button = rgb(dark ? 0x4E5058 : 0x6D6F78);
    look.buttonText = look.primaryText = rgb(0xFFFFFF);
    look.buttonEdge = look.button;
    look.primary = rgb(0x5865F2);
    look.good = rgb(0x248046);
    look.danger = rgb(0xDA373C);
    look.avatar = 40;
    look.avatarRadius = 20;
    look.cardRadius = 4;
    look.buttonRadius = 3;
    return look;
}

PlatformLook googleChatLook(bool dark)
{
    PlatformLook look;
    look.ground = rgb(dark ? 0x131314 : 0xFFFFFF);
    look.text = look.heading = rgb(dark ? 0xE3E3E3 : 0x1F1F1F);
    look.second = rgb(dark ? 0xC4C7C5 : 0x444746);
    look.link = rgb(dark ? 0xA8C7FA : 0x0B57D0);
    look.edge = rgb(dark ? 0x444746 : 0xE1E3E1);
    look.card = rgb(dark ? 0x1E1F20 : 0xFFFFFF);
    look.cardEdge = rgb(dark ? 0x444746 : 0xC4C7C5);
    look.badge = rgb(dark ? 0x333537 : 0xE9EEF6);
    look.badgeText = look.second;
    look.code = look.text;
    look.codeGround = rgb(dark ? 0x282A2C : 0xF0F4F9);
    look.button = rgb(dark ? 0x004A77 : 0xD3E3FD);
    look.buttonText = rgb(dark ? 0xC2E7FF : 0x0842A0);
    look.buttonEdge = look.button;
    look.primary = look.good = rgb(dark ? 0xA8C7FA : 0x0B57D0);
    look.primaryText = rgb(dark ? 0x062E6F : 0xFFFFFF);
    look.danger = rgb(dark ? 0xF2B8B5 : 0xB3261E);
    look.avatar = 32;
    look.avatarRadius = 16;
    look.cardRadius = 12;
    look.buttonRadius = 16;
    return look;
}

} // namespace

PlatformLook platformLook(ChatPlatform platform, bool dark)
{
    switch (platform) {
    case ChatPlatform::Discord:
        return discordLook(dark);
    case ChatPlatform::GoogleChat:
        return googleChatLook(dark);
    case ChatPlatform::Slack:
    case ChatPlatform::Other:
        break;
    }
    return slackLook(dark);
}

} // namespace signalbox

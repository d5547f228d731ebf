// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QWidget>

namespace signalbox {

namespace {

struct RoleLook
{
    double ratio;
    QFont::Weight weight;
};

RoleLook lookOf(TypeRole role)
{
    switch (role) {
    case TypeRole::Page:
        return {1.85, QFont::DemiBold};
    case TypeRole::Heading:
        return {1.38, QFont::DemiBold};
    case TypeRole::Title:
        return {1.08, QFont::DemiBold};
    case TypeRole::TitleRead:
        return {1.08, QFont::Medium};
    case TypeRole::Body:
        return {1.0, QFont::Normal};
    case TypeRole::Value:
        return {1.0, QFont::Medium};
    case TypeRole::Second:
        return {0.92, QFont::Normal};
    case TypeRole::Section:
        return {0.92, QFont::DemiBold};
    case TypeRole::Pill:
        return {0.85, QFont::DemiBold};
    case TypeRole::Note:
        return {0.85, QFont::Normal};
    }
    return {1.0, QFont::Normal};
}

} // namespace

QFont fontOf(TypeRole role, const QFont &base)
{
    const RoleLook look = lookOf(role);
    QFont font = base;
    const int pixels = qRound(QFontInfo(base).pixelSize() * look.ratio);
    font.setPixelSize(qMax(size::smallestText, pixels));
    font.setWeight(look.weight);
    return font;
}

QFont fontOf(TypeRole role)
{
    return fontOf(role, QApplication::font());
}

QFont fixedFontOf(TypeRole role)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(fontOf(role).pixelSize());
    return font;
}

void setTypeRole(QWidget *widget, TypeRole role)
{
    widget->setFont(fontOf(role));
}

void makeSecond(QWidget *widget, TypeRole role)
{
    setTypeRole(widget, role);
    widget->setForegroundRole(secondTextRole);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/status.h"
#include "ui/theme/tokens.h"

#include <QHash>
#include <QIcon>
#include <QPixmap>

namespace signalbox {

//! Which drawing (path below :/icons without ".svg") in which colours and size.
struct IconRequest
{
    QString name; //!< "ui/lever", "status/failed", "tray/clear-any", "signalbox"
    int size = iconsize::normal;
    QColor color;
    QColor glyph = QColor(Qt::white);
    qreal devicePixelRatio = 1;

    bool operator==(const IconRequest &) const = default;
};

//! Draws one icon afresh. Qt's SVG does not know currentColor, so the colours are put into the
//! text.
[[nodiscard]] QPixmap renderIcon(const IconRequest &request);

//! Rendered icons of one delegate or widget; bounded.
class IconCache
{
public:
    [[nodiscard]] const QPixmap &pixmap(const IconRequest &request);
    void clear() { m_pixmaps.clear(); }

private:
    static constexpr qsizetype maxPixmaps = 512;
    QHash<IconRequest, QPixmap> m_pixmaps;
};

//! A line icon ("lever") for buttons, menus and fields: takes the colour of the moment when
//! painted, and the style may ask its name and paint it in another.
[[nodiscard]] QIcon lineIcon(const QString &name);
//! The shape of a status in its hue, for menus and list items.
[[nodiscard]] QIcon statusIcon(Status status);
[[nodiscard]] QIcon programIcon();

[[nodiscard]] QString statusIconName(Status status); //!< "status/failed"
[[nodiscard]] QString kindIconName(Kind kind); //!< "ui/build"
[[nodiscard]] Hue statusHue(Status status);

} // namespace signalbox

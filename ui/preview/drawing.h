// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/platformlook.h"
#include "ui/preview/previewsheet.h"

namespace signalbox {

//! Puts one message on a sheet, from the top, as its platform would show it. One drawing each.
struct DrawingPlace
{
    PreviewSheet &sheet;
    const PlatformLook &look;
    QFont font; //!< the platform's body text
    QString now; //!< what stands for the time
};

//! Gives the height used of a sheet `width` wide, padding included.
[[nodiscard]] qreal drawMessage(DrawingPlace place, const PreviewMessage &message, qreal width);

//! What the platforms have in common; all give the height used.
class PartDrawing
{
public:
    explicit PartDrawing(const DrawingPlace &place) : m_place(place) { }

    [[nodiscard]] SheetText bodyText() const;
    [[nodiscard]] SheetText sized(qreal ratio, const QColor &color, bool bold = false) const;

    //! Avatar, name, badge and time; the message is written beside or below.
    [[nodiscard]] qreal header(QPointF at, qreal width, const QString &badge);
    [[nodiscard]] qreal parts(const QList<PreviewPart> &parts, QPointF at, qreal width);
    [[nodiscard]] qreal text(const PreviewText &text, QPointF at, qreal width,
                             const SheetText &look);
    //! Space between two parts.
    qreal gap = 8;
    qreal labelRatio = 0.9;
    bool labelsAreBold = true;
    qreal buttonHeight = 32;

private:
    [[nodiscard]] qreal part(const PreviewPart &part, QPointF at, qreal width);
    [[nodiscard]] qreal field(const PreviewPart &part, QPointF at, qreal width);
    [[nodiscard]] qreal grid(const PreviewPart &part, QPointF at, qreal width);
    [[nodiscard]] qreal bullets(const PreviewPart &part, QPointF at, qreal width);
    [[nodiscard]] qreal buttons(const PreviewPart &part, QPointF at, qreal width);
    [[nodiscard]] qreal code(const PreviewPart &part, QPointF at, qreal width);
    [[nodiscard]] qreal picture(const PreviewPart &part, QPointF at, qreal width);

    DrawingPlace m_place;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/previewmodel.h"
#include "ui/preview/previewsheet.h"

#include <QWidget>

namespace signalbox {

//! Draws one message as its platform will show it, in the platform's light or dark theme. Needs no
//! browser, opens nothing, fetches nothing.
class MessageView : public QWidget
{
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);

    void setMessage(const PreviewMessage &message);
    void setDark(bool dark);
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const PreviewMessage &message() const { return m_message; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void forget();
    void layOut(int width) const;

    PreviewMessage m_message;
    bool m_dark = false;
    // What was laid out last, and for which width.
    mutable PreviewSheet m_sheet;
    mutable int m_sheetWidth = -1;
    mutable int m_sheetHeight = 0;
};

} // namespace signalbox

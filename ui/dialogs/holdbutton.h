// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QVariantAnimation>

#include <chrono>

namespace signalbox {

//! A button that acts only after it was held down for a while, by pointer or by the space bar;
//! letting go earlier does nothing. `clicked` means nothing here, `held` does.
class HoldButton : public QPushButton
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds span{1'500};

    explicit HoldButton(QWidget *parent = nullptr);

Q_SIGNALS:
    void held();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void begin();
    void give();

    QVariantAnimation m_progress;
};

} // namespace signalbox

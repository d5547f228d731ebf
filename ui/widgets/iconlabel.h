// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

#include <optional>

namespace signalbox {

//! An icon that stands still: a status in its hue, or a line icon in the colour of second texts.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(int edge, QWidget *parent = nullptr);
    void setStatus(Status status);
    void setIcon(const QString &name, std::optional<Hue> hue = std::nullopt);
    [[nodiscard]] QSize sizeHint() const override { return {m_edge, m_edge}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_edge;
    QString m_name;
    std::optional<Hue> m_hue;
    IconCache m_icons;
};

} // namespace signalbox

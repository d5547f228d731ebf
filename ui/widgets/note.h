// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace signalbox {

class IconLabel;

//! One soft ground with an icon, a sentence that wraps, and at most one quiet button: what failed
//! and what to do about it. Without a hue it is advice, on the ground of selected things.
class Note : public QWidget
{
    Q_OBJECT

public:
    explicit Note(QWidget *parent = nullptr);
    void setNote(const QString &text, std::optional<Hue> hue, const QString &icon);
    //! Empty text hides the button.
    void setAction(const QString &text, const QString &icon, const QString &toolTip = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Hue> m_hue;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
};

//! A ground with an edge and rounded corners that holds other widgets.
class Card : public QWidget
{
    Q_OBJECT

public:
    enum class Ground { Surface, Sunken };
    explicit Card(Ground ground, QWidget *parent = nullptr);
    //! Marks the card that is next in a row of steps.
    void setAccented(bool accented);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
    bool m_accented = false;
};

//! A line between two sections.
class Divider : public QWidget
{
    Q_OBJECT

public:
    explicit Divider(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace signalbox

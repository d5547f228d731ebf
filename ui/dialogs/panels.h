// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include <optional>

class QBoxLayout;

namespace signalbox {

//! A rounded ground with an edge; with a hue it is a note that says something about a state.
class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(QWidget *parent = nullptr);
    void setHue(std::optional<Hue> hue);
    //! The ground of code and of what cannot be edited.
    void setSunken(bool sunken);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Hue> m_hue;
    bool m_sunken = false;
};

//! One line of truth: an icon in a hue and a sentence that wraps.
class NoteLine : public QWidget
{
    Q_OBJECT

public:
    explicit NoteLine(QWidget *parent = nullptr);
    void show(const QString &icon, const QString &text, std::optional<Hue> hue = std::nullopt);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QLabel *m_icon;
    QLabel *m_text;
    QString m_name;
    std::optional<Hue> m_hue;
};

// Labels by what they are for; plain text always, since it may come from outside.
[[nodiscard]] QLabel *headingLabel(const QString &text, QWidget *parent = nullptr);
[[nodiscard]] QLabel *secondLabel(const QString &text, QWidget *parent = nullptr); //!< wraps
[[nodiscard]] QLabel *fieldLabel(const QString &text, QWidget *buddy);
[[nodiscard]] QLabel *sectionLabel(const QString &text, QWidget *parent = nullptr);
[[nodiscard]] QPushButton *iconButton(const QString &icon, const QString &text,
                                      QWidget *parent = nullptr);
//! Icon only; the name is in its tooltip and for assistive tools.
[[nodiscard]] QPushButton *toolButton(const QString &icon, const QString &name,
                                      QWidget *parent = nullptr);
void setTight(QBoxLayout *layout, int spacing);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace signalbox {

//! One line of truth: an icon, what it is, and how it stands. A fault turns it amber; a click leads
//! to where it is set up.
class StatusLine : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Form {
        Column, //!< two lines, in the wide sidebar
        Rail, //!< icon only
        Row, //!< icon and one line, at the foot of a narrow window
    };
    explicit StatusLine(const QString &icon, QWidget *parent = nullptr);
    void setFacts(const QString &name, const QString &state, bool fault);
    void setForm(Form form);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] bool hasFault() const { return m_fault; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shortText() const;

    QString m_icon, m_name, m_state;
    bool m_fault = false;
    Form m_form = Form::Column;
    IconCache m_icons;
};

} // namespace signalbox

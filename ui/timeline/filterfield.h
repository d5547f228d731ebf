// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace signalbox {

//! The search field over the timeline; tells what was typed once typing pauses.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);
    //! Without waiting, and without telling.
    void showFilter(const QString &text);

Q_SIGNALS:
    void filterChanged(const QString &text);
    void leftToList(); //!< arrow down, Enter, or Esc on an empty field

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tellNow();
    void retranslate();

    QTimer m_pause;
    QString m_told;
};

} // namespace signalbox

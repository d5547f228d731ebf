// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace signalbox {

//! Rooms that have added the bot: who waits to be accepted, who gets messages, who is muted. Shows
//! and asks; the page that holds it has it done.
class SpacesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SpacesPanel(QWidget *parent = nullptr);
    //! `listed`: those the settings accept by name.
    void setSpaces(const QList<SpaceRecord> &spaces, const QStringList &listed, Instant now);
    [[nodiscard]] QString current() const;

Q_SIGNALS:
    void acceptRequested(const QString &space);
    void muteRequested(const QString &space,
                       std::optional<std::chrono::minutes> time); //!< nullopt: no more
    void removeRequested(const QString &space);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
    void enableButtons();
    [[nodiscard]] QString stateOf(const SpaceRecord &space, bool listed, Instant now) const;

    QLabel *m_heading, *m_empty;
    QTreeWidget *m_list;
    QPushButton *m_accept, *m_mute, *m_remove;
    QList<SpaceRecord> m_spaces;
};

} // namespace signalbox

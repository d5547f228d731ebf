// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"

class QWidget;

namespace signalbox {

class Desk;

//! The dialogs tied to the desk: each shows, asks, acts through the desk and deletes itself when
//! closed. Main thread; desk and clock outlive the dialogs. None blocks.
class DeskDialogs
{
public:
    DeskDialogs(Desk &desk, const Clock &clock) : m_desk(desk), m_clock(clock) { }

    //! Asks before a trigger starts. `start` names the trigger, its subject and what is known of
    //! its params.
    void openTrigger(const TriggerStart &start, QWidget *parent) const;
    //! A run that waits for a person.
    void openRelease(const RunRecord &run, QWidget *parent) const;
    //! Which target an event goes to.
    void openForward(qint64 event, QWidget *parent) const;
    //! Which sample is sent to ourselves.
    void openSamples(QWidget *parent) const;
    //! Whether a host that was turned away may call from now on.
    void askAllowHost(const RefusedHost &host, QWidget *parent) const;
    //! Messages to targets, and what to do about those that did not arrive.
    void openOutbox(QWidget *parent) const;
    //! Uses of triggers: what ran, what waits for a person, what each printed.
    void openRuns(QWidget *parent) const;
    static void openAbout(QWidget *parent);

private:
    Desk &m_desk;
    const Clock &m_clock;
};

} // namespace signalbox

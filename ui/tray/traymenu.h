// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QDateTime>
#include <QMenu>

#include <chrono>
#include <optional>

namespace signalbox {

//! What the tray's menu shows. Comparable, so that the menu is rebuilt only when something changed:
//! a rebuild under an open menu moves entries away from the pointer.
struct TrayMenuFacts
{
    struct Address
    {
        QString name;
        QUrl url;
        bool operator==(const Address &) const = default;
    };

    QList<Subject> lastFailures;
    QList<TriggerFacts> triggers;
    QList<Address> publicAddresses;
    bool paused = false;

    bool operator==(const TrayMenuFacts &) const = default;
};

[[nodiscard]] TrayMenuFacts trayMenuFacts(const TrayFacts &tray, const Health &health, bool paused);

//! From now until the next morning's eight o'clock.
[[nodiscard]] std::chrono::minutes untilTomorrow(const QDateTime &now);

//! The menu of the tray icon. Under StatusNotifierItem the panel draws it from these actions, so it
//! must be right without being painted; foreign text stands in it with '&' doubled.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    void setFacts(const TrayMenuFacts &facts);

Q_SIGNALS:
    void subjectChosen(qint64 subject);
    void triggerChosen(const QString &trigger);
    void addressChosen(const QUrl &address); //!< copy it
    void pauseRequested(std::optional<std::chrono::minutes> time);
    void openRequested();
    void settingsRequested();
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addFailures();
    void addTriggers();
    void addAddresses();
    void addPause();

    TrayMenuFacts m_facts;
    bool m_stale = false; //!< changed while open
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"
#include "settings/examples.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace signalbox {

//! What a set of parts asks for: its secrets with "Set…", and the values that are only examples,
//! with a way to each. Before the set is taken in it is a mere list.
class ExampleNeeds : public QWidget
{
    Q_OBJECT

public:
    explicit ExampleNeeds(SecretStore &secrets, QWidget *parent = nullptr);

    //! `isTakenIn`: its secrets are looked for, and `gaps` are those that are left.
    void show(const QList<ExampleSecret> &secrets, const QList<ExampleGap> &gaps, bool isTakenIn);
    //! Of the secrets that were looked for; -1 while one is still being looked for.
    [[nodiscard]] int missing() const;

Q_SIGNALS:
    void missingChanged();
    void placeRequested(const QString &list, const QString &name);

private:
    struct SecretRow
    {
        QLabel *state;
        bool known = false;
        bool isStored = false;
    };

    void clear();
    void addSecret(int row, const ExampleSecret &secret, bool isTakenIn);
    void addGap(int row, const ExampleGap &gap, bool isTakenIn);
    void look(const QString &name);
    void setSecret(const QString &name);

    SecretStore &m_secrets;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    QHash<QString, SecretRow> m_secretRows;
    int m_round = 0; //!< what was looked for before the last show() says nothing
};

} // namespace signalbox

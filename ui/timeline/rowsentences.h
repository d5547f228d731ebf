// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QIdentityProxyModel>

namespace signalbox {

//! Gives every row its words: title, sentence for assistive tools, tooltip. The model below has
//! values only.
class RowSentences : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit RowSentences(const Clock &clock, QObject *parent = nullptr);
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Clock &m_clock;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/previewaccess.h"

#include <QScrollArea>

namespace signalbox {

class PreviewPanel;

//! What the chats will show of this event.
class PreviewPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit PreviewPage(const PreviewAccess &access, QWidget *parent = nullptr);
    void showMessageOf(qint64 event);

private:
    PreviewPanel *m_panel;
};

} // namespace signalbox

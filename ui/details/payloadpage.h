// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QTreeView;

namespace signalbox {

class JsonTreeModel;

//! The body as it came: a tree for JSON, text for text, the first bytes in hex for the rest.
class PayloadPage : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadPage(QWidget *parent = nullptr);
    void showBody(const QByteArray &body);

    static constexpr qsizetype maxTextBytes = 1024 * 1024, maxHexBytes = 16 * 1024;

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    void openMenu(const QPoint &point);
    void showText(const QString &text, bool fixed);

    QByteArray m_body;
    JsonTreeModel *m_model;
    QTreeView *m_tree;
    QPlainTextEdit *m_text;
    QLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_asText;
    QStackedLayout *m_stack;
};

//! Offset, 16 bytes, and what of them is letters.
[[nodiscard]] QString hexDump(const QByteArray &bytes);

} // namespace signalbox

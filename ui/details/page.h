// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace signalbox {

//! A scrolling page of the details with the pane's padding; its content is made anew with each
//! subject.
class Page : public QScrollArea
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);

protected:
    //! An empty content; what was shown before goes.
    QVBoxLayout *startContent();
    void finishContent();

private:
    QWidget *m_content = nullptr;
};

[[nodiscard]] QLabel *sectionHeading(const QString &text);
//! A label that wraps and whose text may be selected.
[[nodiscard]] QLabel *wrappingLabel(const QString &text);
//! A link that opens only http and https, its host in the tooltip; plain text when it may not be
//! opened.
[[nodiscard]] QWidget *linkLabel(const QString &text, const QString &address);

} // namespace signalbox

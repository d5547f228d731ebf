// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QWidget>

#include <optional>

class QAbstractItemModel;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace signalbox {

class Clock;
class EmptyPage;
class FilterField;
class NewRowsPill;
class RowSentences;
class TimelineView;

//! The middle pane: filter, list, what gathered meanwhile, and the pages shown instead of an empty
//! list. Knows a model with TimelineModel's roles, nothing of where it comes from.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    TimelinePane(const Clock &clock, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] FilterField *filter() const { return m_filter; }

    //! The view's own name and filter: an empty list then says what it means for this view.
    void setAllGood(bool attentionView, const QString &lastNeed);
    void setFilterProblems(const QStringList &problems);
    void setError(const std::optional<Error> &error);
    void setGathered(int count);
    void setMenuButtonVisible(bool visible);
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const;
    void selectSubject(qint64 subject);
    [[nodiscard]] qint64 currentSubject() const;

Q_SIGNALS:
    void filterChanged(const QString &text);
    void subjectChosen(qint64 subject); //!< current row moved
    void subjectOpened(qint64 subject); //!< Enter or a click: in a narrow window, show its details
    void heldChanged(bool held);
    void gatheredRequested();
    void menuRequested();
    void retryRequested();
    void acknowledgeAllRequested();
    void markAllReadRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildBar();
    void fillMenu();
    void showFitting();
    void retranslate();

    FilterField *m_filter;
    TimelineView *m_view;
    RowSentences *m_sentences;
    EmptyPage *m_empty;
    NewRowsPill *m_pill;
    QLabel *m_problems;
    QToolButton *m_menu;
    QToolButton *m_more;
    QStackedLayout *m_stack;
    QWidget *m_body;
    std::optional<Error> m_error;
    QString m_lastNeed;
    bool m_attentionView = false;
};

} // namespace signalbox

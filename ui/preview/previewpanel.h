// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/previewaccess.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTabBar;

namespace signalbox {

class MessageView;
class NoteLine;

//! How the message of an event, or of an example, will look at a target; how much of the
//! platform's limits it uses; and a button that sends it. Follows its choices by itself; whoever
//! holds it says what may be chosen.
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(PreviewAccess access, QWidget *parent = nullptr);

    //! Offers this event beside the examples, and shows it; 0: examples only.
    void setEvent(qint64 event);
    //! Shows this target only; empty: all may be chosen, and the platforms without one.
    void setTarget(const QString &target);
    //! Instead of the template in force; absent: that again.
    void setProgram(const std::optional<QByteArray> &program);
    void setTemplateButtonVisible(bool visible);
    //! Asks for the preview anew.
    void refresh();

    [[nodiscard]] PreviewOrder order() const;
    [[nodiscard]] MessageView *view() const { return m_view; }

Q_SIGNALS:
    //! What the template's run came to; absent: it gave a message.
    void templateProblem(const std::optional<signalbox::Error> &problem);
    void templateRequested(const QString &target, qint64 event);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void setTexts();
    void fillTargets();
    void fillEvents();
    void take(const Result<MessagePreview> &preview);
    void showPart();
    void showMeasures();
    void send();

    const PreviewAccess m_access;
    qint64 m_event = 0;
    QString m_target;
    std::optional<QByteArray> m_program;
    MessagePreview m_preview;
    int m_asked = 0; //!< only the answer to the last question counts
    bool m_wasShown = false;
    bool m_templateButton = true;

    QComboBox *m_targets;
    QComboBox *m_events;
    QTabBar *m_theme;
    QComboBox *m_parts;
    MessageView *m_view;
    NoteLine *m_measures, *m_problem, *m_outcome;
    QPushButton *m_send, *m_edit, *m_copy;
    QBoxLayout *m_acts; //!< side by side where there is room
};

} // namespace signalbox

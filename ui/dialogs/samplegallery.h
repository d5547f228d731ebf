// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "desk/sampledraft.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace signalbox {

class NoteLine;

//! Every sender's samples: choose one, change its headers or body, send it signed to ourselves or
//! to any address, and see the answer. Asks by signals and holds no secret; made and connected by
//! DeskDialogs.
class SampleGallery : public QDialog
{
    Q_OBJECT

public:
    explicit SampleGallery(QWidget *parent = nullptr);

    void setSamples(const QList<SampleChoice> &samples);
    void setEndpoints(const QList<EndpointFacts> &endpoints);
    void showDraft(const Result<SampleDraft> &draft);
    void showAnswer(const Result<DraftAnswer> &answer);

Q_SIGNALS:
    void draftWanted(const QString &sender, const QString &sample);
    void sendRequested(const signalbox::SampleDraft &draft);

private:
    void build();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeForm();
    void filter(const QString &text);
    void chosenChanged();
    void fillEndpoints();
    void checkBody();
    void refresh();
    void send();
    [[nodiscard]] SampleDraft draft() const;

    QList<SampleChoice> m_samples;
    QList<EndpointFacts> m_endpoints;
    SampleDraft m_draft; //!< as its recipe has it
    QString m_shownBody; //!< laid out; sent as it was while it is not changed
    bool m_isText = true; //!< a binary body can only be sent as it is
    bool m_isJson = false;
    bool m_busy = false;

    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_description;
    QComboBox *m_endpoint;
    QLineEdit *m_address;
    QCheckBox *m_unsigned;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    NoteLine *m_bodyNote;
    NoteLine *m_answer;
    QPushButton *m_reset;
    QPushButton *m_send;
};

} // namespace signalbox

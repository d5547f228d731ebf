// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/previewaccess.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace signalbox {

class NoteLine;
class PreviewPanel;
class ProgramEdit;

//! Edits the message template of one target with the preview beside it, which follows while one
//! types. Saving puts it in force at once.
class TemplateDialog : public QDialog
{
    Q_OBJECT

public:
    TemplateDialog(PreviewAccess access, QString target, qint64 event, QWidget *parent = nullptr);

    void reject() override; //!< asks first when something would be lost

Q_SIGNALS:
    void saved();

private:
    void build();
    void load();
    void tryOut();
    void showProblem(const std::optional<Error> &problem);
    void save();
    void useBuiltIn();
    void tell(const Result<void> &outcome, const QString &good);
    [[nodiscard]] QByteArray program() const;

    const PreviewAccess m_access;
    const QString m_target;
    QByteArray m_stored; //!< in force now
    QTimer m_settle;
    ProgramEdit *m_edit;
    QLabel *m_file;
    NoteLine *m_problem;
    NoteLine *m_note;
    PreviewPanel *m_preview;
    QPushButton *m_builtIn, *m_save;
};

//! Opens the editor; it deletes itself when closed.
TemplateDialog *openTemplateDialog(const PreviewAccess &access, const QString &target, qint64 event,
                                   QWidget *parent);

} // namespace signalbox

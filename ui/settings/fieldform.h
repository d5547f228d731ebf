// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/fieldeditor.h"

#include <QJsonObject>
#include <QWidget>

class QVBoxLayout;

namespace signalbox {

//! A column of fields over one JSON object. A field's name is the member's path in it ("tls.key").
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(SecretStore &secrets, QWidget *parent = nullptr);

    //! Draws other fields; the same ones are kept with what is typed in them.
    void setSpecs(const FieldSpecs &specs);
    void setValues(const QJsonObject &object);
    //! `object` with the fields' values; what no field shows stays.
    [[nodiscard]] QJsonObject mergedInto(QJsonObject object) const;
    [[nodiscard]] FieldEditor *editor(const QString &name) const;
    [[nodiscard]] const QList<FieldEditor *> &editors() const { return m_editors; }

    void clearProblems();
    //! True when a field of this form stands at `path` or above it.
    bool showProblem(const QString &path, const QString &text);

Q_SIGNALS:
    void committed();

private:
    SecretStore &m_secrets;
    QVBoxLayout *m_column;
    QList<FieldEditor *> m_editors;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fieldspec.h"
#include "secrets/secretstore.h"

#include <QJsonValue>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace signalbox {

class NoteLine;

//! One setting drawn from its FieldSpec: label above, help below, a fault in its place. Texts of
//! the spec are English sources, translated here in the context "Fields".
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    //! `secrets` is used by fields that hold a secret and must outlive the editor.
    [[nodiscard]] static FieldEditor *make(const FieldSpec &spec, SecretStore &secrets);

    [[nodiscard]] const FieldSpec &spec() const { return m_spec; }
    //! Undefined when the field is empty: the member is absent then.
    [[nodiscard]] virtual QJsonValue value() const = 0;
    //! Leaves what is being typed alone when it says the same.
    virtual void setValue(const QJsonValue &value) = 0;
    //! A secret's name, proposed before one is stored.
    virtual void setProposedName(const QString &name);
    void showProblem(const QString &text);
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void committed();

protected:
    explicit FieldEditor(const FieldSpec &spec);
    void setInput(QWidget *input, QWidget *focus);
    void changeEvent(QEvent *event) override;

private:
    void setTexts();

    FieldSpec m_spec;
    QVBoxLayout *m_column;
    QLabel *m_label, *m_help;
    NoteLine *m_problem;
};

//! A text of a FieldSpec in the window's language.
[[nodiscard]] QString fieldText(const QString &source);

} // namespace signalbox

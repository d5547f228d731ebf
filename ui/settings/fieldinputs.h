// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fieldspec.h"

#include <QJsonValue>
#include <QPlainTextEdit>

namespace signalbox {

//! A few lines of text; says `finished` when left after a change, as a line edit does.
class LinesEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LinesEdit(QWidget *parent = nullptr);
    void setLines(int lines);

Q_SIGNALS:
    void finished();

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_before;
};

//! Lists: one text a line. Maps: "NAME: value" a line. Computed: JSON as it is written, else the
//! text itself. Undefined when empty.
[[nodiscard]] QJsonValue linesToJson(FieldSpec::Type type, const QString &text);
[[nodiscard]] QString jsonToLines(FieldSpec::Type type, const QJsonValue &value);

} // namespace signalbox

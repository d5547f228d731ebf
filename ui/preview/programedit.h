// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QPlainTextEdit>

namespace signalbox {

//! A field for a jq program: numbered lines, the lines with a problem marked.
class ProgramEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ProgramEdit(QWidget *parent = nullptr);

    //! By line, from 1.
    void setProblems(const QMap<int, QString> &problems);
    [[nodiscard]] const QMap<int, QString> &problems() const { return m_problems; }
    void goToLine(int line);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Numbers;
    void paintNumbers(const QRect &area);
    void markLines();
    [[nodiscard]] int numbersWidth() const;
    void placeNumbers();

    QMap<int, QString> m_problems;
    QWidget *m_numbers;
};

//! The places that jq's message names: "line 3: syntax error; line 7: …". Empty when it names none.
[[nodiscard]] QMap<int, QString> problemLines(const QString &message);

} // namespace signalbox

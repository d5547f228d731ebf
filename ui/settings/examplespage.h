// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/examples.h"
#include "ui/settings/settingspage.h"

class QLabel;
class QPushButton;

namespace signalbox {

class EntryList;
class ExampleNeeds;
class NoteLine;

//! The shipped examples: what each does, what it asks for, and once it is taken in, what is still
//! to be filled in.
class ExamplesPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit ExamplesPage(const SettingsAccess &access, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void reload() override;
    //! Values in the file that are still an example's own.
    [[nodiscard]] QList<ExampleGap> openGaps() const;

Q_SIGNALS:
    void placeRequested(const QString &list, const QString &name);

protected:
    void showProblem(const QString &path, const QString &text) override;
    void clearProblems() override;
    void changeEvent(QEvent *event) override;

private:
    enum class Presence { Absent, Partly, Whole };

    void build();
    void setTexts();
    void fillList();
    void showCurrent();
    void showRest();
    void takeIn();
    [[nodiscard]] const Example *current() const;
    [[nodiscard]] Presence presenceOf(const Example &example) const;

    const QList<Example> m_examples;
    EntryList *m_list;
    QLabel *m_heading, *m_about;
    QPushButton *m_add;
    ExampleNeeds *m_needs;
    NoteLine *m_note, *m_problem;
};

} // namespace signalbox

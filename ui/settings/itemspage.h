// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

#include <QJsonArray>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace signalbox {

class EntryList;
class NoteLine;

//! A page over one list of the file ("targets"): the entries at the left, the chosen one at the
//! right. A new entry is a draft until it is complete and added; the others are saved field by
//! field.
class ItemsPage : public SettingsPage
{
    Q_OBJECT

public:
    ItemsPage(const SettingsAccess &access, QString member, QWidget *parent = nullptr);

    void reload() override;
    void refreshState() override;
    //! Chooses an entry by name; false when there is none.
    bool choose(const QString &name);
    [[nodiscard]] bool isDraft() const { return m_draft; }

public Q_SLOTS:
    virtual void addItem();

protected:
    // What an entry is, for the derived page.
    [[nodiscard]] virtual QString addText() const = 0;
    [[nodiscard]] virtual QString emptyText() const = 0;
    [[nodiscard]] virtual QString headingOf(const QJsonObject &item) const = 0;
    [[nodiscard]] virtual QString secondLineOf(const QJsonObject &item) const = 0;
    [[nodiscard]] virtual QString noteOf(const QJsonObject &item) const;
    [[nodiscard]] virtual QJsonObject newItem() const = 0;
    [[nodiscard]] virtual QJsonArray items() const;
    //! Fills the fields; reads them back over `item`.
    virtual void showItem(const QJsonObject &item) = 0;
    [[nodiscard]] virtual QJsonObject editedItem(const QJsonObject &item) const = 0;
    [[nodiscard]] virtual bool showItemProblem(const QString &path, const QString &text) = 0;
    virtual void clearItemProblems() = 0;

    void showProblem(const QString &path, const QString &text) override;
    void clearProblems() override;
    void changeEvent(QEvent *event) override;
    //! Called by the derived page when a field was left: saves what differs, or keeps the draft.
    void commit();
    [[nodiscard]] const QJsonObject &item() const { return m_item; }
    [[nodiscard]] QString itemPath() const;
    [[nodiscard]] QString uniqueName(const QString &base) const;
    [[nodiscard]] QVBoxLayout *detail() { return m_detail; }
    [[nodiscard]] QVBoxLayout *actions() { return m_actions; }
    void setHeading(const QString &text, const QString &second);
    //! Entries that do not stand in the file cannot be removed from it.
    [[nodiscard]] virtual bool removable() const { return true; }
    //! Puts something beside the fields, `width` wide, or below them for 0.
    void placeSide(QWidget *side, int width);

    virtual void setTexts();

private:
    void build();
    void showCurrent();
    void fillList();
    void addDraft();
    void discardDraft();
    void askRemove();
    void remove();

    const QString m_member;
    QJsonObject m_item; //!< as the file has it, or the draft
    int m_index = -1;
    bool m_draft = false;
    EntryList *m_list;
    QPushButton *m_add, *m_remove, *m_finish, *m_discard;
    QStackedWidget *m_pages;
    QScrollArea *m_sideArea = nullptr;
    QLabel *m_heading, *m_second, *m_empty;
    NoteLine *m_problem;
    QVBoxLayout *m_detail, *m_actions;
};

} // namespace signalbox

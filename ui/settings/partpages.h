// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/partpage.h"

#include <QFuture>

class QLabel;
class QPushButton;

namespace signalbox {

//! Where messages go.
class TargetsPage : public PartPage
{
    Q_OBJECT

public:
    explicit TargetsPage(const SettingsAccess &access, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    void refreshState() override;

protected:
    [[nodiscard]] QList<KindFields> kinds() const override;
    [[nodiscard]] QString addText() const override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString noteOf(const QJsonObject &item) const override;
    void showItem(const QJsonObject &item) override;
    void setTexts() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPreview();
    void test();
    void tryAgain();
    void showState();
    void showSpaces();
    void changeSpace(const QFuture<Result<void>> &change);
    [[nodiscard]] QString targetName() const;

    QPushButton *m_test, *m_again;
    class NoteLine *m_state, *m_tested;
    class SpacesPanel *m_spaces;
    QWidget *m_side; //!< heading and preview
    QLabel *m_previewHeading;
    class PreviewPanel *m_preview;
};

//! Levers, and how they are armed.
class TriggersPage : public PartPage
{
    Q_OBJECT

public:
    explicit TriggersPage(const SettingsAccess &access, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    [[nodiscard]] QList<KindFields> kinds() const override;
    [[nodiscard]] QString addText() const override;
    [[nodiscard]] QString emptyText() const override;
    void showItem(const QJsonObject &item) override;
    void setTexts() override;

private:
    void chooseJob();
    void showFolder(class ChoiceDialog *dialog, const QString &folder);

    QPushButton *m_chooseJob;
};

} // namespace signalbox

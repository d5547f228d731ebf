// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"
#include "ui/dialogs/panels.h"

#include <optional>

class QVBoxLayout;

namespace signalbox {

//! How to point a sender here: its set-up text, filled in with the endpoint's address. The secret
//! is never drawn; copying puts the real one into the clipboard.
class SetupPanel : public Panel
{
    Q_OBJECT

public:
    explicit SetupPanel(SecretStore &secrets, QWidget *parent = nullptr);

    struct Filling
    {
        QString senderName;
        QString markdown;
        QString url;
        std::optional<SecretReference> secret;
        bool operator==(const Filling &) const = default;
    };
    void show(const Filling &filling);

    //! What a copy button of a code box puts into the clipboard.
    [[nodiscard]] static QString filledIn(const QString &code, const QString &url,
                                          const QString &secret);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addCode(const QString &code, QVBoxLayout *column);
    void copy(const QString &code);

    SecretStore &m_secrets;
    Filling m_filling;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_outer;
    NoteLine *m_note;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace signalbox {

//! The language of the window, changed while it runs: installs the program's and Qt's own
//! translations and sets QLocale's default, so that texts, plurals, dates and numbers agree.
//! Widgets follow through QEvent::LanguageChange. Main thread; one object, owned by the composition
//! root.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    //! "en", "ko", "de"; empty or unknown: the desktop's language, or English where we do not speak
    //! it.
    void set(const QString &code);
    //! The one in force, never empty.
    [[nodiscard]] const QString &code() const { return m_code; }

    [[nodiscard]] static QStringList available();
    //! As its speakers write it.
    [[nodiscard]] static QString nameOf(const QString &code);

Q_SIGNALS:
    void changed(const QString &code);

private:
    const QLocale m_desktop;
    QTranslator m_program, m_qt;
    QString m_code;
};

} // namespace signalbox

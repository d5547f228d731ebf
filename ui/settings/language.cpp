// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcLanguage, "signalbox.ui.language")

namespace signalbox {

namespace {

QString baseName(const QLocale &locale)
{
    return locale.name().section(QLatin1Char('_'), 0, 0);
}

//! The first of the desktop's languages that we speak.
QString desktopLanguage(const QLocale &desktop)
{
    const QStringList wanted = desktop.uiLanguages();
    for (const QString &tag : wanted) {
        const QString code = tag.section(QLatin1Char('-'), 0, 0);
        if (Language::available().contains(code))
            return code;
    }
    return QStringLiteral("en");
}

} // namespace

Language::Language(QObject *parent) : QObject(parent), m_desktop(QLocale::system()) { }

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Language::available()
{
    return {QStringLiteral("en"), QStringLiteral("ko"), QStringLiteral("de")};
}

QString Language::nameOf(const QString &code)
{
    const QLocale locale(code);
    QString name = locale.nativeLanguageName();
    // CLDR says "American English" for plain "en".
    if (code == QLatin1String("en"))
        name = QStringLiteral("English");
    return name;
}

void Language::set(const QString &code)
{
    const QString wanted = available().contains(code) ? code : desktopLanguage(m_desktop);
    if (wanted == m_code)
        return;
    m_code = wanted;
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    // The desktop's own locale knows more than the language: its region's dates and numbers.
    QLocale::setDefault(baseName(m_desktop) == wanted ? m_desktop : QLocale(wanted));
    if (!m_program.load(QStringLiteral(":/i18n/signalbox_%1.qm").arg(wanted)))
        qCWarning(lcLanguage) << "no translation for" << wanted;
    // Missing for English, and where the distribution keeps it in a package of its own.
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(wanted),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::installTranslator(&m_program);
    Q_EMIT changed(m_code);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalpage.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/language.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int positionOfLanguage = 2; //!< after heading and note

FieldSpecs generalFields()
{
    FieldSpec days;
    days.name = QStringLiteral("retention.days");
    days.type = FieldSpec::Type::Number;
    days.label = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "Keep deliveries for (days)"));
    days.help = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "Pinned events stay."));
    days.placeholder = QStringLiteral("30");
    FieldSpec size;
    size.name = QStringLiteral("retention.maxMiB");
    size.type = FieldSpec::Type::Number;
    size.label = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "Use at most (MiB of disk)"));
    size.help = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "Past this the oldest go first."));
    size.placeholder = QStringLiteral("1024");
    FieldSpec me;
    me.name = QStringLiteral("me");
    me.type = FieldSpec::Type::TextList;
    me.label = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "My names"));
    me.help = QStringLiteral(QT_TRANSLATE_NOOP(
        "Fields",
        "How senders call you, one a line. Your own builds colour the tray on every branch."));
    return {days, size, me};
}

} // namespace

GeneralPage::GeneralPage(const SettingsAccess &access, Autostart autostart, QWidget *parent)
    : MemberPage(access, generalFields(), parent)
    , m_autostart(std::move(autostart))
    , m_language(new QComboBox)
    , m_languageLabel(fieldLabel(QString(), m_language))
    , m_languageHelp(secondLabel(QString()))
    , m_start(new QCheckBox)
{
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(QString(), QString());
    const QStringList codes = Language::available();
    for (const QString &code : codes)
        m_language->addItem(Language::nameOf(code), code);
    m_start->setObjectName(QStringLiteral("autostart"));
    auto *part = new QVBoxLayout;
    setTight(part, space::tiny);
    part->addWidget(m_languageLabel);
    part->addWidget(m_language);
    part->addWidget(m_languageHelp);
    part->addSpacing(space::medium);
    part->addWidget(m_start);
    column()->insertLayout(positionOfLanguage, part);
    connect(m_language, &QComboBox::activated, this, &GeneralPage::chooseLanguage);
    connect(m_start, &QCheckBox::clicked, this, &GeneralPage::switchAutostart);
    setTexts();
    reload();
}

QString GeneralPage::title() const
{
    return tr("General");
}

void GeneralPage::setTexts()
{
    setHeading(tr("General"),
               tr("All of it is kept in one file, which may be edited by hand too."));
    m_languageLabel->setText(tr("Language"));
    m_languageHelp->setText(tr("What a sender wrote stays as written in every language."));
    m_language->setItemText(0, tr("As on the desktop"));
    m_start->setText(tr("Start with the desktop, in the tray"));
}

void GeneralPage::reload()
{
    MemberPage::reload();
    const QString code = access().file.settings().language;
    m_language->setCurrentIndex(qMax(0, m_language->findData(code)));
    m_start->setChecked(m_autostart.enabled());
}

void GeneralPage::chooseLanguage()
{
    const QString code = m_language->currentData().toString();
    const QJsonValue value = code.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(code);
    if (save({{QStringLiteral("language"), value}}))
        Q_EMIT languageChosen(code);
}

void GeneralPage::switchAutostart(bool enabled)
{
    clearProblems();
    if (const Result<void> done = m_autostart.setEnabled(enabled); !done) {
        m_start->setChecked(m_autostart.enabled());
        showProblem(QString(), errorSentence(done.error()));
    }
}

void GeneralPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    MemberPage::changeEvent(event);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/partpage.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/fieldform.h"
#include "ui/settings/kindwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace signalbox {

namespace {

const auto nameKey = QLatin1String("name");
const auto kindKey = QLatin1String("kind");

} // namespace

PartPage::PartPage(const SettingsAccess &access, const QString &member,
                   const FieldSpecs &commonFields, QWidget *parent)
    : ItemsPage(access, member, parent)
    , m_name(new QLineEdit)
    , m_kind(new QComboBox)
    , m_nameLabel(fieldLabel(QString(), m_name))
    , m_kindLabel(fieldLabel(QString(), m_kind))
    , m_commonHeading(sectionLabel(QString()))
    , m_nameProblem(new NoteLine)
    , m_own(new FieldForm(access.secrets))
    , m_common(new FieldForm(access.secrets))
{
    m_name->setObjectName(QStringLiteral("name"));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *row = new QHBoxLayout;
    setTight(row, space::large);
    for (const auto &[label, input] : {std::pair<QWidget *, QWidget *>{m_nameLabel, m_name},
                                       std::pair<QWidget *, QWidget *>{m_kindLabel, m_kind}}) {
        auto *part = new QVBoxLayout;
        setTight(part, space::tiny);
        part->addWidget(label);
        part->addWidget(input);
        row->addLayout(part, 1);
    }
    int place = 2; // after heading and problem
    detail()->insertLayout(place++, row);
    detail()->insertWidget(place++, m_nameProblem);
    detail()->insertWidget(place++, m_own);
    detail()->insertWidget(place++, m_commonHeading);
    detail()->insertWidget(place, m_common);
    m_common->setSpecs(commonFields);
    connect(m_name, &QLineEdit::editingFinished, this, [this] { commit(); });
    connect(m_own, &FieldForm::committed, this, [this] { commit(); });
    connect(m_common, &FieldForm::committed, this, [this] { commit(); });
    connect(m_kind, &QComboBox::activated, this, &PartPage::kindChosen);
}

void PartPage::setTexts()
{
    m_nameLabel->setText(tr("Name"));
    m_kindLabel->setText(tr("Kind"));
    ItemsPage::setTexts();
}

QString PartPage::headingOf(const QJsonObject &item) const
{
    return isDraft() ? addText().remove(QChar(0x2026)) : item.value(nameKey).toString();
}

QString PartPage::secondLineOf(const QJsonObject &item) const
{
    return KindWords::label(item.value(kindKey).toString());
}

QJsonObject PartPage::newItem() const
{
    const QList<KindFields> all = kinds();
    const QString kind = all.isEmpty() ? QString() : all.first().id;
    return {{nameKey, uniqueName(kind)}, {kindKey, kind}};
}

FieldSpecs PartPage::fieldsOf(const QString &kind) const
{
    const QList<KindFields> all = kinds();
    for (const KindFields &known : all) {
        if (known.id == kind)
            return known.fields;
    }
    return {};
}

void PartPage::fillKinds(const QString &present)
{
    m_kind->clear();
    const QList<KindFields> all = kinds();
    for (const KindFields &kind : all)
        m_kind->addItem(KindWords::label(kind.id), kind.id);
    if (m_kind->findData(present) < 0)
        m_kind->addItem(present, present);
    m_kind->setCurrentIndex(m_kind->findData(present));
    // An existing one keeps its kind: its members belong to it, and messages stand at it.
    m_kind->setEnabled(isDraft());
    m_kind->setToolTip(isDraft() ? QString()
                                 : tr("The kind stays. Add another one for another kind."));
}

void PartPage::showItem(const QJsonObject &item)
{
    const QString name = item.value(nameKey).toString();
    if (m_name->text() != name)
        m_name->setText(name);
    fillKinds(item.value(kindKey).toString());
    m_own->setSpecs(fieldsOf(item.value(kindKey).toString()));
    m_own->setValues(item);
    m_common->setValues(item);
    const auto editors = m_own->editors();
    for (FieldEditor *editor : editors)
        editor->setProposedName(QStringLiteral("%1-%2").arg(name, editor->spec().name));
}

QJsonObject PartPage::editedItem(const QJsonObject &item) const
{
    QJsonObject edited = m_common->mergedInto(m_own->mergedInto(item));
    edited.insert(nameKey, m_name->text().trimmed());
    edited.insert(kindKey, m_kind->currentData().toString());
    return edited;
}

void PartPage::kindChosen()
{
    const QString kind = m_kind->currentData().toString();
    QJsonObject draft{{nameKey, m_name->text().trimmed()}, {kindKey, kind}};
    // The name follows the kind until somebody gives one.
    const QList<KindFields> all = kinds();
    for (const KindFields &known : all) {
        if (m_name->text() == known.id || m_name->text().startsWith(known.id + QLatin1Char('-')))
            draft.insert(nameKey, uniqueName(kind));
    }
    showItem(draft);
    commit();
}

bool PartPage::showItemProblem(const QString &path, const QString &text)
{
    if (path == nameKey || path == kindKey) {
        m_nameProblem->show(QStringLiteral("status/failed"), text, Hue::Red);
        return true;
    }
    return m_own->showProblem(path, text) || m_common->showProblem(path, text);
}

void PartPage::clearItemProblems()
{
    m_nameProblem->clear();
    m_own->clearProblems();
    m_common->clearProblems();
}

} // namespace signalbox

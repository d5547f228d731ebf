// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rulespage.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/actionlist.h"
#include "ui/settings/fieldform.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

const auto rulesKey = QLatin1String("rules");
const auto doKey = QLatin1String("do");

FieldSpecs ruleFields()
{
    FieldSpec name;
    name.name = QStringLiteral("name");
    name.required = true;
    name.label = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "Name"));
    FieldSpec when;
    when.name = QStringLiteral("when");
    when.type = FieldSpec::Type::TextList;
    when.label = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "When"));
    when.help = QStringLiteral(
        QT_TRANSLATE_NOOP("Fields", "A jq condition over the event. Empty: always."));
    when.placeholder = QStringLiteral(".status == \"failed\" and .branch == \"main\"");
    FieldSpec on;
    on.name = QStringLiteral("on");
    on.type = FieldSpec::Type::Choice;
    on.required = true;
    on.label = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "How often"));
    on.choices = {QStringLiteral("change"), QStringLiteral("every")};
    FieldSpec enabled;
    enabled.name = QStringLiteral("enabled");
    enabled.type = FieldSpec::Type::Flag;
    enabled.label = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "This rule is in force"));
    enabled.placeholder = QStringLiteral("true");
    return {name, when, on, enabled};
}

QJsonObject toRuleJson(const RuleSettings &rule)
{
    QJsonArray actions;
    for (const RuleAction &action : rule.actions) {
        if (action.kind == RuleAction::Kind::Notify) {
            QJsonObject notify;
            if (action.sound)
                notify.insert(QLatin1String("sound"), true);
            if (!action.urgency.isEmpty())
                notify.insert(QLatin1String("urgency"), action.urgency);
            actions.append(QJsonObject{{QLatin1String("notify"), notify}});
        } else if (action.kind == RuleAction::Kind::Forward) {
            actions.append(QJsonObject{{QLatin1String("forward"), action.name}});
        } else {
            actions.append(QJsonObject{{QLatin1String("trigger"), action.name}});
        }
    }
    return {
        {QLatin1String("name"), rule.name}, {QLatin1String("when"), rule.when}, {doKey, actions}};
}

} // namespace

RulesPage::RulesPage(const SettingsAccess &access, QWidget *parent)
    : ItemsPage(access, QStringLiteral("rules"), parent)
    , m_form(new FieldForm(access.secrets))
    , m_actionsLabel(fieldLabel(QString(), nullptr))
    , m_actionList(new ActionList)
    , m_builtIn(new NoteLine)
    , m_takeOver(new QPushButton)
{
    m_form->setSpecs(ruleFields());
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_takeOver->setAutoDefault(false);
    int place = 2; // after heading and problem
    detail()->insertWidget(place++, m_builtIn);
    detail()->insertWidget(place++, m_takeOver, 0, Qt::AlignLeft);
    detail()->insertWidget(place++, m_form);
    auto *part = new QVBoxLayout;
    setTight(part, space::tiny);
    part->addWidget(m_actionsLabel);
    part->addWidget(m_actionList);
    detail()->insertLayout(place, part);
    connect(m_form, &FieldForm::committed, this, [this] { commit(); });
    connect(m_actionList, &ActionList::edited, this, [this] { commit(); });
    connect(m_takeOver, &QPushButton::clicked, this, &RulesPage::takeOver);
    RulesPage::setTexts();
}

QString RulesPage::title() const
{
    return tr("Rules");
}

QString RulesPage::addText() const
{
    return tr("Add rule…");
}

QString RulesPage::emptyText() const
{
    return tr("There are no rules: nothing rings, nothing is forwarded by itself.");
}

void RulesPage::setTexts()
{
    m_actionsLabel->setText(tr("Then"));
    m_takeOver->setText(tr("Use rules of my own"));
    m_builtIn->show(QStringLiteral("status/info"),
                    tr("This is what holds as long as there are no rules of your own."));
    ItemsPage::setTexts();
}

bool RulesPage::builtIn() const
{
    return !access().file.document().contains(rulesKey);
}

QJsonArray RulesPage::items() const
{
    if (!builtIn())
        return ItemsPage::items();
    QJsonArray rules;
    const QList<RuleSettings> defaults = defaultRules();
    for (const RuleSettings &rule : defaults)
        rules.append(toRuleJson(rule));
    return rules;
}

void RulesPage::takeOver()
{
    if (save({{rulesKey, items()}}))
        reload();
}

void RulesPage::addItem()
{
    // A first own rule would switch the built-in ones off: they are taken over with it.
    if (builtIn())
        takeOver();
    ItemsPage::addItem();
}

QString RulesPage::headingOf(const QJsonObject &item) const
{
    return isDraft() ? tr("New rule") : item.value(QLatin1String("name")).toString();
}

QString RulesPage::secondLineOf(const QJsonObject &item) const
{
    const QString when = item.value(QLatin1String("when")).toString();
    return when.isEmpty() ? tr("always") : when;
}

QString RulesPage::noteOf(const QJsonObject &item) const
{
    return item.value(QLatin1String("enabled")).toBool(true) ? QString() : tr("off");
}

QJsonObject RulesPage::newItem() const
{
    return {{QLatin1String("name"), uniqueName(tr("New rule"))},
            {doKey, QJsonArray{QJsonObject{{QLatin1String("notify"), QJsonObject()}}}}};
}

void RulesPage::showItem(const QJsonObject &item)
{
    QStringList targets;
    QStringList triggers;
    const Settings &settings = access().file.settings();
    for (const TargetSettings &target : settings.targets)
        targets += target.name;
    for (const TriggerSettings &trigger : settings.triggers)
        triggers += trigger.name;
    const bool own = !builtIn();
    m_builtIn->setVisible(!own);
    m_takeOver->setVisible(!own);
    m_form->setEnabled(own);
    m_actionList->setEnabled(own);
    QJsonObject shown = item;
    if (!shown.contains(QLatin1String("on")))
        shown.insert(QLatin1String("on"), QLatin1String("change"));
    // The condition is one text in the file and several lines here.
    shown.insert(QLatin1String("when"),
                 QJsonArray::fromStringList(item.value(QLatin1String("when"))
                                                .toString()
                                                .split(QLatin1Char('\n'), Qt::SkipEmptyParts)));
    m_form->setValues(shown);
    m_actionList->setKnown(targets, triggers);
    m_actionList->setActions(item.value(doKey).toArray());
}

QJsonObject RulesPage::editedItem(const QJsonObject &item) const
{
    QJsonObject edited = m_form->mergedInto(item);
    QStringList lines;
    const QJsonArray when = edited.value(QLatin1String("when")).toArray();
    for (const QJsonValue &line : when)
        lines += line.toString();
    edited = withJsonMember(edited, QStringLiteral("when"),
                            lines.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                            : QJsonValue(lines.join(QLatin1Char('\n'))));
    const bool change = edited.value(QLatin1String("on")).toString() == QLatin1String("change");
    if (change && !item.contains(QLatin1String("on")))
        edited.remove(QLatin1String("on"));
    edited.insert(doKey, m_actionList->actions());
    return edited;
}

bool RulesPage::showItemProblem(const QString &path, const QString &text)
{
    return m_form->showProblem(path, text);
}

void RulesPage::clearItemProblems()
{
    m_form->clearProblems();
}

} // namespace signalbox

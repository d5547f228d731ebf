// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/endpointspage.h"

#include "core/whendone.h"
#include "ui/settings/addendpointdialog.h"
#include "ui/settings/endpointfields.h"
#include "ui/settings/fieldform.h"
#include "ui/settings/randomtext.h"
#include "ui/settings/secretfield.h"
#include "ui/settings/setuppanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int sideWidth = 372;
constexpr int widthForSide = 980; //!< of the page; below it the set-up text stands under the fields

const auto nameKey = QLatin1String("name");
const auto pathKey = QLatin1String("path");
const auto senderKey = QLatin1String("sender");
const auto secretKey = QLatin1String("secret");

QLayout *above(QWidget *label, QWidget *input, QWidget *beside = nullptr)
{
    auto *part = new QVBoxLayout;
    setTight(part, space::tiny);
    part->addWidget(label);
    if (!beside) {
        part->addWidget(input);
        return part;
    }
    auto *row = new QHBoxLayout;
    setTight(row, space::small);
    row->addWidget(input, 1);
    row->addWidget(beside);
    part->addLayout(row);
    return part;
}

} // namespace

EndpointsPage::EndpointsPage(const SettingsAccess &access, QWidget *parent)
    : ItemsPage(access, QStringLiteral("endpoints"), parent)
    , m_name(new QLineEdit)
    , m_path(new QLineEdit)
    , m_address(new QLineEdit)
    , m_sender(new QComboBox)
    , m_newPath(iconButton(QStringLiteral("replay"), QString()))
    , m_copyAddress(toolButton(QStringLiteral("copy"), QString()))
    , m_sample(iconButton(QStringLiteral("listener"), QString()))
    , m_nameLabel(fieldLabel(QString(), m_name))
    , m_senderLabel(fieldLabel(QString(), m_sender))
    , m_pathLabel(fieldLabel(QString(), m_path))
    , m_pathHelp(secondLabel(QString()))
    , m_addressLabel(fieldLabel(QString(), m_address))
    , m_optionsLabel(sectionLabel(QString()))
    , m_nameProblem(new NoteLine)
    , m_pathProblem(new NoteLine)
    , m_state(new NoteLine)
    , m_secret(new SecretField(endpointSecret(), access.secrets))
    , m_options(new FieldForm(access.secrets))
    , m_setup(new SetupPanel(access.secrets))
    , m_side(new QWidget(this)) // placed at the first resize; until then the page owns it
{
    build();
    connect(m_name, &QLineEdit::editingFinished, this, [this] { commit(); });
    connect(m_path, &QLineEdit::editingFinished, this, [this] { commit(); });
    connect(m_sender, &QComboBox::activated, this, [this] { commit(); });
    connect(m_secret, &FieldEditor::committed, this, [this] { commit(); });
    connect(m_options, &FieldForm::committed, this, [this] { commit(); });
    connect(m_newPath, &QPushButton::clicked, this, &EndpointsPage::newPath);
    connect(m_sample, &QPushButton::clicked, this, &EndpointsPage::sendSample);
    connect(m_copyAddress, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_address->text()); });
    EndpointsPage::setTexts();
}

void EndpointsPage::build()
{
    m_name->setObjectName(QStringLiteral("name"));
    m_path->setObjectName(QStringLiteral("path"));
    m_sender->setObjectName(QStringLiteral("sender"));
    m_sample->setObjectName(QStringLiteral("sample"));
    m_newPath->setObjectName(QStringLiteral("newPath"));
    m_address->setReadOnly(true);
    // Its longest entry must not squeeze the name beside it.
    m_sender->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_path->setFont(fixedFontOf());
    m_address->setFont(fixedFontOf());
    m_secret->offerGenerate();
    setButtonLook(m_sample, ButtonLook::Primary);
    auto *row = new QHBoxLayout;
    setTight(row, space::large);
    row->addLayout(above(m_nameLabel, m_name), 1);
    row->addLayout(above(m_senderLabel, m_sender), 1);
    QLayout *pathPart = above(m_pathLabel, m_path, m_newPath);
    pathPart->addWidget(m_pathHelp);
    int place = 2; // after heading and problem
    detail()->insertWidget(place++, m_state);
    detail()->insertLayout(place++, row);
    detail()->insertWidget(place++, m_nameProblem);
    detail()->insertLayout(place++, pathPart);
    detail()->insertWidget(place++, m_pathProblem);
    detail()->insertWidget(place++, m_secret);
    detail()->insertLayout(place++, above(m_addressLabel, m_address, m_copyAddress));
    detail()->insertWidget(place++, m_optionsLabel);
    detail()->insertWidget(place, m_options);

    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, space::wide, space::wide, space::wide);
    side->setSpacing(space::medium);
    side->addWidget(m_setup);
    side->addWidget(m_sample, 0, Qt::AlignLeft);
    side->addStretch(1);
}

QString EndpointsPage::title() const
{
    return tr("Endpoints");
}

QString EndpointsPage::addText() const
{
    return tr("Add endpoint…");
}

QString EndpointsPage::emptyText() const
{
    return tr("Nobody can send yet. An endpoint is a path that one sender posts to. Choose a "
              "sender, and path and "
              "secret are made for you.");
}

void EndpointsPage::setTexts()
{
    m_nameLabel->setText(tr("Name"));
    m_senderLabel->setText(tr("Sender"));
    m_pathLabel->setText(tr("Path"));
    m_pathHelp->setText(
        tr("Hard to guess on purpose: 130 random bits. Changing it needs a change at the sender."));
    m_newPath->setText(tr("New path"));
    m_copyAddress->setToolTip(tr("Copy"));
    m_copyAddress->setAccessibleName(tr("Copy"));
    m_optionsLabel->setText(tr("Options"));
    m_sample->setText(tr("Send a signed sample"));
    ItemsPage::setTexts();
}

RecipePointer EndpointsPage::recipeOf(const QString &sender) const
{
    const QList<RecipePointer> recipes = access().recipes();
    for (const RecipePointer &recipe : recipes) {
        if (recipe->id == sender)
            return recipe;
    }
    return {};
}

std::optional<EndpointFacts> EndpointsPage::facts() const
{
    const QList<EndpointFacts> endpoints = access().health().endpoints;
    for (const EndpointFacts &endpoint : endpoints) {
        if (endpoint.name == m_shown)
            return endpoint;
    }
    return std::nullopt;
}

QString EndpointsPage::headingOf(const QJsonObject &item) const
{
    return tr("Endpoint %1").arg(item.value(nameKey).toString());
}

QString EndpointsPage::secondLineOf(const QJsonObject &item) const
{
    const QString sender = item.value(senderKey).toString();
    if (sender == QLatin1String("auto"))
        return tr("Any sender");
    const RecipePointer recipe = recipeOf(sender);
    return recipe ? recipe->name : sender;
}

QString EndpointsPage::noteOf(const QJsonObject &item) const
{
    const QList<EndpointFacts> endpoints = access().health().endpoints;
    for (const EndpointFacts &endpoint : endpoints) {
        if (endpoint.name != item.value(nameKey).toString())
            continue;
        if (endpoint.fault)
            return tr("faulty");
        if (endpoint.received == 0 && endpoint.refused == 0)
            return tr("never", "nothing arrived yet");
        return QLocale().toString(endpoint.received);
    }
    return {};
}

QJsonObject EndpointsPage::newItem() const
{
    return {};
}

void EndpointsPage::addItem()
{
    auto *dialog = new AddEndpointDialog(
        access(), [this](const QString &base) { return uniqueName(base); }, this);
    connect(dialog, &AddEndpointDialog::created, this, [this](const QJsonObject &endpoint) {
        if (save({{QStringLiteral("endpoints[+]"), endpoint}})) {
            reload();
            choose(endpoint.value(nameKey).toString());
        }
    });
    dialog->open();
}

void EndpointsPage::showItem(const QJsonObject &item)
{
    m_shown = item.value(nameKey).toString();
    const QString sender = item.value(senderKey).toString();
    for (const auto &[edit, key] : {std::pair{m_name, nameKey}, std::pair{m_path, pathKey}}) {
        const QString text = item.value(key).toString();
        if (edit->text() != text) {
            edit->setText(text);
            edit->setCursorPosition(0);
        }
    }
    m_sender->clear();
    const QList<RecipePointer> recipes = access().recipes();
    for (const RecipePointer &recipe : recipes)
        m_sender->addItem(recipe->name, recipe->id);
    m_sender->addItem(tr("Any sender, recognised by its deliveries"), QStringLiteral("auto"));
    if (m_sender->findData(sender) < 0)
        m_sender->addItem(sender, sender);
    m_sender->setCurrentIndex(m_sender->findData(sender));
    const RecipePointer recipe = recipeOf(sender);
    m_secret->setVisible(!recipe || recipe->usesSecret || item.contains(secretKey));
    m_secret->setProposedName(m_shown + QStringLiteral("-secret"));
    m_secret->setValue(item.value(secretKey));
    m_options->setSpecs(endpointOptions(recipe));
    m_options->setValues(item);
    showAddress();
    showSetup();
}

QJsonObject EndpointsPage::editedItem(const QJsonObject &item) const
{
    QJsonObject edited = m_options->mergedInto(item);
    edited.insert(nameKey, m_name->text().trimmed());
    edited.insert(pathKey, m_path->text().trimmed());
    edited.insert(senderKey, m_sender->currentData().toString());
    return withJsonMember(edited, secretKey, m_secret->value());
}

void EndpointsPage::showAddress()
{
    const std::optional<EndpointFacts> endpoint = facts();
    const bool isPublic = endpoint && !endpoint->publicUrl.isEmpty();
    m_addressLabel->setText(isPublic ? tr("Public address") : tr("Address on this computer"));
    const QString address = !endpoint ? QString()
        : isPublic                    ? endpoint->publicUrl.toString()
                                      : endpoint->localUrl.toString();
    if (m_address->text() != address) {
        m_address->setText(address);
        m_address->setCursorPosition(0);
    }
    m_copyAddress->setEnabled(!address.isEmpty());
    if (endpoint && endpoint->fault)
        m_state->show(QStringLiteral("status/failed"), errorSentence(*endpoint->fault), Hue::Red);
    else if (endpoint && endpoint->refused > 0)
        m_state->show(QStringLiteral("status/refused"),
                      tr("%n refused.", "deliveries", int(endpoint->refused)), Hue::Magenta);
    else if (endpoint && endpoint->received > 0)
        m_state->show(
            QStringLiteral("status/passed"),
            endpoint->isSigned
                ? tr("%n delivery(s) verified.", nullptr, int(endpoint->received))
                : tr("%n delivery(s) received, unsigned.", nullptr, int(endpoint->received)),
            Hue::Green);
    else
        m_state->clear();
}

void EndpointsPage::showSetup()
{
    const RecipePointer recipe = recipeOf(m_sender->currentData().toString());
    m_side->setVisible(recipe != nullptr && width() > 0);
    if (!recipe)
        return;
    const QJsonValue kept = item().value(secretKey);
    m_setup->show({recipe->name, recipe->setup, m_address->text(),
                   secretReferenceFromJson(kept.isArray() ? kept.toArray().first() : kept)});
    m_sample->setEnabled(!recipe->samples.isEmpty());
}

void EndpointsPage::refreshState()
{
    ItemsPage::refreshState();
    showAddress();
    showSetup();
}

void EndpointsPage::newPath()
{
    m_path->setText(randomPath(m_name->text()));
    commit();
}

void EndpointsPage::sendSample()
{
    const RecipePointer recipe = recipeOf(m_sender->currentData().toString());
    if (!recipe || recipe->samples.isEmpty())
        return;
    m_sample->setEnabled(false);
    whenDone(
        access().sendSample(recipe->id, recipe->samples.first().name), this,
        [this](const Result<void> &sent) {
            m_sample->setEnabled(true);
            if (sent)
                m_state->show(QStringLiteral("status/passed"),
                              tr("The sample arrived. It is in the timeline now."), Hue::Green);
            else
                m_state->show(QStringLiteral("status/failed"),
                              tr("The sample did not arrive. %1").arg(errorSentence(sent.error())),
                              Hue::Red);
        });
}

bool EndpointsPage::showItemProblem(const QString &path, const QString &text)
{
    if (path.startsWith(pathKey))
        m_pathProblem->show(QStringLiteral("status/failed"), text, Hue::Red);
    else if (path == nameKey || path == senderKey)
        m_nameProblem->show(QStringLiteral("status/failed"), text, Hue::Red);
    else if (path.startsWith(secretKey))
        m_secret->showProblem(text);
    else
        return m_options->showProblem(path, text);
    return true;
}

void EndpointsPage::clearItemProblems()
{
    m_nameProblem->clear();
    m_pathProblem->clear();
    m_secret->showProblem(QString());
    m_options->clearProblems();
}

void EndpointsPage::resizeEvent(QResizeEvent *event)
{
    ItemsPage::resizeEvent(event);
    placeSide(m_side, width() >= widthForSide ? sideWidth : 0);
}

} // namespace signalbox

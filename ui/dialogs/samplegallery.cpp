// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/samplegallery.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/settingslists.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStringDecoder>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int galleryWidth = 940, galleryHeight = 640, samplesWidth = 300, headerLines = 5;
constexpr int placeRole = Qt::UserRole + 10;

QString headerText(const HeaderList &headers)
{
    QStringList lines;
    for (const HeaderField &field : headers)
        lines << QString::fromUtf8(field.name) + QStringLiteral(": ")
                + QString::fromUtf8(field.value);
    return lines.join(QLatin1Char('\n'));
}

// "Name: value" a line; what has no colon is no header.
HeaderList headersFrom(const QString &text)
{
    HeaderList headers;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (colon > 0)
            headers.append(
                {line.left(colon).trimmed().toUtf8(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

QPlainTextEdit *fixedEdit(const QString &name, const QString &spoken)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setFont(fixedFontOf(TypeRole::Second));
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setTabChangesFocus(true);
    return edit;
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

} // namespace

SampleGallery::SampleGallery(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_list(nullptr)
    , m_description(secondLabel(QString()))
    , m_endpoint(new QComboBox)
    , m_address(new QLineEdit)
    , m_unsigned(new QCheckBox(tr("Send it unsigned, to see it refused")))
    , m_headers(fixedEdit(QStringLiteral("headers"), tr("Headers")))
    , m_body(fixedEdit(QStringLiteral("body"), tr("Body")))
    , m_bodyNote(new NoteLine)
    , m_answer(new NoteLine)
    , m_reset(new QPushButton(tr("Reset")))
    , m_send(iconButton(QStringLiteral("forward"), tr("Send")))
{
    setWindowTitle(tr("Samples"));
    resize(galleryWidth, galleryHeight);
    build();
    connect(m_search, &QLineEdit::textChanged, this, &SampleGallery::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &SampleGallery::chosenChanged);
    connect(m_list, &QListWidget::itemActivated, this, &SampleGallery::send);
    connect(m_body, &QPlainTextEdit::textChanged, this, &SampleGallery::checkBody);
    connect(m_address, &QLineEdit::textChanged, this, &SampleGallery::refresh);
    connect(m_reset, &QPushButton::clicked, this, &SampleGallery::chosenChanged);
    connect(m_send, &QPushButton::clicked, this, &SampleGallery::send);
    refresh();
}

void SampleGallery::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::medium);
    column->addWidget(headingLabel(tr("Send a sample")));
    column->addWidget(secondLabel(tr("It is a real delivery: signed, verified, stored and shown. "
                                     "Change what you like before.")));
    auto *panes = new QSplitter(Qt::Horizontal);
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeList());
    panes->addWidget(makeForm());
    panes->setSizes({samplesWidth, galleryWidth - samplesWidth});
    panes->setStretchFactor(1, 1);
    column->addWidget(panes, 1);
    column->addWidget(m_answer);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    auto *close = new QPushButton(tr("Close"));
    for (QPushButton *button : {close, m_reset})
        button->setAutoDefault(false);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setDefault(true);
    setButtonLook(m_send, ButtonLook::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_send);
    column->addLayout(buttons);
}

QWidget *SampleGallery::makeList()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, space::small, 0);
    column->setSpacing(space::small);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Find a sample"));
    m_search->setAccessibleName(tr("Find a sample"));
    m_search->setClearButtonEnabled(true);
    m_list = new EntryList;
    m_list->setObjectName(QStringLiteral("samples"));
    m_list->setAccessibleName(tr("Samples"));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *SampleGallery::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(space::small, 0, 0, 0);
    column->setSpacing(space::small);
    m_endpoint->setObjectName(QStringLiteral("endpoint"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("To myself, or https://…"));
    m_address->setClearButtonEnabled(true);
    m_headers->setFixedHeight(headerLines * m_headers->fontMetrics().lineSpacing() + space::large);
    column->addWidget(m_description);
    column->addWidget(fieldLabel(tr("Signed as"), m_endpoint));
    column->addWidget(m_endpoint);
    column->addWidget(fieldLabel(tr("Send to"), m_address));
    column->addWidget(m_address);
    column->addWidget(m_unsigned);
    column->addWidget(fieldLabel(tr("Headers"), m_headers));
    column->addWidget(m_headers);
    column->addWidget(fieldLabel(tr("Body"), m_body));
    column->addWidget(m_body, 1);
    column->addWidget(m_bodyNote);
    return form;
}

void SampleGallery::setSamples(const QList<SampleChoice> &samples)
{
    m_samples = samples;
    m_list->clear();
    auto *entries = static_cast<EntryList *>(m_list);
    for (qsizetype at = 0; at < samples.size(); ++at) {
        const SampleChoice &sample = samples.at(at);
        entries->addEntry(sample.sample, sample.senderName, QString());
        m_list->item(m_list->count() - 1)->setData(placeRole, at);
    }
    m_list->setCurrentRow(samples.isEmpty() ? -1 : 0);
    m_list->setFocus();
}

void SampleGallery::setEndpoints(const QList<EndpointFacts> &endpoints)
{
    m_endpoints = endpoints;
    fillEndpoints();
}

// Those of its sender, catch-alls, and one made for samples; the choice stays when it still fits.
void SampleGallery::fillEndpoints()
{
    const QString before = m_endpoint->currentData().toString();
    m_endpoint->clear();
    for (const EndpointFacts &facts : m_endpoints) {
        const bool fits = facts.sender == m_draft.sender || facts.sender == QLatin1String("auto");
        if (fits && !facts.name.startsWith(QLatin1String("sample-")))
            m_endpoint->addItem(tr("Endpoint %1").arg(visibleLine(facts.name)), facts.name);
    }
    m_endpoint->addItem(tr("An endpoint made for samples"), QString());
    m_endpoint->setCurrentIndex(before.isEmpty() ? 0 : qMax(0, m_endpoint->findData(before)));
}

void SampleGallery::filter(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const SampleChoice &sample = m_samples.at(m_list->item(row)->data(placeRole).toInt());
        const bool fits =
            QStringList{sample.sender, sample.senderName, sample.sample, sample.description}
                .join(QLatin1Char(' '))
                .contains(text.trimmed(), Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
    }
}

void SampleGallery::chosenChanged()
{
    const QListWidgetItem *entry = m_list->currentItem();
    if (!entry)
        return;
    const SampleChoice &sample = m_samples.at(entry->data(placeRole).toInt());
    m_description->setText(visibleLine(sample.description));
    m_answer->clear();
    Q_EMIT draftWanted(sample.sender, sample.sample);
}

void SampleGallery::showDraft(const Result<SampleDraft> &draft)
{
    if (!draft) {
        m_answer->show(QStringLiteral("status/failed"), errorSentence(draft.error()), Hue::Red);
        return;
    }
    const bool otherSender = m_draft.sender != draft->sender;
    m_draft = *draft;
    if (otherSender)
        fillEndpoints();
    m_headers->setPlainText(headerText(m_draft.headers));
    QStringDecoder decoder(QStringDecoder::Utf8);
    m_shownBody = decoder(readableBody(m_draft.body));
    m_isText = !decoder.hasError() && !m_draft.body.contains('\0');
    m_isJson = !QJsonDocument::fromJson(m_draft.body).isNull();
    m_body->setReadOnly(!m_isText);
    m_body->setPlainText(
        m_isText ? m_shownBody
                 : tr("%n byte(s) that are no text", nullptr, int(m_draft.body.size())));
    checkBody();
}

void SampleGallery::checkBody()
{
    QJsonParseError fault;
    const QByteArray text = m_body->toPlainText().toUtf8();
    if (m_isText && m_isJson)
        QJsonDocument::fromJson(text, &fault);
    if (m_isText && m_isJson && fault.error != QJsonParseError::NoError) {
        const int line = int(text.left(fault.offset).count('\n')) + 1;
        m_bodyNote->show(QStringLiteral("status/blocked"),
                         tr("Line %1 is not JSON (%2). It is sent as it stands.")
                             .arg(line)
                             .arg(fault.errorString()),
                         Hue::Amber);
    } else {
        m_bodyNote->clear();
    }
    refresh();
}

void SampleGallery::refresh()
{
    const QString address = m_address->text().trimmed();
    m_send->setEnabled(!m_busy && !m_draft.sender.isEmpty()
                       && (address.isEmpty() || isWebAddress(address)));
    m_send->setText(address.isEmpty() ? tr("Send to myself") : tr("Send"));
}

SampleDraft SampleGallery::draft() const
{
    SampleDraft made = m_draft;
    made.headers = headersFrom(m_headers->toPlainText());
    if (m_isText && m_body->toPlainText() != m_shownBody)
        made.body = m_body->toPlainText().toUtf8();
    made.endpoint = m_endpoint->currentData().toString();
    made.to = QUrl(m_address->text().trimmed(), QUrl::StrictMode);
    made.unsignedOnPurpose = m_unsigned->isChecked();
    return made;
}

void SampleGallery::send()
{
    if (!m_send->isEnabled())
        return;
    m_busy = true;
    m_answer->clear();
    refresh();
    Q_EMIT sendRequested(draft());
}

void SampleGallery::showAnswer(const Result<DraftAnswer> &answer)
{
    m_busy = false;
    refresh();
    if (!answer) {
        m_answer->show(QStringLiteral("status/failed"), errorSentence(answer.error()), Hue::Red);
        return;
    }
    const bool good = answer->status >= 200 && answer->status < 300;
    QString text = tr("Answered %1 in %2 ms.").arg(answer->status).arg(answer->tookMs);
    if (answer->status == 401 && m_address->text().trimmed().isEmpty())
        text += QLatin1Char(' ') + tr("It was refused; “Refused” in the sidebar says why.");
    else if (!good && !answer->body.isEmpty())
        text += QLatin1Char(' ') + visibleLine(answer->body, 300);
    m_answer->show(good ? QStringLiteral("status/passed") : QStringLiteral("status/failed"), text,
                   good ? Hue::Green : Hue::Red);
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fieldinputs.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int usualLines = 4;

//! A JSON value of any kind from text; QJsonDocument takes only objects and arrays.
QJsonValue parseAny(const QString &text)
{
    const QByteArray list = '[' + text.toUtf8() + ']';
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(list, &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return text;
    return document.array().first();
}

QString writeAny(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed();
    if (value.isString() && parseAny(value.toString()) == value)
        return value.toString();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

LinesEdit::LinesEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    // The edge is that of a line edit, drawn in event(): the style draws square frames here.
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(space::tiny, space::tiny, space::tiny, space::tiny);
    viewport()->setAutoFillBackground(false);
    setLines(usualLines);
}

bool LinesEdit::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    const bool open = isEnabled() && !isReadOnly();
    stylepaint::panel(&painter, rect(), radius::control, open ? tokens.surface : tokens.sunken,
                      open ? tokens.control : tokens.border);
    if (hasFocus() && open)
        stylepaint::focusRing(&painter, rect(), radius::control, tokens);
    return true;
}

void LinesEdit::setLines(int lines)
{
    setFixedHeight(lines * fontMetrics().lineSpacing() + space::wide);
}

void LinesEdit::focusInEvent(QFocusEvent *event)
{
    m_before = toPlainText();
    QPlainTextEdit::focusInEvent(event);
    update();
}

void LinesEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
    if (toPlainText() != m_before)
        Q_EMIT finished();
}

QJsonValue linesToJson(FieldSpec::Type type, const QString &text)
{
    if (text.trimmed().isEmpty())
        return QJsonValue::Undefined;
    if (type == FieldSpec::Type::Computed)
        return parseAny(text);
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (type == FieldSpec::Type::TextMap) {
        QJsonObject map;
        for (const QString &line : lines) {
            const QString name = line.section(QLatin1Char(':'), 0, 0).trimmed();
            if (!name.isEmpty())
                map.insert(name, parseAny(line.section(QLatin1Char(':'), 1).trimmed()));
        }
        return map;
    }
    QJsonArray list;
    for (const QString &line : lines)
        list.append(line.trimmed());
    return list;
}

QString jsonToLines(FieldSpec::Type type, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (type == FieldSpec::Type::TextList && value.isArray()) {
        QStringList lines;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list)
            lines += item.toString();
        return lines.join(QLatin1Char('\n'));
    }
    if (type == FieldSpec::Type::TextMap && value.isObject()) {
        QStringList lines;
        const QJsonObject map = value.toObject();
        for (auto member = map.begin(); member != map.end(); ++member) {
            // One line a member, also for {"jq": …}.
            QString text = member->isObject() ? QString::fromUtf8(
                               QJsonDocument(member->toObject()).toJson(QJsonDocument::Compact))
                                              : writeAny(*member);
            lines += member.key() + QStringLiteral(": ") + text;
        }
        return lines.join(QLatin1Char('\n'));
    }
    return writeAny(value);
}

} // namespace signalbox

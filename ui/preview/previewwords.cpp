// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewwords.h"

#include "ui/preview/previewmodel.h"

#include <QLocale>

namespace signalbox {

namespace {

QString amount(qsizetype number)
{
    return QLocale().toString(qlonglong(number));
}

} // namespace

QString PreviewWords::measure(const MessageMeasure &measure)
{
    using What = MessageMeasure::What;
    const QString used = amount(measure.used);
    const QString allowed = amount(measure.allowed);
    switch (measure.what) {
    case What::Text:
        return tr("Text: %1 of %2 characters").arg(used, allowed);
    case What::Characters:
        return tr("%1 of %2 characters").arg(used, allowed);
    case What::Blocks:
        return tr("%1 of %2 blocks").arg(used, allowed);
    case What::Embeds:
        return tr("%1 of %2 embeds").arg(used, allowed);
    case What::Fields:
        return tr("%1 of %2 fields").arg(used, allowed);
    case What::Bytes:
        break;
    }
    return tr("%1 of %2 bytes").arg(used, allowed);
}

QString PreviewWords::example(const QString &id)
{
    static const std::pair<const char *, const char *> known[] = {
        {"passed", QT_TRANSLATE_NOOP("signalbox::PreviewWords", "A passed build")},
        {"failed", QT_TRANSLATE_NOOP("signalbox::PreviewWords", "A failed build")},
        {"running", QT_TRANSLATE_NOOP("signalbox::PreviewWords", "A running build")},
        {"alarm", QT_TRANSLATE_NOOP("signalbox::PreviewWords", "An alarm")},
        {"resolved", QT_TRANSLATE_NOOP("signalbox::PreviewWords", "A resolved alarm")},
        {"deployment", QT_TRANSLATE_NOOP("signalbox::PreviewWords", "A deployment")},
        {"image", QT_TRANSLATE_NOOP("signalbox::PreviewWords", "A pushed image")},
        {"scan", QT_TRANSLATE_NOOP("signalbox::PreviewWords", "A scan with 30 findings")},
    };
    for (const auto &[name, words] : known) {
        if (id == QLatin1String(name))
            return tr(words);
    }
    return id;
}

QString PreviewWords::platform(const QString &kind)
{
    switch (platformOf(kind)) {
    case ChatPlatform::Slack:
        return QStringLiteral("Slack");
    case ChatPlatform::Discord:
        return QStringLiteral("Discord");
    case ChatPlatform::GoogleChat:
        return QStringLiteral("Google Chat");
    case ChatPlatform::Other:
        break;
    }
    return kind;
}

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace signalbox {

//! The widgets of one card section that a webhook can show: textParagraph, decoratedText,
//! buttonList, divider, image, columns; buttons only with openLink, pictures only https. Texts are
//! cut to `longestText`. Takes from `widgetsLeft`; the rest is left out.
[[nodiscard]] QJsonArray sealCardWidgets(const QJsonArray &widgets, qsizetype longestText,
                                         int &widgetsLeft);

//! An https address of a picture, or "".
[[nodiscard]] QString pictureAddress(const QJsonObject &object, const char *name);

} // namespace signalbox

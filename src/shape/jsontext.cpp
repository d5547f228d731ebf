// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsontext.h"

#include "shape/jsonreader.h"

namespace signalbox {

namespace {

// QString::toUtf8 would make each half a question mark.
QString withoutLoneSurrogates(QStringView text)
{
    QString cleaned;
    cleaned.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate()) {
            cleaned += text[i];
        } else if (text[i].isHighSurrogate() && i + 1 < text.size()
                   && text[i + 1].isLowSurrogate()) {
            cleaned += text[i++];
            cleaned += text[i];
        } else {
            cleaned += QChar(QChar::ReplacementCharacter);
        }
    }
    return cleaned;
}

} // namespace

Result<QByteArray> normalizedJson(QByteArrayView text, QByteArray before)
{
    return JsonReader(text, std::move(before)).read();
}

QByteArray quotedJson(QStringView text)
{
    constexpr char digits[] = "0123456789abcdef";
    const QByteArray bytes =
        text.isValidUtf16() ? text.toUtf8() : withoutLoneSurrogates(text).toUtf8();
    QByteArray quoted;
    quoted.reserve(bytes.size() + 2);
    quoted += '"';
    const char *run = bytes.cbegin();
    for (const char *at = run; at != bytes.cend(); ++at) {
        const char byte = *at;
        const bool control = static_cast<unsigned char>(byte) < 0x20;
        if (!control && byte != '"' && byte != '\\')
            continue;
        quoted.append(run, at - run);
        run = at + 1;
        quoted += '\\';
        if (control) {
            quoted += "u00";
            quoted += digits[byte >> 4];
            quoted += digits[byte & 15];
        } else {
            quoted += byte;
        }
    }
    quoted.append(run, bytes.cend() - run);
    quoted += '"';
    return quoted;
}

} // namespace signalbox

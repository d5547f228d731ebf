// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsonlayout.h"

namespace signalbox {

namespace {

// Deeper levels are not indented further: a text of brackets alone must not grow by its square.
constexpr int deepestIndent = 128;

void newLine(QByteArray &out, JsonLayout layout, int depth)
{
    if (layout == JsonLayout::Compact || layout == JsonLayout::Spaced)
        return;
    const QByteArray step = layout == JsonLayout::Two ? "  "
        : layout == JsonLayout::Four                  ? "    "
                                                      : "\t";
    out += '\n' + step.repeated(qBound(0, depth, deepestIndent));
}

bool isBlankInJson(char character)
{
    return character == ' ' || character == '\n' || character == '\t' || character == '\r';
}

// From the opening quote on; the index behind the closing one.
qsizetype copyString(const QByteArray &json, qsizetype at, QByteArray &out)
{
    out += json.at(at++);
    while (at < json.size()) {
        const char character = json.at(at++);
        out += character;
        if (character == '"')
            break;
        if (character == '\\' && at < json.size())
            out += json.at(at++);
    }
    return at;
}

} // namespace

QByteArray laidOutJson(const QByteArray &json, JsonLayout layout)
{
    QByteArray out;
    out.reserve(json.size() * 2);
    int depth = 0;
    for (qsizetype at = 0; at < json.size();) {
        const char character = json.at(at);
        if (isBlankInJson(character)) {
            ++at;
            continue;
        }
        const bool closes = character == '}' || character == ']';
        const bool opened = out.endsWith('{') || out.endsWith('[');
        depth -= closes ? 1 : 0;
        if (closes != opened)
            newLine(out, layout, depth);
        if (character == '"') {
            at = copyString(json, at, out);
            continue;
        }
        out += character;
        ++at;
        if (character == '{' || character == '[')
            ++depth;
        else if (character == ',')
            layout == JsonLayout::Spaced ? void(out += ' ') : newLine(out, layout, depth);
        else if (character == ':' && layout != JsonLayout::Compact)
            out += ' ';
    }
    return out;
}

} // namespace signalbox

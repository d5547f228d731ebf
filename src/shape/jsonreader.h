// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace signalbox {

//! Nothing deeper is read: RFC 8259, section 9 allows a limit, jq's own is 256 and ends the run.
inline constexpr int jsonDepthLimit = 128;

//! One pass over a JSON text (RFC 8259) that checks it and writes it compactly at the same time.
//! For one text only; see normalizedJson() for what it changes.
class JsonReader
{
public:
    JsonReader(QByteArrayView text, QByteArray before)
        : m_at(text.data())
        , m_begin(text.data())
        , m_end(text.data() + text.size())
        , m_out(std::move(before))
    {
    }

    [[nodiscard]] Result<QByteArray> read();

private:
    //! Where a member of an open object stands in the output.
    struct Member
    {
        qsizetype begin;
        qsizetype keyEnd;
        qsizetype end;
    };

    bool refuse(const char *what);
    void skipBlank();
    bool readValue();
    bool readObject();
    bool readMember();
    bool readArray();
    bool readWord(QByteArrayView word);
    bool readString();
    bool readNumber();
    [[nodiscard]] std::vector<bool> repeatedMembers(std::size_t firstMember) const;
    void dropRepeatedKeys(qsizetype objectBegin, std::size_t firstMember);

    const char *m_at;
    const char *m_begin;
    const char *m_end;
    int m_depth = 0;
    QByteArray m_out;
    std::vector<Member> m_members; //!< of all objects that are open, the innermost last
    std::optional<Error> m_error;
};

} // namespace signalbox

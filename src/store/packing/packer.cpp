// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packing/packer.h"

#include "store/sqlite/database.h"

#include <zstd.h>

namespace signalbox {

namespace {

constexpr int level = 3;
// Below this a frame's own header outweighs what it saves.
constexpr qsizetype packedFrom = 48;
// No body is larger (32 MiB, and a margin): a damaged length must not ask for gigabytes.
constexpr unsigned long long unpackedLimit = 64ULL * 1024 * 1024;

constexpr char rawMark = 'R';
constexpr char zstdMark = 'Z';

QByteArray raw(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray("") : rawMark + bytes;
}

} // namespace

void Packer::FreeContext::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

void Packer::FreeDictionary::operator()(ZSTD_CDict_s *dictionary) const
{
    ZSTD_freeCDict(dictionary);
}

void Unpacker::FreeContext::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

void Unpacker::FreeDictionary::operator()(ZSTD_DDict_s *dictionary) const
{
    ZSTD_freeDDict(dictionary);
}

Packer::Packer() : m_context(ZSTD_createCCtx()) { }

Packer::~Packer() = default;

QByteArray Packer::pack(PackPurpose purpose, const QByteArray &bytes)
{
    if (bytes.size() < packedFrom || !m_context)
        return raw(bytes);
    const auto size = static_cast<std::size_t>(bytes.size());
    QByteArray packed(1 + static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    packed[0] = zstdMark;
    const auto room = static_cast<std::size_t>(packed.size() - 1);
    const auto found = m_dictionaries.find(static_cast<int>(purpose));
    const std::size_t used = found == m_dictionaries.end()
        ? ZSTD_compressCCtx(m_context.get(), packed.data() + 1, room, bytes.constData(), size,
                            level)
        : ZSTD_compress_usingCDict(m_context.get(), packed.data() + 1, room, bytes.constData(),
                                   size, found->second.get());
    if (ZSTD_isError(used) || used >= size)
        return raw(bytes);
    packed.truncate(1 + static_cast<qsizetype>(used));
    packed.squeeze();
    return packed;
}

void Packer::use(PackPurpose purpose, const QByteArray &dictionary)
{
    ZSTD_CDict_s *made = ZSTD_createCDict(dictionary.constData(),
                                          static_cast<std::size_t>(dictionary.size()), level);
    if (made != nullptr)
        m_dictionaries[static_cast<int>(purpose)].reset(made);
}

void Packer::load(Database &database)
{
    Statement rows = database.query("SELECT purpose, bytes FROM dictionaries ORDER BY id");
    while (rows.next()) {
        const auto purpose = static_cast<PackPurpose>(rows.number());
        use(purpose, rows.bytes());
    }
}

Unpacker::Unpacker(Database &database) : m_database(database), m_context(ZSTD_createDCtx()) { }

Unpacker::~Unpacker() = default;

const ZSTD_DDict_s *Unpacker::dictionary(std::uint32_t id)
{
    const auto known = m_dictionaries.find(id);
    if (known != m_dictionaries.end())
        return known->second.get();
    Statement row = m_database.query("SELECT bytes FROM dictionaries WHERE id = ?", qint64(id));
    if (!row.next())
        return nullptr;
    const QByteArray bytes = row.bytes();
    auto &made = m_dictionaries[id];
    made.reset(ZSTD_createDDict(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return made.get();
}

Result<QByteArray> Unpacker::unpack(const QByteArray &packed)
{
    if (packed.isEmpty())
        return QByteArray();
    if (packed.front() == rawMark)
        return packed.mid(1);
    const char *frame = packed.constData() + 1;
    const auto frameSize = static_cast<std::size_t>(packed.size() - 1);
    const unsigned long long size = ZSTD_getFrameContentSize(frame, frameSize);
    if (packed.front() != zstdMark || size > unpackedLimit) // the two error values are the largest
        return fail(ErrorKind::Corrupt, QStringLiteral("a stored blob is damaged"));
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    const std::uint32_t id = ZSTD_getDictID_fromFrame(frame, frameSize);
    const auto room = static_cast<std::size_t>(bytes.size());
    const std::size_t used = id == 0
        ? ZSTD_decompressDCtx(m_context.get(), bytes.data(), room, frame, frameSize)
        : ZSTD_decompress_usingDDict(m_context.get(), bytes.data(), room, frame, frameSize,
                                     dictionary(id));
    if (ZSTD_isError(used) || used != room)
        return fail(ErrorKind::Corrupt, QStringLiteral("a stored blob cannot be unpacked"));
    return bytes;
}

} // namespace signalbox

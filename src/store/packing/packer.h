// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <unordered_map>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;
struct ZSTD_CDict_s;
struct ZSTD_DDict_s;

namespace signalbox {

class Database;

//! What is packed: each purpose has a dictionary of its own once enough of its kind is stored.
enum class PackPurpose { Body = 1, Headers = 2, Event = 3 };
inline constexpr int packPurposes = 3;

//! Makes stored bytes small: zstd (RFC 8878) level 3, with a trained dictionary when there is one.
//! A packed blob says itself how it is to be read: "" is empty, 'R' + raw bytes, 'Z' + a zstd
//! frame, which names its dictionary. One for each thread.
class Packer
{
public:
    Packer();
    ~Packer();

    [[nodiscard]] QByteArray pack(PackPurpose purpose, const QByteArray &bytes);
    //! From now on this dictionary is used for its purpose. `id` is its row in `dictionaries`.
    void use(PackPurpose purpose, const QByteArray &dictionary);
    //! Takes the newest dictionary of each purpose from the database.
    void load(Database &database);

private:
    struct FreeContext
    {
        void operator()(ZSTD_CCtx_s *context) const;
    };
    struct FreeDictionary
    {
        void operator()(ZSTD_CDict_s *dictionary) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, FreeContext> m_context;
    std::unordered_map<int, std::unique_ptr<ZSTD_CDict_s, FreeDictionary>> m_dictionaries;
};

//! Reads what any Packer wrote; dictionaries are fetched from the database when first met.
class Unpacker
{
public:
    explicit Unpacker(Database &database);
    ~Unpacker();

    [[nodiscard]] Result<QByteArray> unpack(const QByteArray &packed);

private:
    struct FreeContext
    {
        void operator()(ZSTD_DCtx_s *context) const;
    };
    struct FreeDictionary
    {
        void operator()(ZSTD_DDict_s *dictionary) const;
    };
    [[nodiscard]] const ZSTD_DDict_s *dictionary(std::uint32_t id);

    Database &m_database;
    std::unique_ptr<ZSTD_DCtx_s, FreeContext> m_context;
    std::unordered_map<std::uint32_t, std::unique_ptr<ZSTD_DDict_s, FreeDictionary>> m_dictionaries;
};

} // namespace signalbox

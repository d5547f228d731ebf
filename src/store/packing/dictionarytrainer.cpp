// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packing/dictionarytrainer.h"

#include "store/sqlite/databasefile.h"

#include <zdict.h>

#include <vector>

namespace signalbox {

namespace {

// The beginning of a body holds what repeats; long ones would drown the others.
constexpr qsizetype sampleLimit = 4096;
constexpr std::size_t fewestSamples = 50;

struct Lesson
{
    PackPurpose purpose;
    const char *samples; //!< packed blobs, newest first
    std::size_t dictionarySize;
};

constexpr Lesson lessons[] = {
    {PackPurpose::Body, "SELECT body FROM bodies ORDER BY delivery DESC LIMIT ?", 32 * 1024},
    {PackPurpose::Headers, "SELECT headers FROM bodies ORDER BY delivery DESC LIMIT ?", 8 * 1024},
    {PackPurpose::Event, "SELECT event FROM events ORDER BY id DESC LIMIT ?", 16 * 1024},
};

QByteArray trained(Database &database, const Lesson &lesson)
{
    Unpacker unpacker(database);
    QByteArray samples;
    std::vector<std::size_t> sizes;
    Statement rows = database.query(lesson.samples, samplesForDictionary);
    while (rows.next()) {
        const QByteArray sample =
            unpacker.unpack(rows.bytes()).value_or(QByteArray()).left(sampleLimit);
        if (sample.isEmpty())
            continue;
        samples += sample;
        sizes.push_back(static_cast<std::size_t>(sample.size()));
    }
    if (sizes.size() < fewestSamples)
        return {};
    QByteArray content(static_cast<qsizetype>(lesson.dictionarySize), Qt::Uninitialized);
    const std::size_t size =
        ZDICT_trainFromBuffer(content.data(), lesson.dictionarySize, samples.constData(),
                              sizes.data(), static_cast<unsigned>(sizes.size()));
    if (ZDICT_isError(size)) // too alike or too different: plain zstd does
        return {};
    content.truncate(static_cast<qsizetype>(size));
    // The trainer picks a random id; the frame must name our row (little endian, after the magic
    // number).
    for (int byte = 0; byte < 4; ++byte)
        content[4 + byte] = static_cast<char>((dictionaryId(lesson.purpose) >> (8 * byte)) & 0xff);
    return content;
}

} // namespace

void DictionaryTrainer::start(const QString &folder, std::function<void(TrainedDictionaries)> done)
{
    m_thread = std::thread([this, folder, done = std::move(done)] {
        const auto database = openForReading(folder);
        if (!database)
            return;
        TrainedDictionaries dictionaries;
        for (const Lesson &lesson : lessons) {
            if (m_stop)
                return;
            if ((*database)->number("SELECT 1 FROM dictionaries WHERE purpose = ?",
                                    static_cast<int>(lesson.purpose))
                != 0)
                continue;
            const QByteArray dictionary = trained(**database, lesson);
            if (!dictionary.isEmpty())
                dictionaries.append({lesson.purpose, dictionary});
        }
        if (!dictionaries.isEmpty())
            done(dictionaries);
    });
}

DictionaryTrainer::~DictionaryTrainer()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace signalbox

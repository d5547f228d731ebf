// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/kinds.h"
#include "settings/settingsfile.h"
#include "store/storereader.h"
#include "support/memorysecretstore.h"
#include "support/outcome.h"
#include "targets/relay/relayexchange.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace signalbox {

//! A whole desk over a folder of its own, with secrets in memory and a listener on any free port.
struct DeskAtWork
{
    [[nodiscard]] bool start(const QJsonObject &configuration)
    {
        QFile written(folder.filePath(QStringLiteral("config.json")));
        if (!written.open(QIODevice::WriteOnly)
            || written.write(QJsonDocument(configuration).toJson()) < 0)
            return false;
        written.close();
        book = RecipeBook::load(QStringLiteral(":/senders"),
                                folder.filePath(QStringLiteral("senders")));
        file = std::make_unique<SettingsFile>(folder.filePath(QStringLiteral("config.json")),
                                              knownKindsWith(*book));
        if (!file->load())
            return false;
        desk = std::make_unique<Desk>(DeskPaths{folder.path(), QStringLiteral(SIGNALBOX_JQ)}, *file,
                                      secrets, clock);
        QSignalSpy ready(desk.get(), &Desk::ready);
        return desk->start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))) && ready.wait(10'000)
            && desk->health().listener.running;
    }
    [[nodiscard]] QUrl base() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(desk->health().listener.port));
    }
    //! Byte for byte, on a connection of its own.
    [[nodiscard]] QFuture<Result<HttpReply>> post(const Delivery &delivery)
    {
        return relayTo(delivery, base(), desk.get(), delivery.target);
    }
    [[nodiscard]] QList<DeliveryRecord> deliveries() const
    {
        return desk->reader().deliveries(0, 2000).value_or(QList<DeliveryRecord>());
    }

    QTemporaryDir folder;
    SystemClock clock;
    MemorySecretStore secrets;
    std::shared_ptr<const RecipeBook> book;
    std::unique_ptr<SettingsFile> file;
    std::unique_ptr<Desk> desk;
};

} // namespace signalbox

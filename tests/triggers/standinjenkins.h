// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakehttpserver.h"

#include <QStringList>

namespace signalbox {

//! A Jenkins that behaves as its core does (Queue, Job, AnnotatedLargeText, the crumb filter): one
//! job "team/deploy", one start. Each look moves it on by one step of the script.
class StandInJenkins
{
public:
    StandInJenkins();

    // What the next looks find.
    QStringList queue{QStringLiteral(
        "left")}; //!< waiting, blocked, stuck, gone, cancelled, moment, left; the last stays
    QStringList build{QStringLiteral(
        "SUCCESS")}; //!< running, early RESULT (still building), noresult, RESULT; the last stays
    QStringList console; //!< pieces, one for each read
    int down = 0; //!< so many answers are the start-up page
    bool asksForCrumb = false;
    bool hasParams = true;
    bool buildable = true;
    QByteArray pendingInput; //!< of the pipeline plugin
    ScriptedAnswer postAnswer; //!< of a start; status 0: as Jenkins does

    [[nodiscard]] QUrl url() const { return server.url(QStringLiteral("/ci/")); }
    [[nodiscard]] QList<RecordedRequest> posts() const;
    [[nodiscard]] int stops() const { return m_stops; }

    FakeHttpServer server;

private:
    [[nodiscard]] ScriptedAnswer answer(const RecordedRequest &request);
    [[nodiscard]] ScriptedAnswer post(const RecordedRequest &request, const QByteArray &path);
    [[nodiscard]] ScriptedAnswer queueItem();
    [[nodiscard]] ScriptedAnswer buildState();
    [[nodiscard]] ScriptedAnswer text(qint64 from);
    [[nodiscard]] QString step(QStringList &script);
    int m_stops = 0;
    QByteArray m_printed;
    bool m_ended = false;
};

//! Jetty's and Stapler's pages, as a browser would show them.
[[nodiscard]] ScriptedAnswer jettyPage(int status, const QByteArray &message, HeaderList more = {});
[[nodiscard]] ScriptedAnswer startUpPage();

} // namespace signalbox

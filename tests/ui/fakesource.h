// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/detailssource.h"

namespace signalbox {

//! What the details pane shows, made up.
class FakeSource final : public DetailsSource
{
public:
    explicit FakeSource(Instant now) : m_now(now) { }

    Result<DeliveryDetails> delivery(qint64 id) override
    {
        DeliveryDetails details;
        details.record.id = id;
        details.record.endpoint = QStringLiteral("lmp");
        details.record.method = "POST";
        details.record.target = "/lmp-k7wq3n";
        details.record.size = 4182;
        details.record.receivedAt = m_now - std::chrono::minutes(2);
        details.record.verdict = verdict;
        details.record.understood = DeliveryRecord::Understood::Understood;
        details.record.responseStatus = 200;
        details.record.answeredInMs = 4;
        details.verificationScheme = QStringLiteral("hmac, sha256");
        details.signatureHeader = QStringLiteral("sha256: 9f2ab41c … 77d1");
        details.sender = QStringLiteral("Foundries");
        details.headers = {{"Content-Type", "application/json"},
                           {"X-JobServ-Sig", "sha256: 9f2a…"}};
        details.body = body;
        return details;
    }
    Result<Examination> examine(qint64) override { return examination; }
    QList<SentRow> sent(qint64) override
    {
        SentRow first;
        first.row.target = QStringLiteral("team-builds");
        first.row.state = OutboxRow::State::Sent;
        first.row.createdAt = m_now - std::chrono::minutes(2);
        first.targetKind = QStringLiteral("slack-bot");
        first.edited = true;
        SentRow second;
        second.row.target = QStringLiteral("ops");
        second.row.attempts = 1;
        second.row.createdAt = m_now;
        second.row.nextAt = m_now + std::chrono::seconds(12);
        second.targetKind = QStringLiteral("discord-webhook");
        return {first, second};
    }
    QList<Event> eventsOfSubject(qint64) override { return events; }
    QList<qint64> lastDurations(const Subject &) override
    {
        return {1'140'000, 1'130'000, 1'150'000};
    }
    QString primaryTrigger(const Subject &subject) override
    {
        return subject.event.status == Status::Failed ? QStringLiteral("build-main") : QString();
    }
    QList<TriggerFacts> triggers() override
    {
        TriggerFacts build;
        build.name = QStringLiteral("build-main");
        TriggerFacts deploy;
        deploy.name = QStringLiteral("deploy-staging");
        return {build, deploy};
    }
    QList<TargetFacts> targets() override
    {
        TargetFacts builds;
        builds.name = QStringLiteral("team-builds");
        TargetFacts ops;
        ops.name = QStringLiteral("ops");
        ops.state = TargetFacts::State::Stopped;
        return {builds, ops};
    }

    Verdict verdict = Verdict::Verified;
    Examination examination;
    QByteArray body =
        R"({"zeta": 1, "alpha": 12345678901234567890, "list": [1, 2.50, {"deep": true}],
                          "text": "line\nbreak \u202e turned"})";
    QList<Event> events;

private:
    Instant m_now;
};

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

//! Ways to verify as recipes write them. Apart, because moc reads no raw string literals.
namespace signalbox {

inline constexpr char githubWay[] =
    R"({"scheme": "hmac", "header": "X-Hub-Signature-256", "prefix": "sha256=", "hash": "sha256", "encoding": "hex"})";
inline constexpr char slackWay[] =
    R"({"scheme": "hmac", "header": "X-Slack-Signature", "prefix": "v0=", "hash": "sha256", "encoding": "hex",
        "signed": "v0:{timestamp}:{body}", "timestamp": {"header": "X-Slack-Request-Timestamp", "windowSeconds": 300}})";
inline constexpr char stripeWay[] =
    R"({"scheme": "hmac", "header": "Stripe-Signature", "separator": ",", "prefix": "v1=", "hash": "sha256",
        "encoding": "hex", "signed": "{timestamp}.{body}", "timestamp": {"prefix": "t=", "windowSeconds": 300}})";
inline constexpr char base64Way[] =
    R"({"scheme": "hmac", "header": "X-Hmac", "hash": "sha256", "encoding": "base64"})";
inline constexpr char tokenWay[] = R"({"scheme": "token", "header": "X-Gitlab-Token"})";
inline constexpr char bearerWay[] = R"({"scheme": "token"})";
inline constexpr char basicWay[] = R"({"scheme": "basic", "user": "ci"})";
inline constexpr char pathWay[] = R"({"scheme": "path"})";
inline constexpr char signatureWay[] = R"({"scheme": "http-signature", "keyId": "hmac-key"})";
inline constexpr char anyWay[] =
    R"({"scheme": "any", "of": [{"scheme": "token", "header": "X-Gitlab-Token"},
    {"scheme": "hmac", "header": "X-Hub-Signature-256", "prefix": "sha256=", "hash": "sha256", "encoding": "hex"}]})";
inline constexpr char sha1Way[] =
    R"({"scheme": "hmac", "header": "X-Sig", "hash": "sha1", "encoding": "hex"})";

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnels/ngrok/ngrokerrors.h"

#include <array>

namespace signalbox {

namespace {

using Reason = TunnelState::Reason;

struct Row
{
    int code;
    Reason reason;
    const char *text;
};

constexpr std::array rows{
    Row{102, Reason::Refused, "this needs a paid plan"},
    Row{103, Reason::Refused, "the account is suspended"},
    Row{105, Reason::NotLoggedIn, "the authtoken is malformed"},
    Row{106, Reason::NotLoggedIn, "the authtoken is of ngrok 1"},
    Row{107, Reason::NotLoggedIn, "the authtoken was reset or revoked"},
    Row{108, Reason::Refused, "too many agents of this account are running at the same time"},
    Row{109, Reason::NotLoggedIn, "the authtoken is wrong"},
    Row{120, Reason::Refused, "this agent is too old for the account: update ngrok"},
    Row{121, Reason::Refused, "this agent is too old for the account: update ngrok"},
    Row{300, Reason::NotLoggedIn, "the credential was revoked"},
    Row{307, Reason::Refused, "the address is not reserved for this account"},
    Row{313, Reason::Refused, "a custom subdomain needs a paid plan"},
    Row{319, Reason::Refused, "the domain is not reserved for this account"},
    Row{320, Reason::Refused, "the domain is reserved for another account"},
    Row{324, Reason::Refused, "too many endpoints of this account are online"},
    Row{334, Reason::Refused, "the domain is online already: another agent holds it"},
    Row{337, Reason::Refused, "this needs a paid plan"},
    Row{702, Reason::Refused, "too many requests a minute"},
    Row{725, Reason::Refused, "the account's bandwidth is used up"},
    Row{726, Reason::Refused, "the account's connections are used up"},
    Row{727, Reason::Refused, "the account's requests are used up"},
    Row{3208, Reason::Refused, "the account is banned"},
    Row{4018, Reason::NotLoggedIn, "an account and its authtoken are needed"},
    Row{8013, Reason::Refused, "this needs a card on file"},
    Row{9009, Reason::Refused, "going through a proxy needs a paid plan"},
};

} // namespace

NgrokError ngrokError(int code)
{
    NgrokError error;
    error.detail = QStringLiteral("ERR_NGROK_%1").arg(code);
    for (const Row &row : rows) {
        if (row.code != code)
            continue;
        error.reason = row.reason;
        error.detail += QStringLiteral(": ") + QLatin1String(row.text);
    }
    return error;
}

} // namespace signalbox

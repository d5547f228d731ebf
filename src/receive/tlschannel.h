// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "receive/channel.h"

#include <boost/asio/ip/tcp.hpp>

#include <memory>

namespace signalbox {

//! Certificate and key, read once when the listener starts.
class TlsCredentials;

//! PEM files; the certificate may carry its chain. Errors: InvalidInput, with OpenSSL's words.
[[nodiscard]] Result<std::shared_ptr<TlsCredentials>>
readTlsCredentials(const QString &certificateFile, const QString &keyFile);

[[nodiscard]] std::unique_ptr<Channel> makeTlsChannel(boost::asio::ip::tcp::socket socket,
                                                      std::shared_ptr<TlsCredentials> credentials);

} // namespace signalbox

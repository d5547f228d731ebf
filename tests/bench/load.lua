-- SPDX-FileCopyrightText: 2026 The Signalbox authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- For wrk: every request is a delivery of its own with a correct signature, as a sender makes it. A body
-- sent twice would be a duplicate and store nothing.
local ffi = require("ffi")
ffi.cdef [[
const void *EVP_sha256(void);
unsigned char *HMAC(const void *md, const void *key, int keyLength, const unsigned char *data, size_t length,
                    unsigned char *out, unsigned int *outLength);
]]
local crypto = ffi.load("libcrypto.so.3")

local threads = 0
function setup(thread)
    threads = threads + 1
    thread:set("threadNumber", threads)
end

local marker = "987654321000" -- where the number of the delivery goes
local secret, prefix, header, pieces, number
local digest, hex = ffi.new("unsigned char[32]"), {}

function init()
    local file = assert(io.open(assert(os.getenv("BODY")), "rb"))
    local body = file:read("*a")
    file:close()
    pieces = {}
    for piece in (body .. marker):gmatch("(.-)" .. marker) do table.insert(pieces, piece) end
    assert(#pieces > 1)
    secret, prefix, header = os.getenv("SECRET"), os.getenv("PREFIX"), os.getenv("HEADER")
    number = tonumber(os.getenv("FIRST")) + threadNumber * 10000000
    for byte = 0, 255 do hex[byte] = string.format("%02x", byte) end
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
end

local parts = {}
function request()
    number = number + 1
    local body = table.concat(pieces, string.format("%.0f", number))
    crypto.HMAC(crypto.EVP_sha256(), secret, #secret, body, #body, digest, nil)
    for at = 0, 31 do parts[at + 1] = hex[digest[at]] end
    wrk.headers[header] = prefix .. table.concat(parts)
    return wrk.format(nil, nil, nil, body)
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format('{"requests": %d, "seconds": %.4f, "p50": %.3f, "p99": %.3f, "errors": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end

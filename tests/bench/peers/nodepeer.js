// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Node's own http server: HMAC checked, JSON parsed, nothing stored.
const crypto = require('crypto')
const http = require('http')

const secret = process.env.HOOK_SECRET
http.createServer((request, response) => {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
        const body = Buffer.concat(parts)
        const expected = Buffer.from('sha256=' + crypto.createHmac('sha256', secret).update(body).digest('hex'))
        const given = Buffer.from(request.headers['x-hub-signature-256'] || '')
        const right = given.length === expected.length && crypto.timingSafeEqual(given, expected)
        if (right) JSON.parse(body)
        response.writeHead(right ? 200 : 401)
        response.end()
    })
}).listen(Number(process.env.PEER_PORT), '127.0.0.1')

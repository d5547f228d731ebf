# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The usual small receiver: Flask under gunicorn, HMAC checked, one durable insert, then 200."""
import hashlib
import hmac
import json
import os
import sqlite3

from flask import Flask, request

app = Flask(__name__)
secret = os.environ["HOOK_SECRET"].encode()
database = sqlite3.connect(os.environ["PEER_DATABASE"], timeout=30, isolation_level=None)
database.execute("PRAGMA journal_mode=WAL")
database.execute("PRAGMA synchronous=FULL")
database.execute("CREATE TABLE IF NOT EXISTS deliveries (id INTEGER PRIMARY KEY, build INTEGER UNIQUE, body BLOB)")


@app.post("/hook")
def hook():
    body = request.get_data()
    expected = "sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Hub-Signature-256", "")):
        return "", 401
    database.execute("INSERT OR IGNORE INTO deliveries (build, body) VALUES (?, ?)",
                     (json.loads(body)["build_id"], body))
    return "", 200

# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deliveries to send: through wrk for rates, through a socket of our own for single ones; and the disk by itself."""
import hashlib
import hmac
import http.client
import itertools
import json
import os
import subprocess
import time
from urllib.parse import urlsplit

from programs import HERE, SECRET, CannotMeasure

MARKER = "987654321000"  # load.lua writes the number of each delivery over it, of as many digits
numbers = itertools.count(1)


def build_body(number=MARKER, size=2048):
    """A JobServ build of about `size` bytes."""
    address = f"https://api.example.com/projects/acme/lmp/builds/{number}/"
    body = {"build_id": int(number), "url": address, "status": "PASSED", "trigger_name": "platform-main", "reason": "Nightly",
            "created": "2026-11-20T18:10:33+00:00", "completed": "2026-11-20T18:19:24+00:00", "status_events": [], "runs": []}
    while len(text := json.dumps(body)) < size - 200:
        name = f"build-{len(body['runs'])}"
        body["runs"].append({"name": name, "status": "PASSED", "url": f"{address}runs/{name}/",
                             "log_url": f"{address}runs/{name}/console.log", "created": "2026-11-20T18:10:37+00:00"})
    return text.encode()


def signature(body, prefix):
    return prefix + hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()


def wrk(target, connections, seconds, folder):
    """Requests a second and latencies in milliseconds."""
    body = folder / "body.json"
    body.write_bytes(build_body())
    environment = dict(os.environ, BODY=str(body), SECRET=SECRET, HEADER=target.header, PREFIX=target.prefix,
                       FIRST=str(100_000_000_000 + next(numbers) * 100_000_000))
    done = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(HERE / "load.lua"), target.url],
                          env=environment, capture_output=True, text=True, timeout=seconds + 30)
    try:
        seen = json.loads(done.stdout.strip().splitlines()[-1])
    except (ValueError, IndexError):
        raise CannotMeasure(f"wrk: {(done.stdout + done.stderr)[-300:].strip()}") from None
    if seen["errors"] > seen["requests"] / 100:
        raise CannotMeasure(f"{target.url.split('/')[-1]}: {seen['errors']} of {seen['requests']} failed: {target.complaint()}")
    seen["rate"] = (seen["requests"] - seen["errors"]) / seen["seconds"]
    return seen


class Sender:
    """One kept-alive connection."""

    def __init__(self, url):
        self.parts = urlsplit(url)
        self.connection = http.client.HTTPConnection(self.parts.hostname, self.parts.port, timeout=60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def post(self, body, headers):
        self.connection.request("POST", self.parts.path, body, {"Content-Type": "application/json", **headers})
        answer = self.connection.getresponse()
        answer.read()
        return answer.status

    def post_build(self, number):
        body = build_body(number)
        status = self.post(body, {"X-JobServ-Sig": signature(body, "sha256:")})
        if status // 100 != 2:
            raise CannotMeasure(f"answered {status}")


def syncs(folder, seconds):
    """What the disk does by itself: 4 KiB appended and synced over and over. Milliseconds each took."""
    took = []
    file = os.open(folder / "syncs", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        end = time.monotonic() + seconds
        while (start := time.monotonic()) < end:
            os.write(file, b"x" * 4096)
            os.fdatasync(file)
            took.append((time.monotonic() - start) * 1000)
    finally:
        os.close(file)
        os.unlink(folder / "syncs")
    return took


def quantile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))]

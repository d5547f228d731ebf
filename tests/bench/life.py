# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start, memory, latency and large or hostile deliveries of one running program."""
import json
import os
import select
import socket
import subprocess
import tempfile
import threading
import time
from urllib.parse import urlsplit

from load import Sender, quantile, signature
from programs import CONFIG, CannotMeasure, Program, Signalbox, forget_peak, memory
from table import Row, at_most, spread

SETTLE_SECONDS = 2
HOSTILE_CLIENTS = 200
BIG_BODY = 25 * 1024 * 1024


def start_and_memory(bench):
    with Signalbox(bench.program, bench.folder("idle")) as target:
        time.sleep(SETTLE_SECONDS)
        yield at_most("memory of serve, idle", memory(target.process.pid), 50, "MiB")
    folder = bench.filled_store(10_000)
    starts = []
    for _ in range(bench.rounds + 2):
        with Signalbox(bench.program, folder) as target:
            starts.append(target.start_milliseconds)
    with Signalbox(bench.program, folder) as target:
        time.sleep(SETTLE_SECONDS)
        target.ask("events", "--json", "--limit", "1000")
        yield Row("start to ready line, 10,000 events", spread(starts) + " ms", "<= 250 ms", quantile(starts, 0.5) <= 250)
        yield at_most("memory of serve, 10,000 events", memory(target.process.pid), 60, "MiB")
        with Sender(target.url) as sender:  # the helper is started by the first delivery
            sender.post_build(1)
        time.sleep(SETTLE_SECONDS)
        if helper := target.helper():
            yield at_most("memory of the jq helper", memory(helper), 40, "MiB")


def window(bench):
    """The program with its window, drawn into memory. Its log says when it was painted first."""
    folder = bench.filled_store(10_000)
    environment = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "signalbox.app.start.info=true",
                   "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    starts, used = [], []
    for turn in range(bench.rounds + 2):
        own = bench.folder(f"window{turn}")
        own.mkdir()
        (own / "config.json").write_text(json.dumps({**CONFIG, "listener": {"port": 0}}))
        command = [bench.program, "--config", own / "config.json", "--data", folder / "data"]
        with tempfile.TemporaryDirectory(prefix="signalbox-bench-") as run_folder, \
                Program(command, own, {"XDG_RUNTIME_DIR": run_folder, **environment}) as program:
            starts.append(program.logged("window painted"))
            time.sleep(SETTLE_SECONDS)
            used.append(memory(program.process.pid))
    yield Row("start to window painted, 10,000 events", spread(starts) + " ms", "<= 250 ms", quantile(starts, 0.5) <= 250)
    yield at_most("  memory with the window open", max(used), 60, "MiB")


def visible(bench):
    """From the first byte sent to the line that `events --follow` prints, which is what the window shows."""
    took = []
    with Signalbox(bench.program, bench.folder("visible")) as target, Sender(target.url) as sender:
        follow = subprocess.Popen(target.command("events", "--follow", "--json", "--limit", "1"), env=target.environment,
                                  stdout=subprocess.PIPE, stderr=target.log)
        try:
            time.sleep(1)
            for number in range(1, bench.singles // 2 + 1):
                time.sleep(0.02)
                start = time.monotonic()
                sender.post_build(number)
                while True:
                    if not select.select([follow.stdout], [], [], 10)[0]:
                        raise CannotMeasure("no line came")
                    if json.loads(follow.stdout.readline()).get("number") == str(number):
                        break
                took.append((time.monotonic() - start) * 1000)
        finally:
            follow.terminate()
            follow.wait()
            follow.stdout.close()
    yield at_most("arrival to the line of events --follow, p95", quantile(took, 0.95), 100, "ms",
                  f" (median {quantile(took, 0.5):.1f})")


def big_body(bench):
    """25 MiB is taken, one byte more is refused before it is sent."""
    head, tail = b'{"action": "opened", "filler": "', b'"}'
    text = os.urandom(BIG_BODY // 2).hex().encode()  # packs to a half, as little as JSON ever does
    body = head + text[:BIG_BODY - len(head) - len(tail)] + tail
    headers = {"X-GitHub-Event": "issues", "X-Hub-Signature-256": signature(body, "sha256="), "X-GitHub-Delivery": "big-1"}
    with Signalbox(bench.program, bench.folder("big")) as target:
        time.sleep(1)
        before = memory(target.process.pid)
        forget_peak(target.process.pid)
        with Sender(target.endpoints["github"]) as sender:
            status = sender.post(body, headers)
        time.sleep(SETTLE_SECONDS)
        extra = memory(target.process.pid, "VmHWM") - before
        yield Row("25 MiB body", f"{status}, {extra:.0f} MiB extra at most", "2xx, < 60 MiB", status // 100 == 2 and extra < 60)
        status = refused_early(target.endpoints["github"], BIG_BODY + 1)
        yield Row("  one byte more, only announced", f"{status}", "413", status == 413)


def refused_early(url, size):
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), 10) as peer:
        peer.sendall(f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Length: {size}\r\n\r\n".encode())
        return int(peer.recv(4096).split(b" ", 2)[1])


def hostile(bench):
    """200 clients that never finish a header and 200 that send rubbish, while good deliveries come."""
    with Signalbox(bench.program, bench.folder("hostile")) as target, Sender(target.url) as sender:
        sender.post_build(1)
        parts = urlsplit(target.url)
        before = memory(target.process.pid)
        stop = threading.Event()
        slow = [socket.create_connection((parts.hostname, parts.port), 10) for _ in range(HOSTILE_CLIENTS)]
        rubbish = [threading.Thread(target=send_rubbish, args=((parts.hostname, parts.port), stop)) for _ in range(4)]
        for thread in rubbish:
            thread.start()
        took = []
        for number in range(2, bench.singles // 2 + 2):
            slow[number % len(slow)].sendall(b"P" if number < len(slow) else b"O")
            start = time.monotonic()
            sender.post_build(number)
            took.append((time.monotonic() - start) * 1000)
        stop.set()
        for thread in rubbish:
            thread.join()
        for peer in slow:
            peer.close()
        grown = memory(target.process.pid) - before
    yield at_most("a good delivery among 200 slow and 200 hostile clients, p99", quantile(took, 0.99), 100, "ms")
    yield at_most("  memory grown", grown, 15, "MiB")


def send_rubbish(address, stop):
    """Fifty at once, over and over."""
    forms = [b"\x16\x03\x01\x02\x00\x01\x00" * 20, b"POST / HTTP/1.1\r\nContent-Length: +2\r\n\r\n{}", b"GET " + b"a" * 20000,
             b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"]
    while not stop.is_set():
        peers = []
        try:
            for at in range(HOSTILE_CLIENTS // 4):
                peers.append(socket.create_connection(address, 10))
                peers[-1].sendall(forms[at % len(forms)])
        except OSError:
            pass
        time.sleep(0.05)
        for peer in peers:
            peer.close()

# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast deliveries are accepted, beside others and beside the disk."""
import subprocess
import time

from load import Sender, build_body, quantile, signature, syncs, wrk
from programs import HERE, CannotMeasure, Signalbox, flask_peer, node_peer, webhook_peer
from table import Row, at_least, at_most, spread

SLOW_SYNC_MICROSECONDS = 5000


def rates(bench):
    """Signalbox and its peers in turn, so that a busy minute of the machine meets all of them."""
    starters = {"signalbox": lambda folder: Signalbox(bench.program, folder), "flask": flask_peer,
                "webhook": webhook_peer, "node": node_peer}
    seen = {(name, connections): [] for name in starters for connections in (16, 64)}
    broken = {}
    for turn in range(bench.rounds):
        names = list(starters)
        for name in names[turn % len(names):] + names[:turn % len(names)]:
            try:
                with starters[name](bench.folder(f"{name}{turn}")) as target:
                    for connections in (16, 64):
                        seen[name, connections].append(wrk(target, connections, bench.seconds, target.folder)["rate"])
            except CannotMeasure as reason:
                if name == "signalbox":
                    raise
                broken[name] = str(reason)
    yield Row("durable accept, 16 connections", spread(seen["signalbox", 16]) + "/s")
    yield Row("durable accept, 64 connections", spread(seen["signalbox", 64]) + "/s")
    yield from compared(seen, broken, "flask", "Flask + gunicorn (2 workers) + SQLite FULL", {16: 10, 64: 12})
    yield from compared(seen, broken, "webhook", "Debian's webhook, /bin/true, stores nothing", {16: 6})
    yield from compared(seen, broken, "node", "Node http, HMAC only, stores nothing", {64: 1})


def compared(seen, broken, name, text, goals):
    for connections, goal in goals.items():
        what = f"  times {text}, {connections} connections"
        ratios = [own / other for own, other in zip(seen["signalbox", connections], seen[name, connections])]
        if ratios:
            yield at_least(what, ratios, goal, "{:,.1f}")
        else:
            yield Row(what, f"not measured: {broken.get(name)}", f">= {goal}")


def one_connection(bench):
    """Every commit needs one sync at least: this disk's own rate is the ceiling."""
    ratios = []
    with Signalbox(bench.program, bench.folder("one")) as target:
        for _ in range(bench.rounds):
            before = syncs(bench.path, 0.5)
            rate = wrk(target, 1, bench.seconds, target.folder)["rate"]
            after = syncs(bench.path, 0.5)
            ratios.append(rate / len(before + after))
    yield at_least("one connection, against the disk's own syncs a second", ratios, 0.5, "{:.2f}")


def one_at_a_time(bench):
    """A delivery now and then, as on a quiet day."""
    took = []
    with Signalbox(bench.program, bench.folder("single")) as target, Sender(target.url) as sender:
        for number in range(1, bench.singles + 1):
            time.sleep(0.005)
            body = build_body(number)
            headers = {target.header: signature(body, target.prefix)}
            start = time.monotonic()
            if sender.post(body, headers) // 100 != 2:
                raise CannotMeasure(f"refused: {target.complaint()}")
            took.append((time.monotonic() - start) * 1000)
        disk = quantile(syncs(bench.path, 1), 0.99)
    yield at_most("one delivery at a time, p99", quantile(took, 0.99), 5, "ms",
                  f" (median {quantile(took, 0.5):.1f}; the disk's own sync, p99: {disk:.1f})")


def slow_disk(bench):
    """With a disk that takes 5 ms for each sync, only committing together helps."""
    library = bench.path / "slowsync.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, HERE / "slowsync.c", "-ldl"], check=True)
    environment = {"LD_PRELOAD": str(library), "SLOWSYNC_US": str(SLOW_SYNC_MICROSECONDS)}
    with Signalbox(bench.program, bench.folder("slow"), environment) as target:
        seen = [wrk(target, 16, bench.seconds, target.folder) for _ in range(bench.rounds)]
    yield at_least("disk of 5 ms a sync, 16 connections", [each["rate"] for each in seen], 1000, unit="/s")
    yield at_most("  p99", sorted(each["p99"] for each in seen)[len(seen) // 2], 50, "ms")

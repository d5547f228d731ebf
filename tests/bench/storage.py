# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A large store as the window reads it, and the recipes by themselves."""
import json
import os
import subprocess
import time

from programs import Signalbox, memory
from table import Row, at_least, at_most

SETTLE_SECONDS = 2


def large_store(bench):
    start = time.monotonic()
    folder = bench.filled_store(bench.rows)
    took = time.monotonic() - start
    done = subprocess.run([bench.tool("storebench"), "query", folder / "data"], capture_output=True, check=True, timeout=120,
                          env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    seen = json.loads(done.stdout)
    size = sum(file.stat().st_size for file in (folder / "data").iterdir()) / 1024 / 1024
    yield Row(f"store of {seen['rows']:,} subjects", f"{size:,.0f} MiB, filled at {bench.rows / took:,.0f}/s")
    for name in ("first page", "next page", "filter", "full text", "jump"):
        each = seen[name]
        yield at_most(f"  {name}, with painting", each["worst"], 50, "ms", f" worst (median {each['median']:.1f})")
    with Signalbox(bench.program, folder) as target:
        time.sleep(SETTLE_SECONDS)
        target.ask("events", "--json", "--limit", "1000")
        yield at_most("  memory of serve", memory(target.process.pid), 120, "MiB")
        yield Row("  start to ready line", f"{target.start_milliseconds:.0f} ms")


def recipes(bench):
    """One delivery after the other through the jq helper, as step 4 does."""
    done = subprocess.run([bench.tool("recipebench"), "1" if bench.quick else "2"], capture_output=True, check=True, timeout=120)
    seen = json.loads(done.stdout)
    senders = sorted(seen["senders"].items(), key=lambda each: each[1])
    yield Row("recipes, all samples in turn, one after the other", f"{seen['all']:,.0f}/s", "all understood", not seen["notUnderstood"])
    yield at_least("  their jq alone, by its processor time", [seen["jq"]], 5000, unit="/s")
    yield Row("  slowest and quickest sender", ", ".join(f"{name} {rate:,.0f}" for name, rate in (senders[0], senders[-1])))

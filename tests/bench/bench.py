#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the table of docs/performance.md for this machine. Loopback only; see README.md here."""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import accept
import life
import storage
from programs import CannotMeasure
from table import Row, print_rows, write_json

PARTS = {
    "rates": accept.rates, "connection": accept.one_connection, "single": accept.one_at_a_time, "slow-disk": accept.slow_disk,
    "memory": life.start_and_memory, "window": life.window, "visible": life.visible, "big": life.big_body, "hostile": life.hostile,
    "store": storage.large_store, "recipes": storage.recipes,
}


class Bench:
    """What every part is given: the program, a folder on the disk that is measured, how long to look."""

    def __init__(self, options, path):
        self.program = str(Path(options.program).resolve())
        self.path = path
        self.quick = options.quick
        self.rounds = 2 if self.quick else 5
        self.seconds = 1 if self.quick else 3
        self.singles = 100 if self.quick else 400
        self.rows = 1_000_000 if options.million else 20_000 if self.quick else 100_000

    def folder(self, name):
        return self.path / name

    def tool(self, name):
        return Path(self.program).parents[2] / "tests" / "bench" / name

    def filled_store(self, count):
        folder = self.folder(f"filled{count}")
        subprocess.run([self.tool("storebench"), "fill", folder / "data", str(count)], check=True, timeout=900,
                       env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        return folder


def measure(bench, names):
    rows = []
    for name in names:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        try:
            rows += PARTS[name](bench)
        except (CannotMeasure, OSError, subprocess.SubprocessError) as reason:
            rows.append(Row(name, f"not measured: {reason}"))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="signalbox in a build tree")
    parser.add_argument("--quick", action="store_true", help="short rounds")
    parser.add_argument("--million", action="store_true", help="a store of 1,000,000 subjects")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part, may be repeated")
    parser.add_argument("--json", metavar="FILE", help="write the rows there as well")
    options = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 8192)), hard))
    # Beside the build and not in /tmp, which may be memory and no disk.
    path = Path(tempfile.mkdtemp(prefix="bench-", dir=Path(options.program).resolve().parents[2]))
    try:
        rows = measure(Bench(options, path), options.only or PARTS)
    finally:
        shutil.rmtree(path, ignore_errors=True)
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} processors, load {load:.1f}, {'quick' if options.quick else 'full'} run")
    print_rows([Row("what", "seen: median [range]", "goal")] + rows)
    if options.json:
        write_json(rows, options.json)


if __name__ == "__main__":
    main()

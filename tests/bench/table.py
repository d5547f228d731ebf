# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the table: what was seen, beside the goal."""
import dataclasses
import json
import statistics


@dataclasses.dataclass
class Row:
    what: str
    seen: str
    goal: str = ""
    met: bool | None = None  # None: there is no goal, or it was not measured

    @property
    def verdict(self):
        return {True: "met", False: "short", None: ""}[self.met]


def spread(values, form="{:,.0f}"):
    """Median and range."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{form} [{form}-{form}]".format(middle, low, high)


def at_least(what, values, goal, form="{:,.0f}", unit=""):
    return Row(what, spread(values, form) + unit, f">= {goal:,}{unit}", statistics.median(values) >= goal)


def at_most(what, value, goal, unit, note=""):
    return Row(what, f"{value:,.1f} {unit}{note}", f"<= {goal:,} {unit}", value <= goal)


def print_rows(rows):
    widths = [max(len(getattr(row, name)) for row in rows) for name in ("what", "seen", "goal")]
    for row in rows:
        print(f"{row.what:<{widths[0]}}  {row.seen:<{widths[1]}}  {row.goal:<{widths[2]}}  {row.verdict}".rstrip())


def write_json(rows, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump([dict(dataclasses.asdict(row), verdict=row.verdict) for row in rows], file, indent=2)
        file.write("\n")

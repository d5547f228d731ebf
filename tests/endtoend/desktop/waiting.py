# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for a condition, never for a time."""
import time

DEADLINE = 30.0  # seconds; what takes this long under sanitizers on a loaded machine is broken
PAUSE = 0.03


class TooLate(AssertionError):
    pass


def until(what, look, seconds=DEADLINE):
    """What look() gives as soon as that is true; it may raise while things are still coming up."""
    end = time.monotonic() + seconds
    while True:
        error = None
        try:
            found = look()
            if found:
                return found
        except TooLate:
            raise
        except Exception as failure:  # the last one is told
            error = failure
        if time.monotonic() > end:
            raise TooLate(f"{what}: not within {seconds:g} s" + (f" ({error!r})" if error else ""))
        time.sleep(PAUSE)

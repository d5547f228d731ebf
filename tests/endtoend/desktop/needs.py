# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the machine a desktop session is made of."""
import os
import shutil

PROGRAMS = ("Xvfb", "openbox", "dbus-daemon", "xfce4-panel", "dunst", "curl", "xdotool")
AT_SPI = "/usr/libexec/at-spi-bus-launcher"
SERVICES = "/usr/share/dbus-1/services"
PANEL_SERVICE = "org.xfce.Xfconf.service"


def missing():
    """The first thing that is not there, or None."""
    for program in PROGRAMS:
        if not shutil.which(program):
            return program
    for path in (AT_SPI, os.path.join(SERVICES, PANEL_SERVICE)):
        if not os.path.exists(path):
            return path
    try:
        from gi.repository import Gio  # noqa: F401
    except ImportError as error:
        return f"python3-gi ({error})"
    return None

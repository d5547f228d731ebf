# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own: X server, session bus, window manager, panel, notification daemon, accessibility."""
import ctypes
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time

import needs
from waiting import until

SCREEN = "1280x800x24"
KEPT = ("PATH", "TZ", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH")
WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"

# Only what the session needs can be started by the bus: no daemon but ours answers.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={run}/bus</listen><auth>EXTERNAL</auth>
<servicedir>{services}</servicedir>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>
"""

PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
 <property name="configver" type="int" value="2"/>
 <property name="panels" type="array"><value type="int" value="1"/>
  <property name="panel-1" type="empty">
   <property name="position" type="string" value="p=8;x=0;y=0"/>
   <property name="length" type="uint" value="100"/>
   <property name="size" type="uint" value="32"/>
   <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
  </property>
 </property>
 <property name="plugins" type="empty">
  <property name="plugin-1" type="string" value="systray"/>
 </property>
</channel>
"""

# dunst hands the choices of its menu to this program and takes the line it prints.
PICK = """#!/bin/sh
grep -F -- "$(cat {folder}/wanted)" | head -n 1
"""

DUNST = """[global]
font = DejaVu Sans 10
history_length = 100
dmenu = {folder}/pick
[urgency_low]
timeout = 0
[urgency_normal]
timeout = 0
[urgency_critical]
timeout = 0
"""

libc = ctypes.CDLL(None)
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


def end_with_parent():
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def children_of(pid):
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as listing:
        return [int(each) for each in listing.read().split()]


def descendants_of(pid):
    found = []
    try:
        for child in children_of(pid):
            found += [child] + descendants_of(child)
    except OSError:
        pass
    return found


class Session:
    """Use with `with`; every process it started ends with it, by its own id. Sets this process's environment."""

    def __init__(self):
        # Sockets want a short path.
        self.folder = tempfile.mkdtemp(prefix="sbx-", dir="/tmp")
        self.environment = {name: os.environ[name] for name in KEPT if name in os.environ}
        self.processes = {}

    def __enter__(self):
        libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)  # what detaches itself is still ours to end
        try:
            self._make_folders()
            self._start_x()
            self._start_bus()
            self.start("at-spi", [needs.AT_SPI, "--launch-immediately"])
            self.start("openbox", ["openbox"])
            self.start("panel", ["xfce4-panel", "--disable-wm-check"])
            self.start("dunst", ["dunst", "-config", self.path("dunstrc")])
            for name in ("org.a11y.Bus", WATCHER, NOTIFICATIONS):
                until(name, lambda name=name: self.bus.owner(name))
            self.bus.switch_accessibility_on()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_):
        self._end()

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def write(self, name, text, mode=0o600):
        os.makedirs(os.path.dirname(self.path(name)), mode=0o700, exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(self.path(name), mode)
        return self.path(name)

    def log(self, name):
        with open(self.path(name + ".log"), encoding="utf-8", errors="replace") as file:
            return file.read()

    def start(self, name, arguments, more=None, **options):
        with open(self.path(name + ".log"), "ab") as log:
            self.processes[name] = subprocess.Popen(
                arguments, env={**self.environment, **(more or {})}, cwd=self.path("home"), stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, start_new_session=True, preexec_fn=end_with_parent, **options)
        return self.processes[name]

    def _make_folders(self):
        for name in ("home", "run", "config", "data", "cache", "services"):
            os.makedirs(self.path(name), mode=0o700)
        self.environment.update(
            HOME=self.path("home"), XDG_RUNTIME_DIR=self.path("run"), XDG_CONFIG_HOME=self.path("config"),
            XDG_DATA_HOME=self.path("data"), XDG_CACHE_HOME=self.path("cache"), XDG_CURRENT_DESKTOP="XFCE",
            XDG_SESSION_TYPE="x11", LANG="C.UTF-8", GSETTINGS_BACKEND="memory", QT_QPA_PLATFORM="xcb",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LIBGL_ALWAYS_SOFTWARE="1",
            DBUS_SESSION_BUS_ADDRESS=f"unix:path={self.path('run')}/bus")
        self.write("config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml", PANEL)
        self.write("dunstrc", DUNST.format(folder=self.folder))
        self.write("pick", PICK.format(folder=self.folder), 0o700)
        for service in (needs.PANEL_SERVICE, "org.a11y.Bus.service"):
            if os.path.exists(os.path.join(needs.SERVICES, service)):
                shutil.copy(os.path.join(needs.SERVICES, service), self.path("services"))

    def _start_x(self):
        reading, writing = os.pipe()
        self.start("xvfb", ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"],
                   pass_fds=(writing,))
        os.close(writing)
        number = ""
        while not number.endswith("\n"):  # the number and the end of its line come apart
            piece = os.read(reading, 16).decode() if select.select([reading], [], [], 20)[0] else ""
            if not piece:
                raise RuntimeError("no display: " + self.log("xvfb"))
            number += piece
        os.close(reading)
        self.environment["DISPLAY"] = ":" + number.strip()

    def _start_bus(self):
        settings = self.write("bus.conf", BUS.format(run=self.path("run"), services=self.path("services")))
        self.start("dbus", ["dbus-daemon", "--config-file=" + settings, "--nofork", "--nopidfile"])
        until("session bus", lambda: os.path.exists(self.path("run", "bus")))
        os.environ.update(self.environment)
        from bus import Bus  # looks for the session where the environment says, which is known only now

        self.bus = Bus()

    def _end(self):
        # The bus and the display last, so that the others can take their leave.
        last = {self.processes[name].pid for name in ("xvfb", "dbus") if name in self.processes}
        for number, spared, seconds in ((signal.SIGTERM, last, 2), (signal.SIGKILL, last, 2),
                                        (signal.SIGTERM, set(), 2), (signal.SIGKILL, set(), 2)):
            self._signal_all(number, spared, seconds)
        shutil.rmtree(self.folder, ignore_errors=True)

    @staticmethod
    def _signal_all(number, spared, seconds):
        told, end = set(), time.monotonic() + seconds
        while time.monotonic() < end:
            left = [pid for pid in descendants_of(os.getpid()) if pid not in spared]
            if not left:
                return
            for pid in left:
                if pid not in told:
                    told.add(pid)
                    os.kill(pid, number)
            try:
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            except ChildProcessError:
                return
            time.sleep(0.02)

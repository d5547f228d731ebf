# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sees and presses as an assistive technology does, in the words of the AT-SPI bus itself.

libatspi keeps a cache that only a main loop refreshes, and hangs in itself without one; here every look is fresh.
"""
from gi.repository import Gio, GLib

from waiting import until

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
BUS = ("org.freedesktop.DBus", "/")
ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
ENABLED, SHOWING = 1 << 8, 1 << 25  # bits of AtspiStateType
ON_SCREEN = 0  # AtspiCoordType
ANSWER_MS = 5000


class Thing:
    """One accessible object that is shown, as it was when looked at."""

    def __init__(self, address, role, name, states):
        self.address, self.role, self.name, self._states = address, role, name, states

    def has(self, state):
        return bool(self._states & state)


class Program:
    """What one running program shows."""

    def __init__(self, pid, bus):
        self._pid = pid
        address = bus.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def _ask(self, questions):
        """Answers to all (address, interface, method, form, values), None where there is none.

        All are under way at once: one by one, a window of two hundred things takes seconds on a busy machine.
        """
        answers, left = [None] * len(questions), len(questions)

        def take(connection, result, at):
            nonlocal left
            left -= 1
            try:
                answers[at] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass  # gone while we looked

        for at, ((service, path), interface, method, form, values) in enumerate(questions):
            given = GLib.Variant(form, values) if form else None
            self._connection.call(service, path, interface, method, given, None, Gio.DBusCallFlags.NONE, ANSWER_MS,
                                  None, take, at)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers

    def _ask_one(self, *question):
        (answer,) = self._ask([question])
        if answer is None:
            raise LookupError("it is gone")
        return answer

    def _roots(self):
        # A desktop theme of another toolkit may register, too, with nothing in it.
        (roots,) = self._ask_one(REGISTRY, ACCESSIBLE, "GetChildren", None, None)
        pids = self._ask([(BUS, "org.freedesktop.DBus", "GetConnectionUnixProcessID", "(s)", (root[0],))
                          for root in roots])
        return [root for root, pid in zip(roots, pids) if pid == (self._pid,)]

    def shown(self):
        """Everything that is shown, outermost first."""
        found, parents = [], self._roots()
        while parents:
            answers = self._ask([(parent, ACCESSIBLE, "GetChildren", None, None) for parent in parents])
            children = [child for answer in answers if answer for child in answer[0]]
            asked = self._ask([question for child in children for question in (
                (child, ACCESSIBLE, "GetState", None, None),
                (child, ACCESSIBLE, "GetRoleName", None, None),
                (child, "org.freedesktop.DBus.Properties", "Get", "(ss)", (ACCESSIBLE, "Name")))])
            parents = []
            for child, states, role, name in zip(children, asked[::3], asked[1::3], asked[2::3]):
                if states and role and name and states[0][0] & SHOWING:
                    parents.append(child)
                    found.append(Thing(child, role[0], name[0], states[0][0]))
        return found

    def all(self, role, name):
        """Things of that role whose name is, or begins with, this."""
        return [each for each in self.shown() if each.role == role and each.name.startswith(name)]

    def find(self, role, name):
        return until(f"{role} {name!r}", lambda: self.all(role, name))[0]

    def wait_gone(self, role, name):
        until(f"{role} {name!r} to go", lambda: not self.all(role, name))

    def press(self, name):
        """Qt's press acts a moment later: wait for what it does."""
        def ready():
            return [each for each in self.all("push button", name) if each.name == name and each.has(ENABLED)]

        button = until(f"push button {name!r} to press", ready)[0].address
        (actions,) = self._ask_one(button, ACTION, "GetActions", None, None)
        self._ask_one(button, ACTION, "DoAction", "(i)", ([action[0] for action in actions].index("Press"),))

    def middle(self, thing):
        ((left, top, width, height),) = self._ask_one(thing.address, COMPONENT, "GetExtents", "(u)", (ON_SCREEN,))
        return left + width // 2, top + height // 2

    def described(self):
        """For a story that failed."""
        return "\n".join(f"{each.role} {each.name!r}" for each in self.shown())

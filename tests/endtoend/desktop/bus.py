# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The session bus: the tray's icon and menu, the notification daemon."""
import time

from gi.repository import Gio, GLib

PROPERTIES = "org.freedesktop.DBus.Properties"
WATCHER = "org.kde.StatusNotifierWatcher"
MENU = "com.canonical.dbusmenu"
NOTIFICATIONS = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
DUNST = "org.dunstproject.cmd0"
ANSWER_MS = 5000


class Bus:
    def __init__(self):
        self.connection = Gio.bus_get_sync(Gio.BusType.SESSION, None)

    def call(self, name, path, interface, method, form=None, values=None):
        given = GLib.Variant(form, values) if form else None
        return self.connection.call_sync(name, path, interface, method, given, None, Gio.DBusCallFlags.NONE,
                                         ANSWER_MS, None).unpack()

    def get(self, name, path, interface, member):
        return self.call(name, path, PROPERTIES, "Get", "(ss)", (interface, member))[0]

    def owner(self, name):
        try:
            return self.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetNameOwner", "(s)", (name,))[0]
        except GLib.Error:
            return None

    def switch_accessibility_on(self):
        self.call("org.a11y.Bus", "/org/a11y/bus", PROPERTIES, "Set", "(ssv)",
                  ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))

    # The tray

    def tray_item(self):
        """Bus name and path of the only icon, or None."""
        items = self.get(WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems")
        if not items:
            return None
        name, slash, path = items[0].partition("/")
        return name, slash + path or "/StatusNotifierItem"

    def tray_tooltip(self):
        name, path = self.tray_item()
        return self.get(name, path, "org.kde.StatusNotifierItem", "ToolTip")[2]

    def choose_in_tray(self, label):
        name, path = self.tray_item()
        menu = self.get(name, path, "org.kde.StatusNotifierItem", "Menu")
        self.call(name, menu, MENU, "AboutToShow", "(i)", (0,))
        _, (_, _, entries) = self.call(name, menu, MENU, "GetLayout", "(iias)", (0, -1, []))
        labels = {entry[1].get("label", "").replace("_", ""): entry[0] for entry in entries}
        self.call(name, menu, MENU, "Event", "(isvu)",
                  (labels[label], "clicked", GLib.Variant("i", 0), int(time.time()) & 0x7FFFFFFF))

    # The notification daemon (dunst's own interface beside the common one)

    def bubbles_shown(self):
        return self.get(*NOTIFICATIONS, DUNST, "displayedLength")

    def bubble_history(self):
        """Closes what is shown; all that was shown so far, newest first."""
        self.call(*NOTIFICATIONS, DUNST, "NotificationCloseAll")
        (entries,) = self.call(*NOTIFICATIONS, DUNST, "NotificationListHistory")
        return entries

    def open_bubble_menu(self):
        self.call(*NOTIFICATIONS, DUNST, "ContextMenuCall")

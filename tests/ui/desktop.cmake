# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of tray, notifier, dialogs, settings and translations.
set(privatebus privatebus.cpp privatebus.h)
signalbox_add_test(ui/tst_notifier SOURCES ${privatebus} fakenotifications.h
                   LINKS signalbox_ui signalbox_testsupport Qt6::DBus)
signalbox_add_test(ui/tst_tray SOURCES ${privatebus} LINKS signalbox_ui signalbox_testsupport Qt6::DBus)
signalbox_add_test(ui/tst_triggerdialog LINKS signalbox_ui signalbox_testsupport)
signalbox_add_test(ui/tst_threeways SOURCES ${PROJECT_SOURCE_DIR}/tests/desk/chatdesk.cpp
                   ${PROJECT_SOURCE_DIR}/tests/desk/chatdesk.h
                   LINKS signalbox_ui signalbox_app signalbox_resources signalbox_testsupport signalbox_testsockets)
target_compile_definitions(tst_threeways PRIVATE SIGNALBOX_JQ="$<TARGET_FILE:signalbox-jq>")
add_dependencies(tst_threeways signalbox-jq)
signalbox_add_test(ui/tst_settingspages SOURCES settingsfixture.h
                   LINKS signalbox_ui signalbox_settings signalbox_testsupport signalbox_resources)
signalbox_add_test(ui/tst_commandspage SOURCES settingsfixture.h
                   LINKS signalbox_ui signalbox_settings signalbox_testsupport)
signalbox_add_test(ui/tst_language LINKS signalbox_ui signalbox_translations signalbox_testsupport)

# Not a test: tray, notifications and pages to be tried by hand in a desktop session.
add_executable(show_desktop show_desktop.cpp settingsfixture.h)
target_include_directories(show_desktop PRIVATE ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(show_desktop PRIVATE signalbox_flags signalbox_ui signalbox_settings
                      signalbox_translations signalbox_testsupport Qt6::DBus)

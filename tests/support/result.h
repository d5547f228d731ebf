// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QTest>

//! Fails the test with the error's text when the Result holds one.
#define QVERIFY_RESULT(result)                                                                     \
    QVERIFY2((result).has_value(),                                                                 \
             (result).has_value() ? "" : qPrintable(signalbox::toText((result).error())))

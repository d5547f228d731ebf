// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

//! The doctor's findings, for the window: it knows nothing else of the senders.
#include "senders/doctor/examination.h"

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

extern "C" {
#include <jq.h>
#include <jv.h>
}

namespace signalbox {

//! Definitions of the prelude that are written here because jq is slow at them: `ascii_downcase`
//! alone takes jq longer than all the rest of a small recipe. libjq has no way to add a function,
//! but it hands what `debug` is given to its caller and asks its caller what `input` is: the
//! prelude says `[NAME, arguments…] | debug | input` before it hides both.
class NativeCall
{
public:
    NativeCall() = default;
    ~NativeCall() { jv_free(m_call); }
    NativeCall(const NativeCall &) = delete;
    NativeCall &operator=(const NativeCall &) = delete;

    //! Must outlive `state`.
    void serve(jq_state *state);

private:
    static void keep(void *self, jv call);
    static jv answer(jq_state *state, void *self);

    jv m_call = jv_null(); //!< [NAME, arguments…]
};

} // namespace signalbox

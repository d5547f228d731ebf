// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shape/jqrunner.h"

#include <QFuture>
#include <QJsonValue>

#include <memory>

namespace signalbox {

//! A JqRunner in a thread of its own, for callers that must not block (templates, computed values,
//! rules tried live). Owned by desk; callable from any thread; results in order of the calls.
class ShapingThread
{
public:
    explicit ShapingThread(QString helperProgram);
    ~ShapingThread();

    //! First output as a JSON value; a program without output is an error.
    [[nodiscard]] QFuture<Result<QJsonValue>> value(const JqProgram &program,
                                                    const QJsonValue &input);
    //! All outputs as JSON texts.
    [[nodiscard]] QFuture<Result<QList<QByteArray>>> outputs(const JqProgram &program,
                                                             const QByteArray &input);
    //! Replaces every {"jq": PROGRAM} inside `literal` by its value over `input`; all else is
    //! literal.
    [[nodiscard]] QFuture<Result<QJsonValue>>
    computed(const QString &name, const QJsonValue &literal, const QJsonValue &input);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace signalbox

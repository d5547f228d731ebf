// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errorwords.h"

#include "ui/words/visibletext.h"
#include "ui/words/words.h"

namespace signalbox {

namespace {

QString kindSentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return Words::tr("What was given cannot be right.");
    case ErrorKind::NotFound:
        return Words::tr("It is not there any more.");
    case ErrorKind::Refused:
        return Words::tr("It was refused.");
    case ErrorKind::Unauthorized:
        return Words::tr("The secret is missing, wrong or locked.");
    case ErrorKind::RateLimited:
        return error.retryAfterSeconds ? Words::tr("The other side asked to wait %n second(s).",
                                                   nullptr, *error.retryAfterSeconds)
                                       : Words::tr("The other side asked to wait.");
    case ErrorKind::NotSent:
        return Words::tr("The other side was not reached. Nothing was sent.");
    case ErrorKind::OutcomeUnknown:
        return Words::tr("The answer was lost. It may have been carried out.");
    case ErrorKind::Timeout:
        return Words::tr("There was no answer in time.");
    case ErrorKind::Cancelled:
        return Words::tr("It was cancelled.");
    case ErrorKind::TooLarge:
        return Words::tr("It is larger than Signalbox accepts.");
    case ErrorKind::Busy:
        return Words::tr("It is busy. Try again in a moment.");
    case ErrorKind::Storage:
        return Words::tr("The disk did not take it or give it.");
    case ErrorKind::Corrupt:
        return Words::tr("What is stored is damaged or of a newer version.");
    case ErrorKind::Unavailable:
        return Words::tr("A service or program this needs is not there.");
    case ErrorKind::Internal:
        break;
    }
    return Words::tr("Signalbox made a mistake.");
}

} // namespace

QString errorSentence(const Error &error)
{
    const QString sentence = kindSentence(error);
    return error.detail.isEmpty() ? sentence
                                  : Words::tr("%1 (%2)", "sentence, technical detail")
                                        .arg(sentence, visibleLine(error.detail));
}

} // namespace signalbox

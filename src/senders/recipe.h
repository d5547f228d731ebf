// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/fieldspec.h"
#include "core/result.h"
#include "core/status.h"
#include "shape/jqrunner.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace signalbox {

//! What the answer must be when this became of a sample (samples/NAME.answers.json).
struct SampleAnswer
{
    QJsonObject outcome; //!< as answer.jq gets it
    QJsonObject answer; //!< as answer.jq must give it
};

//! A sample delivery shipped with a recipe (samples/NAME.json, NAME.events.json).
struct RecipeSample
{
    QString name;
    QString description;
    QByteArray method;
    QByteArray target;
    HeaderList headers; //!< without signature: signed on the fly
    QByteArray body;
    QList<QJsonObject> expectedEvents;
    QList<SampleAnswer> expectedAnswers; //!< none where nothing is answered
};

//! One sender as data: sender.json checked against sender.schema.json, the jq programs, set-up text
//! and samples of its folder (DESIGN, section 3). A plain value, shared between threads as const.
struct Recipe
{
    QString id, name, category, folder;
    bool ownedByUser = false; //!< from the data folder; wins over a built-in one of the same id
    QJsonObject detect; //!< how a catch-all endpoint recognises it: {"order", "any": [signs]}
    QList<QByteArray> methods{"POST"}; //!< others are refused (MethodNotAllowed)
    QJsonObject verification; //!< {"scheme": "hmac", …parameters}
    QJsonObject deliveryId; //!< {"header": name or names} or {"body": [path]}
    QStringList decode; //!< texts that hold JSON: "form.payload", "body.Message"
    QStringList percentDecode;
    QHash<QString, Status> statuses; //!< the sender's words, lower-cased
    qint64 maxBodyBytes = 1024 * 1024;
    std::chrono::milliseconds acknowledgeWithin{10'000};
    bool answers = false;
    bool unsignedAnswers = false;
    Answer fallbackAnswer;
    QJsonObject unsignedCheck; //!< {"form", "answer"}: a check the sender makes without a signature
    QStringList sensitive; //!< fields masked in every view
    QStringList hosts; //!< hosts a confirmation may be fetched from
    FieldSpecs optionFields; //!< the endpoint's `options`
    bool usesSecret = true;
    JqProgram events;
    std::optional<JqProgram> answer;
    QString setup; //!< setup.md with {{url}} and {{secret}}
    QList<RecipeSample> samples;
};

//! A fault in a recipe, as an editor shows it.
struct RecipeProblem
{
    QString file;
    int line = 0;
    QString text;
};

//! Reads one folder. All problems found, not only the first.
[[nodiscard]] tl::expected<Recipe, QList<RecipeProblem>> loadRecipe(const QString &folder);

} // namespace signalbox

// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/program/programsettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr int longestTimeoutSeconds = 7 * 24 * 3600;
constexpr int longestGraceSeconds = 600;
constexpr int mostOutputKiB = 256;
constexpr qsizetype mostExpanded = 100;
constexpr qsizetype leastMaskedMember =
    4; // shorter ones ("true", "1") are no secrets and are everywhere
const QString variablePrefix = QStringLiteral("secrets.");
const QString filePrefix = QStringLiteral("secretFiles.");

bool isComputed(const QJsonValue &literal)
{
    return literal.isObject() && literal.toObject().value(QLatin1String("jq")).isString();
}

bool mayBeOption(const QJsonValue &literal)
{
    return literal.toObject().value(QLatin1String("mayBeOption")).toBool();
}

std::optional<QString> scalarText(const QJsonValue &value)
{
    QString text;
    if (value.isString())
        text = value.toString();
    else if (value.isBool())
        text = value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    else if (value.isDouble())
        text = value.toVariant().toString();
    else
        return std::nullopt;
    return text.contains(QChar(u'\0')) ? std::nullopt : std::optional(text);
}

QByteArray memberBytes(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return scalarText(value).value_or(QString()).toUtf8();
}

Result<void> expandInto(QMap<QString, Secret> &variables, const QString &prefix,
                        const Secret &secret)
{
    const QString fault = QStringLiteral("secrets.%1 is to be expanded, but ").arg(prefix);
    const QJsonDocument document = QJsonDocument::fromJson(secret.expose());
    if (!document.isObject())
        return fail(ErrorKind::InvalidInput, fault + QStringLiteral("it is no JSON object"));
    const QJsonObject members = document.object();
    if (members.size() > mostExpanded)
        return fail(ErrorKind::InvalidInput,
                    fault + QStringLiteral("it has more than 100 members"));
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QString name = prefix + member.key();
        const QByteArray value = memberBytes(member.value());
        if (!isVariableName(name) || value.contains('\0'))
            return fail(ErrorKind::InvalidInput,
                        fault + QStringLiteral("one of its members makes no variable"));
        variables.insert(name, Secret(value));
    }
    return {};
}

Result<void> readSecrets(ProgramSettings &program, const TriggerSetup &setup)
{
    QList<Secret> masked;
    for (auto each = setup.secrets.begin(); each != setup.secrets.end(); ++each) {
        const bool isFile = each.key().startsWith(filePrefix);
        const QString name = each.key().mid(isFile ? filePrefix.size() : variablePrefix.size());
        masked.append(each.value());
        if (!isVariableName(name))
            return fail(ErrorKind::InvalidInput,
                        each.key() + QStringLiteral(" is no name of a variable"));
        if (isFile) {
            program.files.insert(name, each.value());
        } else if (setup.expanded.contains(each.key())) {
            if (auto expanded = expandInto(program.variables, name, each.value()); !expanded)
                return expanded;
        } else if (each.value().expose().contains('\0')) {
            return fail(ErrorKind::InvalidInput,
                        each.key()
                            + QStringLiteral(" holds a zero byte; hand it over in secretFiles"));
        } else {
            program.variables.insert(name, each.value());
        }
    }
    for (const Secret &variable : std::as_const(program.variables)) {
        if (variable.expose().size() >= leastMaskedMember)
            masked.append(variable);
    }
    program.masking = Masking(masked);
    return {};
}

Result<int> numberOf(const QJsonObject &settings, const QString &member, int given, int most)
{
    if (!settings.contains(member))
        return given;
    const double number = settings.value(member).toDouble(-1);
    if (number < 0 || number > most)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("%1 is not between 0 and %2").arg(member).arg(most));
    return static_cast<int>(number);
}

} // namespace

bool isVariableName(const QString &name)
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z_][A-Za-z0-9_]{0,199}")));
    return pattern.match(name).hasMatch();
}

Result<ProgramSettings> programSettingsFrom(const TriggerSetup &setup)
{
    ProgramSettings program;
    program.program = setup.settings.value(QLatin1String("program")).toString();
    program.workingFolder = setup.settings.value(QLatin1String("workingFolder")).toString();
    program.arguments = setup.settings.value(QLatin1String("arguments"));
    if (program.program.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("program is missing"));
    const QJsonValue environment = setup.settings.value(QLatin1String("environment"));
    // The names of variables are the user's own: one from outside could be LD_PRELOAD.
    if (!environment.isUndefined() && (!environment.isObject() || isComputed(environment)))
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("environment is no object of NAME: value"));
    const auto timeout =
        numberOf(setup.settings, QStringLiteral("timeoutSeconds"), 600, longestTimeoutSeconds);
    const auto grace =
        numberOf(setup.settings, QStringLiteral("graceSeconds"), 5, longestGraceSeconds);
    const auto output =
        numberOf(setup.settings, QStringLiteral("outputKiB"), mostOutputKiB, mostOutputKiB);
    for (const auto *number : {&timeout, &grace, &output}) {
        if (!*number)
            return fail(number->error());
    }
    program.timeout = std::chrono::seconds(*timeout);
    program.grace = std::chrono::seconds(*grace);
    program.outputLimit = qMax(1, *output) * qsizetype(1024);
    if (auto read = readSecrets(program, setup); !read)
        return fail(read.error());
    return program;
}

Result<QStringList> argumentsOf(const QJsonValue &configured, const QJsonValue &computed)
{
    if (computed.isUndefined() || computed.isNull())
        return QStringList();
    if (!computed.isArray())
        return fail(ErrorKind::InvalidInput, QStringLiteral("arguments is no list"));
    const QJsonArray literals = configured.toArray();
    const QJsonArray values = computed.toArray();
    const bool allComputed = isComputed(configured);
    QStringList arguments;
    for (qsizetype at = 0; at < values.size(); ++at) {
        const QJsonValue literal = allComputed ? configured : literals.at(at);
        const auto text = scalarText(values.at(at));
        const QString where = QStringLiteral("arguments[%1]").arg(at);
        if (!text)
            return fail(ErrorKind::InvalidInput, where + QStringLiteral(" is no text"));
        if ((allComputed || isComputed(literal)) && text->startsWith(u'-') && !mayBeOption(literal))
            return fail(
                ErrorKind::Refused,
                where
                    + QStringLiteral(" would be \"%1\": a computed argument may not begin with "
                                     "\"-\" unless it says \"mayBeOption\": true")
                          .arg(plainLine(*text)));
        arguments.append(*text);
    }
    return arguments;
}

Result<QList<QByteArray>> environmentOf(const QJsonValue &computed)
{
    QMap<QString, QByteArray> variables;
    for (const char *name : {"PATH", "HOME", "LANG"}) {
        if (qEnvironmentVariableIsSet(name))
            variables.insert(QLatin1String(name), qgetenv(name));
    }
    const QJsonObject given = computed.toObject();
    for (auto each = given.begin(); each != given.end(); ++each) {
        const auto text = scalarText(each.value());
        if (!isVariableName(each.key()) || !text)
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("environment.%1 is no variable with a text")
                            .arg(plainLine(each.key())));
        variables.insert(each.key(), text->toUtf8());
    }
    QList<QByteArray> environment;
    for (auto each = variables.begin(); each != variables.end(); ++each)
        environment.append(each.key().toLatin1() + '=' + each.value());
    return environment;
}

} // namespace signalbox

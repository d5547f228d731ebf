// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/kindmembers.h"

#include "settings/addresses.h"

#include <QDir>
#include <QUrlQuery>

namespace signalbox {

namespace {

const QString secretAdvice =
    QStringLiteral("a secret is kept elsewhere and only named here: {\"keychain\": NAME}, "
                   "{\"env\": NAME} or {\"file\": PATH}");

//! For members whose value may itself be confidential (an address with a token in its path).
QString typeOnly(const QJsonValue &value)
{
    return value.isString() ? QStringLiteral("a plain text") : describe(value);
}

class KindMembers
{
public:
    KindMembers(const MemberReader &reader, const FieldSpecs &fields, const QString &folder,
                PartSettings &part)
        : m_reader(reader), m_fields(fields), m_folder(folder), m_part(part)
    {
    }

    void read(const FieldSpec &field)
    {
        if (!m_reader.has(field.name)) {
            if (field.required)
                m_reader.missing(field.name, expected(field));
            return;
        }
        if (field.name == QLatin1String("secrets") || field.name == QLatin1String("secretFiles"))
            readSecrets(field.name);
        else if (field.type == FieldSpec::Type::SecretText)
            keepSecret(field.name);
        else if (field.type == FieldSpec::Type::Url)
            readAddress(field);
        else
            keepChecked(field);
    }

private:
    void readSecrets(const QString &member)
    {
        const MemberReader secrets = m_reader.object(member);
        const QStringList names = secrets.members().keys();
        for (const QString &name : names) {
            if (const auto reference = readSecret(secrets, name, Need::Required, m_folder))
                m_part.secrets.insert(member + u'.' + name, *reference);
        }
    }

    void keepSecret(const QString &member)
    {
        if (const auto reference = readSecret(m_reader, member, Need::Required, m_folder))
            m_part.secrets.insert(member, *reference);
    }

    //! An address may also be a reference: some hold a credential in their path.
    void readAddress(const FieldSpec &field)
    {
        const QJsonValue value = m_reader.value(field.name);
        if (value.isObject()) {
            keepSecret(field.name);
            return;
        }
        if (!value.isString()) {
            m_reader.unexpected(field.name, expected(field));
            return;
        }
        const QString fault = addressFault(value.toString());
        if (!fault.isEmpty()) {
            m_reader.note(field.name, fault + u'.');
            return;
        }
        const QUrlQuery query{QUrl(value.toString())};
        for (const FieldSpec &other : m_fields) {
            if (other.type == FieldSpec::Type::SecretText && query.hasQueryItem(other.name)) {
                m_reader.note(
                    field.name,
                    QStringLiteral("holds \"%1=\", which would stand in access logs. Expected the "
                                   "address without it, and the secret in the member \"%1\".")
                        .arg(other.name));
                return;
            }
        }
        m_part.settings.insert(field.name, value);
    }

    void keepChecked(const FieldSpec &field)
    {
        const qsizetype before = m_reader.problems().size();
        const QJsonValue value = m_reader.value(field.name);
        if (field.type == FieldSpec::Type::TextList)
            (void)m_reader.texts(field.name);
        else if (field.type == FieldSpec::Type::TextMap)
            checkTextMap(field);
        else if (field.type == FieldSpec::Type::Computed)
            checkComputed(value, m_reader.path(field.name), m_reader.problems());
        else if (!fits(value, field))
            m_reader.unexpected(field.name, expected(field));
        if (m_reader.problems().size() == before)
            m_part.settings.insert(field.name, resolved(value, field));
    }

    void checkTextMap(const FieldSpec &field)
    {
        const MemberReader map = m_reader.object(field.name);
        const QStringList names = map.members().keys();
        for (const QString &name : names) {
            if (!map.value(name).isString())
                map.unexpected(name, QStringLiteral("a text"));
        }
    }

    static bool fits(const QJsonValue &value, const FieldSpec &field)
    {
        using Type = FieldSpec::Type;
        switch (field.type) {
        case Type::Number:
            return value.isDouble();
        case Type::Flag:
            return value.isBool();
        case Type::Choice:
            return value.isString() && field.choices.contains(value.toString());
        default:
            return value.isString() && !(field.required && value.toString().isEmpty());
        }
    }

    QJsonValue resolved(const QJsonValue &value, const FieldSpec &field) const
    {
        const QString text = value.toString();
        // A program without a slash is looked up in PATH when it is started.
        const bool isPath = field.type == FieldSpec::Type::FilePath
            || (field.type == FieldSpec::Type::Program && text.contains(u'/'));
        return isPath ? QJsonValue(absolutePath(text, m_folder)) : value;
    }

    static QString expected(const FieldSpec &field)
    {
        using Type = FieldSpec::Type;
        switch (field.type) {
        case Type::Number:
            return QStringLiteral("a number");
        case Type::Flag:
            return QStringLiteral("true or false");
        case Type::Choice:
            return QStringLiteral("one of ") + field.choices.join(QStringLiteral(", "));
        case Type::Url:
            return QStringLiteral("an address (https://HOST/…), or a reference to one");
        case Type::SecretText:
            return secretAdvice;
        case Type::Program:
            return QStringLiteral("the path of a program");
        case Type::FilePath:
            return QStringLiteral("the path of a file");
        case Type::TextList:
            return QStringLiteral("a list of texts");
        case Type::TextMap:
            return QStringLiteral("an object of texts");
        case Type::Computed:
            return QStringLiteral("a value, or {\"jq\": PROGRAM}");
        case Type::Text:
            break;
        }
        return QStringLiteral("a text");
    }

    const MemberReader &m_reader;
    const FieldSpecs &m_fields;
    const QString &m_folder;
    PartSettings &m_part;
};

} // namespace

void readKindMembers(const MemberReader &reader, const FieldSpecs &fields, const QString &folder,
                     PartSettings &part)
{
    KindMembers members(reader, fields, folder, part);
    for (const FieldSpec &field : fields)
        members.read(field);
}

std::optional<SecretReference> secretFrom(const QJsonValue &value, const QString &path,
                                          const QString &folder, QList<SettingsProblem> &problems)
{
    auto reference = secretReferenceFromJson(value);
    if (!reference) {
        problems.append({path,
                         QStringLiteral("is ") + typeOnly(value) + QStringLiteral(", but ")
                             + secretAdvice + u'.',
                         false});
        return std::nullopt;
    }
    if (reference->source == SecretReference::Source::File)
        reference->name = absolutePath(reference->name, folder);
    return reference;
}

std::optional<SecretReference> readSecret(const MemberReader &reader, const QString &member,
                                          Need need, const QString &folder)
{
    if (reader.has(member))
        return secretFrom(reader.value(member), reader.path(member), folder, reader.problems());
    if (need == Need::Required)
        reader.missing(member, secretAdvice);
    return std::nullopt;
}

QString absolutePath(const QString &path, const QString &folder)
{
    if (path.isEmpty())
        return path;
    if (path.startsWith(QLatin1String("~/")))
        return QDir::cleanPath(QDir::homePath() + path.mid(1));
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

void checkComputed(const QJsonValue &value, const QString &path, QList<SettingsProblem> &problems)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (qsizetype index = 0; index < items.size(); ++index)
            checkComputed(items.at(index), itemPath(path, index), problems);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString memberAt = memberPath(path, member.key());
        if (member.key() != QLatin1String("jq")) {
            checkComputed(member.value(), memberAt, problems);
        } else if (!member.value().isString() || member.value().toString().isEmpty()) {
            problems.append({memberAt,
                             QStringLiteral("is ") + describe(member.value())
                                 + QStringLiteral(". Expected the text of a jq program."),
                             false});
        }
    }
}

} // namespace signalbox

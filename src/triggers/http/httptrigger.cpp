// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/http/httptrigger.h"

#include "core/clock.h"
#include "core/whendone.h"
#include "triggers/http/httpanswer.h"
#include "triggers/http/placeholders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace signalbox {

namespace {

constexpr std::chrono::seconds httpAnswerDeadline{30};

//! The settings with their preset, checked once.
struct HttpLever
{
    QString name;
    QUrl address; //!< may be a secret
    bool secretAddress = false;
    HttpPreset shape;
    QMap<QString, QString> headers;
    Secret token;
    QByteArray tokenHeader, tokenPrefix;
    Masking masking;
};

QByteArray jsonBytes(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray inList = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return inList.mid(1, inList.size() - 2);
}

QJsonObject paramsObject(const QMap<QString, QString> &params)
{
    QJsonObject object;
    for (auto each = params.begin(); each != params.end(); ++each)
        object.insert(each.key(), each.value());
    return object;
}

bool isFieldName(const QString &name)
{
    static const QString marks = QStringLiteral("!#$%&'*+-.^_`|~");
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar each) {
        return (each.unicode() < 128 && each.isLetterOrNumber()) || marks.contains(each);
    });
}

bool isOurs(const QString &name)
{
    for (const char *own : {"host", "content-length", "transfer-encoding", "connection"}) {
        if (name.compare(QLatin1String(own), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

Result<void> checkHeaders(const QMap<QString, QString> &headers)
{
    for (auto each = headers.begin(); each != headers.end(); ++each) {
        const bool broken = each.value().contains(u'\n') || each.value().contains(u'\r')
            || each.value().contains(QChar(0));
        if (!isFieldName(each.key()) || isOurs(each.key()) || broken)
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("headers.%1 cannot be sent").arg(plainLine(each.key())));
    }
    return {};
}

class HttpTrigger final : public Trigger
{
public:
    HttpTrigger(HttpLever lever, HttpClient &http, const Clock &clock)
        : m_lever(std::move(lever)), m_http(http), m_clock(clock)
    {
    }

    void start(const TriggerCall &call, Report report) override
    {
        const QMap<QString, QString> params = paramsOf(call);
        auto request = requestFor(call, params);
        if (!request) {
            RunReport refused;
            refused.reason = request.error().detail;
            return report(refused);
        }
        const HttpAsked asked{m_lever.address.host(), m_lever.secretAddress ? QString() : base(),
                              m_lever.shape.says, m_lever.shape.link, params};
        whenDone(m_http.send(*request), &m_receiver,
                 [this, asked, report = std::move(report)](const Result<HttpReply> &reply) {
                     report(reply ? explainHttpAnswer(*reply, asked, m_lever.masking, m_clock.now())
                                  : explainHttpFailure(reply.error(), asked.host));
                 });
    }

    Result<QString> describe(const TriggerCall &call) const override
    {
        const auto request = requestFor(call, paramsOf(call));
        if (!request)
            return fail(request.error());
        const QString where = m_lever.secretAddress ? redactedAddress(request->url)
                                                    : QString::fromLatin1(request->url.toEncoded());
        QStringList lines{QString::fromLatin1(request->method) + u' ' + where};
        for (const HeaderField &field : request->headers)
            lines.append(QString::fromUtf8(field.name + ": " + field.value));
        const QJsonDocument body = QJsonDocument::fromJson(request->body);
        const QByteArray shown =
            body.isNull() ? request->body : body.toJson(QJsonDocument::Indented);
        if (!shown.isEmpty())
            lines.append(u'\n' + QString::fromUtf8(shown).trimmed());
        return m_lever.masking.masked(lines.join(u'\n'));
    }

private:
    [[nodiscard]] QMap<QString, QString> paramsOf(const TriggerCall &call) const
    {
        QMap<QString, QString> params = m_lever.shape.defaults;
        params.insert(call.params);
        return params;
    }

    [[nodiscard]] QString base() const
    {
        QString text = m_lever.address.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
        while (text.endsWith(u'/'))
            text.chop(1);
        return text;
    }

    [[nodiscard]] Result<QUrl> urlFor(const QMap<QString, QString> &params) const
    {
        QUrl url = m_lever.address;
        if (!m_lever.shape.path.isEmpty()) {
            const auto path = filled(m_lever.shape.path, params, Filling::Path);
            if (!path)
                return fail(path.error());
            QString before = url.path(QUrl::FullyEncoded);
            while (before.endsWith(u'/'))
                before.chop(1);
            // Encoded slashes (GitLab's acme%2Fweb) must stay encoded.
            url = QUrl::fromEncoded((url.toString(QUrl::RemovePath | QUrl::RemoveQuery
                                                  | QUrl::RemoveFragment | QUrl::FullyEncoded)
                                     + before + *path)
                                        .toLatin1(),
                                    QUrl::StrictMode);
        }
        QUrlQuery query(m_lever.address);
        for (auto each = m_lever.shape.query.begin(); each != m_lever.shape.query.end(); ++each) {
            const auto value = filled(each.value(), params, Filling::Query);
            if (!value)
                return fail(value.error());
            if (!value->isEmpty())
                query.addQueryItem(each.key(), *value);
        }
        if (!query.isEmpty())
            url.setQuery(query);
        if (!isAllowedAddress(url))
            return fail(ErrorKind::InvalidInput, QStringLiteral("the parameters make no address"));
        return url;
    }

    [[nodiscard]] QJsonValue bodyFor(const TriggerCall &call) const
    {
        const QJsonValue body = call.body.toObject().value(QLatin1String("body"));
        if (!body.isUndefined() && !body.isNull())
            return body;
        // With nothing said about it, the parameters; a preset without a body has none.
        const bool sendsParams = m_lever.shape.id.isEmpty()
            && m_lever.shape.method != QLatin1String("GET")
            && m_lever.shape.method != QLatin1String("DELETE");
        return sendsParams ? QJsonValue(paramsObject(call.params))
                           : QJsonValue(QJsonValue::Undefined);
    }

    [[nodiscard]] Result<HttpRequest> requestFor(const TriggerCall &call,
                                                 const QMap<QString, QString> &params) const
    {
        const auto url = urlFor(params);
        if (!url)
            return fail(url.error());
        HttpRequest request;
        request.url = *url;
        request.method = m_lever.shape.method.toLatin1();
        request.deadline = httpAnswerDeadline;
        request.purpose = QStringLiteral("trigger ") + m_lever.name;
        const QJsonValue body = bodyFor(call);
        if (!body.isUndefined()) {
            request.body = body.isString() ? body.toString().toUtf8() : jsonBytes(body);
            if (!m_lever.headers.contains(QStringLiteral("Content-Type")))
                request.headers.append(HeaderField{"Content-Type",
                                                   body.isString() ? "text/plain; charset=utf-8"
                                                                   : "application/json"});
        }
        for (auto each = m_lever.headers.begin(); each != m_lever.headers.end(); ++each)
            request.headers.append(HeaderField{each.key().toLatin1(), each.value().toUtf8()});
        if (!m_lever.token.isEmpty())
            request.headers.append(
                HeaderField{m_lever.tokenHeader, m_lever.tokenPrefix + m_lever.token.expose()});
        return request;
    }

    HttpLever m_lever;
    HttpClient &m_http;
    const Clock &m_clock;
    QObject m_receiver; //!< dies with this, so that no answer arrives afterwards
};

Result<void> readShape(HttpLever &lever, const QJsonObject &settings)
{
    const QString id = settings.value(QLatin1String("preset")).toString();
    lever.shape.method = QStringLiteral("POST");
    if (!id.isEmpty()) {
        auto preset = httpPreset(id);
        if (!preset)
            return fail(preset.error());
        lever.shape = *std::move(preset);
    }
    lever.shape.method = settings.value(QLatin1String("method")).toString(lever.shape.method);
    lever.headers = lever.shape.headers;
    const QJsonObject own = settings.value(QLatin1String("headers")).toObject();
    for (auto each = own.begin(); each != own.end(); ++each)
        lever.headers.insert(each.key(), each.value().toString());
    return checkHeaders(lever.headers);
}

Result<HttpLever> leverFrom(const TriggerSetup &setup)
{
    HttpLever lever;
    lever.name = setup.name;
    if (auto read = readShape(lever, setup.settings); !read)
        return fail(read.error());
    const QString field = QStringLiteral("url");
    lever.secretAddress = setup.secrets.contains(field);
    const QString text = lever.secretAddress
        ? QString::fromUtf8(setup.secrets.value(field).expose())
        : setup.settings.value(field).toString(lever.shape.url);
    lever.address = QUrl(text.trimmed(), QUrl::StrictMode);
    if (!isAllowedAddress(lever.address))
        return fail(
            ErrorKind::InvalidInput,
            QStringLiteral("url is no address of https (plain http goes to loopback only)"));
    // A whole address, as copied from a service's documentation, needs nothing put behind it.
    const QString last = lever.shape.path.section(u'/', -1);
    if (!last.isEmpty() && !last.contains(u'{') && lever.address.path().endsWith(u'/' + last))
        lever.shape.path.clear();
    lever.token = setup.secrets.value(QStringLiteral("token"));
    for (const char bad : {'\n', '\r', '\0'}) {
        if (lever.token.expose().contains(bad))
            return fail(ErrorKind::InvalidInput, QStringLiteral("token holds a line break"));
    }
    lever.tokenHeader = lever.shape.tokenHeader.isEmpty() ? QByteArray("Authorization")
                                                          : lever.shape.tokenHeader.toLatin1();
    lever.tokenPrefix = lever.shape.tokenHeader.isEmpty() ? QByteArray("Bearer ")
                                                          : lever.shape.tokenPrefix.toLatin1();
    lever.masking = Masking(setup.secrets.values());
    return lever;
}

FieldSpecs httpFields()
{
    using Type = FieldSpec::Type;
    return {
        {QStringLiteral("preset"),
         Type::Choice,
         false,
         QStringLiteral("Service"),
         QStringLiteral("Whose request it is; without one, everything is said below."),
         httpPresets(),
         {}},
        {QStringLiteral("url"),
         Type::Url,
         true,
         QStringLiteral("Address"),
         QStringLiteral("Of the service itself; what comes behind it is known from the service."),
         {},
         QStringLiteral("https://api.github.com")},
        {QStringLiteral("params"),
         Type::TextMap,
         false,
         QStringLiteral("Parameters"),
         QStringLiteral("Values that hold unless others are given, such as project and workflow."),
         {},
         QStringLiteral("workflow: deploy.yml")},
        {QStringLiteral("token"),
         Type::SecretText,
         false,
         QStringLiteral("Token"),
         QStringLiteral("Sent in the header field that the service reads; without a service as a "
                        "bearer token."),
         {},
         {}},
        {QStringLiteral("method"),
         Type::Choice,
         false,
         QStringLiteral("Method"),
         QStringLiteral("How it is asked."),
         {QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH"),
          QStringLiteral("DELETE"), QStringLiteral("GET")},
         QStringLiteral("POST")},
        {QStringLiteral("headers"),
         Type::TextMap,
         false,
         QStringLiteral("Header fields"),
         QStringLiteral("Sent as they are; a secret belongs in the token."),
         {},
         {}},
        {QStringLiteral("body"),
         Type::Computed,
         false,
         QStringLiteral("Body"),
         QStringLiteral("The JSON that is sent; without it what the service expects, or the "
                        "parameters as an object."),
         {},
         QStringLiteral("{\"jq\": \"{tag: .params.tag}\"}")},
        {QStringLiteral("answers"),
         Type::Flag,
         false,
         QStringLiteral("Its output is an answer"),
         QStringLiteral("Whoever asked in a chat is told all of it, page by page, not its end "
                        "alone."),
         {},
         {}},
    };
}

} // namespace

TriggerKind httpTriggerKind()
{
    TriggerKind kind;
    kind.id = QStringLiteral("http");
    kind.label = QStringLiteral("HTTP request");
    kind.fields = httpFields();
    kind.computed = {QStringLiteral("body")};
    kind.completed = [](QJsonObject settings) {
        const auto preset = httpPreset(settings.value(QLatin1String("preset")).toString());
        if (preset && !preset->body.isUndefined() && !settings.contains(QLatin1String("body")))
            settings.insert(QStringLiteral("body"), preset->body);
        return settings;
    };
    kind.create = [](const TriggerSetup &setup, HttpClient &http,
                     const Clock &clock) -> Result<std::unique_ptr<Trigger>> {
        auto lever = leverFrom(setup);
        if (!lever)
            return fail(lever.error());
        return std::make_unique<HttpTrigger>(*std::move(lever), http, clock);
    };
    return kind;
}

} // namespace signalbox

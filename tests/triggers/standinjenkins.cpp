// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/standinjenkins.h"

#include <QUrlQuery>

namespace signalbox {

namespace {

// Jenkins' own idea of its address is not the one it is reached by.
const QByteArray configuredRoot = "http://jenkins.internal:8080/ci/";
const HeaderList jenkinsFields{{"X-Jenkins", "2.440.1"}, {"Date", "Sat, 21 Nov 2026 04:00:35 GMT"}};

ScriptedAnswer api(const QByteArray &body)
{
    return ScriptedAnswer::json(200, body, jenkinsFields);
}

const QByteArray definitions =
    R"({"_class":"hudson.model.ParametersDefinitionProperty","parameterDefinitions":[
 {"name":"TAG","type":"StringParameterDefinition","description":"what to deploy","defaultParameterValue":{"name":"TAG","value":"latest"}},
 {"name":"STAGE","type":"ChoiceParameterDefinition","choices":["staging","production"],"defaultParameterValue":{"value":"staging"}},
 {"name":"NOTIFY","type":"BooleanParameterDefinition","defaultParameterValue":{"value":true}},
 {"name":"NOTES","type":"TextParameterDefinition","defaultParameterValue":{"value":""}},
 {"name":"PIN","type":"PasswordParameterDefinition","defaultParameterValue":{"value":"****"}}]})";

} // namespace

ScriptedAnswer jettyPage(int status, const QByteArray &message, HeaderList more)
{
    const QByteArray page = "<html><head><title>Error " + QByteArray::number(status) + ' ' + message
        + "</title><script>alert(1)</script></head><body><h2>HTTP ERROR "
        + QByteArray::number(status)
        + "</h2><table><tr><th>URI:</th>"
          "<td>/ci/job/x</td></tr><tr><th>STATUS:</th><td>"
        + QByteArray::number(status) + "</td></tr><tr><th>MESSAGE:</th><td>" + message
        + "</td></tr><tr><th>SERVLET:</th><td>Stapler</td></tr></table></body></html>";
    HeaderList fields = jenkinsFields;
    fields.append(HeaderField{"Content-Type", "text/html"});
    fields += more;
    return ScriptedAnswer::text(status, page, fields);
}

ScriptedAnswer startUpPage()
{
    return ScriptedAnswer::text(
        503,
        "<html><body><h1>Please wait while Jenkins is getting ready to work ...</h1></body></html>",
        jenkinsFields);
}

StandInJenkins::StandInJenkins()
{
    postAnswer.status = 0;
    server.setResponder([this](const RecordedRequest &request) { return answer(request); });
}

QList<RecordedRequest> StandInJenkins::posts() const
{
    QList<RecordedRequest> found;
    for (const RecordedRequest &request : server.requests()) {
        if (request.method == "POST")
            found.append(request);
    }
    return found;
}

QString StandInJenkins::step(QStringList &script)
{
    return script.size() > 1 ? script.takeFirst() : script.value(0);
}

ScriptedAnswer StandInJenkins::answer(const RecordedRequest &request)
{
    if (down > 0) {
        --down;
        return startUpPage();
    }
    const QByteArray path =
        request.target.startsWith("/ci/") ? request.target.mid(4) : request.target;
    if (path.startsWith("crumbIssuer/"))
        return ScriptedAnswer::json(
            200, R"({"crumb":"c-77","crumbRequestField":"Jenkins-Crumb"})",
            {{"X-Jenkins", "2.440.1"}, {"Set-Cookie", "JSESSIONID.a1=node0x; Path=/; HttpOnly"}});
    if (request.method == "POST")
        return post(request, path);
    if (path.startsWith("api/json"))
        return api(
            R"({"jobs":[{"_class":"hudson.model.FreeStyleProject","name":"zeta","color":"blue"},{"_class":"com.cloudbees.hudson.plugins.folder.Folder","name":"team","url":"x"},{}]})");
    if (path.startsWith("job/team/job/deploy/api/json?tree=builds"))
        return api(
            R"({"builds":[{"number":13,"queueId":99,"url":"x"},{"number":12,"queueId":61,"url":")"
            + configuredRoot + R"(job/team/job/deploy/12/"}]})");
    if (path.startsWith("job/team/job/deploy/api/json"))
        return api("{\"name\":\"deploy\",\"fullName\":\"team/deploy\",\"buildable\":"
                   + QByteArray(buildable ? "true" : "false")
                   + ",\"actions\":[{},{}],\"property\":[{}"
                   + (hasParams ? "," + definitions : QByteArray()) + "]}");
    if (path.startsWith("queue/item/61/"))
        return queueItem();
    if (path.startsWith("job/team/job/deploy/12/logText/progressiveText"))
        return text(QUrlQuery(QUrl(QString::fromLatin1(path)))
                        .queryItemValue(QStringLiteral("start"))
                        .toLongLong());
    if (path.startsWith("job/team/job/deploy/12/wfapi/pendingInputActions"))
        return pendingInput.isEmpty() ? jettyPage(404, "Not Found") : api(pendingInput);
    if (path.startsWith("job/team/job/deploy/12/api/json"))
        return buildState();
    return jettyPage(404, "Not Found");
}

ScriptedAnswer StandInJenkins::post(const RecordedRequest &request, const QByteArray &path)
{
    if (asksForCrumb) {
        const bool good =
            headerValue(request.headers, "jenkins-crumb").value_or(QByteArray()) == "c-77"
            && headerValue(request.headers, "cookie")
                   .value_or(QByteArray())
                   .contains("JSESSIONID.a1=node0x");
        if (!good)
            return jettyPage(403, "No valid crumb was included in the request");
    }
    if (path.contains("/stop") || path.contains("cancelItem") || path.endsWith("/term")
        || path.endsWith("/kill")) {
        ++m_stops;
        build = {QStringLiteral("ABORTED")};
        queue = queue.value(0) == QLatin1String("left") ? queue
                                                        : QStringList{QStringLiteral("cancelled")};
        return ScriptedAnswer::text(302, "", {{"Location", "."}});
    }
    if (postAnswer.status != 0)
        return postAnswer;
    const bool withParams = path.startsWith("job/team/job/deploy/buildWithParameters");
    if (withParams != hasParams)
        return jettyPage(500, "java.lang.IllegalStateException: This build is not parameterized!");
    return ScriptedAnswer::text(
        201, "", {{"X-Jenkins", "2.440.1"}, {"Location", configuredRoot + "queue/item/61"}});
}

ScriptedAnswer StandInJenkins::queueItem()
{
    const QString now = step(queue);
    const QByteArray task = R"("actions":[{},{}],"id":61,"task":{"name":"deploy","url":")"
        + configuredRoot + R"(job/team/job/deploy/"},"url":"queue/item/61/")";
    if (now == QLatin1String("gone"))
        return jettyPage(404, "Not Found");
    if (now == QLatin1String("waiting"))
        return api(R"({"_class":"hudson.model.Queue$WaitingItem",)" + task
                   + R"(,"why":"In the quiet period. Expires in 4 sec"})");
    if (now == QLatin1String("blocked"))
        return api(R"({"_class":"hudson.model.Queue$BlockedItem",)" + task
                   + R"(,"blocked":true,"why":"Build #11 is already in progress, ETA 3 sec"})");
    if (now == QLatin1String("stuck"))
        return api(
            R"({"_class":"hudson.model.Queue$BuildableItem",)" + task
            + R"(,"buildable":true,"stuck":true,"why":"There are no nodes with the label 'arm'"})");
    if (now == QLatin1String("cancelled"))
        return api(R"({"_class":"hudson.model.Queue$LeftItem",)" + task
                   + R"(,"why":null,"cancelled":true,"executable":null})");
    if (now == QLatin1String("moment"))
        return api(R"({"_class":"hudson.model.Queue$LeftItem",)" + task
                   + R"(,"why":null,"cancelled":false,"executable":null})");
    return api(R"({"_class":"hudson.model.Queue$LeftItem",)" + task
               + R"(,"why":null,"cancelled":false,"executable":{"number":12,"url":")"
               + configuredRoot + R"(job/team/job/deploy/12/"}})");
}

ScriptedAnswer StandInJenkins::buildState()
{
    const QString now = step(build);
    const bool early = now.startsWith(QLatin1String("early "));
    const bool running = early || now == QLatin1String("running");
    const QString result = early                      ? now.mid(6)
        : running || now == QLatin1String("noresult") ? QString()
                                                      : now;
    m_ended = !running && !result.isEmpty();
    // Begun 30 s before this Jenkins' now, of 60 s: half done, whatever our own clock says.
    return api(
        "{\"_class\":\"org.jenkinsci.plugins.workflow.job.WorkflowRun\",\"number\":12,\"building\":"
        + QByteArray(running ? "true" : "false")
        + ",\"result\":" + (result.isEmpty() ? QByteArray("null") : '"' + result.toLatin1() + '"')
        + ",\"timestamp\":1795233605000,\"duration\":0,\"estimatedDuration\":60000,\"actions\":[{}]"
          "}");
}

ScriptedAnswer StandInJenkins::text(qint64 from)
{
    if (!console.isEmpty())
        m_printed += console.takeFirst().toUtf8();
    const bool more = !m_ended || !console.isEmpty();
    HeaderList fields = jenkinsFields;
    fields.append(HeaderField{"Content-Type", "text/plain; charset=utf-8"});
    fields.append(HeaderField{"X-Text-Size", QByteArray::number(m_printed.size())});
    if (more)
        fields.append(HeaderField{"X-More-Data", "true"});
    return ScriptedAnswer::text(200, m_printed.mid(from > m_printed.size() ? 0 : from), fields);
}

} // namespace signalbox

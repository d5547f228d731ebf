// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/messagewords.h"

#include <array>

namespace signalbox {

namespace {

struct Words
{
    const char *key;
    const char *english;
    const char *german;
    const char *korean;
};

constexpr std::array<Words, 11> statusTexts{{
    {"queued", "queued", "in der Warteschlange", "대기 중"},
    {"running", "running", "läuft", "실행 중"},
    {"passed", "passed", "erfolgreich", "성공"},
    {"failed", "failed", "fehlgeschlagen", "실패"},
    {"cancelled", "cancelled", "abgebrochen", "취소됨"},
    {"skipped", "skipped", "übersprungen", "건너뜀"},
    {"blocked", "waits for approval", "wartet auf Freigabe", "승인 대기"},
    {"firing", "firing", "Alarm", "경보 발생"},
    {"resolved", "resolved", "behoben", "해결됨"},
    {"info", "information", "Information", "정보"},
    {"unknown", "unknown", "unbekannt", "알 수 없음"},
}};

constexpr std::array<Words, 3> transitionTexts{{
    {"broken", "broke", "jetzt defekt", "손상됨"},
    {"fixed", "fixed", "repariert", "복구됨"},
    {"still-broken", "still broken", "weiterhin defekt", "계속 손상됨"},
}};

constexpr std::array<Words, 13> kindTexts{{
    {"build", "Build", "Build", "빌드"},
    {"deployment", "Deployment", "Bereitstellung", "배포"},
    {"alarm", "Alarm", "Alarm", "경보"},
    {"image", "Image", "Image", "이미지"},
    {"scan", "Scan", "Prüfung", "검사"},
    {"repository", "Repository", "Repository", "저장소"},
    {"user", "User", "Benutzer", "사용자"},
    {"push", "Push", "Push", "푸시"},
    {"release", "Release", "Version", "릴리스"},
    {"message", "Message", "Nachricht", "메시지"},
    {"command", "Command", "Befehl", "명령"},
    {"run", "Run", "Lauf", "실행"},
    {"confirmation", "Confirmation", "Bestätigung", "확인"},
}};

constexpr std::array<Words, 20> labelTexts{{
    {"project", "Project", "Projekt", "프로젝트"},
    {"branch", "Branch", "Branch", "브랜치"},
    {"tag", "Tag", "Tag", "태그"},
    {"commit", "Commit", "Commit", "커밋"},
    {"author", "Author", "Autor", "작성자"},
    {"duration", "Took", "Dauer", "소요 시간"},
    {"environment", "Environment", "Umgebung", "환경"},
    {"severity", "Severity", "Schweregrad", "심각도"},
    {"image", "Image", "Image", "이미지"},
    {"jobs", "Failed jobs", "Fehlgeschlagene Jobs", "실패한 작업"},
    {"log", "Log", "Protokoll", "로그"},
    {"open", "Open", "Öffnen", "열기"},
    {"attempt", "Attempt", "Versuch", "시도"},
    {"finished", "Finished", "Beendet", "완료"},
    {"details", "Details", "Einzelheiten", "세부 정보"},
    {"start", "Start", "Starten", "시작"},
    {"back", "Back", "Zurück", "뒤로"},
    {"h", " h", " h", "시간"},
    {"min", " min", " min", "분"},
    {"s", " s", " s", "초"},
}};

QString inLanguage(const Words &words, const QString &language)
{
    if (language.startsWith(QLatin1String("de")))
        return QString::fromUtf8(words.german);
    if (language.startsWith(QLatin1String("ko")))
        return QString::fromUtf8(words.korean);
    return QString::fromUtf8(words.english);
}

template <std::size_t Size>
QJsonObject table(const std::array<Words, Size> &rows, const QString &language)
{
    QJsonObject object;
    for (const Words &row : rows)
        object.insert(QLatin1String(row.key), inLanguage(row, language));
    return object;
}

} // namespace

QJsonObject messageWords(const QString &language, const Event &event)
{
    QJsonObject words = table(labelTexts, language);
    const QJsonObject statuses = table(statusTexts, language);
    words.insert(QLatin1String("statuses"), statuses);
    words.insert(QLatin1String("status"), statuses.value(toText(event.status)));
    const QJsonValue kind = table(kindTexts, language).value(toText(event.kind));
    words.insert(QLatin1String("kind"),
                 kind.isString() ? kind : statuses.value(QLatin1String("info")));
    if (event.transition)
        words.insert(QLatin1String("transition"),
                     table(transitionTexts, language).value(toText(*event.transition)));
    return words;
}

} // namespace signalbox

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Desktop</name>
    <message>
        <source>Signalbox cannot open its data.</source>
        <translation>Signalbox kann seine Daten nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Kept in the keychain, never in the settings file. With a secret, unsigned deliveries are refused.</source>
        <translation>Liegt im Schlüsselbund, nie in der Einstellungsdatei. Mit einem Geheimnis werden unsignierte Lieferungen abgelehnt.</translation>
    </message>
    <message>
        <source>Refuse what did not come over HTTPS</source>
        <translation>Ablehnen, was nicht über HTTPS kam</translation>
    </message>
    <message>
        <source>Unsigned deliveries may start triggers</source>
        <translation>Unsignierte Lieferungen dürfen Auslöser starten</translation>
    </message>
    <message>
        <source>Largest body (MiB)</source>
        <translation>Größter Inhalt (MiB)</translation>
    </message>
    <message>
        <source>Keep deliveries for (days)</source>
        <translation>Lieferungen aufbewahren (Tage)</translation>
    </message>
    <message>
        <source>Pinned events stay.</source>
        <translation>Angeheftete Ereignisse bleiben.</translation>
    </message>
    <message>
        <source>Use at most (MiB of disk)</source>
        <translation>Höchstens belegen (MiB)</translation>
    </message>
    <message>
        <source>Past this the oldest go first.</source>
        <translation>Darüber hinaus gehen die ältesten zuerst.</translation>
    </message>
    <message>
        <source>My names</source>
        <translation>Meine Namen</translation>
    </message>
    <message>
        <source>How senders call you, one a line. Your own builds colour the tray on every branch.</source>
        <translation>Wie Absender Sie nennen, einer je Zeile. Eigene Builds färben das Symbol auf jedem Branch.</translation>
    </message>
    <message>
        <source>Send only</source>
        <translation>Nur senden</translation>
    </message>
    <message>
        <source>States that are sent, one a line, such as failed. Empty: what suits the platform.</source>
        <translation>Zustände, die gesendet werden, einer je Zeile, etwa failed. Leer: was zur Plattform passt.</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Sprache der Nachrichten</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Of the times in messages. Empty: this computer&apos;s.</source>
        <translation>Für die Zeiten in Nachrichten. Leer: die dieses Rechners.</translation>
    </message>
    <message>
        <source>Own template</source>
        <translation>Eigene Vorlage</translation>
    </message>
    <message>
        <source>A jq program that shapes the message. Empty: the one that comes with Signalbox.</source>
        <translation>Ein jq-Programm, das die Nachricht formt. Leer: das mitgelieferte.</translation>
    </message>
    <message>
        <source>Before it starts</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>How much it takes to start it by hand.</source>
        <translation>Was nötig ist, um ihn von Hand zu starten.</translation>
    </message>
    <message>
        <source>Cool-down (seconds)</source>
        <translation>Abklingzeit (Sekunden)</translation>
    </message>
    <message>
        <source>A second run within this time is refused.</source>
        <translation>Ein zweiter Lauf innerhalb dieser Zeit wird abgelehnt.</translation>
    </message>
    <message>
        <source>While one is running</source>
        <translation>Während einer läuft</translation>
    </message>
    <message>
        <source>Allowed from</source>
        <translation>Erlaubt ab</translation>
    </message>
    <message>
        <source>Local time. Outside these hours it does not start.</source>
        <translation>Ortszeit. Außerhalb dieser Stunden startet er nicht.</translation>
    </message>
    <message>
        <source>Allowed until</source>
        <translation>Erlaubt bis</translation>
    </message>
    <message>
        <source>Start within (seconds)</source>
        <translation>Start innerhalb von (Sekunden)</translation>
    </message>
    <message>
        <source>When the other side cannot be reached it is tried again, never later than this.</source>
        <translation>Ist die Gegenseite nicht erreichbar, wird es erneut versucht, aber nie später als so.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>127.0.0.1 admits this computer only.</source>
        <translation>127.0.0.1 lässt nur diesen Rechner zu.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>Weitere Hostnamen</translation>
    </message>
    <message>
        <source>Names under which others may call this listener, one a line. Requests for any other name are turned away.</source>
        <translation>Namen, unter denen andere diesen Empfänger ansprechen dürfen, einer je Zeile. Anfragen an andere Namen werden abgewiesen.</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>TLS-Zertifikat</translation>
    </message>
    <message>
        <source>A PEM file. With certificate and key the listener speaks HTTPS.</source>
        <translation>Eine PEM-Datei. Mit Zertifikat und Schlüssel spricht der Empfänger HTTPS.</translation>
    </message>
    <message>
        <source>TLS key</source>
        <translation>TLS-Schlüssel</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Einen Ton abspielen</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Local time. Between these times only the tray icon changes.</source>
        <translation>Ortszeit. Zwischen diesen Zeiten ändert sich nur das Symbol.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>A jq condition over the event. Empty: always.</source>
        <translation>Eine jq-Bedingung über das Ereignis. Leer: immer.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>This rule is in force</source>
        <translation>Diese Regel gilt</translation>
    </message>
    <message>
        <source>A domain of your account, so that the public address stays the same.</source>
        <translation>Eine Domain Ihres Kontos, damit die öffentliche Adresse gleich bleibt.</translation>
    </message>
    <message>
        <source>Agent&apos;s local address</source>
        <translation>Lokale Adresse des Agenten</translation>
    </message>
    <message>
        <source>Authtoken</source>
        <translation>Authtoken</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Channel settings, Integrations, Webhooks, Copy Webhook URL.</source>
        <translation>Kanaleinstellungen, Integrationen, Webhooks, Webhook-URL kopieren.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>For HTTP Basic; without it the secret is user:password.</source>
        <translation>Für HTTP Basic; ohne Angabe lautet das Geheimnis Benutzer:Passwort.</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>How the sender proves that it knows the secret.</source>
        <translation>Wie der Absender zeigt, dass er das Geheimnis kennt.</translation>
    </message>
    <message>
        <source>Jenkins address</source>
        <translation>Jenkins-Adresse</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Needed unless the agent is logged in already (ngrok config add-authtoken).</source>
        <translation>Nötig, wenn der Agent nicht schon angemeldet ist (ngrok config add-authtoken).</translation>
    </message>
    <message>
        <source>POST unless said otherwise.</source>
        <translation>POST, wenn nichts anderes gesagt ist.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Vorsatz</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Sent as &quot;Authorization: Bearer&quot;.</source>
        <translation>Wird als „Authorization: Bearer“ gesendet.</translation>
    </message>
    <message>
        <source>Sent with every message. Nothing secret: use the token for that.</source>
        <translation>Geht mit jeder Nachricht mit. Nichts Geheimes: dafür ist das Token da.</translation>
    </message>
    <message>
        <source>Space settings, Apps and integrations, Webhooks.</source>
        <translation>Gruppenbereichseinstellungen, Apps und Integrationen, Webhooks.</translation>
    </message>
    <message>
        <source>The JSON that is sent; without it, the parameters as an object.</source>
        <translation>Das gesendete JSON; ohne Angabe die Parameter als Objekt.</translation>
    </message>
    <message>
        <source>The address Slack shows under Incoming Webhooks of your app.</source>
        <translation>Die Adresse, die Slack unter Incoming Webhooks Ihrer App zeigt.</translation>
    </message>
    <message>
        <source>The address of Jenkins itself, without a token in it.</source>
        <translation>Die Adresse von Jenkins selbst, ohne Token darin.</translation>
    </message>
    <message>
        <source>The ngrok agent, if it is not found by itself.</source>
        <translation>Der ngrok-Agent, falls er nicht von selbst gefunden wird.</translation>
    </message>
    <message>
        <source>The token set in the job&apos;s Generic Webhook Trigger; it selects the job.</source>
        <translation>Das im Generic Webhook Trigger des Jobs gesetzte Token; es wählt den Job aus.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Webhook-Adresse</translation>
    </message>
    <message>
        <source>What stands before the token or signature.</source>
        <translation>Was vor Token oder Signatur steht.</translation>
    </message>
    <message>
        <source>Where an agent that is already running listens.</source>
        <translation>Wo ein schon laufender Agent lauscht.</translation>
    </message>
    <message>
        <source>Where deliveries are sent on, unchanged: method, header fields, body.</source>
        <translation>Wohin Lieferungen unverändert gehen: Methode, Kopfzeilen, Inhalt.</translation>
    </message>
    <message>
        <source>Where the JSON is sent.</source>
        <translation>Wohin das JSON gesendet wird.</translation>
    </message>
    <message>
        <source>Where the token or signature is.</source>
        <translation>Wo Token oder Signatur stehen.</translation>
    </message>
    <message>
        <source>A list; {&quot;jq&quot;: …} in it is computed from the event and the parameters. A computed argument that begins with &quot;-&quot; is refused unless it says &quot;mayBeOption&quot;: true.</source>
        <translation>Eine Liste; {&quot;jq&quot;: …} darin wird aus Ereignis und Parametern berechnet. Ein berechnetes Argument, das mit „-“ beginnt, wird abgelehnt, außer es sagt &quot;mayBeOption&quot;: true.</translation>
    </message>
    <message>
        <source>A scan has failed from</source>
        <translation>Eine Prüfung ist fehlgeschlagen ab</translation>
    </message>
    <message>
        <source>Address of Jenkins</source>
        <translation>Adresse von Jenkins</translation>
    </message>
    <message>
        <source>Address of TeamCity</source>
        <translation>Adresse von TeamCity</translation>
    </message>
    <message>
        <source>Address of the registry</source>
        <translation>Adresse der Registry</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>As set at the contact point: HMAC signature (Grafana 12 or newer), with a timestamp header or without, an authorization header, or a user with a password.</source>
        <translation>Wie am Kontaktpunkt eingestellt: HMAC-Signatur (ab Grafana 12), mit oder ohne Zeitstempel-Kopfzeile, eine Authorization-Kopfzeile oder ein Benutzer mit Passwort.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Empfänger (Audience)</translation>
    </message>
    <message>
        <source>Between asking it to end and killing it.</source>
        <translation>Zwischen der Bitte, sich zu beenden, und dem Abbruch.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>For basic_auth; without it the secret is user:password.</source>
        <translation>Für basic_auth; ohne ihn ist das Geheimnis Benutzer:Passwort.</translation>
    </message>
    <message>
        <source>For links to images, where the image&apos;s name does not tell it.</source>
        <translation>Für Links zu Images, deren Name sie nicht verrät.</translation>
    </message>
    <message>
        <source>For links, where Jenkins does not know its own address.</source>
        <translation>Für Links, wenn Jenkins seine eigene Adresse nicht kennt.</translation>
    </message>
    <message>
        <source>For links, where deliveries carry none.</source>
        <translation>Für Links, wenn Lieferungen keine mitbringen.</translation>
    </message>
    <message>
        <source>Grace in seconds</source>
        <translation>Frist in Sekunden</translation>
    </message>
    <message>
        <source>How Alertmanager shows the secret: http_config with authorization, or with basic_auth.</source>
        <translation>Wie Alertmanager das Geheimnis zeigt: http_config mit authorization oder mit basic_auth.</translation>
    </message>
    <message>
        <source>How the secret is shown: as a bearer token (the usual way of CloudEvents), in the query as access_token, or as HTTP Basic.</source>
        <translation>Wie das Geheimnis gezeigt wird: als Bearer-Token (bei CloudEvents üblich), in der Adresse als access_token oder mit HTTP Basic.</translation>
    </message>
    <message>
        <source>It is ended after this time; 0 means never.</source>
        <translation>Nach dieser Zeit wird es beendet; 0 heißt nie.</translation>
    </message>
    <message>
        <source>Of an app that is a Workspace add-on: the account its tokens name.</source>
        <translation>Bei einer App, die ein Workspace-Add-on ist: das Konto, das ihre Token nennen.</translation>
    </message>
    <message>
        <source>Of more than this the beginning and the end are kept.</source>
        <translation>Von mehr bleiben Anfang und Ende erhalten.</translation>
    </message>
    <message>
        <source>Of the application: 64 hex digits, at its General Information.</source>
        <translation>Der Anwendung: 64 Hexadezimalziffern, unter General Information.</translation>
    </message>
    <message>
        <source>Output kept, in KiB</source>
        <translation>Behaltene Ausgabe in KiB</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>References by variable name. With &quot;expand&quot;: true a JSON secret becomes one variable for each member, the name before it.</source>
        <translation>Verweise nach Variablennamen. Mit &quot;expand&quot;: true wird aus einem JSON-Geheimnis je Mitglied eine Variable, der Name davor.</translation>
    </message>
    <message>
        <source>References by variable name; the variable holds the path of a file only you can read.</source>
        <translation>Verweise nach Variablennamen; die Variable enthält den Pfad einer Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Secrets as files</source>
        <translation>Geheimnisse als Dateien</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>Dienstkonto</translation>
    </message>
    <message>
        <source>Signature header</source>
        <translation>Kopfzeile der Signatur</translation>
    </message>
    <message>
        <source>The least serious finding that makes a finished scan a failed one. Without a choice: critical.</source>
        <translation>Der harmloseste Befund, der eine fertige Prüfung fehlschlagen lässt. Ohne Auswahl: kritisch.</translation>
    </message>
    <message>
        <source>The number of the Google Cloud project, an address, or publicUrl for the address the tunnel has just now.</source>
        <translation>Die Nummer des Google-Cloud-Projekts, eine Adresse, oder publicUrl für die Adresse, die der Tunnel gerade hat.</translation>
    </message>
    <message>
        <source>The user name given to TeamCity, where it sends HTTP Basic.</source>
        <translation>Der Benutzername, den TeamCity mit HTTP Basic sendet.</translation>
    </message>
    <message>
        <source>The user name given to the subscription.</source>
        <translation>Der Benutzername, der beim Abonnement angegeben ist.</translation>
    </message>
    <message>
        <source>Time limit in seconds</source>
        <translation>Zeitgrenze in Sekunden</translation>
    </message>
    <message>
        <source>Timestamp header</source>
        <translation>Kopfzeile des Zeitstempels</translation>
    </message>
    <message>
        <source>Variables beside PATH, HOME and LANG.</source>
        <translation>Variablen neben PATH, HOME und LANG.</translation>
    </message>
    <message>
        <source>What is started; never through a shell.</source>
        <translation>Was gestartet wird; nie über eine Shell.</translation>
    </message>
    <message>
        <source>What stands before the password in the address given to Jenkins.</source>
        <translation>Was in der Jenkins gegebenen Adresse vor dem Passwort steht.</translation>
    </message>
    <message>
        <source>Where it is started.</source>
        <translation>Wo es gestartet wird.</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Folders and the job, with slashes between.</source>
        <translation>Ordner und Job, mit Schrägstrichen dazwischen.</translation>
    </message>
    <message>
        <source>How it is asked.</source>
        <translation>Wie gefragt wird.</translation>
    </message>
    <message>
        <source>How often Jenkins is asked how it goes.</source>
        <translation>Wie oft Jenkins nach dem Stand gefragt wird.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Made on the user&apos;s page in Jenkins, under Security.</source>
        <translation>Wird auf der Seite des Benutzers in Jenkins unter „Security“ erzeugt.</translation>
    </message>
    <message>
        <source>Of the service itself; what comes behind it is known from the service.</source>
        <translation>Die des Dienstes selbst; was dahinter kommt, ergibt sich aus dem Dienst.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Seconds between looks</source>
        <translation>Sekunden zwischen den Abfragen</translation>
    </message>
    <message>
        <source>Sent as they are; a secret belongs in the token.</source>
        <translation>Werden so gesendet, wie sie sind; ein Geheimnis gehört in das Token.</translation>
    </message>
    <message>
        <source>Sent in the header field that the service reads; without a service as a bearer token.</source>
        <translation>Wird in dem Kopffeld gesendet, das der Dienst liest; ohne Dienst als Bearer-Token.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>The JSON that is sent; without it what the service expects, or the parameters as an object.</source>
        <translation>Das JSON, das gesendet wird; ohne Angabe das, was der Dienst erwartet, oder die Parameter als Objekt.</translation>
    </message>
    <message>
        <source>The address of Jenkins itself.</source>
        <translation>Die Adresse von Jenkins selbst.</translation>
    </message>
    <message>
        <source>Values that hold unless others are given, such as project and workflow.</source>
        <translation>Werte, die gelten, wenn keine anderen angegeben werden, etwa project und workflow.</translation>
    </message>
    <message>
        <source>Values that hold unless others are given.</source>
        <translation>Werte, die gelten, wenn keine anderen angegeben werden.</translation>
    </message>
    <message>
        <source>Values that hold unless others are given; the job&apos;s own defaults fill in the rest.</source>
        <translation>Werte, die gelten, wenn keine anderen angegeben werden; den Rest füllen die Vorgaben des Jobs.</translation>
    </message>
    <message>
        <source>Whose API token it is.</source>
        <translation>Wessen API-Token es ist.</translation>
    </message>
    <message>
        <source>Whose request it is; without one, everything is said below.</source>
        <translation>Wessen Anfrage es ist; ohne Dienst steht alles weiter unten.</translation>
    </message>
    <message>
        <source>With an API token the build is followed to its end.</source>
        <translation>Mit einem API-Token wird der Build bis zu seinem Ende verfolgt.</translation>
    </message>
    <message>
        <source>App-level token</source>
        <translation>Token der App-Ebene</translation>
    </message>
    <message>
        <source>Brings commands and buttons without a public address, by Socket Mode; it begins with xapp-.</source>
        <translation>Bringt Befehle und Schaltflächen ohne öffentliche Adresse, über Socket Mode; es beginnt mit xapp-.</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Verbunden bleiben</translation>
    </message>
    <message>
        <source>Shows the bot online and brings commands and buttons without a public address.</source>
        <translation>Zeigt den Bot als online und bringt Befehle und Schaltflächen ohne öffentliche Adresse.</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>Anwendungs-ID</translation>
    </message>
    <message>
        <source>A token of another application is then refused.</source>
        <translation>Ein Token einer anderen Anwendung wird dann abgelehnt.</translation>
    </message>
    <message>
        <source>Accepted spaces</source>
        <translation>Angenommene Bereiche</translation>
    </message>
    <message>
        <source>Address of the key</source>
        <translation>Adresse des Schlüssels</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>Bot-Token</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Developer portal, your application, Bot, Reset Token.</source>
        <translation>Developer Portal, Ihre Anwendung, Bot, Reset Token.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Ids of spaces that need not be accepted first.</source>
        <translation>Kennungen von Bereichen, die nicht erst angenommen werden müssen.</translation>
    </message>
    <message>
        <source>Names of triggers. Who may press them is decided by the commands.</source>
        <translation>Namen von Auslösern. Wer sie drücken darf, bestimmen die Befehle.</translation>
    </message>
    <message>
        <source>OAuth &amp; Permissions of your app; it begins with xoxb-.</source>
        <translation>Unter „OAuth &amp; Permissions“ Ihrer App; beginnt mit xoxb-.</translation>
    </message>
    <message>
        <source>Raw message delivery leaves the signature out: such deliveries are shown as unsigned.</source>
        <translation>Die rohe Nachrichtenzustellung lässt die Signatur weg: Solche Zustellungen werden als unsigniert angezeigt.</translation>
    </message>
    <message>
        <source>Service account key</source>
        <translation>Schlüssel des Dienstkontos</translation>
    </message>
    <message>
        <source>Take raw deliveries</source>
        <translation>Rohe Zustellungen annehmen</translation>
    </message>
    <message>
        <source>The ARNs that may send here. A signature alone proves only that some account of AWS sent it.</source>
        <translation>Die ARNs, die hierher senden dürfen. Eine Signatur allein beweist nur, dass irgendein AWS-Konto gesendet hat.</translation>
    </message>
    <message>
        <source>The Google Chat endpoint that hears which spaces add the bot.</source>
        <translation>Der Google-Chat-Endpunkt, der hört, welche Bereiche den Bot hinzufügen.</translation>
    </message>
    <message>
        <source>The JSON key file of the Chat app&apos;s service account.</source>
        <translation>Die JSON-Schlüsseldatei des Dienstkontos der Chat-App.</translation>
    </message>
    <message>
        <source>The channel&apos;s id, at the foot of its details. The bot must be a member.</source>
        <translation>Die Kennung des Kanals, ganz unten in seinen Details. Der Bot muss Mitglied sein.</translation>
    </message>
    <message>
        <source>The channel&apos;s id: Developer Mode on, then Copy Channel ID.</source>
        <translation>Die Kennung des Kanals: Entwicklermodus ein, dann „Kanal-ID kopieren“.</translation>
    </message>
    <message>
        <source>The least serious finding that makes a finished scan a failed one. Without a choice: Critical.</source>
        <translation>Der am wenigsten schwere Befund, der einen beendeten Scan zum fehlgeschlagenen macht. Ohne Auswahl: Critical.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Triggers offered as buttons</source>
        <translation>Auslöser als Schaltflächen</translation>
    </message>
    <message>
        <source>Where the public key of your Travis CI is: its API&apos;s /config.</source>
        <translation>Wo der öffentliche Schlüssel Ihres Travis CI liegt: /config seiner API.</translation>
    </message>
    <message>
        <source>How long the space gets nothing; 0 ends that. What is said with the command goes before it.</source>
        <translation>Wie lange der Bereich nichts erhält; 0 beendet das. Was mit dem Befehl gesagt wird, geht vor.</translation>
    </message>
    <message>
        <source>Its output is an answer</source>
        <translation>Die Ausgabe ist eine Antwort</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Whoever asked in a chat is told all of it, page by page, not its end alone.</source>
        <translation>Wer im Chat gefragt hat, erfährt alles, Seite für Seite, nicht nur das Ende.</translation>
    </message>
    <message>
        <source>Whose space it is: a target that sends to each space of its bot.</source>
        <translation>Wessen Bereich es ist: ein Ziel, das in jeden Bereich seines Bots sendet.</translation>
    </message>
    <message>
        <source>Without one, the space in which it is said or pressed.</source>
        <translation>Ohne Angabe der Bereich, in dem es gesagt oder gedrückt wird.</translation>
    </message>
    <message>
        <source>Heard at</source>
        <translation>Gehört an</translation>
    </message>
    <message>
        <source>Endpoints for Slack, Discord or Google Chat, one a line; or bots that open a connection themselves.</source>
        <translation>Endpunkte für Slack, Discord oder Google Chat, einer je Zeile; oder Bots, die selbst eine Verbindung öffnen.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression for all that is said. Its named groups become parameters of the trigger.</source>
        <translation>Ein regulärer Ausdruck für alles, was gesagt wird. Seine benannten Gruppen werden Parameter des Auslösers.</translation>
    </message>
    <message>
        <source>JSON; {&quot;jq&quot;: …} in it is computed. Empty: the pattern&apos;s named groups.</source>
        <translation>JSON; {&quot;jq&quot;: …} darin wird berechnet. Leer: die benannten Gruppen des Musters.</translation>
    </message>
    <message>
        <source>Who may say it</source>
        <translation>Wer es sagen darf</translation>
    </message>
    <message>
        <source>Ids of the platform, one a line, never names; * is everybody. Say it once: the refused attempt stands in the timeline with the id.</source>
        <translation>Kennungen der Plattform, eine je Zeile, niemals Namen; * ist jeder. Sagen Sie es einmal: Der abgelehnte Versuch steht mit der Kennung in der Zeitleiste.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Ids of channels or spaces, one a line. Empty: anywhere.</source>
        <translation>Kennungen von Kanälen oder Bereichen, eine je Zeile. Leer: überall.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Startet</translation>
    </message>
</context>
<context>
    <name>signalbox::AboutDialog</name>
    <message>
        <source>About Signalbox</source>
        <translation>Über Signalbox</translation>
    </message>
    <message>
        <source>Signalbox %1</source>
        <translation>Signalbox %1</translation>
    </message>
    <message>
        <source>Receives webhooks, shows them on one board, rings for what matters and throws the levers.</source>
        <translation>Nimmt Webhooks entgegen, zeigt sie auf einer Tafel, läutet bei Wichtigem und stellt die Hebel.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Built with Qt %1.</source>
        <translation>Erstellt mit Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>signalbox::ActionList</name>
    <message>
        <source>Add action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>An %1 weiterleiten</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Aktion entfernen</translation>
    </message>
</context>
<context>
    <name>signalbox::ActionRow</name>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>its secret is missing</source>
        <translation>sein Geheimnis fehlt</translation>
    </message>
    <message>
        <source>its settings do not work</source>
        <translation>seine Einstellungen sind fehlerhaft</translation>
    </message>
    <message>
        <source>Run %1…</source>
        <translation>%1 ausführen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>target, why not</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Process again</source>
        <translation>Erneut verarbeiten</translation>
    </message>
    <message>
        <source>Send to a URL…</source>
        <translation>An eine URL senden…</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Needs attention again</source>
        <translation>Wieder als offen zeigen</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Run…</source>
        <translation>Ausführen…</translation>
    </message>
    <message>
        <source>Forward to…</source>
        <translation>Weiterleiten an…</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation>Ausliefern…</translation>
    </message>
    <message>
        <source>Deploy with %1…</source>
        <translation>Ausliefern mit %1…</translation>
    </message>
</context>
<context>
    <name>signalbox::AddEndpointDialog</name>
    <message>
        <source>Create endpoint</source>
        <translation>Endpunkt anlegen</translation>
    </message>
    <message>
        <source>Keep the secret for this session</source>
        <translation>Geheimnis für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Who will send?</source>
        <translation>Wer wird senden?</translation>
    </message>
    <message>
        <source>A path that cannot be guessed and a random secret are made for it.</source>
        <translation>Ein nicht zu erratender Pfad und ein zufälliges Geheimnis werden dafür erzeugt.</translation>
    </message>
    <message>
        <source>Find a sender</source>
        <translation>Absender suchen</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Any sender, recognised by its deliveries</source>
        <translation>Jeder Absender, an seinen Lieferungen erkannt</translation>
    </message>
    <message>
        <source>Each delivery shows whose it is; all of them have to be signed with this endpoint&apos;s secret. An endpoint for each sender is the better habit.</source>
        <translation>Jede Lieferung zeigt, von wem sie ist; alle müssen mit dem Geheimnis dieses Endpunkts signiert sein. Besser ist ein Endpunkt je Absender.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>The keychain did not take the secret. %1 It can be kept in memory until Signalbox quits, and must be set again after that.</source>
        <translation>Der Schlüsselbund hat das Geheimnis nicht angenommen. %1 Es kann im Speicher bleiben, bis Signalbox beendet wird, und muss danach neu gesetzt werden.</translation>
    </message>
</context>
<context>
    <name>signalbox::AttemptList</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n tries</source>
        <translation>
            <numerusform>Den %n Versuch zeigen</numerusform>
            <numerusform>Alle %n Versuche zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BubbleText</name>
    <message>
        <source>Waits for you: %1</source>
        <translation>Wartet auf Sie: %1</translation>
    </message>
    <message>
        <source>Fixed: %1</source>
        <translation>Repariert: %1</translation>
    </message>
    <message>
        <source>Fixed %1: %2</source>
        <translation>%1 repariert: %2</translation>
    </message>
    <message>
        <source>Broken: %1</source>
        <translation>Gebrochen: %1</translation>
    </message>
    <message>
        <source>Broke %1: %2</source>
        <translation>%1 gebrochen: %2</translation>
    </message>
    <message>
        <source>Still broken: %1</source>
        <translation>Weiter gebrochen: %1</translation>
    </message>
    <message>
        <source>Waiting to start: %1</source>
        <translation>Wartet auf den Start: %1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>Bestanden: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Behoben: %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Run %1…</source>
        <translation>%1 ausführen…</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>An %1 weiterleiten</translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s)</source>
        <translation>
            <numerusform>%n weiteres Ereignis</numerusform>
            <numerusform>%n weitere Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages wait until it is set right.</source>
        <translation>Nachrichten warten, bis es in Ordnung gebracht ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 wurde angehalten</translation>
    </message>
</context>
<context>
    <name>signalbox::ChoiceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>signalbox::CommandsPage</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Add command…</source>
        <translation>Befehl hinzufügen …</translation>
    </message>
    <message>
        <source>No commands yet. A command is what people may say in a chat, such as &quot;deploy b12&quot;, to start a trigger; and who may press its button.</source>
        <translation>Noch keine Befehle. Ein Befehl ist, was man in einem Chat sagen darf, etwa „deploy b12“, um einen Auslöser zu starten; und wer seinen Knopf drücken darf.</translation>
    </message>
    <message>
        <source>Register with Discord</source>
        <translation>Bei Discord anmelden</translation>
    </message>
    <message>
        <source>Copy Slack manifest</source>
        <translation>Slack-Manifest kopieren</translation>
    </message>
    <message>
        <source>New command</source>
        <translation>Neuer Befehl</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>command</source>
        <comment>name of a new command</comment>
        <translation>befehl</translation>
    </message>
    <message>
        <source>People say: %1</source>
        <translation>Man sagt: %1</translation>
    </message>
    <message>
        <source>There is no endpoint for Slack, Discord or Google Chat yet, and no bot that opens a connection.</source>
        <translation>Es gibt noch keinen Endpunkt für Slack, Discord oder Google Chat und keinen Bot, der eine Verbindung öffnet.</translation>
    </message>
    <message>
        <source>Chats come in at: %1</source>
        <translation>Chats kommen an bei: %1</translation>
    </message>
    <message>
        <source>Nobody may say this yet.</source>
        <translation>Noch darf das niemand sagen.</translation>
    </message>
    <message>
        <source>Everybody who can write there may start this.</source>
        <translation>Jeder, der dort schreiben kann, darf das starten.</translation>
    </message>
    <message>
        <source>Registering the commands with Discord…</source>
        <translation>Die Befehle werden bei Discord angemeldet …</translation>
    </message>
    <message numerus="yes">
        <source>Discord knows %n commands now: %1.</source>
        <translation>
            <numerusform>Discord kennt jetzt %n Befehl: %1.</numerusform>
            <numerusform>Discord kennt jetzt %n Befehle: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. Paste it at api.slack.com/apps: Create New App, From a manifest, or into an app&apos;s App Manifest.</source>
        <translation>Kopiert. Fügen Sie es unter api.slack.com/apps ein: „Create New App“, „From a manifest“, oder in das „App Manifest“ einer App.</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsHeading</name>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Unsigniert</translation>
    </message>
    <message>
        <source>Refused delivery</source>
        <translation>Abgelehnte Lieferung</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 %3 · %4 · %n byte(s)</source>
        <translation>
            <numerusform>%1 · %2 %3 · %4 · %n Byte</numerusform>
            <numerusform>%1 · %2 %3 · %4 · %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPane</name>
    <message>
        <source>Parts of the event</source>
        <translation>Teile des Ereignisses</translation>
    </message>
    <message>
        <source>Choose an event to see what it holds.</source>
        <translation>Ein Ereignis auswählen, um seinen Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Sent  %1</source>
        <translation>Gesendet  %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>History  %1</source>
        <translation>Verlauf  %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>This delivery cannot be shown.</source>
        <translation>Diese Lieferung kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>signalbox::DialogTexts</name>
    <message>
        <source>Forward to</source>
        <translation>Weiterleiten an</translation>
    </message>
    <message>
        <source>It is posted as a new message, whatever the rules say.</source>
        <translation>Es wird als neue Nachricht gesendet, was auch immer die Regeln sagen.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>There is no target yet. Add one in the settings.</source>
        <translation>Es gibt noch kein Ziel. In den Einstellungen kann eines angelegt werden.</translation>
    </message>
    <message>
        <source>Allow requests for %1?</source>
        <translation>Anfragen an %1 erlauben?</translation>
    </message>
    <message>
        <source>Allow this name</source>
        <translation>Diesen Namen erlauben</translation>
    </message>
    <message>
        <source>Keep refusing</source>
        <translation>Weiter ablehnen</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Its secret cannot be read.</source>
        <translation>Sein Geheimnis kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Its settings are faulty.</source>
        <translation>Seine Einstellungen sind fehlerhaft.</translation>
    </message>
    <message>
        <source>A request came through the tunnel under this name and was turned away. Allow it only if the name is yours.</source>
        <translation>Unter diesem Namen kam eine Anfrage durch den Tunnel und wurde abgewiesen. Nur erlauben, wenn der Name der eigene ist.</translation>
    </message>
    <message>
        <source>A request came under this name and was turned away. A web page in a browser on this computer can cause that, so allow it only if you gave this computer that name.</source>
        <translation>Unter diesem Namen kam eine Anfrage und wurde abgewiesen. Auch eine Webseite in einem Browser auf diesem Rechner kann das auslösen; deshalb nur erlauben, wenn dieser Rechner wirklich so heißt.</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointsPage</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Add endpoint…</source>
        <translation>Endpunkt hinzufügen…</translation>
    </message>
    <message>
        <source>Nobody can send yet. An endpoint is a path that one sender posts to. Choose a sender, and path and secret are made for you.</source>
        <translation>Noch kann niemand senden. Ein Endpunkt ist ein Pfad, an den ein Absender sendet. Nach der Wahl des Absenders werden Pfad und Geheimnis erzeugt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Hard to guess on purpose: 130 random bits. Changing it needs a change at the sender.</source>
        <translation>Absichtlich schwer zu erraten: 130 zufällige Bits. Wer ihn ändert, muss ihn auch beim Absender ändern.</translation>
    </message>
    <message>
        <source>New path</source>
        <translation>Neuer Pfad</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Send a signed sample</source>
        <translation>Signiertes Beispiel senden</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>Any sender</source>
        <translation>Jeder Absender</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>never</source>
        <comment>nothing arrived yet</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Any sender, recognised by its deliveries</source>
        <translation>Jeder Absender, an seinen Lieferungen erkannt</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Address on this computer</source>
        <translation>Adresse auf diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n refused.</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%n abgelehnt.</numerusform>
            <numerusform>%n abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) verified.</source>
        <translation>
            <numerusform>%n Lieferung geprüft.</numerusform>
            <numerusform>%n Lieferungen geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) received, unsigned.</source>
        <translation>
            <numerusform>%n Lieferung empfangen, unsigniert.</numerusform>
            <numerusform>%n Lieferungen empfangen, unsigniert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample arrived. It is in the timeline now.</source>
        <translation>Das Beispiel ist angekommen und steht in der Zeitleiste.</translation>
    </message>
    <message>
        <source>The sample did not arrive. %1</source>
        <translation>Das Beispiel ist nicht angekommen. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ExampleNeeds</name>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Values of your own</source>
        <translation>Eigene Werte</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Setzen…</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 festlegen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>signalbox::ExampleWords</name>
    <message>
        <source>Clouds by a Slack command</source>
        <translation>Clouds über einen Slack-Befehl</translation>
    </message>
    <message>
        <source>/cloudmaster create NAME on CLOUD, delete NAME on CLOUD, list CLOUD, list all and echo TEXT: virtual machines of AWS, Azure, Google Cloud and vSphere through Apache Libcloud (python3-libcloud). The answer goes to whoever asked, the status to a channel, and what was created starts a second action. The cloud &quot;demo&quot; needs no account.</source>
        <translation>/cloudmaster create NAME on CLOUD, delete NAME on CLOUD, list CLOUD, list all und echo TEXT: virtuelle Maschinen von AWS, Azure, Google Cloud und vSphere mit Apache Libcloud (python3-libcloud). Die Antwort geht an den Fragenden, der Stand in einen Kanal, und was angelegt wurde, startet eine zweite Aktion. Die Cloud „demo“ braucht kein Konto.</translation>
    </message>
    <message>
        <source>Alarms come through Amazon SNS and go to every space that has added the bot and was accepted. A button, or &quot;@bot mute&quot;, keeps a space quiet for half an hour.</source>
        <translation>Alarme kommen über Amazon SNS und gehen in jeden Bereich, der den Bot hinzugefügt hat und angenommen wurde. Eine Schaltfläche oder „@bot mute“ hält einen Bereich eine halbe Stunde lang still.</translation>
    </message>
    <message>
        <source>Drone builds in Discord</source>
        <translation>Drone-Builds in Discord</translation>
    </message>
    <message>
        <source>One message for each build, edited as the build goes on. The bot is shown online while deliveries can be received.</source>
        <translation>Eine Nachricht je Build, die sich mit dem Build ändert. Der Bot erscheint online, solange Lieferungen empfangen werden können.</translation>
    </message>
    <message>
        <source>Docker Trusted Registry tells a space of pushed and scanned images. The card&apos;s Deploy button, or &quot;@bot deploy b12&quot;, starts a Jenkins job, and the space hears how it ended. &quot;@bot get scan details&quot; asks the registry and answers in the thread.</source>
        <translation>Docker Trusted Registry meldet einem Bereich hochgeladene und geprüfte Images. Die Schaltfläche Deploy der Karte oder „@bot deploy b12“ startet einen Jenkins-Job, und der Bereich erfährt, wie er ausging. „@bot get scan details“ fragt die Registry und antwortet im Thread.</translation>
    </message>
    <message>
        <source>Builds come in through ngrok, stand in the timeline, and go on byte for byte to a program on this computer.</source>
        <translation>Builds kommen über ngrok herein, stehen in der Zeitleiste und gehen Byte für Byte an ein Programm auf diesem Computer weiter.</translation>
    </message>
    <message>
        <source>CloudWatch in Google Chat</source>
        <translation>CloudWatch in Google Chat</translation>
    </message>
    <message>
        <source>Registry, Google Chat, Jenkins</source>
        <translation>Registry, Google Chat, Jenkins</translation>
    </message>
    <message>
        <source>Foundries.io through ngrok</source>
        <translation>Foundries.io über ngrok</translation>
    </message>
</context>
<context>
    <name>signalbox::ExamplesPage</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Add this example</source>
        <translation>Dieses Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Nicht hinzugefügt</translation>
    </message>
    <message>
        <source>Its endpoints, targets, triggers, commands and rules are added to yours. Then it asks for this:</source>
        <translation>Seine Endpunkte, Ziele, Auslöser, Befehle und Regeln kommen zu Ihren hinzu. Danach braucht es dies:</translation>
    </message>
    <message>
        <source>Something of the same name is there already and stays as it is. The rest is added, and asks for this:</source>
        <translation>Etwas gleichen Namens ist schon da und bleibt, wie es ist. Der Rest kommt hinzu und braucht dies:</translation>
    </message>
    <message>
        <source>Everything is filled in.</source>
        <translation>Alles ist ausgefüllt.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are still to be filled in.</source>
        <translation>
            <numerusform>Eine Angabe fehlt noch.</numerusform>
            <numerusform>%n Angaben fehlen noch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FieldEditor</name>
    <message>
        <source>%1 (optional)</source>
        <comment>label of a field</comment>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Default</source>
        <comment>no choice made</comment>
        <translation>Vorgabe</translation>
    </message>
</context>
<context>
    <name>signalbox::FilterField</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Filter: %1 text</source>
        <translation>Filter: %1 Text</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>signalbox::FirstRunPage</name>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Noch ist nichts angekommen</translation>
    </message>
    <message>
        <source>Send yourself a signed sample and watch it arrive. It is a real delivery: signed, verified, stored and shown.</source>
        <translation>Ein signiertes Beispiel an sich selbst senden und ankommen sehen. Es ist eine echte Lieferung: signiert, geprüft, gespeichert und gezeigt.</translation>
    </message>
    <message>
        <source>Send a signed sample</source>
        <translation>Signiertes Beispiel senden</translation>
    </message>
    <message>
        <source>Skip set-up</source>
        <translation>Einrichtung überspringen</translation>
    </message>
    <message>
        <source>Listener is up</source>
        <translation>Empfänger läuft</translation>
    </message>
    <message>
        <source>Listener is down</source>
        <translation>Empfänger ist aus</translation>
    </message>
    <message>
        <source>Waiting at %1. The network can reach it.</source>
        <translation>Wartet an %1. Das Netz kann ihn erreichen.</translation>
    </message>
    <message>
        <source>Waiting at %1. Only this computer can reach it so far.</source>
        <translation>Wartet an %1. Bisher kann nur dieser Rechner ihn erreichen.</translation>
    </message>
    <message>
        <source>Copy a curl test</source>
        <translation>curl-Test kopieren</translation>
    </message>
    <message>
        <source>Change address…</source>
        <translation>Adresse ändern…</translation>
    </message>
    <message>
        <source>Add a sender</source>
        <translation>Einen Absender hinzufügen</translation>
    </message>
    <message>
        <source>Foundries, Drone, GitHub, Docker registry, CloudWatch, or any JSON.</source>
        <translation>Foundries, Drone, GitHub, Docker-Registry, CloudWatch oder beliebiges JSON.</translation>
    </message>
    <message>
        <source>Choose a sender…</source>
        <translation>Absender wählen…</translation>
    </message>
    <message>
        <source>Open a way in</source>
        <translation>Einen Weg hinein öffnen</translation>
    </message>
    <message>
        <source>Let a tunnel carry deliveries from outside to this computer.</source>
        <translation>Ein Tunnel bringt Lieferungen von außen auf diesen Rechner.</translation>
    </message>
    <message>
        <source>Set up tunnel…</source>
        <translation>Tunnel einrichten…</translation>
    </message>
    <message>
        <source>Pick where news goes</source>
        <translation>Wählen, wohin Neues geht</translation>
    </message>
    <message>
        <source>Slack, Discord, Google Chat, or a program of your own.</source>
        <translation>Slack, Discord, Google Chat oder ein eigenes Programm.</translation>
    </message>
    <message>
        <source>Add a target…</source>
        <translation>Ein Ziel hinzufügen…</translation>
    </message>
    <message>
        <source>Add an example…</source>
        <translation>Beispiel hinzufügen …</translation>
    </message>
</context>
<context>
    <name>signalbox::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>All of it is kept in one file, which may be edited by hand too.</source>
        <translation>Alles liegt in einer Datei, die auch von Hand bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>What a sender wrote stays as written in every language.</source>
        <translation>Was ein Absender schrieb, bleibt in jeder Sprache, wie es ist.</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <translation>Wie auf dem Schreibtisch</translation>
    </message>
    <message>
        <source>Start with the desktop, in the tray</source>
        <translation>Mit der Anmeldung im Infobereich starten</translation>
    </message>
</context>
<context>
    <name>signalbox::HeadersPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
</context>
<context>
    <name>signalbox::HistoryPage</name>
    <message>
        <source>Show delivery</source>
        <translation>Lieferung zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n older event(s) are not shown.</source>
        <translation>
            <numerusform>%n älteres Ereignis wird nicht gezeigt.</numerusform>
            <numerusform>%n ältere Ereignisse werden nicht gezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ItemsPage</name>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>It goes from the settings file. What has arrived stays.</source>
        <translation>Es verschwindet aus der Einstellungsdatei. Was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>signalbox::JobBars</name>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>usually done by here</source>
        <translation>sonst bis hier fertig</translation>
    </message>
    <message>
        <source>Click to open %1</source>
        <translation>Klicken öffnet %1</translation>
    </message>
</context>
<context>
    <name>signalbox::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>signalbox::KindWords</name>
    <message>
        <source>Slack, incoming webhook</source>
        <translation>Slack, eingehender Webhook</translation>
    </message>
    <message>
        <source>Slack, bot</source>
        <translation>Slack, Bot</translation>
    </message>
    <message>
        <source>Discord, webhook</source>
        <translation>Discord, Webhook</translation>
    </message>
    <message>
        <source>Discord, bot</source>
        <translation>Discord, Bot</translation>
    </message>
    <message>
        <source>Google Chat, webhook</source>
        <translation>Google Chat, Webhook</translation>
    </message>
    <message>
        <source>Google Chat, app</source>
        <translation>Google Chat, App</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP-Anfrage</translation>
    </message>
    <message>
        <source>Relay, byte for byte</source>
        <translation>Durchreichen, Byte für Byte</translation>
    </message>
    <message>
        <source>Jenkins, generic webhook</source>
        <translation>Jenkins, allgemeiner Webhook</translation>
    </message>
    <message>
        <source>Jenkins, job</source>
        <translation>Jenkins, Job</translation>
    </message>
    <message>
        <source>Program on this computer</source>
        <translation>Programm auf diesem Rechner</translation>
    </message>
    <message>
        <source>SSH reverse tunnel</source>
        <translation>SSH-Rückwärtstunnel</translation>
    </message>
    <message>
        <source>Own program or address</source>
        <translation>Eigenes Programm oder eigene Adresse</translation>
    </message>
    <message>
        <source>Nothing, it starts at once</source>
        <translation>Nichts, er startet sofort</translation>
    </message>
    <message>
        <source>A click in a dialog</source>
        <translation>Ein Klick in einem Dialog</translation>
    </message>
    <message>
        <source>Holding a button down</source>
        <translation>Einen Knopf gedrückt halten</translation>
    </message>
    <message>
        <source>Typing its name</source>
        <translation>Seinen Namen eingeben</translation>
    </message>
    <message>
        <source>Refuse another one</source>
        <translation>Einen weiteren ablehnen</translation>
    </message>
    <message>
        <source>Let another one wait</source>
        <translation>Einen weiteren warten lassen</translation>
    </message>
    <message>
        <source>When something changed</source>
        <translation>Wenn sich etwas ändert</translation>
    </message>
    <message>
        <source>For every event</source>
        <translation>Bei jedem Ereignis</translation>
    </message>
    <message>
        <source>Mute a chat space</source>
        <translation>Einen Chat-Bereich stummschalten</translation>
    </message>
</context>
<context>
    <name>signalbox::ListenerPage</name>
    <message>
        <source>Listener</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Where deliveries arrive. A tunnel gets a door of its own.</source>
        <translation>Wo Lieferungen ankommen. Ein Tunnel bekommt eine eigene Tür.</translation>
    </message>
    <message>
        <source>The listener is down. %1</source>
        <translation>Der Empfänger ist aus. %1</translation>
    </message>
    <message>
        <source>The listener is down.</source>
        <translation>Der Empfänger ist aus.</translation>
    </message>
    <message>
        <source>Listening at %1. Other computers can reach it.</source>
        <translation>Empfängt an %1. Andere Rechner können ihn erreichen.</translation>
    </message>
    <message>
        <source>Listening at %1.</source>
        <translation>Empfängt an %1.</translation>
    </message>
</context>
<context>
    <name>signalbox::MainPresenter</name>
    <message>
        <source>It will be sent again.</source>
        <translation>Sie wird erneut gesendet.</translation>
    </message>
    <message>
        <source>It will not be sent.</source>
        <translation>Sie wird nicht gesendet.</translation>
    </message>
    <message>
        <source>On its way to %1.</source>
        <translation>Unterwegs zu %1.</translation>
    </message>
    <message>
        <source>Processed again.</source>
        <translation>Erneut verarbeitet.</translation>
    </message>
    <message>
        <source>Send to a URL</source>
        <translation>An eine URL senden</translation>
    </message>
    <message>
        <source>The exact bytes of this delivery go to:</source>
        <translation>Die genauen Bytes dieser Lieferung gehen an:</translation>
    </message>
    <message>
        <source>Send bytes</source>
        <translation>Bytes senden</translation>
    </message>
    <message>
        <source>This is not a web address: %1</source>
        <translation>Das ist keine Webadresse: %1</translation>
    </message>
    <message>
        <source>%1 answered %2.</source>
        <translation>%1 antwortete %2.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>It verifies now and was taken in.</source>
        <translation>Sie lässt sich jetzt prüfen und wurde angenommen.</translation>
    </message>
    <message>
        <source>It still does not verify, so it stays refused.</source>
        <translation>Sie lässt sich immer noch nicht prüfen und bleibt abgelehnt.</translation>
    </message>
    <message>
        <source>%1 is tried again.</source>
        <translation>%1 wird erneut versucht.</translation>
    </message>
</context>
<context>
    <name>signalbox::MessageView</name>
    <message>
        <source>App</source>
        <comment>badge of a bot</comment>
        <translation>App</translation>
    </message>
    <message>
        <source>APP</source>
        <comment>badge of a bot</comment>
        <translation>APP</translation>
    </message>
    <message>
        <source>The message as it will be shown</source>
        <translation>Die Nachricht, wie sie erscheinen wird</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::NewRowsPill</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n neues Ereignis</numerusform>
            <numerusform>%n neue Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>What rings is decided by the rules; here is when it may.</source>
        <translation>Was läutet, bestimmen die Regeln; hier steht, wann es darf.</translation>
    </message>
</context>
<context>
    <name>signalbox::OutboxDialog</name>
    <message>
        <source>Messages to targets</source>
        <translation>Nachrichten an Ziele</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What rules and people sent on, newest first. What waits is tried again by itself.</source>
        <translation>Was Regeln und Menschen weitergeleitet haben, Neuestes zuerst. Was wartet, wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Alle Nachrichten zeigen</translation>
    </message>
    <message>
        <source>No message waits.</source>
        <translation>Keine Nachricht wartet.</translation>
    </message>
    <message>
        <source>No message failed.</source>
        <translation>Keine Nachricht ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>No message was sent yet.</source>
        <translation>Noch wurde keine Nachricht gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent to a target yet.</source>
        <translation>Noch wurde nichts an ein Ziel gesendet.</translation>
    </message>
    <message>
        <source>Messages come from rules, and from Forward on an event.</source>
        <translation>Nachrichten kommen aus Regeln und aus „Weiterleiten“ an einem Ereignis.</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 was stopped: %2</source>
        <translation>%1 wurde angehalten: %2</translation>
    </message>
    <message>
        <source>Start target again</source>
        <translation>Ziel wieder starten</translation>
    </message>
    <message>
        <source>Only a message that failed or was dropped</source>
        <translation>Nur eine fehlgeschlagene oder verworfene Nachricht</translation>
    </message>
    <message>
        <source>Only a message that waits and is not on its way</source>
        <translation>Nur eine wartende Nachricht, die noch nicht unterwegs ist</translation>
    </message>
    <message>
        <source>No message matches.</source>
        <translation>Keine Nachricht passt dazu.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of tries, why it waits</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>space of the chat, what happened there</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::OutboxFilterBar</name>
    <message>
        <source>Which messages are shown</source>
        <translation>Welche Nachrichten gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <comment>messages</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>messages</comment>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>messages</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>messages</comment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Ziele</translation>
    </message>
    <message>
        <source>Words in the event or the answer</source>
        <translation>Wörter im Ereignis oder in der Antwort</translation>
    </message>
    <message>
        <source>Event or answer</source>
        <translation>Ereignis oder Antwort</translation>
    </message>
</context>
<context>
    <name>signalbox::OutboxModel</name>
    <message>
        <source>Sent, maybe twice</source>
        <translation>Gesendet, vielleicht zweimal</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a message</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Dropped</source>
        <comment>a message</comment>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Erstellt %1</translation>
    </message>
    <message>
        <source>Last try %1</source>
        <translation>Letzter Versuch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Event no longer kept</source>
        <translation>Ereignis nicht mehr aufbewahrt</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>signalbox::OverviewPage</name>
    <message>
        <source>%1 failed.</source>
        <comment>names of jobs</comment>
        <translation>%1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>Noch etwa %1</translation>
    </message>
    <message>
        <source>%1 longer than usual</source>
        <translation>%1 länger als sonst</translation>
    </message>
    <message>
        <source>Open at sender</source>
        <translation>Beim Absender öffnen</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Log öffnen</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>Öffnet %1</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>The sender says</source>
        <translation>Der Absender sagt</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Kam von</translation>
    </message>
    <message>
        <source>%1, endpoint %2</source>
        <translation>%1, Endpunkt %2</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>%1, %2 longer than usual</source>
        <translation>%1, %2 länger als sonst</translation>
    </message>
    <message numerus="yes">
        <source>%n more job(s), all passed or skipped or further down.</source>
        <translation>
            <numerusform>%n weiterer Job, bestanden, übersprungen oder weiter unten.</numerusform>
            <numerusform>%n weitere Jobs, alle bestanden, übersprungen oder weiter unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s), in the payload</source>
        <translation>
            <numerusform>%n Einzelheit, in den Nutzdaten</numerusform>
            <numerusform>%n Einzelheiten, in den Nutzdaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ParamTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>signalbox::PartPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>The kind stays. Add another one for another kind.</source>
        <translation>Die Art bleibt. Für eine andere Art etwas Neues hinzufügen.</translation>
    </message>
</context>
<context>
    <name>signalbox::PayloadPage</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON, %1</source>
        <translation>JSON, %1</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Kein Inhalt</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>Text, %1</translation>
    </message>
    <message>
        <source>Binary, %1</source>
        <translation>Binär, %1</translation>
    </message>
    <message>
        <source>%1, the beginning is shown</source>
        <translation>%1, der Anfang wird gezeigt</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path %1</source>
        <translation>Pfad %1 kopieren</translation>
    </message>
</context>
<context>
    <name>signalbox::PreviewPanel</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Theme of the platform</source>
        <translation>Farbschema der Plattform</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Which message</source>
        <translation>Welche Nachricht</translation>
    </message>
    <message>
        <source>Send to this target now</source>
        <translation>Jetzt an dieses Ziel senden</translation>
    </message>
    <message>
        <source>Edit template…</source>
        <translation>Vorlage bearbeiten …</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Dieses Ereignis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (no target yet)</source>
        <translation>%1 (noch kein Ziel)</translation>
    </message>
    <message>
        <source>The template does not give a message, so this plain line is sent. %1</source>
        <translation>Die Vorlage ergibt keine Nachricht, darum wird diese schlichte Zeile gesendet. %1</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Die Nachricht</translation>
    </message>
    <message>
        <source>In its thread, %1 of %2</source>
        <translation>Im Thread, %1 von %2</translation>
    </message>
    <message>
        <source>A relay passes the delivery on as it came, byte for byte.</source>
        <translation>Ein Relay gibt die Zustellung so weiter, wie sie kam, Byte für Byte.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>On its way to %1.</source>
        <translation>Auf dem Weg zu %1.</translation>
    </message>
    <message>
        <source>%1 has taken it.</source>
        <translation>%1 hat sie angenommen.</translation>
    </message>
</context>
<context>
    <name>signalbox::PreviewWords</name>
    <message>
        <source>Text: %1 of %2 characters</source>
        <translation>Text: %1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 of %2 blocks</source>
        <translation>%1 von %2 Blöcken</translation>
    </message>
    <message>
        <source>%1 of %2 embeds</source>
        <translation>%1 von %2 Embeds</translation>
    </message>
    <message>
        <source>%1 of %2 fields</source>
        <translation>%1 von %2 Feldern</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Bytes</translation>
    </message>
    <message>
        <source>A passed build</source>
        <translation>Ein gelungener Build</translation>
    </message>
    <message>
        <source>A failed build</source>
        <translation>Ein fehlgeschlagener Build</translation>
    </message>
    <message>
        <source>A running build</source>
        <translation>Ein laufender Build</translation>
    </message>
    <message>
        <source>An alarm</source>
        <translation>Ein Alarm</translation>
    </message>
    <message>
        <source>A resolved alarm</source>
        <translation>Ein behobener Alarm</translation>
    </message>
    <message>
        <source>A deployment</source>
        <translation>Ein Deployment</translation>
    </message>
    <message>
        <source>A pushed image</source>
        <translation>Ein hochgeladenes Image</translation>
    </message>
    <message>
        <source>A scan with 30 findings</source>
        <translation>Ein Scan mit 30 Funden</translation>
    </message>
</context>
<context>
    <name>signalbox::RecordFrame</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The list cannot be read. %1</source>
        <translation>Die Liste kann nicht gelesen werden. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::RefusedList</name>
    <message>
        <source>Refused delivery</source>
        <translation>Abgelehnte Lieferung</translation>
    </message>
    <message>
        <source>Refused: %1, %2, %3</source>
        <translation>Abgelehnt: %1, %2, %3</translation>
    </message>
    <message>
        <source>Refused deliveries</source>
        <translation>Abgelehnte Lieferungen</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>Nichts wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Deliveries that fail verification show up here.</source>
        <translation>Lieferungen, die die Prüfung nicht bestehen, erscheinen hier.</translation>
    </message>
    <message>
        <source>Views and tools</source>
        <translation>Ansichten und Werkzeuge</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>signalbox::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Regel hinzufügen…</translation>
    </message>
    <message>
        <source>There are no rules: nothing rings, nothing is forwarded by itself.</source>
        <translation>Es gibt keine Regeln: Nichts läutet, nichts wird von selbst weitergeleitet.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Use rules of my own</source>
        <translation>Eigene Regeln verwenden</translation>
    </message>
    <message>
        <source>This is what holds as long as there are no rules of your own.</source>
        <translation>Das gilt, solange es keine eigenen Regeln gibt.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>signalbox::RunDetails</name>
    <message>
        <source>What the run printed</source>
        <translation>Ausgabe des Laufs</translation>
    </message>
    <message>
        <source>Choose a run to see why it ended so and what it printed.</source>
        <translation>Einen Lauf auswählen, um zu sehen, warum er so endete und was er ausgab.</translation>
    </message>
    <message>
        <source>This run cannot be read. %1</source>
        <translation>Dieser Lauf kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>trigger: how its run stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing printed yet.</source>
        <translation>Noch nichts ausgegeben.</translation>
    </message>
    <message>
        <source>It printed nothing.</source>
        <translation>Er gab nichts aus.</translation>
    </message>
</context>
<context>
    <name>signalbox::RunsDialog</name>
    <message>
        <source>Runs of triggers</source>
        <translation>Läufe von Auslösern</translation>
    </message>
    <message>
        <source>Cancel run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Run again…</source>
        <translation>Erneut ausführen…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Which runs are shown</source>
        <translation>Welche Läufe gezeigt werden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All triggers</source>
        <translation>Alle Auslöser</translation>
    </message>
    <message>
        <source>No trigger was used yet.</source>
        <translation>Noch wurde kein Auslöser verwendet.</translation>
    </message>
    <message>
        <source>Rules start triggers, and so do the buttons on an event.</source>
        <translation>Regeln starten Auslöser, ebenso die Knöpfe an einem Ereignis.</translation>
    </message>
    <message>
        <source>%1 was not used yet.</source>
        <translation>%1 wurde noch nicht verwendet.</translation>
    </message>
    <message>
        <source>Show all triggers</source>
        <translation>Alle Auslöser zeigen</translation>
    </message>
    <message>
        <source>Only a run that waits for approval</source>
        <translation>Nur ein Lauf, der auf Freigabe wartet</translation>
    </message>
    <message>
        <source>This run has ended</source>
        <translation>Dieser Lauf ist beendet</translation>
    </message>
    <message>
        <source>Runs of which result are shown</source>
        <translation>Läufe welchen Ergebnisses gezeigt werden</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Runs started by what are shown</source>
        <translation>Wodurch gestartete Läufe gezeigt werden</translation>
    </message>
    <message>
        <source>Started by all</source>
        <translation>Von allem gestartet</translation>
    </message>
    <message>
        <source>From this window</source>
        <translation>Aus diesem Fenster</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>Durch eine Regel</translation>
    </message>
    <message>
        <source>From chat</source>
        <translation>Aus dem Chat</translation>
    </message>
    <message>
        <source>From the command line</source>
        <translation>Von der Befehlszeile</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Läufe suchen</translation>
    </message>
    <message>
        <source>No run is like that.</source>
        <translation>So einen Lauf gibt es nicht.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::RunsModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Waiting to start</source>
        <translation>Wartet auf den Start</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Passed (dry run)</source>
        <translation>Bestanden (Probelauf)</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed (dry run)</source>
        <translation>Fehlgeschlagen (Probelauf)</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a run</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a run</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation>Ausgang nicht bekannt</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Eine Regel</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>A chat command</source>
        <translation>Ein Chatbefehl</translation>
    </message>
    <message>
        <source>%1, in chat</source>
        <translation>%1, im Chat</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>%1, on the command line</source>
        <translation>%1, auf der Befehlszeile</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
</context>
<context>
    <name>signalbox::SampleGallery</name>
    <message>
        <source>Send it unsigned, to see it refused</source>
        <translation>Unsigniert senden, um die Ablehnung zu sehen</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Send a sample</source>
        <translation>Ein Beispiel senden</translation>
    </message>
    <message>
        <source>It is a real delivery: signed, verified, stored and shown. Change what you like before.</source>
        <translation>Es ist eine echte Zustellung: signiert, geprüft, gespeichert und angezeigt. Vorher lässt sich alles ändern.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find a sample</source>
        <translation>Beispiel suchen</translation>
    </message>
    <message>
        <source>To myself, or https://…</source>
        <translation>An mich selbst, oder https://…</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Signiert als</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>An endpoint made for samples</source>
        <translation>Ein Endpunkt eigens für Beispiele</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that are no text</source>
        <translation>
            <numerusform>%n Byte, das kein Text ist</numerusform>
            <numerusform>%n Bytes, die kein Text sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is not JSON (%2). It is sent as it stands.</source>
        <translation>Zeile %1 ist kein JSON (%2). Sie wird so gesendet, wie sie dasteht.</translation>
    </message>
    <message>
        <source>Send to myself</source>
        <translation>An mich senden</translation>
    </message>
    <message>
        <source>Answered %1 in %2 ms.</source>
        <translation>Antwort %1 nach %2 ms.</translation>
    </message>
    <message>
        <source>It was refused; “Refused” in the sidebar says why.</source>
        <translation>Sie wurde abgelehnt; „Abgelehnt“ in der Seitenleiste sagt, warum.</translation>
    </message>
</context>
<context>
    <name>signalbox::SecretDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep for this session</source>
        <translation>Für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>Set a secret</source>
        <translation>Geheimnis setzen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>It goes into the keychain. The settings file holds its name only.</source>
        <translation>Es kommt in den Schlüsselbund. Die Einstellungsdatei enthält nur seinen Namen.</translation>
    </message>
    <message>
        <source>Name in the keychain</source>
        <translation>Name im Schlüsselbund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A new random secret. Copy it to the sender; the old one stops working when this is stored.</source>
        <translation>Ein neues zufälliges Geheimnis. Beim Absender eintragen; das alte gilt nicht mehr, sobald dieses gespeichert ist.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>The keychain did not take it. %1 It can be kept in memory until Signalbox quits, and must be set again after that.</source>
        <translation>Der Schlüsselbund hat es nicht angenommen. %1 Es kann im Speicher bleiben, bis Signalbox beendet wird, und muss danach neu gesetzt werden.</translation>
    </message>
</context>
<context>
    <name>signalbox::SecretField</name>
    <message>
        <source>Set…</source>
        <translation>Setzen…</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>Only the keychain can be written from here.</source>
        <translation>Von hier aus kann nur in den Schlüsselbund geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>signalbox::SendingWords</name>
    <message>
        <source>%1: %2</source>
        <comment>what, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>goes at once</source>
        <translation>geht sofort</translation>
    </message>
    <message>
        <source>tries again in %1</source>
        <comment>a duration</comment>
        <translation>neuer Versuch in %1</translation>
    </message>
    <message>
        <source>there is no such target any more</source>
        <translation>dieses Ziel gibt es nicht mehr</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>not taken now</source>
        <translation>jetzt nicht angenommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>refused for good, the target was stopped</source>
        <translation>endgültig abgelehnt, das Ziel wurde angehalten</translation>
    </message>
    <message>
        <source>the message to edit was gone</source>
        <translation>die zu ändernde Nachricht war fort</translation>
    </message>
    <message>
        <source>no clear answer, it may have arrived</source>
        <translation>keine klare Antwort, vielleicht angekommen</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connects again in %1</source>
        <comment>a duration</comment>
        <translation>verbindet sich in %1 erneut</translation>
    </message>
    <message>
        <source>connection refused for good</source>
        <translation>Verbindung endgültig abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>behind %n other(s)</source>
        <translation>
            <numerusform>hinter %n anderen</numerusform>
            <numerusform>hinter %n anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>platform&apos;s pause, %1 left</source>
        <comment>a duration</comment>
        <translation>Pause der Plattform, noch %1</translation>
    </message>
    <message>
        <source>target stopped</source>
        <translation>Ziel angehalten</translation>
    </message>
    <message>
        <source>target not ready</source>
        <translation>Ziel nicht bereit</translation>
    </message>
</context>
<context>
    <name>signalbox::SentLine</name>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>signalbox::SentPage</name>
    <message>
        <source>%1, may have been sent twice</source>
        <translation>%1, vielleicht zweimal gesendet</translation>
    </message>
    <message>
        <source>%1, edited in place</source>
        <translation>%1, an Ort und Stelle geändert</translation>
    </message>
    <message>
        <source>%1, gave up</source>
        <translation>%1, aufgegeben</translation>
    </message>
    <message>
        <source>%1, gave up: %2</source>
        <translation>%1, aufgegeben: %2</translation>
    </message>
    <message>
        <source>%1, dropped</source>
        <translation>%1, verworfen</translation>
    </message>
    <message>
        <source>Nothing about this was sent anywhere.</source>
        <translation>Hierzu wurde nirgendwohin etwas gesendet.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of target, why it waits</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Start target again</source>
        <translation>Ziel wieder starten</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsDialog</name>
    <message>
        <source>The last change is not saved yet.</source>
        <translation>Die letzte Änderung ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Open config.json</source>
        <translation>config.json öffnen</translation>
    </message>
    <message>
        <source>All changes saved. config.json is valid.</source>
        <translation>Alle Änderungen gespeichert. config.json ist gültig.</translation>
    </message>
    <message>
        <source>config.json: %1 The last good settings stay in force.</source>
        <translation>config.json: %1 Die letzten guten Einstellungen gelten weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are still an example&apos;s own. The page Examples lists them.</source>
        <translation>
            <numerusform>%n Wert ist noch der eines Beispiels. Die Seite „Beispiele“ zeigt ihn.</numerusform>
            <numerusform>%n Werte sind noch die eines Beispiels. Die Seite „Beispiele“ zeigt sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SetupPanel</name>
    <message>
        <source>Set up at %1</source>
        <translation>Einrichten bei %1</translation>
    </message>
    <message>
        <source>Filled in for this endpoint. The secret is not shown; copying takes it along.</source>
        <translation>Ausgefüllt für diesen Endpunkt. Das Geheimnis wird nicht gezeigt; beim Kopieren kommt es mit.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copied. This endpoint has no secret yet.</source>
        <translation>Kopiert. Dieser Endpunkt hat noch kein Geheimnis.</translation>
    </message>
    <message>
        <source>Nothing was copied, because the secret could not be read. %1</source>
        <translation>Nichts wurde kopiert, weil das Geheimnis nicht gelesen werden konnte. %1</translation>
    </message>
    <message>
        <source>Copied, with the secret in it.</source>
        <translation>Kopiert, mit dem Geheimnis darin.</translation>
    </message>
</context>
<context>
    <name>signalbox::Sidebar</name>
    <message>
        <source>Views and tools</source>
        <translation>Ansichten und Werkzeuge</translation>
    </message>
</context>
<context>
    <name>signalbox::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n event(s)</source>
        <translation>
            <numerusform>%1, %n Ereignis</numerusform>
            <numerusform>%1, %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failures on main</source>
        <translation>Fehlschläge auf main</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>signalbox::SpacesPanel</name>
    <message>
        <source>has removed the bot</source>
        <translation>hat den Bot entfernt</translation>
    </message>
    <message>
        <source>muted until %1</source>
        <translation>stumm bis %1</translation>
    </message>
    <message>
        <source>gets messages</source>
        <translation>erhält Nachrichten</translation>
    </message>
    <message>
        <source>waits to be accepted</source>
        <translation>wartet auf Annahme</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>No space has added the bot yet.</source>
        <translation>Noch hat kein Bereich den Bot hinzugefügt.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Für einen Tag</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Für eine Woche</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Nicht mehr</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusFoot</name>
    <message>
        <source>Not listening</source>
        <translation>Empfängt nicht</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>%1, open to the network</source>
        <translation>%1, im Netz erreichbar</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>No tunnel</source>
        <translation>Kein Tunnel</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>nur dieser Rechner</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message numerus="yes">
        <source>next try in %n s</source>
        <translation>
            <numerusform>nächster Versuch in %n s</numerusform>
            <numerusform>nächster Versuch in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>geht nicht</translation>
    </message>
    <message>
        <source>No targets</source>
        <translation>Keine Ziele</translation>
    </message>
    <message>
        <source>nothing is forwarded</source>
        <translation>nichts wird weitergeleitet</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting</source>
        <translation>
            <numerusform>%1: %n wartet</numerusform>
            <numerusform>%1: %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1: angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 von %n Ziel</numerusform>
            <numerusform>%1 von %n Zielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Copy public address</source>
        <translation>Öffentliche Adresse kopieren</translation>
    </message>
    <message>
        <source>Tunnel settings…</source>
        <translation>Tunneleinstellungen…</translation>
    </message>
    <message>
        <source>%1: secret missing</source>
        <translation>%1: Geheimnis fehlt</translation>
    </message>
    <message>
        <source>%1: wrong settings</source>
        <translation>%1: Einstellungen falsch</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>kein Schlüsselbund</translation>
    </message>
    <message>
        <source>no notifications</source>
        <translation>keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>no tray icon</source>
        <translation>kein Symbol in der Leiste</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Diese Arbeitsfläche</translation>
    </message>
    <message>
        <source>Secrets cannot be read from the keychain: %1</source>
        <translation>Aus dem Schlüsselbund lassen sich keine Geheimnisse lesen: %1</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications. Only this window tells what happens.</source>
        <translation>Auf dieser Arbeitsfläche zeigt niemand Benachrichtigungen. Was geschieht, steht nur in diesem Fenster.</translation>
    </message>
    <message>
        <source>What shows notifications on this desktop does not answer.</source>
        <translation>Was auf dieser Arbeitsfläche Benachrichtigungen zeigt, antwortet nicht.</translation>
    </message>
    <message>
        <source>There is no place for a tray icon. Closing this window ends Signalbox.</source>
        <translation>Für ein Symbol in der Leiste ist kein Platz da. Wird dieses Fenster geschlossen, endet Signalbox.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>ready, %n connected</source>
        <translation>
            <numerusform>bereit, %n verbunden</numerusform>
            <numerusform>bereit, %n verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Start %1 again</source>
        <translation>%1 wieder starten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>target, how its connection stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Target settings…</source>
        <translation>Ziele einrichten …</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message>
        <source>%1: %2</source>
        <comment>a part, its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::StepList</name>
    <message>
        <source>%1: %2</source>
        <comment>a step, its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::TargetsPage</name>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>Ziel hinzufügen…</translation>
    </message>
    <message>
        <source>Nothing is forwarded yet. A target is where messages go: a channel, a room, a program of your own.</source>
        <translation>Noch wird nichts weitergeleitet. Ein Ziel ist, wohin Nachrichten gehen: ein Kanal, ein Raum, ein eigenes Programm.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>no secret</source>
        <translation>kein Geheimnis</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Sending a test message…</source>
        <translation>Testnachricht wird gesendet…</translation>
    </message>
    <message>
        <source>The test message arrived.</source>
        <translation>Die Testnachricht ist angekommen.</translation>
    </message>
    <message>
        <source>The test message did not arrive. %1</source>
        <translation>Die Testnachricht ist nicht angekommen. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What the chat shows</source>
        <translation>Was der Chat zeigt</translation>
    </message>
    <message>
        <source>Live connection: %1</source>
        <translation>Live-Verbindung: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::TemplateDialog</name>
    <message>
        <source>Use the built-in template</source>
        <translation>Eingebaute Vorlage verwenden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Message template of %1</source>
        <translation>Nachrichtenvorlage von %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A jq program that makes the message. It is kept in %1</source>
        <translation>Ein jq-Programm, das die Nachricht erzeugt. Es liegt in %1</translation>
    </message>
    <message>
        <source>A jq program that makes the message. This is the built-in one; what you save becomes this target&apos;s own.</source>
        <translation>Ein jq-Programm, das die Nachricht erzeugt. Dies ist die eingebaute Vorlage; was Sie speichern, gehört nur diesem Ziel.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Saved. The next message is made with it.</source>
        <translation>Gespeichert. Die nächste Nachricht wird damit erzeugt.</translation>
    </message>
    <message>
        <source>The built-in template holds again. Your file stays where it is.</source>
        <translation>Es gilt wieder die eingebaute Vorlage. Ihre Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>What you changed in this template is lost.</source>
        <translation>Was Sie in dieser Vorlage geändert haben, geht verloren.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>signalbox::TimelinePane</name>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <source>The events cannot be read.</source>
        <translation>Die Ereignisse können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <source>No event matches %1.</source>
        <translation>Kein Ereignis passt zu %1.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Views and tools</source>
        <translation>Ansichten und Werkzeuge</translation>
    </message>
    <message>
        <source>How the list looks</source>
        <translation>Aussehen der Liste</translation>
    </message>
</context>
<context>
    <name>signalbox::TrayMenu</name>
    <message>
        <source>Open Signalbox</source>
        <translation>Signalbox öffnen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Last failures</source>
        <translation>Letzte Fehlschläge</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>name of a trigger</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Run %1…</source>
        <translation>%1 ausführen…</translation>
    </message>
    <message>
        <source>Copy public address</source>
        <translation>Öffentliche Adresse kopieren</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>Benachrichtigungen wieder zeigen</translation>
    </message>
    <message>
        <source>Pause notifications</source>
        <translation>Benachrichtigungen anhalten</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow, %1</source>
        <translation>Bis morgen, %1</translation>
    </message>
</context>
<context>
    <name>signalbox::TrayTooltip</name>
    <message>
        <source>Signalbox: the listener is down</source>
        <translation>Signalbox: der Empfänger ist aus</translation>
    </message>
    <message>
        <source>Signalbox: an alarm is firing</source>
        <translation>Signalbox: ein Alarm schlägt an</translation>
    </message>
    <message>
        <source>Signalbox: a build failed</source>
        <translation>Signalbox: ein Build ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Signalbox: something waits for you</source>
        <translation>Signalbox: etwas wartet auf Sie</translation>
    </message>
    <message>
        <source>Signalbox: the tunnel or a target is down</source>
        <translation>Signalbox: der Tunnel oder ein Ziel ist gestört</translation>
    </message>
    <message>
        <source>Signalbox: running</source>
        <translation>Signalbox: es läuft etwas</translation>
    </message>
    <message>
        <source>Signalbox: notifications are paused</source>
        <translation>Signalbox: Benachrichtigungen sind angehalten</translation>
    </message>
    <message>
        <source>Signalbox: all clear</source>
        <translation>Signalbox: alles frei</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) stopped</source>
        <translation>
            <numerusform>%n Ziel angehalten</numerusform>
            <numerusform>%n Ziele angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting to be sent</source>
        <translation>
            <numerusform>%n Nachricht wartet auf den Versand</numerusform>
            <numerusform>%n Nachrichten warten auf den Versand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TriggerDialog</name>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message>
        <source>Run %1?</source>
        <translation>%1 ausführen?</translation>
    </message>
    <message>
        <source>Looking up what would be sent…</source>
        <translation>Es wird nachgesehen, was gesendet würde…</translation>
    </message>
    <message>
        <source>Add parameter</source>
        <translation>Parameter hinzufügen</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Type %1 to arm it</source>
        <translation>Zum Scharfstellen %1 eingeben</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hold to run %1</source>
        <translation>Halten, um %1 auszuführen</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Er ist noch nie gelaufen.</translation>
    </message>
    <message>
        <source>The preview is not there yet.</source>
        <translation>Die Vorschau ist noch nicht da.</translation>
    </message>
    <message>
        <source>The preview is being renewed.</source>
        <translation>Die Vorschau wird erneuert.</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>Run when the build has passed</source>
        <translation>Starten, sobald der Build erfolgreich ist</translation>
    </message>
    <message>
        <source>Its parameters could not be looked up: %1</source>
        <translation>Seine Parameter konnten nicht abgefragt werden: %1</translation>
    </message>
    <message>
        <source>%1 of this commit or tag is still running.</source>
        <translation>%1 läuft für diesen Commit oder dieses Tag noch.</translation>
    </message>
</context>
<context>
    <name>signalbox::TriggerWords</name>
    <message>
        <source>Calls Jenkins at %1.</source>
        <translation>Ruft Jenkins auf %1 auf.</translation>
    </message>
    <message>
        <source>Starts %1 on this computer.</source>
        <translation>Startet %1 auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Sends a request to %1.</source>
        <translation>Sendet eine Anfrage an %1.</translation>
    </message>
    <message>
        <source>A second run within %1 is refused.</source>
        <translation>Ein zweiter Lauf innerhalb von %1 wird abgelehnt.</translation>
    </message>
    <message>
        <source>It may run from %1 to %2.</source>
        <translation>Er darf von %1 bis %2 laufen.</translation>
    </message>
    <message>
        <source>Cooling down, %1 left</source>
        <translation>Abklingzeit, noch %1</translation>
    </message>
    <message>
        <source>A run is under way, and this trigger runs one at a time.</source>
        <translation>Ein Lauf ist im Gange, und dieser Auslöser läuft nur einzeln.</translation>
    </message>
    <message>
        <source>It may run from %1 to %2 only.</source>
        <translation>Er darf nur von %1 bis %2 laufen.</translation>
    </message>
    <message>
        <source>Last run %1 by %2: passed, took %3</source>
        <translation>Letzter Lauf %1 von %2: bestanden, Dauer %3</translation>
    </message>
    <message>
        <source>Last run %1 by %2: failed. %3</source>
        <translation>Letzter Lauf %1 von %2: fehlgeschlagen. %3</translation>
    </message>
    <message>
        <source>Last run %1 by %2: cancelled</source>
        <translation>Letzter Lauf %1 von %2: abgebrochen</translation>
    </message>
    <message>
        <source>A run of %1 by %2 waits for approval.</source>
        <translation>Ein Lauf von %1, gestartet von %2, wartet auf Freigabe.</translation>
    </message>
    <message>
        <source>Running since %1, started by %2</source>
        <translation>Läuft seit %1, gestartet von %2</translation>
    </message>
    <message>
        <source>Last run %1 by %2: its outcome is not known.</source>
        <translation>Letzter Lauf %1 von %2: der Ausgang ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It was not started. %1</source>
        <translation>Nicht gestartet. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::TriggersPage</name>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Add trigger…</source>
        <translation>Auslöser hinzufügen…</translation>
    </message>
    <message>
        <source>No triggers yet. A trigger is a lever: it starts a build, a deployment or a program, after you said so.</source>
        <translation>Noch keine Auslöser. Ein Auslöser ist ein Hebel: Er startet einen Build, ein Deployment oder ein Programm, sobald Sie es sagen.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Choose a job</source>
        <translation>Job wählen</translation>
    </message>
    <message>
        <source>What this trigger starts.</source>
        <translation>Was dieser Auslöser startet.</translation>
    </message>
    <message>
        <source>Open or choose</source>
        <translation>Öffnen oder wählen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>the folder above</source>
        <translation>der Ordner darüber</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>Choose job…</source>
        <translation>Job wählen …</translation>
    </message>
</context>
<context>
    <name>signalbox::TunnelPage</name>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Carries deliveries from outside to this computer. It reaches the endpoints and nothing else.</source>
        <translation>Bringt Lieferungen von außen auf diesen Rechner. Er erreicht die Endpunkte und sonst nichts.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>None, this computer only</source>
        <translation>Keiner, nur dieser Rechner</translation>
    </message>
    <message>
        <source>Its program was not found. %1</source>
        <translation>Sein Programm wurde nicht gefunden. %1</translation>
    </message>
    <message>
        <source>It is not logged in. %1</source>
        <translation>Er ist nicht angemeldet. %1</translation>
    </message>
    <message>
        <source>The service refused it. %1</source>
        <translation>Der Dienst hat ihn abgelehnt. %1</translation>
    </message>
    <message>
        <source>Its program ended. %1</source>
        <translation>Sein Programm wurde beendet. %1</translation>
    </message>
    <message>
        <source>The service does not answer. %1</source>
        <translation>Der Dienst antwortet nicht. %1</translation>
    </message>
    <message>
        <source>Its port is taken. %1</source>
        <translation>Sein Port ist belegt. %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Up at %1</source>
        <translation>Offen unter %1</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Nächster Versuch in %n Sekunde</numerusform>
            <numerusform>Nächster Versuch in %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Down. %1</source>
        <translation>Gestört. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::VerificationPage</name>
    <message>
        <source>Compare the secret set at the sender with the one of endpoint %1. If they agree, something on the way may have changed the body.</source>
        <translation>Das beim Absender gesetzte Geheimnis mit dem des Endpunkts %1 vergleichen. Stimmen sie überein, hat vielleicht etwas unterwegs den Inhalt verändert.</translation>
    </message>
    <message>
        <source>We answered</source>
        <translation>Unsere Antwort</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>%1 in %2 ms</translation>
    </message>
    <message>
        <source>%1 in %2 ms, of the %3 s that the sender waits</source>
        <translation>%1 in %2 ms, von den %3 s, die der Absender wartet</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Delivery id of the sender</source>
        <translation>Liefer-ID des Absenders</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Replays delivery</source>
        <translation>Wiederholt Lieferung</translation>
    </message>
    <message>
        <source>Less likely: %1</source>
        <translation>Weniger wahrscheinlich: %1</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Signiert wird</translation>
    </message>
    <message>
        <source>Secret tried</source>
        <translation>Versuchtes Geheimnis</translation>
    </message>
    <message>
        <source>Expected form</source>
        <translation>Erwartete Form</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Signiert am</translation>
    </message>
    <message>
        <source>What is most likely</source>
        <translation>Was am wahrscheinlichsten ist</translation>
    </message>
    <message>
        <source>Accept this delivery anyway</source>
        <translation>Diese Zustellung trotzdem annehmen</translation>
    </message>
    <message>
        <source>It is verified again with the secret that is set now, and taken in if it fits. If it does not, it stays refused.</source>
        <translation>Sie wird mit dem jetzt gesetzten Geheimnis noch einmal geprüft und angenommen, wenn es passt. Sonst bleibt sie abgelehnt.</translation>
    </message>
</context>
<context>
    <name>signalbox::VerificationSteps</name>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n byte(s), %2</source>
        <translation>
            <numerusform>%1, %n Byte, %2</numerusform>
            <numerusform>%1, %n Byte, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>It matches (%1).</source>
        <translation>Sie stimmt (%1).</translation>
    </message>
    <message>
        <source>It matches (%1): %2</source>
        <translation>Sie stimmt (%1): %2</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Unsigniert</translation>
    </message>
    <message>
        <source>The endpoint has no secret: only its unguessable path protects it. Anyone who knows the address can send to it.</source>
        <translation>Der Endpunkt hat kein Geheimnis: Nur sein nicht zu erratender Pfad schützt ihn. Wer die Adresse kennt, kann senden.</translation>
    </message>
    <message>
        <source>It was not accepted.</source>
        <translation>Sie wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>%1 did not come along.</source>
        <translation>%1 kam nicht mit.</translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>It is %1, as it should be.</source>
        <translation>Es sind %1, wie es sein soll.</translation>
    </message>
    <message>
        <source>It is %1, expected %2.</source>
        <translation>Es sind %1, erwartet: %2.</translation>
    </message>
    <message>
        <source>It fits.</source>
        <translation>Sie passt.</translation>
    </message>
    <message>
        <source>Time of signing</source>
        <translation>Zeit der Signatur</translation>
    </message>
    <message>
        <source>It is not the one that is set here.</source>
        <translation>Es ist nicht das, das hier gesetzt ist.</translation>
    </message>
    <message numerus="yes">
        <source>Our result over the %n raw byte(s) differs from what was sent.</source>
        <translation>
            <numerusform>Unser Ergebnis über das eine rohe Byte weicht vom gesendeten ab.</numerusform>
            <numerusform>Unser Ergebnis über die %n rohen Bytes weicht vom gesendeten ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Not yet: it is still being read.</source>
        <translation>Noch nicht: Sie wird noch gelesen.</translation>
    </message>
    <message>
        <source>The recipe of its sender made events of it.</source>
        <translation>Das Rezept ihres Absenders hat Ereignisse daraus gemacht.</translation>
    </message>
    <message>
        <source>It holds nothing to show.</source>
        <translation>Sie enthält nichts zu zeigen.</translation>
    </message>
    <message>
        <source>It holds nothing to show: %1</source>
        <translation>Sie enthält nichts zu zeigen: %1</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>The recipe of its sender made nothing of it.</source>
        <translation>Das Rezept ihres Absenders hat nichts daraus gemacht.</translation>
    </message>
    <message>
        <source>Stored and understood</source>
        <translation>Gespeichert und verstanden</translation>
    </message>
    <message>
        <source>Not reached. Nothing was written to the timeline.</source>
        <translation>Nicht erreicht. In die Zeitleiste wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Written to disk before the sender was answered.</source>
        <translation>Auf die Platte geschrieben, bevor der Absender eine Antwort bekam.</translation>
    </message>
    <message>
        <source>This delivery is from who it says it is from.</source>
        <translation>Diese Lieferung kommt von dem, der sie gesendet haben will.</translation>
    </message>
    <message>
        <source>This delivery was accepted without a signature.</source>
        <translation>Diese Lieferung wurde ohne Signatur angenommen.</translation>
    </message>
    <message>
        <source>This delivery was refused.</source>
        <translation>Diese Lieferung wurde abgelehnt.</translation>
    </message>
</context>
<context>
    <name>signalbox::Words</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>What was given cannot be right.</source>
        <translation>Was angegeben wurde, kann nicht stimmen.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Es wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The secret is missing, wrong or locked.</source>
        <translation>Das Geheimnis fehlt, ist falsch oder gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>The other side asked to wait %n second(s).</source>
        <translation>
            <numerusform>Die Gegenseite bat, %n Sekunde zu warten.</numerusform>
            <numerusform>Die Gegenseite bat, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other side asked to wait.</source>
        <translation>Die Gegenseite bat zu warten.</translation>
    </message>
    <message>
        <source>The other side was not reached. Nothing was sent.</source>
        <translation>Die Gegenseite wurde nicht erreicht. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The answer was lost. It may have been carried out.</source>
        <translation>Die Antwort ging verloren. Es wurde vielleicht ausgeführt.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It is larger than Signalbox accepts.</source>
        <translation>Es ist größer, als Signalbox annimmt.</translation>
    </message>
    <message>
        <source>It is busy. Try again in a moment.</source>
        <translation>Es ist beschäftigt. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk did not take it or give it.</source>
        <translation>Die Platte hat es nicht angenommen oder nicht hergegeben.</translation>
    </message>
    <message>
        <source>What is stored is damaged or of a newer version.</source>
        <translation>Was gespeichert ist, ist beschädigt oder von einer neueren Version.</translation>
    </message>
    <message>
        <source>A service or program this needs is not there.</source>
        <translation>Ein nötiger Dienst oder ein nötiges Programm fehlt.</translation>
    </message>
    <message>
        <source>Signalbox made a mistake.</source>
        <translation>Signalbox hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>firing for %1</source>
        <translation>schlägt seit %1 an</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a row, the row</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s)</source>
        <translation>
            <numerusform>%n-mal empfangen</numerusform>
            <numerusform>%n-mal empfangen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a job, its state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>waiting to start</source>
        <translation>wartet auf den Start</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>schlägt an</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>run of a trigger</source>
        <translation>Lauf eines Auslösers</translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Gebrochen</translation>
    </message>
    <message>
        <source>Broke %1</source>
        <comment>a branch</comment>
        <translation>%1 gebrochen</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Fixed %1</source>
        <comment>a branch</comment>
        <translation>%1 repariert</translation>
    </message>
    <message>
        <source>Still broken</source>
        <translation>Weiter gebrochen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of an old row</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format of a day of this year</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the JSON was formatted differently</source>
        <translation>das JSON wurde anders formatiert</translation>
    </message>
    <message>
        <source>\u escapes were turned into letters</source>
        <translation>\u-Sequenzen wurden zu Buchstaben</translation>
    </message>
    <message>
        <source>letters were turned into \u escapes</source>
        <translation>Buchstaben wurden zu \u-Sequenzen</translation>
    </message>
    <message>
        <source>slashes were escaped differently</source>
        <translation>Schrägstriche wurden anders maskiert</translation>
    </message>
    <message>
        <source>&lt;, &gt; and &amp; were escaped differently</source>
        <translation>&lt;, &gt; und &amp; wurden anders maskiert</translation>
    </message>
    <message>
        <source>line ends were changed</source>
        <translation>Zeilenenden wurden geändert</translation>
    </message>
    <message>
        <source>its end was trimmed, or a line end was added</source>
        <translation>sein Ende wurde gekürzt oder ein Zeilenende angehängt</translation>
    </message>
    <message>
        <source>the byte order mark was changed</source>
        <translation>die Bytereihenfolge-Marke wurde geändert</translation>
    </message>
    <message>
        <source>it was converted between Latin-1 and UTF-8</source>
        <translation>er wurde zwischen Latin-1 und UTF-8 umgewandelt</translation>
    </message>
    <message>
        <source>a form was turned into JSON</source>
        <translation>aus einem Formular wurde JSON</translation>
    </message>
    <message>
        <source>JSON was turned into a form</source>
        <translation>aus JSON wurde ein Formular</translation>
    </message>
    <message>
        <source>form fields were encoded differently</source>
        <translation>Formularfelder wurden anders kodiert</translation>
    </message>
    <message>
        <source>something was changed</source>
        <translation>etwas wurde geändert</translation>
    </message>
    <message>
        <source>It verifies with the secret that is set now (%1).</source>
        <translation>Mit dem jetzt gesetzten Geheimnis (%1) lässt sie sich prüfen.</translation>
    </message>
    <message>
        <source>The signature was made with another secret than %1.</source>
        <translation>Die Signatur wurde mit einem anderen Geheimnis als %1 gemacht.</translation>
    </message>
    <message>
        <source>The signature was made with another key than the one set for the endpoint.</source>
        <translation>Die Signatur wurde mit einem anderen Schlüssel gemacht als dem, der für den Endpunkt gesetzt ist.</translation>
    </message>
    <message>
        <source>%1 has a blank or a line end around it that the sender&apos;s secret has not.</source>
        <translation>%1 hat ein Leerzeichen oder Zeilenende am Rand, das dem Geheimnis des Absenders fehlt.</translation>
    </message>
    <message>
        <source>The secret at the sender has a blank or a line end more than %1.</source>
        <translation>Das Geheimnis beim Absender hat ein Leerzeichen oder Zeilenende mehr als %1.</translation>
    </message>
    <message>
        <source>%1 stands in quotation marks, which belong to no secret.</source>
        <translation>%1 steht in Anführungszeichen, die zu keinem Geheimnis gehören.</translation>
    </message>
    <message>
        <source>%1 is %2: the sender signs with the bytes it stands for.</source>
        <translation>%1 ist %2: Der Absender signiert mit den Bytes, für die es steht.</translation>
    </message>
    <message>
        <source>The sender signs with %1 written as %2, not with its bytes.</source>
        <translation>Der Absender signiert mit %1 in der Schreibweise %2, nicht mit seinen Bytes.</translation>
    </message>
    <message>
        <source>“whsec_” in front makes the difference between %1 and the sender&apos;s secret.</source>
        <translation>„whsec_“ am Anfang ist der Unterschied zwischen %1 und dem Geheimnis des Absenders.</translation>
    </message>
    <message>
        <source>This matches the secret of endpoint “%1”.</source>
        <translation>Das passt zum Geheimnis des Endpunkts „%1“.</translation>
    </message>
    <message>
        <source>The secret could not be read: %1.</source>
        <translation>Das Geheimnis konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The password fits, but the user is “%1”.</source>
        <translation>Das Passwort passt, aber der Benutzer ist „%1“.</translation>
    </message>
    <message>
        <source>The token or password is another one than %1.</source>
        <translation>Token oder Passwort ist ein anderes als %1.</translation>
    </message>
    <message>
        <source>Its token was not written to disk, so nothing can be tried again.</source>
        <translation>Ihr Token wurde nicht auf die Platte geschrieben, darum lässt sich nichts noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The body was written anew on the way: %1. As it was before, it verifies.</source>
        <translation>Der Inhalt wurde unterwegs neu geschrieben: %1. So wie er vorher war, lässt er sich prüfen.</translation>
    </message>
    <message>
        <source>The body is not the one that was signed.</source>
        <translation>Der Inhalt ist nicht der, der signiert wurde.</translation>
    </message>
    <message>
        <source>Header %1 is made with %2, expected %3.</source>
        <translation>Kopfzeile %1 ist mit %2 gemacht, erwartet: %3.</translation>
    </message>
    <message>
        <source>Header %1 begins with “%2”, expected “%3”.</source>
        <translation>Kopfzeile %1 beginnt mit „%2“, erwartet: „%3“.</translation>
    </message>
    <message>
        <source>Header %1 is written in %2, expected %3.</source>
        <translation>Kopfzeile %1 ist in %2 geschrieben, erwartet: %3.</translation>
    </message>
    <message>
        <source>The signature stands in header %1, expected %2.</source>
        <translation>Die Signatur steht in Kopfzeile %1, erwartet: %2.</translation>
    </message>
    <message>
        <source>The signature is not in the expected form.</source>
        <translation>Die Signatur hat nicht die erwartete Form.</translation>
    </message>
    <message>
        <source>Header %1 was sent more than once.</source>
        <translation>Kopfzeile %1 wurde mehr als einmal gesendet.</translation>
    </message>
    <message>
        <source>No signature came along: the sender probably has no secret set.</source>
        <translation>Es kam keine Signatur mit: Beim Absender ist wohl kein Geheimnis gesetzt.</translation>
    </message>
    <message>
        <source>No signature came along (%1): the sender probably has no secret set.</source>
        <translation>Es kam keine Signatur mit (%1): Beim Absender ist wohl kein Geheimnis gesetzt.</translation>
    </message>
    <message>
        <source>A proxy may have removed %1: the request came through one (%2).</source>
        <translation>Ein Proxy hat %1 vielleicht entfernt: Die Anfrage kam durch einen (%2).</translation>
    </message>
    <message>
        <source>The request came through a proxy (%1), which may change bodies.</source>
        <translation>Die Anfrage kam durch einen Proxy (%1), der Inhalte ändern kann.</translation>
    </message>
    <message>
        <source>It is signed with an algorithm that is not accepted.</source>
        <translation>Sie ist mit einem Verfahren signiert, das nicht angenommen wird.</translation>
    </message>
    <message>
        <source>A header that protects the body is not signed.</source>
        <translation>Eine Kopfzeile, die den Inhalt schützt, ist nicht signiert.</translation>
    </message>
    <message>
        <source>It was sent to the wrong address: it verifies at endpoint “%1”.</source>
        <translation>Sie ging an die falsche Adresse: Beim Endpunkt „%1“ lässt sie sich prüfen.</translation>
    </message>
    <message>
        <source>It looks like a delivery of %1, but the endpoint expects %2.</source>
        <translation>Sie sieht nach %1 aus, der Endpunkt erwartet aber %2.</translation>
    </message>
    <message>
        <source>The time of signing is missing.</source>
        <translation>Die Zeit der Signatur fehlt.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock is %1 ahead of this one.</source>
        <translation>Die Uhr des Absenders geht gegenüber dieser um %1 vor.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock is %1 behind this one.</source>
        <translation>Die Uhr des Absenders geht gegenüber dieser um %1 nach.</translation>
    </message>
    <message>
        <source>The sender&apos;s time is off by %1: it writes local time as UTC.</source>
        <translation>Die Zeit des Absenders weicht um %1 ab: Er schreibt Ortszeit als UTC.</translation>
    </message>
    <message>
        <source>It was signed %1 before it arrived.</source>
        <translation>Sie wurde %1 vor der Ankunft signiert.</translation>
    </message>
    <message>
        <source>The same was accepted before, and this copy is too old.</source>
        <translation>Dieselbe wurde schon angenommen, und diese Kopie ist zu alt.</translation>
    </message>
    <message>
        <source>The sender&apos;s key is unknown or could not be fetched.</source>
        <translation>Der Schlüssel des Absenders ist unbekannt oder war nicht zu holen.</translation>
    </message>
    <message>
        <source>The endpoint has a secret, but this sender cannot sign.</source>
        <translation>Der Endpunkt hat ein Geheimnis, aber dieser Absender kann nicht signieren.</translation>
    </message>
    <message>
        <source>The sender&apos;s recipe does not know this method.</source>
        <translation>Das Rezept des Absenders kennt diese Methode nicht.</translation>
    </message>
    <message>
        <source>The endpoint demands https, and it came without.</source>
        <translation>Der Endpunkt verlangt https, sie kam aber ohne.</translation>
    </message>
    <message>
        <source>It is authentic, but an option of the endpoint does not allow it.</source>
        <translation>Sie ist echt, aber eine Option des Endpunkts lässt sie nicht zu.</translation>
    </message>
    <message>
        <source>There is no recipe for this sender.</source>
        <translation>Für diesen Absender gibt es kein Rezept.</translation>
    </message>
    <message>
        <source>Accept it below.</source>
        <translation>Unten lässt sie sich annehmen.</translation>
    </message>
    <message>
        <source>Set the same secret at the sender and here.</source>
        <translation>Beim Absender und hier dasselbe Geheimnis setzen.</translation>
    </message>
    <message>
        <source>Copy the public key from the sender&apos;s page once more.</source>
        <translation>Den öffentlichen Schlüssel noch einmal von der Seite des Absenders kopieren.</translation>
    </message>
    <message>
        <source>Store the secret again without them.</source>
        <translation>Das Geheimnis ohne sie neu speichern.</translation>
    </message>
    <message>
        <source>Set it again at the sender, without what a copy or an echo added.</source>
        <translation>Beim Absender neu setzen, ohne was Kopieren oder echo angehängt hat.</translation>
    </message>
    <message>
        <source>Store the secret exactly as the sender shows it.</source>
        <translation>Das Geheimnis genau so speichern, wie der Absender es zeigt.</translation>
    </message>
    <message>
        <source>Set this endpoint&apos;s secret at the sender, or let it send to that endpoint.</source>
        <translation>Beim Absender das Geheimnis dieses Endpunkts setzen oder ihn an jenen senden lassen.</translation>
    </message>
    <message>
        <source>Unlock the keychain, set the variable, or store the secret again.</source>
        <translation>Schlüsselbund entsperren, die Variable setzen oder das Geheimnis neu speichern.</translation>
    </message>
    <message>
        <source>Set the same user at the sender and here.</source>
        <translation>Beim Absender und hier denselben Benutzer setzen.</translation>
    </message>
    <message>
        <source>Set that endpoint&apos;s address at the sender.</source>
        <translation>Beim Absender die Adresse jenes Endpunkts setzen.</translation>
    </message>
    <message>
        <source>Choose that sender for this endpoint, or give it an endpoint of its own.</source>
        <translation>Für diesen Endpunkt jenen Absender wählen oder ihm einen eigenen Endpunkt geben.</translation>
    </message>
    <message>
        <source>Let the proxy or gateway on the way pass bodies through unchanged.</source>
        <translation>Den Proxy oder das Gateway unterwegs Inhalte unverändert durchreichen lassen.</translation>
    </message>
    <message>
        <source>Let the proxy pass that header.</source>
        <translation>Den Proxy diese Kopfzeile durchreichen lassen.</translation>
    </message>
    <message>
        <source>Set the endpoint&apos;s secret at the sender.</source>
        <translation>Beim Absender das Geheimnis des Endpunkts setzen.</translation>
    </message>
    <message>
        <source>Let the sender sign as its set-up steps say.</source>
        <translation>Den Absender so signieren lassen, wie es die Einrichtungsschritte sagen.</translation>
    </message>
    <message>
        <source>Set both clocks by the network.</source>
        <translation>Beide Uhren nach dem Netz stellen.</translation>
    </message>
    <message>
        <source>Set the sender&apos;s time zone, or its clock to UTC.</source>
        <translation>Die Zeitzone des Absenders setzen oder seine Uhr auf UTC stellen.</translation>
    </message>
    <message>
        <source>A queue on the way may hold deliveries back; let the sender sign each attempt anew.</source>
        <translation>Eine Warteschlange unterwegs hält Zustellungen vielleicht zurück; der Absender sollte jeden Versuch neu signieren.</translation>
    </message>
    <message>
        <source>Nothing is missing. If you did not send it again, somebody else did.</source>
        <translation>Es fehlt nichts. Wenn Sie sie nicht noch einmal gesendet haben, war es jemand anderes.</translation>
    </message>
    <message>
        <source>Remove the endpoint&apos;s secret; its unguessable path protects it.</source>
        <translation>Das Geheimnis des Endpunkts entfernen; sein nicht zu erratender Pfad schützt ihn.</translation>
    </message>
    <message>
        <source>Use the https address at the sender.</source>
        <translation>Beim Absender die https-Adresse verwenden.</translation>
    </message>
    <message>
        <source>Look at the endpoint&apos;s options.</source>
        <translation>Die Optionen des Endpunkts ansehen.</translation>
    </message>
    <message>
        <source>Choose a sender for the endpoint.</source>
        <translation>Einen Absender für den Endpunkt wählen.</translation>
    </message>
    <message>
        <source>Let the sender send it again.</source>
        <translation>Den Absender noch einmal senden lassen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a signature consists of</comment>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n hex digit(s)</source>
        <translation>
            <numerusform>%n Hex-Ziffer</numerusform>
            <numerusform>%n Hex-Ziffern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hex digit(s), some in upper case</source>
        <translation>
            <numerusform>%n Hex-Ziffer, teils groß</numerusform>
            <numerusform>%n Hex-Ziffern, teils groß</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n base64 character(s)</source>
        <translation>
            <numerusform>%n Base64-Zeichen</numerusform>
            <numerusform>%n Base64-Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>base64</source>
        <translation>Base64</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>a token</source>
        <translation>ein Token</translation>
    </message>
    <message>
        <source>“%1” and %2</source>
        <comment>a prefix and what follows it</comment>
        <translation>„%1“ und %2</translation>
    </message>
</context>
</TS>

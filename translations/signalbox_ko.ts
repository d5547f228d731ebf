<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Desktop</name>
    <message>
        <source>Signalbox cannot open its data.</source>
        <translation>Signalbox가 데이터를 열 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Secret</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>Kept in the keychain, never in the settings file. With a secret, unsigned deliveries are refused.</source>
        <translation>키체인에만 보관하고 설정 파일에는 쓰지 않습니다. 비밀 값이 있으면 서명 없는 전달은 거부합니다.</translation>
    </message>
    <message>
        <source>Refuse what did not come over HTTPS</source>
        <translation>HTTPS로 오지 않은 것은 거부</translation>
    </message>
    <message>
        <source>Unsigned deliveries may start triggers</source>
        <translation>서명 없는 전달도 트리거 시작 허용</translation>
    </message>
    <message>
        <source>Largest body (MiB)</source>
        <translation>본문 최대 크기(MiB)</translation>
    </message>
    <message>
        <source>Keep deliveries for (days)</source>
        <translation>전달 보관 기간(일)</translation>
    </message>
    <message>
        <source>Pinned events stay.</source>
        <translation>고정한 이벤트는 남습니다.</translation>
    </message>
    <message>
        <source>Use at most (MiB of disk)</source>
        <translation>최대 디스크 사용량(MiB)</translation>
    </message>
    <message>
        <source>Past this the oldest go first.</source>
        <translation>넘으면 오래된 것부터 지웁니다.</translation>
    </message>
    <message>
        <source>My names</source>
        <translation>내 이름</translation>
    </message>
    <message>
        <source>How senders call you, one a line. Your own builds colour the tray on every branch.</source>
        <translation>보내는 쪽에서 부르는 내 이름을 한 줄에 하나씩 적습니다. 내 빌드는 모든 브랜치에서 트레이 색에 반영됩니다.</translation>
    </message>
    <message>
        <source>Send only</source>
        <translation>보낼 상태</translation>
    </message>
    <message>
        <source>States that are sent, one a line, such as failed. Empty: what suits the platform.</source>
        <translation>보낼 상태를 failed처럼 한 줄에 하나씩 적습니다. 비우면 플랫폼에 맞게 보냅니다.</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>메시지 언어</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Of the times in messages. Empty: this computer&apos;s.</source>
        <translation>메시지에 쓰는 시각의 시간대입니다. 비우면 이 컴퓨터의 시간대를 씁니다.</translation>
    </message>
    <message>
        <source>Own template</source>
        <translation>자체 템플릿</translation>
    </message>
    <message>
        <source>A jq program that shapes the message. Empty: the one that comes with Signalbox.</source>
        <translation>메시지 모양을 정하는 jq 프로그램입니다. 비우면 Signalbox에 들어 있는 것을 씁니다.</translation>
    </message>
    <message>
        <source>Before it starts</source>
        <translation>시작하기 전에</translation>
    </message>
    <message>
        <source>How much it takes to start it by hand.</source>
        <translation>손으로 시작할 때 필요한 확인입니다.</translation>
    </message>
    <message>
        <source>Cool-down (seconds)</source>
        <translation>대기 시간(초)</translation>
    </message>
    <message>
        <source>A second run within this time is refused.</source>
        <translation>이 시간 안에는 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>While one is running</source>
        <translation>실행 중일 때</translation>
    </message>
    <message>
        <source>Allowed from</source>
        <translation>허용 시작</translation>
    </message>
    <message>
        <source>Local time. Outside these hours it does not start.</source>
        <translation>현지 시각입니다. 이 시간 밖에서는 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Allowed until</source>
        <translation>허용 끝</translation>
    </message>
    <message>
        <source>Start within (seconds)</source>
        <translation>시작 제한 시간(초)</translation>
    </message>
    <message>
        <source>When the other side cannot be reached it is tried again, never later than this.</source>
        <translation>상대에 연결되지 않으면 이 시간 안에서만 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>127.0.0.1 admits this computer only.</source>
        <translation>127.0.0.1은 이 컴퓨터에서만 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>추가 호스트 이름</translation>
    </message>
    <message>
        <source>Names under which others may call this listener, one a line. Requests for any other name are turned away.</source>
        <translation>이 수신기를 부를 수 있는 이름을 한 줄에 하나씩 적습니다. 다른 이름으로 온 요청은 돌려보냅니다.</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>TLS 인증서</translation>
    </message>
    <message>
        <source>A PEM file. With certificate and key the listener speaks HTTPS.</source>
        <translation>PEM 파일입니다. 인증서와 키가 있으면 HTTPS로 받습니다.</translation>
    </message>
    <message>
        <source>TLS key</source>
        <translation>TLS 키</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>알림 표시</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>소리 내기</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>조용한 시간 시작</translation>
    </message>
    <message>
        <source>Local time. Between these times only the tray icon changes.</source>
        <translation>현지 시각입니다. 이 시간에는 트레이 아이콘만 바뀝니다.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>조용한 시간 끝</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>When</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>A jq condition over the event. Empty: always.</source>
        <translation>이벤트에 대한 jq 조건입니다. 비우면 항상입니다.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>빈도</translation>
    </message>
    <message>
        <source>This rule is in force</source>
        <translation>이 규칙 사용</translation>
    </message>
    <message>
        <source>A domain of your account, so that the public address stays the same.</source>
        <translation>계정의 도메인을 쓰면 공개 주소가 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Agent&apos;s local address</source>
        <translation>에이전트의 로컬 주소</translation>
    </message>
    <message>
        <source>Authtoken</source>
        <translation>인증 토큰</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Channel settings, Integrations, Webhooks, Copy Webhook URL.</source>
        <translation>채널 설정, 연동, 웹훅, 웹훅 URL 복사에서 찾습니다.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>For HTTP Basic; without it the secret is user:password.</source>
        <translation>HTTP Basic에 쓰며, 비우면 비밀 값이 사용자:암호 형식이어야 합니다.</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>해시</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>헤더 필드</translation>
    </message>
    <message>
        <source>How the sender proves that it knows the secret.</source>
        <translation>보내는 쪽이 비밀 값을 안다는 것을 증명하는 방식입니다.</translation>
    </message>
    <message>
        <source>Jenkins address</source>
        <translation>Jenkins 주소</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>메서드</translation>
    </message>
    <message>
        <source>Needed unless the agent is logged in already (ngrok config add-authtoken).</source>
        <translation>에이전트가 이미 로그인되어 있지 않으면 필요합니다(ngrok config add-authtoken).</translation>
    </message>
    <message>
        <source>POST unless said otherwise.</source>
        <translation>따로 정하지 않으면 POST입니다.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>접두어</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>증명 방식</translation>
    </message>
    <message>
        <source>Sent as &quot;Authorization: Bearer&quot;.</source>
        <translation>&quot;Authorization: Bearer&quot;로 보냅니다.</translation>
    </message>
    <message>
        <source>Sent with every message. Nothing secret: use the token for that.</source>
        <translation>모든 메시지와 함께 보냅니다. 비밀 값은 토큰에 넣으세요.</translation>
    </message>
    <message>
        <source>Space settings, Apps and integrations, Webhooks.</source>
        <translation>스페이스 설정, 앱 및 통합, 웹훅에서 찾습니다.</translation>
    </message>
    <message>
        <source>The JSON that is sent; without it, the parameters as an object.</source>
        <translation>보낼 JSON입니다. 비우면 매개변수를 객체로 보냅니다.</translation>
    </message>
    <message>
        <source>The address Slack shows under Incoming Webhooks of your app.</source>
        <translation>Slack 앱의 Incoming Webhooks에 표시되는 주소입니다.</translation>
    </message>
    <message>
        <source>The address of Jenkins itself, without a token in it.</source>
        <translation>토큰을 넣지 않은 Jenkins 자체의 주소입니다.</translation>
    </message>
    <message>
        <source>The ngrok agent, if it is not found by itself.</source>
        <translation>자동으로 찾지 못할 때 쓸 ngrok 에이전트입니다.</translation>
    </message>
    <message>
        <source>The token set in the job&apos;s Generic Webhook Trigger; it selects the job.</source>
        <translation>작업의 Generic Webhook Trigger에 설정한 토큰이며, 실행할 작업을 정합니다.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>웹훅 주소</translation>
    </message>
    <message>
        <source>What stands before the token or signature.</source>
        <translation>토큰이나 서명 앞에 붙는 글입니다.</translation>
    </message>
    <message>
        <source>Where an agent that is already running listens.</source>
        <translation>이미 실행 중인 에이전트가 받는 주소입니다.</translation>
    </message>
    <message>
        <source>Where deliveries are sent on, unchanged: method, header fields, body.</source>
        <translation>전달을 메서드, 헤더, 본문 그대로 보낼 주소입니다.</translation>
    </message>
    <message>
        <source>Where the JSON is sent.</source>
        <translation>JSON을 보낼 주소입니다.</translation>
    </message>
    <message>
        <source>Where the token or signature is.</source>
        <translation>토큰이나 서명이 있는 곳입니다.</translation>
    </message>
    <message>
        <source>A list; {&quot;jq&quot;: …} in it is computed from the event and the parameters. A computed argument that begins with &quot;-&quot; is refused unless it says &quot;mayBeOption&quot;: true.</source>
        <translation>목록입니다. 그 안의 {&quot;jq&quot;: …}는 이벤트와 매개변수에서 계산됩니다. 계산된 인수가 &quot;-&quot;로 시작하면 &quot;mayBeOption&quot;: true라고 쓰지 않는 한 거부됩니다.</translation>
    </message>
    <message>
        <source>A scan has failed from</source>
        <translation>검사를 실패로 보는 기준</translation>
    </message>
    <message>
        <source>Address of Jenkins</source>
        <translation>Jenkins 주소</translation>
    </message>
    <message>
        <source>Address of TeamCity</source>
        <translation>TeamCity 주소</translation>
    </message>
    <message>
        <source>Address of the registry</source>
        <translation>레지스트리 주소</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인수</translation>
    </message>
    <message>
        <source>As set at the contact point: HMAC signature (Grafana 12 or newer), with a timestamp header or without, an authorization header, or a user with a password.</source>
        <translation>연락 지점에 설정한 대로입니다: HMAC 서명(Grafana 12 이상, 타임스탬프 헤더가 있거나 없음), Authorization 헤더, 또는 사용자와 암호.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>대상(Audience)</translation>
    </message>
    <message>
        <source>Between asking it to end and killing it.</source>
        <translation>종료를 요청한 뒤 강제로 끝낼 때까지의 시간입니다.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>For basic_auth; without it the secret is user:password.</source>
        <translation>basic_auth에 쓰며, 비우면 비밀 값이 사용자:암호 형식이어야 합니다.</translation>
    </message>
    <message>
        <source>For links to images, where the image&apos;s name does not tell it.</source>
        <translation>이미지 이름으로 알 수 없을 때 이미지 링크에 씁니다.</translation>
    </message>
    <message>
        <source>For links, where Jenkins does not know its own address.</source>
        <translation>Jenkins가 자기 주소를 모를 때 링크에 씁니다.</translation>
    </message>
    <message>
        <source>For links, where deliveries carry none.</source>
        <translation>전달에 링크가 없을 때 링크에 씁니다.</translation>
    </message>
    <message>
        <source>Grace in seconds</source>
        <translation>유예 시간(초)</translation>
    </message>
    <message>
        <source>How Alertmanager shows the secret: http_config with authorization, or with basic_auth.</source>
        <translation>Alertmanager가 비밀 값을 보이는 방법입니다: http_config의 authorization 또는 basic_auth.</translation>
    </message>
    <message>
        <source>How the secret is shown: as a bearer token (the usual way of CloudEvents), in the query as access_token, or as HTTP Basic.</source>
        <translation>비밀 값을 보이는 방법입니다: Bearer 토큰(CloudEvents에서 흔한 방법), 쿼리의 access_token, 또는 HTTP Basic.</translation>
    </message>
    <message>
        <source>It is ended after this time; 0 means never.</source>
        <translation>이 시간이 지나면 끝냅니다. 0은 제한 없음입니다.</translation>
    </message>
    <message>
        <source>Of an app that is a Workspace add-on: the account its tokens name.</source>
        <translation>Workspace 부가기능인 앱의 경우 토큰에 적힌 계정입니다.</translation>
    </message>
    <message>
        <source>Of more than this the beginning and the end are kept.</source>
        <translation>이보다 길면 처음과 끝만 남깁니다.</translation>
    </message>
    <message>
        <source>Of the application: 64 hex digits, at its General Information.</source>
        <translation>애플리케이션의 General Information에 있는 16진수 64자리입니다.</translation>
    </message>
    <message>
        <source>Output kept, in KiB</source>
        <translation>보관할 출력(KiB)</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>공개 키</translation>
    </message>
    <message>
        <source>References by variable name. With &quot;expand&quot;: true a JSON secret becomes one variable for each member, the name before it.</source>
        <translation>변수 이름별 참조입니다. &quot;expand&quot;: true이면 JSON 비밀 값의 항목마다 이 이름을 앞에 붙인 변수가 하나씩 생깁니다.</translation>
    </message>
    <message>
        <source>References by variable name; the variable holds the path of a file only you can read.</source>
        <translation>변수 이름별 참조입니다. 변수에는 본인만 읽을 수 있는 파일의 경로가 들어갑니다.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>Secrets as files</source>
        <translation>파일로 넘기는 비밀 값</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>서비스 계정</translation>
    </message>
    <message>
        <source>Signature header</source>
        <translation>서명 헤더</translation>
    </message>
    <message>
        <source>The least serious finding that makes a finished scan a failed one. Without a choice: critical.</source>
        <translation>끝난 검사를 실패로 만드는 가장 낮은 심각도입니다. 고르지 않으면 critical입니다.</translation>
    </message>
    <message>
        <source>The number of the Google Cloud project, an address, or publicUrl for the address the tunnel has just now.</source>
        <translation>Google Cloud 프로젝트 번호, 주소, 또는 터널의 현재 주소를 뜻하는 publicUrl입니다.</translation>
    </message>
    <message>
        <source>The user name given to TeamCity, where it sends HTTP Basic.</source>
        <translation>TeamCity가 HTTP Basic을 보낼 때 TeamCity에 입력한 사용자 이름입니다.</translation>
    </message>
    <message>
        <source>The user name given to the subscription.</source>
        <translation>구독에 입력한 사용자 이름입니다.</translation>
    </message>
    <message>
        <source>Time limit in seconds</source>
        <translation>시간 제한(초)</translation>
    </message>
    <message>
        <source>Timestamp header</source>
        <translation>타임스탬프 헤더</translation>
    </message>
    <message>
        <source>Variables beside PATH, HOME and LANG.</source>
        <translation>PATH, HOME, LANG 외의 변수입니다.</translation>
    </message>
    <message>
        <source>What is started; never through a shell.</source>
        <translation>시작할 프로그램입니다. 셸을 거치지 않습니다.</translation>
    </message>
    <message>
        <source>What stands before the password in the address given to Jenkins.</source>
        <translation>Jenkins에 입력한 주소에서 암호 앞에 있는 글입니다.</translation>
    </message>
    <message>
        <source>Where it is started.</source>
        <translation>시작할 위치입니다.</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>작업 폴더</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API 토큰</translation>
    </message>
    <message>
        <source>Folders and the job, with slashes between.</source>
        <translation>폴더와 작업을 빗금으로 이어 적습니다.</translation>
    </message>
    <message>
        <source>How it is asked.</source>
        <translation>요청 방식입니다.</translation>
    </message>
    <message>
        <source>How often Jenkins is asked how it goes.</source>
        <translation>Jenkins에 진행 상황을 묻는 간격입니다.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Made on the user&apos;s page in Jenkins, under Security.</source>
        <translation>Jenkins의 사용자 페이지에서 Security 아래에 만듭니다.</translation>
    </message>
    <message>
        <source>Of the service itself; what comes behind it is known from the service.</source>
        <translation>서비스 자체의 주소입니다. 그 뒤는 서비스에 따라 정해집니다.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Seconds between looks</source>
        <translation>조회 간격(초)</translation>
    </message>
    <message>
        <source>Sent as they are; a secret belongs in the token.</source>
        <translation>그대로 보냅니다. 비밀 값은 토큰에 넣으세요.</translation>
    </message>
    <message>
        <source>Sent in the header field that the service reads; without a service as a bearer token.</source>
        <translation>서비스가 읽는 헤더 필드로 보냅니다. 서비스가 없으면 bearer 토큰으로 보냅니다.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>The JSON that is sent; without it what the service expects, or the parameters as an object.</source>
        <translation>보낼 JSON입니다. 없으면 서비스가 기대하는 내용이나 매개변수 객체를 보냅니다.</translation>
    </message>
    <message>
        <source>The address of Jenkins itself.</source>
        <translation>Jenkins 자체의 주소입니다.</translation>
    </message>
    <message>
        <source>Values that hold unless others are given, such as project and workflow.</source>
        <translation>다른 값이 주어지지 않으면 쓰이는 값입니다. 예: project, workflow.</translation>
    </message>
    <message>
        <source>Values that hold unless others are given.</source>
        <translation>다른 값이 주어지지 않으면 쓰이는 값입니다.</translation>
    </message>
    <message>
        <source>Values that hold unless others are given; the job&apos;s own defaults fill in the rest.</source>
        <translation>다른 값이 주어지지 않으면 쓰이는 값입니다. 나머지는 작업의 기본값으로 채웁니다.</translation>
    </message>
    <message>
        <source>Whose API token it is.</source>
        <translation>API 토큰의 소유자입니다.</translation>
    </message>
    <message>
        <source>Whose request it is; without one, everything is said below.</source>
        <translation>어느 서비스의 요청인지 고릅니다. 없으면 아래에 모두 적습니다.</translation>
    </message>
    <message>
        <source>With an API token the build is followed to its end.</source>
        <translation>API 토큰이 있으면 빌드를 끝까지 추적합니다.</translation>
    </message>
    <message>
        <source>App-level token</source>
        <translation>앱 수준 토큰</translation>
    </message>
    <message>
        <source>Brings commands and buttons without a public address, by Socket Mode; it begins with xapp-.</source>
        <translation>Socket Mode로 공개 주소 없이 명령과 버튼을 받습니다. xapp-로 시작합니다.</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>연결 유지</translation>
    </message>
    <message>
        <source>Shows the bot online and brings commands and buttons without a public address.</source>
        <translation>봇을 온라인으로 표시하고 공개 주소 없이 명령과 버튼을 받습니다.</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>애플리케이션 ID</translation>
    </message>
    <message>
        <source>A token of another application is then refused.</source>
        <translation>다른 애플리케이션의 토큰은 거부됩니다.</translation>
    </message>
    <message>
        <source>Accepted spaces</source>
        <translation>허용된 스페이스</translation>
    </message>
    <message>
        <source>Address of the key</source>
        <translation>키 주소</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>봇 토큰</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Developer portal, your application, Bot, Reset Token.</source>
        <translation>개발자 포털, 내 애플리케이션, Bot, Reset Token.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Ids of spaces that need not be accepted first.</source>
        <translation>따로 허용하지 않아도 되는 스페이스의 ID입니다.</translation>
    </message>
    <message>
        <source>Names of triggers. Who may press them is decided by the commands.</source>
        <translation>트리거 이름입니다. 누가 누를 수 있는지는 명령에서 정합니다.</translation>
    </message>
    <message>
        <source>OAuth &amp; Permissions of your app; it begins with xoxb-.</source>
        <translation>앱의 OAuth &amp; Permissions에 있으며 xoxb-로 시작합니다.</translation>
    </message>
    <message>
        <source>Raw message delivery leaves the signature out: such deliveries are shown as unsigned.</source>
        <translation>원시 메시지 전달에는 서명이 없습니다. 이런 전달은 서명되지 않은 것으로 표시됩니다.</translation>
    </message>
    <message>
        <source>Service account key</source>
        <translation>서비스 계정 키</translation>
    </message>
    <message>
        <source>Take raw deliveries</source>
        <translation>원시 전달 받기</translation>
    </message>
    <message>
        <source>The ARNs that may send here. A signature alone proves only that some account of AWS sent it.</source>
        <translation>여기로 보낼 수 있는 ARN입니다. 서명만으로는 어떤 AWS 계정이 보냈다는 것만 증명됩니다.</translation>
    </message>
    <message>
        <source>The Google Chat endpoint that hears which spaces add the bot.</source>
        <translation>어떤 스페이스가 봇을 추가했는지 듣는 Google Chat 엔드포인트입니다.</translation>
    </message>
    <message>
        <source>The JSON key file of the Chat app&apos;s service account.</source>
        <translation>Chat 앱 서비스 계정의 JSON 키 파일입니다.</translation>
    </message>
    <message>
        <source>The channel&apos;s id, at the foot of its details. The bot must be a member.</source>
        <translation>채널 세부 정보 맨 아래에 있는 ID입니다. 봇이 채널의 멤버여야 합니다.</translation>
    </message>
    <message>
        <source>The channel&apos;s id: Developer Mode on, then Copy Channel ID.</source>
        <translation>채널 ID: 개발자 모드를 켠 뒤 채널 ID 복사하기.</translation>
    </message>
    <message>
        <source>The least serious finding that makes a finished scan a failed one. Without a choice: Critical.</source>
        <translation>완료된 스캔을 실패로 만드는 가장 낮은 심각도입니다. 선택하지 않으면 Critical입니다.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>토픽</translation>
    </message>
    <message>
        <source>Triggers offered as buttons</source>
        <translation>버튼으로 제공할 트리거</translation>
    </message>
    <message>
        <source>Where the public key of your Travis CI is: its API&apos;s /config.</source>
        <translation>Travis CI의 공개 키가 있는 곳: API의 /config.</translation>
    </message>
    <message>
        <source>How long the space gets nothing; 0 ends that. What is said with the command goes before it.</source>
        <translation>스페이스가 아무것도 받지 않는 시간이며, 0이면 끝냅니다. 명령과 함께 말한 값이 먼저입니다.</translation>
    </message>
    <message>
        <source>Its output is an answer</source>
        <translation>출력이 곧 답</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Whoever asked in a chat is told all of it, page by page, not its end alone.</source>
        <translation>채팅에서 물어본 사람에게 끝부분만이 아니라 전체를 쪽마다 알려 줍니다.</translation>
    </message>
    <message>
        <source>Whose space it is: a target that sends to each space of its bot.</source>
        <translation>어느 대상의 스페이스인지: 봇의 각 스페이스로 보내는 대상입니다.</translation>
    </message>
    <message>
        <source>Without one, the space in which it is said or pressed.</source>
        <translation>없으면 말하거나 누른 그 스페이스입니다.</translation>
    </message>
    <message>
        <source>Heard at</source>
        <translation>듣는 곳</translation>
    </message>
    <message>
        <source>Endpoints for Slack, Discord or Google Chat, one a line; or bots that open a connection themselves.</source>
        <translation>Slack, Discord 또는 Google Chat용 엔드포인트를 한 줄에 하나씩, 또는 스스로 연결을 여는 봇을 적습니다.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>패턴</translation>
    </message>
    <message>
        <source>A regular expression for all that is said. Its named groups become parameters of the trigger.</source>
        <translation>말한 내용 전체에 대한 정규식입니다. 이름 있는 그룹은 트리거의 매개변수가 됩니다.</translation>
    </message>
    <message>
        <source>JSON; {&quot;jq&quot;: …} in it is computed. Empty: the pattern&apos;s named groups.</source>
        <translation>JSON이며 그 안의 {&quot;jq&quot;: …}는 계산됩니다. 비우면 패턴의 이름 있는 그룹을 씁니다.</translation>
    </message>
    <message>
        <source>Who may say it</source>
        <translation>말할 수 있는 사람</translation>
    </message>
    <message>
        <source>Ids of the platform, one a line, never names; * is everybody. Say it once: the refused attempt stands in the timeline with the id.</source>
        <translation>플랫폼의 ID를 한 줄에 하나씩 적습니다. 이름은 안 되며 *는 모두입니다. 한번 말해 보면 거절된 시도가 ID와 함께 타임라인에 남습니다.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Ids of channels or spaces, one a line. Empty: anywhere.</source>
        <translation>채널 또는 스페이스의 ID를 한 줄에 하나씩 적습니다. 비우면 어디서나 됩니다.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>시작할 것</translation>
    </message>
</context>
<context>
    <name>signalbox::AboutDialog</name>
    <message>
        <source>About Signalbox</source>
        <translation>Signalbox 정보</translation>
    </message>
    <message>
        <source>Signalbox %1</source>
        <translation>Signalbox %1</translation>
    </message>
    <message>
        <source>Receives webhooks, shows them on one board, rings for what matters and throws the levers.</source>
        <translation>웹훅을 받아 한 화면에 보여 주고, 중요한 일을 알리고, 레버를 당깁니다.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>GNU 일반 공중 사용 허가서 버전 3 이상을 따르는 자유 소프트웨어이며, 어떠한 보증도 하지 않습니다.</translation>
    </message>
    <message>
        <source>Built with Qt %1.</source>
        <translation>Qt %1(으)로 만들었습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>signalbox::ActionList</name>
    <message>
        <source>Add action</source>
        <translation>동작 추가</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>%1(으)로 전달</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 시작</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>동작 제거</translation>
    </message>
</context>
<context>
    <name>signalbox::ActionRow</name>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>its secret is missing</source>
        <translation>비밀 값이 없음</translation>
    </message>
    <message>
        <source>its settings do not work</source>
        <translation>설정이 잘못됨</translation>
    </message>
    <message>
        <source>Run %1…</source>
        <translation>%1 실행…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>target, why not</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Process again</source>
        <translation>다시 처리</translation>
    </message>
    <message>
        <source>Send to a URL…</source>
        <translation>URL로 보내기…</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl 명령으로 복사</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Needs attention again</source>
        <translation>다시 확인 필요로 표시</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>Run…</source>
        <translation>실행…</translation>
    </message>
    <message>
        <source>Forward to…</source>
        <translation>전달…</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation>배포…</translation>
    </message>
    <message>
        <source>Deploy with %1…</source>
        <translation>%1(으)로 배포…</translation>
    </message>
</context>
<context>
    <name>signalbox::AddEndpointDialog</name>
    <message>
        <source>Create endpoint</source>
        <translation>엔드포인트 만들기</translation>
    </message>
    <message>
        <source>Keep the secret for this session</source>
        <translation>이번 실행 동안만 비밀 값 보관</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>엔드포인트 추가</translation>
    </message>
    <message>
        <source>Who will send?</source>
        <translation>누가 보내나요?</translation>
    </message>
    <message>
        <source>A path that cannot be guessed and a random secret are made for it.</source>
        <translation>추측할 수 없는 경로와 무작위 비밀 값을 만들어 드립니다.</translation>
    </message>
    <message>
        <source>Find a sender</source>
        <translation>보내는 쪽 찾기</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>보내는 쪽</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Any sender, recognised by its deliveries</source>
        <translation>모든 보내는 쪽(전달 내용으로 구분)</translation>
    </message>
    <message>
        <source>Each delivery shows whose it is; all of them have to be signed with this endpoint&apos;s secret. An endpoint for each sender is the better habit.</source>
        <translation>각 전달을 보고 보내는 쪽을 알아냅니다. 모든 전달은 이 엔드포인트의 비밀 값으로 서명되어야 합니다. 보내는 쪽마다 엔드포인트를 따로 두는 편이 좋습니다.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>키체인을 기다리는 중…</translation>
    </message>
    <message>
        <source>The keychain did not take the secret. %1 It can be kept in memory until Signalbox quits, and must be set again after that.</source>
        <translation>키체인에 비밀 값을 저장하지 못했습니다. %1 Signalbox가 끝날 때까지 메모리에 둘 수 있으며, 그 뒤에는 다시 설정해야 합니다.</translation>
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
            <numerusform>시도 %n번 모두 보기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BubbleText</name>
    <message>
        <source>Waits for you: %1</source>
        <translation>승인 대기: %1</translation>
    </message>
    <message>
        <source>Fixed: %1</source>
        <translation>복구됨: %1</translation>
    </message>
    <message>
        <source>Fixed %1: %2</source>
        <translation>%1 복구됨: %2</translation>
    </message>
    <message>
        <source>Broken: %1</source>
        <translation>깨짐: %1</translation>
    </message>
    <message>
        <source>Broke %1: %2</source>
        <translation>%1 깨짐: %2</translation>
    </message>
    <message>
        <source>Still broken: %1</source>
        <translation>여전히 깨짐: %1</translation>
    </message>
    <message>
        <source>Waiting to start: %1</source>
        <translation>시작 대기: %1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>실행 중: %1</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>통과: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>실패: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>취소됨: %1</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>경보: %1</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>해소됨: %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>승인…</translation>
    </message>
    <message>
        <source>Run %1…</source>
        <translation>%1 실행…</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>%1(으)로 전달</translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s)</source>
        <translation>
            <numerusform>이벤트 %n건 더</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages wait until it is set right.</source>
        <translation>바로잡을 때까지 메시지가 기다립니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1이(가) 멈췄습니다</translation>
    </message>
</context>
<context>
    <name>signalbox::ChoiceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>signalbox::CommandsPage</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Add command…</source>
        <translation>명령 추가…</translation>
    </message>
    <message>
        <source>No commands yet. A command is what people may say in a chat, such as &quot;deploy b12&quot;, to start a trigger; and who may press its button.</source>
        <translation>아직 명령이 없습니다. 명령은 채팅에서 &quot;deploy b12&quot;처럼 말해 트리거를 시작하는 것이며, 그 버튼을 누가 누를 수 있는지도 정합니다.</translation>
    </message>
    <message>
        <source>Register with Discord</source>
        <translation>Discord에 등록</translation>
    </message>
    <message>
        <source>Copy Slack manifest</source>
        <translation>Slack 매니페스트 복사</translation>
    </message>
    <message>
        <source>New command</source>
        <translation>새 명령</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>아무도 없음</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>command</source>
        <comment>name of a new command</comment>
        <translation>명령</translation>
    </message>
    <message>
        <source>People say: %1</source>
        <translation>말하는 방법: %1</translation>
    </message>
    <message>
        <source>There is no endpoint for Slack, Discord or Google Chat yet, and no bot that opens a connection.</source>
        <translation>아직 Slack, Discord, Google Chat용 엔드포인트도, 연결을 여는 봇도 없습니다.</translation>
    </message>
    <message>
        <source>Chats come in at: %1</source>
        <translation>채팅이 들어오는 곳: %1</translation>
    </message>
    <message>
        <source>Nobody may say this yet.</source>
        <translation>아직 아무도 이 말을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Everybody who can write there may start this.</source>
        <translation>그곳에 글을 쓸 수 있는 사람은 누구나 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Registering the commands with Discord…</source>
        <translation>Discord에 명령을 등록하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Discord knows %n commands now: %1.</source>
        <translation>
            <numerusform>이제 Discord가 명령 %n개를 압니다: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. Paste it at api.slack.com/apps: Create New App, From a manifest, or into an app&apos;s App Manifest.</source>
        <translation>복사했습니다. api.slack.com/apps에서 Create New App, From a manifest에 붙여 넣거나 앱의 App Manifest에 붙여 넣으세요.</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsHeading</name>
    <message>
        <source>Verified</source>
        <translation>검증됨</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>서명 없음</translation>
    </message>
    <message>
        <source>Refused delivery</source>
        <translation>거부된 전달</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 %3 · %4 · %n byte(s)</source>
        <translation>
            <numerusform>%1 · %2 %3 · %4 · %n바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>목록으로</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPane</name>
    <message>
        <source>Parts of the event</source>
        <translation>이벤트의 부분</translation>
    </message>
    <message>
        <source>Choose an event to see what it holds.</source>
        <translation>내용을 보려면 이벤트를 선택하세요.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Sent  %1</source>
        <translation>보냄  %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>History  %1</source>
        <translation>이력  %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <source>This delivery cannot be shown.</source>
        <translation>이 전달을 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
</context>
<context>
    <name>signalbox::DialogTexts</name>
    <message>
        <source>Forward to</source>
        <translation>전달할 곳</translation>
    </message>
    <message>
        <source>It is posted as a new message, whatever the rules say.</source>
        <translation>규칙과 관계없이 새 메시지로 보냅니다.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>There is no target yet. Add one in the settings.</source>
        <translation>아직 대상이 없습니다. 설정에서 추가하세요.</translation>
    </message>
    <message>
        <source>Allow requests for %1?</source>
        <translation>%1에 대한 요청을 허용할까요?</translation>
    </message>
    <message>
        <source>Allow this name</source>
        <translation>이 이름 허용</translation>
    </message>
    <message>
        <source>Keep refusing</source>
        <translation>계속 거부</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>멈춤: %1</translation>
    </message>
    <message>
        <source>Its secret cannot be read.</source>
        <translation>비밀 값을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Its settings are faulty.</source>
        <translation>설정이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>A request came through the tunnel under this name and was turned away. Allow it only if the name is yours.</source>
        <translation>이 이름으로 터널을 통해 온 요청을 돌려보냈습니다. 본인의 이름일 때만 허용하세요.</translation>
    </message>
    <message>
        <source>A request came under this name and was turned away. A web page in a browser on this computer can cause that, so allow it only if you gave this computer that name.</source>
        <translation>이 이름으로 온 요청을 돌려보냈습니다. 이 컴퓨터의 브라우저에 열린 웹 페이지도 그런 요청을 보낼 수 있으니, 이 컴퓨터에 직접 붙인 이름일 때만 허용하세요.</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointsPage</name>
    <message>
        <source>Endpoints</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Add endpoint…</source>
        <translation>엔드포인트 추가…</translation>
    </message>
    <message>
        <source>Nobody can send yet. An endpoint is a path that one sender posts to. Choose a sender, and path and secret are made for you.</source>
        <translation>아직 아무도 보낼 수 없습니다. 엔드포인트는 보내는 쪽 하나가 요청을 보내는 경로입니다. 보내는 쪽을 고르면 경로와 비밀 값을 만들어 드립니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>보내는 쪽</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Hard to guess on purpose: 130 random bits. Changing it needs a change at the sender.</source>
        <translation>일부러 추측하기 어렵게 만들었습니다(무작위 130비트). 바꾸면 보내는 쪽도 바꿔야 합니다.</translation>
    </message>
    <message>
        <source>New path</source>
        <translation>새 경로</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Send a signed sample</source>
        <translation>서명된 샘플 보내기</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>엔드포인트 %1</translation>
    </message>
    <message>
        <source>Any sender</source>
        <translation>모든 보내는 쪽</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>never</source>
        <comment>nothing arrived yet</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>Any sender, recognised by its deliveries</source>
        <translation>모든 보내는 쪽(전달 내용으로 구분)</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>공개 주소</translation>
    </message>
    <message>
        <source>Address on this computer</source>
        <translation>이 컴퓨터의 주소</translation>
    </message>
    <message numerus="yes">
        <source>%n refused.</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%n건을 거부했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) verified.</source>
        <translation>
            <numerusform>전달 %n건을 검증했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) received, unsigned.</source>
        <translation>
            <numerusform>서명 없는 전달 %n건을 받았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample arrived. It is in the timeline now.</source>
        <translation>샘플이 도착했습니다. 이제 타임라인에 있습니다.</translation>
    </message>
    <message>
        <source>The sample did not arrive. %1</source>
        <translation>샘플이 도착하지 않았습니다. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ExampleNeeds</name>
    <message>
        <source>Secrets</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>Values of your own</source>
        <translation>직접 넣을 값</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1에 사용</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 설정</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>아직 저장되지 않음</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
</context>
<context>
    <name>signalbox::ExampleWords</name>
    <message>
        <source>Clouds by a Slack command</source>
        <translation>Slack 명령으로 클라우드 다루기</translation>
    </message>
    <message>
        <source>/cloudmaster create NAME on CLOUD, delete NAME on CLOUD, list CLOUD, list all and echo TEXT: virtual machines of AWS, Azure, Google Cloud and vSphere through Apache Libcloud (python3-libcloud). The answer goes to whoever asked, the status to a channel, and what was created starts a second action. The cloud &quot;demo&quot; needs no account.</source>
        <translation>/cloudmaster create NAME on CLOUD, delete NAME on CLOUD, list CLOUD, list all, echo TEXT: Apache Libcloud(python3-libcloud)로 AWS, Azure, Google Cloud, vSphere의 가상 머신을 다룹니다. 답은 물어본 사람에게, 상태는 채널로 가고, 만들어지면 두 번째 동작이 시작됩니다. 클라우드 &quot;demo&quot;에는 계정이 필요 없습니다.</translation>
    </message>
    <message>
        <source>Alarms come through Amazon SNS and go to every space that has added the bot and was accepted. A button, or &quot;@bot mute&quot;, keeps a space quiet for half an hour.</source>
        <translation>경보가 Amazon SNS로 들어와, 봇을 추가하고 허용된 모든 스페이스로 갑니다. 버튼이나 &quot;@bot mute&quot;로 스페이스를 30분 동안 조용하게 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Drone builds in Discord</source>
        <translation>Discord로 Drone 빌드 보기</translation>
    </message>
    <message>
        <source>One message for each build, edited as the build goes on. The bot is shown online while deliveries can be received.</source>
        <translation>빌드마다 메시지 하나를 올리고 진행에 따라 고칩니다. 전달을 받을 수 있는 동안 봇이 온라인으로 보입니다.</translation>
    </message>
    <message>
        <source>Docker Trusted Registry tells a space of pushed and scanned images. The card&apos;s Deploy button, or &quot;@bot deploy b12&quot;, starts a Jenkins job, and the space hears how it ended. &quot;@bot get scan details&quot; asks the registry and answers in the thread.</source>
        <translation>Docker Trusted Registry가 푸시되고 검사된 이미지를 스페이스에 알립니다. 카드의 Deploy 버튼이나 &quot;@bot deploy b12&quot;로 Jenkins 작업을 시작하면 결과가 스페이스에 올라옵니다. &quot;@bot get scan details&quot;는 레지스트리에 물어 스레드에 답합니다.</translation>
    </message>
    <message>
        <source>Builds come in through ngrok, stand in the timeline, and go on byte for byte to a program on this computer.</source>
        <translation>빌드가 ngrok으로 들어와 타임라인에 나타나고, 이 컴퓨터의 프로그램으로 바이트 그대로 전달됩니다.</translation>
    </message>
    <message>
        <source>CloudWatch in Google Chat</source>
        <translation>Google Chat으로 CloudWatch 경보 받기</translation>
    </message>
    <message>
        <source>Registry, Google Chat, Jenkins</source>
        <translation>레지스트리, Google Chat, Jenkins</translation>
    </message>
    <message>
        <source>Foundries.io through ngrok</source>
        <translation>ngrok을 거친 Foundries.io</translation>
    </message>
</context>
<context>
    <name>signalbox::ExamplesPage</name>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Add this example</source>
        <translation>이 예제 추가</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>추가되지 않음</translation>
    </message>
    <message>
        <source>Its endpoints, targets, triggers, commands and rules are added to yours. Then it asks for this:</source>
        <translation>엔드포인트, 대상, 트리거, 명령, 규칙이 설정에 더해집니다. 그다음 아래 값이 필요합니다.</translation>
    </message>
    <message>
        <source>Something of the same name is there already and stays as it is. The rest is added, and asks for this:</source>
        <translation>같은 이름이 이미 있으며 그대로 둡니다. 나머지가 더해지고 아래 값이 필요합니다.</translation>
    </message>
    <message>
        <source>Everything is filled in.</source>
        <translation>모두 채워졌습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are still to be filled in.</source>
        <translation>
            <numerusform>아직 %n가지를 채워야 합니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FieldEditor</name>
    <message>
        <source>%1 (optional)</source>
        <comment>label of a field</comment>
        <translation>%1(선택)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Default</source>
        <comment>no choice made</comment>
        <translation>기본값</translation>
    </message>
</context>
<context>
    <name>signalbox::FilterField</name>
    <message>
        <source>Filter events</source>
        <translation>이벤트 거르기</translation>
    </message>
    <message>
        <source>Filter: %1 text</source>
        <translation>필터: %1 텍스트</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
</context>
<context>
    <name>signalbox::FirstRunPage</name>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>아직 도착한 것이 없습니다</translation>
    </message>
    <message>
        <source>Send yourself a signed sample and watch it arrive. It is a real delivery: signed, verified, stored and shown.</source>
        <translation>서명된 샘플을 직접 보내 도착하는 것을 확인하세요. 서명, 검증, 저장, 표시까지 거치는 실제 전달입니다.</translation>
    </message>
    <message>
        <source>Send a signed sample</source>
        <translation>서명된 샘플 보내기</translation>
    </message>
    <message>
        <source>Skip set-up</source>
        <translation>설정 건너뛰기</translation>
    </message>
    <message>
        <source>Listener is up</source>
        <translation>수신기 작동 중</translation>
    </message>
    <message>
        <source>Listener is down</source>
        <translation>수신기가 멈춤</translation>
    </message>
    <message>
        <source>Waiting at %1. The network can reach it.</source>
        <translation>%1에서 기다립니다. 네트워크에서 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Waiting at %1. Only this computer can reach it so far.</source>
        <translation>%1에서 기다립니다. 아직은 이 컴퓨터에서만 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Copy a curl test</source>
        <translation>curl 시험 명령 복사</translation>
    </message>
    <message>
        <source>Change address…</source>
        <translation>주소 변경…</translation>
    </message>
    <message>
        <source>Add a sender</source>
        <translation>보내는 쪽 추가</translation>
    </message>
    <message>
        <source>Foundries, Drone, GitHub, Docker registry, CloudWatch, or any JSON.</source>
        <translation>Foundries, Drone, GitHub, Docker 레지스트리, CloudWatch, 그 밖의 모든 JSON.</translation>
    </message>
    <message>
        <source>Choose a sender…</source>
        <translation>보내는 쪽 고르기…</translation>
    </message>
    <message>
        <source>Open a way in</source>
        <translation>들어오는 길 열기</translation>
    </message>
    <message>
        <source>Let a tunnel carry deliveries from outside to this computer.</source>
        <translation>터널이 밖에서 오는 전달을 이 컴퓨터로 나르게 합니다.</translation>
    </message>
    <message>
        <source>Set up tunnel…</source>
        <translation>터널 설정…</translation>
    </message>
    <message>
        <source>Pick where news goes</source>
        <translation>소식을 보낼 곳 고르기</translation>
    </message>
    <message>
        <source>Slack, Discord, Google Chat, or a program of your own.</source>
        <translation>Slack, Discord, Google Chat 또는 직접 만든 프로그램.</translation>
    </message>
    <message>
        <source>Add a target…</source>
        <translation>대상 추가…</translation>
    </message>
    <message>
        <source>Add an example…</source>
        <translation>예제 추가…</translation>
    </message>
</context>
<context>
    <name>signalbox::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>All of it is kept in one file, which may be edited by hand too.</source>
        <translation>모두 파일 하나에 저장되며 손으로 고칠 수도 있습니다.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>What a sender wrote stays as written in every language.</source>
        <translation>보내는 쪽이 쓴 글은 어떤 언어에서도 그대로 둡니다.</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <translation>데스크톱 설정에 따름</translation>
    </message>
    <message>
        <source>Start with the desktop, in the tray</source>
        <translation>로그인할 때 트레이에서 시작</translation>
    </message>
</context>
<context>
    <name>signalbox::HeadersPage</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
</context>
<context>
    <name>signalbox::HistoryPage</name>
    <message>
        <source>Show delivery</source>
        <translation>전달 보기</translation>
    </message>
    <message numerus="yes">
        <source>%n older event(s) are not shown.</source>
        <translation>
            <numerusform>오래된 이벤트 %n건은 표시하지 않습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ItemsPage</name>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1을(를) 제거할까요?</translation>
    </message>
    <message>
        <source>It goes from the settings file. What has arrived stays.</source>
        <translation>설정 파일에서 지웁니다. 이미 받은 것은 남습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
</context>
<context>
    <name>signalbox::JobBars</name>
    <message>
        <source>not started</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>usually done by here</source>
        <translation>보통 여기까지 끝남</translation>
    </message>
    <message>
        <source>Click to open %1</source>
        <translation>클릭하면 %1 열기</translation>
    </message>
</context>
<context>
    <name>signalbox::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>signalbox::KindWords</name>
    <message>
        <source>Slack, incoming webhook</source>
        <translation>Slack, 수신 웹훅</translation>
    </message>
    <message>
        <source>Slack, bot</source>
        <translation>Slack, 봇</translation>
    </message>
    <message>
        <source>Discord, webhook</source>
        <translation>Discord, 웹훅</translation>
    </message>
    <message>
        <source>Discord, bot</source>
        <translation>Discord, 봇</translation>
    </message>
    <message>
        <source>Google Chat, webhook</source>
        <translation>Google Chat, 웹훅</translation>
    </message>
    <message>
        <source>Google Chat, app</source>
        <translation>Google Chat, 앱</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP 요청</translation>
    </message>
    <message>
        <source>Relay, byte for byte</source>
        <translation>그대로 중계</translation>
    </message>
    <message>
        <source>Jenkins, generic webhook</source>
        <translation>Jenkins, 일반 웹훅</translation>
    </message>
    <message>
        <source>Jenkins, job</source>
        <translation>Jenkins, 작업</translation>
    </message>
    <message>
        <source>Program on this computer</source>
        <translation>이 컴퓨터의 프로그램</translation>
    </message>
    <message>
        <source>SSH reverse tunnel</source>
        <translation>SSH 역방향 터널</translation>
    </message>
    <message>
        <source>Own program or address</source>
        <translation>직접 만든 프로그램이나 주소</translation>
    </message>
    <message>
        <source>Nothing, it starts at once</source>
        <translation>없음, 바로 시작</translation>
    </message>
    <message>
        <source>A click in a dialog</source>
        <translation>대화 상자에서 클릭</translation>
    </message>
    <message>
        <source>Holding a button down</source>
        <translation>버튼을 길게 누르기</translation>
    </message>
    <message>
        <source>Typing its name</source>
        <translation>이름 입력</translation>
    </message>
    <message>
        <source>Refuse another one</source>
        <translation>다른 실행은 거부</translation>
    </message>
    <message>
        <source>Let another one wait</source>
        <translation>다른 실행은 대기</translation>
    </message>
    <message>
        <source>When something changed</source>
        <translation>바뀌었을 때</translation>
    </message>
    <message>
        <source>For every event</source>
        <translation>이벤트마다</translation>
    </message>
    <message>
        <source>Mute a chat space</source>
        <translation>채팅 스페이스 음소거</translation>
    </message>
</context>
<context>
    <name>signalbox::ListenerPage</name>
    <message>
        <source>Listener</source>
        <translation>수신기</translation>
    </message>
    <message>
        <source>Where deliveries arrive. A tunnel gets a door of its own.</source>
        <translation>전달이 도착하는 곳입니다. 터널은 따로 난 문을 씁니다.</translation>
    </message>
    <message>
        <source>The listener is down. %1</source>
        <translation>수신기가 멈췄습니다. %1</translation>
    </message>
    <message>
        <source>The listener is down.</source>
        <translation>수신기가 멈췄습니다.</translation>
    </message>
    <message>
        <source>Listening at %1. Other computers can reach it.</source>
        <translation>%1에서 받고 있습니다. 다른 컴퓨터도 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Listening at %1.</source>
        <translation>%1에서 받고 있습니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::MainPresenter</name>
    <message>
        <source>It will be sent again.</source>
        <translation>다시 보냅니다.</translation>
    </message>
    <message>
        <source>It will not be sent.</source>
        <translation>보내지 않습니다.</translation>
    </message>
    <message>
        <source>On its way to %1.</source>
        <translation>%1(으)로 보내는 중입니다.</translation>
    </message>
    <message>
        <source>Processed again.</source>
        <translation>다시 처리했습니다.</translation>
    </message>
    <message>
        <source>Send to a URL</source>
        <translation>URL로 보내기</translation>
    </message>
    <message>
        <source>The exact bytes of this delivery go to:</source>
        <translation>이 전달을 받은 그대로 보낼 곳:</translation>
    </message>
    <message>
        <source>Send bytes</source>
        <translation>그대로 보내기</translation>
    </message>
    <message>
        <source>This is not a web address: %1</source>
        <translation>웹 주소가 아닙니다: %1</translation>
    </message>
    <message>
        <source>%1 answered %2.</source>
        <translation>%1의 응답: %2.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
    <message>
        <source>It verifies now and was taken in.</source>
        <translation>이제 검증되어 받아들였습니다.</translation>
    </message>
    <message>
        <source>It still does not verify, so it stays refused.</source>
        <translation>아직 검증되지 않아 거부된 상태로 둡니다.</translation>
    </message>
    <message>
        <source>%1 is tried again.</source>
        <translation>%1을(를) 다시 시도합니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::MessageView</name>
    <message>
        <source>App</source>
        <comment>badge of a bot</comment>
        <translation>앱</translation>
    </message>
    <message>
        <source>APP</source>
        <comment>badge of a bot</comment>
        <translation>앱</translation>
    </message>
    <message>
        <source>The message as it will be shown</source>
        <translation>보이게 될 메시지</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>더보기</translation>
    </message>
</context>
<context>
    <name>signalbox::NewRowsPill</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>새 이벤트 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>What rings is decided by the rules; here is when it may.</source>
        <translation>무엇을 알릴지는 규칙이 정하고, 여기서는 언제 알릴지 정합니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::OutboxDialog</name>
    <message>
        <source>Messages to targets</source>
        <translation>대상으로 보낸 메시지</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>What rules and people sent on, newest first. What waits is tried again by itself.</source>
        <translation>규칙과 사람이 전달한 메시지를 최신순으로 보여 줍니다. 기다리는 것은 저절로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>모든 메시지 보기</translation>
    </message>
    <message>
        <source>No message waits.</source>
        <translation>기다리는 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>No message failed.</source>
        <translation>실패한 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>No message was sent yet.</source>
        <translation>아직 보낸 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent to a target yet.</source>
        <translation>아직 대상으로 보낸 것이 없습니다.</translation>
    </message>
    <message>
        <source>Messages come from rules, and from Forward on an event.</source>
        <translation>메시지는 규칙과 이벤트의 전달에서 생깁니다.</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1이(가) 멈췄습니다.</translation>
    </message>
    <message>
        <source>%1 was stopped: %2</source>
        <translation>%1이(가) 멈췄습니다: %2</translation>
    </message>
    <message>
        <source>Start target again</source>
        <translation>대상 다시 시작</translation>
    </message>
    <message>
        <source>Only a message that failed or was dropped</source>
        <translation>실패했거나 버린 메시지만 가능</translation>
    </message>
    <message>
        <source>Only a message that waits and is not on its way</source>
        <translation>기다리는 중이며 아직 보내지 않은 메시지만 가능</translation>
    </message>
    <message>
        <source>No message matches.</source>
        <translation>맞는 메시지가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>시도 %n번</numerusform>
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
        <translation>표시할 메시지</translation>
    </message>
    <message>
        <source>All</source>
        <comment>messages</comment>
        <translation>모두</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>messages</comment>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>messages</comment>
        <translation>실패</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>messages</comment>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>모든 대상</translation>
    </message>
    <message>
        <source>Words in the event or the answer</source>
        <translation>이벤트나 응답에 있는 단어</translation>
    </message>
    <message>
        <source>Event or answer</source>
        <translation>이벤트 또는 응답</translation>
    </message>
</context>
<context>
    <name>signalbox::OutboxModel</name>
    <message>
        <source>Sent, maybe twice</source>
        <translation>보냄, 두 번일 수 있음</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a message</comment>
        <translation>실패</translation>
    </message>
    <message>
        <source>Dropped</source>
        <comment>a message</comment>
        <translation>버림</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>보내는 중</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>마지막 응답</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>만든 때 %1</translation>
    </message>
    <message>
        <source>Last try %1</source>
        <translation>마지막 시도 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>시도 %n번</numerusform>
        </translation>
    </message>
    <message>
        <source>Event no longer kept</source>
        <translation>더 이상 보관하지 않는 이벤트</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>대기 이유</translation>
    </message>
</context>
<context>
    <name>signalbox::OverviewPage</name>
    <message>
        <source>%1 failed.</source>
        <comment>names of jobs</comment>
        <translation>%1 실패.</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>약 %1 남음</translation>
    </message>
    <message>
        <source>%1 longer than usual</source>
        <translation>평소보다 %1 더 걸림</translation>
    </message>
    <message>
        <source>Open at sender</source>
        <translation>보낸 곳에서 열기</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>로그 열기</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>작성자</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>지금까지</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>평소</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>The sender says</source>
        <translation>보낸 쪽의 표현</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>수신</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n번</numerusform>
        </translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>보낸 곳</translation>
    </message>
    <message>
        <source>%1, endpoint %2</source>
        <translation>%1, 엔드포인트 %2</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>%1, %2 longer than usual</source>
        <translation>%1, 평소보다 %2 더 걸림</translation>
    </message>
    <message numerus="yes">
        <source>%n more job(s), all passed or skipped or further down.</source>
        <translation>
            <numerusform>작업 %n개 더 있음. 모두 통과했거나 건너뛰었거나 아래에 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s), in the payload</source>
        <translation>
            <numerusform>세부 정보 %n개는 페이로드에 있음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ParamTable</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>signalbox::PartPage</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>The kind stays. Add another one for another kind.</source>
        <translation>종류는 바꿀 수 없습니다. 다른 종류는 새로 추가하세요.</translation>
    </message>
</context>
<context>
    <name>signalbox::PayloadPage</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>텍스트로</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>본문</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON, %1</source>
        <translation>JSON, %1</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>본문 없음</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>텍스트, %1</translation>
    </message>
    <message>
        <source>Binary, %1</source>
        <translation>이진 데이터, %1</translation>
    </message>
    <message>
        <source>%1, the beginning is shown</source>
        <translation>%1, 앞부분만 표시</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy path %1</source>
        <translation>경로 %1 복사</translation>
    </message>
</context>
<context>
    <name>signalbox::PreviewPanel</name>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Theme of the platform</source>
        <translation>플랫폼의 테마</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Which message</source>
        <translation>어느 메시지</translation>
    </message>
    <message>
        <source>Send to this target now</source>
        <translation>지금 이 대상으로 보내기</translation>
    </message>
    <message>
        <source>Edit template…</source>
        <translation>템플릿 편집…</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON 복사</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>이 이벤트</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (no target yet)</source>
        <translation>%1 (아직 대상 없음)</translation>
    </message>
    <message>
        <source>The template does not give a message, so this plain line is sent. %1</source>
        <translation>템플릿이 메시지를 만들지 못해 이 한 줄을 보냅니다. %1</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>In its thread, %1 of %2</source>
        <translation>스레드에서, %2개 중 %1번째</translation>
    </message>
    <message>
        <source>A relay passes the delivery on as it came, byte for byte.</source>
        <translation>릴레이는 받은 전송을 바이트 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>보내는 중…</translation>
    </message>
    <message>
        <source>On its way to %1.</source>
        <translation>%1(으)로 가는 중입니다.</translation>
    </message>
    <message>
        <source>%1 has taken it.</source>
        <translation>%1이(가) 받았습니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::PreviewWords</name>
    <message>
        <source>Text: %1 of %2 characters</source>
        <translation>본문: %2자 중 %1자</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%2자 중 %1자</translation>
    </message>
    <message>
        <source>%1 of %2 blocks</source>
        <translation>블록 %2개 중 %1개</translation>
    </message>
    <message>
        <source>%1 of %2 embeds</source>
        <translation>임베드 %2개 중 %1개</translation>
    </message>
    <message>
        <source>%1 of %2 fields</source>
        <translation>필드 %2개 중 %1개</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%2바이트 중 %1바이트</translation>
    </message>
    <message>
        <source>A passed build</source>
        <translation>성공한 빌드</translation>
    </message>
    <message>
        <source>A failed build</source>
        <translation>실패한 빌드</translation>
    </message>
    <message>
        <source>A running build</source>
        <translation>진행 중인 빌드</translation>
    </message>
    <message>
        <source>An alarm</source>
        <translation>알람</translation>
    </message>
    <message>
        <source>A resolved alarm</source>
        <translation>해결된 알람</translation>
    </message>
    <message>
        <source>A deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>A pushed image</source>
        <translation>푸시된 이미지</translation>
    </message>
    <message>
        <source>A scan with 30 findings</source>
        <translation>발견 항목 30개인 스캔</translation>
    </message>
</context>
<context>
    <name>signalbox::RecordFrame</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The list cannot be read. %1</source>
        <translation>목록을 읽을 수 없습니다. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::RefusedList</name>
    <message>
        <source>Refused delivery</source>
        <translation>거부된 전달</translation>
    </message>
    <message>
        <source>Refused: %1, %2, %3</source>
        <translation>거부됨: %1, %2, %3</translation>
    </message>
    <message>
        <source>Refused deliveries</source>
        <translation>거부한 전달</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>거부한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Deliveries that fail verification show up here.</source>
        <translation>검증에 실패한 전달이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Views and tools</source>
        <translation>보기와 도구</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
</context>
<context>
    <name>signalbox::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>규칙 추가…</translation>
    </message>
    <message>
        <source>There are no rules: nothing rings, nothing is forwarded by itself.</source>
        <translation>규칙이 없습니다. 알림도 자동 전달도 없습니다.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>실행할 동작</translation>
    </message>
    <message>
        <source>Use rules of my own</source>
        <translation>나만의 규칙 쓰기</translation>
    </message>
    <message>
        <source>This is what holds as long as there are no rules of your own.</source>
        <translation>직접 만든 규칙이 없을 때 적용되는 기본 규칙입니다.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>새 규칙</translation>
    </message>
    <message>
        <source>always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>signalbox::RunDetails</name>
    <message>
        <source>What the run printed</source>
        <translation>실행의 출력</translation>
    </message>
    <message>
        <source>Choose a run to see why it ended so and what it printed.</source>
        <translation>실행을 선택하면 결과의 이유와 출력을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This run cannot be read. %1</source>
        <translation>이 실행 기록을 읽을 수 없습니다. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>trigger: how its run stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing printed yet.</source>
        <translation>아직 출력이 없습니다.</translation>
    </message>
    <message>
        <source>It printed nothing.</source>
        <translation>출력이 없습니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::RunsDialog</name>
    <message>
        <source>Runs of triggers</source>
        <translation>트리거 실행 기록</translation>
    </message>
    <message>
        <source>Cancel run</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>승인…</translation>
    </message>
    <message>
        <source>Run again…</source>
        <translation>다시 실행…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Which runs are shown</source>
        <translation>표시할 실행 기록</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>All triggers</source>
        <translation>모든 트리거</translation>
    </message>
    <message>
        <source>No trigger was used yet.</source>
        <translation>아직 쓴 트리거가 없습니다.</translation>
    </message>
    <message>
        <source>Rules start triggers, and so do the buttons on an event.</source>
        <translation>트리거는 규칙이나 이벤트의 버튼으로 시작합니다.</translation>
    </message>
    <message>
        <source>%1 was not used yet.</source>
        <translation>%1은(는) 아직 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Show all triggers</source>
        <translation>모든 트리거 보기</translation>
    </message>
    <message>
        <source>Only a run that waits for approval</source>
        <translation>승인을 기다리는 실행만 가능</translation>
    </message>
    <message>
        <source>This run has ended</source>
        <translation>이미 끝난 실행</translation>
    </message>
    <message>
        <source>Runs of which result are shown</source>
        <translation>어떤 결과의 실행을 표시할지</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>모든 결과</translation>
    </message>
    <message>
        <source>Runs started by what are shown</source>
        <translation>무엇이 시작한 실행을 표시할지</translation>
    </message>
    <message>
        <source>Started by all</source>
        <translation>시작한 곳 전체</translation>
    </message>
    <message>
        <source>From this window</source>
        <translation>이 창에서</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>규칙에 의해</translation>
    </message>
    <message>
        <source>From chat</source>
        <translation>채팅에서</translation>
    </message>
    <message>
        <source>From the command line</source>
        <translation>명령줄에서</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>실행 검색</translation>
    </message>
    <message>
        <source>No run is like that.</source>
        <translation>그런 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>모든 실행 표시</translation>
    </message>
</context>
<context>
    <name>signalbox::RunsModel</name>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>시작한 쪽</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Waiting to start</source>
        <translation>시작 대기</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Passed (dry run)</source>
        <translation>통과(시험 실행)</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>Failed (dry run)</source>
        <translation>실패(시험 실행)</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a run</comment>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a run</comment>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>승인 대기</translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation>결과를 알 수 없음</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>규칙 %1</translation>
    </message>
    <message>
        <source>A chat command</source>
        <translation>대화방 명령</translation>
    </message>
    <message>
        <source>%1, in chat</source>
        <translation>%1, 대화방에서</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>명령줄</translation>
    </message>
    <message>
        <source>%1, on the command line</source>
        <translation>%1, 명령줄에서</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>이 창</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>%1 걸림</translation>
    </message>
</context>
<context>
    <name>signalbox::SampleGallery</name>
    <message>
        <source>Send it unsigned, to see it refused</source>
        <translation>서명 없이 보내 거부되는지 확인</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Send a sample</source>
        <translation>샘플 보내기</translation>
    </message>
    <message>
        <source>It is a real delivery: signed, verified, stored and shown. Change what you like before.</source>
        <translation>진짜 전송입니다. 서명되고, 검증되고, 저장되고, 표시됩니다. 보내기 전에 원하는 대로 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Find a sample</source>
        <translation>샘플 찾기</translation>
    </message>
    <message>
        <source>To myself, or https://…</source>
        <translation>나에게, 또는 https://…</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>서명에 쓸 엔드포인트</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>받는 주소</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>엔드포인트 %1</translation>
    </message>
    <message>
        <source>An endpoint made for samples</source>
        <translation>샘플용으로 만든 엔드포인트</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that are no text</source>
        <translation>
            <numerusform>텍스트가 아닌 %n바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is not JSON (%2). It is sent as it stands.</source>
        <translation>%1번째 줄은 JSON이 아닙니다(%2). 그대로 보냅니다.</translation>
    </message>
    <message>
        <source>Send to myself</source>
        <translation>나에게 보내기</translation>
    </message>
    <message>
        <source>Answered %1 in %2 ms.</source>
        <translation>%2 ms 만에 %1 응답.</translation>
    </message>
    <message>
        <source>It was refused; “Refused” in the sidebar says why.</source>
        <translation>거부되었습니다. 이유는 사이드바의 ‘거부됨’에 있습니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::SecretDialog</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Keep for this session</source>
        <translation>이번 실행 동안만 보관</translation>
    </message>
    <message>
        <source>Set a secret</source>
        <translation>비밀 값 설정</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>It goes into the keychain. The settings file holds its name only.</source>
        <translation>키체인에 저장합니다. 설정 파일에는 이름만 남습니다.</translation>
    </message>
    <message>
        <source>Name in the keychain</source>
        <translation>키체인에서의 이름</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>A new random secret. Copy it to the sender; the old one stops working when this is stored.</source>
        <translation>새 무작위 비밀 값입니다. 보내는 쪽에 복사해 두세요. 저장하면 이전 값은 더 이상 통하지 않습니다.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>키체인을 기다리는 중…</translation>
    </message>
    <message>
        <source>The keychain did not take it. %1 It can be kept in memory until Signalbox quits, and must be set again after that.</source>
        <translation>키체인에 저장하지 못했습니다. %1 Signalbox가 끝날 때까지 메모리에 둘 수 있으며, 그 뒤에는 다시 설정해야 합니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::SecretField</name>
    <message>
        <source>Set…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>키체인</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>보관 위치</translation>
    </message>
    <message>
        <source>Only the keychain can be written from here.</source>
        <translation>여기서는 키체인에만 쓸 수 있습니다.</translation>
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
        <translation>보내는 중</translation>
    </message>
    <message>
        <source>goes at once</source>
        <translation>곧바로 나감</translation>
    </message>
    <message>
        <source>tries again in %1</source>
        <comment>a duration</comment>
        <translation>%1 후 다시 시도</translation>
    </message>
    <message>
        <source>there is no such target any more</source>
        <translation>이제 없는 대상</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>not taken now</source>
        <translation>지금은 받지 않음</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>refused for good, the target was stopped</source>
        <translation>완전히 거부되어 대상이 멈췄음</translation>
    </message>
    <message>
        <source>the message to edit was gone</source>
        <translation>고칠 메시지가 사라졌음</translation>
    </message>
    <message>
        <source>no clear answer, it may have arrived</source>
        <translation>분명한 응답 없음, 도착했을 수 있음</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>연결되지 않음</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>연결 중</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>connects again in %1</source>
        <comment>a duration</comment>
        <translation>%1 후 다시 연결</translation>
    </message>
    <message>
        <source>connection refused for good</source>
        <translation>연결이 완전히 거부됨</translation>
    </message>
    <message numerus="yes">
        <source>behind %n other(s)</source>
        <translation>
            <numerusform>앞선 %n개 뒤</numerusform>
        </translation>
    </message>
    <message>
        <source>platform&apos;s pause, %1 left</source>
        <comment>a duration</comment>
        <translation>플랫폼 휴지, %1 남음</translation>
    </message>
    <message>
        <source>target stopped</source>
        <translation>대상 멈춤</translation>
    </message>
    <message>
        <source>target not ready</source>
        <translation>대상 준비 안 됨</translation>
    </message>
</context>
<context>
    <name>signalbox::SentLine</name>
    <message>
        <source>attempt %1</source>
        <translation>시도 %1</translation>
    </message>
</context>
<context>
    <name>signalbox::SentPage</name>
    <message>
        <source>%1, may have been sent twice</source>
        <translation>%1, 두 번 보냈을 수 있음</translation>
    </message>
    <message>
        <source>%1, edited in place</source>
        <translation>%1, 기존 메시지 수정</translation>
    </message>
    <message>
        <source>%1, gave up</source>
        <translation>%1, 포기함</translation>
    </message>
    <message>
        <source>%1, gave up: %2</source>
        <translation>%1, 포기함: %2</translation>
    </message>
    <message>
        <source>%1, dropped</source>
        <translation>%1, 버림</translation>
    </message>
    <message>
        <source>Nothing about this was sent anywhere.</source>
        <translation>이 이벤트로 보낸 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>보내지 않기</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of target, why it waits</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Start target again</source>
        <translation>대상 다시 시작</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsDialog</name>
    <message>
        <source>The last change is not saved yet.</source>
        <translation>마지막 변경이 아직 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Open config.json</source>
        <translation>config.json 열기</translation>
    </message>
    <message>
        <source>All changes saved. config.json is valid.</source>
        <translation>모든 변경을 저장했습니다. config.json에 문제가 없습니다.</translation>
    </message>
    <message>
        <source>config.json: %1 The last good settings stay in force.</source>
        <translation>config.json: %1 마지막 정상 설정을 그대로 씁니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are still an example&apos;s own. The page Examples lists them.</source>
        <translation>
            <numerusform>아직 예제의 값이 %n개 있습니다. 예제 페이지에 목록이 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SetupPanel</name>
    <message>
        <source>Set up at %1</source>
        <translation>%1에서 설정하기</translation>
    </message>
    <message>
        <source>Filled in for this endpoint. The secret is not shown; copying takes it along.</source>
        <translation>이 엔드포인트에 맞게 채웠습니다. 비밀 값은 보이지 않지만 복사하면 함께 들어갑니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
    <message>
        <source>Copied. This endpoint has no secret yet.</source>
        <translation>복사했습니다. 이 엔드포인트에는 아직 비밀 값이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was copied, because the secret could not be read. %1</source>
        <translation>비밀 값을 읽지 못해 복사하지 않았습니다. %1</translation>
    </message>
    <message>
        <source>Copied, with the secret in it.</source>
        <translation>비밀 값까지 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::Sidebar</name>
    <message>
        <source>Views and tools</source>
        <translation>보기와 도구</translation>
    </message>
</context>
<context>
    <name>signalbox::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n event(s)</source>
        <translation>
            <numerusform>%1, 이벤트 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>모든 이벤트</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Failures on main</source>
        <translation>main의 실패</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 것</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>파이프라인</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>보낼 편지함</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>signalbox::SpacesPanel</name>
    <message>
        <source>has removed the bot</source>
        <translation>봇을 제거함</translation>
    </message>
    <message>
        <source>muted until %1</source>
        <translation>%1까지 음소거</translation>
    </message>
    <message>
        <source>gets messages</source>
        <translation>메시지를 받음</translation>
    </message>
    <message>
        <source>waits to be accepted</source>
        <translation>허용 대기 중</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>스페이스</translation>
    </message>
    <message>
        <source>No space has added the bot yet.</source>
        <translation>아직 봇을 추가한 스페이스가 없습니다.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>음소거</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>한 시간 동안</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>하루 동안</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>일주일 동안</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>음소거 해제</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusFoot</name>
    <message>
        <source>Not listening</source>
        <translation>받지 않음</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>받는 중</translation>
    </message>
    <message>
        <source>%1, open to the network</source>
        <translation>%1, 네트워크에 열려 있음</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>터널</translation>
    </message>
    <message>
        <source>No tunnel</source>
        <translation>터널 없음</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message numerus="yes">
        <source>next try in %n s</source>
        <translation>
            <numerusform>%n초 뒤 다시 시도</numerusform>
        </translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>작동하지 않음</translation>
    </message>
    <message>
        <source>No targets</source>
        <translation>대상 없음</translation>
    </message>
    <message>
        <source>nothing is forwarded</source>
        <translation>전달하는 곳 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting</source>
        <translation>
            <numerusform>%1: %n건 대기</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1: 멈춤</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>대상 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>대상 %n개 중 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n건 대기</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Copy public address</source>
        <translation>공개 주소 복사</translation>
    </message>
    <message>
        <source>Tunnel settings…</source>
        <translation>터널 설정…</translation>
    </message>
    <message>
        <source>%1: secret missing</source>
        <translation>%1: 비밀 값 없음</translation>
    </message>
    <message>
        <source>%1: wrong settings</source>
        <translation>%1: 설정 오류</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>키체인 없음</translation>
    </message>
    <message>
        <source>no notifications</source>
        <translation>알림 없음</translation>
    </message>
    <message>
        <source>no tray icon</source>
        <translation>트레이 아이콘 없음</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>이 데스크톱</translation>
    </message>
    <message>
        <source>Secrets cannot be read from the keychain: %1</source>
        <translation>키체인에서 비밀 값을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications. Only this window tells what happens.</source>
        <translation>이 데스크톱에는 알림을 표시하는 프로그램이 없습니다. 일어나는 일은 이 창에만 표시됩니다.</translation>
    </message>
    <message>
        <source>What shows notifications on this desktop does not answer.</source>
        <translation>이 데스크톱에서 알림을 표시하는 프로그램이 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>There is no place for a tray icon. Closing this window ends Signalbox.</source>
        <translation>트레이 아이콘을 둘 곳이 없습니다. 이 창을 닫으면 Signalbox가 종료됩니다.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: 연결되지 않음</translation>
    </message>
    <message numerus="yes">
        <source>ready, %n connected</source>
        <translation>
            <numerusform>준비됨, %n개 연결됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Start %1 again</source>
        <translation>%1 다시 시작</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>target, how its connection stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Target settings…</source>
        <translation>대상 설정…</translation>
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
        <translation>대상</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>대상 추가…</translation>
    </message>
    <message>
        <source>Nothing is forwarded yet. A target is where messages go: a channel, a room, a program of your own.</source>
        <translation>아직 전달하는 곳이 없습니다. 대상은 메시지가 가는 곳으로, 채널이나 대화방, 직접 만든 프로그램 등입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n건 대기</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>no secret</source>
        <translation>비밀 값 없음</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>테스트 보내기</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Sending a test message…</source>
        <translation>테스트 메시지를 보내는 중…</translation>
    </message>
    <message>
        <source>The test message arrived.</source>
        <translation>테스트 메시지가 도착했습니다.</translation>
    </message>
    <message>
        <source>The test message did not arrive. %1</source>
        <translation>테스트 메시지가 도착하지 않았습니다. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>What the chat shows</source>
        <translation>채팅에 보이는 모습</translation>
    </message>
    <message>
        <source>Live connection: %1</source>
        <translation>실시간 연결: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::TemplateDialog</name>
    <message>
        <source>Use the built-in template</source>
        <translation>기본 템플릿 사용</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Message template of %1</source>
        <translation>%1의 메시지 템플릿</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>A jq program that makes the message. It is kept in %1</source>
        <translation>메시지를 만드는 jq 프로그램입니다. 저장 위치: %1</translation>
    </message>
    <message>
        <source>A jq program that makes the message. This is the built-in one; what you save becomes this target&apos;s own.</source>
        <translation>메시지를 만드는 jq 프로그램입니다. 지금은 기본 템플릿이며, 저장하면 이 대상만의 템플릿이 됩니다.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1번째 줄: %2</translation>
    </message>
    <message>
        <source>Saved. The next message is made with it.</source>
        <translation>저장했습니다. 다음 메시지부터 쓰입니다.</translation>
    </message>
    <message>
        <source>The built-in template holds again. Your file stays where it is.</source>
        <translation>기본 템플릿을 다시 씁니다. 파일은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>저장하지 않고 나갈까요?</translation>
    </message>
    <message>
        <source>What you changed in this template is lost.</source>
        <translation>이 템플릿에서 바꾼 내용을 잃습니다.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>계속 편집</translation>
    </message>
</context>
<context>
    <name>signalbox::TimelinePane</name>
    <message>
        <source>Compact rows</source>
        <translation>좁은 줄</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>모두 확인함</translation>
    </message>
    <message>
        <source>The events cannot be read.</source>
        <translation>이벤트를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>확인할 것이 없습니다.</translation>
    </message>
    <message>
        <source>No event matches %1.</source>
        <translation>%1에 맞는 이벤트가 없습니다.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>아직 이벤트가 없습니다.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Views and tools</source>
        <translation>보기와 도구</translation>
    </message>
    <message>
        <source>How the list looks</source>
        <translation>목록 모양</translation>
    </message>
</context>
<context>
    <name>signalbox::TrayMenu</name>
    <message>
        <source>Open Signalbox</source>
        <translation>Signalbox 열기</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Last failures</source>
        <translation>최근 실패</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>name of a trigger</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Run %1…</source>
        <translation>%1 실행…</translation>
    </message>
    <message>
        <source>Copy public address</source>
        <translation>공개 주소 복사</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>알림 다시 켜기</translation>
    </message>
    <message>
        <source>Pause notifications</source>
        <translation>알림 잠시 끄기</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>30분 동안</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1시간 동안</translation>
    </message>
    <message>
        <source>Until tomorrow, %1</source>
        <translation>내일 %1까지</translation>
    </message>
</context>
<context>
    <name>signalbox::TrayTooltip</name>
    <message>
        <source>Signalbox: the listener is down</source>
        <translation>Signalbox: 수신기가 멈춤</translation>
    </message>
    <message>
        <source>Signalbox: an alarm is firing</source>
        <translation>Signalbox: 경보 발생 중</translation>
    </message>
    <message>
        <source>Signalbox: a build failed</source>
        <translation>Signalbox: 빌드 실패</translation>
    </message>
    <message>
        <source>Signalbox: something waits for you</source>
        <translation>Signalbox: 승인을 기다리는 것이 있음</translation>
    </message>
    <message>
        <source>Signalbox: the tunnel or a target is down</source>
        <translation>Signalbox: 터널이나 대상에 문제가 있음</translation>
    </message>
    <message>
        <source>Signalbox: running</source>
        <translation>Signalbox: 실행 중</translation>
    </message>
    <message>
        <source>Signalbox: notifications are paused</source>
        <translation>Signalbox: 알림을 잠시 끔</translation>
    </message>
    <message>
        <source>Signalbox: all clear</source>
        <translation>Signalbox: 이상 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>확인 필요 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>실행 중 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) stopped</source>
        <translation>
            <numerusform>대상 %n개 멈춤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting to be sent</source>
        <translation>
            <numerusform>보낼 메시지 %n건 대기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TriggerDialog</name>
    <message>
        <source>Run %1</source>
        <translation>%1 실행</translation>
    </message>
    <message>
        <source>Run %1?</source>
        <translation>%1을(를) 실행할까요?</translation>
    </message>
    <message>
        <source>Looking up what would be sent…</source>
        <translation>보낼 내용을 확인하는 중…</translation>
    </message>
    <message>
        <source>Add parameter</source>
        <translation>매개변수 추가</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>보낼 내용</translation>
    </message>
    <message>
        <source>Type %1 to arm it</source>
        <translation>준비하려면 %1을(를) 입력</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>시험 실행</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Hold to run %1</source>
        <translation>길게 눌러 %1 실행</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>아직 실행한 적이 없습니다.</translation>
    </message>
    <message>
        <source>The preview is not there yet.</source>
        <translation>미리 보기가 아직 없습니다.</translation>
    </message>
    <message>
        <source>The preview is being renewed.</source>
        <translation>미리 보기를 새로 만드는 중입니다.</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Run when the build has passed</source>
        <translation>빌드가 성공하면 실행</translation>
    </message>
    <message>
        <source>Its parameters could not be looked up: %1</source>
        <translation>매개변수를 조회할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 of this commit or tag is still running.</source>
        <translation>이 커밋 또는 태그의 %1이(가) 아직 실행 중입니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::TriggerWords</name>
    <message>
        <source>Calls Jenkins at %1.</source>
        <translation>%1의 Jenkins를 호출합니다.</translation>
    </message>
    <message>
        <source>Starts %1 on this computer.</source>
        <translation>이 컴퓨터에서 %1을(를) 시작합니다.</translation>
    </message>
    <message>
        <source>Sends a request to %1.</source>
        <translation>%1(으)로 요청을 보냅니다.</translation>
    </message>
    <message>
        <source>A second run within %1 is refused.</source>
        <translation>%1 안에는 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>It may run from %1 to %2.</source>
        <translation>%1부터 %2까지 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>Cooling down, %1 left</source>
        <translation>대기 중, %1 남음</translation>
    </message>
    <message>
        <source>A run is under way, and this trigger runs one at a time.</source>
        <translation>실행 중입니다. 이 트리거는 한 번에 하나만 실행합니다.</translation>
    </message>
    <message>
        <source>It may run from %1 to %2 only.</source>
        <translation>%1부터 %2까지만 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>Last run %1 by %2: passed, took %3</source>
        <translation>마지막 실행 %1, %2: 통과, %3 걸림</translation>
    </message>
    <message>
        <source>Last run %1 by %2: failed. %3</source>
        <translation>마지막 실행 %1, %2: 실패. %3</translation>
    </message>
    <message>
        <source>Last run %1 by %2: cancelled</source>
        <translation>마지막 실행 %1, %2: 취소됨</translation>
    </message>
    <message>
        <source>A run of %1 by %2 waits for approval.</source>
        <translation>%1에 %2이(가) 시작한 실행이 승인을 기다립니다.</translation>
    </message>
    <message>
        <source>Running since %1, started by %2</source>
        <translation>%1부터 실행 중, 시작한 사람 %2</translation>
    </message>
    <message>
        <source>Last run %1 by %2: its outcome is not known.</source>
        <translation>마지막 실행 %1, %2: 결과를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>It was not started. %1</source>
        <translation>시작하지 않았습니다. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::TriggersPage</name>
    <message>
        <source>Triggers</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Add trigger…</source>
        <translation>트리거 추가…</translation>
    </message>
    <message>
        <source>No triggers yet. A trigger is a lever: it starts a build, a deployment or a program, after you said so.</source>
        <translation>아직 트리거가 없습니다. 트리거는 빌드나 배포, 프로그램을 시작하는 레버이며, 확인한 뒤에만 움직입니다.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>안전</translation>
    </message>
    <message>
        <source>Choose a job</source>
        <translation>작업 선택</translation>
    </message>
    <message>
        <source>What this trigger starts.</source>
        <translation>이 트리거가 시작하는 것입니다.</translation>
    </message>
    <message>
        <source>Open or choose</source>
        <translation>열기 또는 선택</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>the folder above</source>
        <translation>상위 폴더</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>여기에는 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>Choose job…</source>
        <translation>작업 선택…</translation>
    </message>
</context>
<context>
    <name>signalbox::TunnelPage</name>
    <message>
        <source>Tunnel</source>
        <translation>터널</translation>
    </message>
    <message>
        <source>Carries deliveries from outside to this computer. It reaches the endpoints and nothing else.</source>
        <translation>밖에서 오는 전달을 이 컴퓨터로 나릅니다. 엔드포인트에만 닿습니다.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>None, this computer only</source>
        <translation>없음, 이 컴퓨터만</translation>
    </message>
    <message>
        <source>Its program was not found. %1</source>
        <translation>프로그램을 찾지 못했습니다. %1</translation>
    </message>
    <message>
        <source>It is not logged in. %1</source>
        <translation>로그인되어 있지 않습니다. %1</translation>
    </message>
    <message>
        <source>The service refused it. %1</source>
        <translation>서비스에서 거부했습니다. %1</translation>
    </message>
    <message>
        <source>Its program ended. %1</source>
        <translation>프로그램이 끝났습니다. %1</translation>
    </message>
    <message>
        <source>The service does not answer. %1</source>
        <translation>서비스가 응답하지 않습니다. %1</translation>
    </message>
    <message>
        <source>Its port is taken. %1</source>
        <translation>포트가 이미 쓰이고 있습니다. %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>Up at %1</source>
        <translation>%1에서 작동 중</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>%n초 뒤 다시 시도</numerusform>
        </translation>
    </message>
    <message>
        <source>Down. %1</source>
        <translation>끊김. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::VerificationPage</name>
    <message>
        <source>Compare the secret set at the sender with the one of endpoint %1. If they agree, something on the way may have changed the body.</source>
        <translation>보내는 쪽에 설정한 비밀 값과 엔드포인트 %1의 비밀 값을 비교하세요. 같다면 중간에서 본문이 바뀌었을 수 있습니다.</translation>
    </message>
    <message>
        <source>We answered</source>
        <translation>우리의 응답</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>%1, %2ms</translation>
    </message>
    <message>
        <source>%1 in %2 ms, of the %3 s that the sender waits</source>
        <translation>%1, %2ms (보낸 쪽이 기다리는 시간 %3초)</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>보내는 쪽</translation>
    </message>
    <message>
        <source>Delivery id of the sender</source>
        <translation>보낸 쪽의 전달 ID</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>수신</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n번</numerusform>
        </translation>
    </message>
    <message>
        <source>Replays delivery</source>
        <translation>다시 보낸 전달</translation>
    </message>
    <message>
        <source>Less likely: %1</source>
        <translation>덜 그럴듯한 원인: %1</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>서명 대상</translation>
    </message>
    <message>
        <source>Secret tried</source>
        <translation>시도한 비밀</translation>
    </message>
    <message>
        <source>Expected form</source>
        <translation>예상 형식</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>서명 시각</translation>
    </message>
    <message>
        <source>What is most likely</source>
        <translation>가장 그럴듯한 원인</translation>
    </message>
    <message>
        <source>Accept this delivery anyway</source>
        <translation>그래도 이 전송 받아들이기</translation>
    </message>
    <message>
        <source>It is verified again with the secret that is set now, and taken in if it fits. If it does not, it stays refused.</source>
        <translation>지금 설정된 비밀로 다시 검증하여 맞으면 받아들입니다. 맞지 않으면 거부된 상태로 둡니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::VerificationSteps</name>
    <message>
        <source>Arrived</source>
        <translation>도착</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n byte(s), %2</source>
        <translation>
            <numerusform>%1, %n바이트, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>보냄: %1</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>It matches (%1).</source>
        <translation>일치합니다(%1).</translation>
    </message>
    <message>
        <source>It matches (%1): %2</source>
        <translation>일치합니다(%1): %2</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>서명 없음</translation>
    </message>
    <message>
        <source>The endpoint has no secret: only its unguessable path protects it. Anyone who knows the address can send to it.</source>
        <translation>엔드포인트에 비밀 값이 없어 추측하기 어려운 경로만이 보호합니다. 주소를 아는 누구나 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>It was not accepted.</source>
        <translation>받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>%1 did not come along.</source>
        <translation>%1 헤더가 오지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation>%1 헤더가 있습니다.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>It is %1, as it should be.</source>
        <translation>형식: %1. 맞습니다.</translation>
    </message>
    <message>
        <source>It is %1, expected %2.</source>
        <translation>형식: %1. 예상: %2.</translation>
    </message>
    <message>
        <source>It fits.</source>
        <translation>일치합니다.</translation>
    </message>
    <message>
        <source>Time of signing</source>
        <translation>서명 시각</translation>
    </message>
    <message>
        <source>It is not the one that is set here.</source>
        <translation>여기에 설정된 것과 다릅니다.</translation>
    </message>
    <message numerus="yes">
        <source>Our result over the %n raw byte(s) differs from what was sent.</source>
        <translation>
            <numerusform>원본 %n바이트로 계산한 결과가 받은 값과 다릅니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>해석함</translation>
    </message>
    <message>
        <source>Not yet: it is still being read.</source>
        <translation>아직 읽는 중입니다.</translation>
    </message>
    <message>
        <source>The recipe of its sender made events of it.</source>
        <translation>보내는 쪽의 레시피가 이벤트로 만들었습니다.</translation>
    </message>
    <message>
        <source>It holds nothing to show.</source>
        <translation>표시할 내용이 없습니다.</translation>
    </message>
    <message>
        <source>It holds nothing to show: %1</source>
        <translation>표시할 내용이 없습니다: %1</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>해석하지 못함</translation>
    </message>
    <message>
        <source>The recipe of its sender made nothing of it.</source>
        <translation>보내는 쪽의 레시피로 해석하지 못했습니다.</translation>
    </message>
    <message>
        <source>Stored and understood</source>
        <translation>저장하고 해석함</translation>
    </message>
    <message>
        <source>Not reached. Nothing was written to the timeline.</source>
        <translation>여기까지 오지 않았습니다. 타임라인에 쓴 것이 없습니다.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>저장함</translation>
    </message>
    <message>
        <source>Written to disk before the sender was answered.</source>
        <translation>보낸 쪽에 응답하기 전에 디스크에 썼습니다.</translation>
    </message>
    <message>
        <source>This delivery is from who it says it is from.</source>
        <translation>보낸 쪽이 확인된 전달입니다.</translation>
    </message>
    <message>
        <source>This delivery was accepted without a signature.</source>
        <translation>서명 없이 받은 전달입니다.</translation>
    </message>
    <message>
        <source>This delivery was refused.</source>
        <translation>거부한 전달입니다.</translation>
    </message>
</context>
<context>
    <name>signalbox::Words</name>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>What was given cannot be right.</source>
        <translation>주어진 값이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>더 이상 없습니다.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>거부되었습니다.</translation>
    </message>
    <message>
        <source>The secret is missing, wrong or locked.</source>
        <translation>비밀 값이 없거나 틀렸거나 잠겨 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The other side asked to wait %n second(s).</source>
        <translation>
            <numerusform>상대가 %n초 기다려 달라고 했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other side asked to wait.</source>
        <translation>상대가 기다려 달라고 했습니다.</translation>
    </message>
    <message>
        <source>The other side was not reached. Nothing was sent.</source>
        <translation>상대에 연결하지 못했습니다. 보낸 것은 없습니다.</translation>
    </message>
    <message>
        <source>The answer was lost. It may have been carried out.</source>
        <translation>응답을 받지 못했습니다. 처리되었을 수도 있습니다.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>제시간에 응답이 없었습니다.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>취소되었습니다.</translation>
    </message>
    <message>
        <source>It is larger than Signalbox accepts.</source>
        <translation>Signalbox가 받을 수 있는 크기보다 큽니다.</translation>
    </message>
    <message>
        <source>It is busy. Try again in a moment.</source>
        <translation>사용 중입니다. 잠시 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The disk did not take it or give it.</source>
        <translation>디스크에서 읽거나 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>What is stored is damaged or of a newer version.</source>
        <translation>저장된 내용이 손상되었거나 더 새로운 버전의 것입니다.</translation>
    </message>
    <message>
        <source>A service or program this needs is not there.</source>
        <translation>필요한 서비스나 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>Signalbox made a mistake.</source>
        <translation>Signalbox에 오류가 있습니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>%1째 실행 중</translation>
    </message>
    <message>
        <source>firing for %1</source>
        <translation>%1째 발생 중</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>%1 걸림</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a row, the row</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s)</source>
        <translation>
            <numerusform>%n번 받음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a job, its state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2개 중 %1개 완료</translation>
    </message>
    <message>
        <source>waiting to start</source>
        <translation>시작 대기</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>승인 대기</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>발생 중</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>해소됨</translation>
    </message>
    <message>
        <source>information</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>해석하지 못함</translation>
    </message>
    <message>
        <source>build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>repository</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>user</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>push</source>
        <translation>푸시</translation>
    </message>
    <message>
        <source>release</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>run of a trigger</source>
        <translation>트리거 실행</translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation>확인 요청</translation>
    </message>
    <message>
        <source>event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>깨짐</translation>
    </message>
    <message>
        <source>Broke %1</source>
        <comment>a branch</comment>
        <translation>%1 깨짐</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>복구됨</translation>
    </message>
    <message>
        <source>Fixed %1</source>
        <comment>a branch</comment>
        <translation>%1 복구됨</translation>
    </message>
    <message>
        <source>Still broken</source>
        <translation>여전히 깨짐</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1일</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of an old row</comment>
        <translation>MMM d일</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n분 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n시간 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n일 전</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n초</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format of a day of this year</comment>
        <translation>MMMM d일 dddd</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the JSON was formatted differently</source>
        <translation>JSON 서식이 바뀌었습니다</translation>
    </message>
    <message>
        <source>\u escapes were turned into letters</source>
        <translation>\u 이스케이프가 글자로 바뀌었습니다</translation>
    </message>
    <message>
        <source>letters were turned into \u escapes</source>
        <translation>글자가 \u 이스케이프로 바뀌었습니다</translation>
    </message>
    <message>
        <source>slashes were escaped differently</source>
        <translation>슬래시의 이스케이프가 바뀌었습니다</translation>
    </message>
    <message>
        <source>&lt;, &gt; and &amp; were escaped differently</source>
        <translation>&lt;, &gt;, &amp;의 이스케이프가 바뀌었습니다</translation>
    </message>
    <message>
        <source>line ends were changed</source>
        <translation>줄 끝이 바뀌었습니다</translation>
    </message>
    <message>
        <source>its end was trimmed, or a line end was added</source>
        <translation>끝이 잘렸거나 줄 끝이 덧붙었습니다</translation>
    </message>
    <message>
        <source>the byte order mark was changed</source>
        <translation>바이트 순서 표시가 바뀌었습니다</translation>
    </message>
    <message>
        <source>it was converted between Latin-1 and UTF-8</source>
        <translation>Latin-1과 UTF-8 사이에서 변환되었습니다</translation>
    </message>
    <message>
        <source>a form was turned into JSON</source>
        <translation>폼이 JSON으로 바뀌었습니다</translation>
    </message>
    <message>
        <source>JSON was turned into a form</source>
        <translation>JSON이 폼으로 바뀌었습니다</translation>
    </message>
    <message>
        <source>form fields were encoded differently</source>
        <translation>폼 필드의 인코딩이 바뀌었습니다</translation>
    </message>
    <message>
        <source>something was changed</source>
        <translation>무언가 바뀌었습니다</translation>
    </message>
    <message>
        <source>It verifies with the secret that is set now (%1).</source>
        <translation>지금 설정된 비밀(%1)로는 검증됩니다.</translation>
    </message>
    <message>
        <source>The signature was made with another secret than %1.</source>
        <translation>서명이 %1 아닌 다른 비밀로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>The signature was made with another key than the one set for the endpoint.</source>
        <translation>서명이 엔드포인트에 설정된 키가 아닌 다른 키로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>%1 has a blank or a line end around it that the sender&apos;s secret has not.</source>
        <translation>%1 앞뒤에 보내는 쪽의 비밀에는 없는 공백이나 줄 끝이 있습니다.</translation>
    </message>
    <message>
        <source>The secret at the sender has a blank or a line end more than %1.</source>
        <translation>보내는 쪽의 비밀에 %1보다 공백이나 줄 끝이 하나 더 있습니다.</translation>
    </message>
    <message>
        <source>%1 stands in quotation marks, which belong to no secret.</source>
        <translation>%1에 따옴표가 붙어 있습니다. 따옴표는 비밀의 일부가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 is %2: the sender signs with the bytes it stands for.</source>
        <translation>%1은(는) %2입니다. 보내는 쪽은 그것을 풀어낸 바이트로 서명합니다.</translation>
    </message>
    <message>
        <source>The sender signs with %1 written as %2, not with its bytes.</source>
        <translation>보내는 쪽은 %1의 바이트가 아니라 %2(으)로 적은 글자로 서명합니다.</translation>
    </message>
    <message>
        <source>“whsec_” in front makes the difference between %1 and the sender&apos;s secret.</source>
        <translation>%1과(와) 보내는 쪽 비밀의 차이는 앞에 붙은 ‘whsec_’입니다.</translation>
    </message>
    <message>
        <source>This matches the secret of endpoint “%1”.</source>
        <translation>엔드포인트 ‘%1’의 비밀과 일치합니다.</translation>
    </message>
    <message>
        <source>The secret could not be read: %1.</source>
        <translation>비밀을 읽지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>The password fits, but the user is “%1”.</source>
        <translation>비밀번호는 맞지만 사용자가 ‘%1’입니다.</translation>
    </message>
    <message>
        <source>The token or password is another one than %1.</source>
        <translation>토큰이나 비밀번호가 %1과(와) 다릅니다.</translation>
    </message>
    <message>
        <source>Its token was not written to disk, so nothing can be tried again.</source>
        <translation>토큰을 디스크에 쓰지 않으므로 다시 시도할 수 없습니다.</translation>
    </message>
    <message>
        <source>The body was written anew on the way: %1. As it was before, it verifies.</source>
        <translation>본문이 오는 길에 다시 쓰였습니다: %1. 원래 본문은 검증됩니다.</translation>
    </message>
    <message>
        <source>The body is not the one that was signed.</source>
        <translation>본문이 서명된 것과 다릅니다.</translation>
    </message>
    <message>
        <source>Header %1 is made with %2, expected %3.</source>
        <translation>%1 헤더가 %2(으)로 만들어졌습니다. 예상: %3.</translation>
    </message>
    <message>
        <source>Header %1 begins with “%2”, expected “%3”.</source>
        <translation>%1 헤더가 ‘%2’(으)로 시작합니다. 예상: ‘%3’.</translation>
    </message>
    <message>
        <source>Header %1 is written in %2, expected %3.</source>
        <translation>%1 헤더가 %2(으)로 적혀 있습니다. 예상: %3.</translation>
    </message>
    <message>
        <source>The signature stands in header %1, expected %2.</source>
        <translation>서명이 %1 헤더에 있습니다. 예상: %2.</translation>
    </message>
    <message>
        <source>The signature is not in the expected form.</source>
        <translation>서명이 예상한 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>Header %1 was sent more than once.</source>
        <translation>%1 헤더가 두 번 이상 왔습니다.</translation>
    </message>
    <message>
        <source>No signature came along: the sender probably has no secret set.</source>
        <translation>서명이 오지 않았습니다. 보내는 쪽에 비밀이 설정되지 않은 듯합니다.</translation>
    </message>
    <message>
        <source>No signature came along (%1): the sender probably has no secret set.</source>
        <translation>서명이 오지 않았습니다(%1). 보내는 쪽에 비밀이 설정되지 않은 듯합니다.</translation>
    </message>
    <message>
        <source>A proxy may have removed %1: the request came through one (%2).</source>
        <translation>프록시가 %1 헤더를 지웠을 수 있습니다. 요청이 프록시를 거쳐 왔습니다(%2).</translation>
    </message>
    <message>
        <source>The request came through a proxy (%1), which may change bodies.</source>
        <translation>요청이 본문을 바꿀 수 있는 프록시를 거쳐 왔습니다(%1).</translation>
    </message>
    <message>
        <source>It is signed with an algorithm that is not accepted.</source>
        <translation>받아들이지 않는 알고리즘으로 서명되었습니다.</translation>
    </message>
    <message>
        <source>A header that protects the body is not signed.</source>
        <translation>본문을 보호하는 헤더가 서명되지 않았습니다.</translation>
    </message>
    <message>
        <source>It was sent to the wrong address: it verifies at endpoint “%1”.</source>
        <translation>잘못된 주소로 왔습니다. 엔드포인트 ‘%1’에서는 검증됩니다.</translation>
    </message>
    <message>
        <source>It looks like a delivery of %1, but the endpoint expects %2.</source>
        <translation>%1의 전송처럼 보이지만 이 엔드포인트는 %2을(를) 기다립니다.</translation>
    </message>
    <message>
        <source>The time of signing is missing.</source>
        <translation>서명 시각이 없습니다.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock is %1 ahead of this one.</source>
        <translation>보내는 쪽의 시계가 이 시계보다 %1 빠릅니다.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock is %1 behind this one.</source>
        <translation>보내는 쪽의 시계가 이 시계보다 %1 느립니다.</translation>
    </message>
    <message>
        <source>The sender&apos;s time is off by %1: it writes local time as UTC.</source>
        <translation>보내는 쪽의 시각이 %1 어긋나 있습니다. 현지 시각을 UTC로 적고 있습니다.</translation>
    </message>
    <message>
        <source>It was signed %1 before it arrived.</source>
        <translation>도착하기 %1 전에 서명되었습니다.</translation>
    </message>
    <message>
        <source>The same was accepted before, and this copy is too old.</source>
        <translation>같은 전송을 이미 받아들였고, 이 사본은 너무 오래되었습니다.</translation>
    </message>
    <message>
        <source>The sender&apos;s key is unknown or could not be fetched.</source>
        <translation>보내는 쪽의 키를 모르거나 가져오지 못했습니다.</translation>
    </message>
    <message>
        <source>The endpoint has a secret, but this sender cannot sign.</source>
        <translation>엔드포인트에 비밀이 있지만 이 발신자는 서명할 수 없습니다.</translation>
    </message>
    <message>
        <source>The sender&apos;s recipe does not know this method.</source>
        <translation>발신자의 레시피가 이 메서드를 모릅니다.</translation>
    </message>
    <message>
        <source>The endpoint demands https, and it came without.</source>
        <translation>엔드포인트는 https를 요구하지만 https 없이 왔습니다.</translation>
    </message>
    <message>
        <source>It is authentic, but an option of the endpoint does not allow it.</source>
        <translation>진짜이지만 엔드포인트의 옵션이 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>There is no recipe for this sender.</source>
        <translation>이 발신자의 레시피가 없습니다.</translation>
    </message>
    <message>
        <source>Accept it below.</source>
        <translation>아래에서 받아들일 수 있습니다.</translation>
    </message>
    <message>
        <source>Set the same secret at the sender and here.</source>
        <translation>보내는 쪽과 여기에 같은 비밀을 설정하세요.</translation>
    </message>
    <message>
        <source>Copy the public key from the sender&apos;s page once more.</source>
        <translation>보내는 쪽 페이지에서 공개 키를 다시 복사하세요.</translation>
    </message>
    <message>
        <source>Store the secret again without them.</source>
        <translation>그것을 빼고 비밀을 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Set it again at the sender, without what a copy or an echo added.</source>
        <translation>복사나 echo로 덧붙은 것을 빼고 보내는 쪽에 다시 설정하세요.</translation>
    </message>
    <message>
        <source>Store the secret exactly as the sender shows it.</source>
        <translation>보내는 쪽이 보여주는 그대로 비밀을 저장하세요.</translation>
    </message>
    <message>
        <source>Set this endpoint&apos;s secret at the sender, or let it send to that endpoint.</source>
        <translation>보내는 쪽에 이 엔드포인트의 비밀을 설정하거나, 그 엔드포인트로 보내게 하세요.</translation>
    </message>
    <message>
        <source>Unlock the keychain, set the variable, or store the secret again.</source>
        <translation>키체인 잠금을 풀거나, 변수를 설정하거나, 비밀을 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Set the same user at the sender and here.</source>
        <translation>보내는 쪽과 여기에 같은 사용자를 설정하세요.</translation>
    </message>
    <message>
        <source>Set that endpoint&apos;s address at the sender.</source>
        <translation>보내는 쪽에 그 엔드포인트의 주소를 설정하세요.</translation>
    </message>
    <message>
        <source>Choose that sender for this endpoint, or give it an endpoint of its own.</source>
        <translation>이 엔드포인트의 발신자를 그것으로 바꾸거나, 따로 엔드포인트를 만들어 주세요.</translation>
    </message>
    <message>
        <source>Let the proxy or gateway on the way pass bodies through unchanged.</source>
        <translation>중간의 프록시나 게이트웨이가 본문을 바꾸지 않고 넘기게 하세요.</translation>
    </message>
    <message>
        <source>Let the proxy pass that header.</source>
        <translation>프록시가 그 헤더를 넘기게 하세요.</translation>
    </message>
    <message>
        <source>Set the endpoint&apos;s secret at the sender.</source>
        <translation>보내는 쪽에 엔드포인트의 비밀을 설정하세요.</translation>
    </message>
    <message>
        <source>Let the sender sign as its set-up steps say.</source>
        <translation>설정 안내대로 보내는 쪽이 서명하게 하세요.</translation>
    </message>
    <message>
        <source>Set both clocks by the network.</source>
        <translation>두 시계를 네트워크 시각에 맞추세요.</translation>
    </message>
    <message>
        <source>Set the sender&apos;s time zone, or its clock to UTC.</source>
        <translation>보내는 쪽의 시간대를 맞추거나 시계를 UTC로 설정하세요.</translation>
    </message>
    <message>
        <source>A queue on the way may hold deliveries back; let the sender sign each attempt anew.</source>
        <translation>중간의 대기열이 전송을 붙잡고 있을 수 있습니다. 보낼 때마다 새로 서명하게 하세요.</translation>
    </message>
    <message>
        <source>Nothing is missing. If you did not send it again, somebody else did.</source>
        <translation>빠진 것은 없습니다. 다시 보낸 적이 없다면 다른 누군가가 보낸 것입니다.</translation>
    </message>
    <message>
        <source>Remove the endpoint&apos;s secret; its unguessable path protects it.</source>
        <translation>엔드포인트의 비밀을 지우세요. 추측할 수 없는 경로가 보호합니다.</translation>
    </message>
    <message>
        <source>Use the https address at the sender.</source>
        <translation>보내는 쪽에 https 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>Look at the endpoint&apos;s options.</source>
        <translation>엔드포인트의 옵션을 확인하세요.</translation>
    </message>
    <message>
        <source>Choose a sender for the endpoint.</source>
        <translation>엔드포인트의 발신자를 고르세요.</translation>
    </message>
    <message>
        <source>Let the sender send it again.</source>
        <translation>보내는 쪽에서 다시 보내게 하세요.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a signature consists of</comment>
        <translation>없음</translation>
    </message>
    <message numerus="yes">
        <source>%n hex digit(s)</source>
        <translation>
            <numerusform>16진수 %n자리</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hex digit(s), some in upper case</source>
        <translation>
            <numerusform>16진수 %n자리(대문자 포함)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n base64 character(s)</source>
        <translation>
            <numerusform>base64 %n자</numerusform>
        </translation>
    </message>
    <message>
        <source>base64</source>
        <translation>base64</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n자</numerusform>
        </translation>
    </message>
    <message>
        <source>a token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>“%1” and %2</source>
        <comment>a prefix and what follows it</comment>
        <translation>‘%1’ 및 %2</translation>
    </message>
</context>
</TS>

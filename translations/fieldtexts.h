// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Written by translations_update, for lupdate only; not compiled.
QT_TRANSLATE_NOOP("Fields", "A domain of your account, so that the public address stays the same.")
QT_TRANSLATE_NOOP(
    "Fields",
    "A list; {\"jq\": …} in it is computed from the event and the parameters. A computed argument "
    "that begins with \"-\" is refused unless it says \"mayBeOption\": true.")
QT_TRANSLATE_NOOP("Fields", "A scan has failed from")
QT_TRANSLATE_NOOP("Fields", "API token")
QT_TRANSLATE_NOOP("Fields", "Address of Jenkins")
QT_TRANSLATE_NOOP("Fields", "Address of TeamCity")
QT_TRANSLATE_NOOP("Fields", "Address of the registry")
QT_TRANSLATE_NOOP("Fields", "Address")
QT_TRANSLATE_NOOP("Fields", "Agent's local address")
QT_TRANSLATE_NOOP("Fields", "Arguments")
QT_TRANSLATE_NOOP(
    "Fields",
    "As set at the contact point: HMAC signature (Grafana 12 or newer), with a timestamp header or "
    "without, an authorization header, or a user with a password.")
QT_TRANSLATE_NOOP("Fields", "Audience")
QT_TRANSLATE_NOOP("Fields", "Authtoken")
QT_TRANSLATE_NOOP("Fields", "Between asking it to end and killing it.")
QT_TRANSLATE_NOOP("Fields", "Body")
QT_TRANSLATE_NOOP("Fields", "Channel settings, Integrations, Webhooks, Copy Webhook URL.")
QT_TRANSLATE_NOOP("Fields", "Domain")
QT_TRANSLATE_NOOP("Fields", "Encoding")
QT_TRANSLATE_NOOP("Fields", "Environment")
QT_TRANSLATE_NOOP("Fields", "Folders and the job, with slashes between.")
QT_TRANSLATE_NOOP("Fields", "For HTTP Basic; without it the secret is user:password.")
QT_TRANSLATE_NOOP("Fields", "For basic_auth; without it the secret is user:password.")
QT_TRANSLATE_NOOP("Fields", "For links to images, where the image's name does not tell it.")
QT_TRANSLATE_NOOP("Fields", "For links, where Jenkins does not know its own address.")
QT_TRANSLATE_NOOP("Fields", "For links, where deliveries carry none.")
QT_TRANSLATE_NOOP("Fields", "Grace in seconds")
QT_TRANSLATE_NOOP("Fields", "Hash")
QT_TRANSLATE_NOOP("Fields", "Header fields")
QT_TRANSLATE_NOOP("Fields", "Header")
QT_TRANSLATE_NOOP(
    "Fields",
    "How Alertmanager shows the secret: http_config with authorization, or with basic_auth.")
QT_TRANSLATE_NOOP("Fields", "How it is asked.")
QT_TRANSLATE_NOOP("Fields", "How often Jenkins is asked how it goes.")
QT_TRANSLATE_NOOP("Fields",
                  "How the secret is shown: as a bearer token (the usual way of CloudEvents), in "
                  "the query as access_token, or as HTTP Basic.")
QT_TRANSLATE_NOOP("Fields", "How the sender proves that it knows the secret.")
QT_TRANSLATE_NOOP("Fields", "It is ended after this time; 0 means never.")
QT_TRANSLATE_NOOP("Fields", "Jenkins address")
QT_TRANSLATE_NOOP("Fields", "Job")
QT_TRANSLATE_NOOP("Fields", "Made on the user's page in Jenkins, under Security.")
QT_TRANSLATE_NOOP("Fields", "Method")
QT_TRANSLATE_NOOP("Fields",
                  "Needed unless the agent is logged in already (ngrok config add-authtoken).")
QT_TRANSLATE_NOOP("Fields", "Of an app that is a Workspace add-on: the account its tokens name.")
QT_TRANSLATE_NOOP("Fields", "Of more than this the beginning and the end are kept.")
QT_TRANSLATE_NOOP("Fields", "Of the application: 64 hex digits, at its General Information.")
QT_TRANSLATE_NOOP("Fields",
                  "Of the service itself; what comes behind it is known from the service.")
QT_TRANSLATE_NOOP("Fields", "Output kept, in KiB")
QT_TRANSLATE_NOOP("Fields", "POST unless said otherwise.")
QT_TRANSLATE_NOOP("Fields", "Parameters")
QT_TRANSLATE_NOOP("Fields", "Prefix")
QT_TRANSLATE_NOOP("Fields", "Program")
QT_TRANSLATE_NOOP("Fields", "Proof")
QT_TRANSLATE_NOOP("Fields", "Public key")
QT_TRANSLATE_NOOP("Fields",
                  "References by variable name. With \"expand\": true a JSON secret becomes one "
                  "variable for each member, the name before it.")
QT_TRANSLATE_NOOP(
    "Fields",
    "References by variable name; the variable holds the path of a file only you can read.")
QT_TRANSLATE_NOOP("Fields", "Seconds between looks")
QT_TRANSLATE_NOOP("Fields", "Secrets as files")
QT_TRANSLATE_NOOP("Fields", "Secrets")
QT_TRANSLATE_NOOP("Fields", "Sent as \"Authorization: Bearer\".")
QT_TRANSLATE_NOOP("Fields", "Sent as they are; a secret belongs in the token.")
QT_TRANSLATE_NOOP(
    "Fields",
    "Sent in the header field that the service reads; without a service as a bearer token.")
QT_TRANSLATE_NOOP("Fields", "Sent with every message. Nothing secret: use the token for that.")
QT_TRANSLATE_NOOP("Fields", "Service account")
QT_TRANSLATE_NOOP("Fields", "Service")
QT_TRANSLATE_NOOP("Fields", "Signature header")
QT_TRANSLATE_NOOP("Fields", "Space settings, Apps and integrations, Webhooks.")
QT_TRANSLATE_NOOP(
    "Fields",
    "The JSON that is sent; without it what the service expects, or the parameters as an object.")
QT_TRANSLATE_NOOP("Fields", "The JSON that is sent; without it, the parameters as an object.")
QT_TRANSLATE_NOOP("Fields", "The address Slack shows under Incoming Webhooks of your app.")
QT_TRANSLATE_NOOP("Fields", "The address of Jenkins itself, without a token in it.")
QT_TRANSLATE_NOOP("Fields", "The address of Jenkins itself.")
QT_TRANSLATE_NOOP("Fields",
                  "The least serious finding that makes a finished scan a failed one. Without a "
                  "choice: critical.")
QT_TRANSLATE_NOOP("Fields", "The ngrok agent, if it is not found by itself.")
QT_TRANSLATE_NOOP("Fields",
                  "The number of the Google Cloud project, an address, or publicUrl for the "
                  "address the tunnel has just now.")
QT_TRANSLATE_NOOP("Fields",
                  "The token set in the job's Generic Webhook Trigger; it selects the job.")
QT_TRANSLATE_NOOP("Fields", "The user name given to TeamCity, where it sends HTTP Basic.")
QT_TRANSLATE_NOOP("Fields", "The user name given to the subscription.")
QT_TRANSLATE_NOOP("Fields", "Time limit in seconds")
QT_TRANSLATE_NOOP("Fields", "Timestamp header")
QT_TRANSLATE_NOOP("Fields", "Token")
QT_TRANSLATE_NOOP("Fields", "User")
QT_TRANSLATE_NOOP("Fields",
                  "Values that hold unless others are given, such as project and workflow.")
QT_TRANSLATE_NOOP("Fields", "Values that hold unless others are given.")
QT_TRANSLATE_NOOP(
    "Fields", "Values that hold unless others are given; the job's own defaults fill in the rest.")
QT_TRANSLATE_NOOP("Fields", "Variables beside PATH, HOME and LANG.")
QT_TRANSLATE_NOOP("Fields", "Webhook address")
QT_TRANSLATE_NOOP("Fields", "What is started; never through a shell.")
QT_TRANSLATE_NOOP("Fields", "What stands before the password in the address given to Jenkins.")
QT_TRANSLATE_NOOP("Fields", "What stands before the token or signature.")
QT_TRANSLATE_NOOP("Fields", "Where an agent that is already running listens.")
QT_TRANSLATE_NOOP("Fields", "Where deliveries are sent on, unchanged: method, header fields, body.")
QT_TRANSLATE_NOOP("Fields", "Where it is started.")
QT_TRANSLATE_NOOP("Fields", "Where the JSON is sent.")
QT_TRANSLATE_NOOP("Fields", "Where the token or signature is.")
QT_TRANSLATE_NOOP("Fields", "Whose API token it is.")
QT_TRANSLATE_NOOP("Fields", "Whose request it is; without one, everything is said below.")
QT_TRANSLATE_NOOP("Fields", "With an API token the build is followed to its end.")
QT_TRANSLATE_NOOP("Fields", "Working folder")

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program in a desktop of its own: a signed delivery is seen, told, forwarded, and a button deploys.

    story.py PROGRAM      exits with 77 where the machine lacks something
"""
import hashlib
import hmac
import json
import os
import re
import signal
import subprocess
import sys
import time

sys.dont_write_bytecode = True  # the source tree stays as it is

import needs  # noqa: E402
from waiting import until  # noqa: E402

SKIPPED = 77
LONGEST = 180  # seconds; then the session is ended here, so that nothing of it stays behind
SECRET = "a secret for tests"
JENKINS_TOKEN = "a token for tests"
PATH = "/lmp-k3v9x2c7m4q8w1z5t6y0b2n8h4"
SLACK_PATH = "/services/T000/B000/for-tests"


def configuration(slack, jenkins):
    return {
        "language": "en",
        "listener": {"port": 0},
        "endpoints": [{"name": "lmp", "path": PATH, "sender": "foundries", "secret": {"env": "LMP_SECRET"}}],
        "targets": [{"name": "team", "kind": "slack-webhook", "url": {"env": "TEAM_URL"}}],
        "triggers": [{"name": "deploy-staging", "kind": "jenkins-webhook", "url": jenkins.url,
                      "token": {"env": "JENKINS_TOKEN"}, "body": {"jq": '{tag: ("b" + .params.number)}'},
                      "confirm": "click"}],
        "rules": [{"name": "failures", "when": '.status == "failed"',
                   "do": [{"notify": {}}, {"forward": "team"}]}],
    }, {"LMP_SECRET": SECRET, "JENKINS_TOKEN": JENKINS_TOKEN, "TEAM_URL": slack.url + SLACK_PATH}


def build(number, status):
    address = f"https://api.example.com/projects/acme/lmp/builds/{number}/"
    run = {"name": "build-arm64", "url": address + "runs/build-arm64/", "status": status,
           "log_url": "https://api.example.com/log"}
    return json.dumps({"build_id": number, "url": address, "status": status, "trigger_name": "platform-main",
                       "runs": [run], "status_events": [], "reason": "Bump kernel <b>&amp;</b>", "annotation": None})


class Story:
    def __init__(self, session, program, slack, jenkins):
        from accessible import Program

        self.session, self.bus, self.slack, self.jenkins = session, session.bus, slack, jenkins
        self.command = program
        settings, self.secrets = configuration(slack, jenkins)
        session.write("config/signalbox/config.json", json.dumps(settings))
        self.process = session.start("signalbox", [program], self.secrets)
        self.window = Program(self.process.pid, self.bus)

    def steps(self):
        return (self.window_and_icon, self.refused_when_changed, self.row, self.bubble, self.message_at_slack,
                self.nothing_pressed_nothing_started, self.deploy, self.deploy_from_the_bubble, self.second_start,
                self.lists, self.quit_over_a_dialog)

    def window_and_icon(self):
        line = self.window.find("push button", "Listening: 127.0.0.1:").name
        self.port = re.search(r":(\d+)", line).group(1)
        until("icon in the panel", self.bus.tray_item)

    def send(self, number, status, changed=""):
        body = build(number, status)
        signature = hmac.new(SECRET.encode(), body.encode(), hashlib.sha256).hexdigest()
        answer = subprocess.run(
            ["curl", "--silent", "--max-time", "10", "--output", os.devnull, "--write-out", "%{http_code}",
             "--header", "Content-Type: application/json", "--header", f"X-JobServ-Sig: sha256:{signature}",
             "--data-binary", "@-", f"http://127.0.0.1:{self.port}{PATH}"],
            input=(body + changed).encode(), capture_output=True, check=True)
        return answer.stdout.decode()

    def refused_when_changed(self):
        assert self.send(41, "FAILED", changed=" ") == "401"

    def row(self):
        assert self.send(42, "FAILED") == "200"
        row = self.window.find("list item", "Failed").name
        for part in ("acme/lmp", "platform-main", "42", "Bump kernel"):
            assert part in row, f"{part} is missing in {row!r}"
        assert "41" not in row, row

    def bubble(self):
        until("bubble", lambda: self.bus.bubbles_shown() == 1)
        until("tooltip", lambda: "1" in self.bus.tray_tooltip())

    def message_at_slack(self):
        request = until("message at Slack", lambda: self.slack.requests)[0]
        assert request.path == SLACK_PATH, request.path
        text = json.dumps(request.json())
        assert "acme/lmp" in text and "42" in text, text

    def nothing_pressed_nothing_started(self):
        assert len(self.slack.requests) == 1, len(self.slack.requests)
        assert not self.jenkins.requests

    def choose_row(self):
        self.click("list item", "Failed")
        self.window.find("push button", "Run deploy-staging…")

    def deploy(self):
        self.choose_row()
        self.window.press("Run deploy-staging…")
        self.window.press("Run deploy-staging")
        request = until("call at Jenkins", lambda: self.jenkins.requests)[0]
        assert request.path == "/generic-webhook-trigger/invoke", request.path
        assert request.headers["token"] == JENKINS_TOKEN, request.headers["token"]
        assert request.json() == {"tag": "b42"}, request.body
        self.window.wait_gone("dialog", "Run deploy-staging")
        until("the run's end", lambda: "passed" in self.ask("runs", "--json"))

    def ask(self, *arguments):
        return subprocess.run([self.command, *arguments], env={**self.session.environment, **self.secrets},
                              capture_output=True, check=True, timeout=30, text=True).stdout

    def deploy_from_the_bubble(self):
        # Its button asks first, like every other.
        self.session.write("wanted", "deploy-staging")
        self.bus.open_bubble_menu()
        self.window.press("Run deploy-staging")
        until("second call at Jenkins", lambda: len(self.jenkins.requests) == 2)
        self.window.wait_gone("dialog", "Run deploy-staging")
        shown = [entry["summary"] for entry in self.bus.bubble_history()]
        assert len(shown) == 1 and "Bump kernel <b>&amp;</b>" in shown[0], shown

    def second_start(self):
        again = self.session.start("again", [self.command], self.secrets)
        assert again.wait(timeout=20) == 0, self.session.log("again")

    def click(self, role, name):
        x, y = self.window.middle(self.window.find(role, name))
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)

    def lists(self):
        self.click("list item", "Runs")
        self.window.find("dialog", "Runs of triggers")
        until("both runs", lambda: len(self.window.all("tree item", "deploy-staging")) >= 2)
        self.window.press("Close")
        self.window.wait_gone("dialog", "Runs of triggers")
        self.click("list item", "Outbox")
        self.window.find("tree item", "team")

    def quit_over_a_dialog(self):
        self.window.find("dialog", "Messages to targets")
        self.bus.choose_in_tray("Quit")
        code = self.process.wait(timeout=30)
        assert code == 0, f"ended with {code}"
        log = self.session.log("signalbox")
        for secret in (SECRET, JENKINS_TOKEN, SLACK_PATH):
            assert secret not in log, log


def tell(program):
    from session import Session
    import standins

    with standins.slack() as slack, standins.jenkins() as jenkins, Session() as session:
        began = time.monotonic()
        story = Story(session, program, slack, jenkins)
        try:
            for step in story.steps():
                step()
                print(f"{time.monotonic() - began:5.1f} s  {step.__name__}", flush=True)
        except BaseException:
            print(f"failed in {step.__name__}; the program said:\n{session.log('signalbox')}\nIt shows:\n"
                  + story.window.described(), file=sys.stderr)
            raise


def main():
    lacking = needs.missing()
    if lacking:
        print(f"skipped: {lacking} is missing")
        return SKIPPED

    def end(*_):
        raise TimeoutError("the story took too long")

    for number in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, end)
    signal.alarm(LONGEST)
    tell(os.path.abspath(sys.argv[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts and stops what is measured. Everything runs on 127.0.0.1 in a folder of its own and is stopped by its pid."""
import json
import os
import select
import socket
import subprocess
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SECRET = "a secret for the bench"
START_SECONDS = 30
STOP_SECONDS = 20

CONFIG = {
    "endpoints": [
        {"name": "lmp", "path": "/lmp-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "foundries", "secret": {"env": "HOOK_SECRET"}},
        {"name": "github", "path": "/github-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "github", "secret": {"env": "HOOK_SECRET"}},
    ]
}


class CannotMeasure(Exception):
    """A row is left out, with this reason."""


class Program:
    """One running process. `url` is where deliveries go, `header` and `prefix` how they are signed."""

    header = "X-Hub-Signature-256"
    prefix = "sha256="

    def __init__(self, command, folder, environment=None, url=None):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.url = url
        self.log = open(self.folder / "log.txt", "ab")
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "HOOK_SECRET": SECRET}
        self.environment.update(environment or {})
        self.started = time.monotonic()
        self.process = subprocess.Popen(command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=self.log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        self.log.close()

    def line(self, seconds=START_SECONDS):
        """The next line of its standard output."""
        if not select.select([self.process.stdout], [], [], seconds)[0]:
            raise CannotMeasure(f"{self.process.args[0]} printed nothing")
        text = self.process.stdout.readline()
        if not text:
            raise CannotMeasure(f"{self.process.args[0]} ended: {self.complaint()}")
        return text

    def logged(self, text):
        """Milliseconds from the start until its log holds `text`."""
        while text not in (self.folder / "log.txt").read_text(errors="replace"):
            if time.monotonic() - self.started > START_SECONDS or self.process.poll() is not None:
                raise CannotMeasure(f"{self.process.args[0]} logged no '{text}': {self.complaint()}")
            time.sleep(0.002)
        return (time.monotonic() - self.started) * 1000

    def complaint(self):
        return (self.folder / "log.txt").read_text(errors="replace")[-300:].strip()

    def wait_for_port(self, port):
        for _ in range(START_SECONDS * 20):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return self
            except OSError:
                if self.process.poll() is not None:
                    raise CannotMeasure(f"{self.process.args[0]} ended: {self.complaint()}") from None
                time.sleep(0.05)
        raise CannotMeasure(f"{self.process.args[0]} does not listen")


class Signalbox(Program):
    header = "X-JobServ-Sig"
    prefix = "sha256:"

    def __init__(self, program, folder, environment=None):
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        self.run_folder = tempfile.TemporaryDirectory(prefix="signalbox-bench-")  # a socket's path must be short
        (folder / "config.json").write_text(json.dumps(CONFIG))
        self.program = program
        super().__init__(self.command("serve", "--listen", "127.0.0.1:0", folder=folder), folder,
                         {"XDG_RUNTIME_DIR": self.run_folder.name, **(environment or {})})
        try:
            ready = json.loads(self.line())
        except Exception:
            self.stop()
            raise
        self.start_milliseconds = (time.monotonic() - self.started) * 1000
        self.endpoints = {each["name"]: each["url"] for each in ready["endpoints"]}
        self.url = self.endpoints["lmp"]

    def command(self, *words, folder=None):
        folder = folder or self.folder
        return [self.program, *words, "--config", f"{folder}/config.json", "--data", f"{folder}/data"]

    def stop(self):
        super().stop()
        self.run_folder.cleanup()

    def ask(self, *words):
        """Lines of a command that ends by itself."""
        done = subprocess.run(self.command(*words), env=self.environment, capture_output=True, timeout=60, check=True)
        return [json.loads(line) for line in done.stdout.splitlines() if line]

    def helper(self):
        """The pid of the jq helper, or None."""
        for pid in children(self.process.pid):
            if "jq" in Path(f"/proc/{pid}/comm").read_text():
                return pid
        return None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def flask_peer(folder):
    port = free_port()
    command = ["gunicorn", "--workers", "2", "--bind", f"127.0.0.1:{port}", "--chdir", str(HERE / "peers"), "flaskpeer:app"]
    environment = {"PEER_DATABASE": f"{folder}/peer.db", "PYTHONDONTWRITEBYTECODE": "1"}
    return Program(command, folder, environment, f"http://127.0.0.1:{port}/hook").wait_for_port(port)


def webhook_peer(folder):
    port = free_port()
    Path(folder).mkdir(parents=True, exist_ok=True)
    rule = {"match": {"type": "payload-hmac-sha256", "secret": SECRET,
                      "parameter": {"source": "header", "name": "X-Hub-Signature-256"}}}
    hooks = [{"id": "hook", "execute-command": "/bin/true", "trigger-rule": rule, "trigger-rule-mismatch-http-response-code": 401}]
    Path(folder, "hooks.json").write_text(json.dumps(hooks))
    command = ["webhook", "-hooks", "hooks.json", "-ip", "127.0.0.1", "-port", str(port)]
    return Program(command, folder, url=f"http://127.0.0.1:{port}/hooks/hook").wait_for_port(port)


def node_peer(folder):
    port = free_port()
    command = ["node", str(HERE / "peers" / "nodepeer.js")]
    return Program(command, folder, {"PEER_PORT": str(port)}, f"http://127.0.0.1:{port}/hook").wait_for_port(port)


def children(pid):
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            pass
    return found


def memory(pid, name="VmRSS"):
    """MiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1]) / 1024
    raise CannotMeasure(f"{pid} has no {name}")


def forget_peak(pid):
    """Makes VmHWM begin at what is used now."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")

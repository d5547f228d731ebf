# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stand-ins for the services outside: they keep what they are asked and answer as those do."""
import http.server
import json
import threading


class Request:
    def __init__(self, method, path, headers, body):
        self.method, self.path, self.headers, self.body = method, path, headers, body

    def json(self):
        return json.loads(self.body)


class StandIn:
    """A server on a free loopback port; use with `with`."""

    def __init__(self, answer, content_type="application/json"):
        self.requests = []
        requests = self.requests

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                requests.append(Request("POST", self.path, self.headers, body))
                self.send_response(200)
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


def slack():
    return StandIn(b"ok", "text/plain")


def jenkins():
    job = {"triggered": True, "id": 12, "url": "queue/item/12/", "resolvedVariables": {}}
    return StandIn(json.dumps({"jobs": {"deploy": job}, "message": "Triggered jobs."}).encode())

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scanner of a Docker Trusted Registry (or Mirantis Secure Registry) found in an image.

dtr-scan-details.py [IMAGE], where IMAGE is a tag, NAMESPACE/REPOSITORY[:TAG], or either with the registry before it.
Without a tag the newest one of the repository. From the environment:

  DTR_URL         https://registry.example.com
  DTR_REPOSITORY  NAMESPACE/REPOSITORY, for when none is named
  DTR_USER        an account that may read it
  DTR_TOKEN       its access token
  DTR_CA          a file with the registry's certificate authority, if it is one of your own

Asked are GET /api/v0/repositories/{namespace}/{reponame}/tags and
GET /api/v0/imagescan/scansummary/repositories/{namespace}/{reponame}/{tag}?detailed=true.
"""

import base64
import json
import os
import ssl
import sys
import urllib.error
import urllib.parse
import urllib.request

LARGEST_ANSWER = 32 * 1024 * 1024
MOST_FINDINGS = 400
SECONDS = 30


class Trouble(Exception):
    """Something to tell in one line."""


def given(name, otherwise=None):
    value = os.environ.get("DTR_" + name, "")
    if value or otherwise is not None:
        return value or otherwise
    raise Trouble(f"DTR_{name} is not set")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """The token is for this registry alone."""

    def redirect_request(self, request, file, code, message, headers, address):
        return None


def ask(path):
    request = urllib.request.Request(given("URL").rstrip("/") + path, headers={"Accept": "application/json"})
    account = f"{given('USER')}:{given('TOKEN')}".encode()
    request.add_header("Authorization", "Basic " + base64.b64encode(account).decode())
    trust = ssl.create_default_context(cafile=given("CA", "") or None)
    opener = urllib.request.build_opener(NoRedirect, urllib.request.HTTPSHandler(context=trust))
    try:
        with opener.open(request, timeout=SECONDS) as answer:
            body = answer.read(LARGEST_ANSWER + 1)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            raise Trouble("the registry knows no such image, or has not scanned it") from None
        if error.code in (401, 403):
            raise Trouble("the registry does not let this account read it") from None
        raise Trouble(f"the registry answers {error.code}") from None
    except OSError as error:
        raise Trouble(f"the registry cannot be reached: {getattr(error, 'reason', error)}") from None
    if len(body) > LARGEST_ANSWER:
        raise Trouble("the registry's answer is too large")
    try:
        return json.loads(body)
    except ValueError:
        raise Trouble("the registry's answer is no JSON") from None


def members(value, name):
    found = value.get(name) if isinstance(value, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def image_named(text):
    """("acme/web", "b12"), the tag "" when none is named."""
    text = text.strip()
    slash, colon = text.rfind("/"), text.rfind(":")
    tag = text[colon + 1:] if colon > slash else ""
    path = (text[:colon] if colon > slash else text).split("/")
    if len(path) == 3:  # the registry stands before it
        path = path[1:]
    if len(path) == 2:
        return "/".join(path), tag
    if len(path) > 3 or (tag and path[0]):
        raise Trouble("say a tag, or NAMESPACE/REPOSITORY:TAG")
    return given("REPOSITORY"), tag or path[0]


def quoted(repository):
    return "/".join(urllib.parse.quote(part, safe="") for part in repository.split("/"))


def newest_tag(repository):
    tags = ask(f"/api/v0/repositories/{quoted(repository)}/tags?pageSize=100")
    tags = [tag for tag in tags if isinstance(tag, dict) and tag.get("name")] if isinstance(tags, list) else []
    if not tags:
        raise Trouble(f"{repository} has no tags")
    return max(tags, key=lambda tag: str(tag.get("updatedAt") or tag.get("createdAt") or ""))["name"]


def findings(scan):
    """Each hole once for each component: (score, CVE, component)."""
    found = {}
    for layer in members(scan, "layer_details"):
        for component in members(layer, "components"):
            where = " ".join(str(component[key]) for key in ("component", "version") if component.get(key))
            for entry in members(component, "vulns"):
                hole = entry["vuln"] if isinstance(entry.get("vuln"), dict) else entry
                score = hole.get("cvss")
                if hole.get("cve"):
                    found[(hole["cve"], where)] = score if isinstance(score, (int, float)) else 0
    return sorted(((score, cve, where) for (cve, where), score in found.items()), key=lambda one: (-one[0], one[1]))


def show(image, scan):
    status = scan.get("last_scan_status")
    if status == 0:
        raise Trouble(f"the scan of {image} failed")
    counts = ", ".join(f"{scan.get(kind) or 0} {kind}" for kind in ("critical", "major", "minor"))
    print(f"{image}: {counts}")
    if status not in (None, 6):
        print("The scan is under way.")
    if scan.get("check_completed_at"):
        print(f"checked {scan['check_completed_at']}")
    found = findings(scan)
    for score, cve, where in found[:MOST_FINDINGS]:
        print(f"{cve:<16} {score:>4.1f}  {where}")
    if len(found) > MOST_FINDINGS:
        print(f"{len(found) - MOST_FINDINGS} more")


def main(arguments):
    repository, tag = image_named(arguments[0] if arguments else "")
    tag = tag or newest_tag(repository)
    place = f"{quoted(repository)}/{urllib.parse.quote(tag, safe='')}"
    scans = ask(f"/api/v0/imagescan/scansummary/repositories/{place}?detailed=true")
    scans = scans if isinstance(scans, list) else [scans]
    scans = [scan for scan in scans if isinstance(scan, dict)]
    if not scans:
        raise Trouble(f"{repository}:{tag} has not been scanned")
    for scan in scans:  # one for each platform
        show(f"{repository}:{tag}", scan)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Trouble as trouble:
        sys.exit(str(trouble))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Virtual machines of several clouds through Apache Libcloud (Debian: python3-libcloud).

cloudmaster.py ACTION CLOUD [NAME], where ACTION is create, list or delete and CLOUD is aws, azure, gcp, vsphere or
demo. What belongs to the account comes from the environment: CLOUD_ before each member of the cloud's secret, which
is one JSON object. Members in brackets may be left out.

  aws      access_key, secret_key, region, image, [size: t3.micro], [subnet], [endpoint]
  azure    tenant, subscription, clientId, password, admin_password, resource_group, location, virtual_network, subnet,
           image (Publisher:Offer:Sku:Version), [size: Standard_B1s]
  gcp      the JSON key file of a service account, and zone, image, [size: e2-micro]
  vsphere  host, username, password, cluster, [port: 443], [datacenter], [vmFolder], [resourcePool],
           [image: dispatch-photon, a template]; needs python3-pyvmomi too
  demo     nothing: Libcloud's dummy driver, which forgets everything when the program ends

Where the cloud has labels, what is created bears managedby=cloudmaster, and only that is listed and deleted.
"""

import os
import re
import sys
import time
from urllib.parse import urlsplit

LABEL, OURS = "managedby", "cloudmaster"
NAME = re.compile(r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", re.IGNORECASE)
SECONDS_TO_RUN = 600
SECONDS_BETWEEN_LOOKS = 3


class Trouble(Exception):
    """Something to tell in one line."""


def given(name, otherwise=None):
    value = os.environ.get("CLOUD_" + name, "")
    if value:
        return value
    if otherwise is None:
        raise Trouble(f"the cloud's secret has no {name}")
    return otherwise


def provider(name):
    try:
        from libcloud.compute.providers import get_driver
        from libcloud.compute.types import Provider
    except ImportError:
        raise Trouble("Apache Libcloud is missing: install python3-libcloud") from None
    return get_driver(getattr(Provider, name))


def named(things, wanted, what):
    for thing in things:
        if wanted in (str(thing.id), thing.name):
            return thing
    raise Trouble(f"the cloud has no {what} {wanted}")


class Cloud:
    """What all clouds have in common; each keeps its own words for it."""

    def nodes(self):
        return self.driver.list_nodes()

    def start(self, name):
        """The node, which need not run yet."""
        raise NotImplementedError

    def delete(self, node):
        return self.driver.destroy_node(node)


class Aws(Cloud):
    def __init__(self):
        where = {}
        endpoint = urlsplit(given("endpoint", ""))
        if endpoint.hostname:
            where = {"host": endpoint.hostname, "port": endpoint.port, "secure": endpoint.scheme != "http"}
        self.driver = provider("EC2")(given("access_key"), given("secret_key"), region=given("region"), **where)

    def nodes(self):
        found = self.driver.list_nodes(ex_filters={"tag:" + LABEL: OURS})
        return [node for node in found if str(node.state) != "terminated"]

    def start(self, name):
        from libcloud.compute.drivers.ec2 import EC2NetworkSubnet
        more = {}
        if given("subnet", ""):
            more["ex_subnet"] = EC2NetworkSubnet(given("subnet"), given("subnet"), "available")
        return self.driver.create_node(
            name=name, image=self.driver.get_image(given("image")),
            size=named(self.driver.list_sizes(), given("size", "t3.micro"), "size"), ex_metadata={LABEL: OURS}, **more)


class Azure(Cloud):
    def __init__(self):
        self.driver = provider("AZURE_ARM")(
            tenant_id=given("tenant"), subscription_id=given("subscription"), key=given("clientId"),
            secret=given("password"), region=given("location"))

    def nodes(self):
        found = self.driver.list_nodes(ex_resource_group=given("resource_group"))
        return [node for node in found if (node.extra.get("tags") or {}).get(LABEL) == OURS]

    def start(self, name):
        from libcloud.compute.base import NodeAuthPassword
        group, location = given("resource_group"), self.driver.default_location
        network = named(self.driver.ex_list_networks(), given("virtual_network"), "network")
        subnet = named(self.driver.ex_list_subnets(network), given("subnet"), "subnet")
        card = self.driver.ex_create_network_interface(name + "-nic", subnet, group, location=location)
        return self.driver.create_node(
            name=name, size=named(self.driver.list_sizes(location), given("size", "Standard_B1s"), "size"),
            image=self.driver.get_image(given("image"), location), auth=NodeAuthPassword(given("admin_password")),
            ex_resource_group=group, location=location, ex_nic=card, ex_use_managed_disks=True,
            ex_tags={LABEL: OURS})


class Gcp(Cloud):
    def __init__(self):
        # Tokens are kept nowhere.
        self.driver = provider("GCE")(
            given("client_email"), given("private_key"), project=given("project_id"), datacenter=given("zone"),
            credential_file=os.devnull)

    def nodes(self):
        return [node for node in self.driver.list_nodes() if (node.extra.get("labels") or {}).get(LABEL) == OURS]

    def start(self, name):
        return self.driver.create_node(
            name=name.lower(), size=given("size", "e2-micro"), image=given("image"), ex_labels={LABEL: OURS})


class Vsphere(Cloud):
    def __init__(self):
        try:
            self.driver = provider("VSPHERE")(
                host=given("host"), username=given("username"), password=given("password"),
                port=int(given("port", "443")))
        except ImportError:
            raise Trouble("pyVmomi is missing: install python3-pyvmomi") from None

    def start(self, name):
        from libcloud.compute.base import NodeSize
        image = named(self.driver.list_images(), given("image", "dispatch-photon"), "template")
        size = NodeSize("small", "small", int(given("memory", "1024")), 0, 0, 0, self.driver, {"cpu": 1})
        return self.driver.create_node(
            name, image, size, ex_cluster=given("cluster"), ex_datacenter=given("datacenter", "") or None,
            ex_folder=given("vmFolder", "") or None, ex_resource_pool=given("resourcePool", "") or None)


class Demo(Cloud):
    def __init__(self):
        self.driver = provider("DUMMY")("demo")

    def start(self, name):
        return self.driver.create_node(
            name=name, size=self.driver.list_sizes()[0], image=self.driver.list_images()[0])


CLOUDS = {"aws": Aws, "azure": Azure, "gcp": Gcp, "vsphere": Vsphere, "demo": Demo}


def find(cloud, name):
    return [node for node in cloud.nodes() if node.name.lower() == name.lower()]


def create(cloud, where, name):
    if find(cloud, name):
        raise Trouble(f"there is a VM {name} on {where} already")
    node = cloud.start(name)
    print(f"VM creation on {where} in progress", flush=True)
    until = time.monotonic() + SECONDS_TO_RUN
    while str(node.state) != "running":
        if str(node.state) in ("error", "terminated"):
            raise Trouble(f"VM {name} on {where} did not come up")
        if time.monotonic() > until:
            raise Trouble(f"VM {name} on {where} is not running after {SECONDS_TO_RUN} s")
        time.sleep(SECONDS_BETWEEN_LOOKS)
        node = next((each for each in cloud.nodes() if each.id == node.id), node)
    print(f"VM {name} deployed on {where}")


def show(cloud, where):
    nodes = sorted(cloud.nodes(), key=lambda node: node.name)
    if not nodes:
        print(f"Instances in cloud {where}: none")
        return
    width = max(len("NAME"), *(len(node.name) for node in nodes))
    print(f"Instances in cloud {where}")
    print(f"{'NAME':<{width}}  STATUS")
    for node in nodes:
        print(f"{node.name:<{width}}  {node.state}")


def delete(cloud, where, name):
    found = find(cloud, name)
    if len(found) != 1:
        raise Trouble(f"{len(found) or 'no'} VMs named {name} on {where}")
    if not cloud.delete(found[0]):
        raise Trouble(f"{where} did not delete {name}")
    print(f"VM {name} deleted on {where}")


def main(arguments):
    action, where, name = (list(arguments) + ["", "", ""])[:3]
    action, where = action.lower(), where.lower()
    if where not in CLOUDS:
        raise Trouble("on which cloud? " + ", ".join(CLOUDS))
    if action == "list":
        return show(CLOUDS[where](), where)
    if action not in ("create", "delete"):
        raise Trouble("create, list or delete?")
    if not NAME.match(name):
        raise Trouble("a name has letters, digits and dashes, at most 63")
    return (create if action == "create" else delete)(CLOUDS[where](), where, name)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Trouble as trouble:
        sys.exit(str(trouble))
    except Exception as trouble:  # what a cloud's library raises is anybody's guess
        lines = str(trouble).strip().splitlines()
        sys.exit(f"{type(trouble).__name__}: {lines[0] if lines else 'no reason given'}")

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Signalbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Virtual machines of several clouds through Apache Libcloud (Debian: python3-libcloud).

cloudmaster.py ACTION CLOUD [NAME], where ACTION is create, list or delete and CLOUD is aws, azure, gcp, vsphere or
demo. What belongs to the account comes from the environment, one variable for each member of the cloud's secret:

  aws      CLOUD_KEY, CLOUD_SECRET, CLOUD_REGION
  azure    CLOUD_TENANT, CLOUD_SUBSCRIPTION, CLOUD_KEY, CLOUD_SECRET
  gcp      CLOUD_EMAIL, CLOUD_KEYFILE (the path of a key file), CLOUD_PROJECT, CLOUD_ZONE
  vsphere  CLOUD_HOST, CLOUD_USER, CLOUD_PASSWORD
  demo     nothing: Libcloud's dummy driver

and for create CLOUD_IMAGE and CLOUD_SIZE: ids or names; demo takes the first of each.
"""

import os
import re
import sys

CLOUDS = ("aws", "azure", "gcp", "vsphere", "demo")
NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$")


class Trouble(Exception):
    """Something to tell in one line."""


def setting(name, needed=True):
    value = os.environ.get("CLOUD_" + name, "")
    if needed and not value:
        raise Trouble(f"the cloud's secret has no {name.lower()}")
    return value


def driver_of(cloud):
    try:
        from libcloud.compute.providers import get_driver
        from libcloud.compute.types import Provider
    except ImportError:
        raise Trouble("Apache Libcloud is missing: install python3-libcloud") from None
    if cloud == "aws":
        return get_driver(Provider.EC2)(setting("KEY"), setting("SECRET"), region=setting("REGION"))
    if cloud == "azure":
        return get_driver(Provider.AZURE_ARM)(
            tenant_id=setting("TENANT"), subscription_id=setting("SUBSCRIPTION"),
            key=setting("KEY"), secret=setting("SECRET"))
    if cloud == "gcp":
        return get_driver(Provider.GCE)(
            setting("EMAIL"), setting("KEYFILE"), project=setting("PROJECT"), datacenter=setting("ZONE"))
    if cloud == "vsphere":
        return get_driver(Provider.VSPHERE)(
            host=setting("HOST"), username=setting("USER"), password=setting("PASSWORD"))
    return get_driver(Provider.DUMMY)("demo")


def chosen(things, wanted, what):
    for thing in things:
        if not wanted or wanted in (str(thing.id), thing.name):
            return thing
    raise Trouble(f"no {what} {wanted}" if wanted else f"the cloud offers no {what}")


def image_of(driver, cloud):
    wanted = setting("IMAGE", needed=cloud != "demo")
    if cloud == "aws":  # the list of all images is endless
        return driver.get_image(wanted)
    return chosen(driver.list_images(), wanted, "image")


def create(driver, cloud, name):
    size = chosen(driver.list_sizes(), setting("SIZE", needed=cloud != "demo"), "size")
    driver.create_node(name=name, size=size, image=image_of(driver, cloud))
    print(f"VM {name} deployed on {cloud}")


def show(driver, cloud):
    nodes = sorted(driver.list_nodes(), key=lambda node: node.name)
    if not nodes:
        print(f"No instances in cloud {cloud}")
        return
    width = max(len(node.name) for node in nodes)
    print(f"Instances in cloud {cloud}")
    for node in nodes:
        print(f"{node.name:<{width}}  {node.state}")


def delete(driver, cloud, name):
    found = [node for node in driver.list_nodes() if node.name == name]
    if len(found) != 1:
        raise Trouble(f"{len(found) or 'no'} VMs named {name} on {cloud}")
    if not driver.destroy_node(found[0]):
        raise Trouble(f"{cloud} did not delete {name}")
    print(f"VM {name} deleted on {cloud}")


def main(arguments):
    action, cloud, name = (list(arguments) + ["", "", ""])[:3]
    action, cloud = action.lower(), cloud.lower()
    if cloud not in CLOUDS:
        raise Trouble("on which cloud? " + ", ".join(CLOUDS))
    if action == "list":
        return show(driver_of(cloud), cloud)
    if action not in ("create", "delete"):
        raise Trouble("create, list or delete?")
    if not NAME.match(name):
        raise Trouble("a name has letters, digits, dots and dashes, at most 63")
    return (create if action == "create" else delete)(driver_of(cloud), cloud, name)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Trouble as trouble:
        sys.exit(str(trouble))
    except Exception as trouble:  # what a cloud's library raises is anybody's guess
        sys.exit(f"{type(trouble).__name__}: {str(trouble).splitlines()[0] if str(trouble) else 'no reason given'}")

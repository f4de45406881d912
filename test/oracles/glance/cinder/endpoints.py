"""endpoints.py KEYSTONE_URL - registers the volume service in the catalog of keystone."""
import sys

import requests

KEYSTONE = sys.argv[1] + "/v3"
ADDRESS = "http://127.0.0.1:18776/v3/%(project_id)s"
DOMAIN = {"name": "Default"}

http = requests.Session()
answer = http.post(KEYSTONE + "/auth/tokens", timeout=60, json={"auth": {
    "identity": {"methods": ["password"], "password": {"user": {"name": "admin", "password": "admin-secret", "domain": DOMAIN}}},
    "scope": {"project": {"name": "admin", "domain": DOMAIN}}}})
answer.raise_for_status()
http.headers["X-Auth-Token"] = answer.headers["X-Subject-Token"]


def call(method, path, **body):
    response = http.request(method, KEYSTONE + path, json=body or None, timeout=60)
    response.raise_for_status()
    return response.json()


if not call("GET", "/services?type=volumev3")["services"]:
    service = call("POST", "/services", service={"name": "cinderv3", "type": "volumev3"})["service"]["id"]
    for interface in ("public", "internal"):
        call("POST", "/endpoints", endpoint={
            "service_id": service, "interface": interface, "url": ADDRESS, "region_id": "regionOne"})

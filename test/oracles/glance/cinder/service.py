"""service.py CINDER_CONF - runs Cinder's API, scheduler and volume service in one process, which its messages never leave."""
import eventlet

eventlet.monkey_patch()

import sys

import os_brick
from oslo_config import cfg
from oslo_log import log

from cinder import coordination, objects, rpc, service, version
from cinder.common import config
from cinder.common import constants

CONF = cfg.CONF

objects.register_all()
CONF(["--config-file", sys.argv[1]], project="cinder", version=version.version_string())
config.set_middleware_defaults()
log.setup(CONF, "cinder")
os_brick.setup(CONF)
coordination.COORDINATOR.start()
rpc.init(CONF)
servers = [
    service.Service.create(binary="cinder-scheduler"),
    service.Service.create(host="%s@ceph" % CONF.host, service_name="ceph", binary=constants.VOLUME_BINARY),
    service.WSGIService("osapi_volume"),
]
for server in servers:
    server.start()
while True:
    eventlet.sleep(60)

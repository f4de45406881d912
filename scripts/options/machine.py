"""Replaces the facts of the machine by marks, so that defaults that depend on the machine can be recognised."""

import multiprocessing
import os
import socket
import sys
import tempfile

HOST_NAME = 'this-machine.invalid'
ADDRESS = '192.0.2.77'
PROCESSORS = 7919
HOME = '/home-of-this-machine'
TEMPORARY = '/tmp-of-this-machine'


def disguise():
    """Replaces every fact of the machine by a known mark. Call it before any import of OpenStack."""
    socket.gethostname = lambda: HOST_NAME
    socket.getfqdn = lambda name='': name or HOST_NAME
    os.cpu_count = lambda: PROCESSORS
    multiprocessing.cpu_count = lambda: PROCESSORS
    os.environ['HOME'] = HOME
    tempfile.tempdir = TEMPORARY
    from oslo_utils import netutils

    for name in ('get_my_ipv4', 'get_my_ipv6', 'get_my_ip'):
        if hasattr(netutils, name):
            setattr(netutils, name, lambda *args, **kwargs: ADDRESS)


def depends_on_machine(value):
    """Whether a default contains a mark, or a path of this environment."""
    if isinstance(value, dict):
        return any(depends_on_machine(part) for pair in value.items() for part in pair)
    if isinstance(value, (list, tuple, set)):
        return any(depends_on_machine(part) for part in value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value == PROCESSORS
    return isinstance(value, str) and any(mark in value for mark in _marks())


def _marks():
    return (HOST_NAME, ADDRESS, HOME, TEMPORARY, sys.prefix)

"""drive.py TRY_PY OPTION...: runs try.py, and tries more with each text: the list of images, the import methods, an
image with a property, with --import also glance-direct. Cinder frees a volume only some time after a download, so
the deletion of an image is tried again for a while with --patient.
"""
import os
import socket
import sys
import time
import types

PATH = sys.argv.pop(1)
END = "\nmain()\n"


def load():
    """The module try.py, without the call of main() at its end."""
    with open(PATH) as file:
        source = file.read()
    if not source.endswith(END):
        raise SystemExit(f"{PATH} does not end with main()")
    module = types.ModuleType("try_glance", source.split('"""')[1])
    module.__file__ = PATH
    exec(compile(source[:-len(END)], PATH, "exec"), module.__dict__)
    return module


tool = load()
patient = "--patient" in sys.argv
if patient:
    sys.argv.remove("--patient")


def free_port():
    """A port outside the range that the kernel gives out: no other program can take it before Glance listens."""
    first, count = 20000, 10000
    for step in range(count):
        port = first + (os.getpid() * 7 + step) % count
        try:
            socket.create_server(("127.0.0.1", port)).close()
            return port
        except OSError:
            pass
    raise SystemExit("no port is free")


class Glance(tool.Glance):
    further = None

    def __init__(self, options):
        super().__init__(options)
        if not options.eventlet:  # which listens at the port of its configuration
            self.address = f"127.0.0.1:{free_port()}"
            self.url = f"http://{self.address}"

    def call(self, method, path, body=None, **headers):
        for _ in range(8 if patient and method == "DELETE" else 0):
            try:
                return super().call(method, path, body, **headers)
            except RuntimeError:
                time.sleep(2)
        return super().call(method, path, body, **headers)

    def upload(self, store, data, default):
        if self.further is None:
            self.further = self.try_further(data)
        return self.further if self.further != "ok" else super().upload(store, data, default)

    def web_download(self, *args, **more):
        try:
            return super().web_download(*args, **more)
        except (RuntimeError, OSError, tool.http.client.HTTPException) as error:  # the image itself
            return f"create: {error}"

    def try_further(self, data):
        """What does not depend on a store: once for each Glance."""
        step = "image list"
        try:
            self.call("GET", "/v2/images?limit=5")
            step = "import methods"
            methods = self.call("GET", "/v2/info/import")["import-methods"]["value"]
            step = "image with a property"
            image = self.call("POST", "/v2/images", {
                "name": "try", "disk_format": "raw", "container_format": "bare", "x_oracle": "yes"})["id"]
            self.call("DELETE", f"/v2/images/{image}")
            return self.glance_direct(data) if self.options.imports and "glance-direct" in methods else "ok"
        except (RuntimeError, OSError, tool.http.client.HTTPException) as error:
            return f"{step}: {error}"

    def glance_direct(self, data):
        image = self.image()
        self.call("PUT", f"/v2/images/{image}/stage", data, Content_Type="application/octet-stream")
        self.call("POST", f"/v2/images/{image}/import", {"method": {"name": "glance-direct"}})
        for _ in range(60):
            found = self.call("GET", f"/v2/images/{image}")
            if found["status"] == "active":
                self.call("DELETE", f"/v2/images/{image}")
                return "ok"
            if found["status"] in ("queued", "killed"):
                break
            time.sleep(0.5)
        return f"glance-direct: image stays {found['status']}"


tool.Glance = Glance
tool.main()

"""How long until everybody who listens has been told, on two nodes, with and without some who never read."""

import http.client
import json
import os
import subprocess
import sys
import time
import uuid

from dataset import new_key
from machine import resident_megabytes
from service import HERE, Service

LISTENERS, DEAF, COMMENTS_A_SECOND = 1_000, 100, 100
TARGET = "p99 < 300"


def say(text):
    print(text, file=sys.stderr, flush=True)


class Nodes:
    """Two nodes on one database, and an incident whose timeline they tell."""

    def __init__(self, directory, postgres):
        database, key = "listening", new_key()
        postgres.create(database)
        access = (postgres.jdbc_url(database), postgres.USER, postgres.password)
        secret = {"TOCSIN_SECRET": uuid.uuid4().hex + uuid.uuid4().hex}
        self.key = key
        self.nodes = [Service(os.path.join(directory, f"node-{n}"), key, access, secret) for n in (1, 2)]

    def __enter__(self):
        for node in self.nodes:
            node.__enter__()
        service = self.ask("/services", {"name": "Checkout"})["service_key"]
        # Nobody is on call, and an incident of the lowest severity tells nothing of itself for an hour.
        self.incident = self.ask("/incidents", {"title": "Checkout is slow", "severity": "SEV4",
                                                "service_ids": [service]})["incident_number"]
        return self

    def __exit__(self, *_):
        for node in self.nodes:
            node.stop()

    def ask(self, path, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.nodes[0].port, timeout=20)
        connection.request("POST", "/api/v1" + path, json.dumps(body),
                           {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"})
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != 201:
            raise SystemExit(f"{path}: {answer.status} {text.decode()}")
        return json.loads(text)["data"]

    def megabytes(self):
        return max(resident_megabytes(node.process.pid) for node in self.nodes)

    def cpu_seconds(self):
        return sum(node.cpu_seconds() for node in self.nodes)

    def told(self, listeners, deaf, seconds):
        """What Listeners.java prints, and what it took: CPU seconds of the nodes, and the memory of the larger one."""
        java = self.nodes[0].java()[0]
        ports = ",".join(str(node.port) for node in self.nodes)
        before = self.cpu_seconds()
        output = subprocess.run([java, "-Xmx2g", os.path.join(HERE, "Listeners.java"), ports, self.key, self.incident,
                                 str(listeners), str(deaf), str(COMMENTS_A_SECOND), str(seconds)],
                                check=True, text=True, stdout=subprocess.PIPE).stdout
        return [float(word) for word in output.split()], self.cpu_seconds() - before, self.megabytes()


def run(directory, postgres, options):
    errors = 0
    print(f"| listeners on two nodes, {COMMENTS_A_SECOND} events/s for {options.seconds} s | events taken | ms, p50 | p95 "
          "| p99 | max | missed | out of order | CPU s of the nodes | MB of a node | held to |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    with Nodes(directory, postgres) as nodes:
        say(f"{nodes.megabytes():.0f} MB resident with nobody listening")
        nodes.told(LISTENERS // 10, 0, options.seconds)  # warms up
        for listeners, deaf in ((LISTENERS // 10, 0), (LISTENERS, 0), (LISTENERS, DEAF)):
            time.sleep(2)
            (taken, p50, p95, p99, most, missed, disordered, failed), cpu, megabytes = nodes.told(
                listeners, deaf, options.seconds)
            beside = f" beside {deaf} who never read" if deaf else ""
            print(f"| {listeners:,}{beside} | {taken:,.0f} | {p50:.0f} | {p95:.0f} | {p99:.0f} | {most:.0f} | {missed:.0f} "
                  f"| {disordered:.0f} | {cpu:.1f} | {megabytes:.0f} | {TARGET} |")
            errors += missed + disordered + failed
    return errors

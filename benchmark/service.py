"""Tocsin, started as everybody starts it, and what is sent to it."""

import http.client
import os
import re
import signal
import subprocess
import time

from machine import cpu_seconds, free_port

HERE = os.path.dirname(os.path.abspath(__file__))
LAUNCHER = os.path.join(os.path.dirname(HERE), "tocsin")

# The launcher may have to build everything first.
PATIENCE = 900


class Service:
    """On PostgreSQL where `database` is given, (url, user, password); else on the embedded database.

    What is set beside that is in `settings`, by the names of environment variables.
    """

    def __init__(self, directory, key, database=None, settings=None):
        os.makedirs(directory, exist_ok=True)
        self.log = os.path.join(directory, "log")
        self.key = key
        self.port = free_port()
        self.environment = {**os.environ, "TOCSIN_PORT": str(self.port), "TOCSIN_BOOTSTRAP_KEY": key,
                            "TOCSIN_DATA_DIR": os.path.join(directory, "data"), **(settings or {})}
        if database:
            names = ("TOCSIN_DATABASE_URL", "TOCSIN_DATABASE_USER", "TOCSIN_DATABASE_PASSWORD")
            self.environment.update(zip(names, database))
        self.process = None

    def __enter__(self):
        self.start([LAUNCHER, "serve"])
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self, command):
        """Returns the seconds from the start of the process to its first good answer to a caller with a key."""
        begin = time.perf_counter()
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=subprocess.STDOUT,
                                            start_new_session=True)
        while not self._answers():
            if self.process.poll() is not None or time.perf_counter() - begin > PATIENCE:
                self.stop()
                with open(self.log) as log:
                    raise SystemExit(f"Tocsin does not start:\n{log.read()[-4000:]}")
            time.sleep(0.005)
        return time.perf_counter() - begin

    def _answers(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/api/v1/incidents?limit=1", headers={"Authorization": f"Bearer {self.key}"})
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def java(self):
        """The command that the launcher has become."""
        with open(f"/proc/{self.process.pid}/cmdline") as words:
            return words.read().rstrip("\0").split("\0")

    def cpu_seconds(self):
        return cpu_seconds(self.process.pid)

    def wrk(self, operation, targets, seconds, connections):
        """(requests, seconds, errors, median latency in microseconds) of one run."""
        command = ["wrk", "-t", "1", "-c", str(connections), "-d", f"{seconds}s", "--timeout", "20s",
                   "-s", os.path.join(HERE, "requests.lua"), f"http://127.0.0.1:{self.port}",
                   "--", operation, targets, str(time.time_ns() // 1000)]
        output = subprocess.run(command, text=True, capture_output=True).stdout
        result = re.search(r"^result (\d+) (\d+) ([\d.]+) (\d+)$", output, re.MULTILINE)
        if not result:
            raise SystemExit(f"wrk failed: {output}")
        return int(result[1]), float(result[3]), int(result[2]), int(result[4])

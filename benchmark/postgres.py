"""A PostgreSQL of our own, with default settings: in a temporary directory, on loopback, gone afterwards."""

import glob
import os
import re
import secrets
import shutil
import subprocess

from machine import cpu_seconds, free_port

# Where packages put the server's programs, which are often not on the PATH.
PLACES = ["/usr/lib/postgresql/*/bin/initdb", "/usr/pgsql-*/bin/initdb"]


def programs():
    """The directory of the newest PostgreSQL."""
    found = [path for place in PLACES for path in glob.glob(place)] + [shutil.which("initdb")]
    found = [os.path.realpath(path) for path in found if path]
    if not found:
        raise SystemExit("PostgreSQL is missing: install its server, which brings initdb, and pgbench")
    return os.path.dirname(max(found, key=lambda path: int((re.findall(r"\d+", path) or ["0"])[0])))


class Postgres:
    USER = "bench"

    def __init__(self, directory):
        self.programs = programs()
        self.home = os.path.join(directory, "postgres")
        self.data = os.path.join(self.home, "data")
        self.port = free_port()
        self.password = secrets.token_hex(16)
        # PostgreSQL refuses to run as root.
        self.user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}

    def __enter__(self):
        os.mkdir(self.home, 0o700)
        secret = os.path.join(self.home, "password")
        with open(secret, "w") as file:
            file.write(self.password)
        for path in (self.home, secret):
            if self.user:
                shutil.chown(path, self.user["user"], self.user["group"])
        self._administer("initdb", "-U", self.USER, "-A", "scram-sha-256", f"--pwfile={secret}",
                         "-E", "UTF8", "--locale=C")
        options = f"-c port={self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        self._administer("pg_ctl", "-w", "-l", os.path.join(self.home, "log"), "-o", options, "start")
        return self

    def __exit__(self, *_):
        self._administer("pg_ctl", "-m", "immediate", "stop")

    def _administer(self, program, *arguments):
        with open(os.path.join(self.home, program), "w") as output:
            command = [os.path.join(self.programs, program), "-D", self.data, *arguments]
            result = subprocess.run(command, cwd=self.home, stdout=output, stderr=subprocess.STDOUT,
                                    start_new_session=True, **self.user)
        if result.returncode != 0:
            with open(output.name) as output:
                raise SystemExit(f"{program} failed: {output.read()}")

    @property
    def environment(self):
        return {**os.environ, "PGHOST": "127.0.0.1", "PGPORT": str(self.port), "PGUSER": self.USER,
                "PGPASSWORD": self.password}

    def jdbc_url(self, database):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/{database}"

    def create(self, database):
        self.query("postgres", f"create database {database}")

    def query(self, database, sql):
        """The rows as lines, columns apart by a blank."""
        return self._psql(database, "-c", sql)

    def script(self, database, path, **variables):
        settings = [word for name, value in variables.items() for word in ("-v", f"{name}={value}")]
        self._psql(database, "-q", "-f", path, *settings)

    def _psql(self, database, *arguments):
        command = [os.path.join(self.programs, "psql"), "-X", "-A", "-t", "-F", " ", "-v", "ON_ERROR_STOP=1",
                   "-d", database, *arguments]
        result = subprocess.run(command, env=self.environment, text=True, capture_output=True)
        if result.returncode != 0:
            raise SystemExit(f"psql failed: {result.stderr}")
        return result.stdout.splitlines()

    def pgbench(self, database, script, seconds, connections, **variables):
        """(transactions, seconds, failed) of one run; a statement that fails ends the benchmark."""
        settings = [word for name, value in variables.items() for word in ("-D", f"{name}={value}")]
        command = [os.path.join(self.programs, "pgbench"), "-n", "-M", "prepared", "-c", str(connections), "-j", "1",
                   "-T", str(seconds), "-f", script, *settings, database]
        result = subprocess.run(command, env=self.environment, text=True, capture_output=True)
        if result.returncode != 0:
            raise SystemExit(f"pgbench failed: {result.stderr}")
        count = int(re.search(r"transactions actually processed: (\d+)", result.stdout)[1])
        tps = float(re.search(r"tps = ([\d.]+)", result.stdout)[1])
        failed = re.search(r"failed transactions: (\d+)", result.stdout)
        return count, count / tps, int(failed[1]) if failed else 0

    def cpu_seconds(self):
        with open(os.path.join(self.data, "postmaster.pid")) as lines:
            return cpu_seconds(int(lines.readline()))

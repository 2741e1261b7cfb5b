"""A database full of incidents, and the files of targets for requests.lua. What is where follows from fill.sql."""

import datetime
import os
import random
import secrets

from service import HERE, Service

SERVICES = 40
PAGE = 20


def new_key():
    return f"sk_live_{secrets.token_hex(21)}0"


def service_key(n):
    """As fill.sql makes them: nine letters and digits, neither 0 nor 1 among them."""
    return "svc_B" + f"{n:09}".translate(str.maketrans("01", "XY"))


class Dataset:
    """Tocsin makes the schema itself; then fill.sql puts the same incidents into each of the organizations."""

    def __init__(self, directory, postgres, name, organizations, incidents):
        self.directory = os.path.join(directory, name)
        self.postgres, self.name = postgres, name
        self.organizations, self.incidents_each = organizations, incidents // organizations
        self.year = datetime.datetime.now(datetime.timezone.utc).year
        self.operators_key = new_key()
        self.keys = [new_key() for _ in range(organizations)]
        postgres.create(name)
        with self.service():
            pass
        postgres.script(name, os.path.join(HERE, "fill.sql"), keys="{" + ",".join(self.keys) + "}",
                        incidents=self.incidents_each, services=SERVICES)

    def service(self, settings=None):
        database = (self.postgres.jdbc_url(self.name), self.postgres.USER, self.postgres.password)
        return Service(self.directory, self.operators_key, database, settings)

    def number(self, sequence):
        return f"INC-{self.year}-{sequence:03}"

    def any_number(self):
        return self.number(random.randint(1, self.incidents_each))

    def targets(self, operation):
        """The file for `operation`, which is the name of one of the methods below."""
        path = os.path.join(self.directory, f"{operation}.targets")
        with open(path, "w") as file:
            file.writelines(line + "\n" for line in getattr(self, operation)())
        return path

    def create(self):
        return (f"{key} {service_key(n)}" for key in self.keys for n in range(SERVICES))

    def get(self):
        return (f"{random.choice(self.keys)} /api/v1/incidents/{self.any_number()}" for _ in range(20_000))

    def list(self):
        """Full pages alone: one for each of fifty organizations, five for one."""
        pages = min(5, max(1, self.incidents_each // 100 // PAGE))
        return (f"{key} /api/v1/incidents?status=fixing&severity=SEV2&limit={PAGE}&offset={PAGE * page}"
                for key in self.keys for page in range(pages))

    def status(self):
        """Those that are monitored or investigated, with their status as it is now: every run moves it."""
        rows = self.postgres.query(self.name, """
            select substr(slug, 7), number_seq, status from incident join organization using (organization_id)
            where status in ('investigating', 'monitoring') and slug like 'bench-%' order by random()""")
        for organization, sequence, status in map(str.split, rows):
            yield f"{self.keys[int(organization) - 1]} {self.number(int(sequence))} {status}"

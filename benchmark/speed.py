"""Four kinds of requests to Tocsin, and the same work done by pgbench on plain tables, in turn, on one PostgreSQL."""

import os
import statistics
import sys
import time
from collections import defaultdict
from dataclasses import dataclass

from dataset import Dataset
from service import HERE

CONNECTIONS = 16
INCIDENTS = 100_000
# Rounds that do not count, of the services alone: under load the JVM compiles for more than a minute, for each operation.
WARM_UP = 8
# What happens to an incident after the request is not the request's: it is switched off, but for one contender.
REQUESTS_ALONE = {"TOCSIN_JAVA_OPTS": "-Dtocsin.recurring.enabled=false"}
# What is left to do for new incidents and their pages.
DUE = """
    select (select count(*) from incident where due_at <= now())
         + (select count(*) from page where state in ('queued', 'sending'))"""
# What we hold ourselves to: CPU of service and database together for one request, as a multiple of pgbench's.
AT_MOST = {"create": 1.6, "get": 2.2, "status": 1.6, "list": 0.5}


@dataclass(frozen=True)
class Cell:
    """One operation for some seconds; CPU in milliseconds per request."""

    rate: float
    errors: int
    service: float
    database: float


class Plain:
    """pgbench: no service, no organizations."""

    name = "pgbench"

    def __init__(self, postgres, incidents):
        self.postgres, self.incidents = postgres, incidents
        postgres.create("plain")
        postgres.script("plain", os.path.join(HERE, "plain/schema.sql"))
        postgres.script("plain", os.path.join(HERE, "plain/fill.sql"), incidents=incidents)

    def cpu_seconds(self):
        return 0.0

    def does(self, operation):
        return True

    def prepare(self, operation):
        return os.path.join(HERE, "plain", f"{operation}.sql")

    def run(self, operation, script, seconds):
        return self.postgres.pgbench("plain", script, seconds, CONNECTIONS, incidents=self.incidents)

    def settle(self):
        pass


class Tocsin:
    """The service on a dataset."""

    def __init__(self, dataset, service):
        self.dataset, self.service = dataset, service
        self.name = f"{dataset.organizations} organization" + "s" * (dataset.organizations > 1)

    def cpu_seconds(self):
        return self.service.cpu_seconds()

    def does(self, operation):
        return True

    def prepare(self, operation):
        return self.dataset.targets(operation)

    def run(self, operation, targets, seconds):
        kind = "read" if operation in ("get", "list") else operation
        requests, took, errors, _ = self.service.wrk(kind, targets, seconds, CONNECTIONS)
        return requests, took, errors

    def settle(self):
        """What was on its way when the time was over belongs to this cell."""
        time.sleep(1)


class Response(Tocsin):
    """The service with all that a new incident brings about, until nothing is left of it to do."""

    def __init__(self, dataset, service):
        super().__init__(dataset, service)
        self.name += " with the response"

    def does(self, operation):
        return operation == "create"

    def settle(self):
        super().settle()
        while self.dataset.postgres.query(self.dataset.name, DUE) != ["0"]:
            time.sleep(0.2)


def measure(postgres, contender, operation, seconds):
    prepared = contender.prepare(operation)
    service, database = contender.cpu_seconds(), postgres.cpu_seconds()
    count, took, errors = contender.run(operation, prepared, seconds)
    contender.settle()
    return Cell(count / took, errors, 1000 * (contender.cpu_seconds() - service) / count,
                1000 * (postgres.cpu_seconds() - database) / count)


def interleave(postgres, contenders, rounds, seconds):
    """The cells of (operation, contender). Uncounted rounds warm up."""
    cells = defaultdict(list)
    services = [contender for contender in contenders if contender.name != Plain.name]
    for n in range(rounds + WARM_UP):
        for operation in AT_MOST:
            for contender in contenders if n >= WARM_UP else services:
                if not contender.does(operation):
                    continue
                cell = measure(postgres, contender, operation, seconds)
                print(f"round {n}, {operation}, {contender.name}: {cell}", file=sys.stderr, flush=True)
                if n >= WARM_UP:
                    cells[operation, contender.name].append(cell)
    return cells


def median(cells, field):
    return statistics.median(getattr(cell, field) for cell in cells)


def table(cells):
    print("| operation | with | requests/s | errors | CPU ms per request: service | database "
          "| times pgbench: service | database | total | at most | requests/s, pgbench = 1 |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for (operation, name), measured in cells.items():
        yardstick = cells[operation, Plain.name]
        once = median(yardstick, "database")
        service, database, rate = (median(measured, field) for field in ("service", "database", "rate"))
        target = "" if name == Plain.name or name.endswith("response") else AT_MOST[operation]
        failed = sum(cell.errors for cell in measured)
        print(f"| {operation} | {name} | {rate:.0f} | {failed} | {service:.3f} | {database:.3f} "
              f"| {service / once:.2f} | {database / once:.2f} | **{(service + database) / once:.2f}** | {target} "
              f"| {rate / median(yardstick, 'rate'):.2f} |")


def errors(cells):
    return sum(cell.errors for measured in cells.values() for cell in measured)


def run(directory, postgres, options):
    incidents = options.incidents or INCIDENTS
    plain = Plain(postgres, incidents)
    fifty = Dataset(directory, postgres, "fifty", 50, incidents)
    one = Dataset(directory, postgres, "one", 1, incidents)
    woken = Dataset(directory, postgres, "woken", 50, incidents)
    with fifty.service(REQUESTS_ALONE) as first, one.service(REQUESTS_ALONE) as second, woken.service() as third:
        contenders = [plain, Tocsin(fifty, first), Tocsin(one, second), Response(woken, third)]
        cells = interleave(postgres, contenders, options.rounds, options.seconds)
    table(cells)
    return errors(cells)

"""How long Tocsin takes from the start of java to its first answer, and how much memory it has half a minute later."""

import os
import statistics
import time

from dataset import new_key
from machine import resident_megabytes
from service import Service

TIMES = 5
SETTLED = 30
AT_MOST_SECONDS, AT_MOST_MEGABYTES = 2.5, 250


def measure(service):
    # The launcher builds what is missing, makes the cache for quick starts and becomes java. Then we start that java.
    with service:
        command = service.java()
    seconds = []
    for _ in range(TIMES):
        seconds.append(service.start(command))
        if len(seconds) < TIMES:
            service.stop()
    time.sleep(SETTLED)
    megabytes = resident_megabytes(service.process.pid)
    service.stop()
    return command, seconds, megabytes


def run(directory, postgres, _options):
    postgres.create("start")
    database = (postgres.jdbc_url("start"), postgres.USER, postgres.password)
    services = {"embedded H2": Service(os.path.join(directory, "start-h2"), new_key()),
                "PostgreSQL": Service(os.path.join(directory, "start-postgres"), new_key(), database)}
    lines = []
    for name, service in services.items():
        command, seconds, megabytes = measure(service)
        lines.append(f"| {name} | {statistics.median(seconds):.2f} | {min(seconds):.2f} - {max(seconds):.2f} "
                     f"| {megabytes:.0f} |")
    print(f"`{' '.join(word for word in command if word.startswith('-X'))}`\n")
    print(f"| database | first answer after s (median of {TIMES}; at most {AT_MOST_SECONDS}) | from - to "
          f"| MB resident {SETTLED} s later (at most {AT_MOST_MEGABYTES}) |")
    print("|---|---|---|---|")
    print("\n".join(lines))

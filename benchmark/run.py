#!/usr/bin/env python3
"""Measures Tocsin beside pgbench on this machine. README.md says what, and how to read it."""

import argparse
import os
import shutil
import signal
import sys
import tempfile

import drafting
import growth
import listening
import paging
import speed
import start
from postgres import Postgres

MEASUREMENTS = {"speed": speed.run, "start": start.run, "growth": growth.run, "paging": paging.run,
                "drafting": drafting.run, "listening": listening.run}


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=MEASUREMENTS, nargs="?", default="speed")
    parser.add_argument("--rounds", type=int, default=5, help="counted ones; others warm up first (5)")
    parser.add_argument("--seconds", type=int, help="of each measurement (10, growth 3, paging 30, listening 20)")
    parser.add_argument("--incidents", type=int, help="in the database (100,000, growth 1,000,000, paging 10,000)")
    given = parser.parse_args()
    given.seconds = given.seconds or {"growth": 3, "paging": 30, "listening": 20}.get(given.what, 10)
    if given.incidents and given.incidents % 5_000 != 0:
        parser.error("--incidents must be a multiple of 5,000: fifty organizations share them, in hundreds")
    return given


def main():
    given = options()
    if not shutil.which("wrk"):
        raise SystemExit("wrk is missing: install it with the system's package manager")
    # A benchmark that is told to stop takes down what it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="tocsin-benchmark-") as directory:
        os.chmod(directory, 0o711)  # PostgreSQL may run as somebody else
        with Postgres(directory) as postgres:
            errors = MEASUREMENTS[given.what](directory, postgres, given)
    if errors:
        raise SystemExit(f"{errors} requests failed")


if __name__ == "__main__":
    main()

"""Tocsin with somebody to page, what is created there and falls due, and when the stand-ins had the pages of it."""

import http.client
import itertools
import json
import os
import secrets
import threading
import time
from contextlib import ExitStack

from dataset import new_key
from service import Service
from standins import Mail, Slack, StandIn

# More than answer at once at any rate that is measured, so no create begins late.
CALLERS = 16
# For pages that should have come long ago.
PATIENCE = 600
MINUTES_PER_DAY, MINUTES_PER_YEAR = 1_440, 525_600
LEVELS = ("primary", "backup")
# The most that a policy can have, so that the next level of an incident can be due again and again.
REPEAT = 9

# What is due is told by these two columns and nothing else, so a running service finds these incidents like any others.
# Old rows are removed, because where time has passed by itself there would be none.
FALL_DUE = """
    update incident i set due_at = given.at, facts = jsonb_set(i.facts::jsonb, '{{escalation,next_at}}',
        to_jsonb((extract(epoch from given.at) * 1000000)::bigint))::text
    from (select seq, to_timestamp(seconds) from (values {values}) as line (seq, seconds)) as given (seq, at)
    where i.number_seq = given.seq and i.facts::jsonb #>> '{{escalation,phase}}' = 'running';
    vacuum (analyze) incident;
"""


class Paged:
    """One organization; SEV1 wakes one person by both channels, and another one at each next level."""

    def __init__(self, directory, postgres):
        self.directory, self.postgres = directory, postgres
        self.stack = ExitStack()

    def __enter__(self):
        with ExitStack() as stack:
            self.stand_ins = [stack.enter_context(StandIn(self.directory, kind)) for kind in (Mail, Slack)]
            self.postgres.create("paging")
            database = (self.postgres.jdbc_url("paging"), self.postgres.USER, self.postgres.password)
            self.service = Service(os.path.join(self.directory, "paging"), new_key(), database, self.channels())
            stack.enter_context(self.service)
            self.service_key = self.furnish()
            self.stack = stack.pop_all()
        return self

    def __exit__(self, *_):
        self.stack.close()

    def channels(self):
        mail, slack = (str(stand_in.port) for stand_in in self.stand_ins)
        return {"TOCSIN_SMTP_HOST": "127.0.0.1", "TOCSIN_SMTP_PORT": mail, "TOCSIN_SMTP_TLS": "none",
                "TOCSIN_SMTP_FROM": "tocsin@example.com", "TOCSIN_SLACK_TOKEN": secrets.token_hex(16),
                "TOCSIN_SLACK_API_URL": f"http://127.0.0.1:{slack}/api/"}

    def furnish(self):
        """Deadlines are a year long and levels wait for a day, so that nothing falls due but what is meant to."""
        year = {"acknowledge_minutes": MINUTES_PER_YEAR, "closure_minutes": MINUTES_PER_YEAR}
        self.ask("PUT", "settings/severities",
                 {"default_severity": "SEV1", "severities": {f"SEV{n}": year for n in range(5)}})
        for name in LEVELS:
            email = f"{name}@example.com"
            self.ask("POST", "users", {"name": name, "email": email, "role": "responder"})
            weeks = {"name": "Weeks", "participants": [email], "starts_on": "2026-01-05", "hand_off": "09:00",
                     "length_days": 7}
            self.ask("POST", "schedules", {"name": name, "time_zone": "UTC", "rotations": [weeks]})
        levels = [{"targets": [{"type": "schedule", "schedule": name}], "patience_minutes": MINUTES_PER_DAY}
                  for name in LEVELS]
        self.ask("POST", "escalation-policies", {"name": "On call", "levels": levels, "repeat": REPEAT})
        self.ask("PUT", "settings/escalation/default", {"policy": "On call"})
        return self.ask("POST", "services", {"name": "Checkout"})["service_key"]

    def ask(self, method, path, body, connection=None):
        connection = connection or http.client.HTTPConnection("127.0.0.1", self.service.port, timeout=60)
        connection.request(method, f"/api/v1/{path}", json.dumps(body), {
            "Authorization": f"Bearer {self.service.key}", "Content-Type": "application/json"})
        answer = connection.getresponse()
        text = answer.read()
        if answer.status not in (200, 201):
            raise SystemExit(f"{method} {path}: {text.decode()}")
        return json.loads(text)["data"]

    def create(self, many, a_second=None):
        """When the request for each began, by the incident's number; as fast as they are answered without a rate."""
        began, faults, turns, start = {}, [], itertools.count(), time.time()
        body = {"title": "Checkout is down", "severity": "SEV1", "service_ids": [self.service_key]}

        def call():
            connection = http.client.HTTPConnection("127.0.0.1", self.service.port, timeout=60)
            try:
                while (turn := next(turns)) < many and not faults:
                    if a_second:
                        time.sleep(max(0, start + turn / a_second - time.time()))
                    begin = time.time()
                    began[self.ask("POST", "incidents", body, connection)["incident_number"]] = begin
            except (SystemExit, OSError, http.client.HTTPException) as fault:
                faults.append(fault)
            finally:
                connection.close()

        callers = [threading.Thread(target=call) for _ in range(CALLERS)]
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join()
        if faults:
            raise SystemExit(f"an incident could not be created: {faults[0]}")
        return began

    def fall_due(self, instants):
        """The next level of each of these incidents becomes due at its instant."""
        path = os.path.join(self.directory, "due.sql")
        with open(path, "w") as file:
            values = (f"({number.rpartition('-')[2]}, {at:.6f})" for number, at in instants.items())
            file.write(FALL_DUE.format(values=", ".join(values)))
        self.postgres.script("paging", path)
        due = self.postgres.query("paging", "select count(*) from incident where due_at < now() + interval '1 hour'")
        if int(due[0]) != len(instants) or time.time() > min(instants.values()):
            raise SystemExit(f"of {len(instants)} incidents {due[0]} are due when they should be")

    def taken(self, numbers):
        """When each channel had the one new page of each of these incidents: [{number: when}] by mail and by Slack."""
        pages, end = [{} for _ in self.stand_ins], time.time() + PATIENCE
        while any(len(had) < len(numbers) for had in pages):
            if time.time() > end or self.service.process.poll() is not None:
                raise SystemExit(f"of {len(numbers)} pages for each channel came {[len(had) for had in pages]}")
            time.sleep(0.2)
            for stand_in, had in zip(self.stand_ins, pages):
                for at, number in stand_in.pages():
                    if number in had or number not in numbers:
                        raise SystemExit(f"a page of {number} came that should not")
                    had[number] = at
        self.settle()
        return pages

    def settle(self):
        """Waits until the ledger knows of all pages that they were sent, each at its first attempt."""
        end = time.time() + PATIENCE
        while (left := self.count("state in ('queued', 'sending')")) and time.time() < end:
            time.sleep(0.5)
        if left or self.count("state <> 'sent' or attempts <> 1"):
            raise SystemExit("the ledger tells of pages that were not sent at once")

    def count(self, pages):
        return int(self.postgres.query("paging", f"select count(*) from page where {pages}")[0])

    def fired(self, since):
        """When levels fired, by the ledger."""
        rows = self.postgres.query("paging", f"""
            select i.number_year || '-' || lpad(i.number_seq::text, greatest(3, length(i.number_seq::text)), '0'),
                   extract(epoch from min(p.created_at))
            from page p join incident i on i.organization_id = p.organization_id and i.id = p.incident_id
            where p.created_at >= to_timestamp({since:.6f}) group by 1""")
        return {f"INC-{number}": float(at) for number, at in map(str.split, rows)}

    def cpu_seconds(self):
        """Of the service, of the database, and of both stand-ins."""
        return (self.service.cpu_seconds(), self.postgres.cpu_seconds(),
                sum(stand_in.cpu_seconds() for stand_in in self.stand_ins))

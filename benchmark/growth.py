"""Reads at 1,000 and at 1,000,000 incidents of one organization: each has an index that fits and costs the same."""

import http.client
import itertools
import json
import os
import statistics
import sys
from collections import defaultdict
from urllib.parse import quote

from dataset import Dataset

SMALL, LARGE = 1_000, 1_000_000
PAGE = 5
# How far the cursors lead: so many pages of a hundred, where there are as many.
DEEP = 200
INCIDENTS = "/api/v1/incidents"

# Each has at least two pages in the small organization.
LISTS = {
    "default": "",
    "status": "status=resolved&",
    "severity": "severity=SEV1&",
    "status and severity": "status=resolved&severity=SEV1&",
    "assignee": "assigned_to=user7@example.com&status=resolved&",
    "resolver": "resolved_by=user7@example.com&status=resolved&",
    "team": "team_name=Team%207&status=resolved&",
    "dates": "created_after={after}&created_before={before}&status=resolved&",
}


class Size:
    """Tocsin with one organization of some size."""

    def __init__(self, dataset, service):
        self.dataset, self.service, self.key = dataset, service, dataset.keys[0]

    def data(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.service.port, timeout=60)
        connection.request("GET", path, headers={"Authorization": f"Bearer {self.key}"})
        answer = connection.getresponse()
        body = json.load(answer)
        connection.close()
        if answer.status != 200:
            raise SystemExit(f"{path}: {body}")
        return body["data"]

    def created(self, quarter):
        number = self.dataset.number(self.dataset.incidents_each * quarter // 4)
        return quote(self.data(f"{INCIDENTS}/{number}")["created_at"])

    def cursors(self, query):
        """Those behind the first pages, and then deeper and deeper ones."""
        page = self.data(f"{INCIDENTS}?{query}limit={PAGE}")
        for _ in range(DEEP):
            if not page["next_cursor"]:
                break
            yield page["next_cursor"]
            page = self.data(f"{INCIDENTS}?{query}limit=100&cursor={quote(page['next_cursor'])}")

    def reads(self):
        """The paths of (what is read, how)."""
        paths = {("one incident", ""): [f"{INCIDENTS}/{self.dataset.any_number()}" for _ in range(5_000)]}
        after, before = self.created(1), self.created(3)
        for name, query in LISTS.items():
            query = query.format(after=after, before=before)
            first = f"{INCIDENTS}?{query}limit={PAGE}"
            paths[name, "page"] = [f"{first}&offset={offset}" for offset in (0, PAGE)]
            paths[name, "cursor"] = [f"{first}&cursor={quote(cursor)}" for cursor in self.cursors(query)]
        return paths

    def milliseconds(self, paths, seconds):
        """The median, for one caller who asks again and again."""
        file = os.path.join(self.dataset.directory, "growth.targets")
        with open(file, "w") as targets:
            targets.writelines(f"{self.key} {path}\n" for path in paths)
        _, _, errors, median = self.service.wrk("read", file, seconds, connections=1)
        if errors:
            raise SystemExit(f"{errors} errors while reading {paths[0]}")
        return median / 1000


def run(directory, postgres, options):
    small = Dataset(directory, postgres, "small", 1, SMALL)
    large = Dataset(directory, postgres, "large", 1, options.incidents or LARGE)
    with small.service() as first, large.service() as second:
        sizes = Size(small, first), Size(large, second)
        reads = [size.reads() for size in sizes]
        times = defaultdict(list)
        for n, read in itertools.product(range(options.rounds + 1), reads[0]):
            both = [size.milliseconds(paths[read], options.seconds) for size, paths in zip(sizes, reads)]
            print(f"round {n}, {' by '.join(filter(None, read))}: {both}", file=sys.stderr, flush=True)
            if n > 0:  # the first round warms up
                times[read].append(both)
    counts = [f"{dataset.incidents_each:,}" for dataset in (small, large)]
    print(f"| read | by | ms at {counts[0]} | ms at {counts[1]} | ratio |")
    print("|---|---|---|---|---|")
    for (what, how), measured in times.items():
        before, after = (statistics.median(column) for column in zip(*measured))
        print(f"| {what} | {how} | {before:.2f} | {after:.2f} | {after / before:.2f} |")

"""How long until people are told: of a new incident, when very many levels are due at once, and of a single one."""

import math
import random
import statistics
import sys
import time

from paged import LEVELS, REPEAT, Paged

INCIDENTS = 10_000
CREATES_A_SECOND = 50
TIMERS, SPREAD = 300, 60
# As often as an incident has a next level, but for one round that warms up.
MOST_ROUNDS = len(LEVELS) * (1 + REPEAT) - 2
# So far ahead something is made due, so that the service waits for it and it has not waited for the service.
AHEAD = 10

# What we hold ourselves to.
FIRST_PAGE = "p50 < 250, p99 < 1000"
TIMER = "p99 < 1000"
ALL_AT_ONCE = "< 5"


def say(text):
    print(text, file=sys.stderr, flush=True)


def percentile(values, share):
    return sorted(values)[math.ceil(len(values) * share) - 1]


def row(what, seconds, target):
    p50, p95, p99 = (f"{1000 * percentile(seconds, share):.0f}" for share in (0.5, 0.95, 0.99))
    print(f"| {what} | {len(seconds)} | {p50} | {p95} | {p99} | {1000 * max(seconds):.0f} | {target} |")


def creates(paged, seconds):
    """The seconds to the first page, to the mail and to the message in Slack. The first half warms up."""
    for counts in (False, True):
        say(f"{CREATES_A_SECOND} creates a second for {seconds} s")
        began = paged.create(seconds * CREATES_A_SECOND, CREATES_A_SECOND)
        mail, slack = paged.taken(began)
    return [[when[number] - begin for number, begin in began.items()]
            for when in ({number: min(mail[number], slack[number]) for number in began}, mail, slack)]


def burst(paged, numbers):
    """How long it takes from the one instant: to the last decision, to the last page by each channel; and CPU used."""
    say(f"the next level of {len(numbers)} incidents")
    at = time.time() + AHEAD
    paged.fall_due(dict.fromkeys(numbers, at))
    time.sleep(max(0, at - time.time()))
    before = paged.cpu_seconds()
    mail, slack = (max(had.values()) - at for had in paged.taken(dict.fromkeys(numbers)))
    decided = max(paged.fired(at).values()) - at
    used = [after - then for after, then in zip(paged.cpu_seconds(), before)]
    say(f"decided after {decided:.1f} s, mails {mail:.1f} s, Slack {slack:.1f} s, CPU {used}")
    return [decided, mail, slack, max(mail, slack), *used]


def bursts(paged, numbers, rounds):
    """Medians over the rounds; the first one warms up."""
    return [statistics.median(column) for column in zip(*[burst(paged, numbers) for _ in range(rounds + 1)][1:])]


def timers(paged, numbers):
    """How late levels fired, and how late their pages came, by the first and by the last of both channels."""
    say(f"{len(numbers)} levels within {SPREAD} s")
    start = time.time() + AHEAD
    due = {number: start + random.uniform(0, SPREAD) for number in numbers}
    paged.fall_due(due)
    mail, slack = paged.taken(due)
    fired = paged.fired(start)
    return [[when[number] - at for number, at in due.items()]
            for when in (fired, {number: min(mail[number], slack[number]) for number in due},
                         {number: max(mail[number], slack[number]) for number in due})]


def table_of_times(created, fired):
    print("| what | of | p50 ms | p95 | p99 | most | target |")
    print("|---|---|---|---|---|---|---|")
    row("create to first page", created[0], FIRST_PAGE)
    row("create to mail", created[1], "")
    row("create to Slack", created[2], "")
    row("due to level fired", fired[0], TIMER)
    row("due to first page", fired[1], TIMER)
    row("due to last page", fired[2], "")


def table_of_bursts(many, decided, mail, slack, all_pages, service, database, stand_ins):
    each = 1000 / (2 * many)
    print("\n| due at once | pages | s to last level fired | to last mail | to last by Slack | to last page | target "
          "| pages/s | CPU ms per page: service | database | stand-ins |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    print(f"| {many} | {2 * many} | {decided:.1f} | {mail:.1f} | {slack:.1f} | {all_pages:.1f} | {ALL_AT_ONCE} "
          f"| {2 * many / all_pages:.0f} | {service * each:.2f} | {database * each:.2f} | {stand_ins * each:.2f} |")


def run(directory, postgres, options):
    incidents = options.incidents or INCIDENTS
    if options.rounds > MOST_ROUNDS:
        raise SystemExit(f"--rounds must be at most {MOST_ROUNDS}: then the policy has no level left")
    with Paged(directory, postgres) as paged:
        say(f"{incidents} incidents, each of which wakes somebody")
        numbers = list(paged.create(incidents))
        paged.taken(dict.fromkeys(numbers))
        created = creates(paged, options.seconds)
        many = incidents * 3 // 5
        at_once = bursts(paged, numbers[:many], options.rounds)
        fired = timers(paged, numbers[-TIMERS:])
    table_of_times(created, fired)
    table_of_bursts(many, *at_once)

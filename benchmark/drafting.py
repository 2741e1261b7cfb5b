"""How long the rules take to draft a postmortem of a long timeline: in a JVM that has done it often, and in a new one."""

import os
import statistics
import subprocess

from dataset import new_key
from service import HERE, Service

ENTRIES = 10_000
WARM_UP, COUNTED, BEGINNERS = 1_000, 1_000, 10
AT_MOST_MILLISECONDS = 50


class Drafting:
    """Drafting.java on the jars of the service, with the java and the options that the service has."""

    def __init__(self, directory):
        # The launcher builds what is missing and becomes java.
        with Service(os.path.join(directory, "drafting"), new_key()) as service:
            command = service.java()
        options = [word for word in command[1:] if word.startswith("-X") and "AOT" not in word]
        path = os.pathsep.join([directory, os.path.join(os.path.dirname(HERE), "app", "target", "lib", "*")])
        self.command = [command[0], *options, "-cp", path, "Drafting", str(ENTRIES)]
        subprocess.run([os.path.join(os.path.dirname(command[0]), "javac"), "-cp", path, "-d", directory,
                        os.path.join(HERE, "Drafting.java")], check=True)

    def milliseconds(self, times):
        """(what it took, what CPU its thread used) of each of so many drafts, in a JVM of their own."""
        output = subprocess.run([*self.command, str(times)], check=True, text=True, capture_output=True).stdout
        return [[int(word) / 1e6 for word in line.split()] for line in output.splitlines()]


def summary(milliseconds):
    p99 = sorted(milliseconds)[-1 - len(milliseconds) // 100]
    return f"{statistics.median(milliseconds):.1f} | {p99:.1f}"


def run(directory, _postgres, _options):
    drafting = Drafting(directory)
    warm = drafting.milliseconds(WARM_UP + COUNTED)[WARM_UP:]
    first = [drafting.milliseconds(1)[0] for _ in range(BEGINNERS)]
    print(f"| a draft of {ENTRIES:,} entries | ms, median | p99 | ms of CPU, median | p99 |")
    print("|---|---|---|---|---|")
    for name, drafts in (
            (f"{COUNTED:,} times after {WARM_UP:,} (at most {AT_MOST_MILLISECONDS})", warm),
            (f"the first one in each of {BEGINNERS} JVMs", first)):
        took, used = zip(*drafts)
        print(f"| {name} | {summary(took)} | {summary(used)} |")

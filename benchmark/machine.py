"""What the operating system tells (Linux: it reads /proc)."""

import os
import socket

TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _stat(pid):
    """(parent, ticks) of a process: its own time in user and kernel mode, and that of its children that have ended."""
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return int(fields[1]), sum(int(ticks) for ticks in fields[11:15])


def cpu_seconds(root):
    """What a process and all its descendants have used so far."""
    parents, ticks = {}, {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            parents[int(pid)], ticks[int(pid)] = _stat(pid)
        except (FileNotFoundError, ProcessLookupError):
            pass  # it ended while we looked

    def belongs(pid):
        while pid in parents and pid != root:
            pid = parents[pid]
        return pid == root

    return sum(used for pid, used in ticks.items() if belongs(pid)) / TICK


def resident_megabytes(pid):
    with open(f"/proc/{pid}/status") as status:
        kilobytes = next(line.split()[1] for line in status if line.startswith("VmRSS:"))
    return int(kilobytes) / 1024

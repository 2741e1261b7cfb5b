"""A mail server and a Slack that take every page at once, and say when they had it and of which incident."""

import asyncio
import os
import re
import subprocess
import sys
import time

from machine import cpu_seconds

NUMBER = re.compile(rb"INC-\d+-\d+")
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
# A page is handed over before it is written down, so this delays nothing that is measured.
WRITE_EVERY = 0.1


def taken(page):
    print(f"{time.time():.6f} {NUMBER.search(page)[0].decode()}")


class Mail(asyncio.Protocol):
    """Offers no extension, so the other side waits for the answer to each command."""

    ANSWERS = {b"DATA": b"354 go on\r\n", b"QUIT": b"221 bye\r\n"}

    def connection_made(self, transport):
        self.transport, self.heard, self.end = transport, b"", b"\r\n"
        transport.write(b"220 ready\r\n")

    def data_received(self, data):
        self.heard += data
        while self.end in self.heard:
            said, _, self.heard = self.heard.partition(self.end)
            if self.end != b"\r\n":
                taken(said)
            command = said[:4].upper() if self.end == b"\r\n" else b""
            self.end = b"\r\n.\r\n" if command == b"DATA" else b"\r\n"
            self.transport.write(self.ANSWERS.get(command, b"250 fine\r\n"))


class Slack(asyncio.Protocol):
    """The three methods that a page needs, and connections that stay open."""

    ANSWERS = {b"users.lookupByEmail": b'{"ok": true, "user": {"id": "U1"}}',
               b"conversations.open": b'{"ok": true, "channel": {"id": "D1"}}',
               b"chat.postMessage": b'{"ok": true, "channel": "D1", "ts": "1.2"}'}

    def connection_made(self, transport):
        self.transport, self.heard = transport, b""

    def data_received(self, data):
        self.heard += data
        while b"\r\n\r\n" in self.heard:
            head, _, rest = self.heard.partition(b"\r\n\r\n")
            length = int(LENGTH.search(head)[1])
            if len(rest) < length:
                return
            self.heard = rest[length:]
            self.answer(head.split()[1].rpartition(b"/")[2], rest[:length])

    def answer(self, method, body):
        if method == b"chat.postMessage":
            taken(body)
        answer = self.ANSWERS[method]
        self.transport.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                             % (len(answer), answer))


class StandIn:
    """One of them in a process of its own, so that it takes no time from whoever measures."""

    def __init__(self, directory, kind):
        self.kind, self.path = kind, os.path.join(directory, kind.__name__)

    def __enter__(self):
        with open(self.path, "w") as output:
            self.process = subprocess.Popen([sys.executable, __file__, self.kind.__name__], stdin=subprocess.PIPE,
                                            stdout=output, start_new_session=True)
        self.file = open(self.path)
        while not (line := self.file.readline()).endswith("\n"):
            if self.process.poll() is not None:
                raise SystemExit(f"the stand-in for {self.kind.__name__} does not start")
            self.file.seek(0)
            time.sleep(0.01)
        self.port = int(line)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.file.close()

    def pages(self):
        """Those that were written down since the last time: (when, number)."""
        while True:
            here = self.file.tell()
            line = self.file.readline()
            if not line.endswith("\n"):
                self.file.seek(here)
                return
            at, number = line.split()
            yield float(at), number

    def cpu_seconds(self):
        return cpu_seconds(self.process.pid)


async def serve(kind):
    server = await asyncio.get_running_loop().create_server(kind, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    # Whoever started this holds the other end of its standard input: when they are gone, however that came, it ends.
    over = asyncio.Event()
    asyncio.get_running_loop().add_reader(sys.stdin.fileno(), over.set)
    while not over.is_set():
        await asyncio.sleep(WRITE_EVERY)
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(serve({"Mail": Mail, "Slack": Slack}[sys.argv[1]]))

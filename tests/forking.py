"""Processes of Marquee without the second that an interpreter needs to import and warm it.

`python -m tests.forking` imports everything once for all who run tests; each process that a test
asks for is forked off it. That is a process like any other, with a memory, signals and an exit code
of its own. What it shares with the next is the seed of hashes: a test that depends on another one
starts `python`.
"""

from __future__ import annotations

import asyncio
import fcntl
import gc
import importlib
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, NamedTuple, Self

ROOT = Path(__file__).parents[1]
COMMANDS = [f"bot.commandline.{name}" for name in ("ask", "facts", "files", "hosting", "search")]
MODELS = ("names", "names-in-context", "roles", "titles")


class Process:
    """A running process, to be used as asyncio's; `stdin` is a plain file."""

    def __init__(self, stdin: BinaryIO, stdout: asyncio.StreamReader, stderr: asyncio.StreamReader,
                 status: asyncio.StreamReader) -> None:  # fmt: skip
        self.stdin, self.stdout, self.stderr, self._status = stdin, stdout, stderr, status
        self.pid = 0
        self._end: asyncio.Task[int]

    async def _begun(self) -> Self:
        self.pid = int(await self._status.readline())
        self._end = asyncio.create_task(self._ended())
        return self

    async def _ended(self) -> int:
        return os.waitstatus_to_exitcode(int(await self._status.read()))

    @property
    def returncode(self) -> int | None:
        return self._end.result() if self._end.done() else None

    async def wait(self) -> int:
        return await asyncio.shield(self._end)

    async def communicate(self, given: bytes = b"") -> tuple[bytes, bytes]:
        if not self.stdin.closed:
            with suppress(BrokenPipeError), self.stdin:
                self.stdin.write(given)
        said = await asyncio.gather(self.stdout.read(), self.stderr.read())
        await self.wait()
        return said[0], said[1]

    def send_signal(self, number: signal.Signals) -> None:
        if self.returncode is None:
            with suppress(ProcessLookupError):  # it has just ended
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def of_all_workers(base: Path) -> Path:
    """The folder that everybody who runs tests in this run has in common."""
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """While inside, nobody else in this run is."""
    with (folder / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@dataclass
class Forkery:
    """The process that others are forked off."""

    asked: socket.socket

    @classmethod
    @contextmanager
    def running(cls, folder: Path) -> Iterator[Self]:
        """The one of this folder, started by who comes first; it ends when nobody needs it."""
        address = folder / "forkery"
        with ExitStack() as started, socket.socket(socket.AF_UNIX) as ours:
            with alone(folder):
                if not address.exists():
                    with socket.socket(socket.AF_UNIX) as theirs:
                        theirs.bind(str(address))
                        theirs.listen()
                        command = [sys.executable, "-m", __name__, str(address)]
                        started.enter_context(subprocess.Popen(command, stdin=theirs, cwd=ROOT))
                ours.connect(str(address))
            yield cls(ours)

    async def start(
        self, module: str, *arguments: str, env: Mapping[str, str], stdin: bool = False
    ) -> Process:
        """`python -m MODULE ARGUMENT…` in the repository, without the start of an interpreter."""
        pipes = [os.pipe() for _ in range(4)]
        (given, give), *others = pipes
        request = json.dumps([module, arguments, dict(env)]).encode()
        theirs = [given, *(write for _, write in others)]
        socket.send_fds(self.asked, [len(request).to_bytes(4, "big")], theirs)
        self.asked.sendall(request)
        for end in theirs:
            os.close(end)
        file = os.fdopen(give, "wb", 0)
        if not stdin:
            file.close()
        readers = [await _reader(os.fdopen(read, "rb", 0)) for read, _ in others]
        return await Process(file, *readers)._begun()


async def started_anew(
    module: str, *arguments: str, env: Mapping[str, str], stdin: bool = False
) -> asyncio.subprocess.Process:
    """The same in an interpreter of its own, as people start it."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, cwd=ROOT, env=env,
        stdin=subprocess.PIPE if stdin else subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


async def _reader(file: Any) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, file)
    return reader


class Request(NamedTuple):
    module: str
    arguments: list[str]
    env: dict[str, str]
    ends: list[int]
    status: int


def become_the_asked(address: Path) -> None:
    """Fork off what is asked for until nobody is there to ask; return in those alone."""
    request = _forked(address)
    _watch_over_another(request.ends, request.status)
    os.environ.clear()
    os.environ.update(request.env)
    sys.argv[1:] = request.arguments
    runpy.run_module(request.module, run_name="__main__", alter_sys=True)


def _forked(address: Path) -> Request:
    """Listen on standard input; return in what is forked off, with nothing of it left open."""
    with ExitStack() as connections:
        listener = connections.enter_context(socket.socket(fileno=os.dup(0)))
        askers: list[socket.socket] = []
        while True:
            for ready in select.select([listener, *askers], [], [])[0]:
                if ready is listener:
                    askers.append(connections.enter_context(listener.accept()[0]))
                elif request := _received(ready):
                    if os.fork() == 0:
                        return request
                    for end in (*request.ends, request.status):
                        os.close(end)
                else:
                    askers.remove(ready)
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            if not askers:
                with alone(address.parent):  # nobody connects meanwhile
                    if not select.select([listener], [], [], 0)[0]:
                        address.unlink()
                        sys.exit()


def _received(asker: socket.socket) -> Request | None:
    """What somebody asks for; None from one who has gone."""
    head, given, *_ = socket.recv_fds(asker, 4, 4)
    if not head:
        return None
    asked = json.loads(asker.recv(int.from_bytes(head, "big"), socket.MSG_WAITALL))
    *ends, status = given
    return Request(*asked, ends, status)


def _watch_over_another(ends: list[int], status: int) -> None:
    """Tell its id, and how it ends; return in that one, with the given ends of pipes as its own."""
    if child := os.fork():
        for end in (0, *ends):
            os.close(end)
        os.write(status, b"%d\n" % child)
        os.write(status, b"%d" % os.waitpid(child, 0)[1])
        os._exit(0)
    os.close(status)
    for number, end in enumerate(ends):
        os.dup2(end, number)
        os.close(end)


async def answer_once() -> None:
    """What is made when first needed, such as patterns, is made here once for all."""
    from bot.app import open_app
    from bot.config import Settings
    from bot.library.model import Scope

    with TemporaryDirectory() as folder:
        async with open_app(Settings(data=Path(folder))) as app:
            await app.loader.load_folder(ROOT / "data" / "reviews")
            await app.answers.ask(Scope(1), "Who directed Cascade of Harmony?")


if __name__ == "__main__":
    from bot.client import EXTENSIONS
    from bot.reading.linear import load

    for name in (*EXTENSIONS, *COMMANDS, "playground.command", "playground.redirect"):
        importlib.import_module(name)
    for name in MODELS:
        load(name)
    asyncio.run(answer_once())
    gc.freeze()
    become_the_asked(Path(sys.argv[1]))

"""Processes of Marquee without the second that an interpreter needs to import and warm it.

`python -m tests.forking` imports everything once; each process that a test asks for is forked off
it. That is a process like any other, with a memory, signals and an exit code of its own. What it
shares with the next is the seed of hashes: a test that depends on another one starts `python`.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, Self

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


@dataclass
class Forkery:
    """The process that others are forked off."""

    asked: socket.socket

    @classmethod
    @contextmanager
    def running(cls) -> Iterator[Self]:
        ours, theirs = socket.socketpair()
        with (
            ours,
            subprocess.Popen([sys.executable, "-m", __name__], stdin=theirs, cwd=ROOT) as process,
        ):
            theirs.close()
            yield cls(ours)
            ours.close()  # it ends
            process.wait()

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


def become_the_asked() -> None:
    """Fork off what is asked for on standard input until that ends; return in those alone."""
    with socket.socket(fileno=os.dup(0)) as asked:
        while head := socket.recv_fds(asked, 4, 4):
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            if not head[0]:
                sys.exit()
            length, (*ends, status) = int.from_bytes(head[0], "big"), head[1]
            module, arguments, env = json.loads(asked.recv(length, socket.MSG_WAITALL))
            if os.fork() == 0:
                _watch_over_another(ends, status)
                break
            for end in (*ends, status):
                os.close(end)
    os.environ.clear()
    os.environ.update(env)
    sys.argv[1:] = arguments
    runpy.run_module(module, run_name="__main__", alter_sys=True)


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
    become_the_asked()

"""The command line: `marquee COMMAND`, or `python -m bot COMMAND`."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from bot import __version__
from bot.commandline import ask, facts, files, hosting, run, search
from bot.config import Settings, load_settings
from bot.errors import StartupError, UserFacingError
from bot.logs import set_up_logging

SERVING = {"run", "playground"}
PORT = 8642
"""Where the playground is served."""


class _Parser(argparse.ArgumentParser):
    """Bad usage is one clear line and exit code 2, without the whole usage text."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See “{self.prog} --help”.\n")


def _port(typed: str) -> int:
    if typed.isascii() and typed.isdecimal() and len(typed) < 6 and int(typed) < 2**16:
        return int(typed)
    raise argparse.ArgumentTypeError(f"“{typed}” is no port, a number up to 65535")


def build_parser() -> argparse.ArgumentParser:
    """Every command with its options; each command sets `handler`."""
    parser = _Parser(prog="marquee", description="A film-review library that answers questions.")
    parser.add_argument("--version", action="version", version=f"marquee {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (run.add_commands, ask.add_commands, search.add_commands, facts.add_commands,
                files.add_commands, hosting.add_commands):  # fmt: skip
        add(commands)
    command = commands.add_parser("playground", help="try the bot in a browser, without a token")
    command.add_argument("--port", type=_port, default=PORT, help=f"default: {PORT}, or the next")
    command.add_argument(
        "--open", action=argparse.BooleanOptionalAction, default=False, help="open a browser"
    )
    command.add_argument("--data", type=Path, help="default: playground in the data folder")
    command.add_argument("--tour", action="store_true", help="begin with a few commands")
    command.add_argument(
        "--screenshots", type=Path, metavar="FOLDER", help="write pictures of the page, and end"
    )
    command.set_defaults(handler=_playground)
    parser.set_defaults(
        playground=_playground, port=PORT, open=False, data=None, tour=False, screenshots=None
    )
    return parser


async def _playground(options: argparse.Namespace, settings: Settings) -> int:
    from playground.command import play  # the one way from the bot to its playground

    return await play(
        settings,
        port=options.port,
        data=options.data,
        open_browser=options.open,
        with_tour=options.tour,
        screenshots=options.screenshots,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Nothing prints a traceback at a person."""
    options = build_parser().parse_args(arguments)
    try:
        settings = load_settings()
        quiet = settings.log_level == "INFO" and options.command not in SERVING
        level = "WARNING" if quiet else settings.log_level
        set_up_logging(level, secrets=[settings.token or ""])
        return int(asyncio.run(options.handler(options, settings)))
    except StartupError as error:
        print(f"marquee: {error.message}", file=sys.stderr)
        return error.code
    except UserFacingError as error:
        print(f"marquee: {error.message}", file=sys.stderr)
        if error.suggestions:
            print(f"Did you mean: {', '.join(error.suggestions)}?", file=sys.stderr)
        return 1
    except sqlite3.Error as error:
        print(
            f"marquee: the database could not be read or written ({error}). Is the disk full?"
            " “marquee doctor” looks at everything.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output (head, less) has gone
        sys.stderr.close()
        return 0
    except Exception as error:  # no trace for a person
        logging.getLogger("marquee").debug("unexpected", exc_info=error)
        print(
            f"marquee: this should not happen ({type(error).__name__}: {error}). MARQUEE_LOG=DEBUG"
            " shows the trace to report.",
            file=sys.stderr,
        )
        return 70  # EX_SOFTWARE of sysexits.h


def script() -> None:
    """The entry point of the `marquee` script."""
    sys.exit(main())


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    script()

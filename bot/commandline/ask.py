"""`marquee ask`: a question in plain English, answered from the reviews."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import textwrap
import time
from typing import TYPE_CHECKING, Any

from bot.answers.model import Answer, Evidence
from bot.commandline.opening import library_to_ask, scope_of, server_id
from bot.config import Settings
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.app import App

WIDTH = 88
QUOTES = 3


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    command = commands.add_parser("ask", help="ask a question of the reviews")
    command.add_argument("question", nargs="?", help="the question; - reads one a line from stdin")
    command.add_argument("--json", action="store_true", help="one JSON object per line")
    command.add_argument("--explain", action="store_true", help="show how the answer was reached")
    command.add_argument("--server", type=server_id, metavar="ID", help="ask a server's library")
    command.set_defaults(handler=_ask)


async def _ask(options: argparse.Namespace, settings: Settings) -> int:
    if options.question is None and not sys.stdin.isatty():
        options.question = "-"
    async with library_to_ask(settings) as app:
        if options.question is None:
            await _converse(app, options)
        elif options.question == "-":
            while line := await asyncio.to_thread(sys.stdin.readline):
                await _answer_or_say(app, line.strip(), options)
        else:
            await _answer(app, options.question, options)
    return 0


async def _converse(app: App, options: argparse.Namespace) -> None:
    print("Ask about the films; an empty line ends it.")
    while True:
        try:
            question = await asyncio.to_thread(input, "> ")
        except EOFError:
            return
        if not question.strip():
            return
        await _answer_or_say(app, question, options)


async def _answer_or_say(app: App, question: str, options: argparse.Namespace) -> None:
    """One of many questions: what keeps it from being answered stops none of the others."""
    try:
        await _answer(app, question, options)
    except UserFacingError as error:
        if options.json:
            answer = Answer(question, False, error.message, kind="error")
            print(json.dumps(as_json(answer, 0.0), ensure_ascii=False), flush=True)
        else:
            print(error.message, flush=True)


async def _answer(app: App, question: str, options: argparse.Namespace) -> None:
    started = time.perf_counter()
    answer = await app.answers.ask(scope_of(options.server), question)
    ms = (time.perf_counter() - started) * 1000
    if options.json:
        line = as_json(answer, ms)
        if options.explain:
            line["steps"] = list(answer.steps)
        print(json.dumps(line, ensure_ascii=False), flush=True)
    else:
        print(as_text(answer, explain=options.explain), flush=True)


def as_json(answer: Answer, ms: float) -> dict[str, Any]:
    """The contract that scripts rely on; the README describes it."""
    return {
        "question": answer.question,
        "answered": answer.answered,
        "answer": answer.text,
        "films": [film.title for film in answer.films],
        "values": list(answer.values),
        "evidence": [
            {"film": item.film.title, "review": item.review_slug, "quote": item.quote}
            for item in answer.evidence
            if item.quote
        ],
        "ms": round(ms, 3),
    }


def as_text(answer: Answer, *, explain: bool = False) -> str:
    """The answer as a person reads it in a terminal."""
    parts = [textwrap.fill(line, WIDTH) for line in answer.text.splitlines()]
    proofs = [item for item in answer.evidence if item.quote]
    near = [item for item in answer.nearest if item.quote and not answer.evidence]
    if proofs:
        parts += ["", *map(_quote, proofs[:QUOTES])]
    elif near:
        parts += ["", "The nearest passages:", *map(_quote, near[:QUOTES])]
    if answer.suggestions:
        parts += ["", f"Did you mean: {', '.join(answer.suggestions)}?"]
    if explain:
        parts += ["", "How this was reached:", *(f"  {step}" for step in answer.steps)]
    return "\n".join(parts)


def credit(reviewer: str, slug: str) -> str:
    """Whose words these are; an unsigned review goes by its slug, which is no name."""
    return "an unsigned review" if reviewer == slug else f"reviewed by {reviewer}"


def _quote(item: Evidence) -> str:
    source = f"— {item.film.label}, {credit(item.reviewer, item.review_slug)}"
    if item.spoiler:
        return f"  (a spoiler, left out) {source}"
    quote = textwrap.fill(
        f"“{' '.join(item.quote.split())}”", WIDTH, initial_indent="  ", subsequent_indent="  "
    )
    return f"{quote}\n    {source}"

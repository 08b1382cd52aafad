"""`marquee facts`: what would be read from review files, without storing anything."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from bot.config import Settings
from bot.library.header import BadFile, decode, parse_file
from bot.library.model import NewReview
from bot.library.naming import slugify, title_in_name
from bot.reading import read
from bot.reading.model import Reading


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    command = commands.add_parser("facts", help="show what is read from review files")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help="one JSON object per file")
    command.set_defaults(handler=_facts)


async def _facts(options: argparse.Namespace, _settings: Settings) -> int:
    code = 0
    for path in options.files:
        try:
            new = parse_file(slugify(path.stem), decode(path.read_bytes()), source="import")
        except OSError as error:
            print(f"marquee: {path} cannot be read ({error.strerror})", file=sys.stderr)
            code = 1
            continue
        except BadFile as error:
            where = f"{path}, line {error.line}" if error.line else str(path)
            print(f"marquee: {where}: {error.message}", file=sys.stderr)
            code = 1
            continue
        title = new.title or title_in_name(new.slug, new.text)[0]
        found = as_json(str(path), new, read(new.text, title=title))
        print(json.dumps(found, ensure_ascii=False) if options.json else as_text(found))
    return code


def as_json(name: str, new: NewReview, reading: Reading) -> dict[str, Any]:
    """The contract that scripts rely on; the README describes it."""
    set_kinds = {kind for kind, _, _ in new.facts}
    facts = [
        {"kind": str(kind), "value": value, "detail": detail, "quote": ""}
        for kind, value, detail in new.facts
    ] + [
        {
            "kind": str(fact.kind),
            "value": fact.value,
            "detail": fact.detail,
            "quote": new.text[fact.start : fact.end],
        }
        for fact in reading.facts
        if fact.kind not in set_kinds
    ]
    return {"file": name, "title": new.title or reading.title, "facts": facts}


def as_text(found: dict[str, Any]) -> str:
    """The same for a person."""
    lines = [f"{found['title'] or 'no title was read'} ({found['file']})"]
    for fact in found["facts"]:
        detail = f" ({fact['detail']})" if fact["detail"] else ""
        lines.append(f"  {fact['kind']:16} {fact['value']}{detail}")
    return "\n".join(lines)

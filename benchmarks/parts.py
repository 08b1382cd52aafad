"""The parts of the question set on disk, and the command line that is measured on them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "data" / "reviews"
QUESTIONS = ROOT / "benchmarks" / "questions"
BEFORE = {
    "open": (),
    "second": ("open",),
    "third": ("open", "second"),
    "press": (),
    "credits": (),
    "casual": (),
    "fourth": (),
    "fifth": (),
    "sixth": (),
    "seventh": (),
    "eighth": (),
    "ninth": (),
    "tenth": (),
    "eleventh": (),
    "twelfth": (),
    "thirteenth": (),
    "fourteenth": (),
    "fifteenth": (),
    "sixteenth": (),
    "seventeenth": (),
    "eighteenth": (),
    "nineteenth": (),
    "twentieth": (),
    "twentyfirst": (),
    "twentysecond": (),
    "twentythird": (),
    "twentyfourth": (),
    "twentyfifth": (),
    "twentysixth": (),
    "twentyseventh": (),
    "twentyeighth": (),
    "club": (),
    "kept": (),
    "maple": (),
    "cedar": (),
    "birch": (),
    "hazel": (),
    "lime": (),
    "lemon": (),
    "alder": (),
    "rowan": (),
    "linden": (),
    "aspen": (),
    "willow": (),
    "poplar": (),
    "cherry": (),
    "hawthorn": (),
    "spruce": (),
    "beech": (),
    "elm": (),
    "larch": (),
    "fir": (),
    "oak": (),
    "ash": (),
    "yew": (),
    "quince": (),
    "medlar": (),
    "walnut": (),
    "plum": (),
    "whin": (),
    "bramble": (),
    "teasel": (),
    "yarrow": (),
    "campion": (),
    "sloe": (),
    "mulberry": (),
    "acacia": (),
    "juniper": (),
    "borage": (),
    "clover": (),
    "fennel": (),
    "comfrey": (),
    "burdock": (),
    "sedge": (),
    "tansy": (),
    "vetch": (),
    "mallow": (),
    "sorrel": (),
    "thrift": (),
    "orpine": (),
    "bryony": (),
    "betony": (),
    "clary": (),
    "melilot": (),
    "lovage": (),
    "tormentil": (),
    "eyebright": (),
    "selfheal": (),
    "agrimony": (),
    "bugle": (),
    "burnet": (),
}
"""The parts that have questions, each with the parts whose reviews it asks about besides its own.

Every part asks about the shipped reviews too; their facts stand in the part `open`.
"""
PARTS = tuple(BEFORE)
ASIDE = (
    "kept",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twentyfirst",
    "twentysecond",
    "twentythird",
    "twentyfourth",
    "twentyfifth",
    "twentysixth",
    "twentyseventh",
    "twentyeighth",
    "maple",
    "cedar",
    "birch",
    "hazel",
    "lime",
    "lemon",
    "alder",
    "rowan",
    "linden",
    "aspen",
    "willow",
    "poplar",
    "cherry",
    "hawthorn",
    "spruce",
    "beech",
    "elm",
    "larch",
    "fir",
    "oak",
    "ash",
    "yew",
    "quince",
    "medlar",
    "walnut",
    "plum",
    "whin",
    "bramble",
    "teasel",
    "yarrow",
    "campion",
    "sloe",
    "mulberry",
    "acacia",
    "juniper",
    "borage",
    "clover",
    "fennel",
    "comfrey",
    "burdock",
    "sedge",
    "tansy",
    "vetch",
    "mallow",
    "sorrel",
    "thrift",
    "orpine",
    "bryony",
    "betony",
    "clary",
    "melilot",
    "lovage",
    "tormentil",
    "eyebright",
    "selfheal",
    "agrimony",
    "bugle",
    "burnet",
)
"""Not learned from: the first is for measuring only, the others may be looked into."""
DRILL = "drill"  # reviews with facts and no questions, for building
TURNS = "turns"  # the same, not for titles: too many odd layouts of them outweigh the plain
VOICES = "voices"  # the same, in sixty odd voices; for measuring how reviews unseen are read
ASKED = (DRILL,)  # those with questions to learn from
NOT_LEARNED = "aside.jsonl"  # of the drill: questions that nothing is learned from
TIMEOUT_SECONDS = 600


class ProgramError(Exception):
    """The measured program failed or broke the contract of its output."""


def read_json_lines(path: Path) -> list[dict[str, Any]]:
    """One object per line; blank lines are skipped."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def asked_of(parts: Sequence[str], file: str = "asked.jsonl") -> list[tuple[Path, dict[str, Any]]]:
    """What is asked of some parts' reviews, each with its review: the lines of a file of theirs."""
    return [
        (QUESTIONS / part / "reviews" / row["file"], row)
        for part in parts
        for row in read_json_lines(QUESTIONS / part / file)
    ]


def review_files(part: str) -> list[Path]:
    """The reviews that a part asks about: the shipped ones, its own, and those it builds on."""
    if part in (DRILL, TURNS, VOICES):
        return sorted((QUESTIONS / part / "reviews").iterdir())
    folders = [SHIPPED, *(QUESTIONS / name / "reviews" for name in (*BEFORE[part], part))]
    return [
        path
        for folder in folders
        for path in sorted(folder.iterdir())
        if path.suffix in {".txt", ".md"}
    ]


def expected_facts(part: str) -> dict[str, dict[str, Any]]:
    """What :func:`review_files` say, by file name."""
    files = {path.name for path in review_files(part)}
    names = dict.fromkeys(("open", *BEFORE[part], part))
    rows = (row for name in names for row in read_json_lines(QUESTIONS / name / "facts.jsonl"))
    return {row["file"]: row for row in rows if row["file"] in files}


@contextmanager
def library(files: Sequence[Path]) -> Iterator[dict[str, str]]:
    """An environment in which Marquee knows ``files`` and nothing else."""
    with tempfile.TemporaryDirectory(prefix="marquee-bench-") as folder:
        reviews = Path(folder, "reviews")
        reviews.mkdir()
        for file in files:
            shutil.copy(file, reviews)
        data = Path(folder, "data")
        yield os.environ | {"MARQUEE_DATA": str(data), "MARQUEE_REVIEWS": str(reviews)}


def run_marquee(
    arguments: Sequence[str], environment: dict[str, str], fields: Iterable[str], stdin: str = ""
) -> list[dict[str, Any]]:
    """Run ``python -m bot`` and read the JSON objects, one per line with ``fields``, it prints.

    Raises ProgramError when it fails, or prints anything else.
    """
    try:
        finished = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=ROOT,
            env=environment,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ProgramError(f"marquee {arguments[0]} ran over {TIMEOUT_SECONDS} s") from error
    if finished.returncode:
        message = finished.stderr.strip() or finished.stdout.strip()
        raise ProgramError(f"marquee {arguments[0]} exited {finished.returncode}: {message}")
    try:
        rows = [json.loads(line) for line in finished.stdout.split("\n") if line.strip()]
    except json.JSONDecodeError as error:
        raise ProgramError(f"marquee {arguments[0]} printed a line that is no JSON") from error
    for row in rows:
        missing = set(fields) - set(row)
        if missing:
            raise ProgramError(f"marquee {arguments[0]} left out {', '.join(sorted(missing))}")
    return rows

"""The command line as scripts and people use it: a subprocess, real files, a real database."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.db import DataLock
from tests.forking import ROOT, Forkery, Process, started_anew
from tests.stage import shipped_in

END_WITHIN = 60.0
"""Seconds until a process that should have ended counts as hanging."""


class Done(NamedTuple):
    """What a process that has ended said."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]
Start = Callable[..., Awaitable[Process]]

TIDE = "Tide (1971) is a quiet film. Directed by Ida Noor, it has a fine score by Sam Oduya.\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A data folder of its own and the shipped reviews."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("DISCORD_")}
    return kept | {
        "MARQUEE_DATA": str(tmp_path / "data"),
        "MARQUEE_REVIEWS": str(ROOT / "data" / "reviews"),
    }


@pytest.fixture
async def library(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The data folder holds the shipped reviews already."""
    await shipped_in(tmp_path / "data", tmp_path_factory.getbasetemp())


@pytest.fixture
def start(forkery: Forkery, environment: dict[str, str]) -> Start:
    """`marquee …`, going on until its input ends."""

    async def start_marquee(*arguments: str, **settings: str) -> Process:
        return await forkery.start("bot", *arguments, env=environment | settings, stdin=True)

    return start_marquee


@pytest.fixture
def run(start: Start) -> Run:
    """`marquee …`, until it ends."""
    return partial(_run, start)


@pytest.fixture
def run_anew(environment: dict[str, str]) -> Run:
    """The same in an interpreter of its own."""
    return partial(_run, partial(started_anew, "bot", env=environment, stdin=True))


def _run(start: Start, *arguments: object, stdin: str = "", **settings: str) -> Done:
    async def end() -> Done:
        process = await start(*map(str, arguments), **settings)
        try:
            said = await asyncio.wait_for(process.communicate(stdin.encode()), END_WITHIN)
        except TimeoutError:
            process.kill()
            raise
        return Done(await process.wait(), *(one.decode() for one in said))

    return asyncio.run(end())


def shipped(slug: str) -> str:
    return (ROOT / "data" / "reviews" / f"{slug}.txt").read_text(encoding="utf-8")


def test_a_question_is_answered_for_a_person(run: Run) -> None:
    done = run("ask", "which film features Aurora?")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "Infinite Echoes of the Crystal Symphony" in done.stdout
    assert "Celestial Symphony" in done.stdout
    assert "a young celestial warrior named Aurora" in " ".join(done.stdout.split())
    assert "Cascade of Harmony" not in done.stdout


@pytest.mark.usefixtures("library")
def test_json_answers_keep_the_order_and_quote_the_reviews_exactly(run: Run) -> None:
    questions = ["Who directed Cascade of Harmony?", "", "Who is the king of Atlantis?", "ö “?”"]
    done = run("ask", "--json", "-", stdin="\n".join(questions) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["question"] for answer in answers] == questions
    for answer in answers:
        assert set(answer) == {
            "question", "answered", "answer", "films", "values", "evidence", "ms",
        }  # fmt: skip
        for evidence in answer["evidence"]:
            assert evidence["quote"] in shipped(evidence["review"])
    assert answers[0]["answered"] is True
    assert answers[0]["values"] == ["Anna Smith"]
    assert answers[0]["films"] == ["Cascade of Harmony"]
    assert not any(answer["answered"] for answer in answers[1:])


@pytest.mark.usefixtures("library")
def test_the_same_question_gets_the_same_answer(run_anew: Run) -> None:
    """Whatever the seed of hashes."""
    first, second = (run_anew("ask", "--json", "how is the music in Celestial Symphony?").stdout
                     for _ in range(2))  # fmt: skip
    one, other = json.loads(first), json.loads(second)
    assert one | {"ms": 0} == other | {"ms": 0}


@pytest.mark.usefixtures("library")
def test_explain_tells_how_the_answer_was_reached(run: Run) -> None:
    done = run("ask", "--explain", "who composed Serene Symphony?")
    assert "How this was reached:" in done.stdout


def test_facts_say_what_is_read_without_storing_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "tide.txt"
    file.write_text(TIDE, encoding="utf-8")
    done = run("facts", "--json", file)
    [found] = map(json.loads, done.stdout.splitlines())
    assert found["title"] == "Tide"
    facts = {(fact["kind"], fact["value"]) for fact in found["facts"]}
    assert {("director", "Ida Noor"), ("composer", "Sam Oduya"), ("year", "1971")} <= facts
    assert all(fact["quote"] in TIDE for fact in found["facts"])
    assert not (tmp_path / "data").exists()


def test_import_search_and_export_go_round(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "tide.txt").write_text(TIDE, encoding="utf-8")
    assert "Tide" in run("import", "--dry-run", tmp_path / "in").stdout
    assert not (tmp_path / "data").exists()
    assert run("import", tmp_path / "in").stdout.startswith("1 added")
    assert run("import", tmp_path / "in").stdout.startswith("0 added, 0 changed, 1 unchanged")
    assert "Ida Noor" in run("search", "fine score").stdout
    exported = run("export", tmp_path / "out")
    assert exported.returncode == 0
    texts = [file.read_text(encoding="utf-8") for file in (tmp_path / "out").iterdir()]
    assert any(TIDE.strip() in text for text in texts)


@pytest.mark.usefixtures("library")
def test_a_servers_library_is_not_the_houses(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "tide.txt"
    file.write_text(TIDE, encoding="utf-8")
    assert run("import", "--server", 77, file).returncode == 0
    question = ("ask", "--json", "who directed Tide?")
    assert json.loads(run(*question, "--server", 77).stdout)["values"] == ["Ida Noor"]
    assert json.loads(run(*question).stdout)["answered"] is False
    assert json.loads(run(*question, "--server", 78).stdout)["answered"] is False


def test_a_bad_file_is_named_with_its_line_and_the_rest_is_loaded(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "reviews"
    folder.mkdir()
    (folder / "tide.txt").write_text(TIDE, encoding="utf-8")
    (folder / "broken.md").write_text("+++\ntitle = \n+++\nText.", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02")
    (folder / "latin.txt").write_bytes("fine\ncaf\xe9".encode("latin-1"))
    done = run("ask", "--json", "who directed Tide?", MARQUEE_REVIEWS=str(folder))
    assert json.loads(done.stdout)["values"] == ["Ida Noor"]
    assert "broken.md, line 2" in done.stderr
    assert "binary.txt, line 1" in done.stderr
    assert "latin.txt, line 2" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["ask", "--loud"],
        ["facts"],
        ["import"],
        ["import", "--server", "me", "x"],
        ["import", "--server", "-5", "x"],
        ["ask", "--server", "9" * 20, "who plays Emily?"],
        ["playground", "--port", "65536"],
    ],
)
def test_bad_usage_is_one_line_and_exit_code_2(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["facts", "--json", "/nowhere/tide.txt"],
        ["import", "/nowhere/tide.txt"],
        ["verify", "/nowhere/backup.db"],
        ["restore", "/nowhere/backup.db"],
    ],
)
def test_unreadable_input_is_named_with_exit_code_1(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 1
    assert "/nowhere/" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("library")
def test_beside_a_running_bot_asking_works_and_importing_is_refused(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "tide.txt"
    file.write_text(TIDE, encoding="utf-8")
    with DataLock(tmp_path / "data"):
        asked = run("ask", "--json", "who directed Cascade of Harmony?")
        assert json.loads(asked.stdout)["values"] == ["Anna Smith"]
        assert run("backup").returncode == 0
        assert run("verify").returncode == 0
        refused = run("import", file)
        assert refused.returncode == 1
        assert "already running" in refused.stderr
    assert run("import", file).returncode == 0


@pytest.mark.usefixtures("library")
def test_backup_and_restore_bring_the_library_back(run: Run, tmp_path: Path) -> None:
    backup = run("backup").stdout.strip()
    file = tmp_path / "tide.txt"
    file.write_text(TIDE, encoding="utf-8")
    run("import", file)
    restored = run("restore", backup)
    assert restored.returncode == 0
    assert "kept as" in restored.stdout
    assert json.loads(run("ask", "--json", "who directed Tide?").stdout)["answered"] is False


def test_a_data_folder_that_cannot_be_is_one_clear_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = run("ask", "who?", MARQUEE_DATA=str(tmp_path / "file" / "data"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "MARQUEE_DATA" in done.stderr


def test_healthcheck_fails_where_no_bot_runs(run: Run) -> None:
    done = run("healthcheck")
    assert done.returncode == 1
    assert "no heartbeat" in done.stderr


def test_version(run_anew: Run) -> None:
    assert run_anew("--version").stdout.startswith("marquee ")


def test_a_command_that_needs_no_library_starts_without_what_is_slow() -> None:
    code = "import sys, bot.__main__; bot.__main__.build_parser(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    slow = {
        "bot.app",
        "bot.answers.question.wording",
        "bot.reading.reader",
        "discord",
        "aiohttp",
        "PIL",
    }
    assert slow.isdisjoint(done.stdout.split()), done.stderr


def test_tables_come_in_and_go_out_and_the_refused_rows_are_saved(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(
        "title,year,rating,review\n"
        'Tide,1971,4/5,"Directed by Ida Noor, it is calm."\n'
        "Ebb,79,,No.\n",
        encoding="utf-8",
    )
    shown = run("import", "--dry-run", table)
    assert "Ida Noor" in shown.stdout
    assert "mine.csv, line 3: “79” is no year" in shown.stderr
    assert not (tmp_path / "data").exists()
    done = run("import", table, "--rejected", tmp_path / "refused.csv")
    assert done.returncode == 1
    assert done.stdout.startswith("1 added, 0 changed, 0 unchanged, 1 refused")
    assert "Ebb,79,,No." in (tmp_path / "refused.csv").read_text(encoding="utf-8")
    written = run("export", "--json", tmp_path / "all.json", "--csv", tmp_path / "all.csv")
    assert written.returncode == 0
    for name in ("all.json", "all.csv"):
        again = run("import", tmp_path / name, "--server", "7")
        assert again.returncode == 0, again.stderr
    assert "1 unchanged" in again.stdout
    nowhere = run("export")
    assert nowhere.returncode == 1
    assert "Say where to" in nowhere.stderr


@pytest.mark.usefixtures("library")
def test_a_catalogue_answers_and_is_named(run: Run, tmp_path: Path) -> None:
    films = tmp_path / "films.json"
    films.write_text('[{"title": "Tide", "year": 1971, "director": ["Ida Noor"]}]', "utf-8")
    assert "1 films described" in run("import", "--catalogue", films).stdout
    answer = run("ask", "--json", "Who directed Tide?")
    found = json.loads(answer.stdout)
    assert found["answered"]
    assert found["values"] == ["Ida Noor"]


async def test_questions_at_once_are_all_answered_from_the_whole_library(start: Start) -> None:
    """The first to come loads it; the others must not answer from what is there so far."""
    asked = await asyncio.gather(*(start("ask", "who plays Emily?") for _ in range(5)))
    for process in asked:
        said, complaint = await asyncio.wait_for(process.communicate(), END_WITHIN)
        assert "Lily Collins plays Emily" in said.decode()
        assert complaint == b""


@pytest.mark.usefixtures("library")
async def test_an_open_prompt_keeps_nobody_from_the_library(start: Start, tmp_path: Path) -> None:
    (tmp_path / "tide.txt").write_text(TIDE, encoding="utf-8")
    prompt = await start("ask", "--json", "-")
    for question, answered in (("who plays Emily?", True), ("who directed Tide?", False)):
        prompt.stdin.write(f"{question}\n".encode())
        answer = await asyncio.wait_for(prompt.stdout.readline(), END_WITHIN)
        assert json.loads(answer)["answered"] is answered
    importing = await start("import", str(tmp_path / "tide.txt"))
    await asyncio.wait_for(importing.communicate(), END_WITHIN)
    assert importing.returncode == 0
    said, _ = await asyncio.wait_for(prompt.communicate(b"who directed Tide?\n"), END_WITHIN)
    assert json.loads(said)["values"] == ["Ida Noor"]

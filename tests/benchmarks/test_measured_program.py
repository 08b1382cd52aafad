"""The program under measurement is run as a person would run it, and its failures are told."""

import json

import pytest

from benchmarks import answers, facts, parts, report
from benchmarks.parts import ProgramError

DECLINES = """
import json, os, pathlib, sys
known = sorted(file.name for file in pathlib.Path(os.environ["MARQUEE_REVIEWS"]).iterdir())
assert sys.argv[1:] == ["ask", "--json", "-"], sys.argv
for line in sys.stdin:
    print(json.dumps({"question": line.rstrip("\\n"), "answered": False, "answer": str(known),
                      "films": [], "values": [], "evidence": [], "ms": 2.5}))
"""


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Puts a stand-in of the program where the real one is looked for."""

    def install(source: str) -> None:
        (tmp_path / "bot").mkdir()
        (tmp_path / "bot" / "__main__.py").write_text(source)

    monkeypatch.setattr(parts, "ROOT", tmp_path)
    return install


def test_a_program_that_knows_nothing_is_honest_and_never_right(program):
    program(DECLINES)
    judged = answers.measure("open")
    figures = answers.summarise(judged)
    assert figures["right"][0] == 0
    assert figures["honest"][0] == figures["honest"][1] > 0
    assert (figures["p50_ms"], figures["p99_ms"]) == (2.5, 2.5)
    assert "cascade-of-harmony.txt" in judged[0].answer["answer"]
    assert "tide-1971.md" in judged[0].answer["answer"]
    assert "ours.txt" not in judged[0].answer["answer"]


def test_a_program_that_fails_is_reported_in_its_own_words(program, monkeypatch, capsys):
    program("import sys; sys.exit('no database here')")
    monkeypatch.setattr("sys.argv", ["answers", "open"])
    assert report.main(None, answers.report) == 1
    assert "no database here" in capsys.readouterr().err


def test_misses_are_printed_when_asked_for_but_of_the_kept_part_only_when_it_is_named(
    program, monkeypatch, capsys
):
    program(DECLINES)

    def printed(*arguments: str) -> str:
        monkeypatch.setattr("sys.argv", ["answers", *arguments])
        assert report.main(None, answers.report, ["open", "second", "kept"]) == 0
        return capsys.readouterr().out

    assert "second-001" not in printed("second")
    assert "second-001" in printed("--failures", "second")
    everything = printed("--failures")
    assert "open-001" in everything
    assert "\nkept\n" in everything
    assert "safe-001" not in everything
    assert "safe-001" in printed("kept", "--failures")


def test_answers_out_of_step_with_the_questions_are_refused(program):
    program(DECLINES + "    break")
    with pytest.raises(ProgramError, match="one per question"):
        answers.measure("open")


def test_an_answer_with_a_field_left_out_is_refused(program):
    program(DECLINES.replace('"values": [], ', ""))
    with pytest.raises(ProgramError, match="left out values"):
        answers.measure("open")


def test_a_program_that_does_not_end_is_stopped_and_reported(program, monkeypatch):
    program("import time; time.sleep(60)")
    monkeypatch.setattr(parts, "TIMEOUT_SECONDS", 0.5)
    with pytest.raises(ProgramError, match="ran over"):
        answers.measure("open")


def test_output_that_is_not_json_is_refused(program):
    program("print('hello')")
    with pytest.raises(ProgramError, match="no JSON"):
        answers.measure("open")


def test_facts_are_read_for_every_file_and_printed_as_one_object(program, monkeypatch, capsys):
    program(
        """
import json, sys
for file in sys.argv[3:]:
    print(json.dumps({"file": file, "title": "Tide", "facts": []}))
"""
    )
    monkeypatch.setattr("sys.argv", ["facts", "open", "--json"])
    assert report.main(None, facts.report) == 0
    figures = json.loads(capsys.readouterr().out)["open"]
    assert figures["titles"] == [2, 17]
    assert figures["recall"][0] == 0 < figures["recall"][1]
    assert figures["precision"] == [0, 0]

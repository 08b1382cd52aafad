"""What goes out as one file comes back the same, and no spreadsheet program computes it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from bot.library.export import as_file
from bot.library.formats.columns import neutral
from bot.library.formats.model import Found, ReviewEntry
from bot.library.formats.source import Source, content_hash, entries
from bot.library.formats.writing import ObjectWriter, TableWriter, write_rejections
from bot.library.header import CONTROL, LISTS, parse_file
from bot.library.import_run import Rejection
from bot.library.model import NewReview
from bot.library.naming import is_title, slugify
from bot.reading.model import Kind

COMPUTED = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
STARTS = st.sampled_from(["", "'", "''", "=", "+", "-", "@", "\t", "'=", '"', ",", "['", ";"])
PRINTABLE = st.builds(
    str.__add__,
    STARTS,
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40).filter(
        lambda text: not CONTROL.search(text) and "\r" not in text
    ),
)
VALUE = PRINTABLE.map(str.strip).filter(bool)
LIST_KINDS = [kind for kind in LISTS.values() if kind is not Kind.RUNTIME]
FACTS = st.lists(st.tuples(st.sampled_from(LIST_KINDS), VALUE, st.just("") | VALUE), max_size=4)


@st.composite
def reviews(draw: st.DrawFn) -> NewReview:
    order = list(LISTS.values())
    facts = draw(FACTS)
    return NewReview(
        slug=draw(st.text(min_size=1, max_size=20).map(slugify).filter(bool)),
        text=draw(PRINTABLE.map(lambda text: text.strip("\n")).filter(lambda t: bool(t.strip()))),
        title=draw(VALUE.filter(is_title)),
        year=draw(st.none() | st.integers(1870, 2200)),
        author_name=draw(st.just("") | VALUE),
        rating=draw(st.none() | st.integers(0, 100).map(lambda tenths: tenths / 10)),
        spoiler=draw(st.booleans()),
        facts=tuple(sorted(facts, key=lambda fact: order.index(fact[0]))),
        given=frozenset({fact[0] for fact in facts} | draw(st.sets(st.sampled_from(LIST_KINDS)))),
    )


def found_in(name: str, text: str) -> list[Found]:
    raw = text.encode()
    return [entry for _, entry in entries(Source(name, lambda: io.BytesIO(raw), len(raw)))]


def back(entry: Found, new: NewReview) -> NewReview:
    """The review as it came back, without what an import notes of where it is from."""
    assert isinstance(entry, ReviewEntry), entry
    assert entry.text == as_file(new)
    assert content_hash(entry.text) == content_hash(as_file(new))
    found = parse_file(entry.slug, entry.text, source=new.source)
    listed = tuple(fact for fact in found.facts if fact[0] not in {Kind.YEAR, Kind.RATING})
    return replace(found, given=found.given - {"title", Kind.YEAR, Kind.RATING}, facts=listed)


PLAIN = NewReview("s", "x", title="T")


@given(st.lists(reviews(), max_size=4))
@example([replace(PLAIN, text="'=1"), replace(PLAIN, text="''"), replace(PLAIN, text="=1\n=2")])
@example([replace(PLAIN, text='Tide,1971,"x\nTide,1971,y'), replace(PLAIN, title="@A")])
def test_any_review_survives_both_forms(given_reviews: list[NewReview]) -> None:
    for name, writer in (("a.json", ObjectWriter), ("a.csv", TableWriter)):
        out = io.StringIO(newline="")
        made = writer(out)
        made.reviews(given_reviews)
        made.films([])
        found = found_in(name, out.getvalue())
        assert len(found) == len(given_reviews)
        assert [back(*pair) for pair in zip(found, given_reviews, strict=True)] == given_reviews
        if name == "a.csv":
            rows = list(csv.reader(io.StringIO(out.getvalue(), newline="")))
            assert not [cell for row in rows for cell in row if cell.startswith(COMPUTED)]


@given(PRINTABLE)
def test_refused_rows_are_not_computed_either(raw: str) -> None:
    out = io.StringIO(newline="")
    write_rejections(out, [Rejection("=a.csv", 3, "-bad", raw)])
    [_, row] = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert not [cell for cell in row if cell.startswith(COMPUTED)]
    assert row[1] == "3"


def test_what_spreadsheets_would_compute_gets_an_apostrophe() -> None:
    for start in COMPUTED:
        assert neutral(f"{start}1+1") == f"'{start}1+1"
    assert neutral("'Tis") == "''Tis"
    assert neutral("1+1=2") == "1+1=2"

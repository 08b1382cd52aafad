"""Every limit with a request that just passes and one that just fails."""

from __future__ import annotations

import pytest

from playground.model import limits
from playground.model.command_rules import Suggestions, text_size
from playground.model.component_rules import ComponentTree
from playground.model.errors import ApiError
from playground.model.message_rules import COMPONENTS_V2, MessageDraft


def text(content="x", **more):
    return {"type": 10, "content": content} | more


def button(custom_id="b", **more):
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id} | more


def link(url="https://example.org", **more):
    return {"type": 2, "style": 5, "label": "Go", "url": url} | more


def row(*children):
    return {"type": 1, "components": list(children)}


def options(count, **more):
    return [{"label": f"L{n}", "value": f"v{n}"} | more for n in range(count)]


def select(count=2, custom_id="s", **more):
    return {"type": 3, "custom_id": custom_id, "options": options(count)} | more


def label(component, **more):
    return {"type": 18, "label": "L", "component": component} | more


def text_input(**more):
    return {"type": 4, "custom_id": "t", "style": 1} | more


def section(*children, accessory=None):
    return {"type": 9, "components": list(children), "accessory": accessory or button()}


def embed(**more):
    return {"embeds": [{"title": "t"} | more]}


def field(name="n", value="v"):
    return {"name": name, "value": value}


def poll(answers=2, question="q", answer="a", **more):
    media = [{"poll_media": {"text": answer}} for _ in range(answers)]
    return {"poll": {"question": {"text": question}, "answers": media} | more}


def v1(body):
    return MessageDraft(body, is_v2=False)


def v2(*components, **more):
    return MessageDraft({"components": list(components)} | more, is_v2=True)


def tree(*components):
    return ComponentTree(list(components))


def form(*components):
    return ComponentTree(list(components), in_modal=True)


def command(**more):
    return {"name": "ask", "description": "d", "type": 1} | more


def option(kind=3, name="o", **more):
    return {"type": kind, "name": name, "description": "d"} | more


def choices(count=1, name="n", value="v"):
    return [{"name": name, "value": value} for _ in range(count)]


def of_size(characters):
    """A command whose names, descriptions and choices hold that many characters."""
    listed = [{"name": "n" * 100, "value": "v" * 100} for _ in range(25)]
    filler = [*listed[:14], {"name": "n", "value": ""}]
    base = command(options=[option(name="a", choices=listed), option(name="b", choices=filler)])
    base["options"] += [option(name=f"c{n}") for n in range(10)]
    for place in (filler[-1], *base["options"][2:]):
        key = "value" if "value" in place else "description"
        place[key] = "x" * min(100, characters - text_size(base) + len(place[key]))
    return base


BOUNDARIES = {
    ("message", "content"): (v1({"content": "x" * 2000}), v1({"content": "x" * 2001})),
    ("message", "embeds"): (v1({"embeds": [{}] * 10}), v1({"embeds": [{}] * 11})),
    ("message", "embed.lengths"): (
        v1(
            embed(
                title="x" * 256,
                description="x" * 4096,
                author={"name": "x" * 256},
                footer={"text": "x" * 1000},
            )
        ),
        v1(embed(title="x" * 257)),
    ),
    ("message", "embed.fields"): (
        v1(embed(fields=[field()] * 25)),
        v1(embed(fields=[field()] * 26)),
    ),
    ("message", "embed.field"): (
        v1(embed(fields=[field("x" * 256, "x" * 1024)])),
        v1(embed(fields=[field("x" * 256, "")])),
    ),
    ("message", "embed.total"): (
        v1({"embeds": [{"description": "x" * 3000}, {"description": "x" * 3000}]}),
        v1({"embeds": [{"description": "x" * 3000}, {"description": "x" * 3001}]}),
    ),
    ("message", "attachments"): (
        v1({"attachments": [{"id": 0}] * 10}),
        v1({"attachments": [{"id": 0}] * 11}),
    ),
    ("message", "attachment.description"): (
        v1({"attachments": [{"id": 0, "description": "x" * 1024}]}),
        v1({"attachments": [{"id": 0, "description": "x" * 1025}]}),
    ),
    ("message", "allowed_mentions"): (
        v1({"allowed_mentions": {"parse": ["roles"], "users": ["1"]}}),
        v1({"allowed_mentions": {"parse": ["users"], "users": ["1"]}}),
    ),
    ("message", "v2.exclusive"): (v2(text(), content=None), v2(text(), content="x")),
    ("message", "v2.total"): (
        v2(*[{"type": 17, "components": [text()] * 9}] * 4),
        v2(*[{"type": 17, "components": [text()] * 9}] * 4, text()),
    ),
    ("message", "v2.text"): (
        v2(text("x" * 2000), text("x" * 2000)),
        v2(text("x" * 2000), text("x" * 2001)),
    ),
    ("message", "v2.flag"): (v2(text()), v1({"components": [text()]})),
    ("message", "v1.rows"): (
        v1({"components": [row(button(str(n))) for n in range(5)]}),
        v1({"components": [row(button(str(n))) for n in range(6)]}),
    ),
    ("message", "poll.lengths"): (
        v1(poll(question="x" * 300, answer="x" * 55)),
        v1(poll(question="x" * 300, answer="x" * 56)),
    ),
    ("message", "poll.answers"): (v1(poll(10)), v1(poll(11))),
    ("message", "poll.duration"): (v1(poll(duration=768)), v1(poll(duration=769))),
    ("components", "component.place"): (tree(row(button())), tree(button())),
    ("components", "component.required"): (
        tree(row(select())),
        tree(section(text()) | {"accessory": None}),
    ),
    ("components", "component.lengths"): (
        tree(row(button("x" * 100, label="x" * 80))),
        tree(row(button("x" * 100, label="x" * 81))),
    ),
    ("components", "component.ids"): (tree(text(id=1), text(id=2)), tree(text(id=1), text(id=1))),
    ("components", "component.custom_ids"): (
        tree(row(button("a"), button("b"))),
        tree(row(button("a"), button("a"))),
    ),
    ("components", "row.mixed"): (
        tree(row(select()), row(button())),
        tree(row(select(), button())),
    ),
    ("components", "button.link"): (tree(row(link(), button())), tree(row(link(custom_id="x")))),
    ("components", "button.face"): (
        tree(row(button(label=None, emoji={"name": "x"}))),
        tree(row(button(label=None))),
    ),
    ("components", "select.range"): (
        tree(row(select(2, max_values=2))),
        tree(row(select(2, max_values=3))),
    ),
    ("components", "select.option"): (
        tree(row(select(options=options(1, description="x" * 100)))),
        tree(row(select(options=options(1, description="x" * 101)))),
    ),
    ("components", "select.values"): (
        tree(row(select(2))),
        tree(row(select(options=options(1) + options(1)))),
    ),
    ("components", "select.defaults"): (
        tree(row(select(options=options(2, default=True), max_values=2))),
        tree(row(select(options=options(2, default=True), max_values=1))),
    ),
    ("components", "gallery.description"): (
        tree({"type": 12, "items": [{"media": {"url": "u"}, "description": "x" * 1024}]}),
        tree({"type": 12, "items": [{"media": {"url": "u"}, "description": "x" * 1025}]}),
    ),
    ("components", "section.accessory"): (
        tree(section(text(), text(), text())),
        tree(section(text(), accessory=text())),
    ),
    ("components", "input.range"): (
        form(label(text_input(min_length=9, max_length=9))),
        form(label(text_input(min_length=9, max_length=8))),
    ),
    ("components", "modal.disabled"): (
        form(label(select())),
        form(label(select(disabled=True))),
    ),
    ("modal", "modal.title"): (
        {"title": "x" * 45, "custom_id": "c", "components": [text()]},
        {"title": "x" * 46, "custom_id": "c", "components": [text()]},
    ),
    ("modal", "modal.custom_id"): (
        {"title": "t", "custom_id": "x" * 100, "components": [text()]},
        {"title": "t", "custom_id": "x" * 101, "components": [text()]},
    ),
    ("modal", "modal.components"): (
        {"title": "t", "custom_id": "c", "components": [text()] * 5},
        {"title": "t", "custom_id": "c", "components": [text()] * 6},
    ),
    ("commands", "commands.count"): (
        [command(name=str(n)) for n in range(100)],
        [command(name=str(n)) for n in range(101)],
    ),
    ("commands", "commands.unique"): (
        [command(), command(type=3, description="")],
        [command(), command()],
    ),
    ("command", "command.name"): (command(name="фильм-1_'x"), command(name="Ask")),
    ("command", "command.description"): (
        command(description="x" * 100),
        command(description="x" * 101),
    ),
    ("command", "command.total"): (of_size, of_size),
    ("command", "options.count"): (
        command(options=[option(name=f"o{n}") for n in range(25)]),
        command(options=[option(name=f"o{n}") for n in range(26)]),
    ),
    ("command", "option.names"): (
        command(options=[option(name="x" * 32)]),
        command(options=[option(name="x"), option(name="x")]),
    ),
    ("command", "option.description"): (
        command(options=[option(description="x" * 100)]),
        command(options=[option(description="")]),
    ),
    ("command", "option.order"): (
        command(options=[option(required=True), option(name="p")]),
        command(options=[option(), option(name="p", required=True)]),
    ),
    ("command", "option.nesting"): (
        command(options=[option(2, options=[option(1, options=[option()])])]),
        command(options=[option(2, options=[option(2, options=[option(1)])])]),
    ),
    ("command", "option.choices"): (
        command(options=[option(choices=choices(25, "x" * 100, "x" * 100))]),
        command(options=[option(choices=choices(1, "n", "x" * 101))]),
    ),
    ("command", "option.autocomplete"): (
        command(options=[option(autocomplete=True)]),
        command(options=[option(autocomplete=True, choices=choices())]),
    ),
    ("command", "option.lengths"): (
        command(options=[option(max_length=6000)]),
        command(options=[option(max_length=6001)]),
    ),
    ("suggestions", "suggestions.count"): (
        Suggestions(choices(25), 3),
        Suggestions(choices(26), 3),
    ),
    ("suggestions", "suggestions.choice"): (
        Suggestions(choices(1, "x" * 100, 7), 4),
        Suggestions(choices(1, "x" * 100, "7"), 4),
    ),
}


def of(subject, characters):
    return subject(characters) if callable(subject) else subject


@pytest.mark.parametrize(("table", "rule"), BOUNDARIES)
def test_boundary(table, rule):
    good, bad = BOUNDARIES[table, rule]
    passed = list(limits.TABLES[table].violations(of(good, 8000)))
    assert passed == []
    refused = {name for name, _ in limits.TABLES[table].violations(of(bad, 8001))}
    assert refused == {rule}


def test_every_rule_has_its_boundary_and_its_source():
    rules = [(name, rule) for name, table in limits.TABLES.items() for rule in table.rules]
    assert {(table, rule.name) for table, rule in rules} == set(BOUNDARIES)
    assert all(rule.source for _, rule in rules)


@pytest.mark.parametrize("body", [{}, {"content": ""}, {"embeds": [], "components": []}])
def test_empty_message_is_refused(body):
    with pytest.raises(ApiError) as caught:
        limits.check_message(body, has_files=False)
    assert caught.value.code == 50006


def test_unknown_component_fails_loudly():
    with pytest.raises(limits.UnknownComponent, match="type 20"):
        limits.check_message({"components": [{"type": 20}]}, has_files=False)


def test_errors_are_nested_under_their_paths():
    body = {"components": [row(button("x" * 101))], "content": "x" * 2001}
    with pytest.raises(ApiError) as caught:
        limits.check_message(body, has_files=False, prefix="data.")
    errors = caught.value.body()["errors"]["data"]
    assert caught.value.code == 50035
    assert errors["content"]["_errors"][0]["code"] == "BASE_TYPE_BAD_LENGTH"
    assert errors["components"]["0"]["components"]["0"]["custom_id"]["_errors"]


def test_components_of_the_second_kind_never_go_back():
    before = {"flags": COMPONENTS_V2, "content": "", "embeds": []}
    limits.check_edit(before, {"components": [text()]})
    with pytest.raises(ApiError):
        limits.check_edit(before, {"content": "plain"})
    with pytest.raises(ApiError):
        limits.check_edit(
            {"flags": 0, "content": "plain", "embeds": []},
            {"flags": COMPONENTS_V2, "components": [text()]},
        )

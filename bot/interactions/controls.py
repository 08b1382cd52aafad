"""Buttons, selects and forms, found by their custom id alone: `route:argument:…`.

Nothing of them is kept in memory, so they work after a restart and none is forgotten or kept for
ever. (discord.py 2.7's own way, `DynamicItem`, forgets a whole class when a message that mixes it
with others times out, and loses forms at a restart.)
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Coroutine, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

import discord
from discord import ui

from bot import limits
from bot.errors import InvalidInput
from bot.markdown import label

if TYPE_CHECKING:
    from bot.client import MarqueeBot

Interaction: TypeAlias = "discord.Interaction[MarqueeBot]"
Handler: TypeAlias = Callable[..., Coroutine[Any, Any, None]]

OUT_OF_DATE = "That button is from an older version of Marquee. Please use the command again."


class Layout(ui.LayoutView):
    """A message of ours. Discord.py keeps nothing of it: presses are routed by custom id."""

    def __init__(self, *items: ui.Item[Any]) -> None:
        super().__init__(timeout=None)
        self.files: list[discord.File] = []  # sent along, for items that show them
        for item in items:
            self.add_item(item)
        self.stop()


def custom_id(route: str, *arguments: int | str) -> str:
    """`route:argument:…`; only the last argument may contain colons. ValueError over 100."""
    made = ":".join([route, *map(str, arguments)])
    if len(made) > limits.CUSTOM_ID:
        raise ValueError(f"a custom id has at most {limits.CUSTOM_ID} characters: {made}")
    return made


def button(
    text: str, route: str, *arguments: int | str, disabled: bool = False
) -> ui.Button[Layout]:
    """A button that calls the control named `route`, now and after any restart."""
    return ui.Button(
        label=label(text, limits.LABEL_SHOWN),
        custom_id=custom_id(route, *arguments),
        disabled=disabled,
    )


class Choice(NamedTuple):
    """An option of a select: what is shown, what is sent, and a smaller second line."""

    text: str
    value: int | str
    detail: str = ""


def select(
    prompt: str, choices: Iterable[Choice], route: str, *arguments: int | str
) -> ui.Select[Layout]:
    """A select that calls the control named `route`; the chosen value continues the arguments.

    Choices past the 25th are left out: page them, or say so.
    """
    options = [
        discord.SelectOption(
            label=label(choice.text, limits.SELECT_TEXT),
            value=str(choice.value),
            description=label(choice.detail, limits.SELECT_TEXT) or None,
        )
        for choice in list(choices)[: limits.SELECT_OPTIONS]
    ]
    made = custom_id(route, *arguments)
    return ui.Select(custom_id=made, placeholder=prompt, options=options)


def control(route: str) -> Callable[[Handler], Handler]:
    """Make a cog's method answer the buttons, selects and forms of this route.

    It gets the interaction and the custom id's arguments, each an `int` or a `str` as annotated. A
    select's value continues the custom id; a method that takes `*values` gets all of them, last.
    """

    def mark(method: Handler) -> Handler:
        method.__control__ = route  # type: ignore[attr-defined]
        return method

    return mark


class _Route(NamedTuple):
    handler: Handler
    types: tuple[type, ...]  # of its arguments, without the interaction
    many: bool  # whether the last one takes all values of a select


def _wanted(function: Callable[..., object]) -> tuple[tuple[type, ...], bool]:
    """The types of a method's arguments without the interaction, and whether the last has many."""
    _, _, *wanted = inspect.signature(function, eval_str=True).parameters.values()
    many = bool(wanted) and wanted[-1].kind is inspect.Parameter.VAR_POSITIONAL
    return tuple(item.annotation for item in wanted), many


@functools.cache
def _marked(kind: type) -> list[tuple[str, str, tuple[tuple[type, ...], bool]]]:
    """The methods of a class that are marked with `control`: name, route and arguments."""
    methods = inspect.getmembers(kind, inspect.isfunction)
    marked = [(name, getattr(method, "__control__", None), method) for name, method in methods]
    return [(name, route, _wanted(method)) for name, route, method in marked if route]


class Controls:
    """Finds what a button, select or form does, by its custom id."""

    def __init__(self) -> None:
        self._routes: dict[str, _Route] = {}

    def add(self, cog: object) -> None:
        """Take up the methods marked with `control`. ValueError when two have one route."""
        for name, route, wanted in _marked(type(cog)):  # type: ignore[arg-type] # it is hashable
            if route in self._routes:
                raise ValueError(f"two controls are called {route}")
            self._routes[route] = _Route(getattr(cog, name), *wanted)

    def find(self, interaction: Interaction) -> tuple[Handler, list[int | str]]:
        """The handler and its arguments; `InvalidInput` when nothing here answers to that id."""
        area, name, rest = [*custom_id_of(interaction).split(":", 2), "", ""][:3]
        chosen: list[str] = _data(interaction).get("values", [])
        if (route := self._routes.get(f"{area}:{name}")) is None:
            raise InvalidInput(OUT_OF_DATE)
        if not route.many:
            rest = ":".join(filter(None, [rest, *chosen[:1]]))
        fixed = len(route.types) - route.many
        given = rest.split(":", fixed - 1) if fixed and rest else []
        if len(given) != fixed:
            raise InvalidInput(OUT_OF_DATE)
        types = [*route.types[:fixed], *(route.types[-1:] * len(chosen) if route.many else ())]
        given += chosen if route.many else ()
        return route.handler, [_typed(*pair) for pair in zip(given, types, strict=True)]


def _typed(given: str, wanted: type) -> int | str:
    if wanted is not int:
        return given
    if given.isascii() and given.isdecimal() and len(given) <= 19 and int(given) < 2**63:
        return int(given)
    raise InvalidInput(OUT_OF_DATE)


def custom_id_of(interaction: Interaction) -> str:
    return str(_data(interaction).get("custom_id", ""))


def _data(interaction: Interaction) -> dict[str, Any]:
    """The interaction's own part of the payload, as Discord sent it."""
    return cast("dict[str, Any]", interaction.data or {})


class Form(ui.Modal):
    """A form whose submission goes to the control named `route`, even after a restart."""

    def __init__(self, title: str, route: str, *arguments: int | str) -> None:
        super().__init__(
            title=label(title, limits.FORM_TITLE), custom_id=custom_id(route, *arguments)
        )
        self.stop()  # discord.py need not remember it


def filled_in(interaction: Interaction) -> dict[str, str | list[str]]:
    """What was entered into a form, by the fields' custom ids: a text, or what was chosen."""
    entered: dict[str, str | list[str]] = {}
    waiting: list[Any] = list(_data(interaction).get("components", []))
    for part in waiting:
        waiting += part.get("components", [])
        waiting += [part["component"]] if "component" in part else []
        if "custom_id" in part:
            entered[part["custom_id"]] = part.get("values", part.get("value", ""))
    return entered

"""Limits of a message as a whole: content, embeds, polls, mentions, files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playground.model import components
from playground.model.errors import Violation
from playground.model.rules import RuleTable, length, number, required

Json = dict[str, Any]

COMPONENTS_V2 = 1 << 15
"""Message flag IS_COMPONENTS_V2; source: API reference, Message Flags."""


@dataclass(frozen=True)
class MessageDraft:
    """A message body, on an edit together with what stays from before."""

    body: Json
    is_v2: bool


MESSAGE: RuleTable[MessageDraft] = RuleTable()

_MESSAGE_PAGE = "Message Resource, Create Message"
_EMBED_PAGE = "Message Resource, Embed Limits"
_POLL_PAGE = "Poll Resource, Poll Create Request Object"
_V2_PAGE = "Component Reference, Using Components V2"

EMBED_LENGTHS = {"title": 256, "description": 4096}
EMBED_TOTAL = 6000


@MESSAGE.rule("content", f"{_MESSAGE_PAGE}: content up to 2000 characters")
def _content(draft: MessageDraft) -> Iterator[Violation]:
    yield from length("content", draft.body.get("content"), 0, 2000)


@MESSAGE.rule("embeds", f"{_MESSAGE_PAGE}: up to 10 embeds")
def _embeds(draft: MessageDraft) -> Iterator[Violation]:
    yield from length("embeds", draft.body.get("embeds"), 0, 10)


@MESSAGE.rule("embed.lengths", _EMBED_PAGE)
def _embed_lengths(draft: MessageDraft) -> Iterator[Violation]:
    for index, embed in enumerate(draft.body.get("embeds") or []):
        path = f"embeds.{index}"
        for key, longest in EMBED_LENGTHS.items():
            yield from length(f"{path}.{key}", embed.get(key), 0, longest)
        author, footer = embed.get("author") or {}, embed.get("footer") or {}
        yield from length(f"{path}.author.name", author.get("name"), 0, 256)
        yield from length(f"{path}.footer.text", footer.get("text"), 0, 2048)


@MESSAGE.rule("embed.fields", f"{_EMBED_PAGE}: up to 25 fields")
def _embed_fields(draft: MessageDraft) -> Iterator[Violation]:
    for index, embed in enumerate(draft.body.get("embeds") or []):
        yield from length(f"embeds.{index}.fields", embed.get("fields"), 0, 25)


@MESSAGE.rule("embed.field", f"{_EMBED_PAGE}: name 256, value 1024, neither empty")
def _embed_field(draft: MessageDraft) -> Iterator[Violation]:
    for index, embed in enumerate(draft.body.get("embeds") or []):
        for number_, field in enumerate(embed.get("fields") or []):
            path = f"embeds.{index}.fields.{number_}"
            for key, longest in (("name", 256), ("value", 1024)):
                if not field.get(key):
                    yield required(f"{path}.{key}")
                yield from length(f"{path}.{key}", field.get(key) or None, 1, longest)


@MESSAGE.rule("embed.total", f"{_EMBED_PAGE}: 6000 characters over all embeds of a message")
def _embed_total(draft: MessageDraft) -> Iterator[Violation]:
    total = sum(_embed_size(embed) for embed in draft.body.get("embeds") or [])
    if total > EMBED_TOTAL:
        yield Violation(
            "embeds", "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {EMBED_TOTAL}"
        )


def _embed_size(embed: Json) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("author") or {}).get("name"), (embed.get("footer") or {}).get("text")]
    for field in embed.get("fields") or []:
        texts += [field.get("name"), field.get("value")]
    return sum(len(text) for text in texts if text)


@MESSAGE.rule("attachments", "API Reference, Uploading Files: up to 10 files")
def _attachments(draft: MessageDraft) -> Iterator[Violation]:
    yield from length("attachments", draft.body.get("attachments"), 0, 10)


@MESSAGE.rule("attachment.description", "Message Resource, Attachment: description up to 1024")
def _attachment_description(draft: MessageDraft) -> Iterator[Violation]:
    for index, item in enumerate(draft.body.get("attachments") or []):
        yield from length(f"attachments.{index}.description", item.get("description"), 0, 1024)


@MESSAGE.rule("allowed_mentions", "Message Resource, Allowed Mentions: parse or a list, not both")
def _allowed_mentions(draft: MessageDraft) -> Iterator[Violation]:
    allowed = draft.body.get("allowed_mentions") or {}
    for kind in ("users", "roles"):
        if kind in (allowed.get("parse") or []) and allowed.get(kind):
            yield Violation(
                "allowed_mentions",
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
            )
        yield from length(f"allowed_mentions.{kind}", allowed.get(kind), 0, 100)


@MESSAGE.rule("v2.exclusive", f"{_V2_PAGE}: no content, embeds or poll beside them")
def _v2_exclusive(draft: MessageDraft) -> Iterator[Violation]:
    if draft.is_v2:
        for key in ("content", "embeds", "poll", "sticker_ids"):
            if draft.body.get(key):
                yield Violation(
                    key,
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
                )


@MESSAGE.rule("v2.total", f"{_V2_PAGE}: 40 components, nested ones counted")
def _v2_total(draft: MessageDraft) -> Iterator[Violation]:
    count = sum(1 for _ in components.walk(draft.body.get("components") or []))
    if draft.is_v2 and count > 40:
        yield Violation(
            "components",
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            f"The total number of components cannot exceed 40 (got {count})",
        )


@MESSAGE.rule("v2.text", f"{_V2_PAGE}: 4000 characters over all text displays")
def _v2_text(draft: MessageDraft) -> Iterator[Violation]:
    total = sum(len(text) for text in components.texts(draft.body.get("components") or []))
    if draft.is_v2 and total > 4000:
        yield Violation(
            "components",
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            "The total size of displayable text exceeds the maximum of 4000",
        )


@MESSAGE.rule("v2.flag", f"{_V2_PAGE}: these components need the IS_COMPONENTS_V2 flag")
def _v2_flag(draft: MessageDraft) -> Iterator[Violation]:
    if not draft.is_v2:
        for node in components.walk(draft.body.get("components") or []):
            if node.component.get("type") in components.V2_ONLY:
                yield Violation(
                    node.path, "UNION_TYPE_CHOICES", "This component needs IS_COMPONENTS_V2"
                )


@MESSAGE.rule("v1.rows", "Component Reference, Legacy Message Component Behavior: 5 action rows")
def _v1_rows(draft: MessageDraft) -> Iterator[Violation]:
    if not draft.is_v2:
        yield from length("components", draft.body.get("components"), 0, 5)


@MESSAGE.rule("poll.lengths", f"{_POLL_PAGE}: question 300, answer 55")
def _poll_lengths(draft: MessageDraft) -> Iterator[Violation]:
    poll = draft.body.get("poll") or {}
    if poll:
        question = (poll.get("question") or {}).get("text")
        yield from length("poll.question.text", question or "", 1, 300)
    for index, answer in enumerate(poll.get("answers") or []):
        text = (answer.get("poll_media") or {}).get("text")
        yield from length(f"poll.answers.{index}.poll_media.text", text or "", 1, 55)


@MESSAGE.rule("poll.answers", f"{_POLL_PAGE}: up to 10 answers")
def _poll_answers(draft: MessageDraft) -> Iterator[Violation]:
    if draft.body.get("poll"):
        yield from length("poll.answers", draft.body["poll"].get("answers") or [], 1, 10)


@MESSAGE.rule("poll.duration", f"{_POLL_PAGE}: whole hours, up to 32 days")
def _poll_duration(draft: MessageDraft) -> Iterator[Violation]:
    hours = (draft.body.get("poll") or {}).get("duration")
    yield from number("poll.duration", hours, 1, 768)
    if isinstance(hours, float) and not hours.is_integer():
        yield Violation("poll.duration", "NUMBER_TYPE_COERCE", "Value is not int.")

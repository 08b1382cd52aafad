"""Every command, completion, button, select and form of the bot, as data: how it is used by those
who may, what they are told, what it changes, and what those are told who may not.

In braces stand the ids and words of a server's own things; see `house.Things`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MODERATORS = "Only moderators"
MANAGERS = "Only members with Manage Server"
DRAFT = "That draft is not there any more"
REVIEW = "That review is not in this library any more"
OWN = "You can change only your own reviews"
POLL = "There is no such poll here"


@dataclass(frozen=True, eq=False)
class Row:
    """One use. `path` is a command's name or a control's route."""

    path: str
    args: str = ""  # of a control: what follows its route
    options: Mapping[str, Any] = field(default_factory=dict)  # of a command
    values: tuple[str, ...] | None = None  # what is chosen in a select
    entered: Mapping[str, str] | None = None  # into a form
    who: str = "author"
    says: str = ""
    changes: frozenset[str] = frozenset()  # tables, beside those of the programme itself
    refuses: str = ""  # what a plain member hears; nothing where every member may
    seen: bool = False  # members see the thing, and are refused in other words than for none
    direct: bool = False  # works in a direct message
    own: bool = False  # is about nobody but who uses it, wherever that is
    makes: bool = False  # gives others something of their own: a draft
    until: str = ""  # a query that holds once all that follows has been done
    target: str = ""  # of a message command: what the message says

    @property
    def counts_twice(self) -> bool:
        """Whether it makes something new each time."""
        return self.makes or (
            "poll_option" in self.changes
            and bool(self.options.get("text") or self.options.get("options"))
        )

    @property
    def names(self) -> bool:
        """Whether it names anything that a server has."""
        return bool(re.search(r"\{\w+\}", str([self.args, self.options, self.values])))

    def __str__(self) -> str:
        options = [f"{name}={value}" for name, value in self.options.items()]
        return " ".join(filter(None, [self.path, self.args, *(self.values or ()), *options]))


def control(path: str, args: str = "", *, changes: str = "", **rest: Any) -> Row:
    return Row(path, args, changes=frozenset(changes.split()), **rest)


def command(path: str, options: Mapping[str, Any] | None = None, *, changes: str = "",
            **rest: Any) -> Row:  # fmt: skip
    return Row(path, options=options or {}, changes=frozenset(changes.split()), **rest)


def moderating(row: Row) -> Row:
    return Row(**{**vars(row), "who": "moderator", "refuses": row.refuses or MODERATORS})


FORM = {
    "text": "Lantern Street (1962) is a fine film. {text} once more, and at greater length.",
    "rating": "9/10",
}
FACTS = {"values": "Newname — Newdetail"}
SENT = "review submission draft film audit film_alias fact spoiler opinion"
EDITED = "review review_revision audit fact opinion spoiler film_alias film"

CONTROLS = [
    control("ask:about", "{title}", says="{title}"),
    control("film:card", "#{film}", says="## {title}"),
    control("film:card", "{title}", says="## {title}"),
    control("film:like", "#{film}", says="Films like {title}"),
    control("film:list", "0", says="films with reviews"),
    control("film:rating", "{film}", says="You gave it"),
    control("film:stars", "{film}", values=("3",), says="You gave it", changes="rating"),
    control("film:unrate", "{film}", says="taken back", changes="rating"),
    control("film:raters", "{film}", says="Who rated {title}"),
    control("film:top", "0:rating", says="Best rated"),
    moderating(control("film:edit", "#{film}", says="{title}")),
    moderating(control("film:kind", "{film}:director", says="{director}")),
    moderating(
        control("film:kind_in", "{film}:theme", entered=FACTS, says="Newname", changes="fact audit")
    ),
    moderating(control("film:title", "{film}", says="{title}")),
    moderating(
        control(
            "film:title_in",
            "{film}",
            entered={"title": "Newtitle", "year": "1999"},
            says="Newtitle (1999)",
            changes="film film_alias audit",
        )
    ),
    moderating(
        control(
            "film:join",
            "{other}:{film}",
            says="{title}",
            changes="film film_alias audit review fact opinion rating draft poll_option"
            " review_revision",
        )
    ),
    control("review:film", "#{film}", says="{title}"),
    control("review:excerpt", "#{film}", says="{title}"),
    control("review:open", "{p}:0", says="{text}"),
    control("review:page", "{p}:0", says="{text}"),
    control("review:search", "0:{text}", says="{text}"),
    moderating(control("review:cancel_import", "{run}", says="Cancelling")),
    control("draft:new", "#{film}", entered=FORM, says="review of {title}", changes="draft",
            makes=True),
    control("draft:new", "-", entered=FORM | {"title": "{title}"}, says="{title}",
            changes="draft", makes=True),
    control("draft:open", "", values=("{draft}",), says="{drafted}", refuses=DRAFT),
    control("draft:facts", "{draft}:0", says="{drafted}", refuses=DRAFT),
    control("draft:film", "{draft}:{film}", says="{title}", changes="draft", refuses=DRAFT),
    control("draft:details", "{draft}", says="{drafted}", refuses=DRAFT),
    control(
        "draft:details_in", "{draft}", entered={"title": "Newtitle", "year": "1999"},
        says="Newtitle (1999)", changes="draft", refuses=DRAFT,
    ),
    control("draft:text", "{draft}", says="Change the text", refuses=DRAFT),
    control("draft:text_in", "{draft}", entered=FORM, says="9/10", changes="draft", refuses=DRAFT),
    control("draft:file", "{draft}", says="then send it back", refuses=DRAFT),
    control("draft:kind", "{draft}", values=("director",), says="Directed by", refuses=DRAFT),
    control("draft:kind_in", "{draft}:director", entered=FACTS, says="Newname", changes="draft",
            refuses=DRAFT),
    control("draft:discard", "{draft}", says="discarded", changes="draft", refuses=DRAFT),
    control("draft:send", "{draft}", says="Sent in", changes=SENT, refuses=DRAFT),
    moderating(control("desk:approve", "{w}", says="Approved", changes=f"{EDITED} submission")),
    moderating(control("desk:decline", "{w}", says="Decline: {title}")),
    moderating(
        control("desk:decline_in", "{w}", entered={"reason": "Newreason"},
                says="Declined by", changes="review submission audit")
    ),
    control("desk:look", "", values=("{w}",), says="{title}", refuses=REVIEW),
    control("desk:read", "{w}:0", says="{waiting}", refuses=REVIEW),
    control("desk:page", "{w}:0", says="{waiting}", refuses=REVIEW),
    control("desk:edit", "{w}", says="Edit: {title}", refuses=REVIEW),
    control("desk:edit", "{p}", says="Edit: {title}", refuses=OWN, seen=True),
    control("desk:edit_in", "{w}:1", entered=FORM, says="Version 2", changes=EDITED,
            refuses=REVIEW),
    control("desk:upload", "{w}", says="Edit: {title}", refuses=REVIEW),
    control("desk:kind", "{w}", values=("theme",), says="Themes", refuses=REVIEW),
    control("desk:kind_in", "{w}:theme", entered=FACTS, says="Newname", refuses=REVIEW,
            changes=EDITED),
    control("desk:remove", "{w}", says="Remove: {title}", refuses=REVIEW),
    control("desk:remove_in", "{w}", entered={"reason": "Newreason"}, says="Removed by",
            changes="review removal audit", refuses=REVIEW),
    control("desk:remove_in", "{p}", entered={"reason": "Newreason"}, says="Removed by",
            changes="review removal audit", refuses=OWN, seen=True),
    moderating(control("desk:restore", "{r}:0", says="History of", changes="review removal audit")),
    moderating(control("desk:restore", "{p}:1", says="Version 3", changes=EDITED)),
    control("desk:history", "{w}:0", says="History of {title}", refuses=REVIEW),
    moderating(control("desk:undo", "{act}", says="Taken back", changes="audit fact film"
                       " film_alias review removal submission")),
    control("poll:ballot", "{secret}", says="{question}"),
    control("poll:ballot", "{hidden}", who="moderator", says="{unseen}", refuses=POLL),
    control("poll:again", "{secret}", says="{question}"),
    control("poll:again", "{hidden}", who="moderator", says="{unseen}", refuses=POLL),
    control("poll:cast", "{secret}", values=("2",), says="Your vote is in", changes="ballot"),
    control("poll:cast", "{hidden}", values=("2",), who="moderator", says="Your vote is in",
            changes="ballot", refuses=POLL),
    control("poll:rank", "{ranked}:", values=("2",), says="Not cast yet"),
    control("poll:rank", "{hidden}:", values=("2",), who="moderator", says="Not cast yet",
            refuses=POLL),
    control("poll:draft", "{ranked}:b", says="Not cast yet"),
    control("poll:draft", "{hidden}:b", who="moderator", says="Not cast yet", refuses=POLL),
    control("poll:ranking", "{ranked}:ba", says="Your vote is in", changes="ballot"),
    control("poll:ranking", "{hidden}:ba", who="moderator", says="Your vote is in",
            changes="ballot", refuses=POLL),
    control("poll:withdraw", "{secret}", says="withdrawn", changes="ballot"),
    control("poll:withdraw", "{hidden}", who="moderator", says="withdrawn", changes="ballot",
            refuses=POLL),
    control("poll:result", "", values=("{ended}",), says="{question}"),
    control("poll:result", "{hidden}", who="moderator", says="stays hidden", refuses=POLL),
    control("poll:counted", "{ended}:0", says="{question}"),
    control("poll:counted", "{hidden}:0", who="moderator", says="stays hidden", refuses=POLL),
    control("privacy:delete", says="erase", direct=True, own=True),
    control("privacy:choose", "unsign", says="For good?", direct=True, own=True),
    control("privacy:erase", "unsign", says="## Erased", direct=True, own=True,
            changes="review draft submission rating open_rater ballot audit poll review_revision"
            " removal meta review_fts_data review_fts_idx review_fts_docsize opinion fact film"
            " film_alias spoiler library_version"),
    control("privacy:export", says="stored", direct=True, own=True),
    control("privacy:keep", says="Nothing was erased", direct=True, own=True),
    control("server:channel", "queue_channel", values=("{channel}",), who="owner",
            says="Settings", changes="server_settings audit submission", refuses=MANAGERS,
            seen=True,
            until="SELECT 1 FROM submission WHERE card_message IS NOT NULL"),
    control("server:roles", "poll_roles", values=("{role}",), who="owner",
            says="Settings", changes="server_settings server_role audit", refuses=MANAGERS,
            seen=True),
    control("server:choose", "polls_by", values=("moderators",), who="owner",
            says="Settings", changes="server_settings audit", refuses=MANAGERS),
    control("server:turn", "members_submit:0", who="owner",
            says="✗ Members may send in reviews", changes="server_settings audit",
            refuses=MANAGERS),
]  # fmt: skip

OPENED = "poll poll_option"

COMMANDS = [
    command("ask", {"question": "who directed {title}?"}, says="{director}"),
    command("film show", {"title": "#{film}"}, says="## {title}"),
    command("film show", {"title": "{title}"}, says="## {title}"),
    command("film find", {"character": "{character}"}, says="{title}"),
    command("film find", {"person": "{director}", "job": "director"}, says="{title}"),
    command("film find", {"theme": "{theme}"}, says="{title}"),
    command("film find", {"text": "{text}"}, says="{title}"),
    command("film list", says="films with reviews"),
    command("film random", says="##"),
    command("film similar", {"title": "#{film}"}, says="Films like {title}"),
    command("film rate", {"title": "#{film}", "stars": 4}, says="You gave it", changes="rating"),
    command("film rate", {"title": "{title}", "show": False}, says="You gave it",
            changes="open_rater"),
    command("film top", {"by": "poll wins"}, says="Most polls won"),
    command("film stats", says=""),
    moderating(command("film edit", {"title": "#{film}"}, says="{title}")),
    moderating(command("film edit", {"title": "{title}"}, says="{title}")),
    moderating(command("film merge", {"old": "#{other}", "into": "#{film}"}, says="{title}")),
    command("review read", {"title": "#{film}"}, says="{title}"),
    command("review read", {"title": "{title}"}, says="{title}"),
    command("review excerpt", {"title": "#{film}"}, says="{title}"),
    command("review search", {"text": "{text}"}, says="{text}"),
    command("review add", {"film": "#{film}"}, says="Add a review"),
    command("review mine", says="{title}", own=True),
    moderating(command("review queue", says="{title}")),
    moderating(command("review undo", says="last act")),
    command("review edit", {"review": "#{w}"}, says="Edit: {title}", refuses=REVIEW),
    command("review edit", {"review": "{old}"}, who="moderator", says="Edit: {old}",
            refuses="No review that you may change fits"),
    command("review remove", {"review": "#{w}"}, says="Remove: {title}", refuses=REVIEW),
    command("review remove", {"review": "{old}"}, who="moderator", says="Remove: {old}",
            refuses="No review that you may change fits"),
    command("review restore", {"review": "#{r}"}, who="moderator", says="History of",
            changes="review removal audit", refuses=MODERATORS),
    command("review history", {"review": "#{w}"}, says="History of {title}", refuses=REVIEW),
    moderating(
        command("review import", {"file": "title,review\nNewtitle,It is a slow and kind film.\n"},
                says="1 review added", changes=f"{SENT} import_run")
    ),
    moderating(command("review export", {"form": "CSV"}, says="of this server")),
    command("poll quick", {"options": "One; Two"}, changes=OPENED),
    command("poll quick", {"person": "{director}"}, says="Only one film fits"),
    command("poll quick", {"theme": "{theme}"}, says="Only one film fits"),
    command("poll quick", {"text": "{text}"}, says="{title}", changes=OPENED),
    command("poll secret", {"options": "One; Two", "length": "2h"}, says="One", changes=OPENED),
    command("poll secret", {"person": "{director}"}, says="Only one film fits"),
    command("poll secret", {"theme": "{theme}"}, says="Only one film fits"),
    command("poll secret", {"text": "{text}"}, says="{title}", changes=OPENED),
    command("poll ranked", {"options": "One; Two", "weekly": True}, says="One", changes=OPENED),
    command("poll ranked", {"person": "{director}"}, says="Only one film fits"),
    command("poll ranked", {"theme": "{theme}"}, says="Only one film fits"),
    command("poll ranked", {"text": "{text}"}, says="{title}", changes=OPENED),
    command("poll list", says="{question}"),
    command("poll results", {"poll": "#{ended}"}, says="{question}"),
    command("poll results", {"poll": "{question}"}, says="{question}"),
    command("poll results", {"poll": "#{hidden}"}, who="moderator", says="stays hidden",
            refuses=POLL),
    command("poll close", {"poll": "#{secret}"}, says="closed", changes=f"{OPENED}",
            refuses="Only whoever opened a poll", seen=True,
            until="SELECT 1 FROM poll WHERE id = {secret} AND result_message_id IS NOT NULL"),
    command("poll close", {"poll": "{unseen}"}, who="moderator", says="closed", changes=OPENED,
            refuses="There is no such poll here",
            until="SELECT 1 FROM poll WHERE id = {hidden} AND result_message_id IS NOT NULL"),
    command("poll cancel", {"poll": "#{secret}"}, says="cancelled", changes="poll",
            refuses="Only whoever opened a poll", seen=True),
    command("poll cancel", {"poll": "#{hidden}"}, who="moderator", says="cancelled",
            changes="poll", refuses=POLL),
    command("server settings", who="owner", says="Settings of this server", refuses=MANAGERS),
    command("privacy show", says="rating", direct=True, own=True),
    command("privacy export", says="stored", direct=True, own=True),
    command("privacy delete", says="erase", direct=True, own=True),
    command("privacy optout", {"messages": "never save"}, says="", direct=True, own=True,
            changes="opt_out"),
    command("help", says="Ask, and the reviews answer", direct=True),
    command("about", says="Marquee", direct=True),
    Row("Save as review", target="{text} is what I had in mind, and I liked the film.",
        says="kept as a draft", changes=frozenset({"draft"}), makes=True),
]  # fmt: skip

EVERY = [*CONTROLS, *COMMANDS]

NAMES_NOTHING = {
    "job", "stars", "show", "by", "form", "messages",  # chosen among a few
    "question", "films", "count", "length", "several", "options", "weekly", "carry_losers",
    "role", "role_2", "role_3", "file", "file_2", "file_3", "file_4", "file_5",  # Discord's own
}  # fmt: skip
"""Options that name nothing of a library or a poll, so that no other server's can be given."""

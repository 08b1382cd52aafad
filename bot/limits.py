"""Discord's limits on what we send, and our own shorter ones for reading on a phone.

Sources: the API reference (Components, Application Commands) and discord.py's `ui/view.py`.
"""

from __future__ import annotations

MESSAGE_TEXT = 4000
"""Characters in all text displays of one message. Source: Components reference, Text Display."""

MESSAGE_PARTS = 40
"""Components in one message, nested ones counted. Source: Components reference, Anatomy."""

BUTTON_LABEL = 80
"""Source: Components reference, Button. Some 38 of them show on a phone."""

CUSTOM_ID = 100
"""Source: Components reference, Anatomy."""

ROW_BUTTONS = 5
"""Source: Components reference, Action Row."""

SELECT_OPTIONS = 25
"""Source: Components reference, String Select."""

SELECT_TEXT = 100
"""Label, value and description of an option each; also a placeholder, which may have 150."""

CHOICES = 25
"""Autocomplete choices. Source: Application Commands reference, Autocomplete."""

CHOICE_NAME = 100
"""Name and value of an autocomplete choice each. Source: as above."""

PAGE_TEXT = 1800
"""Characters of a review on one page: about two phone screens. Ours."""

ONE_PAGE_TEXT = 2600
"""Characters of a review that is not split at all: better one long page than a short second. Ours.
"""

QUOTE_TEXT = 420
"""Characters of a quoted sentence; an excerpt fits. Ours."""

ANSWER_TEXT = 2000
"""Characters of an answer itself, so that there is room for its quotes. Ours."""

HINT_TEXT = 140
"""Characters of a sentence that only says why something is listed. Ours."""

LABEL_SHOWN = 38
"""Characters of a button's label that a phone shows. Ours."""

QUESTION_TEXT = 300
"""Characters that a member may ask in. Ours; also what an answer repeats."""

SEARCH_TEXT = 80
"""Characters to search reviews for; with them, a page's custom id still fits. Ours."""

FORM_TITLE = 45
"""Source: Interactions reference, Modal."""

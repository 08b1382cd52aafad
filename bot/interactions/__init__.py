"""How interactions are answered, fail, and are found again after a restart."""

from bot.interactions.controls import (
    Choice,
    Controls,
    Form,
    Interaction,
    Layout,
    button,
    control,
    custom_id,
    filled_in,
    select,
)
from bot.interactions.replies import (
    Tree,
    actor_of,
    press,
    reply,
    report_error,
    scope_of,
    turn,
)

__all__ = [
    "Choice",
    "Controls",
    "Form",
    "Interaction",
    "Layout",
    "Tree",
    "actor_of",
    "button",
    "control",
    "custom_id",
    "filled_in",
    "press",
    "reply",
    "report_error",
    "scope_of",
    "select",
    "turn",
]

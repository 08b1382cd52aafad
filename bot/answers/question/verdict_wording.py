"""Idioms that ask whether to see a film: worth the bus fare, see it or skip it. Pure."""

from __future__ import annotations

from bot.answers.question.wording import pattern

_VERDICT = pattern(
    r"worth (?:(?:the|all|that|my|our|your|a|an|it|of|cinema|full|whole|price) )*(?:hype|fuss"
    r"|bother|trip|trek|bus fare|fare|ticket|price|money|cash|tenner|fiver|popcorn|babysitter"
    r"|sitter|evening|night out|night"
    r"|hour\w*"
    r"|time|drive|detour|while|effort|rental|(?:watch|see)\w*)"
    r"|(?:watch|see|go|catch|stream|rent|book) (?:it )?or (?:skip|pass|avoid|not|miss|leave|stay"
    r"|give|swerve)\w*"
    r"|(?:skip|swerve|avoid|miss|pass|stay (?:in|home|at home)|dodge) (?:it )?or (?:go|see|watch"
    r"|catch)\w*"
    r"|stay(?:ing)? (?:in|home|at home) or|(?:yay|yea|yes|hit) or (?:nay|no|miss)|hot or not"
    r"|(?:good|bad|safe|decent|solid) (?:plan|idea|bet|call|choice|pick|shout)"
    r"|(?:send|push|nudge|steer|point|drag|urge|persuade|talk)(?:ing)? (?:me|us|people|anyone|you)"
    r"|(?:tell|want|like|advise|beg) (?:me|us|people|anyone|you) to (?:go|see|watch|bother|book"
    r"|stay|skip|avoid)"
    r"|should (?:i|we) (?:go|book|pay|fork out|shell out|make the effort|give it)"
    r"|give it a (?:go|miss|try|whirl|chance|swerve)|^@[fb]\d+ y n$|y n$"
    r"|thumbs (?:up|down)|come away (?:happy|pleased|glad)|happy to have (?:seen|gone)"
)

_ANOTHER = pattern(
    r"first|before|sequel|prequel|stand ?alone|order|(?:see|watch) (?:any|some)thing"
)
"""Asks what else there is to see."""


def asks_verdict(plain: str) -> bool:
    """Whether a masked question asks for the verdict on the whole film."""
    return bool(_VERDICT.search(plain)) and not _ANOTHER.search(plain)

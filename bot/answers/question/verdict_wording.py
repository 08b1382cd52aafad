"""Idioms that ask whether to see a film: worth the bus fare, bin it or book it. Pure."""

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
_DUD = (
    r"(?:stinker|dud|turkey|flop|clunker|disaster|disappointment|let ?down|snooze ?fest"
    r"|waste(?: of .*)?"
    r"|mess|write off|chore|slog)"
)
_GEM = (
    r"(?:masterpiece|classic|(?:hidden )?gem|keeper|winner|hit|belter|banger|triumph|must see"
    r"|treat|cracker"
    r"|stonker|corker)"
)
_OUTRIGHT = pattern(
    rf"^(?:(?:so|ok|and|but) )*(?:is|was) @[fb]\d+ (?:(?:really|actually|just|such|a|an|the|total"
    rf"|real|bit of"
    rf"|proper|complete|absolute) )*(?P<dud>{_DUD})$"
)
"""A blunt word for a bad film, asked for alone."""
_SKIPPED = r"(?:bin|dodge|swerve|ditch|skip|avoid|miss|leave|bury)(?: it)?"
_SEEN = r"(?:book|catch|see|watch|keep|stream|grab|praise)(?: it)?"
_EITHER = pattern(
    rf"(?:{_GEM}|{_DUD}) or (?:(?:a|an|total|just|complete) )*(?:{_DUD}|{_GEM})"
    rf"|{_SKIPPED} or (?:(?:one to|a) )?{_SEEN}|{_SEEN} or (?:(?:one to|a) )?{_SKIPPED}"
)
_WHOLE_FILM = pattern(
    r"(?:do|should|must|have|need)(?: (?:i|we|you))?(?: (?:really|got))? (?:need |have "
    r"|got )?to (?:see|watch|catch)"
    r"|missing (?:out|much|anything|something)|deserves? (?:my|our|a|an|the"
    r"|your)(?: \w+)* (?:night|evening|time"
    r"|money|weekend|saturday|friday|ticket|attention|watch)|(?:happy|glad|pleased|sorry) (?:they"
    r"|he|she|you|we)"
    r" (?:went|bothered|saw|watched|sat)|(?:glowing|rave|warm|scathing|kind|positive"
    r"|negative)(?: \w+){0,3} (?:review"
    r"|write up|notice)|general (?:feeling|mood|vibe|consensus|view|opinion)|overall (?:feeling"
    r"|mood|vibe|view)"
    r"|recommendation|won over|win \w+ over|sold on it|better off (?:skipping|staying)"
)
_WORTH_OF_PART = pattern(
    r"(?:worth (?:it|watching|seeing) for|for (?:her|him|them|@[pu]\d+|(?:the|its|that) \w+)) ?$"
)

_ANOTHER = pattern(
    r"first|before|sequel|prequel|stand ?alone|order|(?:see|watch) (?:any|some)thing"
)
"""Asks what else there is to see."""


def asked_verdict(plain: str) -> str:
    """How a masked question asks for the verdict: "dud" whether it is a bad one, "see" whether to
    see it; "" when it does not.
    """
    if _ANOTHER.search(plain):
        return ""
    if _OUTRIGHT.match(plain):
        return "dud"
    if _EITHER.search(plain) or _WHOLE_FILM.search(plain):
        return "see"
    return "see" if _VERDICT.search(plain) and not _WORTH_OF_PART.search(plain) else ""

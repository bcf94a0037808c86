"""Which company a message names: none rather than a wrong one. Pure."""

import re
from collections.abc import Iterator

from cogs.conversation.phrases import any_of
from cogs.conversation.roles import JOB
from cogs.conversation.vocabulary import NO_COMPANY, ORDINARY, PLACES, TRADES

#: characters of a company's name as it is logged
LIMIT = 100

#: words of a name with capitals, and of one without; a longer run is a sentence that goes on
_MOST, _MOST_SMALL = 4, 2

_WORD = re.compile(r"[^\W_]+(?:[.&'+-][^\W_]+)*[+]*|&")
_ENDS = re.compile(r"[.](?:\s|$)|[^\w\s.&'+-]|\n|\s[-–—]\s")

#: What leads to a name, whatever its case.
_LEADS = any_of(
    r"""
    (?:reject(?:ed|ion|ions)?|turned (?:me )?down|ghosted|refused|declined|dropped|cut|knocked back|passed over)%SOON%
    (?:let down|filtered out|screened out|heard(?: anything)?(?: back)?|silence|feedback|offer|message|call)%SOON%
    (?:no|nope|answer|reply|response|news|word|e-?mail|mail|letter)%SOON%
    """,
    SOON=r"(?: (?:again|today|yesterday|just now|this (?:morning|week)|for (?:weeks|months)|\w+ly))*\s(?:by|from)\s",
)
#: What leads to one that is written with a capital; behind "at" it may be small.
_AT_ROLE = any_of(
    r"""
    %JOB% (?:at|with)\s
    for (?:an? |the )?[\w ]{3,40}? at\s
    as an? [\w ]{3,30}? at\s
    """,
    JOB=JOB,
)
_AT = any_of(
    r"""
    (?:interview(?:s|ed|ing)?|round|stage|%JOB%|application|applied|appl(?:y|ying)|tests?|task|assessment|screen|work|freeze
      |team|panel|people|take-?home|challenge|interest|else|down|rejected|out|me|it|turned|no)%SOON%
    """,
    JOB=JOB,
    SOON=r"(?: (?:again|today))?\s(?:at|with|for|to|in)\s",
)
#: What a company does, behind a name with capitals.
_DOES = re.compile(
    r"(?<![\w'])(?P<name>(?:[A-Z][\w&.'-]*|&)(?: (?:[A-Z][\w&.'-]*|&)){0,3}) (?:just |has |have |finally |also )*"
    r"(?:said no|says no|rejected (?:me|my)|turned me|ghosted|went with|passed on me|chose|decided not|didn'?t want"
    r"|never (?:got|wrote|called|replied|answered)|hired some|cancell?ed the|doesn'?t want|let me down|dropped me"
    r"|knocked me)"
)
_TWO_WORDS = re.compile(
    r"(?:the|an?|my|our) (?:post office|city council|town (?:hall|council)|care home|law firm|(?:police|fire) station"
    r"|(?:call|job|garden) cent(?:re|er))\b",
    re.IGNORECASE,
)


def company_in(text: str) -> str | None:
    """Return the company that the text names, None where it names none that is plain."""
    # Where everything is written in capitals, they tell nothing.
    shouted = sum(c.isupper() for c in text) > 0.6 * sum(c.isalpha() for c in text)
    return next((name for name in _companies(text, shouted=shouted) if name and len(name) <= LIMIT), None)


def _companies(text: str, *, shouted: bool) -> Iterator[str | None]:
    for found in _LEADS.finditer(text):
        yield _name_at(text, found, small=True, shouted=shouted)
    if not shouted:
        yield from (_name(_WORD.findall(found["name"]), small=False) for found in _DOES.finditer(text))
    for found in (*_AT_ROLE.finditer(text), *_AT.finditer(text)):
        yield _name_at(text, found, small=found[0].lower().endswith("at "), shouted=shouted)


def _name_at(text: str, lead: re.Match[str], *, small: bool, shouted: bool) -> str | None:
    """Return the name that follows `lead`; `small`: it may be written small."""
    rest = text[lead.end() : lead.end() + 120]
    if place := _TWO_WORDS.match(rest):
        return place[0]
    words = _WORD.findall(_ENDS.split(rest, maxsplit=1)[0])
    first = words[0].lower() if words else ""
    if first == "the" and len(words) > 1 and words[1].lower() in PLACES:
        return " ".join(words[:2])
    if first in {"the", "a"} and not shouted:
        # "the Harbour Hotel" is a name, "the manager" is none.
        return _name(words[1:], small=False)
    if first == "linkedin" and lead[0].lower().endswith("by "):
        return words[0]
    return _name(words, small=small or shouted, shouted=shouted)


def _name(words: list[str], *, small: bool, shouted: bool = False) -> str | None:
    """Return the beginning of `words` that is a name, None if it is none."""
    capital = bool(words) and words[0][0].isupper() and not shouted
    fits = (_goes_on(word, at, capital=capital, small=small) for at, word in enumerate(words))
    count = next((at for at, fit in enumerate(fits) if not fit), len(words))
    name = words[: count - 1] if count and words[count - 1] == "&" else words[:count]
    behind = words[count].lower() if count < len(words) else ""
    # "the Office Assistant position" is a role.
    is_a_role = bool(name) and (re.fullmatch(JOB, behind) is not None or name[-1].lower() in TRADES)
    if not name or is_a_role or len(name) > (_MOST if capital else _MOST_SMALL):
        return None
    return " ".join(name).removesuffix("'s")


def _goes_on(word: str, at: int, *, capital: bool, small: bool) -> bool:
    """Whether a name that begins with a capital, or doesn't, has this word in it at this place."""
    if word == "&":
        return True
    # "they've" is no name either.
    ordinary = word.lower().partition("'")[0] in (ORDINARY if at else NO_COMPANY)
    return not ordinary and any(c.isalpha() for c in word) and (word[0].isupper() if capital else small)

"""Which company a message names: none rather than a wrong one. Pure."""

import re
from collections.abc import Iterator

from cogs.conversation.phrases import any_of
from cogs.conversation.roles import JOB
from cogs.conversation.vocabulary import NO_COMPANY, ORDINARY, PART_OF, PLACES, TIMES, TRADES

#: characters of a company's name as it is logged
LIMIT = 100

#: words of a name with capitals, and of one without; a longer run is a sentence that goes on
_MOST, _MOST_SMALL = 4, 2

_WORD = re.compile(r"[^\W_]+(?:[.&'+-][^\W_]+)*(?:[+]+|(?<=s)'(?=\s[A-Z]))?|&")
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
_AT = any_of(
    r"""
    %JOB% (?:at|with)\s
    for (?:an? |the )?[\w ]{3,40}? at\s
    as an? [\w ]{3,30}? at\s
    (?:interview(?:s|ed|ing)?|round|stage|%JOB%|application|applied|appl(?:y|ying)|tests?|task|assessment|screen|work|freeze
      |team|panel|people|take-?home|challenge|interest|else|down|rejected|out|me|it|turned|no|luck)%SOON%
    """,
    JOB=JOB,
    SOON=r"(?: (?:again|today))?\s(?:at|with|for|to|in)\s",
)
#: What leads to one only if it is written with a capital, and nothing else does.
_MAY_LEAD = re.compile(r"(?<!recruiter )\b(?:at|from|w/)\s(?=(?:the )?(?-i:[A-Z]))", re.IGNORECASE)
#: What a company does, behind a name with capitals.
_DOES = re.compile(
    r"(?<![\w'])(?P<name>(?:[A-Z][\w&.'-]*|&)(?: (?:[A-Z][\w&.'-]*|&|\d+)){0,3}) (?:just |has |have |finally |also )*"
    r"(?:said|says?|told me|rejected (?:me|my)|turned me|ghosted|went with|passed on me|chose|decided|(?:did|does)n'?t"
    r"|never (?:got|wrote|called|replied|answered)|hired some|cancell?ed the|let me down"
    r"|(?:phoned|rang|called|e-?mailed|wrote)\b|dropped me|knocked me)"
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
        yield from (_doer(found["name"]) for found in _DOES.finditer(text))
    for found in _AT.finditer(text):
        yield _name_at(text, found, small=found[0].lower().endswith("at "), shouted=shouted)
    if not shouted:
        yield from (_name_at(text, found, small=False, shouted=False) for found in _MAY_LEAD.finditer(text))


def _doer(name: str) -> str | None:
    """Return the name that does something, without such words before it as begin a sentence: "So Acme said no"."""
    first = next((word.start() for word in _WORD.finditer(name) if word[0].lower() not in NO_COMPANY), len(name))
    return _name(name[first:], small=False)


def _name_at(text: str, lead: re.Match[str], *, small: bool, shouted: bool) -> str | None:
    """Return the name that follows `lead`; `small`: it may be written small."""
    rest = text[lead.end() : lead.end() + 120]
    if place := _TWO_WORDS.match(rest):
        return place[0]
    rest = _ENDS.split(rest, maxsplit=1)[0]
    first, _, behind = rest.partition(" ")
    place = _WORD.match(behind)
    if first.lower() == "the" and place and place[0].lower() in PLACES and not place[0][0].isupper():
        trade = behind[place.end() :].split()[:1]
        is_a_role = trade and (trade[0].lower() in TRADES or re.fullmatch(JOB, trade[0].lower()))
        return None if is_a_role else f"{first} {place[0]}"
    if first.lower() in {"the", "a"} and not shouted:
        # "the Harbour Hotel" is a name, "the manager" is none; "The Ivy" was written as a name.
        name = _name(behind, small=False)
        return f"The {name}" if name and first == "The" else name
    if first.lower() == "linkedin" and lead[0].lower().endswith("by "):
        return first
    return _name(rest, small=small or shouted, shouted=shouted)


def _name(rest: str, *, small: bool, shouted: bool = False) -> str | None:
    """Return the beginning of `rest` that is a name, None if it is none."""
    words = list(_WORD.finditer(rest))
    capital = bool(words) and words[0][0][0].isupper() and not shouted
    fits = (_goes_on(word[0], at, capital=capital, small=small) for at, word in enumerate(words))
    count = next((at for at, fit in enumerate(fits) if not fit), len(words))
    behind = words[count][0].lower() if count < len(words) else ""
    count -= bool(count and words[count - 1][0] == "&")
    # "the Office Assistant position" is a role.
    is_a_role = count > 0 and (re.fullmatch(JOB, behind) is not None or words[count - 1][0].lower() in TRADES)
    if not count or is_a_role or count > (_MOST if capital else _MOST_SMALL):
        return None
    name = rest[words[0].start() : words[count - 1].end()]
    # "Acme's recruiter", but "Sainsbury's today".
    return name.removesuffix("'s") if behind in PART_OF else name


def _goes_on(word: str, at: int, *, capital: bool, small: bool) -> bool:
    """Whether a name that begins with a capital, or doesn't, has this word in it at this place."""
    if word == "&":
        return True
    # "they've" is no name either.
    known = word.lower().partition("'")[0]
    if capital and at:
        return (word[0].isupper() or word.isdigit()) and known not in TIMES
    return (
        known not in (ORDINARY if at else NO_COMPANY)
        and not word.isdigit()
        and (word[0].isupper() if capital else small)
    )

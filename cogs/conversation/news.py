"""Whether words tell of a no, and of whose. Pure."""

import re
from dataclasses import dataclass

from cogs.conversation.phrases import any_of, words
from cogs.conversation.refusals import (
    CANCELLED,
    DONE,
    JOB,
    OWN_CHOICE,
    PEOPLE,
    RESCINDED,
    SAID,
    SILENT,
    TAKEN,
    WAITING,
    WEAK,
)
from cogs.conversation.vocabulary import PLACES, TRADES

#: Words that speak of an application, or of an employer.
_WORK = re.compile(
    rf"\b(?:{JOB}s?|interview\w*|appl(?:y|ied|ying|ication\w*|icant\w*)|candidate\w*|hiring|recruit\w*|hr|cv|resum\w*"
    r"|employ\w*|rounds?|screening|assessment|shortlist\w*|promotion|headhunter|take-?home|hackerrank|psychometric|technical|coding|startup)\b",
    re.IGNORECASE,
)
#: An employer, by a name with a capital or as a place.
_BY_NAME = re.compile(
    rf"\s(?:(?:by|from|at|with) )?(?:the )?(?:(?-i:[A-Z])|(?:{'|'.join(sorted(PLACES))})\b)", re.IGNORECASE
)
#: What somebody was taken for, or to do.
_TAKEN_FOR = re.compile(r"\s(?:to (?P<deed>\w+)|(?:for|as) (?P<thing>[\w' /&-]{2,60}))", re.IGNORECASE)
_BREAK = re.compile(r"[.!?;,\n]|\b(?:and|but|so|because|bc|then|although|though)\b", re.IGNORECASE)

#: "for now" says nothing of what somebody was taken for.
_MEANWHILE = words("now team me us it this today once real department office summer")

_AUXILIARY = (
    r"(?:just|also|has|have|had|got|was|were|been|gotten|keeps?|getting|is|get|gets|always|never|even|actually|being|be|yet"
    r"|'s|\w+ly)"
)
_ANOTHERS = re.compile(
    r"\b(?:(?:my|our|his|her|their|a|the|another)\s+(?:\w+\s+)?"
    rf"(?:{PEOPLE})s?(?: of mine)?|she|he)(?:\s+{_AUXILIARY})*\s*$",
    re.IGNORECASE,
)
#: What is turned down, too, and tells of no application.
_MATTER = (
    r"(?:card|payment|loan|visa|mortgage|transaction|credit|insurance|claim|proposal|idea|request|refund|passport|flat"
    r"|apartment|rental|manuscript|novel)"
)
_MATTERS = re.compile(rf"\b{_MATTER}(?: \w+)?(?:\s+{_AUXILIARY})*\s*$", re.IGNORECASE)
_FOR_A_MATTER = re.compile(rf"\s(?:for|on) (?:an?|the|my|our) (?:\w+ )?{_MATTER}\b", re.IGNORECASE)
_NEGATED = re.compile(rf"(?:\b(?:not|never|without)|\w+n'?t)(?:\s+{_AUXILIARY})*\s*$", re.IGNORECASE)
_NOT_YET = any_of(
    r"""
    (?:if|afraid|scared|worried|terrified|fear|unless|hope|probably|expect\w*|about to|wait\w* to|always|should)\b
    (?:will|theyll|gonna|going to|might|may|could|would)\b
    ~'(?:ll|d)\b
    """
)
#: What is feared or foreseen has not been said; "will not be moving forward" has.
_FORESEEN = re.compile(
    r"\b(?:if|afraid|scared|worried|terrified|unless|hope|in case|will|gonna|going to|might|may|could|would|must be"
    r"|what if|worst|can do)\b"
    r"|'(?:ll|d)\b",
    re.IGNORECASE,
)
#: People whose no is about something else than work, where work isn't spoken of.
_PRIVATE = re.compile(
    rf"\b(?:(?:my|a|the|our|his|her|their|\w*(?:two|three|four|five|ten|many)) (?:\w+ )?(?:{PEOPLE}|landlord|doctor|gp"
    r"|date|crush|co-?worker|bouncer|surgery|match|teacher)s?"
    r"|asked (?:her|him)|women|men|girls|boys|landlords|doctors|tinder|hinge)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(
    rf"\b(?:{PEOPLE}|he|she) (?:\w+ )?(?:left|dumped|broke up with|is leaving|divorced) me\b"
    r"(?!\s(?!for|and|last|today|this|yesterday|after|because|when|too|again)\w)",
    re.IGNORECASE,
)
#: Behind this, what was done was done by the writer.
_OWN_DEED = re.compile(
    r"\b(?:i|we)(?:'ve| have| had|'d)?(?: just| also| already| even| finally| \w+ly)*\s*$", re.IGNORECASE
)
_OWN_MOVE = re.compile(r"\b(?:i|we)(?:'ve|'m|'re| am| are| have| had)?(?: \w+)?\s*$", re.IGNORECASE)
#: A letter speaks of "we", and of "you".
_LETTER = re.compile(r"\b(?:your?|unfortunately|regret|candidates?|applicants?|dear)\b", re.IGNORECASE)
#: A rejection as a thing in general, or as what has been left behind.
_IN_GENERAL = re.compile(
    r"\b(?:of|with|about|handle|handling|face|facing|fear|take|taking|hate|to|for|no|without|avoid\w*|hit|reach"
    r"|count\w* as)\s+(?:(?:an?|my|\d+|more|another|further|all|the|any)\s+)?$",
    re.IGNORECASE,
)
#: A question about rejections asks how something is done, and tells of none.
_ASKS = re.compile(
    r"\b(?:how (?:do|can|to|should)|(?:can|should|could|do|did) (?:i|you)|what (?:counts|is|are)|where|is there)\b",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"[^.!?,;\n]{0,12}?\b(?:by|from|when) [^.!?,;\n]{0,25}")


@dataclass(frozen=True, slots=True)
class No:
    """A no that was told: where in the text the words are, and what they say of it."""

    spans: tuple[tuple[int, int], ...]
    silent: bool
    cancelled: bool
    rescinded: bool


def find_no(text: str) -> No | None:
    """Return the no that somebody tells of as theirs, None if there is none."""
    done = [found.span() for found in DONE.finditer(text) if _happened(text, found)]
    said = [found.span() for found in SAID.finditer(text) if _is_theirs(text, found)]
    taken = [found.span() for found in TAKEN.finditer(text) if _is_theirs(text, found) and _for_work(text, found)]
    weak = [found.span() for found in WEAK.finditer(text) if _happened(text, found) and _of_work(text, found)]
    silent = [] if _still_waits(text) else [f.span() for f in SILENT.finditer(text) if _is_silence(text, f)]
    cancelled = [found.span() for found in CANCELLED.finditer(text) if _is_theirs(text, found)]
    own_choice = [found.span() for found in OWN_CHOICE.finditer(text)]
    told = (*done, *said, *taken, *weak, *silent, *cancelled)
    spans = sorted((a, b) for a, b in told if not any(start < b and a < end for start, end in own_choice))
    if not spans:
        return None
    rescinded = any("offer" in text[a:b].lower() and RESCINDED.search(text[a:b]) for a, b in said)
    return No(tuple(spans), bool(silent), bool(cancelled), rescinded)


def is_anothers(text: str) -> bool:
    """Whether a no is told of, but of somebody else."""
    found = (*DONE.finditer(text), *SAID.finditer(text))
    return not all(_was_done_to_them(text, each) for each in found)


def is_private(text: str) -> bool:
    """Whether somebody close said no to the writer, and it isn't about work."""
    found = (*DONE.finditer(text), *SAID.finditer(text))
    if _LEFT.search(text):
        return True
    return any(_is_private(text, each) and _of_the_writer(text, each) for each in found)


def _of_the_writer(text: str, found: re.Match[str]) -> bool:
    told = text[found.start() : found.end() + 3]
    return (
        re.search(r"\bme\b", told, re.IGNORECASE) is not None
        or re.search(r"\bi(?:'?m| was| got| am| have been)\b", before(text, found), re.IGNORECASE) is not None
    )


def is_own_choice(text: str) -> bool:
    return OWN_CHOICE.search(text) is not None


def is_waiting(text: str) -> bool:
    return WAITING.search(text) is not None


def _still_waits(text: str) -> bool:
    return re.search(r"\byet\b|\bstill waiting\b|\bwaiting (?:for|to)\b", text, re.IGNORECASE) is not None


def _happened(text: str, found: re.Match[str]) -> bool:
    clause = before(text, found)
    if any(each.search(clause) for each in (_NEGATED, _NOT_YET, _MATTERS, _OWN_DEED)):
        return False
    if _FOR_A_MATTER.match(text, found.end()) or _is_private(text, found):
        return False
    return _was_done_to_them(text, found)


def _is_theirs(text: str, found: re.Match[str]) -> bool:
    clause = before(text, found)
    told = found[0].lower()
    in_general = _IN_GENERAL.search(clause) or _ASKS.search(clause)
    foreseen = (
        not told.startswith(("not ", "n't ", "keep "))
        and _FORESEEN.search(clause + told.removeprefix("no ")) is not None
    )
    if foreseen or (told.startswith("rejection") and in_general) or _is_private(text, found):
        return False
    tells = re.match(r"(?:said|says?|saying|told me|reckons?)\b", told) or re.search(r"\bwant me\b", told)
    if tells and _OWN_DEED.search(clause):
        return False
    return tells is not None or _was_done_to_them(text, found)


def _is_silence(text: str, found: re.Match[str]) -> bool:
    # "three weeks, like nothing before" has the form of it.
    of_news = (
        not found[0].lower().endswith(("nothing", "quiet", "silent", "dark"))
        or _WORK.search(text)
        or re.search(r"\b(?:hear|repl|answer|client|compan)", text)
    )
    return bool(of_news) and _is_theirs(text, found)


def _was_done_to_them(text: str, found: re.Match[str]) -> bool:
    # "she turned me down" and "she rejected me" are the writer's own, "she was turned down" is not.
    told = text[found.start() : found.end() + 3]
    return re.search(r"\b(?:me|us|my)\b", told, re.IGNORECASE) is not None or not of_another(before(text, found))


def _is_private(text: str, found: re.Match[str]) -> bool:
    by_whom = _BY_WHOM.match(text, found.end())
    told = before(text, found) + found[0] + (by_whom[0] if by_whom else "")
    return _PRIVATE.search(told) is not None and _WORK.search(text) is None


def _of_work(text: str, found: re.Match[str]) -> bool:
    """Whether an application is spoken of, or an employer is named behind it."""
    return _WORK.search(text) is not None or _BY_NAME.match(text, found.end()) is not None


def _for_work(text: str, found: re.Match[str]) -> bool:
    """Whether somebody else was taken for work that the writer wanted: not for a roof, and not by the writer."""
    if _OWN_MOVE.search(before(text, found)) and not _LETTER.search(text):
        return False
    taken_for = _TAKEN_FOR.match(text, found.end())
    thing = (
        re.split(r"\b(?:and|but|so|because|who|that|when|after|at|with)\b", taken_for["thing"] or "")[0]
        if taken_for
        else ""
    )
    trade = any(word in TRADES or word in _MEANWHILE for word in thing.lower().split())
    return (
        taken_for is None
        or trade
        or _WORK.search(text, 0, found.start()) is not None
        or _WORK.search(text, found.end()) is not None
    )


def before(text: str, found: re.Match[str]) -> str:
    """Return what stands before in the same clause."""
    lead = text[max(0, found.start() - 80) : found.start()]
    breaks = [each.end() for each in _BREAK.finditer(lead)]
    return lead[breaks[-1] :] if breaks else lead


def of_another(clause: str) -> bool:
    """Whether what follows this beginning of a clause is told of somebody else."""
    return _ANOTHERS.search(clause) is not None

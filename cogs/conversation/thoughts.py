"""The sentence in a message that is about oneself or the future, and hard: what a reframe can begin with. Pure."""

import re
from collections.abc import Iterator, Sequence

from cogs.conversation.judging import likelihood
from cogs.conversation.phrases import any_of

Span = tuple[int, int]

#: From here on words are taken as a hard thought: rather missed than put into a member's mouth.
CLEAR = 0.7
#: The same of a clause, which says less by itself.
CLEAR_CLAUSE = 0.8
#: Beside a no it is shown as read and can be changed, and such thoughts are usual there.
CLEAR_BESIDE_A_NO = 0.6
#: Enough for the clause before one that is clear.
LEADS_UP = 0.2

_OPENERS = re.compile(
    r"^(?:[\s,.\-–—]*+\b(?:and|but|so|because|bc|cause|cuz|then|also|hey|hi|hello|well|ugh|omg|lol|oh|yeah|yes"
    r"|no(?! (?:point|one|hope))|ok|now|plus)\b)++[\s,]*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…\n;]+[.!?…;]*")
_CLAUSE = re.compile(
    r",\s|\s[-–—]\s|\b(?:and|but|because|bc|cause|cuz|cos|so(?=\s(?:i|they|he|she|it|we|my|now)))\s", re.IGNORECASE
)
#: What leads up to the rest of a sentence: "if they say no, I'm finished".
_LEADS_UP = re.compile(r"\W*(?:if|when|whenever|even|every time|because|since|although|what if)\b", re.IGNORECASE)
_BECAUSE = re.compile(r"\b(?:because|bc|cause|cuz|cos)\b", re.IGNORECASE)
#: Where something new begins behind a no in the same clause.
_ANEW = re.compile(
    r"\b(?:i(?:'?m|'?ll|'?ve)?|my|what'?s?|why|nobody|they|there'?s?|it'?s|maybe|clearly|of course)\b",
    re.IGNORECASE,
)
#: What somebody else has said is no thought of one's own.
_REPORTED = re.compile(r"\b(?:told me|said|says)\b", re.IGNORECASE)

#: Short ones that could be said of many things, and in a message of their own are said of this.
_PLAIN = any_of(
    r"""
    ^\W*(?:maybe |perhaps |i guess |and |so |well,? )*i (?:just |really |always |keep |have |'ve )*(?:failed|failing
      |fail|deserve (?:it|this)
      |deserved it|lost|blew it|messed (?:it )?up|screwed (?:it )?up)(?: again)?\W*$
    ^\W*(?:i )?(?:should'?ve|should have|shoulda) (?:\w+ )?(?:prepared|tried|studied|practised|practiced|known|done
      |said|worked)\b
    ^\W*(?:there'?s |there is |it'?s )?(?:no point|pointless)\b
    ^\W*i (?:just |really |can'?t |cannot |don'?t |do not |no longer )+see (?:the|any|a) (?:point|future|way (?:out
      |forward))\b
    """
)


def thought_in(text: str, taken: Sequence[Span] = ()) -> str | None:
    """Return the hard thought that the text holds, None if it holds none; `taken` are places that tell of a no."""
    found: Span | None = None
    for sentence in _SENTENCE.finditer(text):
        span = _in_sentence(text, sentence.start(), sentence.end(), taken)
        if span and found is None:
            found = span
        elif span and found and not text[found[1] : span[0]].strip(" .!?…;\n"):
            found = found[0], span[1]
        elif found:
            break
    if found is None:
        return None
    thought = text[slice(*found)].strip().rstrip(",;. ").lstrip("\"' ")
    return thought or None


def _in_sentence(text: str, start: int, end: int, taken: Sequence[Span]) -> Span | None:
    breaks = [each.span() for each in _CLAUSE.finditer(text, start, end)]
    of_a_no = [span for span in taken if start <= span[0] < end]
    clauses = list(_clauses(text, start, end, breaks, of_a_no))
    hard = (
        at
        for at, clause in enumerate(clauses)
        if _is_hard(text[slice(*clause)], near_a_no=bool(taken), part=len(clauses) > 1)
    )
    at = next(hard, None)
    if at is not None:
        while at and _leads_up(text, clauses[at - 1], clauses[at]):
            at -= 1
        begins = clauses[at][0]
    elif not of_a_no and _is_hard(text[start:end], near_a_no=bool(taken)):
        begins = start
    else:
        return None
    opener = _OPENERS.match(text[begins:end])
    return begins + (opener.end() if opener else 0), _end(text, begins, end, breaks, taken)


def _clauses(text: str, start: int, end: int, breaks: Sequence[Span], of_a_no: Sequence[Span]) -> Iterator[Span]:
    """Yield the clauses of a sentence without what tells of a no: "rejected again | im useless" has no comma."""
    for begins, ends in zip((start, *(b for _, b in breaks)), (*(a for a, _ in breaks), end), strict=True):
        told = max((b for a, b in of_a_no if begins <= a < ends), default=begins)
        if told > begins:
            anew = _ANEW.search(text, told, ends)
            told = anew.start() if anew else ends
        if told < ends:
            yield told, ends


def _leads_up(text: str, one: Span, hard: Span) -> bool:
    """Whether a clause belongs to the hard one behind it."""
    because = _BECAUSE.search(text, one[1], hard[0]) is not None
    return because or _LEADS_UP.match(text, one[0]) is not None or likelihood(text[slice(*one)]) >= LEADS_UP


def _is_hard(words: str, *, near_a_no: bool, part: bool = False) -> bool:
    if _PLAIN.search(words):
        return True
    if not near_a_no:
        return likelihood(words) >= (CLEAR_CLAUSE if part else CLEAR)
    return _REPORTED.search(words) is None and likelihood(words) >= CLEAR_BESIDE_A_NO


def _end(text: str, hit: int, end: int, breaks: Sequence[Span], taken: Sequence[Span]) -> int:
    """Return where the thought ends: with its sentence, or before a clause that tells of the no."""
    news = min((a for a, _ in taken if hit < a < end), default=None)
    if news is None:
        return end
    return max((a for a, b in breaks if hit < a and b <= news), default=end)

"""Whether words tell of an offer, an interview or feedback, and whether that outweighs a no beside it. Pure."""

import re

from cogs.conversation.news import No, before, of_another
from cogs.conversation.phrases import any_of
from cogs.conversation.refusals import JOB

_OFFER = any_of(
    r"""
    (?:got|landed|received|accepted|have|signed) (?:the|an?|that|my|this|their|another
      |one) (?:[\w&'-]+ ){0,4}?(?:offer|%JOB%|contract)\b(?! (?:interview|rejection|search|advert|ad|alert|coach
      |description))
    offered me\b
    made me an offer\b
    start(?:ing)? (?:at|in|with|on|as|my) [^.!?\n]{0,40}\b(?:next (?:week|month)|on \w+day|tomorrow|soon)\b
    (?:was|been|being) offered\b
    (?:finally|at last|yay),? (?:an?|the) (?:job )?offer\b
    guess who (?:has|got|have)\s
    (?:got|been|was|am|i'?m|get) (?:\w+ly )?(?:hired|accepted)\b
    (?:i'?m|i was|i am) (?:their|the) first choice\b
    they (?:took me|hired me|want to hire me)\b
    said yes\b(?! to (?!me\b))
    i(?:'ll| will)? start (?:on (?:\w+day|the \d|\d)|next|in (?!to\b)\w+$|work|my new)
    (?:got|have|landed|started|starting|start|found|is|it's) (?:an?|my) new job\b
    """,
    JOB=JOB,
)
_WISHED = any_of(
    r"""
    (?:if|hope|hoping|hopefully|wish|would|want|need|until|when|once|almost|nearly|thought|maybe|could|might|will|should)\b
    (?:never|not|no|can'?t|cannot|only|how|what|why|find|ever|everyone|everybody|else|nobody|others|people)\b
    ~'d\b
    ~n'?t\b
    """
)
_INVITED = any_of(
    r"""
    (?:got|have|'ve got|landed|received|scored|get|getting|had an? invit\w+ (?:to|for)) (?:an?|another|my first|the
      |my|two|three|\d) (?:\w+ ){0,2}?interviews?\b(?! (?:last|yesterday|and))
    call ?back\b[^.!?\n]{0,30}\binterview\b
    invit\w+ (?:me )?(?:\w+ )?(?:to|for) (?:an?|the|my|another)? ?(?:\w+ )?(?:interview|trial)\b
    want(?:s)? to interview me\b
    wants? (?:me|to see me|to meet me)\b[^.!?\n]{0,30}\b(?:interview|round|again)\b
    my (?:\w+ )?interview is (?:tomorrow|next|on|today|this|in)\b
    interview (?:tomorrow|next week|coming up|invite|invitation|on \w+day)\b
    (?:made|got|moved|moving|advanced?|progress\w*|going|through|it) (?:it )?(?:on )?(?:in)?to the (?:next|second
      |third|final|2nd|3rd|last) (?:round|stage|step|interview|one|two|three|four)
    passed (?:the|my|a|their) (?:\w+ ){0,2}?(?:screen(?:ing)?|test|assessment|round|interview|task|challenge)
    """
)
_FEEDBACK = any_of(
    r"""
    (?:got|gave me|given me|sent me|received|sent) (?:\w+ ){0,3}?feedback\b
    feedback (?:was|is) (?:actually |really )?(?:good|kind|useful|helpful|nice)
    """
)
_GOOD_DAY = any_of(
    r"""
    good news\b
    (?:sent|submitted|wrote|finished|did|made|completed|sent off|sent out|handed in)(?: off| out
      | in)? (?:\w+ ){0,3}?(?:applications?|cvs?|resumes?|cover letters?|portfolio|profile|forms?)\b
    applied (?:to|for) (?:\w+ ){0,3}?(?:jobs?|roles?|positions?|places|companies)\b(?=[^.!?\n]*\b(?:today|now
      |yesterday|this)\b)
    (?:good|great|nice|lovely|better|productive) (?:day|week|morning|chat|talk|conversation|call|meeting)\b
    (?:updated|polished|rewrote|improved) (?:my|the) (?:\w+ )?(?:cv|resume|profile|portfolio|linkedin|cover letter)\b
    feel(?:ing)? (?:\w+ ){0,3}?(?:better|good|great|proud|hopeful|happy|relieved|okay|ok|calm|fine|lighter)\b
    (?:i'?m|i am|im) (?:\w+ ){0,2}?(?:happy|proud|relieved|excited|hopeful|better|glad)\b
    (?:interview|call|test|it|chat|meeting|presentation) (?:went|was) (?:(?!not|no|never)\w+ ){0,2}?(?:well
      |great|good|ok|okay|fine
      |better)\b
    (?:small|little|tiny) (?:win|victory|step)\b
    i (?:did it|managed to)\b
    """
)
_SUBORDINATE = re.compile(r"\b(?:after|despite|following|even though)\b[^.!?;,\n]*$", re.IGNORECASE)


def finds_offer(text: str, no: No | None) -> bool:
    """Whether an offer is told of that outweighs whatever no is told of beside it."""
    return _outweighs(text, _OFFER, no) and not (no and no.rescinded)


def finds_invitation(text: str, no: No | None) -> bool:
    """Whether an interview or a further round is told of, and a no only as what went before."""
    return _outweighs(text, _INVITED, no, later=False)


def finds_good_day(text: str) -> bool:
    return any(_is_real(text, found) for found in _GOOD_DAY.finditer(text))


def finds_feedback(text: str) -> bool:
    return any(_is_real(text, found) for found in _FEEDBACK.finditer(text))


def _outweighs(text: str, pattern: re.Pattern[str], no: No | None, *, later: bool = True) -> bool:
    real = [found for found in pattern.finditer(text) if _is_real(text, found)]
    if not real:
        return False
    # "… after being rejected twice", or told after the no.
    only_before = all(_SUBORDINATE.search(text[max(0, a - 40) : a]) for a, _ in no.spans) if no else True
    return only_before or (later and no is not None and real[-1].start() > no.spans[-1][1])


def _is_real(text: str, found: re.Match[str]) -> bool:
    clause = before(text, found)
    return not _WISHED.search(clause) and not of_another(clause)

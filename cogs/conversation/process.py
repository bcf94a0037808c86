"""How far an application had come, and how the news of its end came. Pure."""

from bot.rejections import HeardBy, Stage
from cogs.conversation.news import No
from cogs.conversation.phrases import any_of

#: An interview is named, and there was none.
_NO_INTERVIEW = any_of(
    r"""
    (?:without|no|not|never|zero)(?: even)?(?: got| getting| had| having)?(?: %ONE%)? interviews?\b
    (?:did(?:n'?t| not)|never) (?:even )?(?:get|got|give me|gave me|offer me|make it to|reach|land) %ANY%interview\b
    before (?:the|an?|any|even|i|my)(?: \w+){0,2}? interview
    """,
    ONE="(?:the|one|a single|any|even an?|an?)",
    ANY=r"(?:to )?(?:the|one|a single|any|an?) (?:\w+ )?",
)
_FIRST_CONTACT = any_of(
    r"""
    (?:phone|telephone|initial|pre|hr|recruiter|video)[- ]?screen(?:ing|er)?\b
    screening\b
    screen call\b
    (?:recruiter|first|intro|introductory|initial|hr) (?:call|chat)\b
    (?:hr|phone) interview\b
    hr round\b
    """
)
#: A round is named that is still to come, or that was missed.
_NOT_REACHED = any_of(
    r"""
    (?:have|got|another|an|my next|next|upcoming) (?:\w+ )?interviews? (?:\w+ ){0,3}?(?:tomorrow|next|on \w+day)\b
    (?:have|got|another|an|my next|next|upcoming) (?:\w+ )?interviews? (?:\w+ ){0,3}?(?:coming|later|soon|this)\b
    (?:upcoming|next|tomorrow'?s) interviews?\b
    have (?:an|another|my) (?:\w+ )?interviews?\b
    before (?:%THE% )?%ROUND%
    ~(?:n'?t|\bnot|\bnever) (?:\w+ ){0,3}?(?:to|reach) (?:%THE% )?%ROUND%
    """,
    THE="(?:the|a|my)",
    ROUND=r"(?:final|last|second|next) (?:\w+ )?(?:round|interview|stage|step)",
)
_TEST = any_of(
    r"""
    (?:tests?|task|assessments?|assignment|case stud(?:y|ies)|take[- ]?home|homework|trial (?:day|shift)|work sample
      |exam|hackerrank|codility|leetcode)\b
    (?:coding|technical|tech|programming) (?:challenge|round|exercise|interview)\b
    """
)
_FINAL = any_of(
    r"""
    final (?:\w+ )?(?:round|interview|stage|step|panel|call|one)s?\b
    last (?:round|stage|step)\b
    final (?:two|three|four|2|3|4)\b
    (?:the|their|my) final(?=\s*(?:$|[.,;!?\n]))
    finalists?\b
    runner[- ]?up\b
    (?:second|2nd) choice\b
    """
)
_INTERVIEW = any_of(
    r"""
    interview(?:s|ed|ing)?\b
    (?:second|third|2nd|3rd|fourth|4th|several|two|three|four|\d) rounds?\b
    panel\b
    """
)
_UNSEEN = any_of(
    r"""
    (?:cv|resum[eé]|résumé)\b(?=[^.!?\n]{0,30}\b(?:reject|turn|not|n't))
    reject\w* my (?:cv|resum[eé]|résumé)\b
    ats\b
    ~(?:\bnot|n'?t)(?: \w+)? shortlist
    instant(?:ly)?\b
    auto-?reject
    immediately\b
    (?:straight|right) away\b
    within (?:an hour|the hour|minutes|seconds|\d+ minutes)\b
    (?:minutes|seconds) later\b
    """
)
_AUTOMATIC = any_of(
    r"""
    (?:auto(?:mated|matic|matically|[- ]?generated)?|generic|templated?|copy[- ]?(?:and[- ]?)?pasted?|canned
      |boilerplate|no-?reply|standard|impersonal)[ -](?:\w+[ -]){0,3}?(?:e-?mails?|mails?|rejections?|messages?
      |letters?|reply|response|no)\b
    form (?:e-?mail|letter)\b
    auto-?reject
    """
)
_AGENCY = any_of(
    r"""
    (?:recruiter|agency|headhunter|recruitment consultant)s?(?: (?:from|at) \w+)?(?: just| has| have| had)? (?:told
      |said|says|called
      |wrote|emailed|texted|rang|phoned|let|informed|messaged|confirmed|tells|mailed)\b
    (?:through|via|from) (?:my|the|an?) (?:recruiter|agency|headhunter)\b
    """
)
_PHONE = any_of(
    r"""
    (?:they|she|he|hr) (?:just )?(?:called|phoned|rang)\b
    (?:called|phoned|rang|telephoned) (?:me|us|up|to (?:say|tell)|back|today|this)\b
    (?:got|by|over|on|via|took|in) (?:the|an?)? ?(?:phone ?call|call|phone|telephone|voicemail)\b(?! (?:screen
      |interview|cent|to))
    (?:in person|to my face|face to face)\b
    """
)
_PERSONAL = any_of(
    r"""
    (?:personal|personali[sz]ed|handwritten|thoughtful|kind|lovely)(?: \w+){0,2}? (?:e-?mail|mail|letter|note
      |message)\b
    (?:mail|letter|note|wrote)\b[^.!?\n]{0,40}\b(?:himself|herself|personally)\b
    """
)


def stage_of(text: str, no: No) -> Stage | None:
    """Return how far it had come, None where that isn't said."""
    if no.cancelled:
        return Stage.ROLE_CANCELLED
    step = _step(text)
    if no.silent and step is None:
        return Stage.NEVER_HEARD_BACK
    return step


def heard_by(text: str, no: No, stage: Stage | None) -> HeardBy | None:
    """Return how the news came, None where that isn't said; silence after a stage is said beside the stage."""
    if no.silent:
        return None if stage is Stage.NEVER_HEARD_BACK else HeardBy.SILENCE
    ways = {
        HeardBy.AUTOMATIC_MAIL: _AUTOMATIC,
        HeardBy.AGENCY: _AGENCY,
        HeardBy.PHONE: _PHONE,
        HeardBy.PERSONAL_MAIL: _PERSONAL,
    }
    return next((way for way, pattern in ways.items() if pattern.search(text)), None)


def _step(text: str) -> Stage | None:
    """Return the furthest step that is named as one that was reached."""
    reached = text
    for named_only in (_NO_INTERVIEW, _FIRST_CONTACT, _NOT_REACHED):
        reached = named_only.sub(" ", reached)
    for stage, pattern in ((Stage.FINAL_ROUND, _FINAL), (Stage.INTERVIEW, _INTERVIEW), (Stage.TEST, _TEST)):
        if pattern.search(reached):
            return stage
    if _FIRST_CONTACT.search(text):
        return Stage.SCREENING
    return Stage.BEFORE_CONTACT if _NO_INTERVIEW.search(text) or _UNSEEN.search(text) else None

"""Whether a step is an outcome that others decide, as far as English words tell. Pure."""

import re

from bot.text import folded

_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|more|many|at least|a few|a couple of)"
_ADJECTIVE = (
    r"(?:new|good|better|great|real|paid|decent|proper|full[- ]time|part[- ]time|permanent|temporary|remote|dream|old"
    r"|firm|formal|written|positive|phone|second|final|job|work)"
)
_FILL = rf"(?:(?:an?|the|this|that|my|any|another|some|first|next|last|{_COUNT}|{_ADJECTIVE})\s+)*"
#: as `_FILL`, for a noun that nobody says what to do with: "an interview", but not "the interview"
_SOME = rf"(?:(?:an|a|another|{_COUNT}|my first)\s+){_FILL}"

_PRIZE = (
    r"(?:jobs?|offers?|contracts?|positions?|roles?|posts?|interviews?|call[- ]?backs?"
    r"|(?:apprentice|intern|trainee)ships?(?: places?)?|promotions?|raise|invitations?|invites?)"
)
_ANSWER = r"(?:yes|repl(?:y|ies)|answers?|responses?)"
_WHEN = r"by|before|this|next|until|till|within|soon|today|tomorrow|again|per|each|every|a (?:week|month)"
_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|\d{4})"
)
_STOP = r"\s*(?:$|[.:)/])"
#: What may follow, so that a job description or an interview question is none.
_END = rf"(?={_STOP}|\s+(?:{_WHEN}|at|with|in|from|for|as|somewhere|back|or)\b)"
_CHOSEN = (
    r"(?:hired|employed|invited|accepted|short-?listed|promoted|chosen|selected|picked|offered|called (?:back|in|for)"
    r"|taken on|noticed by (?:a|the) recruiters?|back (?:in|into|to|at) work)"
)
_EMPLOYER = r"(?:them|hr|(?:the |an? )?(?:company|employer|manager|boss|recruiter|interviewer|panel|team|agency)s?)"

_OUTCOME = re.compile(
    "|".join(
        f"(?:{pattern})"
        for pattern in (
            # get the job, land an offer, have three interviews
            rf"(?:get|land|win|secure|obtain|receive|score|bag|have|gain|reach|end up with)(?:t?ing)?\s+{_FILL}{_PRIZE}"
            rf"{_END}",
            rf"sign(?:ing)?\s+{_FILL}contract{_END}",
            rf"(?:get|obtain|receive)(?:t?ing)?\s+{_FILL}{_ANSWER}(?={_STOP}|\s+(?:{_WHEN}|from)\b)",
            rf"find(?:ing)?\s+{_FILL}(?:jobs?|work|employment|position|apprenticeship){_END}",
            rf"(?:start|begin)\s+{_FILL}(?:job|position|apprenticeship){_END}",
            rf"(?:get|getting|be|being|become)\s+(?:[a-z]+ly\s+)?{_CHOSEN}\b",
            rf"be(?:ing)?\s+(?:back\s+)?(?:in|at)\s+(?:an?\s+)?(?:new\s+|paid\s+)*(?:job|work){_END}",
            r"(?:hear(?:ing)?\s+(?:back|from (?:the|a|an|them)\b|a yes)|(?:hear|get|receive) good news)",
            # a job by June, two offers, more replies
            rf"{_SOME}(?:{_PRIZE}|{_ANSWER})(?={_STOP}|\s+(?:{_WHEN}|to my applications?)\b|\s+in {_SEASON}\b)",
            rf"{_SOME}(?:job )?offers?\s+from\b",
            rf"(?:job )?offers?(?={_STOP}|\s+(?:{_WHEN})\b)",
            rf"(?:the|that|my dream|my new) (?:job|offer|contract|promotion)(?={_STOP}|\s+(?:at|with|by|in|before)\b)",
            # to pass it, to convince somebody
            r"(?:pass|passing|ace|nail|survive|succeed (?:in|at)|get through|make it through)\s+(?:(?:the|an?|my|this"
            r"|next|first|second|final|phone|job|hr)\s+)*(?:interviews?|screening|round|probation|assessment cent\w+)\b"
            r"(?! (?:questions?|tasks?))",
            r"(?:(?:make it|get|come|advance)\s+(?:in)?to|reach)\s+(?:the\s+)?(?:next|second|third|final|last)\s+"
            r"(?:round|stage)",
            r"find(?:ing)?\s+(?:an?|the|some|one)?\s*[a-z]+ (?:who|that|which) (?:will )?(?:wants?|takes?|hires?) me\b",
            rf"(?:convince|impress|persuade|win over)\s+{_EMPLOYER}\b",
            rf"(?:make|get)\s+{_EMPLOYER}\s+(?:to\s+)?(?:like|hire|choose|want|pick|employ|take|invite|say yes|answer"
            r"|reply|call|change)\b",
            r"get\s+(?:some|any)(?:one|body)\s+(?:to\s+)?(?:say yes|(?:hire|choose|pick|employ|take|want) me)\b",
            # nothing of it any more
            r"(?:no more|fewer|stop getting|avoid|not be|not get|never get)\s+(?:another\s+|any\s+|more\s+)*"
            r"(?:no's|rejections?|rejected|refusals?|turned down|ghosted)\b",
            r"(?:double|raise|increase|improve)\s+(?:my\s+)?(?:response|reply|success|interview|offer|hit)\s+rate",
        )
    )
)
#: words that stand before what is meant
_LEAD = re.compile(
    r"(?:(?:i'll|i'd|i'm|i|we|my|our|goal|aim|plan|step|is|to|will|would|like|want|hope|need|try|going|finally|just"
    r"|maybe|please|hopefully|be able|manage|also|at last|this (?:week|month|year)|by (?:[a-z]+day|tomorrow|\d+ [a-z]+"
    r"|[a-z]+))\b[ :]*)+"
)
#: After one of these, what follows is a question or a condition, and no goal.
_ASKS = re.compile(r"\b(?:how|why|what|who|whom|whether|if|when|where|which|that)\b")
_CLAUSES = re.compile(r"\s*(?:[.;!?,&+]|\b(?:and|then)\b)\s*")


def depends_on_others(text: str) -> bool:
    """Whether some part of a step is an outcome: something that others decide, however well one does it.

    A step that is meant to lead to an outcome ("learn Excel to get the job") is one's own, and so is a question.
    """
    words = " ".join(folded(text).replace("’", "'").split())
    for clause in _CLAUSES.split(words):
        lead = _LEAD.match(clause)
        if _OUTCOME.match(clause) or (lead and _OUTCOME.match(clause[lead.end() :])):
            return True
        if _ASKS.search(clause):
            return False
    return False

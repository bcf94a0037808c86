"""Whether words tell of a no, and of whose. Pure."""

import re
from dataclasses import dataclass

from cogs.conversation.phrases import any_of

#: People who are not the writer.
PEOPLE = (
    "sister|brother|sibling|friend|buddy|mate|husband|wife|partner|boyfriend|girlfriend|bf|gf|fianc[eé]e?|son|daughter"
    "|kid|child|mom|mum|mother|dad|father|parent|cousin|uncle|aunt|niece|nephew|colleague|coworker|co-worker|roommate"
    "|flatmate|housemate|neighbou?r|classmate|grandson|granddaughter|student|client|ex"
)
JOB = r"(?:job|role|position|internship|gig|post|vacancy|place|spot|apprenticeship|placement|traineeship)"
_SOMEONE = (
    r"(?:some(?:one|body) (?:else|with|who|younger|older|more|internal|cheaper|better|local|from)"
    r"|an(?:other|d other) \w+|other (?:candidate|applicant|people|person)s?"
    r"|(?:an? |the |some )?(?:different|internal|stronger|better|external|more \w+)(?: \w+)?"
    r" (?:candidate|person|applicant|hire)s?"
    r"|candidates? (?:who|whose|with)|internally|the other (?:candidate|person|guy|one|girl))"
)
_OTHER_THING = (
    r" (?:the|an?|our|his|her|their|every|all|my(?! (?:application|cv|resum|candidacy|profile)))"
    r" (?!(?:\w+ )?(?:day|week|morning|hour|minute|month|moment|second|\w+th|time))"
)

#: What was done to somebody: it is read with an eye on who, and on whether it has happened.
_DONE = any_of(
    r"""
    (?:rejected(?!%THING%)|turned down(?!%THING%)|knocked back|passed over|ghosted|screened out
      |filtered out|weeded out|shot down)\b
    (?:got|get|getting|was|were|been|being|am|'m|im) (?:\w+ly )?(?:dropped|cut|refused|denied|declined
      |eliminated)\b(?! (?:my|off|short|down|out of))
    (?:turn(?:ed|s)?|knock(?:ed)?|let|shot) (?:me|us) (?:down|back)\b
    (?:reject|ghost|refuse)(?:s|ing)? (?:me|us|my (?:application|cv))\b
    (?:refused|denied|declined|let down) by\b
    ghosting me\b
    """,
    THING=_OTHER_THING,
)
#: What says by itself that it is a no.
_SAID = any_of(
    r"""
    (?:an?(?:other)?|got|get|getting|received|the|\d+|many|number|instant|new|more|first|two|three|four|five|six|ten
      |today'?s|straight|those|these|all|only|just|nothing but) (?:(?!after\b|despite\b|of\b|about\b
      |for\b)[\w-]+ ){0,3}?rejections?\b(?! (?:is|are|therapy|sensitiv\w+))
    rejections? (?:e-?mails?|mails?|letters?|calls?|number|from|today|again|after|this)\b
    (?:did(?:n'?t| not)|never|have(?:n'?t| not)) (?:even |actually |end up )?(?:get|got|gett?ing
      |land)(?:ten)? (?:it\b(?! (?:when|why|how|what|at first))|in\b|past\b|through\b|selected|chosen|picked|hired
      |accepted|shortlisted|(?:the|that|this|an?|any|my|even an?) (?:[\w&'-]+ ){0,4}?(?:%JOB%|offer|interview)\b)
    (?:was|were|been|be|am|is|are|'m|i)?(?:n'?t| ?not) (?:been |be )?(?:selected|chosen|picked|shortlisted
      |successful|hired|accepted|an? (?:\w+ )?(?:fit|match)|the right (?:fit|person|candidate|one))\b(?! yet)
    unsuccessful\b
    different direction\b
    (?:second|2nd) choice\b
    runner[- ]?up\b
    (?:did|do|does|have|has|would|wo)(?:n'?t| not) (?:even )?(?:pick(?:ed)?|choosen?|chose|select(?:ed)?|hired?|take
      |taken|accept(?:ed)?|want to hire|consider(?:ed)?) (?:me|us)\b
    ~(?:\bnot|n'?t) (?:be )?getting (?:it|the|that|this) ?(?:%JOB%)?\b
    (?:want(?:ed)?|need(?:ed)?|looking for|prefer(?:red)?) (?:someone|somebody|people|a candidate
      |candidates) (?:with|who|more|younger|older|local|else)
    (?:think|thought|feel|felt|said)(?: that)? i(?:'?m| am| was|'?d be| would be)?(?: not
      |n'?t)? (?:an? |the )?(?:good |right |best |great )(?:fit|match|person|candidate)\b
    not what the(?:y|y'?re| company)(?: are| were| was|'?re)? (?:looking for|want\w*|need\w*|after)\b
    no (?:job )?offer\b(?! yet)
    not (?:be )?(?:moving|going|proceeding|progressing|continuing|advancing|taking)\b(?: (?:with )?(?:you|me|us|it
      |(?:my|your|the|this) \w+))? ?(?:forward|ahead|further|on\b|your|with|my|in the)
    (?:decided|chose|chosen|opted|have) (?:against|not to|to not)\b
    (?:went|going|gone|go|chose|chosen|picked|hired|hire|hiring|moved?|moving|proceed\w*|selected|preferred|prefer
      |pursu\w+|gave|giving|offered|given)(?: \w+){0,3}? %SOMEONE%
    (?:%JOB%|it) went to\b
    (?:%JOB%|vacancy|it)(?: has| was| is|'s| had| got| been| already| now| apparently)+ filled\b
    filled (?:the %JOB%|it\b)
    offer (?:has )?(?:fell|fallen|falls) through\b
    we (?:were|are) (?:\w+ )?impressed\b
    no longer (?:hiring|being considered|under consideration|in the running|considering)
    regret to (?:inform|tell|let|say)
    unfortunately\b(?=[ ,]*(?:\.\.|…|we\b|they\b|you\b|not\b|your\b|on this\b|at this\b|$))
    (?:don'?t|didn'?t|doesn'?t|do not|did not|does not) want me\b(?! to)
    pass(?:ed|ing) on (?:me|my)\b
    fail(?:ed)? (?:at )?(?:the|my|an?|their|that|another) (?:\w+ ){0,3}?(?:interview|assessment|screen(?:ing)?
      |challenge|task|round|coding test|technical test|trial)\b
    did(?:n'?t| not) (?:even )?(?:pass|clear|survive|make it)\b
    did(?:n'?t| not) (?:even )?make the (?:cut|shortlist|list|final|next)
    lost out\b
    no luck (?:with|at|getting|this time|again)
    (?:another|it'?s|its|is|was|got|get|a|the|that|their|gave me|big|hard|one more
      |same old) (?:an? )?(?:big |hard |clear |flat )?no\b(?=\s*(?:$|[^\w\s-]|from|again|then|today|after
      |for (?:the|a|that)|on (?:the|that|my)|at|bc|because|and|but|by|so|too|lol|i'?m\b|number))
    (?:said|says|say|told me) no\b(?! (?:one|more|to (?!me\b|us\b|my (?:application|cv)\b)))
    ~(?:^|[.,!;\n] ?|\band )no from (?!me\b|my\b|the start)
    (?:withdrew|withdrawn|rescinded|pulled|took back|revoked|retracted|cancell?ed) (?:the|my|their|an?
      |that) (?:\w+ )?offer\b
    offer(?: \w+){0,4}? (?:withdrawn|rescinded|pulled|revoked|retracted|cancell?ed|taken back)\b
    """,
    SOMEONE=_SOMEONE,
    JOB=JOB,
)
_RESCINDED = any_of(
    r"""
    (?:withdrew|withdrawn|rescinded|pulled|took back|taken back|revoked|retracted|cancell?ed)\b
    """
)
_LONG = r"(?:weeks|months|a month|ages|forever|a year|\d+ ?(?:weeks|months|wks))"
_SILENT = any_of(
    r"""
    ghost(?:ed|ing|s)\b
    never (?:even )?(?:heard|hear|got back|got an? (?:answer|reply|response|word)|got any|repl\w+|answer\w*
      |respond\w*|wrote back|called back|contacted)\b(?! of)
    (?:no|without an?|zero|not an?|not one|not a single|only|just|still no) (?:answer|reply|response|word|news
      |contact)(?:s|\b)[^.!?\n]{0,40}?\b%LONG%\b
    (?:have|has|did|had|am|'ve|is|are)?(?:n'?t| not) (?:\w+ ){0,3}?(?:heard?|gott?en|got|received|repl\w+|answer\w*
      |respond\w*)\b[^.!?\n]{0,40}?\b%LONG%\b
    %LONG%\b[^.!?\n]{0,60}?(?:\bnothing\b(?! but)|\bof silence\b|\bno (?:answer|reply|response|word|news)\b
      |\bwithout an? (?:answer|reply|response|word))
    (?:radio|total|complete|utter) silence\b
    left (?:me )?on read\b
    """,
    LONG=_LONG,
)
_CANCELLED = any_of(
    r"""
    (?:%JOB%|posting|req|opening|hiring|recruitment|process|project)(?: \w+){0,3}? (?:cancel+ed|scrapped|frozen
      |on hold|paused|pulled|withdrawn|closed|axed|no longer exists?|doesn'?t exist|eliminated)\b
    (?:cancel+ed|cancel+ing|scrapped|froze|paused|pulled|axed|put|closed) (?:the|that|this|my|their
      |all) (?:[\w-]+ ){0,3}?(?:%JOB%|opening|hiring|recruitment)s?\b
    hiring (?:freeze|stop)\b
    """,
    JOB=JOB,
)
_BREAK = re.compile(r"[.!?;,\n]|\b(?:and|but|so|because|bc|then|although|though)\b", re.IGNORECASE)

_AUXILIARY = (
    r"(?:just|also|has|have|had|got|was|were|been|gotten|keeps?|getting|is|get|gets|always|never|even|actually|being|be|yet"
    r"|'s|\w+ly)"
)
_ANOTHERS = re.compile(
    r"\b(?:(?:my|our|his|her|their|a|the|another)\s+(?:\w+\s+)?"
    rf"(?:{PEOPLE})s?(?: of mine)?|she|he|you)(?:\s+{_AUXILIARY})*\s*$",
    re.IGNORECASE,
)
#: What is turned down, too, and tells of no application.
_MATTERS = re.compile(
    r"\b(?:card|payment|loan|visa|mortgage|transaction|credit|insurance|claim|proposal|idea|request|refund|passport|flat"
    rf"|apartment|rental|manuscript|novel)(?: \w+)?(?:\s+{_AUXILIARY})*\s*$",
    re.IGNORECASE,
)
_NEGATED = re.compile(rf"(?:\b(?:not|never|without)|\w+n'?t)(?:\s+{_AUXILIARY})*\s*$", re.IGNORECASE)
_NOT_YET = any_of(
    r"""
    (?:if|afraid|scared|worried|terrified|fear|unless|hope|probably|expect\w*|about to|wait\w* to|always|should)\b
    (?:will|theyll|gonna|going to|might|may|could|would)\b
    ~'(?:ll|d)\b
    """
)
_IF = re.compile(r"\b(?:if|afraid|scared|worried|terrified|unless|hope|in case)\b", re.IGNORECASE)
_OWN_CHOICE = any_of(
    r"""
    i(?:'ve| have| had|ve)?(?: just| already| also| actually| finally)* (?:rejected|turned down|declined|refused
      |ghosted|said no to|withdrew from) (?:it|that|them|their|him|her|two|three|both|another|one|\d+)\b
    i(?:'ve| have| had|ve)?(?: just| already| also| actually| finally)* (?:rejected|turned down|declined|refused
      |said no to|withdrew from) (?:the|this|an?|my|his|her) (?:[\w-]+ ){0,3}?(?:%JOB%|offer|interview|company
      |process)\b
    (?:decided|going|want|had) to (?:decline|turn down|reject|refuse) (?:the|their|an?|this|that|his|her)\b
    (?:turned down|declined|rejected|refused) (?:an?|the|their|his|her|another) (?:[\w-]+ )?(?:counter-?)?offer\b
    i said no\b
    i(?:'ve| have)? (?:withdrew|withdrawn)\b
    """,
    JOB=JOB,
)
_WAITING = any_of(
    r"""
    wait(?:ing|ed)?\b(?! (?:staff|tables|what))
    (?:not|n'?t)\b[^.!?\n]{0,30}\byet\b
    no (?:answer|reply|response|news|word|decision) (?:yet|so far)\b
    still (?:nothing|no (?:answer|reply|response|news|word))\b
    when (?:will|do|are) they\b
    they(?:'ll| will) (?:decide|call|answer|tell|reply|be in touch|write|contact)\b
    (?:let me know|get back to me|hear back)\b
    have(?:n'?t| not) (?:heard|been rejected)\b
    not heard\b
    in limbo\b
    pending\b
    """
)


@dataclass(frozen=True, slots=True)
class No:
    """A no that was told: where in the text the words are, and what they say of it."""

    spans: tuple[tuple[int, int], ...]
    silent: bool
    cancelled: bool
    rescinded: bool


def find_no(text: str) -> No | None:
    """Return the no that somebody tells of as theirs, None if there is none."""
    done = [found.span() for found in _DONE.finditer(text) if _happened(text, found)]
    said = [found.span() for found in _SAID.finditer(text) if _is_theirs(text, found)]
    silent = [] if _still_waits(text) else [f.span() for f in _SILENT.finditer(text) if _is_theirs(text, f)]
    cancelled = [found.span() for found in _CANCELLED.finditer(text) if _is_theirs(text, found)]
    own_choice = [found.span() for found in _OWN_CHOICE.finditer(text)]
    told = (*done, *said, *silent, *cancelled)
    spans = sorted((a, b) for a, b in told if not any(start < b and a < end for start, end in own_choice))
    if not spans:
        return None
    rescinded = any("offer" in text[a:b].lower() and _RESCINDED.search(text[a:b]) for a, b in said)
    return No(tuple(spans), bool(silent), bool(cancelled), rescinded)


def is_anothers(text: str) -> bool:
    """Whether a no is told of, but of somebody else."""
    found = (*_DONE.finditer(text), *_SAID.finditer(text))
    return any(of_another(before(text, each)) for each in found)


def is_own_choice(text: str) -> bool:
    return _OWN_CHOICE.search(text) is not None


def is_waiting(text: str) -> bool:
    return _WAITING.search(text) is not None


def _still_waits(text: str) -> bool:
    return re.search(r"\byet\b|\bstill waiting\b|\bwaiting (?:for|to)\b", text, re.IGNORECASE) is not None


def _happened(text: str, found: re.Match[str]) -> bool:
    clause = before(text, found)
    if _NEGATED.search(clause) or _NOT_YET.search(clause) or _MATTERS.search(clause):
        return False
    # "she turned me down" is the writer's own, "she was turned down" is not.
    return re.search(r"\b(?:me|us|my)\b", found[0], re.IGNORECASE) is not None or not of_another(clause)


def _is_theirs(text: str, found: re.Match[str]) -> bool:
    clause = before(text, found)
    tells = re.search(r"\b(?:said|says|say|told me|want me)\b", found[0], re.IGNORECASE)
    return not _IF.search(clause) and (tells is not None or not of_another(clause))


def before(text: str, found: re.Match[str]) -> str:
    """Return what stands before in the same clause."""
    lead = text[max(0, found.start() - 80) : found.start()]
    breaks = [each.end() for each in _BREAK.finditer(lead)]
    return lead[breaks[-1] :] if breaks else lead


def of_another(clause: str) -> bool:
    """Whether what follows this beginning of a clause is told of somebody else."""
    return _ANOTHERS.search(clause) is not None

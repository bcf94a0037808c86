"""The sentence in a message that is about oneself or the future, and hard: what a reframe can begin with. Pure."""

import re
from collections.abc import Sequence

from cogs.conversation.phrases import any_of

#: characters; a thought is a sentence or two
LIMIT = 1000

_BAD = (
    "useless|worthless|stupid|dumb|failure|loser|idiot|hopeless|pathetic|unemployable|unhire?able|incompetent"
    "|broken|unlovable|unwanted|inadequate|inferior|mediocre|ridiculous|doomed|screwed|finished"
    "|washed up|done for|invisible"
    "|unlucky|cursed|lazy|ugly|weak|untalented|unqualified|overqualified|underqualified|unsuitable"
    "|no good|nothing|no use"
    "|trash|garbage|rubbish|crap|shit|terrible at|bad at|behind everyone"
    r"|an? (?:\w+ )?(?:failure|loser|idiot|moron|fraud|fake|impost[eo]r|joke|mess|disappointment|disgrace|embarrassment"
    "|burden|waste|nobody|fool|reject|screw.?up|mistake|disaster|quitter|coward|lost cause|problem)"
    "|too (?:old|young|late|slow|stupid|dumb|weird|shy|quiet|foreign|fat|weak|nervous|awkward|speciali[sz]ed"
    "|inexperienced|much|far behind)|(?:always |just )?the (?:problem|worst|one who|only one)"
)
_AM = (
    r"(?:i'?m|i am|i feel(?: like)?|i was|i'?ve (?:always )?been|i must be|makes me(?: feel(?: like)?)?"
    r"|i look(?: like)?|i guess i'?m|feeling|am i)"
)
_NOBODY = r"(?:nobody|no ?-?one|no employer|no company|none of them|not a single (?:person|company))"
_THEY = (
    r"(?:they|she|he|everyone|everybody|people|the (?:interviewer|panel|recruiter|manager)s?"
    r"|my (?:parents|family|friends|wife|husband|partner|mum|mom|dad))"
)
_THOUGHT = any_of(
    r"""
    %AM% (?:not |just |so |really |clearly |such |too |always |only |simply |obviously |completely |totally\s
      |actually |basically |still |kind of |kinda |also |all )*(?:%BAD%)\b
    %AM% (?:just |really |clearly |simply |obviously |still |never |probably )*(?:not|never
      |n'?t) (?:(?:being |be |been )?(?:good|smart|clever|qualified|worth|cut out|made for|the kind|talented
      |experienced|able|wanted|needed|capable|pretty|interesting|what they))
    i(?:'m|m| am)?n'?t (?:good|smart|qualified|worth|cut out|what they)
    i'?m no good
    (?:so |too )(?:useless|worthless|stupid|pathetic|unemployable)\b(?= (?:of me|i am))
    useless me
    stupid me
    what an? (?:idiot|failure|loser|fool) i
    i (?:really |just |always |completely |totally |clearly )*(?:suck|disgust|fail(?:ed)? at|ruin(?:ed)?
      |mess(?:ed)? (?:it|up|everything)|screw(?:ed)? (?:it|up|everything)|bl[eo]w(?:n)? (?:it|the|my)|botch(?:ed)?
      |bomb(?:ed)?|hate myself|let (?:\w+ ){1,3}down|disappoint(?:ed)?|wast(?:e|ed) (?:my|everyone)|froze|choked)\b
    i (?:just |really |still )*(?:can'?t|cannot|can not|couldn'?t) (?:even )?(?:do (?:anything|this job|it right)
      |get (?:anything|it right|a job|one|hired)|find (?:a|any|work)|keep a job|compete)
    i (?:just |really )*(?:don'?t|do not) (?:deserve|belong|have (?:what it takes|anything to|any (?:skills|talent))
      |fit (?:in )?anywhere|matter)
    i(?:'ve| have)? (?:nothing|no skills|no talent|no value) (?:to|at all|$)
    i have nothing to offer
    i always
    (?:that'?s|story of|so) (?:just )?(?:typical )?me\b(?= always)
    it(?:'?s| is| was) (?:all |probably |just |only )*(?:my (?:own )?fault|on me|because of me|me\b(?=$|[.!,?\n]))
    (?:all )?my (?:own )?(?:damn )?fault
    i (?:only )?have (?:only )?myself to blame
    i blame myself
    what(?:'?s| is) (?:even )?wrong with me
    what (?:the hell )?am i (?:even )?(?:doing (?:wrong|with my)|good for)
    what did i do (?:wrong|to deserve)
    what do i (?:do|keep doing) wrong
    why (?:do i|am i|can'?t i|can i not|cant i|did i (?:have|even)|was i so|bother\b|me\b(?=$|[?!. ]*$)|even (?:try
      |bother)|(?:does|is) (?:it|this|everything) (?:always|never|only)|does(?:n'?t)? (?:it|this|any(?:one|body)
      |nobody))
    i should(?: have|'?ve|n'?t| not| of| never| just| really| be\b| probably)
    i could have (?:done|prepared|been)
    if only i
    i shouldve
    i ought to
    %NOBODY% (?:is (?:ever )?(?:going to|gonna)|will|would|wants?|ever|'?s (?:ever )?(?:going to|gonna)|hires?
      |cares?|needs?|likes?|takes?)
    i(?:'?ll| will| ?am going to|'?m going to|'?m gonna|m gonna
      | am gonna) (?:just |probably |definitely |always |still |only |be )*(?:never|always|not|be (?:stuck|alone
      |unemployed|rejected|poor|homeless|broke|jobless)|end up|fail|mess|blow|screw|freeze|choke|get rejected|be
      |die (?:alone|poor)|lose|rejected|unemployed|stuck|embarrass\w*|disappoint\w*)\b
    i(?:'m|m| am)? never (?:going to|gonna)
    i never (?:will|get|do|find|manage|win|succeed|fit)
    %THEY%(?:'?ll| will| would|'re going to| are going to| are gonna) (?:\w+ )?(?:reject|hate|laugh|think|see|say no
      |notice|ghost|turn|never|not|find out)
    what if\b
    why i (?:even |still )?(?:bother|try)\b
    how (?:desperate|stupid|useless|pathetic|nervous|bad|dumb|weak) i (?:am|was|must|look|sound)
    (?:i'?m|i am|i keep|i have) (?:always |so far )?(?:falling|fallen) behind\b
    %THEY%(?:'?d| would| will|'?ll) never (?:pick|hire|want|take|choose|look at)
    who(?:'s| is| would|'d| will|'ll)? (?:ever |even |actually )?(?:going to |gonna )?(?:hire|want|take|need|pick
      |employ)s? (?:me|someone like me|an?|somebody)
    i (?:don'?t|do not|can'?t) (?:think|believe|see) (?:that )?(?:i(?:'?ll| will| can| could|'?m| am)|anyone|any
      |this|it)\b(?=[^.!?\n]*\b(?:ever|never|any|good|enough|able|made|find|make|get))
    i doubt (?:that )?i
    i(?:'ve| have)? (?:totally |completely |just )?(?:wasted|thrown away|ruined) (?:my|years|so much|everything|all)
    i'?m not normal
    i am not normal
    i (?:must have |probably |just )?(?:sound|look|act|came across|come across|seem|talk|sounded|looked|acted
      |seemed)(?:ed)? (?:like |as )?(?:an? |such an? |a complete |a total )?(?:\w+ )?(?:idiot|fool|stupid|loser
      |child|moron|desperate|pathetic|incompetent|joke|mess)
    (?:it(?:'?s| is|'?ll| will)|this (?:is|will)|things (?:are|will)
      |that'?s) (?:just |all |so |never |going to |gonna |be |completely |totally )*(?:never|hopeless|pointless
      |useless|over|all over|no use|too late|impossible|always the same|the end|not worth|a waste|how it always)\b
    (?:there(?:'?s| is|s)|i see|i have) no (?:point|hope|future|chance|use|way|job|place|light)
    what(?:'?s| is|s) the (?:point|use)
    no point (?:in|of|any)
    my (?:whole )?(?:career|life|future|cv|reputation|confidence) (?:is|are|'s) (?:\w+ )?(?:over|ruined|finished
      |dead|done|a (?:mess|joke|failure|disaster)|going nowhere|worthless|gone|pointless)
    nothing (?:i do|ever|works|will|is (?:ever )?going|helps|matters)
    everything (?:i do|i touch|is (?:pointless|ruined|going wrong|falling apart))
    never good enough
    never enough
    every(?:one|body) (?:else|(?:i know|around me|my age))\b(?=[^.!?\n]*(?:\w))
    all (?:of )?my (?:friends|classmates|peers|colleagues)
    (?:people|others|guys) my age
    not me\b(?=$|[.!\n])
    (?:just|only) not me
    except me
    %THEY% (?:must (?:be |have )?|probably |clearly |obviously |all |just |surely |definitely )+(?:think|thought
      |hate|hated|thinks|laugh|laughed|so |be |regret|saw|see|knew|know|find|found|asham|disappoint
      |want(?:ed)? (?:some|me gone)|judg)
    %THEY% (?:think|thinks|thought|see|sees|saw) (?:that )?(?:i'?m|i am|i was|me as|me\b|right through|through)
    %THEY% (?:could tell|saw (?:right )?through)
    they (?:only|just) (?:interviewed|hired|invited|called|picked|saw|took) me
    i (?:only|just) (?:got|get|made it|passed|was (?:invited|picked))\b[^.!?\n]*\b(?:because|bc|cause|lucky|luck
      |pity|quota)
    i (?:just )?got lucky
    it was (?:just )?luck
    (?:they|recruiters|companies|employers|hr people|interviewers)(?:'re| are)? (?:all |just |so )*(?:idiots|liars
      |useless|stupid|the same|incompetent|corrupt|evil)
    (?:the|this) (?:whole )?(?:system|process|game|market) is (?:rigged|broken|a joke|unfair)
    """,
    BAD=_BAD,
    AM=_AM,
    NOBODY=_NOBODY,
    THEY=_THEY,
)
#: What stands before it and belongs to it.
_LEAD_IN = re.compile(
    r"(?:\b(?:maybe|perhaps|i guess|i think|i know|i feel like|i feel|i bet|clearly|obviously|honestly"
    r"|of course|like|tbh"
    r"|probably|sometimes|it'?s like|seems like|looks like|apparently|that|i'm afraid|i fear|and now|deep down|just"
    r"|part of me thinks|i keep thinking|i believe|i'?m sure|i swear|well|really|as if|so)[ ,]+)+$",
    re.IGNORECASE,
)
_OPENERS = re.compile(
    r"^(?:[\s,.\-–—]*\b(?:and|but|so|because|bc|cause|cuz|then|also|hey|hi|hello|well|ugh|omg|lol|oh|yeah|yes|no|ok"
    r"|now|plus)\b[\s,]*)+",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…\n;]+[.!?…;]*")
_CLAUSE = re.compile(r",\s|\s[-–—]\s|\b(?:and|but|so|because|bc|cause|cuz|cos)\s", re.IGNORECASE)
#: What has the form of a thought and is none.
_NOT_ONE = any_of(
    r"""
    i should (?:hear|know by|get an answer|be hearing|have an answer)\b
    i(?:'ll| will|'m going to| am going to) be (?:fine|ok|okay|back|there|alright|busy)\b
    what if (?:you|we)\b
    i always (?:liked|loved|wanted|enjoy|try)\b
    """
)


def thought_in(text: str, taken: Sequence[tuple[int, int]] = ()) -> str | None:
    """Return the hard thought that the text holds, None if it holds none; `taken` are places that tell of a no."""
    found: tuple[int, int] | None = None
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
    return thought[:LIMIT].strip() or None


def _in_sentence(text: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    hits = _THOUGHT.finditer(text, start, end)
    hit = next((each.start() for each in hits if not _NOT_ONE.match(text, each.start())), None)
    if hit is None:
        return None
    breaks = [each.span() for each in _CLAUSE.finditer(text, start, end)]
    clause = max((behind for _, behind in breaks if behind <= hit), default=start)
    told = max((b for a, b in taken if clause <= a < hit), default=clause)
    if told > clause:
        # The no stands in the same clause before it: "rejected again im useless".
        lead = _LEAD_IN.search(text, told, hit)
        begins = lead.start() if lead else hit
    else:
        opener = _OPENERS.match(text[clause:hit])
        begins = clause + (opener.end() if opener else 0)
    return begins, _end(text, hit, end, breaks, taken)


def _end(text: str, hit: int, end: int, breaks: list[tuple[int, int]], taken: Sequence[tuple[int, int]]) -> int:
    """Return where the thought ends: with its sentence, or before a clause that tells of the no."""
    news = min((a for a, _ in taken if hit < a < end), default=None)
    if news is None:
        return end
    return max((a for a, b in breaks if hit < a and b <= news), default=end)

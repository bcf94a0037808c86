"""How somebody says that they feel, and what has happened on a day: in words, or in an emoji. Pure."""

import re

from cogs.conversation.phrases import any_of
from cogs.conversation.refusals import PEOPLE

_VERY = (
    "(?:so |really |very |just |too |pretty |quite |feeling |a bit |a little |kind of |kinda |extremely |totally "
    "|absolutely |still |all |utterly |a |completely |such |deeply |beyond |getting |also |this |that |more and more )*"
)
_SORE = (
    "sad|flat|small|heavy|down|low|tired|exhausted|drained|worn out|burn(?:ed|t)[ -]?out|awful|terrible|horrible"
    "|miserable"
    "|depressed|upset|hurt|heartbroken|gutted|crushed|devastated|empty|numb|angry|furious|mad|frustrated|fed up"
    "|sick of|sick and tired"
    "|anxious|nervous|scared|afraid|worried|stressed|overwhelmed|lonely|alone|ashamed|embarrassed|humiliated"
    "|disappointed|discouraged|demotivated|unmotivated|dejected|hopeless|lost|stuck|bitter|jealous|envious|guilty"
    "|panicking|panicky|shattered|broken|defeated|deflated|bummed|shit|crap(?:py)?|rubbish|bad|blue|rough|wrecked"
    "|done with|over it|struggling|crying|like (?:crying|giving up|screaming|hiding|quitting"
    "|nothing matters)|spirall?ing|unwell"
    "|not ok(?:ay)?|not (?:doing )?(?:well|great|good|fine|alright)|restless|homesick|insecure|weary|bored|confused"
    "|helpless|desperate|mess|at the end of my"
)
_FEELING = any_of(
    r"""
    (?:i'?m|i am|im|i feel|feeling|feel|i'?ve been|i was|been feeling|makes me(?: feel)?|it'?s making me
      |left me) %VERY%(?:%SORE%)\b
    ^\W*%VERY%(?:%SORE%)\b
    (?:so|really|very|too|pretty) (?:%SORE%)\b
    (?:it|this|that|today|yesterday|everything|things|life|the (?:search|job search|waiting|week|day))(?: just
      | really| still| all)* (?:hurts|sucks|stings|stinks|hurt|(?:is|was|are|feels|has been
      |'s) (?:so |too |really |just |very |all |pretty |a bit )*(?:hard|awful|unfair|a lot|too much|exhausting
      |horrible|terrible|rough|tough|painful|frustrating|depressing|brutal))\b
    (?:hurts|sucks|sucked)\b
    ^\W*had a (?:good )?cry\b
    wits'? end\b
    my (?:anxiety|stress|depression) is\b
    (?:can'?t|cannot|can not|couldn'?t) (?:stop crying|sleep|eat|cope|breathe|take (?:it|this|much|any)|do this
      |handle (?:it|this)|go on like|face|get out of bed|focus|concentrate|even)
    i (?:just |really |so )*(?:had a cry|give up|gave up|hate (?:them|\w+s|this|it|everything|job|my (?:life|job)
      |interviews|applying
      |looking|the (?:job|search|whole))|cried|cry|want to (?:cry|scream|hide|quit|give up)|miss (?:my|having
      |working)|need a (?:hug|break)|have no (?:energy|motivation|strength))\b
    ~(?:\bno|n'?t have(?: the| any)?|\bnot have(?: the| any)?|\bwithout(?: any)?)\s(?:energy|motivation|strength)\b
    heart(?:'s| is| feels)? (?:broken|heavy|hurts|aches)\b
    my \w+ (?:hurts|aches)\b
    (?:no|any|all|lost|losing|lose|out of) hope\b
    still (?:unemployed|jobless|out of work|no job|looking|nowhere|without (?:a job|work))\b
    ^\W*(?:it'?s|its|it is|it has) (?:now |already )?been (?:\w+ )?(?:\w+ |\d+ )(?:weeks|months|years)(?: now
      | already)?\W*$
    (?:weeks|months|years) (?:of|without|out of) (?:unemployment|work|a job|this|searching|looking)\b
    ~(?:^|\n)\W*(?:screw|fuck|damn|sod) (?:them|this|it|that|\w+s)\b
    (?:bad|rough|hard|tough|awful|terrible|long|horrible|shitty|crappy|heavy) (?:day|week|month|year|time|morning
      |night)\b
    ^\W*(?:u+g+h+|argh+|aa+h+|sigh|meh|:\(|:'\(|;\(|fml|ffs|damn|shit|fuck|crap|why+)\W*$
    (?:not|n'?t) (?:doing|feeling) (?:so |too |very )?(?:well|great|good|ok|okay|fine)\b
    (?:stress|anxiety|panic|dread|despair|rejection) (?:is|about|attack|every)\b
    (?:can'?t|cannot) (?:pay|afford)\b
    (?:running|ran) out of (?:money|savings|hope|time)\b
    how (?:do|can) (?:i|you|people) (?:deal|cope|live) with\b
    """,
    SORE=_SORE,
    VERY=_VERY,
)
#: Said of a feeling that is not there.
_NOT_SORE = any_of(
    r"""
    ~(?:\bnot|n'?t|\bnever|\bno longer) %VERY%(?:%SORE%)\b
    not (?:so|too|that) bad\b
    no worries\b
    """,
    VERY=_VERY,
    SORE=_SORE,
)
PUT_OFF = any_of(
    r"""
    interview (?:(?:has |is |was |got |been |just |now |today |tomorrow )*)(?:cancel+ed|postponed|called off
      |rescheduled|moved|off(?! to))\b(?! to the)
    (?:cancel+ed|postponed|called off|rescheduled|pushed back) (?:my|the|our|an?) (?:\w+ )?interview\b
    """
)
_NERVES = r"(?:nervous|anxious|scared|afraid|terrified|worried|panicking|stressed|dreading|freaking out|shaking|sick)"
_AHEAD = (
    r"(?:(?:my|an|the|this|tomorrow'?s|first|next|final|second) (?:\w+ )?interview|interviews? (?:is |are |later )?"
    r"(?:tomorrow|today|on \w+day|next|soon|coming up)|(?:an|the|this|their|my|job) (?:\w+ )?offer|got the job"
    r"|new job|first day|start(?:ing)? (?:on|tomorrow|next|work))"
)
_NERVOUS = any_of(
    r"""
    ~(?s:\b%NERVES%\b[^.!?]{0,60}\b%AHEAD%\b)
    ~(?s:\b%AHEAD%\b.{0,60}\b(?:i'?m|i am|im|and|but|so|feel|feeling)\b[^.!?]{0,20}\b%NERVES%\b)
    (?:interview|job|offer) (?:nerves|anxiety|jitters)\b
    """,
    NERVES=_NERVES,
    AHEAD=_AHEAD,
)
LOST_JOB = any_of(
    r"""
    (?:got|get|was|been|being|am|'m|im|were|getting) (?:just |now |officially )?(?:fired|sacked|laid off
      |made redundant|dismissed|terminated|let go)\b
    made (?:me )?redundant\b
    (?:laid|let) me (?:off|go)\b
    (?:fired|sacked|dismissed) me\b
    lost my job\b
    my (?:job|role|position|contract) (?:was|is being|got|has been|wasn'?t|is) (?:cut|eliminated|axed|terminated
      |not renewed|renewed|ending|ended|gone)\b
    redundanc(?:y|ies)\b
    """
)
ANOTHER_LOST_A_JOB = any_of(
    r"""
    (?:my|a|his|her|our) (?:\w+ )?(?:%PEOPLE%)s?(?: \w+){0,2}? lost (?:his|her|their) job\b
    """,
    PEOPLE=PEOPLE,
)
_SAD_FACES = frozenset("😭😢💔😞😔😟🙁☹😩😫😣😖😿🥺😥😓😪😰😨😱😡😠🤬😤🥲😕🫠🫥😶")
_FACES = {
    "thanks": frozenset("🙏❤💙💚💛💜🧡🤍🖤🤗🥰😍💐🌷🌹🫶"),
    "hello": frozenset("👋"),
    "brief": frozenset("👍👎👌🙂😊😀😃😄😁😅😂🤣😉🙃😌🤷✅❌💪🤔😐😑"),
}


def is_nervous(text: str) -> bool:
    """Whether somebody is nervous before an interview, or about an offer."""
    doubts = re.search(r"\bnever\b|n't\b|\bwithdr|\brescind", text, re.IGNORECASE)
    return not doubts and _NERVOUS.search(_NOT_SORE.sub(" ", text)) is not None


def is_sore(text: str) -> bool:
    """Whether it says that somebody feels bad."""
    return _FEELING.search(_NOT_SORE.sub(" ", text)) is not None


def face(text: str) -> str | None:
    """Return what a message of signs alone says: sad, thanks, hello or brief; None for anything else."""
    if re.search(r"[:;=]'?-?[(\[/|]|\):|D:|</3", text) or any(c in _SAD_FACES for c in text):
        return "sad"
    if re.search(r"[:;=]-?[)D]|\^\^|<3", text):
        return "brief"
    return next((name for name, faces in _FACES.items() if any(c in faces for c in text)), None)

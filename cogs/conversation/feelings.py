"""How somebody says that they feel, and what has happened on a day: in words, or in an emoji. Pure."""

import re

from cogs.conversation.news import PEOPLE
from cogs.conversation.phrases import any_of

_VERY = (
    "(?:so |really |very |just |too |pretty |quite |feeling |a bit |a little |kind of |kinda |extremely |totally "
    "|absolutely |still |all |utterly |a |completely |such |deeply |beyond |getting |also |this |that |more and more )*"
)
_SORE = (
    "sad|small|heavy|down|low|tired|exhausted|drained|worn out|burn(?:ed|t)[ -]?out|awful|terrible|horrible|miserable"
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
    wits'? end\b
    my (?:anxiety|stress|depression) is\b
    (?:can'?t|cannot|can not|couldn'?t) (?:stop crying|sleep|eat|cope|breathe|take (?:it|this|much|any)|do this
      |handle (?:it|this)|go on like|face|get out of bed|focus|concentrate|even)
    i (?:just |really )?(?:give up|gave up|hate (?:this|it|everything|job|my (?:life|job)|interviews|applying
      |looking|the (?:job|search|whole))|cried|cry|want to (?:cry|scream|hide|quit|give up)|miss (?:my|having
      |working)|need a (?:hug|break)|have no (?:energy|motivation|strength))\b
    ~(?:\bno|n'?t have(?: the| any)?|\bnot have(?: the| any)?|\bwithout(?: any)?)\s(?:energy|motivation|strength)\b
    heart(?:'s| is| feels)? (?:broken|heavy|hurts|aches)\b
    my \w+ (?:hurts|aches)\b
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
GOOD_DAY = any_of(
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
    (?:interview|call|test|it|chat|meeting|presentation) (?:went|was) (?:\w+ ){0,2}?(?:well|great|good|ok|okay|fine
      |better)\b
    (?:small|little|tiny) (?:win|victory|step)\b
    i did it\b
    """
)
_SAD_FACES = frozenset("😭😢💔😞😔😟🙁☹😩😫😣😖😿🥺😥😓😪😰😨😱😡😠🤬😤🥲😕🫠🫥😶")
_FACES = {
    "thanks": frozenset("🙏❤💙💚💛💜🧡🤍🖤🤗🥰😍💐🌷🌹🫶"),
    "hello": frozenset("👋"),
    "brief": frozenset("👍👎👌🙂😊😀😃😄😁😅😂🤣😉🙃😌🤷✅❌💪🤔😐😑"),
}


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

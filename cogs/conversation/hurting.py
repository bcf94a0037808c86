"""Who needs people rather than a program: somebody who asks for them, who fears for another, or who mourns. Pure."""

from cogs.conversation.phrases import any_of
from cogs.conversation.refusals import PEOPLE

_LOVED = (
    rf"(?:{PEOPLE}|grand(?:ma|pa|mother|father|parent)s?|gran|granny|nana?|stepdad|stepmum|stepmom|mother-in-law"
    r"|father-in-law|baby|twin|fianc[eé]e?|best friend|dog|cat|teacher|boss|daddy|mummy|mommy)"
)
_SOMEBODY = (
    rf"(?:(?:my|our|his|her|their|a|an|the) (?:\w+ )?(?:{_LOVED})s?(?: of mine)?|someone i (?:know|love)"
    r"|somebody i (?:know|love)|he|she|they)"
)
BEREAVED = any_of(
    r"""
    (?:my|our|his|her|a) (?:\w+ )?%LOVED%(?: \w+){0,2}? (?:died|dies|passed away|passed on(?! (?:me|my)\b)|has passed
      |(?:is|are) dead|was killed|got killed|killed (?:him|her)self(?! (?:laughing|trying))|killed themsel\w+
      |took (?:his|her|their) own life|hung (?:him|her)self|hanged (?:him|her)self|committed suicide)\b
    (?:he|she|they) (?:just |has |have |had |recently )?(?:passed away|died(?! (?:down|laughing|inside|a little))
      |took (?:his|her|their) own life|committed suicide|killed (?:him|her)self)\b
    (?:i |we )(?:just |have |recently )?lost my (?:\w+ )?%LOVED%\b(?! (?:to (?:the|a) (?:game|match)|in (?:the
      |a) (?:shop|store|game)))
    (?:death of|funeral of|grieving|mourning|lost) (?:for )?my (?:late )?%LOVED%\b
    (?:my|the) (?:\w+ )?%LOVED%(?:'s|s)? (?:funeral|death|suicide)\b
    (?:i'?m|i am|im) (?:grieving|in mourning|mourning)\b
    i had a miscarriage\b
    we lost (?:the|our) baby\b
    """,
    LOVED=_LOVED,
)
WORRIED = any_of(
    r"""
    %SOMEBODY%(?:'s|'re)?(?: \w+){0,4}? (?:suicidal|(?:kill|harm|hang|cutt?)(?:ing)? %SELF%|self[- ]?harm\w*|overdosed
      |(?:to|will|might|may|could|would|keeps|been|is) hurt(?:ing)? %SELF%|(?:end|tak)(?:e|ing)? (?:his|her
      |their) (?:own )?life|want(?:s|ed)? to die(?! (?:of|from|laughing))|(?:doesn'?t|does not
      |don'?t) want to (?:live(?! (?:up|in|with|here|near|there))|be alive|be here anymore))\b
    (?:worried|scared|afraid|frightened|terrified) (?:that )?%SOMEBODY%(?:'ll| \w+){1,3} (?:hurt|kill|harm
      |do something)\b
    (?:worried|scared|afraid|frightened) (?:for|about) (?:my |her |his |their |a )(?:\w+ ){0,2}?(?:safety|life)\b
    """,
    SOMEBODY=_SOMEBODY,
    SELF=r"(?:him|her|them)sel\w+",
)
ASKS_FOR_PEOPLE = any_of(
    r"""
    (?:some(?:one|body)|any(?:one|body)|no ?(?:one|body)|people|an? (?:real )?(?:person|human)|friends?)(?: real| here
      | at all)? (?:that |who )?(?:to|i (?:can|could|might)|will|would) (?:talk (?:to|with)|speak (?:to|with)
      |listen(?: to me)?
      |turn to|call|confide)\b
    (?:need|want|like|can i|could i|have)(?: to)? (?:just )?(?:talk|speak|chat) (?:to|with) (?:an?|some(?:one|body)
      |the) ?(?:real |actual )?(?:human|person|people|some(?:one|body)|one|body|counsell?or|therapist)?\b(?! (?:at
      |from|in|about
      |recruit\w*|hr|manager|the)\b)
    (?:talk|speak) to an? (?:real |actual )?(?:human|person|counsell?or|therapist)\b
    i (?:just |really )*need (?:to talk|a (?:real |actual )?(?:human|person|therapist|counsell?or|friend))\W*$
    (?:i |we )(?:just |really |think i |do )*need (?:some |real |actual |professional |your )*help\b(?! (?:with
      |writing|finding
      |to (?:write|log|find|use|get)|on|for|in|understanding|choosing|deciding)\b)
    ^\W*(?:please |pls |can (?:you|someone|anyone|somebody) |somebody |someone |anyone )*help me\b(?! (?:with|to
      |write|find|log
      |use|understand|choose|decide|prepare|get|on|reframe|in)\b)(?!.*\b(?:cv|resum\w*|interview|letter)\b)
    (?:crisis|suicide|help|emergency) ?-?(?:hot)?lines?\b
    (?:hotline|helpline|therapist|counsell?or) (?:number|near|i can)\b
    where can i (?:get|find) (?:some )?help\W*$
    """
)
#: Words behind which people may be needed more than a card: whatever else is offered, they stand beside it.
LOW = any_of(
    r"""
    (?:hopeless|worthless|despair\w*|desperate|unbearable|depress\w+|lonely|numb|broken|trapped|empty inside
      |a burden)\b
    no hope\b
    (?:lost|losing|run out of|out of|without(?: any)?) (?:all )?hope\b
    (?:hate|loathe|despise|can'?t stand) (?:myself|my life|being me|who i am)\b
    ~(?:\bnot|n'?t) (?:\w+ )?ok(?:ay)?\b
    (?:can'?t|cannot|can not|couldn'?t|dont know how to) (?:\w+ )?(?:cope|go on|keep going|keep doing this|carry on
      |do this any ?more
      |do it any ?more|take (?:it|this|any ?more|much more)|breathe|stop crying|get out of bed|live like|face)\b
    ~(?:n'?t|\bnot|\bnever|\bcannot) (?:\w+ )?see (?:the|any|a) (?:point|future|way)\b
    (?:no|any) (?:point|future|way out|reason (?:to|for))\b(?! of contact)
    pointless\b
    (?:nobody|no one|noone) (?:cares|would (?:care|miss|notice|even)|loves|needs)\b
    (?:so|all|completely|utterly|really) alone\b
    (?:falling apart|breaking down|broke down|at (?:the end of my|my wits)|rock bottom|panic attacks?
      |screaming inside)\b
    (?:done|over|finished|tired) (?:with|of) (?:everything|life|living|it all|trying)\b
    (?:give|giving|gave) up (?:on (?:life|everything|myself|hope)|completely|entirely)\b
    nothing (?:matters|left|helps|is worth)\b
    what'?s the point\b
    (?:want|wish) (?:it|this|everything|all of it) (?:to be|was|were|would) (?:over|stop|end)\b
    (?:some(?:one|body)|a person) to talk to\b
    """
)

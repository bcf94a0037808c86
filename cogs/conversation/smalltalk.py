"""Short messages that tell of no application: greetings, thanks, questions to the bot. Pure."""

from cogs.conversation.phrases import all_of_it, any_of

#: What may stand around such words and says nothing by itself. A word ends where one does and signs are not given back:
#: else some texts could be read in so many ways that trying them all would never end.
_AROUND = (
    r"[\s,.!?…]*+(?:(?:oh|ok|okay|well|so|and|um|hm+|hey|hi|hello|yes|yeah|no|lol|haha|bot|onward|there"
    r"|again|mate|friend"
    r"|everyone|please|pls|then|now|really|very much|a lot|so much"
    r"|for (?:that|this|the \w+|listening|your \w+|everything|being \w+))\b[\s,.!?…]*+)*"
)

HELLO = all_of_it(
    r"""
    h+i+(?:ya)?
    he+y+(?:a|o)?
    hel+o+
    hi hi
    good (?:morning|afternoon|evening|day)
    (?:morning|evening|greetings|howdy|heya|hallo|yo|sup)
    """,
    around=_AROUND,
)
GOODBYE = all_of_it(
    r"""
    (?:good ?)?bye+(?: ?bye)?(?: for now)?
    (?:good ?)?night(?: night)?
    see (?:you|ya|u)(?: (?:later|tomorrow|soon|around))?
    talk (?:to you )?(?:later|soon|tomorrow)
    (?:i )?(?:gotta|got to|have to|need to) (?:go|sleep|run)(?:,? (?:bye|now))?
    (?:i'?m )?(?:going|off) to (?:bed|sleep)(?: now)?
    (?:cya|ttyl|later|take care|i'?m off)
    that'?s (?:all|it) for today
    """,
    around=_AROUND,
)
BRIEF = all_of_it(
    r"""
    (?:y|ye+s+|yea+h*|yep|yup|sure|mhm+|uh huh|of course|yes please)
    (?:n|no+|nope|nah)
    no(?:pe)?,? (?:thanks|thank you|thx)
    not (?:now|today|really|sure)
    (?:k|kk|o+k+(?:ay|ey|ie)?|fine|alright|right|true|good|cool|nice|great|got it|i see|understood|exactly|same
      |correct)
    (?:maybe|perhaps|idk|dunno|i guess|i think so|whatever)
    i (?:don'?t|do not) know
    i'?m (?:good|fine|ok|okay)
    (?:lo+l+|lmao|haha+|hm+|huh|oh+|ah+|wow|what|wait|really|done|next)
    """,
    around=_AROUND,
)
THANKS = any_of(
    r"""
    ^\W*(?:(?:ok|okay|oh|aw+|well|great|cool|nice|yes|wow|many|that'?s \w+|appreciated?)[\s,.!]+)*(?:thanks?
      |thank (?:you|u)|thx+|thnx|tysm|ty|tks|cheers|ta|much appreciated|i appreciate (?:it|this|that))\b
    (?:that|this|it) (?:really |actually )?(?:helped|helps)\b
    ^\W*appreciate (?:it|this|that|you)\b
    thank(?:s| you| u)[\s.!]*$
    """
)
HOW_ARE_YOU = any_of(
    r"""
    how (?:are|r) (?:you|u|ya)\b
    how'?s it going\b
    how is it going\b
    how do you feel\b
    ^\W*(?:hru|wyd|what'?s up|whats up|how you doing|how have you been)\b
    how was your (?:day|weekend)\b
    are you (?:ok|okay|well|happy|sad)\b
    """
)
ARE_YOU_A_BOT = any_of(
    r"""
    is there (?:an? )?(?:real |actual )?(?:human|person|someone|somebody)\b
    (?:what'?s|what is) your name\b
    (?:are|r) (?:you|u) (?:an? |even |actually |really |just )*(?:bot|robot|ai|human|real|person|chat ?gpt|gpt
      |program|programme|machine|computer|automated|alive|somebody|someone|therapist|llm)\b
    is (?:this|it|that) (?:an? |just |really |actually )*(?:bot|robot|ai|automated|chat ?gpt|human|real person
      |person|machine|program|real)\b
    am i (?:talking|writing|speaking|chatting) (?:to|with)\b
    ^\W*(?:who|what) (?:are|r) (?:you|u)\b
    is (?:anybody|anyone|someone|somebody|there anyone|there a (?:real )?(?:person|human))(?: (?:even|actually
      |really))? ?(?:there|here|behind|reading|listening|home)?\W*$
    anyone (?:there|here)\b
    (?:talk|speak) to an? (?:human|real person|person)\b
    (?:you'?re|you are|ur) not (?:an? )?(?:real|human|person)\b
    do you (?:\w+ )?have (?:feelings|emotions|a name|a (?:soul|heart|body)|consciousness)\b
    do you (?:actually |really )?(?:feel|think|understand)\b[^.!?\n]{0,25}\?
    you'?re (?:just )?a (?:bot|robot|machine|program)\b
    """
)
WHO_MADE_YOU = any_of(
    r"""
    who (?:made|built|created|programmed|wrote|coded|runs|owns|developed|designed|is behind|maintains) (?:you|this|u
      |it|the bot)\b
    """
)
WHO_READS = any_of(
    r"""
    can (?:other )?(?:people|members|users|others)\b[^.!?\n]{0,30}\b(?:see|read)\b
    (?:do|does|did|can|could|will|are|is) (?:you|u|any(?:one|body)|some(?:one|body)|the (?:mods?|admins?|moderators?
      |server|others?)|mods?|admins?|people|they|others|my \w+|it)(?: \w+){0,2}? (?:read|see|seeing|reading|store
      |stor\w+|save|saving|keep|remember|record|share|log|tell)(?:s|ing|ed)?\b(?! (?:the|an?|if|me)\b
      | that the)[^.!?\n]{0,40}(?:\b(?:this|that|these
      |messages?|what i|here|me|it|my|dms?|anything|anyone|chat)\b|\?|$)
    who (?:else )?(?:can |could |will |is )?(?:read|reads|see|sees|reading|seeing|gets)\b
    is (?:this|it|that|what i (?:write|say|type)|everything)(?: \w+){0,2}? (?:private|confidential|anonymous|secret
      |safe|public|recorded|stored|saved|logged|monitored)\b
    what (?:happens to|do you do with) (?:my|what i|this|the)\s
    """
)
SORRY = any_of(
    r"""
    ^\W*(?:(?:i'?m|im|i am) )?(?:so |really |very )*sorry(?: (?:about|for) (?:that|this|bothering you|the (?:rant
      |venting|mess|noise)
      |(?:ranting|venting|complaining|moaning|swearing|dumping)(?: \w+){0,3}))?\W*$
    ^\W*(?:my )?apologies\W*$
    """
)
ONLY_SAYING = any_of(
    r"""
    ^\W*i (?:just |only )*(?:needed|wanted|had|need|want|have) to (?:just )?(?:say|tell|write|vent|get
      |let)(?: (?:it|that|this|out|off|my|chest|go|of|someone|somebody|anyone|down|all|here|something|to
      |a bit)){0,6}\W*$
    ^\W*(?:i'?m |im |i was )?just (?:needed to (?:say|vent|rant)|venting|ranting|saying)(?: \w+){0,2}\W*$
    ^\W*(?:that'?s|that is) (?:all|it)(?: i (?:wanted|needed) to say| really)?\W*$
    """
)
_NUDGES = r"(?:nudges?|reminders?|encouragements?|(?:daily |morning )?(?:messages|dms?))"
STOP_NUDGES = any_of(
    r"""
    (?:stop|end|cancel|turn off|switch off|disable|pause|remove|get rid of|unsubscribe from|no more
      |mute) (?:sending |getting |all |me |the |these |those |your |my |of |this |\w+ing )*%NUDGES%\b
    (?:stop|quit) (?:messaging|dm'?ing|writing|pinging|nudging|texting|sending) (?:to )?me\b
    unsubscribe\b
    ^\W*stop(?: it| please)?\W*$
    """,
    NUDGES=_NUDGES,
)
ADD_NUDGE = any_of(
    r"""
    (?:nudge|remind|encourage|message|dm|write(?: to)?) me (?:\w+ ){0,2}?(?:every|each|daily|tomorrow|at|in the
      |on \w+days?|weekly)\b
    (?:set(?: up)?|add|schedule|start|create|make|want|have) (?:an? |some |daily |another |my )*%NUDGES%\b
    """,
    NUDGES=r"(?:nudges?|reminders?)",
)
DELETE_WORDS = any_of(
    r"""
    (?:delete|erase|remove|wipe|clear|forget|undo|take back|get rid of) (?:all |of |everything |about )*(?:what i
      |my (?:data|account
      |entr\w+|words|stuff|messages?|history|info\w*|thoughts?|rejections?)|everything|me\b|all)
    (?:gdpr|right to be forgotten)\b
    """
)
HELP = any_of(
    r"""
    (?:what|which) commands\b
    ^\W*(?:help|help me|commands?|menu|options?|start|info|instructions|how to use|faq)\W*$
    ^\s*[/!][a-z]
    what (?:can|could|do|else can) (?:you|u|this|it|the bot)(?: actually| even)? (?:do|help|offer
      |understand)\b(?! (?:if|when)\b)
    how (?:does|do) (?:this|it|you|u|the bot|that|onward)(?: \w+)? (?:work|function)\b
    ^\W*what(?:'?s| is) (?:this|onward|this bot|it)(?: for| about)?\W*$
    what are you for\b
    how do i (?:use|log|undo|reframe|(?:delete|stop|change|set) (?:this|it|an? \w+|my \w*time\w*))\b
    what should i (?:type|write|say)(?: here| to you)?\W*$
    ^\W*can you help(?: me)?\W*$
    what (?:am i|are we) supposed to (?:do|write|say|type)\b
    ^\W*(?:so |and |ok )*what (?:do|should) i do(?: here| now)?\W*$
    """
)
ANGER = any_of(
    r"""
    ^\W*(?:this|that|it)(?:'s| is) (?:so |just )?(?:useless|stupid|rubbish|dumb|bullshit|no help)\W*$
    you (?:really |just )?suck\b
    (?:you(?:'?re| are| r)?|u(?: r)?|ur|this bot(?: is)?|this (?:thing|app)(?: is)?
      |bot is) (?:just |so |really |such |a |an |totally |fucking |completely )*(?:useless|stupid|dumb|suck(?:s)?
      |idiot(?:ic)?|terrible|awful|shit(?:ty)?|trash|garbage|rubbish|annoying|pathetic|worthless|no help|not help\w*
      |horrible|bad bot|crap|pointless|broken|moron|a joke)\b
    (?:stupid|dumb|useless|bad|shit|crap|fucking|damn|idiotic) (?:bot|robot|machine|program|thing)\b
    ^\W*(?:shut up|f+u+c+k+ (?:you|off|u|this bot)|go away|leave me alone|screw you|piss off|i hate (?:you
      |this bot)|stfu|get lost|wrong)\W*$
    you (?:do not|don'?t|dont|didn'?t|didnt|never|can'?t|cant) (?:even |really )?(?:understand|get (?:it|me)|listen
      |care|help|read)\b
    (?:that'?s|thats|that is|this is|it'?s) not (?:what i (?:said|meant|wrote|asked)|help(?:ing|ful)
      |true what you)\b
    not (?:very |at all )?help(?:ing|ful)\b
    (?:that|this|it) (?:does(?:n'?t| not)|did(?:n'?t| not)) (?:really |even )?help\b
    you(?:'?re| are) not (?:listening|helping|helpful|understanding|reading)\b
    i (?:did not|didn'?t|never) (?:say|said|write|mean) that\b
    """
)
WHY_NO = any_of(
    r"""
    what (?:was|is|'s) wrong with my (?:application|cv|resume|interview|answers?)\b
    %ASKED%\b(?:reject\w*|turn\w*|say no|said no|saying no|ghost\w*)\b[^.!?\n]{0,40}
    %ASKED%\b(?:chosen|selected|picked|shortlisted|accept\w*|hire)\b[^.!?\n]{0,40}
    %ASKED%\b(?:repl\w+|answer\w*|respond\w*|write back|get back|call back)\b
    %ASKED%\b(?:want me|take me|pick me|choose me|pass on me|someone else)\b
    %ASKED%\bget (?:the|that|this|it)\b[^.!?\n]{0,40}
    """,
    ASKED=(
        r"(?:why|how come|for what reason)[^.!?\n]{0,20}?\b(?:did|do|does|didn'?t|don'?t|doesn'?t|wasn'?t|was"
        r"|won'?t|would"
        r"|wouldn'?t|am|have|has|is|are|they|were)\b[^.!?\n]{0,40}?"
    ),
)
_TOPICS = (
    r"salar(?:y|ies)|wages?|pay(?: rise)?|c\.?v\.?s?|resum[eé]s?|résumés?|cover letters?|contracts?|notice period|legal"
    r"|laws?|lawyer|sue|visa|work permit|benefits?|unemployment|universal credit|tax(?:es)?|linkedin"
    r"|negotiat\w+|portfolio"
    r"|references?|follow[- ]?up|job (?:board|site|market|centre|center)s?|networking|interview questions?|severance"
    r"|discriminat\w+|gdpr|hours|dress code|certificat\w+|degree|course|skills?|thank[- ]you (?:note|email)|gap|pension"
    r"|sick leave|probation|minimum wage|headhunters?|openings?|vacanc(?:y|ies)|jobs?"
)
#: A question that has an answer somewhere, and none here.
FACT = any_of(
    r"""
    ^(?=.*\?|\W*%OPENERS%%ASKS%\b)(?=.*\b(?:%TOPICS%)\b)
    (?:should i|how (?:do|should|can|long|much|many|often) (?:i|should|do|to|does|would)|what should i
      |can (?:an? )?(?:employer|company|they)|where (?:can|do|should) i|is it (?:ok|okay|normal|legal|allowed|common
      |true|worth))\b
    (?:review|check|write|improve|fix|look at|rewrite|proofread|translate) (?:my|me|a|this) (?:\w+ )?(?:cv|resum[eé]
      |cover letter|letter|application|email|mail|linkedin|profile)\b
    (?:find|get|give|send) me (?:a|some|any) (?:\w+ )?(?:jobs?|work|tips?|advice|openings?)\b
    any (?:tips|advice|ideas|suggestions)\b
    (?:do you know|are there|any) (?:any |some )?(?:jobs?|openings?|vacancies|companies)\b
    """,
    OPENERS=r"(?:(?:and|so|hi|hey|hello|ok|okay|but|also|quick question|question|btw|anyway)\W+){0,2}",
    ASKS="(?:how|whats?|what's|where|when|which|who|can|could|should|is|are|do|does|would|will)",
    TOPICS=_TOPICS,
)

"""What says that somebody was told no, waits, or has said no themselves: as patterns, a line each. Pure."""

from cogs.conversation.phrases import any_of

#: People who are not the writer.
PEOPLE = (
    "sister|brother|sibling|friend|buddy|mate|husband|wife|partner|boyfriend|girlfriend|bf|gf|fianc[eé]e?|son|daughter"
    "|kid|child|mom|mum|mother|dad|father|parent|cousin|uncle|aunt|niece|nephew|colleague|coworker|co-worker|roommate"
    "|flatmate|housemate|neighbou?r|classmate|grandson|granddaughter|student|ex"
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
DONE = any_of(
    r"""
    (?:rejected(?!%THING%)|turned down(?!%THING%)|knocked back|passed over|ghosted|screened out
      |filtered out|weeded out|shot down)\b
    (?:turn(?:ed|s)?|knock(?:ed)?|shot) (?:me|us) (?:down|back)\b
    (?:reject|ghost|refuse)(?:s|ing)? (?:me|us|my (?:application|cv))\b
    """,
    THING=_OTHER_THING,
)
#: What says by itself that it is a no.
SAID = any_of(
    r"""
    rejections?\b(?! (?:is|are|hurts|therapy|sensitiv\w+))
    auto(?:matic(?:ally)?)?[- ]?reject(?:ed)?\b
    (?:did(?:n'?t| not)|never|have(?:n'?t| not)) (?:even |actually |end up )?(?:get|got|gett?ing
      |land)(?:ten)? (?:it\b(?! (?:when|why|how|what|at first))|in(?:to)?\b|past\b|through\b|selected|chosen|picked
      |hired
      |accepted|shortlisted|(?:the|that|this|an?|any|my|even an?) (?:[\w&'-]+ ){0,4}?(?:%JOB%|offer|interview)\b)
    (?:was|were|been|be|am|is|are|'m|i)?(?:n'?t| ?not) (?:been |be )?(?:selected|chosen|picked|shortlisted
      |successful|hired|accepted|an? (?:\w+ )?(?:fit|match)|the right (?:fit|person|candidate|one))\b(?! yet)
    unsuccessful\b
    different direction\b
    (?:second|2nd) choice\b
    runner[- ]?up\b
    (?:did|do|does|have|has|would|wo)(?:n'?t| not) (?:even )?(?:pick(?:ed)?|choosen?|chose|select(?:ed)?|hired?|take
      |taken|accept(?:ed)?|want to hire|consider(?:ed)?) (?:me|us)\b
    ~(?:\bnot|n'?t) be joining\b
    lost(?: out)? to (?:the other|an?other|some(?:one|body)|an? \w+ candidate)\b
    (?:zero|0|not an?|not a single|not one) (?:job )?offers?\b
    ~(?:\bnot|n'?t) (?:be )?getting (?:it|the|that|this) ?(?:%JOB%)?\b
    (?:want(?:ed)?|need(?:ed)?|looking for|prefer(?:red)?) (?:someone|somebody|people|a candidate
      |candidates) (?:with|who|more|younger|older|local|else)
    (?:think|thought|feel|felt|said)(?: that)? i(?:'?m| am| was|'?d be| would be)?(?: not
      |n'?t)? (?:an? |the )?(?:good |right |best |great )(?:fit|match|person|candidate)\b
    not what the(?:y|y'?re| company)(?: are| were| was|'?re)? (?:looking for|want\w*|need\w*|after)\b
    no (?:job )?offer\b(?! yet)
    ~(?:\bnot|n'?t) (?:be )?(?:moving|going|proceeding|progressing|continuing|advancing
      |taking)\b(?: (?:with )?(?:you|me|us|it|(?:my|your|the|this) \w+))? ?(?:forward|ahead|further|on\b|your
      |with|my|in the|after|past)
    (?:decided|chose|chosen|opted|have) (?:against|not to|to not)\b
    (?:%JOB%|it) (?:went|goes|is going|has gone) to\b
    (?:%JOB%|vacancy|it)(?: has| was| is|'s| had| got| been| already| now| apparently)+ filled\b
    filled (?:the %JOB%|it\b)
    offer (?:has )?(?:fell|fallen|falls) through\b
    we (?:were|are) (?:\w+ )?(?:impressed|overwhelmed|inundated)\b
    no longer (?:hiring|being considered|under consideration|in the running|considering)
    regret to (?:inform|tell|let|say)
    unfortunately\b(?=[ ,]*(?:\.\.|…|we\b|they\b|you\b|not\b|your\b|on this\b|at this\b|$))
    (?:don'?t|didn'?t|doesn'?t|do not|did not|does not) want me\b(?! (?:to|there|here|around|on|with|any\w*)\b)
    pass(?:ed|ing) on (?:me|my)\b
    did(?:n'?t| not) (?:even )?make it\b
    did(?:n'?t| not) (?:even )?make the (?:cut|shortlist|list|final|next)
    thanks,? but no thanks\b
    no luck (?:with|at|getting|this time|again)
    (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|\w+(?:ieth|teenth|tenth)|number \w+) no\b(?=\s*(?:$
      |[^\w\s-]|today|now|from|this|in))
    ~^\W*(?:no|rejection)? ?number (?:\d+|(?:twen|thir|for|fif|six|seven|eigh|nine)\w*ty|a hundred|\w+teen
      |ten)\b(?=[.,:!]\s*\w|\s+(?:today|now|from)\b)
    (?:went|gone|going|go) (?:in )?another way\b
    (?:another|it'?s|its|is|was|got|get|a|the|that|their|gave me|big|hard|straight|flat|still|automated
      |automatic|one more
      |same old) (?:an? )?(?:big |hard |clear |flat )?no\b(?=\s*(?:$|[^\w\s-]|from|again|then|today|after
      |for (?:the|a|that)|on (?:the|that|my)|at|bc|because|and|but|by|so|too|lol|i'?m\b|number))
    (?:said|says|say|saying|told me)(?: (?!yes|there|that)\w+){0,2}? no\b(?! (?:one|more|to (?!me\b|us\b
      |my (?:application|cv)\b)))
    (?:said|told(?: me)?|says?|reckons?)(?: that)? i(?:'?m| am| was)(?: way| just)? (?:over|under
      |too |not (?:quite )?what)
    (?:keep|kept|have) (?:your|my) (?:cv|resum[eé]|details|application) on file\b
    ~(?:^|[.!?\n] ?)no interview (?:for|at|from|with|again)\b
    ~(?:^|[.,!;\n] ?|\band )no from (?!me\b|my\b|the start)
    (?:withdrew|withdrawn|rescinded|pulled|took back|revoked|retracted|cancell?ed) (?:the|my|their|an?
      |that) (?:\w+ )?offer\b
    offer(?: \w+){0,4}? (?:withdrawn|rescinded|pulled|revoked|retracted|cancell?ed|taken back)\b
    """,
    JOB=JOB,
)
#: Somebody else was taken: for a roof as well as for a role.
TAKEN = any_of(
    r"""
    (?:went|going|gone|go|goes|chose|chosen|picked|hired|hire|hiring|moved?|moving|proceed\w*|selected|preferred|prefer
      |pursu\w+|gave|giving|offered|given)(?: \w+){0,3}? %SOMEONE%
    """,
    SOMEONE=_SOMEONE,
)
#: What is a no where an application is spoken of, and all sorts of things elsewhere.
WEAK = any_of(
    r"""
    (?:got|get|getting|was|were|been|being|am|'m|im) (?:\w+ly )?(?:dropped|cut|refused|denied|declined
      |eliminated|knocked out|binned)\b(?! (?:my|off|short|down|out of))
    (?:refused|denied|declined|binned) (?:by|me|my|us)\b
    (?:dropped|cut) by\b
    let (?:me|us) down\b
    lost out\b
    gave it to\b
    let down by\b
    did(?:n'?t| not) (?:even )?(?:pass|clear|survive)\b
    applications? (?:\w+ ){0,6}?(?:refused|denied|declined|binned|dropped)\b
    fail(?:ed)? (?:at )?(?:the|my|an?|their|that|another) (?:\w+ ){0,3}?(?:interview|assessment|screen(?:ing)?
      |challenge|task|round|test|exam|hackerrank|trial)\b
    not (?:this time|for them|me)\b
    """,
    JOB=JOB,
)
RESCINDED = any_of(
    r"""
    (?:withdrew|withdrawn|rescinded|pulled|took back|taken back|revoked|retracted|cancell?ed)\b
    """
)
_LONG = r"(?:weeks|months|a month|ages|forever|a year|\d+ ?(?:weeks|months|wks))"
SILENT = any_of(
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
    (?:(?:radio|total|complete|utter) silence|(?:gone|went|been|go) (?:quiet|silent|dark))\b
    left (?:me )?on read\b
    (?:none|not (?:a single )?one)(?: of them)?(?: even| ever)? (?:answered|replied|responded|wrote back|got back)\b
    """,
    LONG=_LONG,
)
CANCELLED = any_of(
    r"""
    (?:%JOB%|posting|req|opening|hiring|headcount|recruitment|process)(?:'s)?(?: \w+){0,3}? (?:cancel+ed|scrapped
      |frozen
      |on hold|paused|pulled|withdrawn|closed|axed|no longer exists?|doesn'?t exist|eliminated)\b
    (?:cancel+ed|cancel+ing|scrapped|froze|paused|pulled|axed|put|closed) (?:the|that|this|my|their|all
      |our) (?:[\w-]+ ){0,3}?(?:%JOB%|opening|hiring|recruitment|headcount)s?\b
    (?:froze|frozen)(?: (?:the|that|this|my|their|all|our))? (?:[\w-]+ ){0,3}?(?:%JOB%|opening|hiring|recruitment
      |headcount)s?\b
    hiring (?:freeze|stop)\b
    not (?:going )?to fill (?:the|that|this) (?:\w+ )?%JOB%
    """,
    JOB=JOB,
)
OWN_CHOICE = any_of(
    r"""
    i(?:'ve| have| had|ve)?(?: just| already| also| actually| finally)* (?:rejected|turned down|declined|refused
      |ghosted|said no to|withdrew from) (?:it|that|them|their|him|her|two|three|both|another|one|\d+)\b
    i(?:'ve| have| had|ve)?(?: just| already| also| actually| finally)* (?:rejected|turned down|declined|refused
      |said no to|withdrew from) (?:the|this|an?|my|his|her) (?:[\w-]+ ){0,3}?(?:%JOB%|offer|interview|company
      |process)\b
    (?:decided|going|want|had) to (?:decline|turn down|reject|refuse) (?:the|their|an?|this|that|his|her)\b
    (?:turned down|declined|rejected|refused) (?:an?|the|their|his|her|another) (?:[\w-]+ )?(?:counter-?)?offer\b
    i said no to (?:them|it|that|him|her|(?-i:[A-Z]))
    i(?:'ve| have)? (?:withdrew|withdrawn)\b
    """,
    JOB=JOB,
)
WAITING = any_of(
    r"""
    waiting\b(?! (?:staff|tables|what|rooms?|lists?)\b)
    wait(?:ed)? (?:for|to hear|until)\b
    ~(?<!can't )(?<!cannot )\bthe (?:long )?wait\b
    (?:not|n'?t)\b[^.!?\n]{0,30}\byet\b
    (?:no (?:answer|reply|response|news|word|decision)|nothing)\b[^.!?\n]{0,30}? (?:yet|so far)\b
    (?:said|promised)(?: that)? (?:they|he|she)(?:'d|d| would|'ll| will) (?:\w+ )?(?:call|ring|let|get back|answer
      |be in touch|write|mail|email
      |decide|tell|reply|know|contact)\b
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

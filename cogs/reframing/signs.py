"""Turns of phrase by which a reader would tell thinking habits apart. Pure.

A sign is a pattern over a thought as `cues.words_of` writes it. What each speaks for and against is learned from the
examples: `python -m benchmarks.habits --learn` after a change here.
"""

#: LBL stands for any word of the meanings LABEL and BADTRAIT, EMO for one of EMOTION.
SIGNS = {
    "what if": r"^(but |and |so )?whatif\b",
    "i will not": r"\bi (will not|am not goingto|am never goingto|will never|never will)\b",
    "i will": r"\bi (will|am goingto|would end up)\b",
    "they will": (
        r"\b(he|she|they|it|nobody|everyone|people|this|that|there|we|nothing|things|\w+s?) (will|is goingto"
        r"|are goingto)\b"
    ),
    "future anywhere": r"\b(will|goingto)\b",
    "if then future": r"\b(if|when|once)\b.*\b(will|goingto|would)\b",
    "if i then i": r"^if i\b.*\bi (am|was)\b",
    "if not then": r"\b(if|unless)\b.*\bnot?\b.*\b(not|no|nothing|nopoint|worthless|useless|failure|pointless)\b",
    "either or": r"\beither\b.*\bor\b|\bor nothing\b|\bor not atall\b|\bno (middle|in between)\b",
    "no point": (
        r"\b(nopoint|what is the point|pointless|for nothing|might as well|why (even )?(bother|try)|no use)\b"
    ),
    "i am a": (
        r"\bi (am|was|will be|feel like|will always be|have become)( just| only| really| always| still"
        r"| nothing but| probably| clearly)* (a|an|the|such|such a|one)\b"
    ),
    "i am bad": (
        r"\bi am( just| so| too| really| such| very| simply| always| not| a| an| completely| totally"
        r"| the)* (?=LBL)"
    ),
    "i am not enough": r"\b(not|never)( \w+)? enough\b",
    "they are a": (
        r"\b(he|she|they|you|boss|manager|ex|husband|wife|brother|sister) (is|are|was) (just |such "
        r"|nothing but )?(a|an|all)\b"
    ),
    "what kind of": r"\b(what (kind|sort) of|what an?|only an?|such an?|some kind of)\b",
    "wrong with me": r"\bwrong with me\b",
    "everyone verb": r"\b(everyone|nobody|people|all of them|they all)\b",
    "always never": r"\b(always|never|whenever|every|constantly|forever)\b",
    "nothing": r"\b(nothing|everything|anything|nowhere|everywhere)\b",
    "never present": r"\bi never\b(?! will)",
    "all noun": r"\ball (the |my |our |of |these |those )?\w+s\b",
    "others think": (
        r"\b(he|she|they|people|everyone|nobody|boss|\w+s?) (must |probably |just |only |all |secretly "
        r"|already |really |clearly |obviously |is |are |was |were )*(think|thought|hate|despise|judging"
        r"|judge|see|believe|like|care|want|respect|laughing|staring|wonder|mock|pity|regret|find|resent|look"
        r"|notic|blame|bored|annoyed|sick|tired|disappointed|ashamed|know|knew|talking|avoid|ignor)\w*\b"
    ),
    "must be mad": (
        r"\b(must|probably|surely|obviously|clearly|bet|sure)\b.*\b(mad|angry|upset|annoyed|think|hate|bored"
        r"|thought|wants?|laugh\w*|ignor\w+)\b"
    ),
    "behind my back": (
        r"\b(behind my back|judg\w+|look\w* down|star\w+ at|laugh\w* at|talk\w* about me|tell i|see (that )?i"
        r"|through me|stand me|sick of me|tired of me|rid of me|of me)\b"
    ),
    "do not love me": (
        r"\bnot (really |even )?(love|like|want|care|respect|need|trust|believe|miss|value"
        r"|take) ?(about )?(me|us|my)?\b"
    ),
    "love me": (
        r"\b(love|like|want|hate|respect|trust|understand|believe|miss|need|value|appreciate|listen to)s? me\b"
    ),
    "my fault": r"\b(myfault|fault|blame|responsible|reason)\b",
    "i the cause": (
        r"\b(my fault|myfault|becauseof me|because i|i (made|caused|ruined|drove|hurt|upset|let|failed"
        r"|brought|broke|pushed)|on me|i am the (reason|problem|cause)|blame myself|i am to blame|my doing"
        r"|something i|what did i|i must have|becauseof my|about me)\b"
    ),
    "if i had": r"\b(if i (had|was|were|did|could|would|have)|ifonly i|i (could|should|would) have|had i)\b",
    "their fault": (
        r"\b(his|her|their|your|its|\w+s) (fault|doing)\b|\bblame \w+|\b(is|are) to blame\b|\b(fault"
        r"|doing) of\b"
    ),
    "because of them": (
        r"\bbecause(of)? (my|his|her|their|he|she|they|the|of|those|that|this|people|nobody|everyone)\b"
    ),
    "they made me": (
        r"\b(make|makes|made|making|drive|drives|force|forced|cost|let|push|pushed|left|lied to|cheated"
        r"|turned|ruin|ruined|used|stole|destroyed|treats?)( \w+)? (me|my|us|our)\b"
    ),
    "if they": r"\b(if|ifonly) (he|she|they|my|it|people|the|you|only)\b",
    "would if": r"\bi (would|could) (be|not be|have|not have|not|still|be fine)\b",
    "should i": r"\bi (should|must|ought|haveto|needto|supposedto)\b|\bi (am|was) (not )?(supposedto|allowed)\b",
    "should others": (
        r"\b(he|she|they|you|people|it|one|everyone|nobody|things|life|friends?|\w+s?) (should|must|ought"
        r"|supposedto)\b(?! have (been|said|thought|done))"
    ),
    "should not": r"\b(should|must|ought) (not|never)\b",
    "should have": r"\b(should|ought|must) (not |never |to )?(have)\b",
    "should any": r"\b(should|must|ought|supposedto|haveto|needto|shall)\b",
    "a good x would": r"\ba (good|real|proper|normal|decent|grown)\b",
    "by my age": r"\b(at|by|my) (my )?(age|now|this age|\d\d)\b",
    "feel like clause": (
        r"\bfeellike (i|he|she|they|it|my|no|nobody|everyone|people|everything|nothing|things|the|we|there"
        r"|all|a|an|such)\b"
    ),
    "i feel x": (
        r"\bi( just| really| always| still| often| am)? (feel|felt|feeling)( so| really| very| completely"
        r"| totally| just| a bit| always| too)?\b"
    ),
    "i feel x short": r"^i( just| really| still)? feel( so| really| very| completely| totally| quite)? \w+$",
    "feel so": (
        r"\b(feel|feeling|felt|feels|afraid|scared|anxious|gut|nervous|guilty|terrified|angry|sad|ashamed"
        r"|overwhelmed|jealous|lonely)\b.*\b(so (it|i|he|she|they|there|that|nothing)|must|means|proof|shows?"
        r"|obviously|therefore|because)\b"
    ),
    "i can feel": (
        r"\b(i can feel|gut|i just know|something tells me|it feels|sense that|in my bones|in my stomach)\b"
    ),
    "i am emotion": r"\bi am( so| just| really| very| too| always| a bit| feeling)* (?=EMO)",
    "makes me feel": r"\bmakes? me (feel|so|sad|angry|mad|want|cry|anxious|nervous)\b",
    "afraid that": (
        r"\b(afraid|scared|worried|terrified|nervous|fear|frightened)( that)? (i|he|she|they|it|my|we|the"
        r"|nobody|of)\b"
    ),
    "but": r"\b(but|yet|though|although|even though|still)\b",
    "but only": (
        r"\b(but|only|just|because|that is)\b.*\b(only|just|anyone|everyone|lucky?|luck|fluke|easy|nice"
        r"|polite|kind|pity|sorry|haveto|say|does not (count|mean|matter)|nothing|probably|because)\b"
    ),
    "only because": (
        r"\b(only|just|simply|merely|probably) (because|becauseof|got|since|by|out of|being|to|did|hired|said"
        r"|says|passed|won|for|in|wanted|want|felt)\b"
    ),
    "being nice": (
        r"\b(being (nice|kind|polite)|to be (nice|kind|polite)|out of (pity|politeness)|felt sorry|feel sorry"
        r"|say that|says that|haveto say|easy|luck|lucky|fluke|anyone (could|can|would)|nothing special"
        r"|not count|big deal|nobody else|does not mean|not mean|not really|so what|sowhat|not matter"
        r"|flattering)\b"
    ),
    "past praise": (
        r"\b(i (got|passed|won|finished|did|made|have|managed|had|helped|was)|(said|says|told|praised"
        r"|complimented|liked|thanked|invited|hired|promoted|gave|asked))\b.*\b(but|only|just|because"
        r"|probably|does not|not count|anyone)\b"
    ),
    "than": (
        r"\b(than|compared|asgoodas|as \w+ as|next to|unlike|instead of me|in comparison|behind"
        r"|like the others?|like other|like everyone)\b"
    ),
    "than me": r"\bthan (me|i|mine|my)\b",
    "everyone else": (
        r"\b(everyone|nobody|anyone|all|other|others|people) (else|elses|the others|other|around me|my age"
        r"|i know)\b|\bthe others?\b|\bother (people|women|men|moms|girls|guys|kids|families|students"
        r"|candidates|parents|mothers|dads)\b"
    ),
    "only one": (
        r"\b(only one|the one who|the (worst|slowest|oldest|ugliest|dumbest|weakest|poorest|last) (one|in|of"
        r"|on))\b"
    ),
    "they have i": (
        r"\b(has|have|got|already|is|are|all|gets?|seems?)\b.*\b(and|while|but) (i|me|mine|my|here i|we)\b"
    ),
    "my friends have": (
        r"\b(friends?|sister|brother|cousin|classmates?|colleagues?|coworkers?|siblings?|people|everyone|she"
        r"|he|they|peers|neighbou?rs?) (\w+ )?(already|all|has|have|got|is|are|earns?|makes?|can|always|owns?"
        r"|bought) "
    ),
    "number": r"\d|\b(two|three|four|five|six|ten|twenty|hundred|twice|once)\b",
    "time": (
        r"\b(yesterday|today|last (week|month|year|night|time)|this (week|month|year|morning)|since|ago"
        r"|tomorrow|tonight|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b"
    ),
    "past first": (
        r"^(i|we|he|she|they|my \w+|the \w+|it) (\w+ed|did|was|were|had|got|told|said|lost|chose|went|made"
        r"|forgot|left|broke|did not|has|gave|took|sent|ran|died|cut)\b"
    ),
    "told me": r"\b(told|said|says|asked|wrote|emailed|informed|announced) (me|us|that|to|my|they|it)\b",
    "hedged": (
        r"\b(might|may|could|probably|perhaps|maybe|not sure|i think|i do not think|unlikely|sometimes|often"
        r"|usually|likely|not yet|yet)\b"
    ),
    "i do not have": (
        r"\bi (do not|did not|have not|could not|need|have|am not) (have|know|get|own|speak|sleep|earn"
        r"|exercise|been|talk|prepare|enough|heard|sent|to)\b"
    ),
    "question why": r"^(why|how come|how could|what)\b",
    "cannot": r"\b(can not|could not|unable|not able)\b",
    "can not stand": r"\bcan not (stand|take|cope|handle|bear|deal|live|survive|go on|breathe|do this)\b",
    "my life": (
        r"\b(my|whole|our) (whole |entire )?(life|career|future|world|day|year|marriage|reputation|chances?)\b"
    ),
    "is over": (
        r"\b(is|was|be|are) (\w+ )?(over|ruined|finished|destroyed|doomed|lost|done|gone|dead|hopeless"
        r"|falling apart|a disaster)\b"
    ),
    "end up": r"\bend(ing|ed)? up\b",
    "chain": r"(,| and| then) .*(,| and| then) ",
    "worst": (
        r"\b(worst|terrible|horrible|awful|disaster|catastrophe|nightmare|unbearable|end of|everything"
        r"|emergency)\b"
    ),
    "alone": r"\b(alone|lonely|single|by myself)\b",
    "hope": r"\b(hopeless|no hope|no future|no way|no chance|never get better|get better|ever change|will change)\b",
    "perfect": r"\b(perfect\w*|flawless|100|completely|totally|complete|total|entire|whole|one mistake|a single)\b",
    "wish": r"\b(i wish|i miss|i hate|i regret|i want|it hurts|i love)\b",
    "concluded": r"\b(which|that|this|it|and that) (means?|proves?|shows?|tells me|says (it all|everything))\b",
    "so i": r"\bso (clearly |obviously |then )?(i|my)\b",
    "so they": r"\b(so|now) (clearly |obviously |then )?(he|she|they|everyone|the whole \w+|people|my \w+)\b",
    "so a rule": r"\bso (no|nobody|all|every|nothing|everything|there|\w+s (is|are|do|will|just))\b",
    "must be so": r"\b(must|has to|haveto) (be|have)\b",
    "i must be": r"\bi (must|haveto) (be|have)\b",
    "good ones do": (
        r"\b(good|real|normal|proper|grown|decent|true|grownups?) \w*( \w+)? (do|does|would|should|have|are|can|is"
        r"|can not"
        r"|will|gets?|visits?) "
    ),
    "the least": (
        r"\b(at least|the least|no excuse|meant to|no right|allowed|decency|period|full stop|comes first|got to"
        r"|not done"
        r"|long enough|grateful|respect|just do not|you do not|you haveto|one does not)\b"
    ),
    "not made for": (
        r"\b(not (made|cut out|meant|built|the type|ready|capable|worthy|worth|normal|likeable|lovable|fit)"
        r"|what it takes"
        r"|once an? \w+|always an?|that is (me|what i am|who i am)|typical me|deserve|to offer|nothing but"
        r"|waste of)\b"
    ),
    "felt as proof": (
        r"\b(shak\w+|nervous|anxious|dread\w*|guilty|stomach|heart|feeling|feels?|felt|scared|terrified|jealous"
        r"|afraid|miss|embarrassed|overwhelmed|excited)\b.*\b(so|means?|proves?|tells|shows|must|that is (how|why)"
        r"|obviously|clearly)\b"
    ),
    "their signals": (
        r"\b(eyes|tone|smil\w+|sigh\w*|whisper\w*|snort\w*|laugh\w*|glanc\w+|way of saying|on read|seen|full stop"
        r"|watch"
        r"|(did|do|does|has|have) not (even )?(\w+ )?(answer|repl|text|call|say|look|invite|tag|ask|greet|messag)\w*"
        r"|stopped (talking|greeting|answering|calling|replying|texting)|ignor\w+|ghost\w*|unmatched|quiet|cold)\b"
    ),
    "they intend": (
        r"\b(onpurpose|get back at|just to|so that i|to (hurt|annoy|punish|spite|embarrass|humiliate) (me|us)|out to"
        r"|has it (out|in) for|had it in for|behind my|(he|she|they) knew|anyway|nobody but me|never told|set me up"
        r"|wants? to (hurt|ruin|get|see))\b"
    ),
    "they wronged": (
        r"\b(he|she|they|it|you|ex|husband|wife|boss|mom|dad|manager|parents|friends?|company|clinic|agency|bank"
        r"|brother|sister)"
        r" (never |always |only |has |have |had |just )*(ruin|destroy|wast|stole|lost|lied|cheat|turn|poison|spoil"
        r"|us|threw"
        r"|cost|wreck|left|abandon|sabotag|trick|messed|screw|let|push|treat|broke|hurt|talk\w* behind|drag"
        r"|wasted)\w*\b"
    ),
    "since then": (
        r"\b(since i|after i|when i (moved|told|left|lost|came|asked|said|got)|the (week|day|night) after"
        r"|before (he|she)"
        r" met me|started when|what did i (do|say)|something i (did|said)|had me|brought (it|this|the)|in time)\b"
    ),
    "from one": (
        r"\b(one|once|a single|this|another|the last|the first)\b.*\b(so|and|now|then|that is|all|never"
        r"|always)\b"
    ),
    "again": r"\b(again|another|yet another|as usual|as always|same|keeps?|over and over|still)\b",
    "who would": r"\b(who (would|could|is goingto|wants?|will)|why (would|should|bother|even|try)|who am i)\b",
    "what if they": r"\bwhatif (he|she|they|nobody|everyone|people|my \w+|the \w+)\b",
    "sooner or later": (
        r"\b(matter of time|in the end|sooner or later|at some point|how it (ends|goes)|already (know|see)"
        r"|turning into"
        r"|from now on|with my luck|just my luck|for (ever|good|life)|rest of (my|our)|no matter|until i|till i"
        r"|best it gets"
        r"|here to stay|anymore|doubt|not sure)\b"
    ),
    "nothing left": r"\b(nothing|nobody|no \w+|not one|not a soul) (left|to live|good|for me|in my)\b",
    "no x will": r"\bno \w+ (\w+ )?(will|would|wants?|takes?|likes?|cares?|has|ever|could|can|is goingto)\b",
    "nobody will": r"\bnobody (will|would|wants?|is|could|can|likes?|loves?|cares?|ever)\b",
    "i can not": r"\bi can not (even )?(do|be|keep|make|learn|live|trust|get|handle|cook|write|play|stand|stop)\b",
    "i hate myself": r"\b(myself|hate (my|how i|who i)|stand the sight|my body|my face)\b",
    "contrast": (
        r"\b(he|she|they|everyone|friends?|sister|brother|others?|her|his|their|the rest)\b.*(,|and|but"
        r"|while) (i|mine|my)\b"
    ),
    "mine": r"\b(mine|ours|others (had|have)|half my age|twice|all my friends|me here|not me|but me|except me)\b",
    "it counts little": (
        r"\b(by accident|means nothing|only (one|from|since|for|that|there|saying)|is not mine|so it is|paid to"
        r"|says that to"
        r"|to (all|everyone)|anyway|short of|first choice|they are all|out of \w+|because it was|wow|big|never count"
        r"|no achievement|since they|because she|because he|on most|any (kid|one|idiot)|guess)\b"
    ),
    "plain past": (
        r"^(i|we|my \w+|he|she|they|the \w+)( \w+)? (\w+ed|am|was|have|is|are|got|said|told|lost|need"
        r"|owe)\b[^,]*$"
    ),
    "no clause": r"^[^,.;]*$",
    "i suck": r"\b(i suck|i am no good|no good at|bad at|terrible at|i fail|i failed|i messed|screwed up)\b",
}  # fmt: skip

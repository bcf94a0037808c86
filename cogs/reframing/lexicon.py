"""Words by which a reader would tell thinking habits apart, and the spellings they come in. Pure.

After a change here: `python -m benchmarks.habits --learn`.
"""

#: Spellings and short forms, so that "wont", "won't" and "will not" are one.
SPELLED = {
    "im": "i am", "ive": "i have", "id": "i would", "youre": "you are", "theyre": "they are", "hes": "he is",
    "shes": "she is", "its": "it is", "thats": "that is", "whats": "what is", "theres": "there is",
    "theyll": "they will", "itll": "it will", "gonna": "going to", "gotta": "got to", "wanna": "want to",
    "wont": "will not", "cant": "can not", "cannot": "can not", "dont": "do not", "doesnt": "does not",
    "didnt": "did not", "isnt": "is not", "arent": "are not", "wasnt": "was not", "werent": "were not",
    "havent": "have not", "hasnt": "has not", "hadnt": "had not", "wouldnt": "would not", "couldnt": "could not",
    "shouldnt": "should not", "mustnt": "must not", "aint": "is not", "shouldve": "should have",
    "couldve": "could have", "wouldve": "would have", "noone": "nobody", "everybody": "everyone",
    "anybody": "anyone", "somebody": "someone", "alot": "a lot", "cuz": "because", "cause": "because",
    "bc": "because", "ur": "your", "u": "you", "everytime": "every time", "eachother": "each other",
    "ppl": "people", "mum": "mom", "mother": "mom", "father": "dad", "w": "with",
    "can't": "can not", "won't": "will not", "shan't": "will not",
}  # fmt: skip

#: What reads as one word wherever it stands.
PHRASES = (
    ("no one", "nobody"), ("every one", "everyone"), ("going to", "goingto"), ("have to", "haveto"),
    ("has to", "haveto"), ("had to", "hadto"), ("got to", "haveto"), ("need to", "needto"), ("needs to", "needto"),
    ("supposed to", "supposedto"), ("what if", "whatif"), ("every time", "whenever"), ("all the time", "always"),
    ("feel like", "feellike"), ("feels like", "feellike"), ("felt like", "feellike"), ("feel as if", "feellike"),
    ("feel as though", "feellike"), ("feel that", "feellike"), ("because of", "becauseof"),
    ("should of", "should have"),
    ("due to", "becauseof"), ("thanks to", "becauseof"), ("at all", "atall"), ("so what", "sowhat"),
    ("used to", "usedto"), ("if only", "ifonly"), ("not even", "noteven"), ("each other", "eachother"),
    ("would of", "would have"), ("could of", "could have"), ("there is no", "thereisno"), ("i guess", "iguess"),
    ("no matter", "nomatter"), ("no point", "nopoint"), ("let down", "letdown"), ("as good as", "asgoodas"),
    ("on purpose", "onpurpose"), ("get rid", "getrid"), ("my fault", "myfault"), ("or else", "orelse"),
)  # fmt: skip

#: Words that share a meaning. A word may be in several.
MEANINGS = {
    "PERSON": "boss manager supervisor teacher professor colleague coworker friend wife husband boyfriend girlfriend"
    " partner ex mom dad parent brother sister son daughter kid child family neighbour neighbor landlord recruiter"
    " interviewer doctor roommate flatmate classmate people others guy girl man men woman women company employer"
    " customer client team boss hr panel spouse aunt uncle cousin inlaws grandma grandpa mate lead ceo staff"
    " student baby stranger crowd audience class nurse therapist coach examiner",
    "LABEL": "loser failure idiot moron fool fraud fake impostor imposter slob pig coward quitter nobody freak weirdo"
    " burden mess joke disgrace disappointment embarrassment screwup klutz monster psycho jerk liar cheat cheater"
    " hypocrite wimp weakling trash garbage rubbish bum outsider creep wreck disaster clown child baby dropout parasite"
    " scrounger leech waste crook narcissist bully witch snake addict alcoholic drunk dummy dunce doormat cripple"
    " fuckup pushover lowlife nuisance bitch asshole bastard brat sheep spinster misfit phony"
    " amateur zero coward sissy nothing dud flop whiner crybaby hothead pathetic",
    "BADTRAIT": "stupid ugly worthless useless pathetic dumb lazy weak fat incompetent inadequate unlovable unworthy"
    " bad terrible awful horrible disgusting boring broken damaged defective selfish toxic crazy insane inferior"
    " hopeless unattractive undesirable unemployable unfit irresponsible lousy clumsy slow old weird mean dull evil"
    " rotten unlikable unlikeable needy clingy annoying difficult naive ignorant insignificant unimportant helpless"
    " spineless unreliable cold heartless childish immature untalented mediocre average slow abnormal strange"
    " flawed ungrateful thick dense shitty crappy hideous gross unskilled incapable dimwitted unloveable",
    "EMOTION": "sad angry lonely tired exhausted scared afraid anxious nervous worried disappointed upset hurt"
    " frustrated depressed down overwhelmed ashamed embarrassed guilty jealous empty numb heartbroken unhappy mad"
    " bored stressed furious terrified frightened miserable hopeless helpless restless homesick confused insecure"
    " discouraged drained bitter resentful humiliated rejected unwanted ignored hated lost stuck blue low gutted"
    " crushed devastated annoyed irritated fed panicky panicked shaky sick grief grieving tense uneasy envious"
    " misunderstood unloved trapped abandoned betrayed envy rage sorrow deflated weary worn",
    "FEELVERB": "miss hate dread regret cry wish love grieve fear worry hurt sting ache want ached",
    "DOOM": "disaster catastrophe ruin ruined destroy destroyed over nightmare homeless bankrupt broke die dying dead"
    " death cancer tumor collapse end worst terrible horrible awful unbearable crash faint fired jail"
    " prison street streets divorce survive apart evicted deported war starve finished doomed hell hospital"
    " emergency crisis wreck killed kill lose everything coma stroke blind paralysed lawsuit sued sack sacked ambulance"
    " bankruptcy foreclosure meltdown implode unravel apocalypse fatal serious crumble forever",
    "PRAISE": "praise praised compliment complimented nice good well great proud liked like beautiful pretty passed"
    " pass won win smile smiled thank thanks award promoted promotion raise applause clapped laughed polite kind hired"
    " offer invited congratulated smart talented strong success achieved achievement finished managed accomplishment"
    " accomplished helped scholarship compliments said says told thanked best impressed loved enjoyed hug hugged",
    "DISCOUNT": "luck lucky fluke easy anyone quota polite politeness pity sorry coincidence count counts matter"
    " special chance nice standard nothing just only simply merely beginner happened probably deserve desperate "
    " cheap formality everyone everybody mercy beginner",
    "FAULT": "fault blame blamed caused responsible guilty reason because deserve",
    "HARM": "ruined ruin destroyed lied lie cheated cheat stole steal used betrayed sabotaged screwed tricked abused"
    " manipulated wrecked cost messed pushed forced unfair unfairly purpose careless selfish lazy greedy incompetent"
    " incompetence rigged corrupt favourites favorites nepotism ruining neglected wasted robbed turned dumped dump"
    " ignore provoked blackmailed punish punished bullied refuses refuse drove makes made treats treat",
    "ABSOLUTE": "perfect perfectly completely totally complete total either unless pointless ruined point whole entire"
    " absolutely 100 percent zero nothing everything useless worthless waste wasted flawless spotless failure fully"
    " mistake otherwise none all utter utterly blown single spoiled best worst half anything",
    "EXTREME": "always never everyone everybody everything nothing nobody none all every forever anyone anything"
    " whenever nowhere everywhere constantly whatever ever wherever whole",
    "FUTURE": "tomorrow future soon eventually someday ever forever next never again retire later chance monday friday",
    "OUTCOME": "fail happen find get pass hire marry change end turn reject refuse leave succeed forget freeze"
    " mess screw blank lose regret replace recover improve embarrass laugh choke panic stumble manage make amount",
    "MINDVERB": "think thinks thought hate hates like likes care cares judge judging laugh laughing stare staring talk"
    " talking notice noticed believe respect respects know knew see sees find finds pity wonder wondering want wants"
    " look looked pretend pretends suspect annoyed bored disappointed mad angry regret trust understand mock mocking"
    " gossip gossiping avoid avoiding ignore ignoring blame expect tolerate lost interest interested offended hoping"
    " hopes assume assumed assumes decided despise resent sick",
    "SIGNAL": "text texted reply replied answer answered call called message wave waved looked smile smiled hi hello"
    " sighed sigh yawn yawned phone watch laughed frowned silent quiet email seen invited invite whisper whispered"
    " tone glance glanced typing liked",
    "RELATIVE": "than compared comparison others else other behind same ahead less more better worse prettier smarter"
    " younger thinner richer older faster slower happier further most least only peers classmates siblings sister"
    " brother cousin friends colleagues everyone normal age already linkedin instagram facebook like as unlike",
    "COMPARATIVE": "better worse prettier smarter younger thinner richer faster slower happier further brighter fitter"
    " stronger funnier cooler taller slimmer nicer harder easier cleverer calmer kinder quicker earlier sooner",
    "RULE": "should must ought supposed allowed need haveto needto supposedto owe decent proper deserve",
    "FACT": "week month year day days weeks months years hour hours monday tuesday wednesday thursday friday saturday"
    " sunday january february march april may june july august september october november december today yesterday"
    " percent euros dollars pounds grade points exam rent contract diagnosed diagnosis surgery insurance deposit"
    " appointment letter email candidates applicants applications died moved ended",
    "TOLD": "told said says mentioned wrote informed confirmed explained according asked announced",
    "BODY": "heart chest breath breathe headache head lump pain sick cough doctor test results scan stomach",
    "HEDGE": "might may could probably perhaps maybe possible possibly likely sometimes often usually some few sure"
    " unlikely currently yet lately recently",
    "MONEY": "money rent debt loan bank salary pay savings bills mortgage afford",
}  # fmt: skip

_SMALL_WORDS = (
    "ich nicht ist und der das ein eine einen einem einer mein meine meinen mich mir dich dir wird werde werden "
    "kein keine keinen auf mit zu sie wir ihr alle alles nie immer aber wenn weil doch nur auch schon mehr sehr "
    "habe haben sind sein wurde kann muss soll niemand nichts von vom dem den des van aus bei nach es er que los "
    "las una uno unos por para mi mis soy estoy esta este todo todos nada nadie nunca siempre pero muy mas como "
    "porque cuando no-se si se le lo el ella ellos yo tu su sus del al voy va ser tener tengo je suis ne pas les "
    "est mon ma mes une dans avec jamais moi il elle ils elles nous vous tout tous rien personne toujours mais "
    "qui ce cette sont du au aux sur sans trop bien comme et ou la io sono non che mio di da nel della sempre mai "
    "niente nessuno perche anche piu gli ho questo eu nao sou estou meu minha ninguem uma com isso vou ele ela "
    "voce ik ben niet het een mijn voor maar nooit altijd wel ook zijn hij zij wat dat deze geen heb heeft jestem "
    "jest jak mnie moj moja nigdy zawsze wszyscy bo jag inte och det att som har mig aldrig alltid ett mujhe nahi "
    "hoon hai hu kya koi sab bahut mera meri kabhi "
)

#: Small words of other languages that are written in the same letters and are no English words.
FOREIGN = frozenset(_SMALL_WORDS.split())

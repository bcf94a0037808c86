"""Words that the rules of tone share, and what takes back or turns round what they would find.

The notation is explained in `bot/crisis/grammar.py`.
"""

#: Named fragments. THEM is whoever acts on the other side, somebody named included.
FRAGMENTS = """
NOT = not|never|hardly|barely|neither
ADV = really|just|so|very|even|also|still|quite|too|truly|honestly|simply|actually|rather|only|always|already
    |certainly|completely|fully|entirely|particularly|genuinely|however|though|personally|at_all|in_any_way|once|now
    |ever|perhaps|maybe|kindly|please|at_least|frankly|a_bit|a_little|somewhat|kind_of|kinda|sort_of|pretty
    |extremely|incredibly|deeply|totally|absolutely|much|far|clearly|seriously|possibly|all|both|again|first|then
    |well|real|badly|rather
AUX = do|does|did|have|has|had|can|could|would|will|was|were|am|are|is|be|been|should|must|may|might|got|to
ART = the|a|an|my|your|their|this|that|his|her|its|our|such|some|any|these|those|of
THEM = you|they|he|she|who|whoever|panel|manager|managers|interviewer|interviewers|recruiter|recruiters|boss|owner
    |chef|cook|lady|man|woman|guy|gentleman|supervisor|receptionist|reception|hr|team|company|head|colleague
    |colleagues|someone|somebody|one_of_them|agency|office|staff|director|consultant|assessor|examiner|instructor
    |foreman|headteacher|principal|employer|person|people|nurse|matron|trainer|zzname
NUM = #|one|eleven|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety
    |half|several|many|few|couple|dozen|hundred
MANY = two|three|four|five|six|seven|eight|nine|ten|several|many|numerous|countless|#
LATE_UNIT = minute|minutes|hour|hours|week|weeks|month|months
OUTCOME = ART* ADV* decision|outcome|result|results|choice|verdict|rejection|judgement|judgment|assessment
    |conclusion|reason|reasons|reasoning|score|scores|scoring|mark|marks|grade|explanation|evaluation|ranking|logic
    |rating|refusal|selection
DECISION = ART* ADV* final? decision|outcome|result|results|choice|verdict|rejection|judgement|judgment|conclusion
    |score|scores|scoring|mark|marks|grade|refusal|mind|minds|no|answer
APPLICATION = my|the|this|our ADV* application|cv|resume|case|file|papers|documents|candidacy|form|profile|test
    |score|interview|answers|paper
HARD = hard|difficult|tough|impossible|harder|tricky
PICK = chose|chosen|choose|pick|picked|picks|hire|hired|hires|hiring|took|taken|take|takes|select|selected|prefer
    |preferred|gave|give|given|gets|got|get|went|passed|put
JOB = job|role|position|post|place|vacancy|shift|placement|apprenticeship|spot|opening
AGAIN = again|once_more|once_again|one_more_time|another_time|a_second_time|one_last_time|second_time|afresh
ANOTHER = another|one_more|a_second|second|2nd|one_last|a_last|a_further|a_fresh|a_new|an_extra|a_further|a_2nd
    |one_further|a_small|a_little|a_real|a_proper
CHANCE = chance|shot|try|go|attempt|trial|crack
AIM = want|wanting|wish|wishing|mean|meaning|intend|intending|try|trying|hoping|going|here|writing|write|looking
    |seeking|seek|planning|aiming|expect|expecting|request|requesting|meant|intended|wanted|asking|suggesting|saying
    |wishing|like
SURPRISED = surprised|shocked|stunned|confused|puzzled|perplexed|bemused|taken_aback|amazed|speechless|gobsmacked
    |disbelieving
AM = am|was|were|be|been|is|are
IF = if|in_case|should|unless|when|suppose|supposing|in_the_event_that
CV = cv|resume|application|papers|documents|name|letter|form|file|references|folder|portfolio|certificates
    |experience|qualifications|email|emails|work|details|cover_letter|answers|test|plan
NOBODY = nobody|no_one|none_of_you|none_of_them|not_one_of_them|not_a_single_person|not_one_person|not_one
ANSWERED = reply|replied|replies|answer|answered|answers|respond|responded|responds|call|called|ring|rang|rung|phone
    |phoned|write|wrote|written|get_back|got_back|come_back|came_back|contact|contacted|bother|bothered|turn_up
    |turned_up|show_up|showed_up|appear|appeared|email|emailed|follow_up|followed_up|respond_to|acknowledge
    |acknowledged|return|returned
CARED = let_me|let_us|tell|told|inform|informed|send|sent|listen|listened|read|look|looked|check|checked|give_me
    |given_me|gave_me|introduce|introduced|apologise|apologised|apologize|apologized|explain|explained|keep|kept
    |offer|offered|prepare|prepared|care|cared|know|knew|remember|remembered|greet|greeted|smile|smiled|shake|shook
    |thank|thanked|warn|warned|mention|mentioned|ask|asked|treat|treated|respect|respected|open|opened|pay|paid
    |notice|noticed|try|tried|want|wanted|wait|waited|say|said|stop|stopped|find|found
MONEY = rent|mortgage|bills|bill|debt|debts|loan|loans|overdraft|electricity|heating|arrears|deposit
HOME = house|home|flat|apartment|room|car|roof|place
KIDS = children|childrens|kids|kid|child|baby|babies|son|sons|daughter|daughters|boys|girls|twins|toddler|toddlers
    |little_ones|newborn|grandchildren|mouths
SCORNED = nothing|ignoring|ghosting|lying|insulting|humiliating|mocking|stringing|leading_me_on|laughing_at
    | wasting ADV* my|our|everyone | ART* ADV* waste|wasted|insult|rudeness|disrespect|humiliation|silence|lies
    | keeping ADV* me|us ADV* waiting|hanging|guessing|in_the_dark|on_hold | letting me|us ADV* down|wait
    | making me|us ADV* wait|travel|feel? ADV* travel|small|stupid|worthless|unwelcome|old|ignored|like_a_fool|like_dirt
    | treating me|us ADV* like ADV* dirt|nothing|rubbish|a_child|a_number|an_idiot|that|this|garbage
    | NOT ADV* even|bothering|replying|answering|calling|getting_back|telling|reading|caring|listening
    | taking ADV* NUM weeks|months
INSULT = idiot|idiots|idiotic|moron|morons|moronic|imbecile|imbeciles|scum|jerk|jerks|pathetic|stupid|dumb|cretin
    |cretins|incompetent|liar|liars|hypocrite|hypocrites|crooks|parasites|clowns|arrogant|ignorant|worthless|useless
    |losers|fools|muppets|stinking|crappy|scammers|cowards
TRAIT = age|gender|sex|race|skin|skin_colour|skin_color|origin|origins|ethnicity|religion|faith|nationality|accent|looks
    |appearance|weight|pregnancy|disability|headscarf|hijab|turban|surname|foreign_name|sexuality|wheelchair|grey_hair
    |hair_colour
OUTSIDER = old|older|elderly|foreign|foreigner|black|brown|asian|african|muslim|jewish|woman|female|man|male|gay|lesbian
    |trans|immigrant|migrant|refugee|pregnant|disabled|fat|overweight|deaf|mother|mum|mom|parent|expecting|white|young
    |ugly|#|over_fifty|over_sixty|wheelchair_user|autistic
BY = because_of|due_to|about|down_to|on_account_of|based_on|to_do_with|for|on
RELATIVE = wife|husband|mother|father|mum|mom|dad|parents|family|partner|brother|sister|grandmother|son|daughter
    |child|baby|boy|girl|kids|children
"""

#: What wards off what follows it, up to the next comma or joint, and thanks for what would else be asked for.
DENIED = """
thank|thanks|thankful|grateful|thanking ADV* you|everyone|all|them|the_team|a_lot|a_million|a_bunch? ADV* for|from
    !SCORNED REST
appreciate|appreciated|appreciating ADV* you|that_you|your|being|the ADV* giving|letting|taking|seeing|looking|given
    |offered|chance|opportunity|second|allowing|considering REST
i|we|and|, ADV* AUX* NOT ADV* AIM ADV* to|you|for|a|an|another|any|anyone|anything|this|that|it|your|the REST
i|we|and|, ADV* AUX* NOT ADV* ask|asking ADV* you|for|that REST
without ADV* wanting|wishing|meaning|trying|intending|asking|seeking REST
NOT ADV* question|dispute|challenge|blame|contest|doubt|complain|protest|object|argue|criticise|criticize|begrudge
    |mind REST
this|it|that|questions|question|email|mail|message|letter|which|aim|intention|purpose|request|by AUX* NOT|no ADV*
    means? ADV* a|an|any|about|meant|intended|to_be_taken|to|in_order? ADV* about|meant|intended|to|complaint
    |protest|criticism|request|demand|attempt|appeal|challenge|reproach|plea|accusation|argument|dig|attack
    |question_of REST
no ADV* complaint|complaints|protest|criticism|argument|arguments|appeal|objection|objections|hard_feelings|grudge
    |plea|quarrel|dispute|blame|offence|offense|reproach|pressure REST
rather_than|instead_of|without|far_from ADV* complain|complaining|arguing|argue|blaming|questioning|disputing
    |challenging|appealing|begging|pleading|asking|protesting|criticising|criticizing REST
NOT ADV* angry|upset|bitter|offended|annoyed|surprised|shocked|insulted|cross|mad|resentful|begging|desperate|hurt
    REST
NOT ADV* because REST
for NOT keeping|leaving|making|ignoring|letting REST
NOT ADV* look|sound|seem|appear|come_across|be|being|meant_as|coming_across ADV* as? ADV* rude|ungrateful|impolite
    |arrogant|aggressive|disrespectful|pushy|bitter|unprofessional|unfriendly
NOT ADV* think|believe|feel|find|see|consider|say THEIRS unfair|wrong|unjust|biased|rude|unreasonable|mistaken
    |mistake
nothing|nobody|no_one|none|neither|NOT was|were|is|are ADV* unfair|unprofessional|rude|wrong|unkind|unreasonable
    |biased|to_blame
nobody|no_one|none is|else is|was|but ADV* to_blame|at_fault
pleasantly|positively|happily|delightfully surprised|shocked|amazed|astonished REST
if|whether|unless|in_case|should|when that? you|they|he|she ADV* disagree|do_not_agree|object|did_not|do_not
    |have_not|can_not
if|in_case|sorry this|that|it|i ADV* seems|seem|sounds|sound|looks|feels|comes_across|is ADV* strange|odd|weird|rude
    |ridiculous|wrong|harsh|off|silly
"""

#: What blames when it is said of others: here it is said of the writer, or of customers in an example.
OF_ONESELF = """
i|we|and|also|but ADV* AUX* ADV* rude|late|unprepared|disorganised|disorganized|biased
    |prejudiced|unprofessional|arrogant|dismissive|bored|misled|mistaken|lied|confused|wrong|surprised|baffled
    |bewildered|condescending|offensive|impolite|disrespectful|aggressive !that|by_your|by_the_decision|to_be
    |to_hear|to_learn|to_read|to_get|at_the_decision|when_i|because|given|as_i|,_since|,_as|,_because|,_given
    |at_your|i|with_your|by_how|by_the_way
    |why|how
i|my_answers|my_answer|my_tone|my_email|my_manner|my_letter|my_voice|my_message ADV* AUX* ADV* NOT? ADV* came|come
    |seem|seemed|sound|sounded|look|looked|appear|appeared|felt|feel|seems|sounds ADV* across|as|like|to_be? ADV*
    across|as|like|to_be? ADV* too? ADV* rude|late|bored|unprepared|arrogant|dismissive|unprofessional|biased
    |aggressive|offensive|impolite|condescending|disorganised|disorganized|confused|surprised|stupid|disrespectful
    |ridiculous|desperate|hostile|patronising
my|our .. AUX NOT ADV* fair|right|true|correct|accurate|logical|reasonable|justified
customer|customers|pupil|pupils|student|students|resident|residents|patient|patients|passenger|passengers|client
    |clients|caller|callers|guest|guests REST
IF|know_if|case ADV* the|your|other|new|chosen ADV* .. person|candidate|one|choice|applicant|guy ADV* AUX NOT ADV*
    turn_up|show_up|appear|start|come|answer
"""

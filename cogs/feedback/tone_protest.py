"""What argues with a decision.

The notation is explained in `bot/crisis/grammar.py`, the named fragments in `tone_words`.
"""

PLAIN = """
do|does|did|can NOT ADV* ADV* convince|satisfy|persuade|stand_up|justify|wash ADV* me|the|this|that|your|with|$|,|as
    |for
refuse|cannot_bring_myself|not_willing|not_ready|unwilling|not_prepared|can_not_bring_myself to ADV* believe|accept
i would|should have ADV* expected|thought|assumed
outsider|newcomer|beginner|rookie|amateur|novice|school_leaver|teenager|stranger ...
    gets|got|chosen|picked|instead|hired|preferred
why ADV* did|do|would? ADV* you? ADV* even|then? invite|interview|bring|call|test|advertise ... if|when
i|we|really|but|and|however|honestly ADV* AUX* NOT ADV* agree|accept|concur !more|with_you_more|that_i_was_perfect
i ADV* AUX* ADV* disagree|object|protest|demand|insist|contest|dispute|appeal
have|must|had|beg|to|completely|strongly|respectfully disagree|differ
HARD .. to ADV* see|understand|grasp|fathom|work_out|make_out|tell ADV* how|why|where_the|what_the_logic
HARD .. to ADV* understand|accept|follow|believe|reconcile|square|swallow|take_seriously|credit ADV* OUTCOME|that
    |your|with|this
struggle|struggling|struggled|unable|at_a_loss|fail|failing|failed to ADV* see|understand|accept|believe|reconcile
    |grasp|make_sense|comprehend ADV* how|why|what_more|what_else|where_i_lack|OUTCOME|that|this|your|of_this
    |of_your|of_the
at_a_loss as|to|over|about|why|how
i|we|and|but|still|honestly|really do|can|still|could|simply ADV* NOT ADV* see|get|understand|comprehend|grasp
    |follow|accept ADV* how|why|the_logic|your_logic|the_point|on_what !i_could|to_improve|i_should
i|we|and|but|still|honestly|really do|can|still|could ADV* NOT ADV* understand|comprehend|grasp|accept|follow ADV*
    your|the|this|that decision|reasoning|result|rejection|outcome
i AUX* NOT ADV* see it|that|this $
for_me|to_me|i_think|i_feel|i_find|i_believe|that|this|it|result|decision|which|what|reason|you AUX* NOT ADV* make
    |makes|making ADV* any? ADV* sense
makes|make|made|making ADV* no|zero|little|not_much ADV* sense !of|to_answer|to_apply|to_call
NOT ADV* add_up|adds_up|stack_up|stacks_up|sit_right|sit_well|ring_true|hold_up|hold_water|tally|sits_right
unfair|unfairly|unjust|unjustified|unjustly|unjustifiable|injustice|illogical|arbitrary|absurd|nonsense|laughable
    |ludicrous|baffled|baffling|bewildered|bewildering|mystified|mystifying|astonished|astonishing|dumbfounded
    |incomprehensible|inexplicable|contradictory|unwarranted|undeserved|ridiculous|preposterous|farcical
contradicts|contradict|contradicted|contradiction ... what|you|your|advert|ad|feedback|told|said|posting
this|that|it|which|decision|result|outcome|reason|what|how|feels|seems|because|minutes|questions|phone|quiz|one AUX
    ADV* NOT ADV* seem|look|sound|feel|be|seems? ADV* like? a|the|very? ADV* fair|right|just|justified|reasonable
    |logical|logic|true|correct|accurate|good_enough|normal|credible|valid|consistent|a_fair|a_good_way|a_reason
    |a_way !answer|word|thing_i|person|candidate|way_to_answer
find|found|think|thought|feel|felt|consider|call|seems|seem|is|was|looks|feels ADV* this|that|it|OUTCOME ADV* AUX?
    ADV* unfair|wrong|harsh|strange|odd|unreasonable|incorrect|mistaken|hasty|premature|off|suspicious
    |disappointing_and !on|if_i|to|of_me|in_my
decision|result|outcome|reason|score|rejection|mark|grade|explanation|conclusion|verdict|reasoning .. is|was|seems
    |seemed|looks|looked|sounds|feels|felt|must_be ADV* a? ADV* wrong|harsh|strange|odd|incorrect|mistaken|mistake
    |hasty|premature|suspicious|weird|off|flimsy|weak|rushed|low|flawed|one_sided|shallow|error|funny|too_low|a_joke
    |joke
NOT ADV* think|believe|feel|find|consider|reckon|see THEIRS fair|right|just|correct|reasonable|justified|true
    |logical|accurate|enough|good_enough|valid|good_reason|a_reason|fair_way !now|next
NOT ADV* think|believe|feel|see THEIRS can|could ADV* tell|decide|judge|show|say|measure|capture|prove
can|could|do NOT ADV* follow|share|support|endorse|recognise|recognize ADV* your|the|this|that|myself ADV*
    conclusion|reasoning|decision|view|logic|assessment|argument|opinion|judgement|judgment|in_your|in_this|in_the
    |explanation
you|they ADV* AUX* ADV* PICK ... over|above|ahead_of|instead_of|before me
overlook|overlooked|overlooking|underestimate|underestimated|undervalue|undervalued|underrated|disregard|disregarded
    |dismissed|discounted ADV* how|that|what|my|me|the|all
how|where|why ADV* AUX* this|that|it|such_a_thing ADV* AUX* ADV* happen|happened|come_about|possible|be_possible
tell|explain|know|understand|share|hear|have|see ADV* me|us|to? ADV* the|your thinking|reasoning|logic|rationale
    |justification !behind_question|skills|test|mathematical
NOT ADV* think|believe|feel|see THEIRS should|ought|can|could decide|matter|count|be|disqualify|rule|stop|weigh|have
NOT ADV* seem|seems|sound|sounds|feel|feels|look|looks|be ADV* a? ADV* fair|right|logical|reasonable|just|enough_to
NOT ADV* a|the|very? ADV* fair|proper|real|good|valid|right|serious way|reason|test|basis|chance|reflection|measure
    |picture|grounds|hearing|assessment|process !for_me_to|to_answer|to_say
a|any|no|given fair|proper|real chance|hearing|shot !to_learn|of
how can|could|dare you|they|anyone|anybody|somebody|someone|a_company|this|that|it ADV* decide|say|judge|reject
    |justify|claim|think|conclude|possibly|call|be_right|be_fair|be_enough|be_true|happen|expect|turn|know|refuse
    |tell_from|be_that|be_possible|matter_more
how|where|why is|was|are|can|could|be it|this|that|any_of_this ADV* be? ADV* fair|right|possible|justified|legal
    |logical|enough|not_enough|fairness
how_come|since_when
how does|do|can|could ADV* a|an|someone|somebody|anyone|people ... with ... fail|rejected|turned|not_make|not_get
    |refused|excluded
is|was|gives|give ADV* no ADV* real? reason $
what more|else ADV* AUX ADV* you|they|anyone|a_company|i ADV* AUX? ADV* possibly|want|wanted|need|expect|ask
    |have_done|looking_for|give !to_improve
how|why can|could|does|is|did|would ADV* that|this|it|i|they|#|such ADV* AUX* NOT ADV* be? ADV* good|enough|right
    |count|qualify|sufficient|suitable|matter
means|mean|tells|tell|says|say|explains ADV* me? ADV* nothing ADV* to|$|,|about|at_all
find|found ADV* your|the|this|that ADV* OUTCOME|answer|letter|reply|email|feedback|wording|statement|comment
    |comments ADV* AUX? ADV* strange|odd|hard_to|weird|curious|contradictory|wrong|unfair|harsh|unconvincing
    |insufficient|thin|weak|not|puzzling|confusing|funny|interesting_because
first|before|on_monday|earlier you|they|he|she ... then|now|later|afterwards you|they|he|she|it|i
i ADV* AUX* ADV* expected|expecting|sure|certain|convinced|confident ADV* that|of? ADV* to? ADV* i|get|be|have
    |getting|it ADV* would? ADV* .. job|it|this|offer|chosen|picked|mine|selected|get|through|place|role|position
said|agreed|thought|told|knows|knew|confirmed|joked ADV* me|that|us|to_me? ADV* that? ADV* i|mine AUX ADV* the|a
    |one_of_the|exactly|just ADV* strongest|best|favourite|favorite|perfect|ideal|top|winner|natural|right|what
short of|on staff|people|drivers|nurses|teachers|carers|cooks|hands
how|why ... is|was|be NOT ADV* enough|sufficient|good_enough|good
on what basis|grounds|planet|evidence
why NOT me|i|take|choose|pick|hire
why me $|no|not|,
why ... reject|rejected|turned_down|refused|refuse|overlooked|passed_over|ruled_out|dismissed|failed|NOT ... when|if
    |although|even_though|given|since|despite i|my|the|you|having|a|all
i|me am|was|were|would_be|would_have_been|am_still ADV* the|a? ADV* best|strongest|ideal|perfect|obvious|most
    candidate|person|one|fit|choice|qualified|suitable|applicant|for_this|for_the|of|experienced|suited
i|me am|was|were ADV* the right candidate|person|one|fit|choice
i am|was|would_be|would_have_been|am_clearly ADV* a? ADV* better|stronger|more_qualified|more_experienced
    |more_suitable .. than !before|last|i|ever|when|my|in|the_time|that
i|my .. ADV* more|better|higher|longer .. than ADV* the|whoever|anyone|most|him|her|many|some|others|other|them
    |zzname|your|those|half|what_the !before|last|time|first|one_i|beginning|past
PICK ... someone|somebody|a|an|the|person|candidate|people|guy|kid|girl|boy ... with|without|has|having|who|had no
    |less|fewer|zero|half|any|not|never|barely|hardly
someone|somebody|person|candidate|guy|kid|people|anyone ... no|less|fewer|zero|half|little experience|tickets
    |qualifications|licence|license|training|idea|qualified|experienced ... gets|got|get|picked|over|chosen|instead
    |hired|preferred|ahead|given|took|takes|is_chosen|is_picked
less|under qualified|experienced people|candidates|person|candidate|than_me|than_i|than_mine|applicants|applicant
i|who|i_have|already|candidate|applicant|clearly|cv ADV* AUX* ADV* meet|meets|met|meeting|tick|ticked|ticks|fit
    |fitted|fulfil|fulfilled|fulfill|satisfy|satisfied|match|matched|have|had|cover|covered ADV* every|all|each
    |everything ADV* one_of_the|of_the|the|your|of_your|that? ADV* essential|single|key|listed|main|required? ADV*
    criteria|criterion|requirement|requirements|box|boxes|points|essentials|papers|paper|qualifications|you|needed
    |asked|required|requested|licences|certificates|documents|in_the_advert|in_the_ad
i|me AUX* more_than|over|perfectly|easily|clearly|well ADV* qualified|capable|suited|able
SURPRISED ADV* and_a_bit_sad? to|that|by|at|with|about ADV* .. be|been|get|have|hear|learn|read|see|receive|find
    |discover|AUX ... NOT|reject|rejected|turned_down|unsuccessful|decision|outcome|result|no|refused|rejection
    |failed|reason|low|declined
SURPRISED ADV* by|at|with|about|over OUTCOME
SURPRISED ADV* as|because|since|considering|given|when|though|especially|why|that_i|how_i_could|how_you_could
    |i_was_not|how_this|how_my|$
come|came|was|comes as? ADV* a|quite_a|such_a ADV* shock|surprise !to_be_invited|to_get_an
can|could not ADV* believe|fathom
unbelievable|beyond_belief|beyond_me|in_disbelief|makes_you_wonder|begs_the_question|leaves_me_wondering|defies
must|have|has_to|had_to|there|surely|suspect|think|possible|possibly|is|maybe|sure AUX* ADV* AUX* ADV* a|an|some
    |wrong|by ADV* mistake|error|misunderstanding|mix_up|miscalculation|mistaken|oversight|confusion !in_my|on_my|i
    |of_mine
score|scores|mark|marks|result|results|grade|total .. must|can|could|should|has_to|cannot not? ADV* be|have ADV*
    wrong|right|correct|mistake|a_mistake|higher|better|been
THEM ADV* AUX* ADV* made|make|making|makes ADV* a|the|an ADV* big? mistake|error|wrong|misjudgement|bad_decision
    |poor_decision !in|of_my
wrong ADV* decision|call|choice|conclusion|result|verdict|reason|reasons|decisions
you|they|he|she|panel|zzname AUX* ADV* AUX? ADV* got ADV* it|me|this|that ADV* wrong
you|they|he|she|panel AUX ADV* AUX* ADV* wrong|mistaken|incorrect|too_harsh|misinformed ADV* about|in|to|on|if|when
    |there|$
you|they|letter|email|feedback|reason|note|mail ADV* AUX* ADV* say|says|said|wrote|write|writes|written|claim|claims
    |claimed|state|stated|told|tell|describe|described|think|thinks|thought ... but|however|yet|although|though
    |while|whereas i|in_fact|my|that_is|this_is|for ADV* have|had|has|am|did|speak|worked|work|was|were|can|could
    |passed|got|do|never|not|know|know_that|answered|finished|told|explained|showed|manager|references|customers|AUX
advert|ad|posting|listing|description|advertisement|job_ad|job_spec|spec|criteria|website ADV* AUX* ADV* clearly?
    said|says|asked|stated|states|mentioned|required|asks|say|stated_that|wanted|listed ... and_then|yet|but|then
    |so_why|so_how|so_i|now|and_now|nothing|no|never
NOT|nowhere ADV* mentioned|stated|said|asked_for|listed|written|required|specified|a_requirement .. in|on|anywhere
    ADV* advert|ad|posting|description|listing|spec|advertisement|job|the|criteria
THEIRS NOT|nowhere|nothing ADV* in|on ADV* the|your advert|ad|posting|description|listing|spec|advertisement
    |job_description
judge|judged|judging|decide|decided|assess|assessed|measure|measured|reject|rejected|dismiss|dismissed|ruled_out
    |base|based|write_off|written_off|decides .. on|by|from|after|over|because|purely|solely ADV* of? ADV* one|two|a
    |five|three|single|#|ten|such ADV* short|single|few|brief? ADV* minute|minutes|question|questions|mistake|slip
    |phone|typo|call|calls|detail|thing|gap|paper|piece|error|answer
i ADV* AUX* should|ought|would ADV* to? ADV* have ADV* been|got|gotten|had|received|passed|won ... chosen|job|picked
    |selected|offer|hired|shortlisted|invited|full_marks|offered|accepted|considered|through|appointed
should|ought ADV* to? ADV* have ADV* been|gone|PICK ADV* me|mine|my
i ADV* AUX* ADV* deserve|deserved|earned|earnt ADV* the|this|that|it|to|your|a|an|more|better ADV* JOB|be|it|have
    |offer|chance|interview|place|look|hearing|mark|marks|score|grade
get|wrap|wrapping|getting my head around|round|about
OUTCOME|this|it|that|no .. is|was|feels|seems ADV* hard|difficult|tough|impossible for_me? to ADV* accept|swallow
    |believe|understand|digest|explain|follow|stomach|comprehend !the_question|when|your_accent
worth|count|counts|counting|counted|matter ADV* for? ADV* less|nothing
NOT|rather_than|instead_of ADV* on|by|about|for ADV* merit|ability|abilities|skills|facts|performance|competence
    |quality
do|did|would|will|have you|they|anyone ADV* AUX? ADV* honestly|seriously|really think|believe|expect
wish|want|like|going|intend|need|have|writing|write|must|here|would ADV* to ADV* formally? dispute|contest|appeal
    |challenge|object|protest|complain|query|raise_an_objection|lodge|register_my|express_my_dismay
    |express_my_disagreement|question_the|question_your|question_this|question_how|make_a_complaint
i ADV* must|do|have_to|will|am ADV* question|questioning|challenge|challenging|disputing|contesting|appealing|query
i ADV* question|challenge ADV* whether|the|how|this|your|that|why
formal|official|formally|lodge|file|filing|lodging ADV* a? ADV* complaint|appeal|objection|grievance|complain|object
with ADV* all|the|due|much? ADV* greatest|utmost|due? respect !to|for|from|at|in|and
NOT being|to_be ADV* funny|rude|difficult|awkward|nasty but
want|demand|expect|owed|owe|deserve|require|insist|entitled .. real|proper|full|honest|better|an? ADV* explanation
    |justification|reason|reasons
proper feedback|explanation|reason|reasons|answer|justification
kindly|please|can_you|could_you|to ADV* justify|explain_yourself|explain_yourselves|justify_this|explain_the_logic
did|done|answered|completed|finished|got ADV* everything|all|every|each|nothing|exactly ... wrong|right|correctly
    |perfectly|asked|without_a_mistake|required|wanted|correct|well !with_the
as|equally|at_least_as|every_bit_as ADV* good|qualified|capable|experienced|able|well as the|anyone|anybody|him|her
    |any|others|whoever|those|zzname|most|them
decision|result|score|outcome|feedback|reason|it|that|this|which|rejection .. AUX NOT ADV* match|reflect|fit|square
    |represent|correspond|tally|agree|do_justice .. what|who|my|i|reality|experience|with|me|to_my|how
just|only|merely|sounds|like|another|is|was|an|your|feels excuse|excuses|pretext !my|me|for_me
your loss|decision_is|decision_was|decision_makes|decision_shows|reason_is|reasons_are|logic|reasoning_is
NOT|hardly|barely|far_from ADV* convinced|persuaded|impressed|satisfied|happy|content ADV* with|by|that|about ADV*
    OUTCOME|the_answer|your_answer|the_way|this_answer|that_answer|this_reply|your_reply|it
you|they|he|she ADV* AUX* call|called|describe|described|label|labelled|rate|rated|put|wrote ADV* me|my|us ...
    though|although|but|when|while|yet|even_though i|my|this|that|it
true|real|actual reason|reasons !to|i_applied
i|we have|had|still_have|do_have ADV* my|some|serious|great|strong|a_few doubts ADV* that|whether|about|if ADV* the
    |your|this|that|it|whether|how|you
should|ought ADV* NOT? ADV* to? ADV* be ADV* rejected|turned_away|turned_down|refused|excluded|dismissed|passed_over
    |overlooked|ruled_out|written_off
"""

#: Two of these side by side, or one beside a ground, say as much as one of the others.
FAINT = """
why was|am|did|them|they|not
and yet|still
rejected|turned_down|reject|refused|dismissed !before|elsewhere|by_other
frankly|i_must_say|to_be_blunt
"""

#: What somebody has to show for themselves. It says nothing alone.
GROUND = """
NUM|over|many years
passed|aced|scored ADV* the|every|all|both|with|#|my|without|higher|over
qualified|certified|experienced|trained !than|more|next|further
"""

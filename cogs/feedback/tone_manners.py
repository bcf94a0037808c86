"""What says that people on the other side behaved badly: manners, prejudice, and how it felt.

The notation is explained in `bot/crisis/grammar.py`, the named fragments in `tone_words`.
"""

PLAIN = """
only|just ADV* needed|wanted|used|took|had|asked|invited ... to_look|for_show|quota|to_fill|numbers|for_the_list
    |on_the_list|for_appearances|look_good|tick
you|they|he|she|manager|company could|might ADV* have ADV* spared|saved|avoided|checked|warned|noticed|told
NOT ADV* make|keep|leave|let|treat ADV* people|applicants|candidates|others|anyone|somebody|someone
hired|hiring|hire|chose|choosing|picked|picking|took|taking|giving ADV* .. someone|somebody|boss|manager|owner ADV*
    nephew|niece|cousin|son|daughter|mate|friend
very|so|rather|quite|bit|pretty|really|extremely ADV* short|curt|abrupt|sharp|snappy|cold|harsh|off|dismissive
    |distant|brusque|snooty ADV* with|to|towards me|us|everyone
hoping|hoped|expected|expecting ... reply|answer|response|news|email|hear|call ... sooner|earlier|faster|quicker
    |than
you|they|advert|ad|posting|manager|who|it|he|she AUX* NOT ADV* honest|truthful|upfront|transparent|as_advertised
    |as_described|open|straight|fair with|about|to|$|,
you|they|he|she|panel|manager|interviewer|interviewers|nobody|who|zzname AUX ADV* NOT ADV* listening|interested
    |paying|prepared|ready|bothered|trained|even|concentrating|following|looking_at
he|she|they|panel|manager|nobody|zzname|interviewer ADV* AUX NOT ADV* want|wish|care ADV* me|to_see|to_hear|to_know
    |to_listen|to_talk|about|to_be_there|my
only|always|just ADV* AUX? ADV* take|hire|want|look_for|pick|choose|employ|go_for|takes|hires|wants|took ADV* ..
    young|younger|men|women|white|locals|english|british|natives|students|friends|family|pretty|thin|cheap
THEM|interview|call|meeting THEIRS was|were|is|came|come|arrived|turned_up|showed_up|started|start|joined|rang
    |called|phoned|began|appeared|ran|running ADV* .. late !of|in_the_process|shift|shifts|applicant
NOBODY ADV* AUX* ADV* ANSWERED|CARED|came|seemed|could|met|showed|cared|there|waiting|at|picked_up|spoke|interested
    |appeared|expected|knows|told|has_the !me_before|me_that_before|what|i
THEM THEIRS AUX NOT .. read|looked|look|seen|opened|got|have|had|glanced|prepared|know|knew|remember|checked|check
    |received|bother|finished|understand|open|brought|bring|study|studied|find|found|printed .. my|the CV
THEM ADV* AUX* never|not_once|not_even_once ADV* ANSWERED|CARED|did|came|happened|arrived|rang|let|got|asked|really
    |sent|gave|told|mentioned|looked|smiled
NOBODY .. read|looked|opened|seen|had|knew|prepared|glanced ADV* at|through? my|the CV
without ADV* even? ADV* reading|looking|opening|glancing|asking|checking|listening|telling|warning|explaining
    |apologising|apologizing|hearing|seeing|introducing|giving|knowing|meeting !for_anything|too_long
feedback|call|reply|answer|response|email|decision|letter|interview|chance|result ADV* that? i|we|you|they|he|she
    ADV* AUX* ADV* promised|supposed_to|told_i_would|assured !kindly
never|not ADV* did|happened|arrived|came|materialised|rang|got_back|called_back|turned_up|showed_up|phoned !it|any|a
    |this|before|to|the|that|so|from|in|again
you|they|he|she|manager|panel|company|team|interviewer|recruiter|employer|zzname|someone|somebody ADV* AUX? ADV*
    should|ought|could ADV* to|at_least? ADV* have ADV* at_least? ADV* told|let|given|been|said|read|asked|looked
    |checked|called|replied|written|warned|informed|done|known|made|mentioned|prepared|listened|had|sent|shown
    |explained|thought|waited|paid|kept|taken|treated
not how ADV* to? ADV* you|people|companies|they|one|a|someone|treat|speak
how ADV* NOT? ADV* to? ADV* you|they|companies|employers|firms treat|treats|treated|speak|spoke|behave|behaved
AUX|being|feel|felt|was|way_i_was ADV* treated !kindly|fairly|warmly|with_respect|with_kindness|so|very|well
    |politely|with_great|nicely|with_courtesy
treating|treat|treats|treated ADV* me|us|people|applicants|candidates ADV* like|as|with_so|this|that|badly|worse
    |differently|poorly|so|without|with_no|unfairly|in_this|in_that
waste|wasted|wasting ADV* of? ADV* my|our|everyone|a|both ADV* whole? ADV* time|day|money|afternoon|morning|effort
    |journey|petrol|hours|saturday|sunday|weekend|evening|week
rude|rudely|rudeness|impolite|unprofessional|unprofessionally|disrespectful|disrespect|condescending|patronising
    |patronizing|dismissive|insulting|insulted|insult|humiliating|humiliated|humiliation|disorganised|disorganized
    |disorganisation|unorganised|unorganized|chaotic|shambles|shambolic|farce|appalling|appalled|disgusting
    |disgusted|disgraceful|disgrace|outrageous|shameful|unacceptable|inappropriate|inappropriately|discriminated
    |discriminating|discriminatory|racist|sexist|ageist|ageism|sexism|racism|xenophobic|biased|prejudice|prejudiced
    |favouritism|favoritism|nepotism|unethical|inconsiderate|thoughtless|misled|mislead|misleading|lied|dishonest
    |cheated|tricked|exploited|exploitation|mocked|mocking|belittled|bullied|ambushed|yawning|yawned|shrugged
    |shrugging|smirked|smirking|sneered|sneering|rolled_his|rolled_her|rolled_their|rolling_his|rolling_her
    |rolling_their|impersonal|heartless|callous|amateurish|sham|disinterested|uninterested|hostile|snapped_at
    |sniggered|sniggering|giggling|giggled|scoffed|unwelcome|negligent !word|customer|customers
    |behaviour_from_pupils|answers_from
bored !in|at|when|with_my|by_my|at_home|of
laughed|laughing|laugh|joked|joking|giggling ADV* at|about|over ADV* me|my|him|her|the_way|a_name|how
joke|jokes|comment|comments|remark|remarks|fun ADV* that? ADV* .. about|on|of|regarding ADV* my|me|his|her|older
    |women|foreign|people_from ADV* .. age|accent|name|weight|hair|clothes|looks|skin|country|english|religion|hijab
    |height|headscarf|gap|body|background|hometown|origin|people|appearance|family|pregnancy|disability|illness
    |gender|dress|way|teeth|address|shoes|suit|beard|wheelchair
looking|looked|staring|glued|playing|busy|typing|scrolling|texting|on|at|checked|checking|in|with ADV* on|at|in|with
    |to|into|through? ADV* his|her|their|a|he|she ADV* own? ADV* phone|phones|mobile|laptop|watch|screen|emails
    |tablet|clock|cellphone|mails|cell|messages !interview|call|number|manner|skills
i|we|only ADV* was|were|got|have_been|had_been|felt|kept_being|kept_getting|being ADV* interrupted|cut_off|cut_short
    |rushed|ignored|dismissed|grilled|interrogated|laughed_at|talked_over|spoken_over|shouted_at|brushed_off
    |fobbed_off|talked_down|overlooked|judged|sidelined|looked_down|messed|strung|lied_to|led_on|belittled|left_to
    |left_waiting|turned_away|snubbed|mistreated|pushed_out !by_my_own|by_the_bus
interrupt|interrupted|interrupting|interrupts ADV* me|us
cut|cutting|talked|talking|spoke|speaking|shouted|shouting|barked|barking|snapped|snapping ADV* me|over|at|down_to
    ADV* me|us|off|short
let me|us ADV* NOT? ADV* finish|speak|answer|say_a|get_a|talk $|,|a|one|properly|my|even|and
NOT .. let me|us ADV* finish|speak|talk|answer|explain|say|get|ask|show|in
felt|feel|feels|seemed|seems|looked|looks|impression|suspect|suspicion|think|thought|sense|like|clear|obvious
    |obviously|clearly|told|heard|gather|apparently ... already|long_ago|beforehand|in_advance ADV* been? ADV* given
    |decided|chosen|promised|gone|picked|made|had|filled|taken|knew|earmarked|someone|selected|hired|lined
already|long_since|beforehand ADV* .. decided|chosen|had|picked|knew ADV* .. against|someone|person|candidate
    |in_mind|all_along|from_the_start|who|you_wanted|they_wanted|favourite|on
just|only|merely|purely|felt_like ADV* a|for|to|there ADV* a? formality|show|numbers|quota|fill_a_quota|box_ticking
    |tick|tick_a|token|making_up|make_up_the
wrong ADV* name|candidate|applicant|first_name !in_my|on_my
got|had|called|used|spelled|spelt|wrote|pronounced|writing|spelling ADV* my name ADV* wrong|incorrectly|wrongly
    |twice|three
called|calling|addressed me ADV* by|as|zzname|the ADV* a|the|another? ADV* wrong|different|someone|zzname|another
    |else|name_that
asked|asking|ask|questioned|questions|question|quizzed|wanted_to_know ... if|whether|about|when|how ADV* i|my|we
    |having|planning ADV* AUX* ADV* .. plan|planned|planning|want|wanted|have|having|pregnant|married|start|going
    ADV* .. children|kids|a_baby|babies|a_family|pregnant|husband|boyfriend|childcare|married
asked|asking|ask|questioned|questions|question|remarked|commented|quizzed|wanted_to_know ... about|on|over|how|if
    |what|my|whether ADV* my|me|i ADV* .. age|marital|husband|boyfriend|wife|religion|religious|pregnancy|pregnant
    |family_plans|family_planning|private_life|personal_life|weight|skin|headscarf|hijab|accent|ethnicity|birth
    |sexuality|old_i|marriage|love_life|divorce|politics|childcare|children_at_home|nationality|immigration
    |disability|medication|mental_health|retire|retirement|baby|period !group_children
THEM|not|NOT ADV* are|is|was|were|be NOT ADV* supposed|allowed|meant|permitted|legal ADV* to ask|do|say|know
NOT supposed|allowed|meant|permitted to ADV* ask
NOT ADV* help ADV* but? ADV* notice|noticing|feel|feeling|think|thinking|wonder|wondering|suspect|suspecting
the|your|their|zoom|teams|video|online|test ADV* .. link|zoom|teams|computer|system|connection|printer|till|oven
    |equipment|mic|video|software|website|portal|laptop|line|microphone|camera|page|platform|machine|tablet|scanner
    ADV* .. NOT ADV* work|working|worked|load|connect|ready|set !on_my_side|at_home
the|your|their|that|test ADV* .. link|zoom|teams|computer|system|connection|printer|till|oven|equipment|mic|video
    |software|website|portal|laptop|line|machine|microphone|van|truck|vehicle|scanner|keyboard|fridge ADV* AUX* ADV*
    crashed|froze|broken|broke|failed|died|dirty|faulty|kept|cut_out|down|crashing|freezing|collapsed|missing|dead
badly|poorly|terribly|horribly|not_well|so_badly ADV* prepared|organised|organized|run|managed|handled|treated
    |communicated|planned|conducted|structured|led !for_my|for_the|by_me
interview|it|call|meeting|conversation|whole_thing|thing|which ADV* lasted|took|was_over|ended|finished|was_done
    |over ADV* in|after|within? ADV* only|just|barely|less_than|under|not_even|all_of|hardly ADV* NUM|a|an ADV* few?
    minutes|questions|minute|seconds
your|their|his|her|company|agency|hr|recruiter|manager ADV* own? fault|mistake|error|carelessness|negligence
    |incompetence|failure|oversight|mess|lateness|behaviour|attitude|lack|mix_up|manners !rate|on_pupil|in_class
    |management|policy
you|they|he|she|company|manager|zzname|agency|feel|feels|been|was ADV* AUX* ADV* let ADV* me|us|people|applicants
    |candidates? ADV* down !gently|softly|kindly|nicely
feel|felt|feeling ADV* let_down|misled|cheated|used|tricked|ignored|insulted|humiliated|disrespected|unwelcome|small
    |belittled|judged|dismissed|rushed|attacked|overlooked|lied_to|led_on|strung_along|brushed_off|fobbed_off
    |unheard|discarded|mocked|patronised
made|makes|make|making|left me|us ADV* feel|feeling ADV* so|very|like|as? ADV* small|stupid|uncomfortable|unwelcome
    |bad|like|old|awkward|rushed|nervous_on|worthless|humiliated|ignored|unimportant|silly|as|invisible|judged
    |foreign|nothing|foolish !part_of|welcome|at_home|i_was_part|one_of|i_belong
disappointed|disappointing|upset|upsetting|frustrating|frustrated|annoyed|annoying|angry|unhappy|dissatisfied
    |saddened|hurt|let_down ADV* in|with|by|at|about|that|to|over ADV* how|you|your|way|the_way|the_lack|nobody
    |no_one|lack|nothing|treatment|communication|service|process|the_process|the_treatment|the_communication
    |the_manner|manner|be_treated|be_left|the_company|the_panel|the_interviewer|the_manager|treated|long|have_to
    |never|see_how|what !i_did|i_performed|my
i AM ADV* AUX* ADV* not? ADV* angry|annoyed|furious|disgusted|fed_up|offended|outraged|livid|fuming|pissed|sick_of
    |hurt_by|sick_and_tired|unhappy|cross|irritated
no|lack|lacked|lacks|lacking|basic|common|zero|shred ADV* of|any|basic|common|human|some|a? ADV* respect|courtesy
    |manners|decency|professionalism|politeness|communication|consideration|organisation|organization|empathy
    |interest_in_me|eye_contact|thought !skills|skill|for_me_to|with_customers|with_children|experience|disrespect
shame on|that|you|nobody|no_one ADV* you|your|nobody|no_one|they|the_manager
i|people|candidates|applicants|we|everyone|anyone|somebody|someone ADV* AUX* ADV* deserve|deserved|deserves ADV*
    at_least|an|a|better|more|some|the|to ADV* answer|explanation|reply|better|more|feedback|respect|courtesy|know
    |be_told|response|be_treated|honesty|decency|than|proper|email|basic|real|hear|call|line !chance|job
you|they|company|he|she ADV* AUX? ADV* owe|owed|owes me|us|an|people|at_least
typical_of|no_wonder|what_a_joke|good_job_nobody|what_kind_of_company|what_sort_of
    |who_do_you_think|call_yourself|call_yourselves|practise_what|practice_what|hypocrisy|hypocritical|learn_some
    |blame|blaming|blamed|to_be_blamed
never|NOT|hardly|barely ADV* looked|look|looking|glanced ADV* up|me|at_me|at_my|in_my
lost|lose|mislaid|misplaced|forgot|forgotten|deleted|overlooked|threw|misread|skipped ADV* about|away|all? ADV* my
    |me ADV* CV|form|interview|appointment|and|, !in_my|on_my !i_forgot|i_lost
you|they|he|she|hr|agency|office|manager|recruiter|team|panel|interviewer|company ADV* AUX* ADV* lost|mislaid
    |misplaced|forgot|forgotten|deleted|overlooked|missed|ignored|skipped|misread ADV* about|that|to|all? ADV* my|me
    |the|our|half|both|i|call|ring|tell|read|ask|send|it !in_me|in_my_interview
THEM THEIRS kept ADV* mixing|looking|checking|interrupting|talking|calling|getting|changing|moving|cancelling
    |rescheduling|typing|yawning|staring|laughing|repeating|asking_me_the|answering|taking_calls|taking_phone
    |leaving|walking|forgetting|saying|chatting|whispering|correcting|putting|eating
kept ADV* mixing|calling|getting|interrupting|cutting|changing|cancelling|rescheduling|asking|moving|confusing
    |pushing|putting ADV* me|my|us
NOT .. given|get|got|have|had|give me? ADV* a|the|any|enough|proper|real|much ADV* proper|fair|real? chance|time
    |opportunity|break|moment ADV* to ADV* speak|explain|answer|show|finish|ask|say|talk|prove|read|prepare|present
    |introduce|show|respond|demonstrate|defend
THEM|interview THEIRS seemed|looked|appeared|sounded|acted|was|were|is|came_across ADV* AUX? ADV* as? ADV* a|in_a?
    ADV* bit? ADV* bored|annoyed|distracted|uninterested|disinterested|irritated|unprepared|rushed|in_a_rush
    |in_a_hurry|hurry|impatient|unfriendly|hungover|distant|angry|busy_with|absent|confused_about|half_asleep|asleep
    |drunk|more_interested|not_interested|unkind|mean|nasty|arrogant|aggressive|not_listening|late|careless
    |unpleasant|horrible|awful|terrible|a_mess|chaos|a_disaster|badly|sloppy|unfriendly|abrupt|sharp|harsh_with
    |texting|eating|chewing|sleeping|smoking|shouting|whispering|not_nice|not_polite|not_kind|not_friendly
    |not_prepared|not_ready|not_there|rolling !shifts|work_at|busy_and
this|that|it|which|manager|interviewer|he|she ADV* AUX NOT ADV* nice|polite|ok|okay|professional|acceptable
    |respectful|kind|friendly|decent|correct_to|right_to|good_manners|normal|serious|the_way ADV* of|for|to|from
    |with|behaviour|thing|way|$
person|interviewer|manager|chef|he|she|they|you|who|owner|boss|supervisor|nobody|panel ... had|was|were|has|have
    ADV* AUX* NOT? ADV* gone_home|left_for|on_holiday|not_there|left_already|gone $|out_of_office|away|at_lunch
    |even_there|forgotten|elsewhere|in_another|disappeared|double_booked !of_my|from_my
advertised|advert_said|promised|offered|posting_said|told|said|agreed ... and|but|then ADV* then|but|in|when? ...
    offered|changed|suddenly|turned_out|became|different|now|instead ADV* .. it|only|hours|less|#|different|part|pay
    |contract|wage|something|to|lower|half|on|job|salary
you|company|they|firm|firms|companies|employers|panel|managers could|should|might|must|need_to|ought_to|have_to ADV*
    treat|show_some|show_more|learn|be_more|be_kinder|work_on|do_better|improve|respect|communicate|think_about
    |reply|answer|train|read|look_at_how|organise|be_ashamed !me|what|how_i
THEM ADV* AUX* ADV* laughed|smirked|grinned|sighed|tutted|frowned|groaned|giggled|sneered|shouted|swore|walked_out
    |walked_off|walked_away|stared|hung_up|snorted|mumbled|eye_rolled|rolled
THEM THEIRS shouted|yelled|swore|mocked|whispered|giggled|whistled|chewed|texted|scrolled|glared|sulked|insulted
    |humiliated|lied|accused|neglected|messed_up|messed|muddled|botched|bungled|vanished|disappeared|hung_up|slammed
    |snapped|barked|gossiped|stormed|failed_to|refused_to|ignored|ridiculed|nitpicked|grumbled|moaned|threatened
    |bullied|cheated|manipulated|sneaked|flirted|winked|stereotyped|assumed_that_i|assumed_i|jumped_to !if_i
shouted|shouting|yelled|yelling|swore|swearing|sarcastic|sarcasm|bad_mood|foul_mood|bad_temper|cold_shoulder|grumpy
    |sloppy_recruitment|double_booked|red_tape|kept_in_the_dark|out_of_the_blue_cancelled !children|customers
    |customer
form|site|page|portal|website|system|software|app ... deleted|lost|crashed|kicked|timed_out|error|logged_me|froze
    |erased|rejected_my|swallowed|would_not_let|kept
if you had|have ADV* NOT? ADV* read|looked|listened|asked|checked|bothered|called|told|given_me|let_me|paid|kept
    |warned|actually
tell|told|given|gave|sent|send|giving|telling|printed|put|had|quoted ADV* me|us|out? ADV* the|a|an wrong|false
    |incorrect|different|outdated ADV* salary|pay|time|date|address|room|information|hours|job|test|form|day|number
    |place|wage|start|location|building|directions|name
no time|interest|room|respect|patience ADV* for|in|to ADV* a|any|proper|give|answer|people|applicants|listen
    |candidates|read ADV* proper|real|decent|answer|me|reply|like_me|person|or
THEM ADV* AUX* barely|hardly|scarcely ADV* looked|look|listened|spoke|said|asked|let|gave|glanced|noticed|read|knew
    |talked|paid|acknowledged|smiled|greeted|touched|tasted|opened|introduced|seemed
was|were|being NOT ADV* told|informed|warned|even|introduced|greeted|offered_a|offered_any|given_time|given_enough
    |given_any|shown|made_welcome|allowed_to|let|asked_a_single|asked_anything|asked_any|asked_one !of_the_role
    |which|that_i_could
hired|hiring|chose|choosing|picked|picking|gave|given|went|goes|employ|took|taking ADV* .. nephew|niece|cousin|son
    |daughter|mate|relative|relatives|friends|pal|pals|buddies|girlfriend|boyfriend|friend_of|son_of|daughter_of
    |favourite
as_though|as_if|like|impression .. questions|nobody|everyone|decision|job|you|they|panel|interviewer|manager|post
    |interview|application ADV* AUX* ADV* NOT? ADV* AUX? ADV* .. somebody_else|someone_else|already|not_read|decided
    |never|nothing|made_up|just_a|wasting|a_nuisance|in_the_way|had_been_written|an_inconvenience|did_not_care
    |not_interested|a_burden|going_through|did_not_want|not_listening|not_welcome|fixed|rigged|staged
hope|wish|suggest|recommend|advise|maybe|perhaps|please ADV* that? ADV* you|the_company|your_company|the_next|next
    |others|other|no_one_else|nobody_else|future ... better|learn|treat|read_the|reads|bother|care|candidates_get
    |improve_your|train|kinder|more_respect|more_care|manners|have_to !i_can|next_time_i|help_me|how_i|i|soon
worst|terrible|awful|horrible|dreadful|shocking|horrendous|poor|lousy ADV* .. experience|process|interview_i
    |interviewer|service|communication|treatment|organisation|recruitment|company|behaviour|attitude|way_to|manners
    |hiring|form|planning !of_mine|my
false hope|hopes|promise|promises|impression|information|pretences|advertising
wrong|old|incorrect address|date|time|directions|information|room|floor|building|instructions|form|task|test ... you
    |given|sent|told|gave|letter|email|for|THEM !i_gave|my_mistake|my_fault|i_had|i_went
"""

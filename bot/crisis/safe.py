"""What is taken out of a clause before danger is looked for in it: denials, topics, other people, figures of speech."""

#: Signs of danger in the shape of a denial; looked for before denials are taken out.
DESPITE = """
suicide|suicidal|kill_myself|killing_myself|die|self_harm|hurting_myself ... i ADV* lied
not|can promise|sure|guarantee|trust|certain|swear .. will|would|do|am not|never ADV* SELFACT
reason|reasons|why .. not|never ADV* have? ADV* SELFACT
why|reason .. should|would not ADV* SELFACT
nothing|what|anything|something .. stops|stopping|stop|keep|keeps|keeping me from? ADV* SELFACT
only .. stops|stopping|stop|keep|keeps|keeping|kept me .. SELFACT
not stop ADV* THINK|wanting ABOUT* to? ADV* SELFACT
not .. afraid|scared|frightened .. to|of ADV* SELFACT
how .. not ADV* SELFACT $
trying|try|hard|struggling|difficult|fighting|failing|begging|effort ADV* not to ADV* SELFACT
not know how .. not ADV* SELFACT
if|unless .. do|does|did not .. will|am|would|going ADV* KILL ADV* myself
"""

#: "Not going to hurt myself": a denial covers the words it denies and nothing after them.
DENIAL = """
not ADV* in|being a? ADV* suicidal
nothing to do with ADV* DENIED? ADV* to? SELFACT
no|zero|without|any ADV* self harm|harming|injury
not|never|no_longer|neither|nor|far_from ADV* a? suicidal
do|does i|this|that|it ADV* sound|seem|look|come_across ADV* as? suicidal
not|never ADV* DENIED ADV* to|about|of|on|from? ADV* SELFACT or SELFACT
not|never ADV* DENIED ADV* to|about|of|on|from? ADV* SELFACT
not|never ADV* that|like|because|as_if|saying|mean|meaning ADV* i ADV* am? ADV* DENIED ADV* to|about|of|on? ADV*
    SELFACT
will|would|could|do|did|am|can|have not|never ADV* have? ADV* SELFACT
no intention|plan|plans|desire|thoughts|urge|urges|wish|intentions of|to|about ADV* SELFACT or|and|nor SELFACT
no intention|plan|plans|desire|thoughts|urge|urges|wish|intentions of|to|about ADV* SELFACT
ask|asked|asks|asking|wondered ADV* me? if|whether i REST
no|not suicidal|suicide thoughts|ideation|plans|plan|intent
not|never ADV* had|having|have ADV* any? suicidal thoughts|ideation|feelings|urges
never|not ADV* been|felt|feel|feeling ADV* suicidal
nor|or ADV* DENIED? ADV* to? ADV* HURT myself
used to ADV* self_harm|self_injure|cut|hurt_myself|cut_myself
used to ADV* be|feel|want_to|have|think_about|cut|hurt|self_harm|get ADV* suicidal|die|myself|it|suicidal_thoughts
    |suicide|killing_myself|$
was ADV* suicidal .. years|decade ago
suicidal|suicide .. years|decade ago
cross my heart and hope to die
"""

#: Work, study, stories and news that deal with it, other people, and questions to the bot.
TOPIC = """
if|when i|we|you ADV* mention|mentions|mentioned|type|say_the_word SUBJECT
word|words|topic|topics|subject|things|phrases|issues like|such_as|around|of|including SUBJECT
RELATIVE ADV* want|wants|wanted|wanting|trying|tried|threatened|threatens|threatening|going|planning to ADV* SELFACT
suicide|suicidal|self_harm|self_injury|overdose|crisis|harm TOPICNOUN
TEXTS ABOUT .. SUBJECT
TEXTS ADV* is|was|are? .. about|on|around|into .. SUBJECT
SUBJECT in|among|amongst|rates|by_young|and_the|as_a_theme
lost|lose|losing .. to suicide|overdose|an_overdose
RELATIVE THEIRS suicide|suicidal
RELATIVE THEIRS self harm|harms|harming|harmed
RELATIVE s ADV* suicide|overdose|attempt|death
physician|doctor|veteran|farmer|youth|teen|teenage|adolescent|student|male|men_s|celebrity|career|professional
    |political|financial|social|commercial|assisted suicide
called|titled|entitled|named .. REST
GENERIC ADV* say|says|said|type|types|tell|tells|write|writes|mention|mentions|told|typed|post|posts|wants|wanted
    |talks|talk REST
not|never ADV* a? ADV* danger|risk to|for myself
what|how|do|does|can|will you|bot|it .. if|when GENERIC REST
in|playing|a|this|that|the game|video_game|minecraft|boss_fight REST
"""

#: Words that only sound like it: idioms of work and search, slips with a knife or a kettle.
IDIOM = """
notice|leaving|resigned|resignation|retired|retiring|colleagues|desk|office ... goodbye|goodbyes to
    everyone|everybody|them
overdose|overdosed|overdosing|od on ADV* too_much? ADV* coffee|caffeine|sugar|chocolate|job|cake|netflix|work|tea
    |linkedin|espresso|webinars|advice|tutorials|feedback|crisps|podcasts
running|runs|ran late ... bridge|platform|station
bridge|platform|station|roof ... running|runs|ran|bit|minutes late|away
gone|disappear|vanish|die|dead from|on|in stage|air|camera
gone|disappear|vanish|die|dead from|on|in ADV* that|this|the|my|a ADV* WORKPLACE|stage|grid
last|final message|post|question|email|note|try today|for_today|for_now|tonight|before_bed|of_the_day|this_week
driving|drives|drove|drive me|us|everyone up|off|into|over|to|crazy|mad
death warmed up
PILLS|pills|tablets .. ADV* all_day|trial|shift|shifts|customers|customer|patients|pharmacy
counted|counting|count pills|tablets|medication
am|been|was|keep|kept|nearly|almost|spent|why killing ADV* myself to|trying_to get|finish|make|meet|pass|please
    |impress|do|learn|hit|deliver|write|keep_up|prepare|land|find|earn|pay
am|been|was|keep|kept|nearly|almost|spent|why killing ADV* myself laughing|working|studying|prepping|preparing
    |writing|with_work|with_overtime|at_the_gym
am|been|was|keep|kept|nearly|almost|spent|why killing ADV* myself over|for|on|with|at|here ADV* MY? ADV*
    nothing|years|months|weeks|WORK|WORKPLACE|them|application|portfolio|presentation|deadline|project|exam|degree
    |client|clients|boss|people|salary|wage|report|boss_who|cv|resume|course
killing|killed|kill ADV* myself laughing|with_laughter|with_work|with_overtime|tripping|on_the_stairs|on_a_ladder
    |on_that_ladder|carrying|lifting|slipping|running_for
shoot|shooting|shot myself in the foot
shoot|shot|shooting|hit|hang|hung|cut myself a|an|some
drown|drowning|drowned myself in WORK
hang|hanging|hung myself out to dry
delete|deleting|deleted|erase|erasing|remove|removing|uninstall|eliminate|eliminating|exit|take|taking ADV* myself
    from|off|in !WORLDLY
a|best|good|big|long|another shot|stab|neck|gas myself
the|at|on|very end|top|finish|gas|exit|off|neck myself
day|days|week|weeks|time|year|month|it|them|that|this|better|well|tick|ticked|brush|brushed|set|laid|sign|signed
    |show|showing|one|worse|kick|pull|shut|turn|switch|cut|dust off myself
top|topping|topped myself up
in the end myself
poison|poisoned|poisoning myself with|on|against ADV* bad|my|dodgy|sushi|seafood|chicken|my_cooking
HURT ADV* myself SLIP
HURT ADV* myself .. .. ACCIDENT
ACCIDENT .. .. HURT ADV* myself
bang|banging|hit|hitting|smash|smashing|bash my head against|on a|the|this brick? wall|desk|keyboard|door
    !on_purpose|until|till|and_it_helps|to_feel|so_i
here ADV* anymore? ,? this|the|my|it_is_such ADV* horrible|toxic|awful? WORKPLACE
here ADV* anymore? in|at|with|for|on|inside ADV* this|the|my|that|a|an|your
be|being|stay|staying|working|work|live|living in|at|with|on|inside this|the|my|that|a|an|your ADV*
    horrible|toxic|awful|terrible|boring|stupid|new|old|same|open_plan|dead_end|particular? WORKPLACE
disappear|vanish|gone|fade ADV* from|off|into ADV* MY? linkedin|the_internet|social|social_media|online|the_radar
    |discord|this_server|the_server|work|the_group|slack|the_office|the_list|the_chat|view|his_inbox|the_meeting
    |the_call|instagram|facebook|twitter|the_job_boards|the_process|into_my_room
end|ending|ended ADV* it|things|this|everything with|there|at|on|by|here|early|politely|in_writing !my_life
see_you|talk|speak|tomorrow|thanks|cheers|night ... goodbye|bye ADV* everyone|all|everybody|friends
goodbye|bye|goodbyes ADV* everyone|all|everybody|forever|friends? ADV* .. see_you|talk_soon|have_a|until_next
    |good_luck|tomorrow|next_week|monday|till_next|speak_soon|thanks_for_the
goodbye|goodbyes|bye to|from|at|on|email|card|drinks|party|lunch|letter|speech|cake|emails|message ADV*
    to|the|my|our|a|from? .. WORKPLACE|colleagues|coworkers|team|manager|boss|desk|clients|customers|sunday|weekends
    |overtime|commute|commuting|salary|cv|staff
not be here|around|there ... ABSENT
ABSENT ... not be here|around
final|last|farewell|goodbye letter|note|message|words ADV* to|for|from ADV* my|the|our team|colleagues|coworkers
    |manager|employer|boss|recruiter|company|clients|interviewer|hiring_manager|panel|staff
take|taking|took my meds|tablets|pills|medication|insulin|painkillers !and_not
take|taking|took ADV* MY|two|one|some|2|1 ADV* painkillers|paracetamol|ibuprofen|aspirin|pill|tablet
at|reached|near|to the? ADV* end of my rope|tether
learn|learning|know|show|learned|knows ADV* me|you|them|us? the ropes
jump|jumping|jumped ship|at|to|off_the_bus|off_the_train|off_the_tram|on_board|on_a_call|on_the|for_joy|the_gun
    |through_hoops|through|straight|right|back|into_a|into_the|in_at|queue|into_my|into_coding|into_tech|into_work
    |on_the_phone|off_the_call|off_a_call|off_this_call
run|walk|step|fall|move|jump|switch|get|hop ADV* on|off|onto ADV* the|my|a|next ADV* bus|train|tube|tram|metro
    !tracks|platform|and_not
you|they|he|she|someone|nobody|recruiter|had|if|put|held|like|with ADV* put|holds|holding|held|has|have|a|having
    ADV* a|the? gun to|against my head
go|going|went to sleep early|late|at
want|wants|wanted ADV* it|this|everything|all_this ADV* to be over ADV* with|so|quickly|already
hill .. die on
die|dying|died IDIOM
wanted to ADV* die|disappear|vanish ADV* when|as|after ADV* he|she|they|my|the|i ADV* REST
embarrassing|embarrassed|cringe|awkward|mortified|mortifying|humiliating .. .. wanted to ADV* die|disappear|vanish
wanted to ADV* die|disappear|vanish .. .. embarrassing|embarrassed|cringe|awkward|mortified|mortifying|embarrassment
makes|make|making|made me want to ADV* die|kill_myself|kms ADV* lol|haha|hahaha|lmao|rofl|lmfao
rather ADV* die|be_dead|eat_glass than ADV* WORKVERB
plan and a? date for|with|in
plan|date for .. WORKPLACE|interview|application|applications|exam
"""

SAFE_TURNS = """
DENIED = thought|considered|contemplated|attempted|tried|planned|going|planning|plan|thinking|think|trying|about
    |want|wanting|intend|intending|looking|gonna|wish|wishing|try|mean|meaning|anywhere_near|considering
    |contemplating|tempted|here|at_risk|a_risk|danger|having|having_thoughts|feeling|feel
TOPICNOUN = prevention|awareness|hotline|hotlines|helpline|helplines|charity|charities|line|lines|squad|mission
    |missions|bomber|bombers|bombing|rates|rate|research|researcher|policy|policies|training|intervention|risk
    |worker|workers|team|volunteer|volunteers|nurse|nurses|outreach|response|responder|reversal|door|doors
    |statistics|stats|unit|postvention|bereavement|support|clients|patients|people|callers|teens|young|youth
    |students|assessment|assessments|studies|literature|counsellor|counselor|counselling|counseling|service|services
    |text|centre|center|management|negotiator|communications|comms|minimisation|reduction|safe|safety|screening
    |protocol|protocols|survivors|victims|victim|survivor|kings|note_in|person|user|users|members|member|topic
    |topics|content|moderation|ward|clinic|campaign|trial|data|app|bot|project|grant|posts|messages|paperwork|jobs
    |job|role|work|specialist|coordinator|officer|case|cases|crisis|customers|group|groups|teenagers|veterans
TEXTS = leaflet|leaflets|brochure|guideline|guidelines|guidance|handbook|survey|book|books|film|films|movie|movies
    |song|songs|essay|thesis|dissertation|article|articles|paper|papers|podcast|documentary|play|novel|report|talk
    |module|training|course|courses|question|questions|lecture|poem|poems|story|stories|news|chapter|episode|series
    |show|blog|post|workshop|webinar|policy|research|statistics|awareness|lyrics|seminar|exhibition|scene|screenplay
    |script|game|study
SUBJECT = suicide|suicidal|self_harm|self_harming|overdose|overdosing|suicides|death|dying|cutting|self_injury
GENERIC = someone|somebody|anyone|people|user|users|member|members|client|clients|caller|callers|patient|patients
    |person|one|student|students|others|character|friend
ACCIDENT = cooking|shaving|chopping|gym|football|lifting|oven|coffee|kitchen|accidentally|accident|ladder|soldering
    |stove|kettle|hob|paper|cardboard|training|stairs|bike|iron|pan|fryer|moving_boxes|tripped|slipped|fell|rugby
    |yoga|deadlift|hot|rehearsing|playing|peeling|opening_a|tin|can_of|running_a|skiing|carrying|forklift|mandoline
    |baking|warehouse|curling|straighteners|toast|dinner|breakfast|back_at|knee
ABSENT = holiday|leave|vacation|office|shift|meeting|standup|away|trip|travelling|traveling|camp|abroad|nudges|nudge
    |reminders|ping|break|appointment|wedding|visiting|flight|moving
WORK = work|applications|coffee|spreadsheets|job|jobs|emails|netflix|wine|debt|paperwork|ice_cream|tea|leetcode
    |cover|listings|chocolate|projects|studies|courses|research|music|admin|tutorials
WORLDLY = this_world|the_world|existence|life|this_life|earth|this_earth|the_equation|the_planet|everyone
    |their_lives|the_picture|reality|the_face
WORKVERB = work|do|go_back|sit|write|apply|fill|join|use|attend|take|answer|open|read|listen|commute|return|present
    |speak|ask|talk|play|admit|redo|upload|another|interview|wear|eat|watch|make|send|call|phone|relocate|move
    |network|hear|see_him|see_her|tell|start|record|be_on
"""

_CONTEXT = """
actor adolescents ambulance article articles assisted audition auditioned auditioning author awareness barrier bill
book books caller callers cases certificate character charities charity client clients climb climbing coroner
counselling counsellor counselor course courses cv debate degree dissertation documentary editor employer essay
examiner exhibition film firefighter funding government headline headlines helpline hospice hotline inspect
inspector intervention journalist lab law leaflets lecture medical member members moderate moderation moderator
module movie news novel novelist nurse officer palliative paper papers paperwork paramedic patient patients play
played podcast poem police policies policy position posting posts prevention program programme programs pupils
qualification rate rates reporter research researcher resume role roles screenplay seminar song staff statistics
students surgeon taught teach teacher teaching teenagers teens thesis train trained training translate translator
unit user users vacancy volunteer volunteered volunteering ward wards workshop writer youth
"""

#: With one of these in it, a sentence is about work, study or news: a bare word such as "suicide" says nothing of the
#: writer.
CONTEXT = frozenset(_CONTEXT.split())

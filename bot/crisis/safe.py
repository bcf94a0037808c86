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
never|not ADV* been|felt|feel|feeling ADV* suicidal
used to ADV* self_harm|self_injure|cut|hurt_myself|cut_myself
never|not ADV* had|have ADV* any? thoughts|plans|urges|intention of|about ADV* SELFACT
in no way ADV* DENIED ADV* of|about|to? ADV* SELFACT
not that i am ADV* SELFACT
not in a|an ... way
by SELFACT i ADV* mean|meant
i never ADV* HURT myself and|or never
nobody ADV* here is suicidal
nothing to do with ADV* DENIED? ADV* to? SELFACT
"""

#: Work, study, stories and news that deal with it, and other people.
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
not|never ADV* a? ADV* danger|risk to|for myself
in|playing|a|this|that|the game|video_game|minecraft|boss_fight REST
RELATIVE|farmer|pupil|teacher|soldier|nurse .. died|dies by suicide
study|studies|report|radio|research|article|survey ... suicide
suicide among|shift|shifts|runs|drill|sprints|tendencies
suicidal tendencies
"""

#: Words that only sound like it.
IDIOM = """
notice|leaving|resigned|resignation|retired|retiring|colleagues|desk|office ... goodbye|goodbyes to everyone
    |everybody|them
overdose|overdosed|overdosing|od on ADV* too_much? ADV* coffee|caffeine|sugar|chocolate|job|cake|netflix|work|tea
    |linkedin|espresso|webinars|advice|tutorials|feedback|crisps|podcasts
bridge|platform|station|roof ... running|runs|ran|bit|minutes late|away
gone|disappear|vanish|die|dead from|on|in stage|air|camera
gone|disappear|vanish|die|dead from|on|in ADV* that|this|the|my|a ADV* WORKPLACE|stage|grid
driving|drives|drove|drive me|us|everyone up|off|into|over|to|crazy|mad
PILLS|pills|tablets .. ADV* all_day|trial|shift|shifts|customers|customer|patients|pharmacy
am|been|was|keep|kept|nearly|almost|spent|why killing ADV* myself to|trying_to get|finish|make|meet|pass|please
    |impress|do|learn|hit|deliver|write|keep_up|prepare|land|find|earn|pay
killing|killed|kill ADV* myself laughing|with_laughter|with_work|with_overtime|tripping|on_the_stairs|on_a_ladder
    |on_that_ladder|carrying|lifting|slipping|running_for
shoot|shooting|shot myself in the foot
shoot|shot|shooting|hit|hang|hung|cut myself a|an|some
a|best|good|big|long|another shot|stab|neck|gas myself
HURT ADV* myself SLIP
here ADV* anymore? ,? this|the|my|it_is_such ADV* horrible|toxic|awful? WORKPLACE
end|ending|ended ADV* it|things|this|everything with|there|at|on|by|here|early|politely|in_writing !my_life
see_you|talk|speak|tomorrow|thanks|cheers|night ... goodbye|bye ADV* everyone|all|everybody|friends
goodbye|bye|goodbyes ADV* everyone|all|everybody|forever|friends? ADV* .. see_you|talk_soon|have_a|until_next
    |good_luck|tomorrow|next_week|monday|till_next|speak_soon|thanks_for_the
goodbye|goodbyes|bye to|from|at|on|email|card|drinks|party|lunch|letter|speech|cake|emails|message ADV* to|the|my
    |our|a|from? .. WORKPLACE|colleagues|coworkers|team|manager|boss|desk|clients|customers|sunday|weekends|overtime
    |commute|commuting|salary|cv|staff
not be here|around|there ... ABSENT
take|taking|took ADV* MY|two|one|some|2|1 ADV* painkillers|paracetamol|ibuprofen|aspirin|pill|tablet
at|reached|near|to the? ADV* end of my rope|tether
jump|jumping|jumped ship|at|to|off_the_bus|off_the_train|off_the_tram|on_board|on_a_call|on_the|for_joy|the_gun
    |through_hoops|through|straight|right|back|into_a|into_the|in_at|queue|into_my|into_coding|into_tech|into_work
    |on_the_phone|off_the_call|off_a_call|off_this_call
you|they|he|she|someone|nobody|recruiter|had|if|put|held|like|with ADV* put|holds|holding|held|has|have|a|having
    ADV* a|the? gun to|against my head
hill .. die on
die|dying|died IDIOM
wanted to ADV* die|disappear|vanish ADV* when|as|after ADV* he|she|they|my|the|i ADV* REST
plan|date for .. WORKPLACE|interview|application|applications|exam
sleep ADV* forever ADV* this|all|the weekend
kms reimbursed|driven|at
exist in|on your|their|the|this ADV* database|list|system|records|files
laptop|computer|phone|printer|car|app|screen ADV* committed|commits suicide
wanted to die lol
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

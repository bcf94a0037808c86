"""Wishing to be no more, without doing anything. The notation is explained in `bot/crisis/grammar.py`."""

#: Not to wake, not to have been born, no point in living, nobody who would notice: said more often than the act.
TEMPLATES = """
if ADV* a|the|that TRAIN ... not|never ... move|stop|jump_out|step_back|get_out_of_the_way|dodge|flinch
what|any|no|one|give_me|a|another reason|reasons ... to stay|be|keep|remain|still alive|living|existing|breathing
    |here_on_earth
NOT .. WANT ADV* to ADV* be here to see|find_out|know
not ADV* sure|know|certain .. longer|if|whether|why i ADV* ADV* want|can|should|will ADV* to? ADV*
    live|be_alive|exist|stay_alive|keep_living !in|with|at|near
stopped|stop|past|beyond|gave_up|given_up|done ADV* caring|care|worrying|trying ADV* about|to|whether? ADV* i? ADV*
    staying|stay|being|be|remain|live ADV* alive|living|$
every_time|whenever|when|every ... i ADV* want ADV* to ADV* die
dying|death|being_dead|not_existing|not_being_alive|suicide .. does|did|is not ADV* sound|seem|look|feel|scare
    |frighten|bother ADV* me|bad|scary|that_bad|terrible|awful|worst
can|could not ADV* do|handle|manage|cope_with|take|survive ADV* this? ADV* life !insurance|cover|admin
WISH .. never had|aborted|gave_birth|conceived|born|made me
WISH .. aborted|miscarried
not|never ... done|finished life thing
notice|care|miss|mind|matter|realise|realize .. i .. am|was|have ADV* gone|dead|disappeared|died $ !from|to
not|never .. alive .. to see|watch $
body .. catch|give|shut|stop up|out|down ... dead|die
get|getting|be|is over|done with ... life|living|dying
okay|ok|fine|good|relief|better if i ADV* did|do not|never ADV* wake
if i ADV* do|did not|never ADV* wake ADV* up !LATE .. okay|ok|fine|good|relief|so_be_it|care|mind|that_is
jealous|envy|envious|envying ... dead|died|deceased|buried|passed
making it MAKEIT ... not|never
not|never ... making it MAKEIT
not .. think|believe|feel ADV* life|living|existence|being_alive ADV* is|was ADV* for|meant me|people
WISH .. i .. get|got|getting|catch|had|have|develop|contract ADV* some|a|the|into|in ADV*
    cancer|terminal|fatal|deadly|hit|killed|run_over|car_crash|fatal_accident|shot|struck|heart_attack|aneurysm
    |incurable|brain_tumour|brain_tumor
WISH .. i .. get|got|be|am hit|killed|run_over|struck|shot|murdered|flattened|crushed
WISH .. my heart|lungs|body|brain .. stop|stops|stopped|give|gives|gave|quit|quits|fail|fails out? $
WISH .. heart ADV* would|will? ADV* just? stop|stops|give|gives
jealous|envy|envious|envying .. dead|died|deceased|buried
if ADV* a|the|this ADV* plane|roof|ceiling|building|bomb|meteor|house|TRAIN ... fell|falls|collapsed|crashed|hit
    |landed|exploded|came ... mind|fine|okay|ok|relief|care|happy|glad|good|better
nice|lovely|great|good|better|easier|relief|peaceful|wonderful .. to|if .. not|never ADV*
    exist|be_alive|be_here|wake|live|waking
nice|better|easier|relief|wonderful .. did not .. have to ADV* LIVE
not|never .. imagine|picture|see|want .. myself|being|me ADV* alive|living|making|reaching|turning|growing|surviving
    |getting ADV* at|past|to|beyond|old|through|much|long|thirty|forty|$
want|wanted|wants out ADV* of ADV* life|living|this_life|existence|this_world|being_alive
not .. ask|asked ADV* to be born
in this life ... tired|done|existing
mine|my_life ADV* will? ADV* end|ends|ending|be_over ADV* soon|tonight|today|tomorrow|on|this|here|at_midnight|by
better|easier|nicer not|than ADV* to? ADV* existing|exist|being_alive|living|be_alive $
not .. left .. in|for me ADV* in|on ADV* this|the life|world|earth
nothing|not_much .. keeping|keeps|holding|holds|tethering|tying me ADV* here|alive|going|on_this_earth|in_this_world
    |in_this_life $ !at
not .. strength|energy|will|courage|desire|interest .. to|in|for ADV* LIVE
WANT ADV* to? ADV* be|have done|over with ADV* living|life|this_life|existing|being_alive
want|wanted|wish|wishing|need it|everything ADV* all? ADV* to? ADV* be? all over $
everyone|people|they ADV* who|that ADV* died|dead ADV* are|is lucky|luckier|free
lucky dead|deceased
dead people ADV* are|have lucky|it_easy|peace|it_easier
stopped|stop|not .. caring|care|looking|look .. before i|when ADV* cross|crossing ADV* the?
    road|roads|street|traffic
not|stopped .. look|looking ADV* both_ways ADV* when|before|anymore|$
ME NOT .. WANT ADV* to ADV* LIVE
^ ADV* do? ADV* NOT .. WANT ADV* to ADV* LIVE
ME not WANT ADV* this life|existence $
not|never .. think|expect|plan|see|want|intend|know|going|imagine ... BEALIVE !for_the|at
not|never .. think|expect|plan|know|sure|guess ADV* if? ADV* i ADV* will|would|am_going_to ADV* be ADV*
    here|around|alive LONGER !party
NOT .. WANT ADV* to ADV* exist|live|be_alive|be_here|be_around past|beyond|after|until|to_see|through
want|wish|hope|need it|everything|all to? be|is|was over for me
IM WISH ADV* that? i ADV* WASNT
^ ADV* WISH ADV* that? i ADV* WASNT
IM WISH ADV* to ADV* FADE $
ME WANT ADV* to ADV* FADE $
^ ADV* WANT ADV* to ADV* FADE $
IM WISH .. HITS me !up|with
WISH ADV* a|the|that|some? TRAIN ADV* would|will|did|does|had ADV* not? ADV* stop|hit|brake|run|hit_me|swerve|take
    |seen
TRAIN|bus|plane ADV* hit|hits|ran_over|run_over|killed|kill|took me ... worst|mind|care|matter|bad|relief|fine|okay
    |ok|good
mind|care|worst|relief|okay|ok|bad|fine ... TRAIN|something|cancer|anything|it ADV* hit|hits|ran_over|run_over
    |killed|kills|took|takes me
would|will .. be so|that|really bad|terrible|awful|tragic if i ADV* OWNDEATH|were_gone|disappeared|was_gone
    |just_stopped|ended
ok|okay|fine|happy|glad|mind|welcome with? getting|having|catching|to_get|to_have|a cancer|terminal|hit_by
    |a_terminal|a_fatal|heart_attack|sick_and
wish ... had|would ADV* worked|finished_the_job|succeeded|taken|gone_through $
IM mind|care|cared|minded|complain|fight|bother .. if .. HITS|hit me !up|with
IM mind|care|cared|minded|complain if i ADV* lived|live|died|die|did_not_wake|do_not_wake|never_woke|got_hit
    |were_dead|was_dead|do_not_make_it|did_not_make_it|ceased|stopped_existing
IM mind|minded ADV* dying|not_waking|being_dead|not_existing|not_being|being_gone|never_waking|getting_hit
    |getting_run|being_hit
what|who if i ADV* died|disappeared|never_woke|did_not_wake|killed|ended|just_died|was_dead|were_dead
    |stopped_existing $
NO .. POINT left? in|to|of|for|on ADV* LIVE !DURING
NO ADV* POINT left? in|to|of|for|on? being here|alive !at|for|in|on
NO .. left to|worth LIVE for?
nothing|anything|something|much .. to|worth live|living for
nothing|anything|something|much ADV* worth living|live
NO .. will|desire|wish to|of live|living|go_on|exist !DURING
lost|lose|losing|loosing the|my|all|any will|desire|wish|reason|strength to live|exist|be_alive !DURING
what is ADV* the? POINT in|of|to|with|on? ADV* LIVE
what is ADV* the? POINT in|of|to|with|on? ADV* me being|living|existing
life|living|existing|existence|it|being_alive ADV* is|was|does|feels|seem|seems|do ADV* not ADV* feel|seem|be? ADV*
    worth ADV* it|living !in|there|at $
life|living|existing|existence|it is ADV* no longer worth living|it
nothing about|in my? life|this .. worth living
worth living|staying_alive !in|there|at $
NOTWORTH living anymore|without|like
can|could not ADV* go_on|carry_on|keep_living|continue_living|keep_existing|stay_alive $
    !like|with|working|at|applying|until
can|could|do not ADV* go|going|carry|keep on? living|existing|breathing|being_alive !PLACE
can|do not ADV* live|exist ADV* anymore|much_longer|another
can|could not ADV* live|exist like this ADV* much_longer|another_day|any_longer
can|could not .. live|exist anymore|another|any_longer
can|could|do|to not? .. face|bear|stand|handle|survive|take|want ADV* another day|night|year|tomorrow $
can|could not .. face|bear|stand|handle|take|tolerate ADV* LIVE
TIRED ADV* of|with|by ADV* LIVE !of
TIRED ADV* to|for live|exist|be_alive
IM TIRED ADV* of|with|by ADV* breathing|this_life|my_life_and_want
IM hate|hated|regret|resent|despise ADV* being|that_i_am|to_be alive|here_on
IM hate|hating ADV* living|existing|breathing !PLACE
SORRY ... i ADV* did|do|still|had? ADV* WAKE ADV* up !late|early
SORRY|angry|sad ... to ADV* be ADV* alive|still_here
every|each .. i .. WISH|sad .. WAKE
why am|was|were|did|do i ADV* alive|born|breathing|exist|have_to_exist|have_to_live|survive|still_exist|wake_up
    |be_born|bother_living|keep_living|stay_alive
why .. bother|keep|continue|stay|even living|alive|existing|breathing
IM should ADV* never|not ADV* have ADV* been born|existed|alive
should|could|would|wish .. have been me ADV* instead|who|that !in
better|best off? ADV* dead|not_alive|not_existing|not_being_alive|six_feet_under|not_here|gone $
better off? dead
worth ADV* more dead
more use|useful|valuable dead
RATHER ADV* DEADLY !than
RATHER ADV* DEADLY than ADV* LIVEON
prefer death|dying|to_die|being_dead
death is|would_be|will_be|feels|seems|sounds|looks|must_be ADV* like? ADV* DEATHGOOD
dying|being_dead|not_existing is|would_be|will_be|feels|seems|sounds|looks|must_be ADV* like? ADV* a? ADV* DEATHGOOD
only death|dying will|would|can
welcome|await|embrace|invite|crave|craving|welcoming|awaiting|long_for|longing_for|beg_for|praying_for|pray_for
    |hoping_for|wish_for|wishing_for|waiting_for|yearn_for|ready_for|deserve death|dying
ready|waiting|prepared to ADV* die $
ready for it|everything|all to be over
IM at_peace|comfortable|okay|ok|fine|peace with ADV* dying|death|not_being_here|being_dead|never_waking_up
WANT ADV* IT_ALL to ADV* STOP
WANT|wish|need ADV* the|this|my|all|it ADV* THEPAIN to|would ADV* STOP
WANT it ADV* to ADV* STOP for_good|forever|permanently
WISH ADV* it|everything ADV* would|could ADV* all? ADV* stop|end|be_over $
WISH .. all be over
WANT ADV* everything to ADV* stop|end|be_over
make|making .. pain|hurt|hurting|it|voices ADV* STOP for_good|forever|permanently
make|end|stop the|this|my pain|suffering|misery !in $
only .. way|thing|out .. pain|it|this ADV* stop|stops|end|ends $
only ADV* ONEWAY out|left ADV* $
only|no|one|easy|other|easiest way|exit out of this_life|life|it_all|the_pain|this_pain|this_world|this_misery
    |my_pain|my_head
IM not|never see|find|have|know ADV* a|any|another? other? way|ways out $
i see no other? way out $
there is ADV* no way out ADV* for_me|except
there is ADV* only_one|one_way way|exit|out $
put me out_of my misery $
stop|stopped wanting to live|be_alive|exist
do|does|did not ADV* care if|whether i ADV* live|lived|die|died|wake|am_alive|survive|exist|live_or_die
    !near|far|in|with|at|up|by|here|there
do|does|did not ADV* care ADV* about|for living|being_alive|staying_alive|whether_i_live
indifferent to|about living|dying|being_alive|whether
NOT .. be ADV* ALIVE ADV* LONGER !at|in|for
IM will|would|may|might NOT .. be ADV* here|around LONGER !at|for_my_shift
IM NOT .. make ADV* it ADV* MAKEIT
IM will|would|may|might|do|can|to NOT .. SEETOMORROW
there|for_me|me .. no|not_a|not_be_a tomorrow ADV* for_me|$
how|know|sure how much|many longer|days i .. stay|keep|staying|remain|be ADV* alive|living|safe|breathing|here
NOT .. keep|be ADV* myself ADV* safe
NOT .. safe ADV* with|around|from|by|alone_with myself|my_own_thoughts|me
NOT trust myself ADV* $
NOT trust myself .. alone|not_to|tonight|around|with|near
scared|afraid|frightened|terrified|worried|worry|fear .. what|that .. do to myself
scared|afraid|frightened|terrified|worried|worry .. what|that i ADV* might|may|will|could|would|am_going_to
    |am_capable do|of ADV* $
scared|afraid|frightened|terrified|worried|worry .. i ADV* might|may|will|could|am_going_to do something
IM might|may|could|will|going_to|about_to|gonna ADV* do ADV* something to_myself|permanent|drastic|irreversible
    |stupid|i_can_not_take_back|bad|terrible|reckless|i_can_not_undo !like
do|doing something .. to myself $
danger|threat|risk to|for myself
give|gave|giving|given ADV* up ADV* on ADV* life|living|being_alive|existing|staying_alive|everything $
done|finished|through|over|enough|finish ADV* with|of ADV* life|living|this_life|existence|existing|being_alive
    |this_world|life_itself|it_all|everything_for_good !DURING
done ADV* being alive|here_on
done|finished|over ADV* living|existing|breathing|with_it_all|trying_to_live !PLACE
IM no longer .. LIVE
no longer .. fear|scared|afraid .. death|dying
not afraid|scared|frightened to|of ADV* die|dying|death $
nobody|who|anyone|anybody|everyone|world ADV* would|will|cares|care|notice|even ADV* notice|care|miss|mind|realise
    |realize|cry|sad|be_sad|happy|be_happy ADV* .. IF_GONE
nobody|who ADV* would|will ADV* ADV* miss|remember|mourn me !at
who would|will ADV* come|go|bother to my funeral
would|will|does|do .. matter|difference|notice|care|miss|notices|cares|misses .. IF_GONE
would|will|does ADV* anyone|anybody|someone|they|you ADV* .. notice|care|miss|cry|mind .. IF_GONE
IF_GONE .. nobody|not|who|anyone|everyone|would|wonder|things|the .. notice|care|miss|matter|cry|realise|realize
    |BETTER|easier
at|my|own|plan|planning|planned my ADV* own? funeral
my ADV* own funeral
imagine|imagining|picture|picturing|dream|dreaming .. my funeral
sleep|sleeping|asleep|nap|rest|resting ADV* FOREVER
forever|eternal|permanent|endless|never_ending|final sleep|nap|rest|solution|exit|way_out|peace|slumber
fall|go|falling|going|drift|went to|asleep|off sleep? and ADV* never|not ADV* WAKE
never ADV* WAKE ADV* up ADV* $
never ADV* WAKE ADV* again
not WAKE ADV* up ADV* again|ever|anymore
not waking ADV* up ADV* $
WISH|hoped|hope .. i|morning|night .. not|never .. WAKE ADV* up !LATE
god|lord|someone|something|cancer|death|universe|anything|heaven ADV* would|please|to|could|will|just|come ADV*
    take|end|kill|claim|taking me !on|to|out_for|seriously|back
take me ADV* already|away_from_this_life|home_lord $
my life is|feels|has_become ADV* unbearable|a_punishment|too_painful $
life is|feels ADV* unbearable $
living|existing|being_alive|existence|breathing|staying_alive ADV* is|feels|has_become|hurts|seems ADV* like? ADV*
    a? ADV* UNBEARABLE
rather|better ADV* not|never ADV* exist|be_alive|be_here|live|wake|have_been_born|be_born|waking|existing
rather|better ADV* be dead|gone|in_a_grave|six_feet_under|buried|a_corpse !than
world|earth|everyone|place ADV* does ADV* not ADV* need|want me $
belong|deserve .. dead|grave|coffin|morgue
IM not|never ADV* deserve|deserving to|of live|exist|be_alive|life|living|breathe|existing|wake_up|be_here
IM waste of oxygen|air|a_life
IM not meant|made|built|supposed|cut_out for|to ADV* live|this_world|this_life|life|be_alive|exist|be_here|living
    |survive
i am ADV* already dead ADV* inside_and
no future .. for me .. in this life
have|got ADV* no life left $
NO .. POINT left? in|to|of|for my|me ADV* LIVE
WISH ... had|would|have|could ADV* killed|finished|ended me
if i ADV* got|get|was|were hit|killed|run_over|struck|shot by|over|tomorrow|tonight|today|crossing
can not ADV* be here|alive|around ADV* anymore $
no|any|not .. future ... not|never want one|it|a_future
life ADV* is|was ADV* not ADV* worth ADV* anything|much|a_thing ... not|rather|end|have
rather not have|be ADV* it|one|life|here|alive $
why ADV* do i have to ADV* wake|be_alive|exist|live|keep_living up? every|again|each|at_all|$
should|could|would ADV* have ADV* died|killed_me|let_me_die ADV* in|at|when|that|as|instead|$
not ... still be alive ... wish
life|existence|living ADV* has|have ADV* no point|meaning|purpose ... not|never|want|end|anymore
nothing ... makes|make|making me want ADV* to ADV* stay_alive|live|be_alive|keep_living|exist
"""

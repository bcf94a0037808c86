"""What begs, or tells of need.

The notation is explained in `bot/crisis/grammar.py`, the named fragments in `tone_words`.
"""

PLAIN = """
money till|until|for_one|for_two|for_food|for_another|to_last
save|saved|rescue|rescued us|me|my_family|our_family|our_home !time|a_lot|from|some|the|much|money
poor|honest|simple|desperate man|mother|family|soul|father|fellow|widow
i am|feel|must_be|will_always_be ADV* a|an|like_a|like|such_a? ADV* useless|worthless|failure|nothing|finished|done_for
    |burden|nobody|hopeless|garbage|rubbish|pathetic|stupid|idiot|loser|joke|disappointment|embarrassment|no_good|no_use
    !at|in|with|when|for|about|if
i am|will_never_be ADV* AUX* ADV* NOT ADV* good|clever|smart|qualified? enough !at|in|with|yet
i will never ADV* be ADV* good|clever|smart enough
sorry|apologies|apologise|apologize|apology ADV* .. wasting|waste|wasted|having_wasted
i ADV* AUX* NOT ADV* deserve|worth|worthy ADV* .. time|answer|reply|attention|kindness|it|feedback|chance|effort
    |trouble|better
i ADV* fail|ruin|mess|spoil|break ADV* everything|at_everything|it_all_up|everything_up
i am|must_be ADV* dumb|stupid|slow|thick|daft for this|it|work|anything|everything|any
sorry ADV* that i exist|bother|was_born
would|could NOT ADV* hire|take|choose|want|employ me|myself ADV* either|too|$
who am i to
# interviews|applications|letters|rejections|cvs ADV* ,? ADV* and? ADV* always|only|all|never|no|nothing|not_one
    |not_a|none
NOT ADV* ignore|delete|throw ADV* away? ADV* this|my|me
stop thinking ADV* about|of
out of this situation|mess|hole|misery|hell|nightmare|poverty|$
beg|begging|begged|implore|imploring|pleading|beseech|desperate|desperately|desperation|destitute|penniless|homeless
    |homelessness|evict|evicted|eviction|bankrupt|bankruptcy|repossessed|repossession|foodbank|deported|deportation
    |starve|starving|heartbroken|heartbreaking|devastated|bailiffs|breadwinner|widow|widower|hardship
    |begin_to_despair|despair|despairing|unbearable|breaking_point|rock_bottom !student|market|in_class|record
    |down_van|background
plead ADV* with|you|for|to
please , please
please please
please|just help me|us !understand|improve|to|by|with_feedback|learn|prepare|know|see|do|get_better|develop|find_out
    |fix|get|if|and|become
have|has|had|show|take|find ADV* a|some|in|it? ADV* mercy|pity|heart|compassion|kindness_to|in_your_heart !set_on
    |break|to_thank
pity|mercy|compassion|sympathy ADV* on|for|please
bottom|depths of my|our ADV* heart !thank|thanks|for_the
for|in the love|sake|name of god|pity|jesus|heaven|my|christ|the_children|allah
for god|heaven|goodness|christ sake
pray|prayed|praying|prayers ... job|for|you|that|answer|every|night|this|work|chance|god !my_thoughts
last|my_only|our_only|the_only|final|one_last ADV* hope|lifeline|hopes|lifebelt|bright_thing|light|way_out
    |option_left|ray_of_hope|straw|way_to_survive|chance_to_feed|chance_to_pay|income|source_of_income|salary|money
    !i|is_to_learn|for_feedback
my ADV* last|only ADV* real? ADV* chance|option|shot|hope|way|resort
end of my|the|our ADV* rope|tether|line|road|wits|strength
wits|wit end
mean|means|meant|be|make ADV* the|my|a whole? ADV* world|everything|all ADV* to|of|for ADV* me|us|my !better_than
going|gone|am|slowly under|sinking|drowning $|,|and|with
mean|means|meant|be ADV* a? ADV* lot|much|such_a_relief|difference|wonderful ADV* to|for ADV* my|our|us|the ADV* ..
    KIDS|family|wife|husband|mother|parents|us|mum|boys|home
RELATIVE|they ADV* AUX* ADV* ask|asks|asking|look|looks|wonder|cries|cry|worries|worry ADV* .. me|when|at|why|if
    |every|each|about ... every|each|day|night|work|job|money|food|mama|daddy|yet
ask|asking|plead|request ADV* you|this|it ADV* with|from|on all|the|my|both ADV* my|of_my|whole|bottom? ADV* heart
    |knees|soul|hope
my|our ADV* last ADV* few? dollars|pounds|money|savings|euros|cash|penny|pennies|cent|cents|quid|pound|dollar
    |reserves|strength
months|month|year|years|weeks ADV* without|with_no|out_of ADV* a|any|steady? ADV* work|job|income|employment|salary
    |wage !experience
want|wanted ADV* this|the|that|it JOB? ADV* badly|so_badly|so_much|very_much|more_than ADV* .. anything|$|,|please
    |and_i_would|that
owe|owing|owed .. rent|money|bank|landlord|thousands|hundreds|fees|back_rent
mean|means|meant everything
change|save|saved|saving|turn|rescue ADV* my|our life|lives|family|marriage|skin|children|home|house|situation
    |around
need|needed|needs ADV* .. work|job|money|income|salary|wage|role|position|employment|earn ADV* .. badly|so_much
    |very_much|really|urgently|desperately|quickly|soon|fast|now|for_my|to_feed|to_pay|to_survive|to_support|to_live
    |any_work|asap|more_than|like
really|badly|urgently|truly|so|do|very_much|absolutely|seriously|must|just ADV* need|needed ADV* .. job|work|money
    |income|salary|position|break|employment|role|luck|wage|paycheck !experience|on_my|out
need|want|take|do|accept|will_take ADV* any|whatever ADV* kind_of|sort_of? ADV* work|job|shift|hours|position|help
    |money|thing|anything_going !feedback|done
i ADV* AUX* ADV* will|would|can|could|am_ready_to|am_willing_to ADV* do|accept|take|learn|try|give|work|am ADV*
    anything|everything|any|all|day_and_night|every ADV* .. you|for|to|it|work|hours|$|job|ask|tell|night|thing
    !back|on_board|that_i_can_to_improve|feedback|from_it|can_to_improve|i_can_to
pay|paying|make|cover|afford|afford_to_pay|meet|owe|owing|behind|struggle|struggling|lose|keep_up|cannot|late|scrape
    |find ADV* with|on|for|the|my|our|this|next|to_pay|month|months|any|in? ADV* with|on|for|the|my|our|this|next
    |month|of|all|to_pay? ADV* MONEY !of_exchange !is_that
NUM|a_month|behind|in ADV* months? ADV* behind|arrears ADV* on|with|in|to
in|into|drowning_in|up_to_my_neck_in|have|got|deep_in|growing|of|my|the|with ADV* a_lot_of|so_much|too_much|huge
    |big? ADV* debt|debts|arrears|overdraft
rent|mortgage|bills ADV* is|are|AUX|will|due|to_pay|overdue|will_not|do_not|and|money|NOT ... due|paid|themselves
    |overdue|pay|unpaid|wait|food|late|piling|coming|tomorrow|eat
lose|losing|lost|about_to_lose|leave|keep|save|sell|sold|give_up|thrown_out_of|kicked_out_of|out_of|move_out_of ADV*
    our|my|the|this ADV* HOME|housing|tenancy|accommodation !phone
roof over my|our|their
sleep|sleeping|slept|living|live|staying|stay ADV* in|on|at ADV* my|a|the|our|friend|different|various ADV* .. car
    |van|street|streets|sofa|sofas|couch|couches|shelter|hostel|floor|tent|friends|station|rough
sofa_surfing|couch_surfing|sleeping_rough|rough_sleeping|hand_to_mouth|make_ends_meet|making_ends_meet
    |paycheck_to_paycheck|food_bank|food_banks|food_stamps|soup_kitchen|pawned|pawn_shop|payday_loan
    |universal_credit|eviction_notice|final_notice|cut_off_our|cut_off_my|on_the_streets|on_the_street
    |on_the_breadline
money|savings|redundancy|benefits|funds|cash|unemployment|severance|credit|credits|payments|insurance|allowance ADV*
    money|pay|payments? ADV* AUX* ADV* AUX* ADV* run|runs|running|ran|gone|stop|stops|stopped|finished|finish|ends
    |end|ended|exhausted|used|left|dried|cut|expire|over|empty|sanctioned ADV* !for|up_with
no|any|little|nearly_no|hardly_any|out_of|without|run_out_of|running_out_of|ran_out_of ADV* money|savings|income
    |salary|food|wage|wages|cash|options_left|hope_left|hope|benefits|way_to_pay !experience|handling|loss
no|any|barely|hardly ADV* money|food|enough ADV* to|for|left ADV* eat|feed|buy|live|pay|food|my|the|survive|us|rent
stop|cut|sanction|lose|reduce|cuts|stops|suspend|take_away|threatening_to_stop ADV* my|our ADV* money|benefits
    |benefit|payments|allowance|support|dole|welfare|credit|insurance|stamps|pension
#|NUM|few ADV* pounds|dollars|euros|quid|bucks|cents ADV* left|until|till|in_my_account|in_the_bank|in_my_pocket
NOT ADV* afford|eat|eaten|sleep|slept|feed|pay ADV* .. !attention|me|much|enough_attention|to_waste|for_nights
    |mistakes
NOT ADV* sleep|slept|eat|eaten|sleeping|eating ... since|nights|night|days|week|weeks|worry|worrying|because
    |thinking|properly|job
feed|feeding|support|provide|supporting|providing|clothe|look_after|care_for|send_money|sending_money|pay_for|raise
    ADV* for|to? ADV* my|our|the|three|two|four|a|five|# ADV* .. family|KIDS|wife|husband|mother|parents|mum|mom|dad
    |father|siblings|medicine|mouths|brothers ... alone|on|need|work|job|money|how|cannot|not|have|without|myself
    |and|$
food|bread|dinner on the|our|my table !tables
family|families|KIDS|RELATIVE ADV* .. depend|depends|relies|rely|relying|counting|count|need|needs|waiting|wait
    |waits|starving|suffer|suffering|suffers|hungry|dying|cancer|surgery|eat|starve|eats|goes_without|operation
    |medicine|treatment ADV* on|for|in|me|the|with|of|to|and|is|that|at|from|this|$|, !homework|at_my_school|you
    |your|i_worked|care_for|residents|in_your
depend|depending|depends|rely|relying|relies|counting|counted|count ADV* on|upon ADV* me|this|it|your|my|that|us
    |food ADV* job|work|income|salary|wage|to|money|for|help|$|,|post|role|and|banks|bank
RELATIVE is|are|has|got|became|fell|needs ADV* AUX? ADV* sick|ill|disabled|dying|unwell|hungry|in_hospital|cancer
    |cold
electricity|gas|phone|water|internet|heating|power|supply .. cut_off|turned_off|switched_off|disconnected|shut_off
    |off
face|disappoint|tell my family|children|wife|husband|kids|parents|landlord|mother|daughter|son !to_face
alone with|and ADV* the|my|two|a|three|our|# ADV* little|small|baby? ADV* one|ones|baby|KIDS|child
must|have_to|need_to|got_to ADV* find|get|earn ADV* something|work|a_job|anything|money|some_work|some_money
    |an_income ADV* soon|quickly|now|fast|by|before|or|urgently|this
send|sends|sending|deport|deports me|us home|back
so|very|too|just|really|deeply|sick_and ADV* tired|exhausted|weary|worn_out|worn_down ADV* of|from|by it|this|all
    |everything|looking|trying|searching|rejection|rejections|hearing_no|being_rejected|fighting|waiting
make|makes an|a|one ADV* old|poor|mother|father|man|woman|family|young|single .. happy|proud|smile
have|has|with|got nothing ADV* left|more_to|to_lose|else|to_eat|to_live !to_add|against
ask|asking|hope|appeal|speak|write ADV* you|to_you? ADV* from|with|out_of ADV* all? my heart
a|some|little ADV* bit_of? understanding|kindness|humanity|humane ... i|my|we|please
have|has|got|with|of|feed|father_of|mother_of|raising|mum_of|mom_of|dad_of|parent_of ADV* a|NUM|my|small|young
    |little ADV* small|young|little|hungry|sick|more? ADV* KIDS ADV* .. and|to|at|i|who|,|$|with|but|my ... feed
    |no_work|no_job|no_income|no_money|not_work|need|wife|husband|alone|support|beg|please|look_after|hungry|survive
    |money|rent|job|without|depend|eat|sick|ill !experience|patience
wife|husband|partner ADV* is|was|AUX|who ADV* NOT ADV* .. pregnant|expecting|ill|sick|disabled|unemployed|died|left
    |out_of_work|redundant|work|working|leave|left_me|leaving_me|due|cancer|gone
baby|child ADV* is|due|on|coming|AUX ADV* .. due|way|born|soon|next_month|in|expected|sick|hungry !class
visa|permit|residence|papers|leave_to_remain|sponsorship|status ADV* AUX* ADV* .. ends|end|expires|expire|expiring
    |expired|runs_out|run_out|running_out|finishes|finish|over|lose|depends|cancelled ADV* .. in|on|soon|next|if|and
    |this|without|by|$ !was_that|the_reason|because
cry|cried|crying|tears|sobbing|sobbed|in_bits|weeping|wept|i_broke_down|nervous_breakdown|tearful
    !with_laughter|of_a_child|residents|baby_or|shoulder|children
NOT ADV* bear|cope|go_on|stand|manage|survive|carry_on|handle ADV* it|this|much|any|another|more|without|with|a|like
    |being|one ADV* .. longer|anymore|more|no|rejection|week|month|work|job|$|pressure_of_being|disappointment
    |another|knock !customers|pressure
NOT ADV* know ADV* what|how|where ADV* else|to|i|we|will|am ADV* else|to|i|we|am|are|will|can|going|AUX ADV* .. do
    |going|survive|live|pay|manage|cope|turn|feed|make|go|get|keep|continue|rent ADV* anymore|without|with_my_life
    |if_i|next_month|to_make|now|i_will|any_more|this_month|through|on|if|for|the_rent|rent|,|$|it|my|bills|to_for
    !wrong|better|differently|with_the|in_my_interview|about
losing|lost|lose|giving|gave|give|run_out_of|running_out_of ADV* all|up|my|out_of? ADV* all|up|my|of? ADV* hope
    |faith|confidence|on_life|heart|will|hoping|sleep|mind|everything|home
nobody|no_one|none ADV* AUX* ADV* .. wants|want|hire|hires|gives|give|take|takes|cares|help|helps|answers ADV* .. me
    |someone_like|old|us|people_like|immigrants
#|NUM|th|hundredth|hundred|hundreds|countless|dozens|over_#|umpteenth|another|endless|many|so_many ADV* .. rejection
    |rejections|refusals|refusal|applications|noes|nos|no ADV* .. and_i|now|i|in|since|this|so|without|not|already|,
    ... cannot|not|hope|end|anymore|honestly|tired|exhausted|desperate|give|losing|bear|know|depressed|hard|down
    |struggling|worn|nothing|rope|breaking|low
so|really|very|extremely|constantly|sick_with|terribly|out_of_my_mind_with|full_of ADV* worried|scared|afraid
    |frightened|anxious|worry|depressed|lonely|ashamed|fear|terrified|exhausted !about_my_answers|in_the_interview
    |before_the|during|that_i_said|at_the_interview
depressed|depression|despairing|panic_attacks|nervous_breakdown|worthless|failure_in_life|i_am_a_failure
    |struggling_to_survive|struggling_to_cope|barely_surviving|to_survive|survival|depending_on_charity !patients
    |client|clients|shop|shops|work|training|job|sector|residents|role|with_a
dark|terrible|horrible|awful|hard|tough|difficult|rough|nightmare ADV* few? year|years|months|time|times|situation
    |period|place|winter|circumstances|life ADV* since|for_me|for_us|for_my|at_home|lately|right_now|recently
    |financially|,|and|i|because|we|in_my !question|interview|to_find
forever|eternally|always|for_life ADV* be? ADV* grateful|thankful|in_your_debt|indebted !to_have
more than you|i|words can|AUX|know|could
out_of|without|lost|no ADV* a|my|any? ADV* work|job|income|employment ADV* since|for|in|,|and|after|i ... #|NUM|long
    |years|months|year|january|february|march|april|spring|summer|winter|last|so|cannot|family|kids|children|need
    |rent|ages ADV* .. please|need|cannot|family|money|kids|rent|children|desperate !volunteer
    |looked_after|cared|raising|training|study|studying|course|gap
borrow|borrowing|borrowed|lend|lent ADV* money|from|me|off|to ADV* .. friends|family|pay|come|get|travel|eat|live
    |fare|neighbour|sister|brother|to|$
spent|used ADV* my|our|the|all ADV* .. last|savings|rent ADV* .. money|pounds|#|on|to|dollars|savings
you_are_my|this_was_my|it_was_my|this_job_was_my|was_to_be_my|was_going_to_be_my|would_have_been_my ADV* last|only
    |way|ticket|chance|lifeline|dream|big|one ADV* .. hope|chance|out|lifeline|back|$|job
breaks|broke|breaking|broken my|our heart
sick|ill|dying|disabled|elderly ADV* mother|father|wife|husband|child|son|daughter|parents|mum|mom|dad|baby|brother
    |sister|kids|grandmother ... i_need|need|money|work|medicine|job|depend|only|and_i|who|to_support|at_home
    |support|hospital !experience|nursing|cared|looking|cv
medicine|medication|hospital|operation|surgery|treatment|school ADV* fees|bill|bills|money|costs !ward|experience
at_your_mercy|at_your_feet|on_my_knees|on_bended|bended_knee|down_on_my_knees|my_life_depends|life_or_death
    |matter_of_life|matter_of_survival|cannot_stress_enough|all_i_have|all_i_had_left|nothing_left|nowhere_else
    |nowhere_to_go|no_other_choice|no_other_option|no_one_else|i_have_nobody|i_have_no_one|running_out_of_time
    |no_future|lost_everything
"""

#: Two of these side by side say as much as one of the others.
FAINT = """
KIDS|family|wife|husband|single !first_aid|room|centre|friendly|business|school|club|at|in_my_care|with_special
    |behaviour
rent|mortgage|bills|debts|savings|wages|salary|income
"""

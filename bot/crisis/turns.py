"""Named parts of few templates: what a phrase must go on with, or must not, to be a sign."""

TURNS = """
IDIOM = of|from ADV* AWKWARD | on this|that|the|every hill | for a|an|the|this|that|one
    job|chance|role|break|coffee|offer|holiday|shot|nap | to hear|know|find|see|get|meet|try|go|tell|work|have
    |hear_back|learn|read|be | laughing|trying|inside|down|out|hard | when|whenever they|he|she|you|the|my_camera
    |someone|my_zoom|my_mic | a|an thousand|million|old|little_inside|bit_inside|little_death|little_more_inside |
    rich|happy|old|doing|knowing|squad|prevention|note_in | benefit|benefits|certificate|cert|in_service|metal|star
    |valley|cafe
AWKWARD = embarrassment|shame_when|boredom|laughter|laughing|cringe|happiness|joy|excitement|heat|thirst|hunger
    |old_age|curiosity|nerves|second_hand|awkwardness|envy|jealousy|pride|mortification|exhaustion|shock|suspense
    |relief|humiliation|the_cringe|secondhand|anticipation|caffeine
DURING = filling|halfway|reading|somewhere|during|doing|scrolling|waiting|listening|by_page|on_page|about_page
    |formatting|completing|uploading|by_question|two|three|this_form|here|that_form|in_that|in_this|at_this
    |at_question|as_a
SLIP = shaving|by_accident|accidentally|some|off|a_break|a_bit|short|out|lifting|playing|cooking|chopping|training
    |falling|up|on_the|on_a|at_work|at_the_gym|at_football|professionally|financially|for_forgetting|moving|skiing
    |doing|with_hot|on_my|by_being|by_applying|in_the_market|in_the_long|in_the_foot|by_not|slack|too_thin|making
    |in_negotiations|down_to|from_the|of_a|loose|into_shape|by_saying|by_asking|by_taking|by_accepting|more_by
    |with_my_cv
ONPURPOSE = again|last_night|tonight|yesterday|today|because|when|after|every|so|on_purpose|until|over_and|to_cope
    |to_feel|deeper|instead|whenever|most|sometimes|for_the_first|in_the_shower|in_secret|regularly|badly
NOT = not|never|no_longer|neither|nor
NO = no|not|never|without|lost|lose|losing|little|zero|hardly|run_out|any|nothing|out|ran_out|barely
WISH = wish|wished|wishing|hope|hoped|hoping|pray|prayed|praying|dream|begging|beg|wishes
WASNT = ADV* was|were|am|be|had_been ADV* dead|gone $ | ADV* was|were|am|be|had_been dead | ADV*
    was|were|am|had|would|had_been|did|do|will|could|be|have ADV* not|never|no_longer ADV* have? ADV* been? ADV*
    alive|here|born|exist|existed|existing|living|live|around|waking|see_tomorrow|see_the_morning|survived|survive
    |make_it_through_the_night|make_it_to_tomorrow | ADV* was|were|am|had|would|did|do|will|could|have ADV*
    not|never|no_longer ADV* have? ADV* wake|woken|woke|waking up? !LATE | ADV* never ADV*
    existed|woke|wake|born|lived|survived | could|can|would|had|will|get_to ADV* just? ADV*
    die|died|not_exist|stop_existing|cease_to_exist|never_wake|not_wake|drop_dead|not_be_alive|be_dead|kill_myself
    |end_it|end_it_all|end_my|end_everything|sleep_forever|sleep_and_never|sleep_and_not|fall_asleep_forever
    |fall_asleep_and|go_to_sleep_and|disappear_forever|stop_living|unalive|be_gone_forever|stop_being_alive
    |stop_breathing|rest_forever|not_be_here|stop_being|cease|trade_places_with_the_dead|switch_it_all_off
    |go_to_sleep_forever|close_my_eyes_forever|close_my_eyes_and | could|can|would ADV* FADE $ | die|died|had_died
    in|tonight|soon|instead|that|young|when|already|before|$
HITS = TRAIN|lightning|cancer|illness|disease|something|anything|someone|somebody|meteor|asteroid|heart_attack|god
    |bullet|plane|aneurysm|stroke|it|one|accident|tumour|virus|stranger would|will|to|could|might|can? ADV*
    hit|hits|hitting|kill|kills|killed|take|takes|took|run_over|runs_over|ran_over|flatten|flattens|crush|crushes
    |shoot|end|ends|strike|strikes|knock_down|finish|get|gets|finished | get|got|getting|be|being
    hit|run_over|killed|struck|knocked_down by
BEALIVE = being ADV* alive|living ADV* | to ADV* be alive | to ADV* live past|to|beyond|long|much|through|until |
    being|be here|around LONGER | living past|to|beyond|long|much|through|until | surviving this|tonight|the_night |
    making it to_tomorrow|to_christmas|to_morning|through_the_night
NOTWORTH = not worth | no_longer worth
TIRED = tired|sick|exhausted|weary|fed_up|drained|sick_and_tired|knackered|worn_out|bored
SORRY = sad|sorry|disappointed|angry|upset|gutted|mad|furious|cry|cried|regret|hate|hated|devastated|frustrated
    |heartbroken|resent|crying|sobbed|annoyed|disappointment|hating|let_down
RATHER = rather|prefer_to|sooner|preferably
DEADLY = die|be_dead|not_exist|not_be_alive|be_in_a_grave|kill_myself|be_in_the_ground|drop_dead|never_wake_up
    |not_wake_up
LIVEON = live|be_alive|keep_living|face_another_day|face_tomorrow|face_the_day|wake_up|exist|continue|carry_on
    |keep_going|go_on|go_through_this_pain|feel|live_like_this|be_here|be_a_burden|keep_feeling|spend_another|endure
    |suffer|keep_existing|keep_breathing|living|face_life|face_this_life|be_this|deal_with_life|have_this_life
    |stay_alive|hurt|survive|be_me
DEATHGOOD = relief|a_relief|better|good|nice|peaceful|easier|comforting|beautiful|only|answer|the_answer|an_escape
    |escape|release|a_release|freedom|the_only|appealing|tempting|inviting|a_gift|a_mercy|kinder|peace|sweet|restful
    |welcome|the_way|best|attractive|calling|lovely|quiet|mercy|comfort|solution|the_solution|the_best|my_only
    |so_much|my_friend|a_friend|preferable|the_easiest|the_kindest|a_blessing|a_kindness
STOP = stop|end|be_over|finish|go_away|be_done|be_finished|cease|disappear|go_dark|go_quiet|go_black|stop_hurting
    |be_gone|fade|stops|ends|go_silent
THEPAIN = pain|suffering|hurt|hurting|misery|agony|life|world|torment|thoughts|noise_in_my_head|ache|heartache
    |voices
ONEWAY = way|one_way|exit|escape|only_way|one_exit
ALIVE = alive|living|breathing|on_this_earth|in_this_world|on_earth
MAKEIT = to|till|until|past|through ADV* tomorrow|morning|the_morning|christmas|my_next_birthday|next_week|next_year
    |next_month|thirty|forty|30|40|50|25|21|20|my_birthday|the_end_of_the_day|the_end_of_the_week
    |the_end_of_the_month|the_end_of_the_year|the_night|tonight|this_night|another_night|another_day|another_week
    |another_month|another_year|sunrise|dawn|spring|summer|winter|new_year|the_new_year|my_next|the_weekend
    |this_alive|this_year|see_another|see_tomorrow|see_christmas|see_my|midnight|monday|this_winter|the_winter
    |the_holidays !s|shift|party|round|interview|stage|morning | alive
SEETOMORROW = ADV* see|live|reach|get|make ADV* to? ADV* see? tomorrow|christmas|my_next_birthday|next_year
    |my_birthday|morning|the_morning|the_sun|spring|another_birthday|another_day|another_sunrise|another_year
    |another_morning|another_winter|another_christmas|the_new_year|thirty|30|40 !s|the_point|interview|in
UNBEARABLE = pointless|unbearable|torture|hell|agony|too_much|meaningless|exhausting|too_hard|a_chore|painful
    |too_painful|a_punishment|a_burden|hurts|a_curse|worthless|suffering|intolerable|a_prison|nothing_but_pain|pain
    |a_mistake|not_worth|so_painful|hard_work|too_heavy|the_problem|hurting|me|just_pain|so_exhausting|unbearably
    |more_than_i_can
READY = ready|finally|decided|planning|thinking|wanna|hoping|preparing
BLADE = is_calling|is_the|is_my|is_all|is_in_my|calls|calling|keeps|again|helps|under|against|across|tonight|hidden
    |last_night|to_my|on_my|over_my|whispers|out_again
BLOODEND = $ | again|helps|makes|come|run|calms|drip|feels|flow|to_feel|down|dripping|running|trickle
BLOODEND2 = $ | last_night|yesterday
CUTEND = $ | myself|last_night|deeper|my_arms|my_skin|my_wrists|my_thighs|my_legs|so_bad|so_badly|just_to|to_feel
    |to_cope|when|whenever|for_a_month|years
WEAPONEND = $ | ready|in_my|next_to|beside|by_my|and_i|under|to_do|waiting|hidden|tied|loaded|nearby|near|in_front
    |in_the_drawer|in_the_closet|in_the_garage|in_the_wardrobe|in_the_shed|in_the_house|to_my|against|around
    |on_the_table|on_my|all_set|for_when|for_tonight|to_end|a_lot|constantly|all_day|to_hurt|to_cut|to_kill
    |and_a_plan|and_the|in_a_drawer|at_home_and|on_the_bed|upstairs|downstairs|at_my|on_me|across
FINALPLACE = tonight|and_i|right_now|now|again|ready|about_to|thinking|alone|wondering|to_jump|to_end|to_do|deciding
    |looking_down|trying_to|where_i|and_look|and_think|and_jump|$
DIEACT = die|kill_myself|suicide|hang|overdose|dying|killing_myself|unalive|noose|end_it|end_it_all|end_my_life
    |end_everything|ending_it|ending_my|end_things|drown|jump_off|not_wake|bleed_out|hanging|suffocate|do_it
    |go_through_with_it|leave_this|bleed_to_death|take_my_own_life|take_my_life|off_myself|kms|ctb|disappear_forever
    |for_my_death|be_gone|kill_a_person|kill_you
DIEACT2 = die|kill_myself|end_my_life|end_it_all|end_it_painlessly|end_it_quickly|end_it_for_good|dying
    |killing_myself|suicide|ending_my|ending_it|unalive|commit_suicide|overdose|hang_myself|tie_a_noose|bleed_out
    |drown_myself|take_my_own_life|take_my_life|off_myself|kill_yourself|end_myself|go_painlessly|do_it_painlessly
GONELEFT = gone|not_here|not_around|dead|no_longer|die|passed|pass|passing|not_be|am_gone|not_able_to|not_there
    !ELSEWHERE
ELSEWHERE = to|on|at|for|from|away|out|home|through|in|working|travelling|off|all_day|this_week|next_week|tomorrow
SELFACT = KILL ADV* myself | END my own? life | HURT ADV* myself | commit suicide | attempt suicide | die | dying |
    do anything|something ADV* stupid|silly|drastic|bad|dangerous|to_myself|rash|daft|crazy|reckless | self harm |
    self harming | self harmed | jump | overdose | end it all? | ending it all? | unalive ADV* myself? | doing
    anything ADV* stupid|silly|drastic | kms | suicide | suicidal | act on
RELATIVE = uncle|aunt|brother|sister|friend|friends|dad|mum|mom|father|mother|cousin|colleague|neighbour|neighbor
    |son|daughter|husband|wife|partner|grandad|grandfather|classmate|coworker|boss|teacher|client|patient|he|she
    |they|someone|somebody|anyone|people|person|who|kid|student|member|user|users|members|candidate|customer|caller
    |guy|man|woman|girl|boy|teenager|teen|actor|singer|celebrity|character|protagonist|hero|veteran|veterans|others
    |loved_one|roommate|flatmate|nephew|niece|ex|clients|patients|callers|students|somebody_s|teenagers|character_s
    |best_mate|mate
WORKPLACE = company|office|job|team|meeting|role|firm|place|department|building|town|city|call|industry|country
    |server|channel|chat|room|queue|list|warehouse|shop|store|school|course|employer|business|group|board|site
    |platform|linkedin|contract|position|startup|agency|restaurant|kitchen|flat|house|call_centre|field|sector
    |career|profession|waiting_room|interview|hotel|factory|zoom|lobby|bank|project|programme|program|internship
    |library|slack|discord|website
OWNDEATH = did|do|had ADV* not|never ADV* wake_up|woken !LATE | died|dead|not_exist|stopped_existing|ceased_to_exist
    |never_existed|vanished_forever|passed_away|dropped_dead|killed_myself|ended_it_all|ended_my_life |
    was|were|am|had_been|have_been ADV* dead|killed|never_born|not_alive|not_around|not_in_this_world
    |not_in_the_world|never_alive|six_feet_under|buried|hit_by_a_bus|run_over|no_longer_alive|not_living|unalived
    |erased|never_here|not_born | did|do|had ADV* not|never ADV* exist|existed|been_born|survived|survive|woken|live
    |lived | had ADV* died|drowned|never_been_born|killed_myself | would|could ADV* have? died | just|simply
    stopped|ceased existing|living|breathing|to_exist|being
HOPE = hope|hopes|hoping|hoped|wish|wishes|wishing|wished|pray|praying|prays|prayed|dream|dreaming|almost_want
    |kind_of_want
HARM_TO_ME = cancer|terminal|fatal|tumour|tumor|deadly|crashes|crash|goes_down|go_down|heart_attack|aneurysm|stroke
    |collapse|collapses|never_lands|kills_me|kill_me|takes_me_out|finishes_me|not_survive|ends_me|do_not_survive
    |is_malignant|malignant|does_not_wake_me !interview|round|market|server|system|site|app|interviewer
MEANS = knife|blade|razor|razors|gun|glass|scissors|rope|belt|noose|needle|lighter|cigarette|flame|pistol|cord
    |scalpel|shard|bottle|cable|scarf
NOTBARE = prevention|rate|rates|barrier|barriers|squad|note_in
LATE = late|early|at|and|to|with|before|in_the_middle|in_a|hungover|sick|tired|grumpy|feeling|for|too_late|too_early
    |so_early|on_time|up_late|up_early|up_at|up_to|up_and|up_with|up_for
BETTEROFF = better_off|better_off_in_life
"""

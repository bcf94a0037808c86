"""The named parts that the templates are written with: who, how, wishing what, to do what, to whom."""

FRAGMENTS = """
ADV = just|really|honestly|actually|kinda|literally|so|fucking|fuckin|freaking|genuinely|often|always|sometimes
    |still|only|secretly|truly|seriously|even|do|did|probably|maybe|constantly|keep|kept|almost|already|finally
    |legit|lowkey|basically|now|all|simply|quite|very|badly|desperately|definitely|totally|completely|absolutely
    |like|well|quietly|perhaps|ever|deeply|clearly|tonight|today|again|too|anymore|,|also|somehow|slowly|much|soon
    |then|once|peacefully|alone|rather|kind_of|sort_of|right_now|low_key|at_times|some_days|most_days|every_day
    |every_night|right|myself|lately|and|better|near|pretty
SELF = i|me|of_me|my_brain|my_mind|my_head|my_heart|in_me|my_soul|inside_me|in_my_head|my_body
OTHERS = everyone|everybody|people|they|you|family|kids|children|wife|husband|partner|mum|mom|dad|mother|father
    |parents|friends|world|son|daughter|girlfriend|boyfriend|sister|brother|siblings|guys|all|nobody|anyone|anybody
    |loved_ones|planet|universe|somebody|someone|folks|household|cat|dog|life|lives|place|it|he|she|roommates|things
    |spouse
AM = am|was|be|been|were|being|feel|feeling|felt|get|getting|become|becoming|is
ME = SELF .. | ^ ADV* | ^ ADV* INTEND to ADV* | ^ ADV* THINK ABOUT* ADV*
IM = i .. | ^ ADV* | ^ ADV* INTEND to ADV*
MY = my|my_own|the|this|a|an|that|some|those|these|her|his|their|our|one_of_the
WANT = want|wants|wanted|wanting|wish|wished|wishing|long|longing|longed|prefer|need|needed|hope|hoping|love|crave
    |aching|yearn|yearning|deserve|deserved|desire|urge|tempted|ready|prepared|decided|choose|trying|try|tried
    |willing|desperate|begging|praying|pray|prayed|plan|planning|plans|planned|intend|intending|intention|meant
    |waiting|happy|content|okay|ok|determined|keen|compelled|resolved|wanna|urges|supposed|allowed|chosen|choosing
    |asking|beg|time
INTEND = WANT | going|gonna|about|have|having|got|close|has|might|how|way|ways|like|best|easiest|able|time
THINK = think|thinking|thought|thoughts|dream|dreams|dreaming|daydream|daydreaming|fantasise|fantasising|fantasize
    |fantasizing|fantasies|fantasy|consider|considering|considered|contemplate|contemplating|contemplated|imagine
    |imagining|picture|picturing|obsessed|obsessing|planning|plan|plans|ideas|idea|visions|urge|urges|feel|feeling
    |researching|researched|close|ways|research|romanticise|romanticize|romanticising|romanticizing|ponder|pondering
    |crave|craving|intrusive_thoughts|images|googling|googled|toying|flirting|back|debating|wondering|preparing
ABOUT = of|about|on|with|over|to|for|the|idea|thought|it|how
KILL = kill|kills|killing|killed|hang|hanging|hanged|hung|drown|drowning|drowned|off|offing|offed|neck|necking|top
    |topping|unalive|unaliving|unalived|end|ending|ended|erase|erasing|yeet|yeeting|suffocate|suffocating|poison
    |poisoning|poisoned|strangle|strangling|electrocute|electrocuting|murder|murdering|delete|deleting|exit
    |terminate|terminating|finish|finishing|shoot|shooting|shot|asphyxiate|execute|obliterate|uninstall|uninstalling
    |eliminate|eliminating|gas|gassing|stab|stabbing|choke|choking|kys|sacrifice|remove_permanently
END = end|ending|ended|take|taking|terminate|terminating|finish|finishing
AFTERLIFE = savings|story|experience|back|in_a|to_the|seriously|into|forward|s|skills|lessons|insurance|by_the|as_a
    |as_an|in_sales|online|one_day|one_step|apart|now_and|direction|at_the_office
LIFE = my life|existence|suffering|misery !AFTERLIFE | my own life|existence | my days early | this miserable
    |pathetic|stupid? life $ | my whole|entire|miserable|pathetic|worthless|stupid|sad|shitty|sorry|pointless
    |useless life|existence | this miserable|pathetic|stupid|whole life|existence
IT_ALL = it all | everything | all of it | all this | this all | the pain | my pain | all the pain | this pain | the
    suffering
CUT = slit|slitting|cut|cutting|slash|slashing|open|opening|slice|slicing|opened
VEINS = wrist|wrists|throat|veins|artery|arteries|jugular|neck
HURT = hurt|hurting|hurts|harm|harming|harmed|cut|cutting|cuts|burn|burning|burned|burnt|hit|hitting|punch|punching
    |punched|scratch|scratching|scratched|injure|injuring|injured|mutilate|mutilating|carve|carving|stab|stabbing
    |slap|slapping|bruise|bruising|bite|biting|bit|starve|starving|beat|beating|punish|punishing|choking|choke
    |damage|damaging|torture|bang
LIMBS = arm|arms|wrist|wrists|thigh|thighs|leg|legs|skin|forearm|forearms|ankles|hips|hip|stomach|body|shoulders
DIE = die|dying|dye | be dead|killed | not be alive|here|around | no longer be alive|here | be no_more | not exist |
    not be | cease to exist|be | cease existing | stop existing|living|breathing|being | never wake|woken | not wake
    | sleep FOREVER | sleep and never|not WAKE | go|fall to|asleep sleep? and? never|not WAKE | rest FOREVER |
    disappear FOREVER | vanish FOREVER | go to sleep FOREVER | commit suicide | be six_feet_under | stay asleep
    FOREVER | be unalive | be unalived | be in heaven|the_ground|a_grave|my_grave|a_coffin | never have|be|been
    been? born | close my eyes FOREVER | close my eyes and never|not .. WAKE | not have been? born | be erased
    |deceased | drop dead | lie down and die | kick the bucket | not have to exist|live|wake|be_alive | not live |
    suicide | death | self delete|destruct|terminate|harm | end me | catch the bus FINAL | depart forever | fade
    FOREVER | meet my maker | be with? god
FADE = disappear|vanish|be_gone|fade|fade_away|not_be_here|cease|evaporate|stop_existing|be_no_longer_here
    |be_out_of_here_for_good|dissolve|perish|be_nothing
FOREVER = forever|for_good|permanently|for_ever|eternally|for_eternity|once_and_for_all|from_this_world
    |from_this_earth|from_existence|for_all_time|from_the_world|from_the_earth|from_everything|from_this_life
    |from_life|off_the_face_of_the_earth
FINAL = FOREVER | last_night | soon|tonight|finally|tomorrow | one last time | early | $
WAKE = wake|waking|woken|wakes|woke
LIVE = live !PLACE | living !PLACE | be alive | being alive | stay alive | staying alive | exist | existing | go on
    living|existing | going on living|existing | keep living|existing|breathing | keep on living|existing|breathing
    | continue living|existing|to_live|to_exist|this_life | carry on living|existing | carrying on living | be in
    this|the world|life | be on this|the earth|planet | be a_part of this world|life | breathe | breathing | wake up
    !LATE $ | waking up !LATE $ | wake up ever|tomorrow|again|in_the_morning !to|and | waking up ever|tomorrow|again
    |in_the_morning !to | be here $ | being here $ | be around $ | being around $ | remain alive | see tomorrow
    |another_day|another_birthday|next_year|the_morning|another_year|another_sunrise | be part of this|the world |
    survive | surviving | be me|human|a_person $ | being me $ | see the sun_rise|sunrise|morning | this life $ |
    life $ | live through|past another_day|tonight
PLACE = pay|in|with|at|on|off|near|alone|next|by|here|there|from|for|under|out|up|costs|cost|wage|abroad|within|room
    |beyond|standards|like_a_student|arrangement|situation|conditions|expenses|apart|together|hand|paycheck
    |paycheque|month
POINT = reason|reasons|point|purpose|use|will|desire|motivation|energy|strength|need|wish|sense|joy|meaning
    |reasons_left|good|interest|fight|courage
GONE = gone|dead|not_here|not_around|not_alive|never_born|no_more|no_longer_here|no_longer_around|no_longer_alive
    |out_of_the_way|out_of_the_picture|under_the_ground|six_feet_under|out_of_their_lives|not_in_their_lives
    |not_in_it|buried
IF_GONE = if i ADV* was|were|am|would_be|had_been|be ADV* GONE | if i ADV* died|die|disappeared|disappear|vanished
    |vanish|did_not_exist|do_not_exist|did_not_wake_up|do_not_wake_up|had_never_been_born|was_never_born
    |were_never_born|was_not_born|killed_myself|kill_myself|ended_it|had_not_been_born|never_existed
    |had_never_existed|never_woke_up|passed_away|dropped_dead|had_died|ended_my_life|stopped_existing|was_not_alive
    |ceased_to_exist|unalived_myself|left_this_world|was_hit_by_a_bus|got_hit_by_a_bus|got_hit_by_a_car
    |was_wiped_out | when|once|after i am GONE | with me dead|gone | when|once i die|disappear | had i never been
    born | without me in it|around|here|alive|in_this_world|in_the_world|in_their_lives | if|once i go $
BETTER = better|better_off|happier|fine|relieved|glad|easier|free|lighter|at_peace|less_stressed|safer|cheaper
    |simpler|best|richer|freer|thankful|grateful|good|ok|okay|calmer|improved|improve|brighter|improves|relief
    |a_relief|nicer
PILLS = pills|pill|tablets|meds|medication|medications|painkillers|paracetamol|tylenol|ibuprofen|sleeping_pills
    |xanax|insulin|antidepressants|capsules|opioids|oxy|benzos|aspirin|prescription|prescriptions|sleeping_tablets
    |acetaminophen|morphine|fentanyl|sertraline|medicine|valium|codeine|doses|sedatives
HAVE = have|has|having|got|bought|buy|buying|found|ordered|hidden|hid|hiding|kept|keep|keeping|tied|tying|loaded
    |holding|hold|held|staring|looking|sitting|sat|stashed|prepared|grabbed|took|with|picked
HOARD = save|saved|saving|stockpile|stockpiled|stockpiling|hoard|hoarded|hoarding|collect|collected|collecting|count
    |counted|counting|stash|stashed|stashing|gather|gathered|gathering|lined|lining|line|stored|storing|hidden|hid
    |hiding|squirrelled|putting_aside|put_aside|set_aside|setting_aside|keeping_back|kept_back|pile|pile_of
MANY = all_the|all_my|all_of_my|all_of_the|too_many|whole|handful|handfuls|bottle|bottles|bunch|every|a_lot|pack
    |packet|box|boxes|lethal|entire|so_many|enough|dozen|dozens|load|packets|fistful|stash|pile|all_these
    |the_rest_of_my|the_rest_of_the|as_many|all_of_them|full_of|all_her|all_his|jar
WALL = tree|semi|semis|trees|bus|truck|car|building|trailer|train|lorry|wall|bridge|cliff|river|lake
    |oncoming_traffic|barrier|ditch|traffic|pole|lamppost|lamp_post|oncoming_lane|guardrail|ravine|embankment|pillar
    |canal|sea|median|oncoming_cars|oncoming|divider|telephone_pole|concrete
WRITTEN = wrote|written|write|writing|leave|leaving|left|finished|drafted|drafting|signed|done|have|typed|prepared
LETTER = note|notes|letter|letters|message|goodbye|goodbyes|video
DEAR = mum|mom|dad|mother|father|parents|kids|children|wife|husband|partner|family|sister|brother|girlfriend
    |boyfriend|son|daughter|friends|mama|mam|nan|gran|grandma|everyone|them|him|her|you_all|baby|little_one|girls
    |boys|siblings|best_friend|fiance|fiancee
LONGER = long|past|by_the_end|by_next|at_christmas|at_the_end_of|longer|tomorrow|next_week|next_month|next_year
    |christmas|then|by_then|in_the_morning|to_see_it|monday|anymore|tonight|after_tonight|by_morning|by_monday
    |by_christmas|for_it|for_my_birthday|much_longer|this_time_next_year|new_year|for_christmas|in_spring
    |for_much_longer|by_spring|come_spring|when|by_the_weekend|next_spring|next_summer
HOW = how|what|which|where|whether|painless|painlessly|quickest|fastest|least_painful|easiest|ways|quick|best|method
    |methods|way
SEARCH = googled|googling|google|searched|searching|looked_up|looking_up|look_up|research|researching|researched
    |reading_about|read_about|looking_into|looked_into|reading_up|tell_me|show_me|what_is|what_are|find|finding|know
    |working_out|worked_out|figuring_out|figured_out|searches|wondering|wondered|looking_for|need
IDIOM = of|from ADV* AWKWARD | on this|that|the|every hill | for a|an|the|this|that|one job|chance|role|break|coffee
    |offer|holiday|shot|nap | to hear|know|find|see|get|meet|try|go|tell|work|have|hear_back|learn|read|be |
    laughing|trying|inside|down|out|hard | when|whenever they|he|she|you|the|my_camera|someone|my_zoom|my_mic | a|an
    thousand|million|old|little_inside|bit_inside|little_death|little_more_inside | rich|happy|old|doing|knowing
    |squad|prevention|note_in | benefit|benefits|certificate|cert|in_service|metal|star|valley|cafe
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
WASNT = ADV* was|were|am|be|had_been ADV* dead|gone $ | ADV* was|were|am|be|had_been dead | ADV* was|were|am|had
    |would|had_been|did|do|will|could|be|have ADV* not|never|no_longer ADV* have? ADV* been? ADV* alive|here|born
    |exist|existed|existing|living|live|around|waking|see_tomorrow|see_the_morning|survived|survive
    |make_it_through_the_night|make_it_to_tomorrow | ADV* was|were|am|had|would|did|do|will|could|have ADV* not
    |never|no_longer ADV* have? ADV* wake|woken|woke|waking up? !LATE | ADV* never ADV* existed|woke|wake|born|lived
    |survived | could|can|would|had|will|get_to ADV* just? ADV* die|died|not_exist|stop_existing|cease_to_exist
    |never_wake|not_wake|drop_dead|not_be_alive|be_dead|kill_myself|end_it|end_it_all|end_my|end_everything
    |sleep_forever|sleep_and_never|sleep_and_not|fall_asleep_forever|fall_asleep_and|go_to_sleep_and
    |disappear_forever|stop_living|unalive|be_gone_forever|stop_being_alive|stop_breathing|rest_forever|not_be_here
    |stop_being|cease|trade_places_with_the_dead|switch_it_all_off|go_to_sleep_forever|close_my_eyes_forever
    |close_my_eyes_and | could|can|would ADV* FADE $ | die|died|had_died in|tonight|soon|instead|that|young|when
    |already|before|$
BEALIVE = being ADV* alive|living ADV* | to ADV* be alive | to ADV* live past|to|beyond|long|much|through|until |
    being|be here|around LONGER | living past|to|beyond|long|much|through|until | surviving this|tonight|the_night |
    making it to_tomorrow|to_christmas|to_morning|through_the_night
NOTWORTH = not worth | no_longer worth
TIRED = tired|sick|exhausted|weary|fed_up|drained|sick_and_tired|knackered|worn_out|bored
ALIVE = alive|living|breathing|on_this_earth|in_this_world|on_earth
UNBEARABLE = pointless|unbearable|torture|hell|agony|too_much|meaningless|exhausting|too_hard|a_chore|painful
    |too_painful|a_punishment|a_burden|hurts|a_curse|worthless|suffering|intolerable|a_prison|nothing_but_pain|pain
    |a_mistake|not_worth|so_painful|hard_work|too_heavy|the_problem|hurting|me|just_pain|so_exhausting|unbearably
    |more_than_i_can
BLADE = is_calling|is_the|is_my|is_all|is_in_my|calls|calling|keeps|again|helps|under|against|across|tonight|hidden
    |last_night|to_my|on_my|over_my|whispers|out_again
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
    |never_existed|vanished_forever|passed_away|dropped_dead|killed_myself|ended_it_all|ended_my_life | was|were|am
    |had_been|have_been ADV* dead|killed|never_born|not_alive|not_around|not_in_this_world|not_in_the_world
    |never_alive|six_feet_under|buried|hit_by_a_bus|run_over|no_longer_alive|not_living|unalived|erased|never_here
    |not_born | did|do|had ADV* not|never ADV* exist|existed|been_born|survived|survive|woken|live|lived | had ADV*
    died|drowned|never_been_born|killed_myself | would|could ADV* have? died | just|simply stopped|ceased existing
    |living|breathing|to_exist|being
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
ABSENT = holiday|leave|vacation|office|shift|meeting|standup|away|trip|travelling|traveling|camp|abroad|nudges|nudge
    |reminders|ping|break|appointment|wedding|visiting|flight|moving
"""

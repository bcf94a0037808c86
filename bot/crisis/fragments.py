"""The named parts that the templates are written with: who, how, wishing what, to do what, to whom."""

#: How something is said (ADV), who speaks (SELF, ME, IM), what is wished (WANT), and what is meant by it.
COMMON = """
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
LIFE = my life|existence|suffering|misery !AFTERLIFE | my own life|existence | my days early | this
    miserable|pathetic|stupid? life $ | my whole|entire|miserable|pathetic|worthless|stupid|sad|shitty|sorry
    |pointless|useless life|existence | this miserable|pathetic|stupid|whole life|existence
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
    not be | cease to exist|be | cease existing | stop existing|living|breathing|being | never wake|woken | not wake |
    sleep FOREVER | sleep and never|not WAKE | go|fall to|asleep sleep? and? never|not WAKE | rest FOREVER |
    disappear FOREVER | vanish FOREVER | go to sleep FOREVER | commit suicide | be six_feet_under | stay asleep
    FOREVER | be unalive | be unalived | be in heaven|the_ground|a_grave|my_grave|a_coffin | never have|be|been
    been? born | close my eyes FOREVER | close my eyes and never|not .. WAKE | not have been? born | be
    erased|deceased | drop dead | lie down and die | kick the bucket | not have to exist|live|wake|be_alive | not
    live | suicide | death | self delete|destruct|terminate|harm | end me | catch the bus FINAL | depart forever |
    fade FOREVER | meet my maker | be with? god
FADE = disappear|vanish|be_gone|fade|fade_away|not_be_here|cease|evaporate|stop_existing|be_no_longer_here
    |be_out_of_here_for_good|dissolve|perish|be_nothing
FOREVER = forever|for_good|permanently|for_ever|eternally|for_eternity|once_and_for_all|from_this_world
    |from_this_earth|from_existence|for_all_time|from_the_world|from_the_earth|from_everything|from_this_life
    |from_life|off_the_face_of_the_earth
FINAL = FOREVER | last_night | soon|tonight|finally|tomorrow | one last time | early | $
WAKE = wake|waking|woken|wakes|woke
LIVE = live !PLACE | living !PLACE | be alive | being alive | stay alive | staying alive | exist | existing | go on
    living|existing | going on living|existing | keep living|existing|breathing | keep on living|existing|breathing |
    continue living|existing|to_live|to_exist|this_life | carry on living|existing | carrying on living | be in
    this|the world|life | be on this|the earth|planet | be a_part of this world|life | breathe | breathing | wake up
    !LATE $ | waking up !LATE $ | wake up ever|tomorrow|again|in_the_morning !to|and | waking up
    ever|tomorrow|again|in_the_morning !to | be here $ | being here $ | be around $ | being around $ | remain alive |
    see tomorrow|another_day|another_birthday|next_year|the_morning|another_year|another_sunrise | be part of
    this|the world | survive | surviving | be me|human|a_person $ | being me $ | see the sun_rise|sunrise|morning |
    this life $ | life $ | live through|past another_day|tonight
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
HIGH = platform|bridge|roof|rooftop|ledge|building|balcony|cliff|window|tower|overpass|parapet|car_park|multi_storey
    |multistorey|viaduct|railing|railings|flyover|parking_garage|top_floor|high_rise|tower_block|roof_of|skyscraper
    |train_tracks|pier|dam|footbridge
TRAIN = train|trains|bus|car|truck|lorry|traffic|tram|subway|tube|underground|cars|oncoming_traffic|metro|van
    |lorries|trucks|semi|road|motorway|highway|freeway
WATER = sea|ocean|river|lake|water|waves|canal|traffic|oncoming_traffic|path
WALL = tree|semi|semis|trees|bus|truck|car|building|trailer|train|lorry|wall|bridge|cliff|river|lake
    |oncoming_traffic|barrier|ditch|traffic|pole|lamppost|lamp_post|oncoming_lane|guardrail|ravine|embankment|pillar
    |canal|sea|median|oncoming_cars|oncoming|divider|telephone_pole|concrete
WRITTEN = wrote|written|write|writing|leave|leaving|left|finished|drafted|drafting|signed|done|have|typed|prepared
LETTER = note|notes|letter|letters|message|goodbye|goodbyes|video
THINGS = things|stuff|belongings|possessions|clothes|books|guitar|records|savings|everything|cat|dog|pets|pet|plants
    |jewellery|jewelry|treasures|collection|money|games|furniture|valuables
DEAR = mum|mom|dad|mother|father|parents|kids|children|wife|husband|partner|family|sister|brother|girlfriend
    |boyfriend|son|daughter|friends|mama|mam|nan|gran|grandma|everyone|them|him|her|you_all|baby|little_one|girls
    |boys|siblings|best_friend|fiance|fiancee
PET = dog|cat|cats|dogs|kids|mum|mom|dad|children|pets|wife|husband|family|sister|brother|son|daughter|parents
    |plants|rabbit|bird|fish|each_other|them|her|him|yourselves|everyone|mother|father|partner|girls|boys|hamster
    |pet|puppy|kitten|baby|things|everything
LONGER = long|past|by_the_end|by_next|at_christmas|at_the_end_of|longer|tomorrow|next_week|next_month|next_year
    |christmas|then|by_then|in_the_morning|to_see_it|monday|anymore|tonight|after_tonight|by_morning|by_monday
    |by_christmas|for_it|for_my_birthday|much_longer|this_time_next_year|new_year|for_christmas|in_spring
    |for_much_longer|by_spring|come_spring|when|by_the_weekend|next_spring|next_summer
HOW = how|what|which|where|whether|painless|painlessly|quickest|fastest|least_painful|easiest|ways|quick|best|method
    |methods|way
SEARCH = googled|googling|google|searched|searching|looked_up|looking_up|look_up|research|researching|researched
    |reading_about|read_about|looking_into|looked_into|reading_up|tell_me|show_me|what_is|what_are|find|finding|know
    |working_out|worked_out|figuring_out|figured_out|searches|wondering|wondered|looking_for|need
"""

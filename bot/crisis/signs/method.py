"""Means and places. The notation is explained in `bot/crisis/grammar.py`."""

#: Named in general, and only with the writer as the one who uses them. What a trade works with is in `BARE`'s care.
TEMPLATES = """
hanging|drowning|overdosing|jumping|bleeding_out|carbon_monoxide|gassing is|quick|would|does|painful|painless ADV*
    be|it|is|that? ADV* quick|painful|painless|fast|hurt|peaceful|easy|right
stood|standing|stand|sat|sitting|was|am on|at|by ADV* MY ADV* HIGH|platform|edge|tracks ...
    almost|nearly|could_have|wanted_to|about_to|thought|thinking|going_to ADV* about|of|to|have? ADV*
    jump|jumped|jumping|step|stepped|stepping|let_go|fall|go_over|do_it|did_it|end_it|die
razor|blades|blade|pills|rope|gun|noose ... bath|tub ... have|got|ready|filled|run
bath|tub filled|full|running ... razor|blade|blades|wrists
WANT|going|gonna|might|could|thinking to|of|about? ADV* crash|crashing|wreck|wrecking ADV* my|the ADV*
    car|bike|motorbike|van $ ... on|tonight|and
WANT|going|gonna|might|thinking to|about|of? ADV* crash|crashing|wreck|wrecking my car|bike|motorbike|van !insurance
picked|chosen|chose|found|know|scouted ADV* out? ADV* the|a|my|which|what ADV* bridge|rope|cliff|tree_to|roof
    |building_to|spot_to|train_to $
rope|noose .. tree|beam|rafter|hook|bannister|banister picked|chosen|ready|out|found|waiting|strong
be|go|get|end_up|lie|lying|jump|throw|fall under ADV* it|a|the|that ADV* train|bus|truck|lorry|tube|tram $
train|bus|truck|lorry|tube|tram ... be|go|end_up|get|jump|lie|fall ADV* under|in_front_of it $
hose ... car|garage|exhaust|window
train|trains ... which ones? ADV* do|does not ADV* stop
catch|catching the bus ADV* ADV* ADV* tonight|this_weekend|method|for_good|soon|forever|finally|on_friday
    |permanently ... method|sorted|note|goodbye|ready|die|bye|plan|forever|for_good
might|could|would|will|can|should|what_if|if|maybe ADV* i? ADV* ADV* drive|drove|crash|crashed|swerve|swerved|steer
    |steered|veer|turn_the_wheel ADV* this|the|my? ADV* car? ADV* into|off|in_front_of ADV* MY? ADV* WALL
punched|smashed|broke ... glass|mirror ... my ADV* LIMBS
skin|arm|arms|wrist|thigh|thighs|wrists ... a|the|my blade|razor|razor_blade
use|using|used|turn|turning|turned|point|pointing|pointed it|this|that|the_gun|him|the_knife|the_blade ADV* on|at
    ADV* me|myself !up
rope|noose|ligature|exit_bag ADV* is|are|looks ADV* ready|tied|up|waiting|in_the|in_my|hanging|bought|set|under
    |calling|there
swallow|swallowed|swallowing|took|downed|emptied ADV* everything|every_pill|the_lot|all_of_it|the_whole|every_last
    ADV* in|from|of|packet|bottle|thing|cabinet ... cabinet|bottle|drawer|cupboard|bathroom|box|packet|strip|blister
letting|let go ADV* of? .. railing|rail|edge|ledge|rope|wheel|bridge
bridge|cliff|roof|ledge|platform|tracks|balcony|railing|overpass|river|pier ... letting_go|let_go|jump|jumping
    |over_the_edge|step_off|stepping_off|step_over|climb_over|climbing_over|nearly_did_it|almost_did_it|do_it
    |going_over|go_over|ending|end_it|leap|fall|lean ADV* $
nearly|almost|came_close|so_close|about ADV* to? ADV* did|do|doing|done|jumped|stepped|jump|step ADV*
    it|off|in_front ... tracks|bridge|train|pills|rope|roof|cliff|platform
tracks|bridge|train|pills|rope|roof|cliff|platform|belt|gun|noose ... nearly|almost|came_close|so_close|about|ready
    |going ADV* to? ADV* did|do|doing|done|use ADV* it
bought|buy|got|ordered|have|found|kept ADV* some|a|my|the|new? ADV* razor_blades|razorblades|scalpel|razor_blade
    |blades|box_cutter_blades ... tonight|vodka|arm|arms|wrist|cut|bath|myself|skin|ready|again
bath|bathtub|tub ... razor|wrists|blade|toaster|hairdryer
sleeping pills|tablets ... vodka|whisky|whiskey|wine|alcohol|all|tonight|whole
PILLS and|with ADV* a? ADV* bottle|vodka|whisky|whiskey|alcohol|booze|gin|bourbon|rum ...
    tonight|ready|enough|over|end|sleep|never|next_to|goodbye
parked|standing|sitting|stood|sat|waiting ... train|trains|bridge|tracks|cliff|edge|roof|ledge ...
    jump|step|die|end|do_it|goodbye|courage|nerve|not_to
stopped|stop|stopping|skipped|skipping ADV* taking|eating|my ADV* my? ADV* insulin|food|dialysis|heart_meds ...
    die|hope|kill|end|dead
CUT ADV* my|open|the|up|both ADV* my? VEINS
blow|blowing|blew ADV* my ADV* brains|head
bullet|gun|pistol|shotgun|barrel|revolver|gunshot|rifle|trigger .. in|to|through|against|at|into|inside|under|near
    |between ADV* my ADV* own? ADV* head|brain|mouth|temple|skull|chin|heart|chest|eyes|face
pull|pulling the trigger ADV* on? myself|$
throw|throwing|threw|fling|flinging|hurl|hurling|launch|launching|chuck|chucking ADV* myself ADV*
    off|under|in_front|from|out|down|over|into_traffic|into_the_road|into_the_river|into_the_sea|into_the_path
    |into_the_canal|into_the_water|into_the_lake|into_a_river|onto|on_the_tracks|on_the_rails
ME jump|jumping|jumped|leap|leaping|leapt|walk|walking|step|stepping|stepped|run|running|dive|diving|fall|falling
    |roll|rolling|drop|dropping|climb|climbing|tip|hop|hopping ADV* off|from|out|over|under|in_front|into|onto|down
    |infront|before|on ADV* of? ADV* MY? ADV* moving|oncoming|speeding|tall|high|nearest|next|first|railway|balcony
    |busy|rush? HIGH|TRAIN|tracks|railway|rails|WATER|moving|oncoming !of_knowledge|station|stop|and_catch
^ ADV* jump|jumping|jumped|leap|leaping|leapt|walk|walking|step|stepping|stepped|run|running|dive|diving|fall
    |falling|roll|rolling|drop|dropping|climb|climbing|tip|hop|hopping ADV* off|from|out|over|under|in_front|into
    |onto|down|infront|before|on ADV* of? ADV* MY? ADV* moving|oncoming|speeding|tall|high|nearest|next|first
    |railway|balcony|busy|rush? HIGH|TRAIN|tracks|railway|rails|WATER|moving|oncoming !of_knowledge|station|stop
    |and_catch
THINK ADV* about|of ADV* jump|jumping|jumped|leap|leaping|leapt|walk|walking|step|stepping|stepped|run|running|dive
    |diving|fall|falling|roll|rolling|drop|dropping|climb|climbing|tip|hop|hopping ADV*
    off|from|out|over|under|in_front|into|onto|down|infront|before|on ADV* of? ADV* MY? ADV*
    moving|oncoming|speeding|tall|high|nearest|next|first|railway|balcony|busy|rush? HIGH|TRAIN|tracks|railway|rails
    |WATER|moving|oncoming !of_knowledge|station|stop|and_catch
had|have|should|could ADV* have? ADV* jump|jumping|jumped|leap|leaping|leapt|walk|walking|step|stepping|stepped|run
    |running|dive|diving|fall|falling|roll|rolling|drop|dropping|climb|climbing|tip|hop|hopping ADV*
    off|from|out|over|under|in_front|into|onto|down|infront|before|on ADV* of? ADV* MY? ADV*
    moving|oncoming|speeding|tall|high|nearest|next|first|railway|balcony|busy|rush? HIGH|TRAIN|tracks|railway|rails
    |WATER|moving|oncoming !of_knowledge|station|stop|and_catch
ME walk|walking|wade|wading|swim|swimming ADV* into|out_to|out_into ADV* MY ADV* cold|deep? WATER|woods_and ADV*
    and|until|$
ME drive|driving|drove|driven|swerved|crashed|crash|crashing|steer|steering|swerve|swerving|turn|ride|smash|smashing
    |plough|plow|slam|slamming|veer|veering .. into|off|over|in_front_of|at ADV* MY? ADV*
    nearest|next|first|oncoming|big? WALL
should|could|nearly|almost ADV* have? ADV* drive|driving|drove|driven|swerved|crashed|crash|crashing|steer|steering
    |swerve|swerving|turn|ride|smash|smashing|plough|plow|slam|slamming|veer|veering .. into|off|over|in_front_of|at
    ADV* MY? ADV* nearest|next|first|oncoming|big? WALL
THINK about|of ADV* drive|driving|drove|driven|swerved|crashed|crash|crashing|steer|steering|swerve|swerving|turn
    |ride|smash|smashing|plough|plow|slam|slamming|veer|veering .. into|off|over|in_front_of|at ADV* MY? ADV*
    nearest|next|first|oncoming|big? WALL
^ ADV* drive|driving|crash|crashing|swerve|swerving .. into|off|over ADV* MY? ADV* WALL
crash|crashing|wreck|wrecking ADV* my|the car|bike|truck|van ADV* on_purpose|deliberately|intentionally|so|and_die
    |and_not|into
let go of the wheel|steering_wheel|railing|rope
unbuckle|unclip|take_off .. seatbelt .. tree|wall|crash|fast|speed
IM standing|sitting|stood|sat|am|parked|gone|going|walked|went|waiting|look|looking|up|at|here ADV*
    on|at|by|over|near|off ADV* MY? ADV* edge|ledge|railing|parapet|wrong_side ADV* of? ADV* MY? ADV*
    HIGH|platform|$
THINK ABOUT* ADV* jumping $
lie|lying|lay|laying ADV* down? ADV* on|across ADV* the ADV* tracks|train_tracks|railway_tracks|rails|motorway
    |highway|railway|road
IM HOARD .. up? ADV* PILLS !for_work|donation
HOARD .. up? ADV* my|enough|all_my|sleeping|the ADV* PILLS
PILLS .. HOARD|stockpiled|saved_up|put_aside|hidden|lined_up|saved|counted|stash ADV* up|$
ME took|take|taking|swallow|swallowed|swallowing|down|downed|downing|swallows|ate|taken|overdose|overdosed
    |overdosing|od|crush|with|have|got|drink|chew|staring|looking|holding|hold|bought|open|empty ADV* at? ADV* in?
    ADV* my? ADV* hand? ADV* MY? ADV* MANY|# MANY? ADV* of? ADV* the|my|these|those|paracetamol|sleeping? ADV* PILLS
^ ADV* took|take|taking|swallow|swallowed|swallowing|downed|taken|holding ADV* MY? ADV* MANY|# MANY? ADV* of? ADV*
    the|my|these|those? ADV* PILLS
PILLS .. take|took|taken|taking|swallow|swallowed|swallowing|down|downed them all|all_at_once
enough ADV* of? ADV* my|the? ADV* PILLS .. to|so|for|and|that|in_me|$
PILLS .. to .. not|never WAKE
PILLS .. to .. kill|end|die|do_it|finish|do_the_job|finish_it
PILLS in ADV* my hand|hands|lap
bottle|handful|box|pile ADV* of ADV* PILLS .. next_to|beside|in_front_of|in_my_hand|in_hand|staring|waiting
    |by_my_bed|on_my_bed|on_my_desk|with_my_name|on_the_table|calling|and_i|and_a|ready
how many ADV* of? ADV* my|these|the? ADV* PILLS
how much ADV* of? ADV* my|these|the? ADV* PILLS .. take|kill|die|overdose|to|before
how high|tall|far .. fall|jump|drop|bridge|building|roof .. to|die|kill|fatal|be_fatal|have_to
how long|quick|quickly|fast|painful|much .. to|does|would|it_takes|you|until .. bleed|drown|suffocate|die|hang
    |hanging|drowning|freeze_to_death|starve_to_death|bleeding_out|overdose
SEARCH .. HOW .. DIEACT
SEARCH .. lethal|fatal|deadly dose|doses|dosage|amount|combination|quantity
lethal dose|doses|dosage i|for_me|of_my
how|best|easiest ADV* way|ways|method|methods|easiest|quickest|fastest|painless|to ADV* to|of|for ADV* DIEACT2
painless ADV* way|ways|death|method|methods|exit
least painful way|method|death
how do|would|can|could|should|to i? ADV* DIEACT2
tie|tying|tied|make|making ADV* a|the|my noose
ME noose
bought|buying|buy|got|ordered|found|tied|have ADV* a|the|some|my|enough ADV* strong|thick|long? ADV* rope
    !access|for_climbing|for_the|ladder|course|for_my_climbing
do|did|doing|done it|this with ADV* MY|a|her|his|dad_s|mum_s ADV* dad_s|father_s|mum_s|old|kitchen? ADV*
    rifle|gun|pistol|shotgun|pills|rope|belt|knife|blade|razor|insulin|tablets|meds|handgun
ME took|taken|swallowed|take|taking the ADV* pills|tablets|overdose
PILLS ... taking|take|took|swallow|swallowing|swallowed ADV* all|every|the_lot|whole|them_all of?
    them|it|one|last_one|pack|bottle|$
PILLS ... thinking|wondering|imagining ... take|taking|swallow|enough|all
look|looking|stare|staring|keep|glance|glancing ADV* looking|staring? at ADV* the|my|those|these|all_my ADV*
    PILLS|knives|kitchen_knives|rope|blade|razor|knife|beams|noose
ME overdosed|overdosing|od_d
overdosed ADV* last|again|on_purpose|twice|once|before|and|on_my|yesterday
noose .. round|around|ready|neck|tied|hanging
loaded ADV* MY ADV* gun|pistol|shotgun|rifle|revolver
rope .. round|around|my neck|beam|ceiling_fan|rafters|tree|ready|tied|garage|banister
belt|cord|rope|sheet|scarf|cable .. around|round my neck
hang|hanging|swing|swinging ADV* from ADV* MY? ADV* rope|rafters|ceiling|tree|beam|noose|ceiling_fan|fan|banister
    |branch|rafter
stand|standing on ADV* MY ADV* chair|stool ADV* with|rope|and
IM going|about|want|ready|tempted|thinking|decided|might|will|could|should|urge|need|think|wanna .. of|about|to?
    ADV* jump|jumping ADV* $
IM want|going|will|might|could|plan|trying|tried|need|thinking|think|thought|decided|should|considering|took|about
    .. overdose|overdosing|od|oding
IM overdosed|overdose|od|od_d ADV* $
IM overdosed|overdose|od|ods ADV* on ADV* MY? ADV* PILLS|sleeping
overdose|overdosing ADV* on ADV* my ADV* PILLS|sleeping
take|taking|took ADV* an overdose
drink|drinking|drank|swallow|inject|injecting|inhale|inhaling ADV* some|the? ADV* bleach|antifreeze|poison|cyanide
    |drain_cleaner|insulin|pesticide|exhaust|fumes|helium !tasting|flavoured
starve|starving|drink|drinking|bleed|freeze|burn|smoke|cut|crush ADV* myself ADV* to death
bleed|bleeding out $
garage|car|engine .. engine|car|exhaust|hose|door|running .. running|fumes|closed|carbon|sleep|on $
carbon monoxide .. me|sleep|myself|car|way
put|putting|stick my head in the oven|noose|gas_oven|a_noose|bag
turn|turning on the gas and|$
plastic|exit bag over|on my head|$
tie|tied a bag|plastic_bag over my head
got|get|getting|took|have|had ADV* the gun|rope|pills|blade|noose|razor|knife|belt ADV*
    out|down|in_my_hand|ready|here|next_to_me
drive|driving|crash|crashing|swerve|swerving off|into|my|the ... on_purpose|deliberately
"""

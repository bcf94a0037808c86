"""The signs of danger that are plain whatever else is said, by kind; `judge` weighs the rest.

The notation is explained in `bot/crisis/grammar.py`.
"""

#: Saying it outright: the act with oneself as its object, or dying and suicide with a wish or plan of the writer.
EXPLICIT = """
KILL ADV* myself !up|from|in_the_foot|off_to|time
END ADV* LIFE
by my own hand|hands
ME WANT ADV* to ADV* DIE !IDIOM
^ ADV* WANT ADV* to ADV* DIE !IDIOM
end|ending|ended it all !by
end|ending|ended ADV* IT_ALL FINAL
IM should|must|deserve ADV* die !IDIOM
THINK ABOUT* ADV* MY? ADV* suicide $
ME THINK ABOUT* ADV* suicide
ME try|tried|trying|attempt|attempted|attempting|commit|committing|committed ADV* suicide
my ADV* suicide|suicidal
suicide is|was|seems|looks|feels|sounds|becomes ADV* the|my|an|a|what|looking|starting|tempting|calling|all|on
WRITTEN my|a|the suicide|farewell|goodbye|final note|letter|notes|letters
suicide .. only|best|easiest|last way|option|answer|solution|choice|escape|thing
IM AM ADV* suicidal
^ ADV* AM? ADV* suicidal
^ suicide $
"""

#: Wishing to be no more, without doing anything.
PASSIVE = """
nothing|not_much .. keeping|keeps|holding|holds|tethering|tying me ADV* here|alive|going|on_this_earth|in_this_world
    |in_this_life $ !at
not|stopped .. look|looking ADV* both_ways ADV* when|before|anymore|$
ME NOT .. WANT ADV* to ADV* LIVE
not|never .. think|expect|plan|see|want|intend|know|going|imagine ... BEALIVE !for_the|at
IM WISH ADV* that? i ADV* WASNT
^ ADV* WISH ADV* that? i ADV* WASNT
NO .. POINT left? in|to|of|for|on ADV* LIVE !DURING
what is ADV* the? POINT in|of|to|with|on? ADV* LIVE
NOTWORTH living anymore|without|like
can|could not ADV* go_on|carry_on|keep_living|continue_living|keep_existing|stay_alive $ !like|with|working|at
    |applying|until
TIRED ADV* of|with|by ADV* LIVE !of
TIRED ADV* to|for live|exist|be_alive
why am|was|were|did|do i ADV* alive|born|breathing|exist|have_to_exist|have_to_live|survive|still_exist|wake_up
    |be_born|bother_living|keep_living|stay_alive
worth ADV* more dead
NOT .. be ADV* ALIVE ADV* LONGER !at|in|for
IM will|would|may|might NOT .. be ADV* here|around LONGER !at|for_my_shift
done|finished|through|over|enough|finish ADV* with|of ADV* life|living|this_life|existence|existing|being_alive
    |this_world|life_itself|it_all|everything_for_good !DURING
nobody|who|anyone|anybody|everyone|world ADV* would|will|cares|care|notice|even ADV* notice|care|miss|mind|realise
    |realize|cry|sad|be_sad|happy|be_happy ADV* .. IF_GONE
would|will|does|do .. matter|difference|notice|care|miss|notices|cares|misses .. IF_GONE
at|my|own|plan|planning|planned my ADV* own? funeral
forever|eternal|permanent|endless|never_ending|final sleep|nap|rest|solution|exit|way_out|peace|slumber
living|existing|being_alive|existence|breathing|staying_alive ADV* is|feels|has_become|hurts|seems ADV* like? ADV*
    a? ADV* UNBEARABLE
belong|deserve .. dead|grave|coffin|morgue
"""

#: Slang and euphemisms.
CODED = """
be|being|join|joining|see|seeing|meet with? ADV* my late|dead mum|mom|dad|brother|sister|nan|gran|wife|husband|son
    |daughter|friend|best|grandma|grandad|mother|father|dog|cat
kms !away|from|drive|per|of|long|an|in|each|to|on|every|round|out
sui|suicidal ADV* lately|again|tonight|feeling|af|$
feeling|feel|am ADV* really? sui|suicidal
si is|thoughts|has ADV* back|bad|worse|again
styro|styros ADV* again|$
log|logging|check|checking|sign|signing|clock|clocking|tap|opt off|out|of ADV* of? ADV* this|my? life
unalive|unaliving|unalived|unaliver|un_alive|un_aliving ADV* myself|me|tonight|today|soon|already|$
IM unalive|unaliving|un_alive|un_aliving
commit|committing|do|consider|considering|thinking ABOUT* ADV* sewer_slide|sewerslide|sewer_side|suey_side
    |sue_a_side|sewercide|soupercide|unalive|not_alive|not_living|toaster_bath|die|self_deletion|aliven_t
    |forever_sleep|not_breathing
sewer_slide|sewerslide|sewercide|suey_side|sue_a_side|toaster_bath
forever|eternal|permanent|long|dirt|big sleep|nap|box $
join|joining|see|seeing|be|with|meet ADV* .. ADV* in heaven|the_afterlife|the_next_life|the_stars|the_angels
    |the_grave|death !s
do|doing|did ADV* myself in $
"""

#: Others would be better off.
BURDEN = """
if|had ADV* i ADV* OWNDEATH !IDIOM
that|when|once|after|because|by|where i ADV* am|will_be|was|would_be ADV* already? ADV* dead !IDIOM
i ADV* will|would ADV* be? ADV* already? ADV* be dead !tired|on|in|serious|if_i
not|never|no_longer ADV* be|being|am|was|were ADV* alive !s
OTHERS ADV* would|will|could|might|be .. BETTER .. without me|my_existence !on|at|in_the
OTHERS ADV* would|will|could|might .. BETTER .. IF_GONE
BETTER|better_place .. IF_GONE
"""

#: Goodbyes, last letters, giving things away.
FAREWELL = """
instructions|plans|songs|music|arrangements|outfit|hymns ... my funeral|burial|cremation|ashes
tell ... DEAR ... loves|loved|love ADV* them|her|him|you
last|final night|day|hours|evening|sunset|days ADV* alive|on_earth|on_this_earth|on_the_planet|on_this_planet
    |of_my_life
my|the|a|this_is ADV* very? last|final message|post|text|words|entry|goodbye|letter|chat|conversation ADV* to|for
    |you|from|i|on|ever ADV* anyone|anybody|everyone|you|everybody|my_family|my_kids|me|will|this_earth|earth|ever
    !team|tomorrow
not|no|never ... need|needing|needed|use|want ... where i ADV* am ADV* going !to
goodbye ADV* everyone|everybody|all|world|cruel_world|forever|mum|mom|dad|friends|family|my_love|to_you_all|life
    |and_sorry|i_am_sorry|and_i_am_sorry|i_love_you|to_this_world|to_everyone|earth|now_and|for_good|to_life
by the time ADV* you|they|anyone|someone|this|everyone|mum|mom|people ADV* read|reads|see|sees|get|gets|find|finds
    |hear|open|is_read|wake|realise|realize|receive|look !that|the
WRITTEN|sent|recorded|got|finished .. my|a|the|this suicide|goodbye|goodbyes|farewell|last|final ADV* LETTER
    |email_to_my_family !to_my_team|to_the_team|to_my_colleagues
WRITTEN|finished ADV* my|a|the|all_the|all_my ADV* LETTER to|for|on ADV* my|the|each_of|all? DEAR|wall|table|desk
    |bed !at|about_my|about_the
tell|let .. DEAR .. i ADV* love|loved|am_sorry|was_sorry|always_loved|will_always_love|tried
tell|let my ADV* DEAR ADV* know? ADV* that? ADV* it_is_not|it_was_not|that_it_was_not|i_am_sorry|i_am_so_sorry
    |i_love|i_loved|i_tried|not_to_blame
after|once|when i|this am|is dead|over_for_me
i will ADV* be ADV* gone|dead ADV* soon|tonight|by|before|tomorrow|then|when_you|forever|in_the_morning|from_this
    !at_the|noon|the_time_the
"""

#: Means and places, with the writer as the one who uses them.
METHOD = """
swallow|swallowed|swallowing|took|downed|emptied ADV* everything|every_pill|the_lot|all_of_it|the_whole|every_last
    ADV* in|from|of|packet|bottle|thing|cabinet ... cabinet|bottle|drawer|cupboard|bathroom|box|packet|strip|blister
CUT ADV* my|open|the|up|both ADV* my? VEINS
bullet|gun|pistol|shotgun|barrel|revolver|gunshot|rifle|trigger .. in|to|through|against|at|into|inside|under|near
    |between ADV* my ADV* own? ADV* head|brain|mouth|temple|skull|chin|heart|chest|eyes|face
ME drive|driving|drove|driven|swerved|crashed|crash|crashing|steer|steering|swerve|swerving|turn|ride|smash|smashing
    |plough|plow|slam|slamming|veer|veering .. into|off|over|in_front_of|at ADV* MY? ADV* nearest|next|first
    |oncoming|big? WALL
IM HOARD .. up? ADV* PILLS !for_work|donation
HOARD .. up? ADV* my|enough|all_my|sleeping|the ADV* PILLS
ME took|take|taking|swallow|swallowed|swallowing|down|downed|downing|swallows|ate|taken|overdose|overdosed
    |overdosing|od|crush|with|have|got|drink|chew|staring|looking|holding|hold|bought|open|empty ADV* at? ADV* in?
    ADV* my? ADV* hand? ADV* MY? ADV* MANY|# MANY? ADV* of? ADV* the|my|these|those|paracetamol|sleeping? ADV* PILLS
SEARCH .. HOW .. DIEACT
painless ADV* way|ways|death|method|methods|exit
least painful way|method|death
IM want|going|will|might|could|plan|trying|tried|need|thinking|think|thought|decided|should|considering|took|about
    .. overdose|overdosing|od|oding
drink|drinking|drank|swallow|inject|injecting|inhale|inhaling ADV* some|the? ADV* bleach|antifreeze|poison|cyanide
    |drain_cleaner|insulin|pesticide|exhaust|fumes|helium !tasting|flavoured
"""

#: Hurting oneself, without a word of dying.
SELF_HARM = """
bit|bite|biting|scratch|scratched|scratching|picked|clawed|clawing|scrape|scraped|dug|punched|pinched|rubbed ADV* my
    |at|into|on? my? ADV* own? ADV* LIMBS|hand|hands|knuckles|face|fingers .. until|till|raw|to_bleed|so_hard|again
    |so_i|instead
my? ADV* head against|on|off|into|with ADV* the|a|my wall|desk|floor|door|mirror|fist|fists|table ... until|till
    |stars|every_time|blood|bleed|on_purpose|to_make|so_i|bruise|bruised|quiet|concussion
WANT|going|gonna|urge|urges|need|tempted|about|have|how|like ADV* to ADV* HURT ADV* myself !SLIP
THINK|start|started|starting|stop|resist|back|keep|kept|been|be|urge|began|begun|quit|resumed|to|of|not|about|am|by
    |is|while ABOUT* ADV* hurting|harming|cutting|burning|hitting|punching|scratching|injuring|mutilating|carving
    |stabbing|biting|starving|choking|bruising|punishing|slapping ADV* myself !SLIP
i ADV* HURT ADV* myself ADV* ONPURPOSE
IM HURT ADV* myself ADV* on_purpose|deliberately|intentionally|to_cope|to_feel|to_punish|to_calm|so_i_can
    |because_i_deserve|because_of_how|to_make|to_get_through|with_a_razor|with_a_blade|with_a_lighter|with_scissors
    |with_cigarettes
HURT ADV* myself !SLIP
started|back|began|stop|stopped|been|start|resist|urge|starting|return|relapsed|addicted|feel|turn|turned|miss ADV*
    to|on|into|with|like|of|up|the? ADV* cutting|burning_myself|self_harm|self_harming|self_injury|self_injuring
    |sh_ing ADV* CUTEND
urge|urges|want|need|like|tempted|itching ADV* to ADV* cut|bleed|self_harm|self_injure|sh|burn_my_skin ADV* CUTEND
clean|relapse|relapsed|relapsing|urges .. from|off|on|with|of|into? ADV* self_harm|self_harming|cutting|sh
    |self_injury|burning|hurting
cigarettes|cigarette|lighter|iron|boiling_water|candle|flame ADV* out|on|against|to ADV* on|to? ADV* my ADV* own?
    ADV* LIMBS|hand|hands
my ADV* old? scars ... new|again|fresh|more|deeper
CUT|burn|burned|burning|burnt|scratch|scratching|scratched|cuts|carved|carve|carving|hurt|hurting|slicing|pierce
    |gouge|sliced|stab|tear|peel ADV* up? ADV* into? ADV* my|both|up ADV* own|left|right|inner|both|upper? LIMBS
    !SLIP
my ADV* left|right|inner|both|upper? LIMBS ADV* is|are|look|looks|full|have|covered|still|hurt|all ADV* covered|full
    |cut|bleeding|cuts|scars|scarred|sliced|of|marks|a_mess|stinging|raw|bandaged|burned|burnt|carved|in ADV* of|in
    |with|from|up? ADV* cuts|scars|marks|burns|blood|last_night|again|lines|bandages|wounds|scratches|the_blade
    |blades|slices|$
fresh|new|deeper|more|deep|hide|hiding|cover|covering|covered ADV* my|the|up? ADV* cuts|scars|self_harm !to|in|for
the|a|my ADV* razor|razor_blade|razors|blade|blades ADV* BLADE
IM cut|cutting ADV* deeper|too_deep|again $
cutting|burning|bleeding|pain|blood|hurting ADV* is|makes|helps|was|calms|feels ADV* the|me|only|my|to|like ADV*
    only|thing|feel|calm|cope|relief|way|real|better|release|comfort
"""

#: Words that need nobody beside them; they count unless the sentence is about work, study or news (`safe.CONTEXT`).
BARE = """
IM standing|sitting|stood|sat|am|going|walked|went|drive|drove|walking ADV* on|at|to|up_to|up ADV* MY? ADV* bridge
    |ledge|roof|rooftop|overpass|train_tracks|tracks|railway_tracks|cliff|cliffs|balcony ADV* FINALPLACE !running
ME HAVE .. MY|at_the ADV* loaded|my|dad_s|father_s|sharp|old|strong|kitchen|new? ADV* rope|noose|gun|pistol|rifle
    |shotgun|revolver|handgun|firearm|razor|razors|razor_blade|razor_blades|blade|blades|exit_bag|cyanide|knife ADV*
    WEAPONEND
IM self harm|harmed|harming|harms|injure|injured|injuring|injury|mutilate|mutilating|mutilation
suicide|suicides|suiciding|suicidal !NOTBARE
selfharm|noose|unalive|unaliving
WANT|wanting ADV* to ADV* die|be_dead !IDIOM
to|be|being|better|well|already|me|myself ADV* be? dead $ !tired|inside|on|serious|lol
not ADV* ADV* exist|existing !PLACE
future|world|version|tomorrow where|in_which|with i|me ADV* am? ADV* alive|in_it|living|exist
if i ADV* was|were not ADV* here|around|in_it|alive
HOPE ... HARM_TO_ME
MEANS ADV* at|to|on|against|near|across|into|in|over|through|round|around ADV* my ADV* left|right|own|bare? ADV*
    wrist|wrists|throat|neck|skin|arm|arms|thigh|thighs|leg|legs|temple|mouth|veins|stomach|heart|hand|ribs|wristss
dying ADV* is|feels|seems|sounds ADV* ADV* easier|better|only|the|like|my|good|simpler|less
"""

"""Words that need nobody beside them. The notation is explained in `bot/crisis/grammar.py`."""

#: They count unless the sentence is about work, study or news (`safe.CONTEXT`).
TEMPLATES = """
IM standing|sitting|stood|sat|am|going|walked|went|drive|drove|walking ADV* on|at|to|up_to|up ADV* MY? ADV*
    bridge|ledge|roof|rooftop|overpass|train_tracks|tracks|railway_tracks|cliff|cliffs|balcony ADV* FINALPLACE
    !running
THINK about|of ADV* the|that|a|my ADV* bridge|ledge|rope|noose|tracks|railway|cliff|gun|pills|razor|blade|blades
    |train_tracks|overpass ADV* WEAPONEND
bridge|roof|ledge|rope|pills|gun|blade|razor|tracks|knife|water|noose|train|river|cliff|edge ADV*
    is|are|keeps|keep|looks|look|was ADV* calling|whispering|tempting|inviting|so_tempting|waiting_for_me
    |looking_good|look_good|inviting_tonight|my_name|looks_inviting
ME HAVE .. MY|at_the ADV* loaded|my|dad_s|father_s|sharp|old|strong|kitchen|new? ADV* rope|noose|gun|pistol|rifle
    |shotgun|revolver|handgun|firearm|razor|razors|razor_blade|razor_blades|blade|blades|exit_bag|cyanide|knife ADV*
    WEAPONEND
IM self harm|harmed|harming|harms|injure|injured|injuring|injury|mutilate|mutilating|mutilation
^ ADV* self harm|harmed|harming|injuring ADV* again|tonight|today|last_night|is|because|to|$
suicide|suicides|suiciding|suicidal !NOTBARE
self harm|harming|harmed|harms|injury|injuring
selfharm|noose|unalive|unaliving
WANT|wanting ADV* to ADV* die|be_dead !IDIOM
to|be|being|better|well|already|me|myself ADV* be? dead $ !tired|inside|on|serious|lol
may|might as well be? ADV* dead|die !tired|on
death is|was|would_be|will_be all|what|the|my|better|easier|only|next|near|coming|closer
WANT|crave|craving|deserve|choose death
me|myself|i|my|it being ADV* gone|dead|no_more|alive !from|by
myself from existence
my own storyline|death|suicide|funeral|obituary
end|ending|ended my ADV* own? story|storyline|book $
not ADV* ADV* exist|existing !PLACE
should|must|could|would not ADV* exist|be_alive|be_living
not ADV* feel|feeling like|up_to ADV* living|being_alive|existing|life !PLACE
life|living|existence|being_alive ADV* is|was ADV* not ADV* for|meant_for|made_for me|people_like_me|someone_like_me
i ADV* am|was not ADV* meant|made|built|cut_out|designed to|for ADV* live|be_alive|life|this_world|living|exist
future|world|version|tomorrow where|in_which|with i|me ADV* am? ADV* alive|in_it|living|exist
alive ... punishment|mistake|exhausting|hurts|curse|sorry|ashamed|unfair|pointless|worse|ruin
annoyed|sad|sorry|hate|angry|ashamed|disappointed|surprised|unfortunately|guilty|cursed|regret|sick|tired ...
    still|being|am ADV* alive|breathing|here_on_earth
by being|staying alive
me who|that ADV* died|had_died|was_killed|is_dead
should|supposed|meant|wish|why ... been me ADV* instead|that|who|in_the_coffin|in_the_ground
if i ADV* was|were not ADV* here|around|in_it|alive
survived|after|since|before my|an|the ADV* last|first|suicide? attempt ... again|june|hospital|ward|pills|overdose
my last|first|second|suicide attempt ... kill|die|life|pills|hospital|psych|alive
not cutting|burning $
HOPE ... HARM_TO_ME
the last thing|words|post|message|entry|time ADV* i|you ADV* will|am_going_to ADV* ever ADV*
    write|say|type|hear|see|read|post|send|do|talk_to|get
not .. hold|hang on ADV* any_longer|anymore|much_longer|for_much ... sorry|goodbye|love|mum|mom|dad
sorry ... not .. hold|hang on ADV* any_longer|anymore|longer
MEANS ADV* at|to|on|against|near|across|into|in|over|through|round|around ADV* my ADV* left|right|own|bare? ADV*
    wrist|wrists|throat|neck|skin|arm|arms|thigh|thighs|leg|legs|temple|mouth|veins|stomach|heart|hand|ribs|wristss
which|what|how_fast|how_often|when ... train|trains ADV* do|does not ADV* stop
trains|train ... not stop|brake ... timetable|platform|fast|jump|step|looking
i ... roof|rooftop|bridge|ledge|cliff|balcony|parapet ... looked|looking|look|stare|stared|staring|lean|leaned
    |leaning ADV* straight? down|over
die|dying|death|dead ... my ADV* only|best|last ADV* option|choice|hope|way|wish|escape
dying ADV* is|feels|seems|sounds ADV* ADV* easier|better|only|the|like|my|good|simpler|less
not|nobody|never ... care|cares|matter|matters ... if|whether i ADV* am? ADV* live|die|alive|dead
    !near|far|in|with|at|up|by|here|there|or_not_there
i ... not|never ADV* want|plan|intend|going|expect ADV* to ADV* see|reach|live|make_it|be_here|be_alive|survive ...
    birthday|christmas|thirty|forty|30|40|50|spring|summer|winter|next_year|end_of_the_year|end_of_the_month
peace|rest|relief|free|freedom|quiet|silence ... when|once|until|if i ADV* am|die|was|were ADV* dead|gone|die|$
"""

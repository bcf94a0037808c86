"""Taking leave. The notation is explained in `bot/crisis/grammar.py`."""

#: Notes, gifts, last times, and what others should know or look after. Leaving a job has goodbyes of its own.
TEMPLATES = """
not be ADV* here|around|alive ADV* in_the_morning|when_you_wake|by_morning|tomorrow_morning|to_see_the
    |after_this_weekend|after_sunday
instructions|plans|songs|music|arrangements|outfit|hymns ... my funeral|burial|cremation|ashes
my ashes|corpse|grave|headstone|eulogy|cremation|burial|obituary !weight|hurts|aches|clock|language
the|my ADV* last|final time ADV* i|you|we|anyone|they ADV* will|am_going_to ADV* ADV* talk|speak|see|hear|write|post
    |hug|say
tonight|today|tomorrow|this_weekend|this is ADV* when|where|how it|i|everything ADV* will? ADV*
    ends|end|stops|die|over|finish|go
bank cards|card|account|passwords|pin|deeds|documents ... funeral|gone|dead|after_me|when_i_am
this|it is|will_be ADV* the|my end for|of me|my_life|the_line_for_me
tell ... DEAR ... loves|loved|love ADV* them|her|him|you
this|here is|will_be ADV* my ADV* last|final post|message|words|text|entry|note|letter|goodbye $
    !today|for|tonight|this|before|to|about
last|final night|day|hours|evening|sunset|days ADV* alive|on_earth|on_this_earth|on_the_planet|on_this_planet
    |of_my_life
sorry .. i .. was|could|am|can not ... strong|enough|better|stay|carry_on|fight|hold ...
    goodbye|bye|farewell|love_you
goodbye ... not ... this life|world|life_thing
it|this ADV* will ADV* be|already_be ADV* too late ... this|message|read|get
time|when .. this|message|letter|note|email ... too late
for the|my funeral ... give|gave|given|sister|brother|money|pay|cards|need
given|gave|give|giving ... for the|my funeral
affairs ADV* are in order
gave|given|giving|give MY? DEAR ADV* all|all_of|most_of|half|both? ADV* of? my|the ADV* old|favourite? THINGS ...
    why|goodbye|yet|know|gone|need|use
gave|given|giving|give ADV* ADV* ADV* DEAR .. all_my|all_of_my|my_whole|my_favourite THINGS ...
    why|goodbye|yet|know|gone
goodbye|farewell ADV* to ADV* this_world|life|the_world|you_all|everyone_i_love|everyone|my_family
my|the|a|this_is ADV* very? last|final message|post|text|words|entry|goodbye|letter|chat|conversation ADV*
    to|for|you|from|i|on|ever ADV* anyone|anybody|everyone|you|everybody|my_family|my_kids|me|will|this_earth|earth
    |ever !team|tomorrow
hug|hugged|kiss|kissed|saw|see|held|told|visited|called|rang|phoned|fed|walked|spoke|said|cuddled ... DEAR|PET ...
    last|final time
last|final time .. hug|see|saw|kiss|hold|hear|talk|speak|look ... DEAR|PET
not ADV* have to ADV* ADV* answer|worry|deal|see|hear|talk|put_up|listen|help|read|care|carry|pay ADV*
    from|with|about|to|for|after|up_with? ADV* me ADV* ADV* after|anymore|much|soon|again|ever
goodbye|farewell|suicide ADV* letter|letters|note|notes|video|videos|messages !to_the_team|to_my_team|to_colleagues
    |email
not be alive|here|around .. to ADV* feed|see|look|walk|hear|read|pay|celebrate|use|collect|answer|spend|open|know
    |attend
WRITTEN|wrote .. everyone|everybody|them_all|my_kids|my_family|each_of_them a|letters ADV*
    note|notes|letter|letters|goodbye
enjoy|have your|a lives|life|good ... mine|without_me|end|ends
i ADV* am ADV* going|leaving ADV* tonight|tonight_sorry ... sorry|goodbye|bye|love|other_side
sorry ... i ADV* have|am|will|can_not ADV* to? ADV* go|gone|leaving|leave ADV* now|tonight|this_world|forever $
deleted|delete|deleting|closed ADV* all? my socials|accounts|social_media ... note|goodbye|wrote|gave|world|gone
forgive me ADV* ... ended|dead|gone|die|do_this|doing_this|about_to
sorted|updated|wrote|made|finished|signed ADV* out? ADV* my will ... ready|goodbye|note|gone|done|pills|tonight|cat
    |dog
where i ADV* am going ... not|no
not|no|never ... need|needing|needed|use|want ... where i ADV* am ADV* going !to
this is ADV* my? ADV* goodbye !to|for_now|party|for|drinks|email|with|message_to|card|post_to
this is ADV* my|the ADV* last|final|farewell ADV* goodbye|farewell|words|message|letter|note|night
    alive|on_earth|ever|to_everyone|to_all|i_will_ever|from_me|you_will|of_my_life|$
goodbye ADV* everyone|everybody|all|world|cruel_world|forever|mum|mom|dad|friends|family|my_love|to_you_all|life
    |and_sorry|i_am_sorry|and_i_am_sorry|i_love_you|to_this_world|to_everyone|earth|now_and|for_good|to_life
    |and_thank_you
say|saying|said ADV* my? ADV* final|last goodbye|goodbyes
say|saying|said ADV* my goodbyes !to_the|to_my_team|to_my_colleagues|at|to_the_team
say|saying|said ADV* goodbye|goodbyes to everyone|life|this_world|the_world|my_family|my_kids|them_all|my_cat|my_dog
    |the_people_i_love|all_of_you|everybody|you_all !at|on_the|in_the_office
by the time ADV* you|they|anyone|someone|this|everyone|mum|mom|people ADV* read|reads|see|sees|get|gets|find|finds
    |hear|open|is_read|wake|realise|realize|receive|look !that|the
when|if you|they|anyone ADV* read|see|find|get this .. i .. will|am|have|gone|dead
if you are ADV* reading this .. i .. am|will|have|gone|dead
WRITTEN|sent|recorded|got|finished .. my|a|the|this suicide|goodbye|goodbyes|farewell|last|final ADV*
    LETTER|email_to_my_family !to_my_team|to_the_team|to_my_colleagues
WRITTEN|finished|got ADV* my|the note ADV* $
WRITTEN|finished ADV* my|a|the|all_the|all_my ADV* LETTER to|for|on ADV* my|the|each_of|all?
    DEAR|wall|table|desk|bed !at|about_my|about_the
WRITTEN|writing|updated|finished|made|making ADV* my will $
my ADV* note|letter|goodbye_letter|letters is|are ADV* written|ready|finished|done|on_the_table|under_my_pillow
    |on_my_desk|on_the_desk|on_my_bed
giving|given|gave|give ADV* away ADV* all? ADV* of? my ADV* THINGS
giving|given|gave|give ADV* all? ADV* of? my ADV* THINGS ADV* away
giving|given|gave|give .. my THINGS to .. because|since|as i will|am|would not|never|gone
tell|let .. DEAR .. i ADV* love|loved|am_sorry|was_sorry|always_loved|will_always_love|tried
tell|let my ADV* DEAR ADV* know? ADV* that? ADV* it_is_not|it_was_not|that_it_was_not|i_am_sorry|i_am_so_sorry
    |i_love|i_loved|i_tried|not_to_blame
take|look|taking|looking ADV* care|after .. PET .. when|after|once|if|for ADV* i|me ADV*
    am|was|is|have|can|do|will|when? ADV* GONELEFT
take|look ADV* care|after ADV* of? my|the PET for me $
find|found|finding a|someone home|person|to_take|to_look .. PET .. when|after|once|for|before ADV* i ADV*
    am|die|go|do|leave ADV* GONELEFT
after|when|once i ADV* am ADV* gone !to|on|from|for|away|out|home|through|in|at
after|once|when i|this am|is dead|over_for_me
OTHERS|you|they ADV* will|would|wo not|never|soon .. see|hear .. from? me ADV* again|anymore|ever|alive|after
    !after_the|because_of
you|they|nobody ADV* will|would ADV* NOT? .. see|hear_from|have|talk_to me ADV* again|anymore|alive|after_tonight
    |tomorrow
never ADV* see|hear|talk_to ADV* you|them|my_family|from_me ADV* again $
my ADV* very? last|final night|day|sunset|christmas|birthday|hours|meal|breath|sunrise|moments|words|weekend|week
    |evening ADV* alive|on_earth|on_this_earth|here_on_earth|in_this_world|of_living|of_my_life|ever|as_a_living
tonight|today|tomorrow|this|friday|sunday|saturday is|will_be ADV* my|the ADV* last|final? night|day|time|weekend
    i|it ADV* will? ADV* die|end|ends|do|go|kill|leave !to|interviews|for|with
tonight is|will_be the night !i|they $
today|tonight|this is|will_be the end $
tonight is|will_be my last $
tonight|today|tomorrow|friday|weekend .. will|going_to .. be my last $
WRITTEN ... note|letter|letters|video ... when|after|who|whoever|they ... find|finds|found me|my_body|it
find|finds|finding|found ... my ADV* body|corpse|note|goodbye_letter
find|finds|finding my letter !of|to_the
when|who|whoever|one|if|until|before ADV* they|someone|somebody|he|she|you|anyone|will|would|to? ADV*
    find|finds|found me $ !a_job|a_role|on
finds|find|found ADV* me first|hanging|dead|in_the_morning|like_that|gone|in_the_bath|in_my_room
say|saying|said ADV* bye|goodbye|sorry ... before ADV* i ADV* do|go|leave|die|end|jump it|through_with_it|this_world
    |forever|$
goodbye|bye ... last|final time
scheduled|schedule|timed|set ... email|message|text|post|letter ... dead|gone|after_i|i_will_be_gone
giving|given|gave|give ADV* away ... not|never .. need|want|be|use ... them|it|here|anymore ...
    i_will|here|where_i_am|where_i_am_going|soon|$
do not|wo_not .. need them|it|these ADV* where i am going
not .. need ... where i am going $
see you|everyone|you_all ADV* on_the_other_side_of_life|on_the_other_side|in_the_next_life|in_another_life|in_heaven
    |never
another|next life .. maybe|perhaps|see|better|be|i_will
sorry|forgive .. for what i ADV* am|will ADV* about|going|do
sorry|forgive .. for ADV* leaving|going .. you|this_way|like_this|everyone|all|them
forgive me ADV* everyone|mum|mom|dad|please|for|when $
it|everything ADV* will ADV* all? ADV* be over ADV* soon|tonight|tomorrow|by_morning|by_tomorrow|for_me|by_then
it ADV* all? ADV* ends|end ADV* tonight|today|tomorrow|soon|this_weekend
soon i .. will|am|would .. be .. gone|free|dead|at_peace|no_more|no_longer|with_them|with_her|with_him|nothing $
soon it will|would ADV* all? ADV* be over|finished|done $
i will ADV* be ADV* gone|dead ADV* soon|tonight|by|before|tomorrow|then|when_you|forever|in_the_morning|from_this
    !at_the|noon|the_time_the
IM made|making|found ADV* my? ADV* peace ADV* with? ADV* it|everything|god|dying|this|leaving|death|what|my_decision
    |my_choice|ending|the_end|$
IM tying|tied|putting|put|getting ADV* up? ADV* my? ADV* loose_ends|affairs|my_affairs|affairs_in_order
    |my_affairs_in_order ADV* $
last|final goodbye|farewell|words ADV* to $
love|loved you all|everyone .. goodbye|sorry|bye|remember|never|farewell
remember me ADV* as|when|fondly|with|how|for !the_interviewer
do|please not .. blame yourself|yourselves|anyone|themselves ADV* for|when|it|after|$
none of .. this|it is|was .. your fault .. goodbye|love|sorry|gone|i_just
not your|anyone_s|their|her|his fault .. i|this|it .. gone|leave|leaving|over|can_not
thank|thanks you? ADV* for ADV* everything .. goodbye|farewell|last|never
IM have|got|picked|chosen|chose|set|choosing|picking|decided|fixed ADV* on? ADV* a|my|the ADV* plan ADV* and ADV*
    ADV* a? ADV* date|day|means|method|time|place|note|pills|rope|night
IM picked|chosen|chose|set|choosing|decided|fixed ADV* on? ADV* a|my|the ADV* date|day|method|place|time|way|spot
    ADV* to|for|and|it|when ADV* DIEACT
IM picked|chosen|chose|choosing|fixed ADV* on? ADV* a|my|the ADV* date|day|method|spot|way $
IM have ADV* a|my plan ADV* for|to ADV* DIEACT
i know how|when|where|what i .. going|will|want|would|am .. do_it|end_it|die|to_die $
IM going|will|ready|want|decided|planning|plan ADV* to? ADV* do_it|doing_it|be_done ADV*
    tonight|tomorrow|this_weekend|this_time !at|when
packed|cleaned|tidied|cleared|sorted ... room|flat|desk|things ... so|for they|them|nobody ... after
nobody|not ... fault ... goodbye
this is it ... goodbye|bye|sorry
care|look|feed|adopt ... PET ... can|will|could not ADV* be ADV* here|around|alive
goodbye|bye ... DEAR ... ... last|final time
"""

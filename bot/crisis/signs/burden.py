"""Others would be better off. The notation is explained in `bot/crisis/grammar.py`."""

#: Thinking oneself a load on others is a sign when it comes with being gone; alone it is hardship, and left alone.
TEMPLATES = """
BETTER .. with|having no ADV* dad|father|mum|mom|mother|husband|wife|son|daughter|me|brother|sister|partner|parent
    |child ... than|$
BETTER .. with me ADV* in the ground|dead|gone|six|buried|in_a_grave|out_of_it|out_of_the_way|under_the
thank|thanks|grateful|thankful|celebrate|cheer ... for|if|when ADV* i|me|my? ADV* dying|died|dead|death|being_dead
if i ADV* disappeared|vanished ... nobody|no|who|would ... look|looking|notice|miss|search|care|call|ask
family|kids|everyone|parents|people|they is|are|be ADV* BETTER without me ADV* dragging|holding|around|here|in
    |weighing|burdening|anymore
burden ... should ADV* be|go|die|disappear ADV* gone|dead|$
BETTER .. than ADV* with ADV* me $
BETTER ADV* off? ADV* burying|mourning|grieving|losing|forgetting me
insurance .. money|payout|policy ... than|worth|better ... me|dead|alive
hurt|cost|pain them|everyone|her|him|people|my_family less if i ADV* OWNDEATH
my being|existence|life|living alive? ADV* is|was|just ADV* a|only? ADV* burden|drain|waste|mistake|cost|curse
in the way ... BETTER|happier|gone|burying|without
more ADV* alive than dead
worth|cost|cheaper|useful|valuable more|less ADV* alive|dead than ADV* alive|dead
not need|want|miss|notice me ADV* in|on|alive ADV* it|this_world|the_world|their_lives|their_life|this_earth|anymore
    |$
need|needs|want|wants|wanted me ADV* gone_for_good|gone_forever|dead|gone !by|from|out
notice|care|miss|mind|matter ... if|that|when i ADV* was|were|am ADV* not ADV* here|around|alive|there $ !at
notice|care|miss|mind|matter ... if i ADV* disappeared|vanished|never_came_home|never_came_back|did_not_come_home $
    !from
no|one fewer|less burden|mouth|failure|problem|loser|waste .. if|when|once|without|like
if|had ADV* i ADV* OWNDEATH !IDIOM
that|when|once|after|because|by|where i ADV* am|will_be|was|would_be ADV* already? ADV* dead !IDIOM
i ADV* will|would ADV* be? ADV* already? ADV* be dead !tired|on|in|serious|if_i
not|never|no_longer ADV* be|being|am|was|were ADV* alive !s
maybe|perhaps|suppose|imagine|pretend ADV* i ADV* OWNDEATH
better .. one_less|fewer ... like_me|failure|loser|me
nobody need|want|wants|needs|needed me ADV* alive $
nobody|not .. need|needs|want|wants me ADV* alive
should not ADV* be ADV* alive|living|here|breathing|around $
better|easier|happier|cheaper ... a widow|widower|orphans
BETTER ... me dead|gone|buried
relieved|glad|happy|relief ... i ADV* am|was|were|died|had ADV* dead|gone|died|not_here|not_around
OTHERS ADV* would|will|could|might|be .. BETTER .. without me|my_existence !on|at|in_the
OTHERS ADV* are|is|all ADV* BETTEROFF without me
OTHERS ADV* would|will|could|might .. BETTER .. IF_GONE
OTHERS .. deserve|deserves .. BETTER .. IF_GONE
BETTER|better_place .. IF_GONE
without me .. OTHERS .. would|will|could|are|is|be .. BETTER|have|finally
IF_GONE .. OTHERS .. would|will|could|might .. BETTER|finally|not_have
OTHERS ADV* are|is|will_be|would_be ADV* better_off without me $
do|doing .. everyone|everybody|them|world|family|you|people .. favour|favor .. by|if|and ADV*
    dying|disappearing|ending|removing|leaving_this|killing|i_died|die|disappear|not_being|not_existing|end_it
    |i_disappeared
burden .. everyone|everybody|world|family|them|people|kids|wife|husband|parents|mum|mom ..
    GONE|better_off|without_me|die|dead|disappear|end_it|longer
burden|weight|problem|dead_weight|nuisance|drain|mistake ... without|lose|rid_of|glad_to|happy_to|relieved_to
    |lift_from me|$
be|get|getting glad|happy|relieved|thankful ADV* to ADV* lose|get_rid_of|be_rid_of|see_the_back_of me
finally|be|been rid|free of me
IM will|would|shall NOT .. be .. burden|problem|bother|trouble|weight|nuisance|worry|disappointment ..
    anymore|much_longer|soon|any_longer|again|after|longer
NOT .. have|need to ADV* worry|deal|put_up|bother|look_after|carry|support|care ADV* about|with|for|after? me ..
    anymore|much_longer|soon|after|longer|again|ever
stop|stopping being|be ADV* a? burden|problem $
remove|removing|take|taking|erase|erasing myself from ADV* the_equation|this_world|the_world|the_earth|the_picture
    |everyone_s_life|their_lives|existence|this_earth|everyone_s_lives
i only|just ADV* make .. life|lives|everything ADV* worse .. should|dead|gone|disappear|without
life insurance .. worth|more|pay|cover|better|help|family .. IF_GONE
IF_GONE .. life_insurance|insurance|payout|money
without me .. everyone|everybody|they|family|kids|wife|husband|parents|mum|mom|world .. can|could|would|will ..
    move_on|breathe|start|be|live|relax|save
OTHERS ADV* BETTEROFF without me
"""

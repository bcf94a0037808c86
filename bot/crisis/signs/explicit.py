"""Saying it outright. The notation is explained in `bot/crisis/grammar.py`."""

#: The act with oneself as its object is a sign whatever stands around it; dying and suicide need a wish, a plan or
#: a thought of the writer's beside them.
TEMPLATES = """
attempt|attempts|attempted on my ADV* life
thing|favour|favor|choice|option .. i|me .. could|can|should|do|left|have .. is|be ADV* to? ADV*
    die|kill_myself|end_it|disappear|end_my_life|not_exist
how ADV* do|does|to|can|could|would|did people|you|someone|one|they|a_person? ADV* KILL|hang
    yourself|themselves|oneself|urself !from
i .. on suicide watch
WANT ADV* to ADV* live die
hard|difficult|struggle|struggling|struggled|impossible .. not|to_not KILL|HURT ADV* myself
only|best|easiest|last way|option|answer|solution|choice|escape .. is|was|left|be ADV* to? ADV* DIEACT
suicide|suicidal thoughts|ideas|plans|feelings|ideation|urges|plan|pact|method|mode ADV*
    are|is|r|back|again|every|since|in|keep|won|getting|came|come|return|returned
suicidal|suicide|kill_myself|killing_myself|die|self_harm|self_harming|hurting_myself ... i ADV* and? lied
thoughts of|about suicide|dying|death ... i ADV* lied
THINK ABOUT* ADV* suiciding|suiciding_myself
ME .. INTEND to suicide
will|would|to|could|enough .. kill me ... dose|pills|tablets|insulin|paracetamol|overdose|jump|fall|height|quickly
    |quickest|painlessly|painless|fastest
what|which|how .. dose|doses|PILLS|amount|height|medication .. kill|finish|end me|someone|a_person
a|the|another reason to not|stay ADV* DIEACT|alive
not|nobody .. reason .. to stay alive
KILL ADV* myself !up|from|in_the_foot|off_to|time
WISH ADV* someone|somebody|god|anything|something|it|this would|could ADV* ADV* kill|shoot|end|murder me $
END ADV* LIFE
took my own life
took ADV* my life $
leave|leaving|exit|exiting|depart|departing|escape|escaping|quit|quitting this ADV* life|world|earth|planet !of
leave|leaving the earth|planet $
die by suicide|my_own_hand
dying by suicide
by my own hand|hands
take|taking|took the easy_way_out|coward_s_way_out|easy_way|cowards_way_out
ME WANT ADV* to ADV* DIE !IDIOM
^ ADV* WANT ADV* to ADV* DIE !IDIOM
ME WANT me ADV* to ADV* die|be_dead
ME WANT ADV* death
ME INTEND ADV* to ADV* end ADV* IT_ALL
ME INTEND ADV* to ADV* end it|things FINAL
^ ADV* INTEND ADV* to ADV* end it|things FINAL
^ ADV* INTEND ADV* to ADV* end ADV* IT_ALL
IM should|must|will|could|might|may|would|can|better ADV* end ADV* it|things FINAL
IM should|must|will|could|might|may|would|can|better|wanna ADV* end ADV* IT_ALL
end|ending|ended it all !by
end|ending|ended ADV* IT_ALL FINAL
THINK ABOUT* ending|end ADV* it|things|everything FINAL
THINK ABOUT* ending|end ADV* IT_ALL
ME ending ADV* it|things tonight|today|tomorrow|soon|for_good|once_and_for_all|forever
^ ADV* ending ADV* it|things tonight|tomorrow|for_good|once_and_for_all|forever
IM should|must|deserve ADV* die !IDIOM
IM should ADV* have|of died
IM should ADV* be dead
why|how did|have|am|could i ADV* not died|die|dead
IM will|going_to|plan_to|gonna ADV* die|be_dead tonight|tomorrow|soon|by_my|by|anyway|this
IM going ADV* to? be dead !tired|on|in|serious|last|wood|by
THINK ABOUT* ADV* dying|death $
IM THINK ABOUT* ADV* dying|death !of|to|in|march
ME THINK ABOUT* ADV* my own death
obsessed|preoccupied|consumed with|by dying|death
THINK ABOUT* ADV* MY? ADV* suicide $
ME THINK ABOUT* ADV* suicide
ME try|tried|trying|attempt|attempted|attempting|commit|committing|committed ADV* suicide
^ ADV* commit|committing|attempting|attempted ADV* suicide
my ADV* suicide|suicidal
my last|first|second|previous|third suicide attempt
suicide is|was|seems|looks|feels|sounds|becomes ADV* the|my|an|a|what|looking|starting|tempting|calling|all|on
WRITTEN my|a|the suicide|farewell|goodbye|final note|letter|notes|letters
suicide .. only|best|easiest|last way|option|answer|solution|choice|escape|thing
only|best|easiest|last way|option|answer|solution|choice|escape ADV* is|left|be ADV* death|dying|suicide|to_die
    |ending_it|killing
IM AM ADV* suicidal
^ ADV* AM? ADV* suicidal
AM ADV* suicidal again|tonight|lately|today|over|because|after
IM suicidal thoughts|ideation|ideations|urges|feelings|ideas
^ ADV* suicidal thoughts|ideation|urges|ideations|feelings
having|getting|had|have suicidal thoughts|ideation|urges|ideations
WANT ADV* to ADV* commit suicide
ME WANT|choose|choosing ADV* suicide
^ suicide $
let me ADV* die !IDIOM
please ADV* kill|shoot me
someone|somebody|god|please|anyone ADV* end|kill|shoot me $
WANT someone|somebody|god|anything|something|him|her|them to kill|end|shoot|murder me
SELF .. INTEND ADV* to ADV* end ADV* it last_night|last_week|yesterday|before|once|twice|back_in
plan|choice|decision|answer|goal|idea ADV* is|was ADV* ADV* to? ADV* die|kill_myself|end_it|end_my_life|be_dead
    |not_be_alive
killing|hurting|cutting themselves|yourself|yourselves ... i do|am|have $
WANT ADV* for? ADV* my life to|would ADV* be_over|end|stop|be_done|be_finished
my ADV* death|suicide|dying ADV* would|will|could|might|is
WANT ADV* ADV* dead $
INTEND ADV* to ADV* be ADV* dead by|before|soon|tonight|tomorrow
"""

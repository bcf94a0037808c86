"""What says that the other side did something wrong: silence, broken promises, and how things were run.

The notation is explained in `bot/crisis/grammar.py`, the named fragments in `tone_words`. How people behaved is in
`tone_manners`.
"""

PLAIN = """
unanswered|unreturned|unacknowledged
over|done|finished|ended ADV* after|in|within ADV* NUM ADV* short? minutes|questions|seconds
why ADV* did|do|would? ADV* you? ADV* even|then? invite|interview|bring|call|test|advertise|waste ... if|when|at_all
process|thing|day|organisation|test|communication|everything|recruitment ADV* AUX ADV* a|total|complete|real
    |one_big? ADV* mess|chaos|disaster|circus|joke|nightmare|lottery|shambles
date|time|place|interview|appointment|venue ADV* AUX ADV* changed|moved|cancelled|canceled|postponed|rescheduled ...
    and_then|then|twice|again|without|times|last|minutes|hour|short !thank
on|by|about|for|to_do_with ADV* my? looks|age|gut|appearance|connections|nationality|accent ADV* and|rather|instead
    |not|more ADV* NOT|than|of ADV* on|by|about|for? ADV* my? ADV* merit|ability|abilities|skills|work|experience
    |performance
just|only|merely to ADV* say|tell|hear|be_told|get ADV* me|a? ADV* no !one|more
one|two|three|2|1|3|single line|sentence ADV* rejection|email|reply|text|answer|message|no|letter|refusal|mail
    !would|is_enough|is_plenty
i ADV* AUX* ADV* got|received|heard|had|get|hear ADV* none|nothing ADV* from|until|at_all|but|back|for|$|,|then
    |since|in
left ADV* you|them? ADV* MANY ADV* .. messages|voicemails|voice_messages|notes
the|your ADV* .. test|exam|questions|instructions|paper|task|form ADV* had|contained|have|has|was_full_of
    |were_full_of ADV* MANY|a_few|some|many|several|a|no? ADV* mistakes|errors|typos|mistake|error|right|correct
    |wrong
was|were|been kept|left ADV* waiting|hanging|standing|sitting|in_the_dark|guessing|alone|wondering
kept|keep|left|leaving|keeping|leave me|us|people|everyone|candidates ADV* waiting|hanging|standing|sitting
    |in_the_dark|guessing|alone|outside|wondering|for_so_long
waited|waiting|sat|stood|wait|sitting|standing|hang_around ... NUM|an|over|nearly|almost NUM? ADV* LATE_UNIT ...
    nobody|no|before|in|outside|for|without|until|only|past|and|with|alone !bus|train|to_write
NOBODY AUX* NOT? ADV* was ADV* at|there|ready|expecting|interested|around|on
THEM ADV* AUX* ADV* NOT ADV* ANSWERED
THEM THEIRS AUX NOT ADV* even|once|ever|bother|bothered|ANSWERED|listen|apologise|apologised|apologize|care
    |introduce|let_me|let_us|give_me_a|given_me_a|take_the_time|look_up|make_eye|say_sorry|say_hello
THEM THEIRS AUX NOT ADV* even ADV* CARED|see|have|ask|get|open|look|a|my|the|one|bother
without ADV* a|an|any|so_much_as_a|one single? ADV* word|reply|explanation|answer|apology|notice|warning|reason
    |acknowledgement|response|hello|thank_you|call|smile
NOT ADV* a|one|any|even_a|even|received_a|had_a|so_much_as_a|get_a|got_a ADV* single? word|apology|reply|explanation
    |acknowledgement|glass_of|glance|sorry|hello|courtesy|thank_you|please|chair !of_english|of_thanks
with|had|have|got|received|get|getting|still|been|been_met_with no|zero ADV* answer|reply|response|replies|answers
    |apology|explanation|acknowledgement|warning|notice !yet_and|yet_so
this|that|it is|was|makes ADV* now|my|the ADV* third|fourth|fifth|sixth|seventh|3rd|4th|5th|6th|#|umpteenth ADV*
    email|mail|message|letter|time|attempt|request|call|try|reminder
ADV* AUX* ADV* ignored|ignoring|ghosted|ghosting ADV* me|us|my|by|all|both|NUM|completely|since|every|the|$
promised ... but|never|nothing|yet|still|nobody|twice
told|promised|assured|said ... would|will ... hear|get|receive|call|ring|be|contact|let|know|phone|email|write|have
    ... still|only|never|nothing|nobody|weeks_later|instead|not_heard|until
it ADV* would ADV* have ADV* been ADV* nice|polite|good|courteous|fair|decent|kinder|right|better|helpful|only_fair
    ADV* if|to ADV* be|have|get|know|hear|you|they|someone|somebody|i_had|the|at
least ADV* that? ADV* you|i|they|we|one|someone|anyone|a_company can|could|should|might ADV* expect|do|ask|have|give
    |say|send|is
discrimination|illegal|unlawful|against_the_law|not_legal|tribunal|acas|equality_act|eeoc|lawyer|solicitor ADV*
    !training|law|course|question|questions|policy|policies
made_up|made|make ADV* his|her|their|your mind|minds ADV* up? !easier
mixed|mixing|mix|confused|confusing|mistook|mistaken|muddled|muddling ADV* me|us|up ADV* .. up|with|for|else|another
rescheduled|cancelled|canceled|postponed|changed|moved|switched|cancelling|rescheduling|changing|moving|swapped
    |rearranged|shifted ADV* .. interview|appointment|time|times|date|dates|call|slot|it|me|meeting|trial|venue|plan
    |day ... on_me|twice|times|last_minute|again|without|same_day|at_the_last|and_then|five_minutes|ten_minutes
    |an_hour|hour_before|minutes_before|day_before|only|night_before|with_no|morning_of|short_notice
things|it|you|interview|panel|process|everyone|they|be|were|was better|properly|more_carefully prepared|organised
    |organized|managed|handled|communicated|planned|conducted|structured ADV* for_the_next_people|for_others
    |next_time|for_the_next_person|in_future|$ !for_my
drove|came|come|travelled|waited|day|morning|hours|way|prepared|rounds|interviews|arrived|took|up ... only to ADV*
    be|find|get|hear|learn|discover|see|receive|sit|wait
did|worked|spent|gave|full|working|whole|made|let|hours ... for_free|unpaid|without_pay|for_nothing
    |without_being_paid|no_pay|not_paid
copy_and_paste|copy_pasted|copy_paste|cut_and_paste|copied_and_pasted|canned|robotic|computer_generated|mass_email
    |boilerplate|two_line_email|one_line_email|two_line_text|2_line_text|form_letter|a_line_text|one_liner
only|just|had_to ADV* found|find|learned|learnt|discovered|heard|knew|noticed|saw ADV* out? ADV* .. because|through
    |from|by|on|when|after|via .. i|website|facebook|linkedin|friend|instagram|else|colleague|neighbour|group
    |looking|calling|chasing|page|asked|rang|phoned|ringing
entitled|right|rights to ADV* feedback|an|a|know|be|hear|my|receive|see
you people|lot|folks ADV* AUX
NOT be bothered
if|had you|they|he|she|somebody|someone|anybody|anyone|hr ADV* AUX* ADV* bother|bothered ADV* to
^ so_much_for
and kept ADV* mixing|looking_at|checking|yawning|staring|forgetting|looking_out
nothing_to_do|irrelevant|no_relation|unrelated|nothing ADV* with|to|at_all_to_do_with|in_common_with? ADV* with|to?
    ADV* the|this|a JOB|work|kitchen|ward|advert|ad
how|what ADV* hard|difficult|long can|could|does|would|is ADV* it ADV* be|to|take|get
is|was it ADV* too ADV* much ADV* trouble? ADV* to|asked
NUM|a_few|several|some|couple_of ADV* days|weeks|months|emails|calls|messages ADV* and|of|later|on|but|with|without
    .. nothing|silence|no|nobody|still|not|chasing
i|we had to ADV* ring|call|phone|chase|wait|remind|stand|sit|hunt|email|beg_for|find_out ... times|twice|again
    |myself|outside|corridor|until|before|reception|somebody|someone|who|for_weeks|hour|minutes|any_answer|cold|rain
    |an_answer
chase|chasing|chased ADV* you|hr|them|someone|somebody|this|him|her|your|for|up|an
THEM ... took|answered|taking|answering|made|on ADV* .. phone|call|calls|text|texts|messages|emails while|during
    |twice|in_the_middle|and|when|throughout|right
took|takes|taken|needed|need ADV* you|them|your_team|the_company|hr|your_company|somebody|someone|the_panel ADV* NUM
    |so_long|ages|forever|until|all|almost|over|nearly|more
NUM|long weeks|months|days|week|month ADV* to ADV* tell|answer|reply|decide|respond|say|inform|get_back|write
    |send_me
of|your|complete|total|radio|utter|long|the|by|only|with|in|was ADV* silence !in_class
you ADV* should|might|may|need_to|ought_to|must ADV* want_to? ADV* know|be_aware|realise|realize ADV* that|how|your
    |what|the|one !how_much
if i|somebody|someone|anybody|anyone had ADV* been? ADV* told|warned|informed|bothered|asked_me|shown_me|given_me
    ADV* !one
expect|expected|expecting ADV* a_lot|much|something|a_bit|bit|far? ADV* more|better|different ADV* from|of|than|by
half|most|all|none|many|several|one|some|nearly_all of the|your|his|her|their questions AUX ADV* .. about|on|had
    |nothing|private|personal|family|copied|irrelevant|trick
THEM|somebody|someone ADV* AUX* ADV* told|said|assured|promised|led|gave ADV* me? ADV* to_believe|a_lie|lies|false
    |one_thing|different_things|the_opposite|something_different|something_else|another_story|wrong_information
    |wrong_address|wrong_time|wrong_date|wrong_directions
"""

#: Two of these side by side say as much as one of the others. The first two are how a sentence is typed.
FAINT = """
zzcapitals
zzexclaimed
^ ADV* frankly|to_be_frank|to_be_blunt
task|test|assignment|project|trial|shift|presentation|work|exercise|homework ... unpaid|without_pay|for_free|free_work
    |unpaid_work|free_labour|not_paid
never heard|hear|received|got|had|told|given|explained|informed
NUM|a_few|several|many|some LATE_UNIT ADV* later|ago|of|now|after|and|passed|silence|without !learning|experience
i|me ADV* AUX* ADV* emailed|written|wrote|called|rang|phoned|asked|chased|messaged|rung|sent|tried .. twice|NUM
    |several|repeatedly|many|again ADV* times|emails|messages|weeks|and
promised|supposed|assured
travelled|drove|came|paid|spent|bought|took|walked|got_up .. NUM|long|all_the_way ADV* hours|miles|hour|pounds
    |trains|buses|dollars|way|euros|quid|journey
NOT ADV* introduced|offered|asked|listening|listen|told|informed
"""

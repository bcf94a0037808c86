"""What asks to have a decision changed, or for another try.

The notation is explained in `bot/crisis/grammar.py`, the named fragments in `tone_words`.
"""

PLAIN = """
like|want|let|allow|willing|happy|ready|chance|possible|ask|asking|glad|able|can|could|may|rather|offer|way ADV* ..
    ADV* i|me|to|for|a? ADV* to? ADV* redo|retake|resit|repeat|retry|rematch|redoing|retaking|repeating ADV* .. the
    |my|it|that|on|this|a !for_another|elsewhere|before_i
look|looks|looking ADV* into ADV* it|this|APPLICATION|my_case|my_file AGAIN
start|work|join|take|come|begin|hire ADV* me? ADV* on|for|under|as ADV* a|three_months? ADV* probation|probationary
    |trial_basis|temporary_basis|trial_contract|temp_basis|short_contract|trial_period
waiting|reserve|standby|backup|back_up list|candidate|person|option|plan !for_other
as|be|am|stay ADV* a|your|the backup|back_up|substitute|replacement|stand_in|reserve
come|reach|arrive|get|lead|hope|find|make ADV* to|at|for? ADV* a|to_a|an different|other|another|new|better
    conclusion|decision|verdict|outcome|result|answer
take|hire|use|need|employ|have|room ADV* for? ADV* both|two_people|the_two_of_us|both_of_us|a_second_person
    |one_more_person|another_person|me_as_well|me_too !me
ask|asking|want|request|wish|like|beg ADV* for|to_have|to_get|you_for ANOTHER ADV* interview|trial|test|appointment
    |date|slot|try|chance|meeting|chat|conversation|presentation|lesson|shift !with_another
hold|delay|postpone|suspend|stop|pause|stay|freeze ADV* off|on? ADV* with? ADV* the|your|this|any decision|hiring
    |contract|signing|choice|offer
no|this|it|answer|rejection|decision into|to a yes|chance|offer|different_answer|win
can|could|may|let|might i|me ADV* .. try|have_a_go|do_it|start_over AGAIN !next|in|when|later|with|at|as|after|once
still|any|small|slight|tiny|some|is_there_a ADV* chance|hope ADV* left|for_me|that_you|of_getting_this
    |of_getting_the|to_get_the_job|you_would|you_will
reconsider|reconsidering|reconsidered|reconsideration|rethink|rethinking|reevaluate|reassess|reassessed|reinstate
    |reinstated|re_evaluate
after all $
regret|sorry ADV* hiring|taking|giving|choosing|having|it_if_you|if_you_hire|if_you_take|if_you_give
find ADV* a|some|another way|solution|place_for_me|spot_for_me|space_for_me|room_for_me !to_learn|to_improve|into
would|could|will|does|might|if|may it|this|that ADV* AUX? ADV* help|make_a_difference|change_things|matter
    |improve_my_chances|help_my_case if i|my|you ADV* AUX* brought|sent|showed|provided|came|gave|added|supplied
    |called|bring|send|show|provide|come|give|add|supply|call|sign|worked|waited|accepted|took|moved
hate|sorry|sad|shame|not_want|do_not_let|not_let ADV* for? ADV* this|that|it ADV* to? ADV* be|is the|it|my end
would|will|could|might|can you ADV* take|hire|have|want|accept|employ me !in_mind|in_touch|through|as_an_example
    |back_next
hat in the|your ring
see|saw|view|judge|know ADV* me|my ADV* .. differently|another_side|different_side|in_another|in_a_new
    |in_a_different|from_a_different|otherwise|better_side
withdraw|amend|replace|correct|change|swap ADV* my ADV* answer|answers|form|test|bid|salary|start_date|availability
    ADV* to|and|if|now|by|,|$
give|hand me|us ADV* this|any|some|that|the|a|please ADV* work|job|role|post|position !i_can
do|take|sit|have|run|start|try ADV* ART* .. test|interview|trial|assessment|exam|lesson|task|talk|presentation|it
    |whole_thing|that ADV* over|properly|over_again|a_second_time|from_scratch|from_the_start !it_in
can|may|could|let|might i|me ADV* .. come|come_back|come_in|return|drop_in|stop_by|pop_in ... and|to do|take|try
    |show|prove|teach|cook|bake|finish|drive|demonstrate|speak|talk|explain !feedback
meet|meeting|talk|talking|minutes|chance|opportunity|call|conversation|come_in|allow_me ... clear_up|set_straight
    |correct_that|make_up_for|put_right|put_it_right|explain_myself|explain_what_i|set_the_record
    |correct_the_impression|correct_my
reevaluation|reassessment|second_opinion|re_evaluation|re_assessment|recount|re_mark
check|read|mark|score|grade|review|evaluate|assess|go_through|consider ADV* APPLICATION .. AGAIN|once_more|anew
    |after_all
give|grant me|us ADV* one|a|an ADV* single? week|day|evening|shift|night|month|afternoon|morning|weekend
nothing|anything ADV* that? ADV* to_be_done|you_can_do|we_can_do|can_be_done|left_to_try|i_can_do_to_change
    |i_can_say_to_change
think|look|thinking|looking ADV* about|at|over|through? APPLICATION|me|it|this|everything? ADV* about|at|over
    |through? APPLICATION|me|it|this|mine|DECISION? ADV* AGAIN
think|thinking|look|looking ADV* AGAIN ADV* about|at|over|on ADV* me|it|this|APPLICATION|DECISION|hiring|giving
take|have|give|giving|taking|having .. ANOTHER ADV* look|thought|glance|read|consideration|think|review
take|have|give a fresh|second|closer|new look|thought|glance
review|reviewing|revisit|revisiting|reexamine|reopen|reopening|reverse|reversing|overturn|overrule|revise|revising
    |undo|recheck|remark|recount|withdraw|retract ADV* DECISION|APPLICATION|the_matter|the_refusal|this_for_me
    |that_for_me|it $
review|reviewing|revisit|revisiting|reopen|reverse|reversing|overturn|revise|revising|undo|recheck|recount ADV*
    OUTCOME|APPLICATION|my_marks|my_case
change|changing|changed ADV* of? your|the|their|anyone DECISION
change|changes|alter|alters ADV* anything|something|things|the_picture|your_view|your_decision ... this|now|JOB
    |decision|case|vacancy
give|grant|offer|allow|let|please_giving|about_giving|consider_giving ADV* me|us ADV* ANOTHER ADV* CHANCE|opportunity
    |interview|test|meeting|conversation|chat|call|look|day|task
have|get ANOTHER ADV* CHANCE|look
give|grant|allow|offer ADV* me|us ADV* a|the|this|that|my|one|just|an? ADV* CHANCE|opportunity|try !feedback
    |to_learn|to_interview_for_it_and|to_hear|to_understand|to_improve
ANOTHER ADV* CHANCE !to_learn|to_improve|of_learning|somewhere|elsewhere|at_another|with_another|in_another
give|want|need|like|ask|asking|please|hoping|offer|get|grant|deserve ... a|one|the chance|opportunity|shot|trial
    |week|day|try ... show|prove|demonstrate|convince !where
can|could|may|might|so i ADV* then|now|still? ADV* have|get|take|do ADV* the|this|that ADV* JOB !description
start|begin|come|work the ADV* next|same|following day|morning
consider|take|hire|accept me|my_application ... for|as|on|in the|this|that|your|a ... instead|after_all|anyway
    |nevertheless
NOT ADV* decide|close|say_no|reject|refuse|give_up|send|turn|write ADV* so|yet|too|me|on_me|us ADV* fast|quickly|yet
    |soon|away|down|off|on|just|$
let|allow|permit me|us ADV* .. prove|show|try|come|demonstrate|convince|redo|retake|repeat|explain|do|work ADV* you
    |and|one|a|with|for_a|for_one|it|myself|what|how|that|in|again|to|the|my|better|for
prove|convince ADV* you|myself|them|that|to_you ADV* wrong|myself|that_i|what_i_can|how_good|otherwise|i_can
    |my_worth|differently|the_real|i_am
show ADV* you|them what|how|that i|good ADV* AUX|i !tried|wanted
redo|retake|resit|retest|repeat|retry|re_sit|re_take|re_do|resubmit|redoing|retaking|resitting|repeating ADV* ART*
    .. test|trial|interview|task|exam|assessment|lesson|shift|part|it|that|exercise|bake|round|drive|phone|call
    |application|stage !for_another|elsewhere|at_another|with_another|before_i
do|take|try|run|sit|have|teach|start|attend|apply_for|join|prove ADV* the|it|that|my|this ADV* test|trial|interview
    |task|exam|assessment|part|in|lesson|round|exercise|JOB|chat? ADV* AGAIN !next
looks|considers|thinks|sees|considered|thought ADV* at|about|for? me|my|it ADV* .. AGAIN|once_more|differently
can|could|may|let|suggest|if|might|would|like|love we|us|to ADV* meet|talk|speak|sit_down AGAIN|once_more
come|come_in|come_back|visit|return AGAIN|once_more|in_the_future|in_autumn|in_spring|next_year|when
can|could|may|let|would|if|please|possible|possibility|chance|way|like|love|gladly|happy|willing|ready|want|arrange
    |offer|consider ... ANOTHER ADV* short|sample? ADV* interview|trial|lesson|chat|talk|meeting|shift|conversation
    |test|call|appointment|drive !next_week_at|elsewhere|with_another|somewhere|at_another|coming_up|tomorrow
    |at_the_hospital
see|meet|interview|test|consider|invite|evaluate|assess me|us|my_application|my_cv|my_case .. AGAIN|once_more
    |one_more_time|after_all|anew
consider|considering|considered|take|taking|hire|hiring|accept|keep|choose me|my_application|us|my_case ADV* AGAIN
    |after_all|instead|anyway|for_it|for_this|for_the_job|regardless|on_a_trial|on_trial|nonetheless|nevertheless
    |for_that_job|for_a_trial|without|even_though|still
still ADV* be? ADV* consider|considered|considering|take|hire|choose|interview|invite|in_the_running|in_the_frame
    |accept|pick ADV* me|my|us? for|this|me|in|my|if|instead|$ !other|another|future|similar|different|later
can|could|may|might|is|any|chance|possible|way|would ... i|me ... still ADV* be|get|have|join|prove|take ADV* ..
    considered|interview|interviewed|trial|chance|JOB|running|on_board|hired
back|put|remain|keep|stay|kept|still|again ADV* me? ADV* back? in|into|on|under ADV* the|this|your running|mix|race
    |frame|consideration|process|shortlist|list_for_this|list_for_the|list_for_that|waiting_list|reserve_list
    |reserve|pile
is|are|was|that|whether ADV* it|the_decision|that|this|your_decision|the_choice|choice|decision ADV* absolutely
    |really|already|completely|totally|set|? ADV* final|set_in_stone|definite|irreversible|fixed|too_late
    |the_last_word|binding
too late $|to|for|,
door|doors ADV* AUX* ADV* AUX* still|not ADV* open|ajar|closed|shut|be_open
any|some|slightest|a|is_there|there|might|be ADV* room|scope|wiggle_room|flexibility ... DECISION|review|reviewing
    |me|reconsideration|one_more|discuss|discussion|manoeuvre|negotiate|negotiation|another
drops|drop|dropped|pulls|pull|falls|fall|backs|back|fell ADV* out|through|down !what_is_there
IF ... NOT ADV* start|work|turn|show|take|suit|accept|last|stay|want|come ADV* out|up|it|the_job|the_role|the_offer
    |after_all? ... i|me|please|my|,
changes|change ADV* his|her|their mind|minds
IF ... other|chosen|first_choice|winner|person|candidate|they|he|she|successful|someone ... change|changes|leaves
    |leave|decline|declines|say_no|says_no|turns_it_down|refuses|quits|NOT ADV* start|work|accept|suit|want|take
    |come|last|stay|turn|show|appear
let|have|give me ADV* have? ADV* the|this|that|my ADV* JOB|interview|chance|offer !feedback
hire|employ me !in|next_time|later|at_some_point
accept|take|do|work|start|settle|happy|willing|offer|prepared|ready|can ... fewer|less|lower|reduced|minimum|smaller
    |any|no|without|half ADV* hours|pay|grade|wage|salary|money|rate|shifts|contract|payment|shift
work|come|start|do|help|stay ... for_free|without_pay|unpaid|no_pay|for_nothing|no_wages|without_wages
    |without_payment ... show|prove|see|if|you|so|let|and_then|to|$ !and|nobody|then
trial|probation|week|month|day|try ADV* no|without pay|money|wage|wages
one|a|trial|test|two|first|probation ADV* week|weeks|day|days|month|shift|period ADV* trial|probation|without|unpaid
    |on_trial|of_trial|as_a_trial|so_you|to_show|to_prove|and_you_will !last_week|taught
you|they AUX* NOT ADV* be|regret ADV* disappointed|it|sorry
you|they will|would|can|could ADV* see ADV* i|that_i|what_i|how|yourself|yourselves ADV* AUX* ADV* good|can|a_good
    |hard|better|am|worker|the|worth|right|useful|$|,|that
NOT ADV* let you|the_team|anyone down
come_back|come|bring|get|go|pop|drop ADV* back? ADV* in|over|by|round|to_you ADV* AGAIN|one_more|and_show|to_show
    |to_prove|and_prove|for_another|for_one|tomorrow|any_day|and_do_it|for_a_trial
can|could|start|work|available ... now ... situation|changed|start|move|offer|weekends|nights|license|licence
    |as_you_wished|if_that ADV* .. changed|helps|reconsider|consider|chance|as_you
different|new|another|better ADV* light|perspective|picture|view on|of ADV* APPLICATION|me|things|matters
close|closed|shut|slam|closing ADV* the|your|this door|doors|book|file|case ADV* on|to ADV* me|my|us
talk|speak|discuss|go_over|go_through|sit_down|meet ADV* about|over|through? ADV* it|this|that|the_decision|things
    ADV* AGAIN|in_person|properly|once_more|some_more
i|we ADV* AUX* ADV* start|begin|come ADV* tomorrow|immediately|right_away|straight_away|anytime|any_time|any_day
    |today|at_once|from_tomorrow|next_week_if|on_monday_if|from_monday|this_week|at_short_notice
come|go|drop ADV* down|lower ADV* on|with|in the|my|salary|price|pay|wage
i ADV* would|could ADV* also|even|then? ADV* take|accept|work ADV* .. weekends|nights|part_time|fewer|less|lower|any
    |evenings|sundays|a_lower|the_lower|night_shifts|night_shift|early|smaller
does|do|would|will|could|might|may that|this|it|the_certificate ADV* NOT? ADV* change|alter|make ADV* anything
    |things|something|a_difference|your|the_decision|any_difference|the_result
NOT ADV* been ADV* filled ... me|i|my|consider
bend|waive|overlook|forgive|ignore|forget ADV* ART* ... rule|rules|mistake|gap|requirement|lack|certificate|error
    |test|score ... me|this_once|once|for|and
one|an|any exception
appeal|plea ... decision|outcome|for|against|to_be
hope|hoping|wish|pray|praying|trust|if|please|maybe ... you|they|there ADV* AUX* .. choose_me|pick_me|select_me
    |hire_me|take_me|give_me_the|find_a_place|find_room|find_a_spot|make_space|squeeze_me !feedback
any|no|is_there|there|other|some|a way|chance|possibility|hope|option ADV* .. you|i|to|that|of|we|for ... come_in
    |be_interviewed|interview_me|be_considered|redo|retake|be_hired|hire_me|see_me|revisit|change_the|reverse
    |reconsidered|another_interview|another_trial|still_be|get_in|be_included|get_the_job|get_this|have_the_job
    |still_get|take_me|meet_again|try_again|join_you|join_the|start_after|work_with_you_after
"""

#: Two of these side by side say as much as one of the others.
FAINT = """
i ADV* AUX ADV* now ADV* AUX? ADV* start|begin|work|drive|do|offer|move|come|have|passed|got|hold|available|free
    |flexible
if|does|would|will|could|might|can|maybe|perhaps|hope|hoping this|that|it ADV* AUX? ADV* help|helps|change|changes
    |matter|make
"""

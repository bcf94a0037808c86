"""Words that stand for it. The notation is explained in `bot/crisis/grammar.py`."""

#: People who fear being filtered, or the word itself, use others; they are plain to whoever knows them.
TEMPLATES = """
ctb|unalive|kms on|this|by|at|before|after|in|method|date|partner|forum|soon
delete|uninstall|erase|end|quit button? ADV* on|for? myself
wish ... hit|press|push|had ADV* the|a? ADV* delete|off|exit|stop|kill|uninstall ADV* button|switch|key? ADV* on|for
    myself|me|life|my_life|everything
way|going|crossing|cross|move|moving ADV* over? to the other_side|afterlife|next_life !of_the
alt f4|f_4 ADV* irl|life|myself|me|my_life|out_of|this_life|existence|real
planning|plan|planned my ADV* own? exit|departure|ending|final_exit|way_out $ ... not|life|world|earth|tonight
    |permanently
irl|life uninstall|alt_f4|log_off|log_out
last bus ... tonight|suicide|name|forever|goodbye|catch
be|being|am|join|joining|joined|see|seeing|reunited with|my? ADV* my|late ADV* late|dead ADV*
    soon|tonight|tomorrow|again
be|being|join|joining|see|seeing|meet with? ADV* my late|dead mum|mom|dad|brother|sister|nan|gran|wife|husband|son
    |daughter|friend|best|grandma|grandad|mother|father|dog|cat
permanent|permanently way|solution|vacation|holiday|exit|rest|sleep|break|logout|log_off $
grippy sock|socks vacation|holiday|incoming|time|trip|again
ending|end things|it ... mean|meaning me
kms !away|from|drive|per|of|long|an|in|each|to|on|every|round|out
sui|suicidal ADV* lately|again|tonight|feeling|af|$
feeling|feel|am ADV* really? sui|suicidal
si is|thoughts|has ADV* back|bad|worse|again
passive|active si
commit|committing ADV* sudoku|seppuku|neck_rope
going_to|want_to|wanna|should|gonna|might|could|ready_to|about_to|will rope !me|in|them|him|her|it|off|up
THINK about|of roping
roping ADV* $
unaliving thoughts|ideation|urges
thoughts of unaliving|unalive
ME pick|picked|chosen|set|have ... date|day|plan ... ctb|catch_the_bus|catching_the_bus
styro|styros ADV* again|$
IM styro
beans|styro ... arms|thighs|wrists|legs
log|logging|check|checking|sign|signing|clock|clocking|tap|opt off|out|of ADV* of? ADV* this|my? life
going_to|wanna|should|want_to|might|will|could|ready_to|to|about_to|gonna|i kms|kys|ctb|sh
ctb|catch_the_bus tonight|soon|plan|date|method|finally|for_good
READY ADV* to|for|of|about ADV* ctb|catch_the_bus|catching_the_bus FINAL
catch|catching ADV* my|the last|final bus $
unalive|unaliving|unalived|unaliver|un_alive|un_aliving ADV* myself|me|tonight|today|soon|already|$
IM unalive|unaliving|un_alive|un_aliving
WANT to|be ADV* be? unalive|unalived|unaliving|un_alive
THINK ABOUT* ADV* unaliving|unalive|un_aliving
commit|committing|do|consider|considering|thinking ABOUT* ADV* sewer_slide|sewerslide|sewer_side|suey_side
    |sue_a_side|sewercide|soupercide|unalive|not_alive|not_living|toaster_bath|die|self_deletion|aliven_t
    |forever_sleep|not_breathing
the forever sleep|nap|box
sewer_slide|sewerslide|sewercide|suey_side|sue_a_side|toaster_bath
self|permanently delete|deletion|deleting|yeet|terminate|termination|destruct_for_good|unalive|exit|erase|uninstall
    !my|the|all|this|from|account
game_end|end_game|alt_f4|ctrl_alt_delete|control_alt_delete|ctrl_alt_del|uninstall|alt_f_4|factory_reset|hard_reset
    my|this|real? life|self|existence|myself
alt_f4|respawn|uninstall|log_off|logging_off|log_out|logging_out|check_out|checking_out|clock_out|clocking_out
    |sign_off|signing_off|rage_quit|opt_out|opting_out|punch_out|peace_out|tap_out|tapping_out|bow_out|bowing_out
    |drop_out|unsubscribe|unsubscribing|exit|resign|cash_out|move_on ADV* of|from|out_of
    life|living|existence|this_life|existing|this_world|the_world|earth|being_alive
check|checking|checked|clock|clocking|log|logging|sign|signing|tap|tapping|opt|peace|bow|bowing|opting out|off ADV*
    of? ADV* FOREVER
check|checking ADV* out ADV* early|of_life|of_here_for_good $
log|logging ADV* off|out ADV* for ADV* last_time|real|good|ever
quit|quitting|rage_quit|ragequit|rage_quitting|exit|exiting|uninstall|uninstalling|leave|leaving|delete|deleting
    life $
THINK .. the final|big|long|eternal|last exit|sleep|goodbye|nap
forever|eternal|permanent|long|dirt|big sleep|nap|box $
join|joining ADV* my ADV* late|dead
join|joining ADV* 27 club
join|joining|see|seeing|be|with|meet ADV* .. ADV* in heaven|the_afterlife|the_next_life|the_stars|the_angels
    |the_grave|death !s
go|going|fly|went ADV* to|up ADV* heaven|a_better_place|the_other_side|the_light|meet_my_maker|valhalla
one way ticket out|off|to_heaven|to_hell|off_this_earth
exit|leave|leaving|exiting ADV* the|this ADV* stage|party|game|simulation|server|planet|earth|mortal|world|chat ADV*
    for_good|forever|permanently|of_life
pull|pulling the plug on myself|me|my_life|my_existence
do|doing|did ADV* myself in $
IM yeet|yeeting ADV* myself
going|go ADV* bye_bye forever|for_good
kick|kicking the bucket|chair|stool ADV* FINAL
push|pushing up daisies
rest|resting|rip|r_i_p in peace me|$
meet|meeting my maker
six feet under $
passive si
suey|suie|sewer|soup side|slide|cide
great beyond|unknown_beyond
into the void forever|for_good|permanently|and_never
out of existence
"""

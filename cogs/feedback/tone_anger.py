"""What is said in anger or out of hurt: curses and insults, scorn as thanks, and guesses at a prejudice.

The notation is explained in `bot/crisis/grammar.py`, the named fragments in `tone_words`. `zzmasked` is what
`tone_reading.plain` makes of a curse with asterisks in it.
"""

#: Thanks that are none. They are taken for a sign, and don't count as a beginning.
SCORN = """
thank|thanks|cheers|ta|congratulations|congrats|well_done|grateful ADV* you|a_lot|a_million|a_bunch|so_much|very_much?
    ADV* for|on SCORNED
no_thanks|no_thank_you to ADV* you|them|your|him|her
"""

PLAIN = """
fuck|fucks|fucked|fucker|fuckers|fucking|fuckin|fck|fcking|fuk|fking|effing|motherfucker|motherfuckers|wtf|stfu|gtfo
    |shit|shits|shitty|shite|bullshit|bastard|bastards|bitch|bitches|asshole|assholes|arsehole|arseholes|arse|dickhead
    |dickheads|prick|pricks|cunt|cunts|twat|twats|wanker|wankers|tosser|tossers|bollocks|goddamn|piss|pissing
    |zzmasked
you|your|they|he|she|THEM THEIRS INSULT !my|of_me|answer|mistake|to_me
INSULT company|companies|manager|people|lot|interviewer|interviewers|panel|recruiter|system|rules|process|team|boss|hr
    |firm|employer|place|excuse|reason|decision|letter
bunch|load|pack|gang|pair|lot of|of_absolute INSULT|clowns|pigs|snakes|crooks
what ADV* a|an ADV* bunch|load|pack|joke|disgrace|INSULT !i|my|me|we|answer|mistake|question|thing|error
screw|damn|curse you|your|this_company|the_lot_of_you
your|this|that|the bloody|damn|damned
go|rot|burn to|in hell|blazes
^ get lost $
drop_dead|up_yours|kiss_my|shove_it|shove_your|stick_your_job|get_stuffed|sod_off|bugger_off|naff_off
hope|hoping|wish ... you|your ADV* fail|fails|rot|choke|suffer|regret|go_bust|goes_bust|business_fails|company_fails
    |get_what_you_deserve|live_to_regret|learn_some
hope|hoping|trust|sure ADV* that? ADV* you|they ADV* all? ADV* AUX* ADV* feel|are|sleep|be|feeling ADV* good|proud|happy
    |pleased|great|well|satisfied|better|ashamed ADV* about|of|with|at yourself|yourselves|themselves|night
you|they|everyone ADV* AUX* ADV* AUX* ADV* ashamed
how ADV* do|can|could you|they ADV* sleep|look_at_yourself|live_with|look_in_the_mirror
is|was|were|be|been it|this|that ADV* BY? ADV* my TRAIT !that|which|work
it|this|that|reason|decision|rejection AUX ADV* AUX* ADV* BY? ADV* my TRAIT !that|which
something|anything|everything|nothing|lot|much|reason|rejected|refused|turned_down|judged|no|excluded ADV* with?
    ADV* BY|by my TRAIT
AUX|if|whether|think|suspect|feel|guess|believe|wonder|assume ADV* that? ADV* my TRAIT AUX* ADV* AUX* ADV* .. why|count
    |counted|matter|mattered|part|role|against|reason|factor|problem|issue|obstacle|decide|decided|influence|influenced
    |affect|affected|put_you_off|in_the_way
is|was|were|be|rejected|refused|no|turned_down|not_chosen|only|just ADV* it? ADV* because|since i AM ADV* too|a|an|over?
    ADV* OUTSIDER
is|was|were|be|rejected|refused|turned_down|not_chosen|only|just ADV* it? ADV* because|since i have|wear|come_from ADV*
    ART* NUM? ADV* children|kids|child|baby|headscarf|hijab|turban|abroad|africa|another_country
am|was|were i ADV* too old|young|foreign|fat|dark|ugly|brown|black
you|they|company|manager|boss|panel|hr ADV* AUX* ADV* NOT? ADV* PICK|want|wanted|wants|looking_for|preferring|choosing
    |hiring|employ THEIRS younger|male_candidate|a_man|a_male|native_speaker|native_speakers|prettier|thinner|slimmer
    |white_man|white_people|blonde
PICK THEIRS half my age
people|anyone|someone|somebody|applicants|candidates|those ADV* with|of my TRAIT
is|was|were ADV* a|an|one ADV* big? ADV* lie|joke|insult|disgrace|scandal|scam !of_mine|i|on_me
you|they|he|she|company|panel ADV* had ADV* someone|somebody|your|their|another .. in_mind|lined_up
"""

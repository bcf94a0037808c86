"""Words that mean nearly the same to whoever looks for danger, so that one phrase teaches about its sisters."""

import re

_WRITTEN = """
SELF: i me my mine myself
KIN: mum mom dad mother father parents kids children wife husband partner family sister brother son daughter
    girlfriend boyfriend friend friends nan gran grandma grandad mam mama baby babies girls boys lads household
    siblings sis bro hubby missus mates mate fiance spouse cousin aunt uncle twins kid child toddler grandchildren
PET: dog cat dogs cats pet pets rabbit hamster puppy kitten plants
ALL: everyone everybody people they them nobody anyone anybody somebody someone world folks others earth planet
    universe lot
YOU: you your yous yourselves
GOD: god lord universe heaven maker jesus allah
DIE: die dying death dead died deceased perish perished passing demise lifeless dies deaths
GRAVE: grave graves coffin funeral corpse buried bury morgue cremated ashes casket headstone obituary eulogy urn
    burial hearse coroner graveyard cemetery tombstone dirt soil ground
KILL: kill killing killed kills murder slaughter execute hang hanging hanged shoot shot unalive unaliving unalived off
    offing neck top topping
SUICIDE: suicide suicidal suicides kms kys ctb sewerslide overdose overdosing od overdosed unaliving attempt attempted
    attempts ideation
EXIST: exist existing existence alive living life live lives lived breathe breathing breath born being lifetime
    existed breathes survive surviving survived
WAKE: wake waking woke woken wakes awake morning mornings sunrise dawn
SLEEP: sleep sleeping asleep slept nap slumber bed rest resting
END: end ending ended ends stop stopping stopped stops over finish finished finishing done cease ceased terminate quit
    final finale curtain conclude close closing closed switch shut off out exit
VANISH: disappear disappeared disappearing vanish vanished vanishing gone fade fading erase erased erasing delete
    deleted deleting leave leaving left evaporate dissolve depart departed departing absence missing extinguish
FOREVER: forever permanently permanent eternal eternally eternity evermore ever good peace peaceful peacefully
PILLS: pills pill tablets tablet meds medication medications medicine painkillers capsules prescription prescriptions
    insulin packet packets bottle dose sachets stash vodka cabinet
ROPE: rope noose belt cord ligature beam rafter rafters hook scarf bannister knot
GUN: gun guns pistol rifle shotgun revolver trigger bullet bullets barrel firearm temple
BLADE: blade blades razor razors knife knives scissors scalpel glass lighter needle compass sharpener cigarette flame
    stanley craft shard pin
HIGH: bridge roof rooftop ledge cliff balcony window tower overpass parapet railing railings viaduct flyover storey
    edge heights height drop cliffs bridges
RAIL: train trains track tracks platform railway rail traffic lorry truck bus lorries oncoming motorway highway lane
    tram metro crossing car cars engine
WATER: river sea lake ocean water waves canal tide current pier harbour drown drowning drowned sink bath tub bathtub
    quarry
BODY: wrist wrists arm arms thigh thighs leg legs skin throat veins vein forearm forearms stomach hips ankle ankles
    sleeves sleeve body hands knuckles
HURT: hurt hurting hurts harm harming harmed cut cutting cuts burn burning burned burnt burns slit slitting scratch
    scratching scratched carve carving hit hitting punch punching punched injure injuring injured mutilate mutilating
    slice slicing bruise bruises punish punishing punished starve starving slash slashed dig digging bang banging
    scars scar marks wounds wound scabs bandage bandages plasters stitches bleed bleeding bled blood relapse relapsed
    relapsing
BYE: goodbye goodbyes bye farewell cheerio adieu
LETTER: note notes letter letters message messages envelope envelopes video voicemail will password passwords passcode
    instructions
GIVE: give giving gave given away rehome rehomed donated sort sorted sorting arranged affairs belongings things
CARE: care look mind feed remember forgive sorry tell love loved forget hug kiss
BETTER: better happier easier relieved relief lighter freer free glad fine happy improve brighter thrive calmer sigh
BURDEN: burden weight drain load nuisance dragging drag waste deadweight useless worthless leech parasite problem
    millstone liability anchor mouth cost expensive costs space oxygen
FUTURE: tomorrow future christmas birthday next weekend monday friday summer winter spring sunday saturday week month
    year years dawn anymore longer another
TODAY: tonight today now soon finally already yesterday night nights
WISH: wish wished wishing wishes hope hoping hoped hopes pray praying prayed prayers prayer beg begging dream dreaming
    dreamed fantasise fantasising fantasize fantasizing daydream
WANT: want wanted wanting wants need needed crave craving long longing rather prefer like love deserve deserved urge
    urges tempted desire appealing tempting
PLAN: plan plans planned planning ready decided date chosen picked prepared prepare intend intention going gonna about
    set arranged researched googled searched method methods decide choose
THINK: think thinking thought thoughts imagine imagining picture picturing consider considering contemplate
    contemplating idea ideas wonder wondering
NOT: not never no nothing none without nowhere neither nor hardly barely zero
NEED_STOP: pain suffering misery agony torment ache
POINT: reason reasons point purpose use meaning sense worth worthwhile pointless meaningless bother
TIRED: tired exhausted sick weary fed drained bored
FEEL: feel feeling feels felt seem seems
CAN: can could able
WILL: will would shall might may
MUST: should must ought deserve supposed
PAST: was were had did been
HERE: here around there
IF: if when once whenever unless until after
NOTICE: notice miss missed mourn grieve cry noticed matter matters cried
WORK: job jobs interview interviews application applications career work office company boss manager role cv resume
    linkedin recruiter recruiters employer employers search applying hiring team meeting position contract shift
    rejection rejections hr salary offer offers industry email inbox project deadline portfolio candidate candidates
    colleagues coworkers profession client clients redundancy internship degree
BUSY: coffee lunch phone laptop battery wifi printer commute fridge
CHARITY: prevention hotline helpline charity awareness training volunteer nurse counsellor research policy worker
    officer coordinator
"""

_LISTED = [line.split(": ") for line in re.sub(r"\n\s+", " ", _WRITTEN.strip()).splitlines()]

#: By word, the concepts it may stand for; the first is what it stands for in a row of words.
CONCEPTS: dict[str, list[str]] = {}
for _name, _words in _LISTED:
    for _word in _words.split():
        CONCEPTS.setdefault(_word, []).append(_name)

CONCEPT_NAMES = frozenset(_name for _name, _ in _LISTED)

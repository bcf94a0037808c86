"""How words are written when they are written in a hurry: run together, short, misspelt, with signs for letters."""

import re

_LOOK_ALIKES = {
    "a": "аαɑᴀ",
    "b": "вβьʙ",
    "c": "сϲᴄ",
    "d": "ԁđᴅ",
    "e": "еεᴇё",
    "f": "ꜰ",
    "g": "ɡɢ",
    "h": "һнʜħ",
    "i": "іιɩıɪ",
    "j": "јϳᴊ",
    "k": "кκᴋ",
    "l": "ӏłʟ",
    "m": "мᴍ",
    "n": "пηɴ",
    "o": "оοσøᴏ",
    "p": "рρᴘ",
    "q": "ԛ",
    "r": "гʀ",
    "s": "ѕꜱ",
    "t": "тτŧᴛ",
    "u": "υᴜц",
    "v": "νѵᴠ",
    "w": "ԝωшᴡ",
    "x": "хχ",
    "y": "уγʏ",
    "z": "ᴢ",
}

#: Letters of other scripts that look like Latin ones, after NFKC and without marks.
CONFUSABLE = str.maketrans({foreign: latin for latin, letters in _LOOK_ALIKES.items() for foreign in letters})

#: Signs that stand for letters inside a word. An i, an l and what looks like them are one.
SIGNS = str.maketrans("1!|l0345$7@8", "iiiioeasstab")

_KEYWORDS = """
kill killing killed die dying dead death suicide suicidal myself hang hanging overdose overdosed life cut cutting
hurt hurting harm harming self pills alive live living wake existing exist unalive unaliving burden goodbye forever
rope noose wrists wrist jump bridge want wanted wish anymore tonight blade razor ending end gun disappear world
everyone without better nobody funeral hurts reason cease train never breathing existence pain slit bleed bleeding
relapsed blades tired everybody family deserve overdosing drown drowning breathe reasons answer
"""

#: The words that get disguised or misspelt, because they are the ones that matter.
KEYWORDS = tuple(_KEYWORDS.split())

_OWN = """
alive arm ask awake bade bald bed beds bend bern bet beter blad bladed blaze bleak bled bleeding bleeds bleeing
brain bread breath breathing breed breeding bride bridged brig buren case cases cat cess cuing cult cute cuter cutie
cutter dad dea deal dean deat deed den deny deth did dies din dine dire disappeared dish doe dread due dye dyed eal
ease ed edge edn elf en ends eth even ever evil evr exist exit exits fail farm fell fever fie file fill fish flie
full gin giving gnu gum gunn ha had hag halt ham hams han hand hanger haram harm hart hat head hum hung hunt hunts
hurst hurt hurts hut ide ill jmp jum kills kiln knight lade lead lease lice lie lief lien life lift lit live lives
living loving lve lying mill nd ned neve norse nose noses olive paid pain pains paint pan ped pian pill pin pins
plain plan plis pls pole pore pulls rain ram rap rason raz raze razors read reasons red right rip robe roe rop rope
roped ropes rove ruin run rut sel self selfs send silt sit skil skill slid slot sold spit tain tied tiered tire
tired to ton trained tried tries vest wake walk wan wants ward was wash wast wat watt went west wet will winsh wish
wished wists wit with wits wka wke woke wold word wordl words world worlds worse would wrist writ writes writs wsih
"""

#: Near misses of keywords that are words of their own.
_OWN_WORDS = frozenset(_OWN.split())

#: Words, and what is written for them when short, slurred or wrong.
_WRITTEN_SHORT = """
i am: im ; i have: ive ; i am going to: imma ima ; want to: wanna wana wna wont2 wantto wnna want2
want to be: wannabe ; going to: gonna gona gunna gna finna ; got to: gotta ; trying to: tryna trynna
about to: bouta boutta ; let me: lemme ; give me: gimme ; do not know: dunno ; can not: cannot cant cnt
will not: wont ; do not: dnt donnt dontt ; am not: aint ; you: u ; your: ur ; people: ppl
tomorrow: tmrw tmr tomoro tommorow tommorrow tomorow 2moro 2morrow ; tonight: 2nite tonite 2night
forever: 4ever 4eva ; for: 4 ; never: nvr ; because: cuz cos coz bc cause becuase becasue ; before: b4 ; and: n
really: rlly rly realy fr ; seriously: srsly ; everyone is: everyones ; everyone would: everyoned ; they would: theyd
they will: theyll ; you will: youll ; it will: itll ; it is: its ; that is: thats ; there is: theres
what is: whats wats ; life is: lifes ; who is: whos ; you are: youre ; they are: theyre
should have: shouldve shoulda ; would have: wouldve ; could have: couldve
myself: meself mysel mself miself myslf mysefl ; yourself: urself ; everyone: every1 evryone everone eveyone
anyone: any1 whoever ; someone: some1 somone ; nobody: no1 noone ; everybody is: everybodys ; goodbye: goodby
kill: kil kll klil ; killing: kiling killin ; dying: dieing dyin dyeing ; death: deth ; dead: daed ded ; die: dei dy
self harm: selfharm ; self harming: selfharming ; self harmed: selfharmed ; self delete: selfdelete
suicide: suiside suacide sewerside ; suicidal: sucidial sui suicida ; unalive: unlive ; kill myself: kts
commit: kermit comit ; a lot: alot ; i do not know: idk ; i do not care: idc ; i do not want: idw
want to kill myself: iwtkms ; want to die: wtd ; living: livin livng ; existing: existin ; breathing: breathin
nothing: nothin nthn ; thinking: thinkin ; though: tho ; about: abt ; with: w ; without: wo withought wihtout witout
lol: loool lolol haha hahaha lmao lmfao rofl ; mum: mam mummy ; mom: mommy ; dad: daddy ; what: wat ; the: da teh
that: dat ; love: luv ; life: lyf ; live: liv ; alive: alife ; please: plz pls ; when: wen ; definitely: definately
just: jst jus jsut ; anymore: anymre ; no more: nomore ; better off: betteroff ; everything: everthing evrything
have: hav ; would: wud wold ; should: shud ; could: cud ; world: wrld ; from: frm ; good: gud ; my: mi ; through: thru
till: til ; hurt: hrt ; i know: ik ; right now: rn ; nobody is: noones ; cool: kool ; mum is: mums
fucking: fuckin fkn fcking fkin ; was: wsa ; want: wunt wnat wnt whant wan ; serious: seriuos ; could not: cudnt
would not: wudnt ; should not: shudnt ; i do not: idont ; i want: iwant ; committing: commiting ; reason: reson
every: evry ; like: lik ; answer: anser ; wrists: rists ; reasons: resons ; tired: tierd ; wrist: rist ; over: ovr
better: beter ; are: r ; honestly: ngl tbh ; badly: af ; we have: weve ; wanting to: wanting2 ; deserve: deserv
"""

_NEGATED = "would could should did does do is was were are have has had must need"

#: What is written short, slurred or wrong, and the words it stands for. Only whole words.
SHORT = {
    short: words
    for words, _, shorts in (line.partition(": ") for line in re.split(r" ; |\n", _WRITTEN_SHORT.strip()))
    for short in shorts.split()
} | {f"{verb}nt": f"{verb} not" for verb in _NEGATED.split()}

#: What can follow "ill" and "id" only when they lack an apostrophe.
_AFTER_I = (
    "(?:just|never|probably|kill|end|be|die|do it|do this|take|hang|jump|hurt|cut|always|soon|finally|not|only|rather"
    r"|like|love|have|still|prefer)\b"
)

#: Said in two ways, read in one.
SPELLINGS = (
    (r"\b(?:don't|dont) (want|wanna|wana)\b", r"do not \1"),
    (rf"\bill (?={_AFTER_I})", "i will "),
    (rf"\bid (?={_AFTER_I})", "i would "),
    (r"\bgood[ -]bye", "goodbye"),
    (r"\b(want|wanting|going|need|have|got|trying|about|ready|used|like|love|wnt) 2 ", r"\1 to "),
    (r"\bun[ -]ali(?=[vf])", "unali"),
    (r"\bsui cid", "suicid"),
    (r"\b(?!succ|suss)su+[ieao]*[cs]+[iaey]*d(?:al|le|el|ial|il|ul)\b", "suicidal"),
    (r"\b(?!succ|suss)su+[ieao]+[cs]+[iaey]*d[ei]?\b|\bsu[cs]+[ia]+[dc]e?\b", "suicide"),
    (r"\bover ?(?=dos)", "over"),
    (r"\b(every|any|some) one\b(?! of)", r"\1one"),
    (r"\b(every|any|no) body\b", r"\1body"),
)

#: Words that belong together, as they are after each has been spelt out.
TWO_WORDS = (
    (" a lot more", " more"),
    ("any more", "anymore"),
    (" my live ", " my life "),
    ("lifes ", "life is "),
    ("my self", "myself"),
    ("for ever ", "forever "),
    ("no one", "nobody"),
    ("am unable to", "can not"),
    ("not be able to", "can not"),
    ("better of without", "better off without"),
    ("better of dead", "better off dead"),
    ("better of if", "better off if"),
    (" it al ", " it all "),
    ("too kill", "to kill"),
)

#: What an apostrophe shortens in a way of its own.
APART = {
    "won't": "will not",
    "can't": "can not",
    "ain't": "am not",
    "shan't": "will not",
    "let's": "let us",
    "y'all": "you all",
    "don't": "do not",
    "i'm": "i am",
}


def _near(word: str) -> set[str]:
    """Return `word` with a letter missing, doubled or in its neighbour's place, its first letter kept."""
    missing = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)}
    doubled = {word[:at] + word[at] + word[at:] for at in range(len(word))}
    vowels = {
        word[:at] + vowel + word[at + 1 :] for at in range(1, len(word)) if word[at] in "aeiouy" for vowel in "aeiouy"
    }
    return missing | swapped | doubled | (vowels if len(word) > 6 else set())


MISSPELT = {
    near: word
    for word in KEYWORDS
    if len(word) > 3
    for near in sorted(_near(word))
    if near not in _OWN_WORDS and near not in KEYWORDS
} | dict.fromkeys(("suicde", "sucide", "suicid", "sucicide", "suicied", "suicude", "suecide", "suiced"), "suicide")

#: How a keyword looks once its signs are letters.
DISGUISED = {
    word.translate(SIGNS): word
    for word in (*KEYWORDS, "to", "wanna", "just", "my", "not", "dont", "take", "over", "dose", "off")
}
DISGUISED_BY_LENGTH = {length: [word for word in KEYWORDS if len(word) == length] for length in range(3, 10)}

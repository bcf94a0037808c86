"""Persons who are named in a mail, and its sentences with a mark where they stood. Pure."""

import re
from collections.abc import Collection, Sequence

from cogs.feedback.given_names import ALSO_WORDS, GIVEN_NAMES, NEVER_WORDS, PLACES
from cogs.feedback.names_words import ALSO_FAMILY_NAMES, COMMON, FIRMS, NO_PERSON, PLACES_BEGIN

#: stands in a sentence for somebody's name
MARK = "Zzname"
#: and the same once the sentence is read
MARKED = f" {MARK.lower()}"

_WORD = r"[A-ZÀ-ÖØ-ÞĀČĆĐĘĚĞİŁŃŌŐŘŚŞŠȘȚŤŪŮŰŹŻŽ][^\W\d_]+(?:['’-][A-Z][^\W\d_]+)*"
_TITLES = (
    "[Mm]rs|[Mm]r|[Mm]s|[Mm]x|Miss|Dr|Prof|Professor|Doctor|Chef|Father|Reverend|Rev|Pastor|Imam|Rabbi|Sister|Captain"
    "|Sergeant|Sgt|Sir|Madam|Madame|Nurse|Matron|Auntie|Uncle|Councillor|Coach|Lady|Lord|Herr|Frau|Monsieur|Señora?"
)
_TITLE_WORDS = frozenset(re.findall("[a-z]{2,}", _TITLES.replace("[Mm]", "m").lower()))
_TITLED = re.compile(
    rf"\b(?:(?:{_TITLES})\.? (?:{_WORD}|[A-Z]\b\.?)(?: {_WORD})*|(?:mr|mrs|ms)\.? (?!or\b|and\b)[a-z]{{3,}})"
)
_RUN = re.compile(rf"{_WORD}(?:(?: (?:&|de|del|van|von|der|bin|al|of|and) | ){_WORD})*(?:['’]s\b)?")
_SMALL = re.compile("[a-z]{3,}")

_SOMEONE = (
    "colleagues?|friend|manager|interviewers?|recruiter|supervisor|chef|boss|assistant|receptionist|neighbou?r|mate"
    "|cousin|teacher|tutor|mentor|referee|head|director|lady|man|woman|guy|gentleman|named|called|coordinator|foreman"
    "|nurse|brother|sister|owner|trainer|partner|consultant|girl|boy|lad|student|member|pupil|carer|cook|driver|aunt"
    "|uncle|wife|husband|son|daughter|mum|dad|mother|father"
)
#: What stands before or after somebody, so that a name that is a word as well, or is not known, is taken for one.
_PERSON_BEFORE = re.compile(rf"\b(?:{_SOMEONE}),? $", re.IGNORECASE)
_SMALL_BEFORE = re.compile(rf"\b(?:{_SOMEONE}|with|by|from|tell|ask|thanks to|and|met|told|spoke to|talked to|to),? $")
_ADVERB = "(?:(?:also|had|has|even|once|then|kindly|just|actually|really|always|never) )?"
_FRIENDLY = "kind|nice|friendly|helpful|lovely|sweet|rude|patient|polite|bored|welcoming|great"
_PERSON_AFTER = re.compile(
    rf" ?,? ?{_ADVERB}(?:(?:said|says|told|asked|showed|mentioned|explained|promised|seemed|thought|interviewed|rang"
    r"|phoned|emailed|wrote|suggested|advised|recommended|offered|smiled|laughed|asks|thinks|knows|helped|looked|listened"
    r"|noticed|felt|met|greeted|introduced|marked|handed|gave|assured|agreed|shrugged|yawned|interrupted|walked|who|knew)\b"
    rf"|(?:was|is|were) (?:so |very |really )?(?:{_FRIENDLY}|late|on leave|away|so|very|my|a|the|better|there|in|on)\b)"
)
_SURELY_AFTER = re.compile(
    rf" {_ADVERB}(?:(?:showed|asked|interviewed|greeted|taught|trained|introduced|interrupted|thanked) me\b|smiled"
    rf"|laughed|shrugged|yawned|(?:was|is|seemed) (?:so |very |really |extremely )(?:{_FRIENDLY})\b"
    r"|(?:has|had|is|was) (?:gone |currently )?(?:on|off on) (?:maternity|holiday|sick|annual|paternity|leave)"
    r"|(?:who|whom) (?:showed|interviewed|met|greeted|took|was|is|works|said|told|gave))"
)
_WHERE = re.compile(r"\b(?:at|in|near|to|from|outside|your|the|an?|this|via) $", re.IGNORECASE)
_ACTS = re.compile(r"(?:[,;:] |\b(?:that|because|and|but|when|think|said|if|while|since|as|where|after|what|like) )$")
_THEN_HE = re.compile(r" [a-z][^.!?]{0,60}\b(?:he|she|him|his|her)\b")
_FIRM_AFTER = re.compile(r" ?(?:&|and Sons|and Co\b|Ltd|Inc)")

_OWN = re.compile(
    r"\b(?:[Mm]y name(?: is|['’]s)|I am|I['’]m|[Tt]his is|[Cc]all me|[Ii]t(?:['’]s| is))"
    rf" {_WORD}(?: {_WORD})?(?! (?:who|that|he|she))"
)
#: Whoever is spoken to at the beginning of a sentence is named by the way, as in a greeting.
_SPOKEN_TO = re.compile(
    r"^(?:(?P<opens>(?:(?:[Mm]any )?[Tt]hanks|[Tt]hank you|[Cc]heers|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Gg]ood \w+|[Ss]orry"
    r"|[Pp]lease)"
    rf"(?: (?:so much|very much|again|a lot))?),? (?:(?:{_TITLES})\.? )?{_WORD}(?: {_WORD})?(?=[,.!]|$| for | and )"
    rf"|{_WORD},(?! (?:who|whom|whose|the|my|your|from|one|a)\b))"
)


def marked(sentence: str, greeted: Collection[str], known: Collection[str]) -> str:
    """Return `sentence` with a mark for each person it names, who isn't the one greeted or the writer.

    `known` names are no persons, such as that of the company.
    """
    for name in known:
        if len(name.strip()) > 1:
            sentence = re.sub(rf"(?<!\w){re.escape(name.strip())}(?!\w)", _it, sentence, flags=re.IGNORECASE)
    sentence = FIRMS.sub("it", _SPOKEN_TO.sub(_opened, _OWN.sub("", sentence)))
    sentence = _TITLED.sub(lambda found: _titled(found, greeted), sentence)
    if not NEVER_WORDS.isdisjoint(_SMALL.findall(sentence)):
        sentence = _SMALL.sub(_small, sentence)
    return _RUN.sub(lambda found: _run(found, greeted), sentence)


def _opened(found: re.Match[str]) -> str:
    """Return what begins a sentence, without who is spoken to."""
    word = found[0].rstrip(",").lower()
    return found["opens"] or ("" if _given(word) or word in ALSO_WORDS else found[0])


def _it(found: re.Match[str]) -> str:
    return found[0] if found[0].islower() else "it"


def _titled(found: re.Match[str], greeted: Collection[str]) -> str:
    words = found[0].lower().replace(".", "").split()
    return found[0] if not _nobodies(words, greeted).isdisjoint(words[1:]) else MARK


def _small(found: re.Match[str]) -> str:
    """Mark a name in small letters, if it is nothing but a name and stands where a person would."""
    if found[0] not in NEVER_WORDS:
        return found[0]
    text, start, end = found.string, found.start(), found.end()
    sure = _SMALL_BEFORE.search(text, max(0, start - 20), start) or _PERSON_AFTER.match(text, end)
    return MARK if sure else found[0]


def _run(found: re.Match[str], greeted: Collection[str]) -> str:
    """Mark words with capitals that follow each other, if they name somebody."""
    words = re.sub("['’]s$", "", found[0]).lower().split()
    nobody = MARK.lower() in words or COMMON.issuperset(words) or not _nobodies(words, greeted).isdisjoint(words)
    return found[0] if nobody or not _is_person(found, words) else MARK


def _nobodies(words: Sequence[str], greeted: Collection[str]) -> frozenset[str]:
    """Return the words that make something else of these: without those that are family names where one may stand."""
    named = len(words) == 2 and (words[0] in NEVER_WORDS or words[0] in _TITLE_WORDS)
    return (NO_PERSON - ALSO_FAMILY_NAMES if named else NO_PERSON).union(greeted)


def _is_person(found: re.Match[str], words: list[str]) -> bool:
    text, start, end = found.string, found.start(), found.end()
    before = text[max(0, start - 24) : start]
    if PLACES_BEGIN.issuperset(before.lower().replace(".", "").split()[-1:] or ["-"]):
        return False
    if found[0].endswith(("'s", "’s")) and _WHERE.search(before):
        return False
    if start == 0 and len(words) > 1 and not _given(words[0]) and words[0] not in ALSO_WORDS:
        words = words[1:]
    while len(words) > 1 and words[0] in COMMON:
        words = words[1:]
    if _given(words[0]):
        return not _FIRM_AFTER.match(text, end)
    if _PERSON_BEFORE.search(before) or (start and _SURELY_AFTER.match(text, end)):
        return words[-1] not in COMMON
    if words[0] in ALSO_WORDS and _PERSON_AFTER.match(text, end):
        return True
    if words[0] in ALSO_WORDS - PLACES and start and _SMALL_BEFORE.search(before):
        return True
    return start > 0 and bool(_ACTS.search(before) and _THEN_HE.match(text, end))


def _given(word: str) -> bool:
    return not GIVEN_NAMES.isdisjoint((word, word.partition("-")[0])) and word not in COMMON

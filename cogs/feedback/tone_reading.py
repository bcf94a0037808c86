"""A mail as the tone check reads it: its parts, and its sentences in plain lower-case words. Pure."""

import re
from dataclasses import dataclass

#: characters that are read; nobody's mail is as long, and a form takes less
LONGEST = 4000

_SUBJECT = re.compile(r"\s*subject\s*:([^\n]*)", re.IGNORECASE)
_GREETING = re.compile(
    r"\s*(?:(?:dear|hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern"
    r"|to (?=the ))\b"
    r"(?:(?!\b(?:thank|i|my|we|just)\b)[^,.!?:;\n]|(?:(?<=\bm[rsx])|(?<=\bmrs)|(?<=\bdr)|(?<=\bprof))\.){0,60}"
    r"(?:[,.!?:;]+|\n|$)"
    r"|[^\W\d_]+\.?(?:[ '-][^\W\d_]+){0,2},[ ]*\n)",
    re.IGNORECASE,
)

_SIGNED = (
    r"(?:(?:with )?(?:my |very |many |all )*(?:kind(?:est)? |best |warm(?:est)? |good |great )?"
    r"(?:regards?|wishes|greetings)"
    r"|(?:all the )?best|cheers|ta|(?:yours? )?(?:sincerely|faithfully|truly|respectfully)|yours|bye|speak soon"
    r"|(?:many |with )?(?:thanks|thx|thank you)(?: again| a lot| so much| very much| in advance)?"
    r"|have a (?:nice|good|great) \w+)"
)
_NAME = r"(?-i:[^\W\d_a-z])[\w.'’-]*"
_CLOSING_LINE = re.compile(rf"{_SIGNED}[ ,.!–-]*(?:{_NAME}(?: {_NAME}){{0,3}})?", re.IGNORECASE)
_NAME_LINE = re.compile(rf"[-–— ]*(?:\[[^\]]{{1,40}}\]|{_NAME}(?: {_NAME}){{0,2}})[ .]*", re.IGNORECASE)
_CLOSED_IN_LINE = re.compile(
    rf"(?:^|(?<=[.!?,)] )){_SIGNED}(?:[ ]*[,.!–-]+[ ]*|[ ])(?:{_NAME}(?: {_NAME}){{0,2}})[ .]*$", re.IGNORECASE
)

_ABBREVIATED = re.compile(
    r"\b(mr|mrs|ms|mx|dr|prof|st|ref|no|e\.g|i\.e|approx|etc|tel|a\.m|p\.m)\.(?= ?\S)", re.IGNORECASE
)
_END = re.compile(r"([.!?;…]+(?=[\s\"'”’)]|$)|\n\s*|[;?!]+)")
_QUOTES = re.compile(r"[\"“”„«»‘]|(?<![^\W_])['’]|['’](?![^\W_])")
_APOSTROPHES = re.compile("[\u2018\u2019\u201b\u02bc\u00b4`]")
_PREFIXED = re.compile(r"\b(re|e|co|mis|dis|un)-(?=[a-z])")
_BREAKS = re.compile(r"[,:()\[\]\u2013\u2014]|\s-{1,2}\s|\.\.")
#: A curse that is masked, such as "f***" or "sh*t", and words between asterisks, which are only stressed.
_MASKED = re.compile(r"(?<![\w*])(?:bull|mother)?[abcdfpstw][a-z]{0,2}(?:\*+[a-z]+|\*{2,})")
_STRESSED = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+)\1(?![\w*])")
#: words in capitals side by side
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b(?:[^\w\n]+[A-Z]+\b)+[^\w\n]+[A-Z]{2,}\b")
_TOKEN = re.compile(r"[^\W_]+(?:'[a-z]+)?|,")

_ENDINGS = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_BEFORE_IS = frozenset(
    ("it", "that", "there", "this", "what", "who", "how", "where", "he", "she", "here", "everything", "nothing")
)
_NEGATED = {"can": "can not", "won": "will not", "shan": "shall not", "ain": "is not"}
_SHORT = {
    "im": "i am", "ive": "i have", "cant": "can not", "cannot": "can not", "dont": "do not", "didnt": "did not",
    "doesnt": "does not", "wasnt": "was not", "werent": "were not", "isnt": "is not", "arent": "are not",
    "havent": "have not", "hasnt": "has not", "hadnt": "had not", "couldnt": "could not", "wouldnt": "would not",
    "shouldnt": "should not", "wont": "will not", "thats": "that is", "u": "you", "ur": "your", "pls": "please",
    "plz": "please", "youve": "you have", "youre": "you are", "theyre": "they are", "gonna": "going to",
    "tho": "though", "atleast": "at least", "alot": "a lot", "noone": "no one", "aint": "is not", "bc": "because",
    "cuz": "because", "cos": "because", "thx": "thanks", "thankyou": "thank you", "resumé": "resume",
    "résumé": "resume", "mins": "minutes", "hrs": "hours",
}  # fmt: skip


@dataclass(frozen=True)
class Mail:
    """A mail taken apart; each part as it was typed."""

    subject: str
    greeting: str
    body: str


def parted(text: str) -> Mail:
    """Return the parts of `text`, without its signature; what isn't there is empty."""
    text = text[:LONGEST].replace("\r", "")
    subject = _SUBJECT.match(text)
    rest = text[subject.end() :] if subject else text
    greeting = _GREETING.match(rest)
    body = rest[greeting.end() :] if greeting else rest
    return Mail(subject[1].strip() if subject else "", greeting[0].strip() if greeting else "", _unsigned(body.strip()))


def _unsigned(body: str) -> str:
    lines = body.split("\n")
    for back in range(1, min(5, len(lines)) + 1):
        line = lines[-back].strip()
        if len(line) > 60:
            break
        if back < len(lines) and _CLOSING_LINE.fullmatch(line):
            return "\n".join(lines[:-back]).rstrip()
    if len(lines) > 1 and len(lines[-1]) <= 60 and _NAME_LINE.fullmatch(lines[-1].strip()):
        return "\n".join(lines[:-1]).rstrip()
    kept, end = body[:-90], body[-90:]
    return (kept + _CLOSED_IN_LINE.sub("", end)).rstrip()


def sentences(text: str) -> list[str]:
    """Return the sentences of `text` as they were typed, without what ends them unless that asks or shouts."""
    parts = [*_END.split(_ABBREVIATED.sub(r"\1", text)), ""]
    ended = zip(parts[::2], parts[1::2], strict=True)
    return [part.strip() + "!!" * (end.count("!") > 1) + "?" * ("?" in end) for part, end in ended if part.strip()]


def loud(sentence: str) -> str:
    """Return words for how a sentence is typed, as `plain` does: in capitals, or with several exclamation marks."""
    return " zzcapitals ," * bool(_SHOUTED.search(sentence)) + " zzexclaimed ," * ("!!" in sentence)


def plain(sentence: str) -> str:
    """Return a sentence in small words with a space before each, short forms written out; commas are words."""
    words: list[str] = []
    text = _APOSTROPHES.sub("'", _QUOTES.sub(" ", _STRESSED.sub(r"\2", sentence))).lower()
    text = _MASKED.sub("zzmasked", text)
    for token in _TOKEN.findall(_BREAKS.sub(" , ", _PREFIXED.sub(r"\1", text))):
        words += _written_out(token).split()
    return "".join(f" {word}" for word in words)


def _written_out(token: str) -> str:
    word, apostrophe, ending = token.partition("'")
    if not apostrophe:
        return _SHORT.get(token, token)
    if ending == "t" and word.endswith("n"):
        return _NEGATED.get(word, f"{word[:-1]} not")
    if ending == "s":
        return f"{word} is" if word in _BEFORE_IS else word
    return f"{word} {_ENDINGS[ending]}" if ending in _ENDINGS else word + ending

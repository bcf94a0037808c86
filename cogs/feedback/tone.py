"""What a mail may stumble over: a few signs of its tone, found by rules. It reads words, not people. Pure."""

import re
from collections.abc import Collection, Iterator, Sequence, Set

from bot.crisis.grammar import Grammar, RuleBook
from cogs.feedback import tone_anger, tone_blame, tone_manners, tone_pleading, tone_protest, tone_reconsider, tone_words
from cogs.feedback.flags import Flag
from cogs.feedback.tone_names import MARKED, marked
from cogs.feedback.tone_polite import asks, keeps, thanks
from cogs.feedback.tone_reading import loud, parted, plain, sentences

#: what people read at work
MOST_CHARACTERS, MOST_WORDS = 1200, 200
#: sentences of the body within which thanks are a beginning
_BEGINNING = 2

#: A sign that is enough, one that says little alone, and one that says nothing but beside such a one.
_PLAIN, _FAINT, _GROUND = "plain", "faint", "ground"

_grammar = Grammar(tone_words.FRAGMENTS)


def _book(**templates: str) -> RuleBook:
    return RuleBook(rule for kind, lines in templates.items() for rule in _grammar.rules(kind, lines))


_DENIED = _book(denied=tone_words.DENIED)
_OF_ONESELF = _book(of_oneself=tone_words.OF_ONESELF)
_SCORN = _book(scorn=tone_anger.SCORN)
#: the kind of a rule begins with the flag that it is a sign of
_SIGNS = _book(
    protest=tone_protest.PLAIN,
    protest_faint=tone_protest.FAINT,
    protest_ground=tone_protest.GROUND,
    blame=tone_blame.PLAIN,
    blame_manners=tone_manners.PLAIN,
    blame_anger=tone_anger.PLAIN,
    blame_scorn=tone_anger.SCORN,
    blame_faint=tone_blame.FAINT,
    pleading=tone_pleading.PLAIN,
    pleading_faint=tone_pleading.FAINT,
    reconsider=tone_reconsider.PLAIN,
    reconsider_faint=tone_reconsider.FAINT,
)
_KINDS = {kind: (Flag(kind.partition("_")[0]), kind.partition("_")[2]) for kind in {r.kind for r in _SIGNS.rules}}
#: what writers also say of themselves, without meaning the other side
_ABOUT_OTHERS = frozenset({Flag.BLAME, Flag.PROTEST})

_LETTERS = re.compile(r"[^\W\d_]{3,}")


def check(text: str, *, known: Collection[str] = ()) -> tuple[Flag, ...]:
    """Return what a mail may stumble over, in the order of the flags. It may begin with its subject and greeting.

    `known` are names that aren't those of persons, such as the company's and the role's.
    """
    mail = parted(text)
    greeted = frozenset(_LETTERS.findall(mail.greeting.lower()))
    subject, body = sentences(mail.subject), sentences(mail.body)
    read = [loud(each) + plain(marked(each, greeted, known)) for each in (*subject, *body)]
    found = _by_rules(read)
    if any(MARKED in each for each in read):
        found.add(Flag.NAMES)
    read = read[len(subject) :]
    if not any(thanks(_without(_SCORN, each, {*each.split()})) for each in read[:_BEGINNING]):
        found.add(Flag.NO_THANKS)
    if len(mail.body) > MOST_CHARACTERS or len(mail.body.split()) > MOST_WORDS:
        found.add(Flag.LENGTH)
    if not any(asks(sentence, marked=typed.endswith("?")) for sentence, typed in zip(read, body, strict=True)):
        found.add(Flag.NO_QUESTION)
    if not any(map(keeps, read)):
        found.add(Flag.NO_CLOSE)
    return tuple(flag for flag in Flag if flag in found)


def _by_rules(read: Sequence[str]) -> set[Flag]:
    found: set[Flag] = set()
    before: dict[Flag, set[str]] = {}
    for sentence in read:
        here: dict[Flag, set[str]] = {}
        for flag, sign in _signs_in(sentence, besides=found):
            here.setdefault(flag, set()).add(sign)
        found |= {flag for flag, signs in here.items() if _PLAIN in signs or len(signs | before.get(flag, set())) > 1}
        before = here
    return found


def _signs_in(sentence: str, besides: Set[Flag]) -> Iterator[tuple[Flag, str]]:
    """Give what each sign in a sentence is of, and what it counts as: two different ones are enough."""
    words = frozenset(sentence.split())
    meant = _without(_DENIED, sentence, words)
    of_others = _without(_OF_ONESELF, meant, words)
    for rule in _SIGNS.possible(words):
        flag, kind = _KINDS[rule.kind]
        if flag not in besides and rule.pattern.search(of_others if flag in _ABOUT_OTHERS else meant):
            yield flag, {_FAINT: rule.template, _GROUND: _GROUND}.get(kind, _PLAIN)


def _without(book: RuleBook, sentence: str, words: Set[str]) -> str:
    for rule in book.possible(words):
        sentence = rule.pattern.sub(" ~", sentence)
    return sentence

"""Whether words show plain signs that whoever wrote them is in danger from themselves."""

from collections.abc import Iterable

from bot.crisis import safe, signs
from bot.crisis.clues import passages
from bot.crisis.concepts import CONCEPTS
from bot.crisis.fragments import FRAGMENTS
from bot.crisis.grammar import Grammar, Rule, RuleBook, words_of
from bot.crisis.judge import JUDGE
from bot.crisis.normalising import clauses
from bot.crisis.other_languages import wants_to_die

_grammar = Grammar(FRAGMENTS)


def _book(**templates: str) -> RuleBook:
    return RuleBook(rule for kind, lines in templates.items() for rule in _grammar.rules(kind, lines))


_DESPITE = _book(despite=safe.DESPITE)
_SAFE = _book(denial=safe.DENIAL, topic=safe.TOPIC, idiom=safe.IDIOM)
_DANGER = _book(
    explicit=signs.EXPLICIT,
    passive=signs.PASSIVE,
    coded=signs.CODED,
    burden=signs.BURDEN,
    farewell=signs.FAREWELL,
    method=signs.METHOD,
    self_harm=signs.SELF_HARM,
)
_BARE = _book(bare=signs.BARE)
_BOOKS = (_DESPITE, _DANGER, _BARE, _SAFE)

#: The words that are known; letters run together are parted into these.
_VOCABULARY = frozenset(
    _grammar.words | {*CONCEPTS} | {word for book in _BOOKS for rule in book.rules for word in words_of(rule.template)}
)
_JUDGE = JUDGE.load()


def in_danger(text: str) -> bool:
    """Whether `text` shows plain signs that its writer may hurt or kill themselves.

    It knows words, not people: it misses what is hinted at, and may take a figure of speech at its word.
    """
    read = clauses(text, _VOCABULARY)
    if any(map(sign, read)) or any(map(_JUDGE.says_danger, passages(_for_the_judge(read)))):
        return True
    return wants_to_die(text)


def sign_in(text: str) -> bool:
    """Whether the rules alone find a sign in `text`."""
    return any(map(sign, clauses(text, _VOCABULARY)))


def sign(clause: str) -> Rule | None:
    """Return the rule by which `clause`, of `normalising.clauses`, is a sign of danger."""
    words = frozenset(clause.split())
    for rule in _DESPITE.possible(words):
        if rule.pattern.search(clause):
            return rule
    possible = _DANGER.possible(words)
    if not words & safe.CONTEXT:
        possible += _BARE.possible(words)
    if not possible:
        return None
    masked = _without_denials(clause)
    return next((rule for rule in possible if rule.pattern.search(masked)), None)


def for_the_judge(text: str) -> list[str]:
    """Return the clauses of `text` that the judge weighs, without what is denied, a topic or a figure of speech."""
    return _for_the_judge(clauses(text, _VOCABULARY))


def _for_the_judge(read: Iterable[str]) -> list[str]:
    return [_without_denials(clause) for clause in read if " ," not in clause]


def _without_denials(clause: str) -> str:
    for rule in _SAFE.possible(frozenset(clause.split())):
        clause = rule.pattern.sub(" ~", clause)
    return clause

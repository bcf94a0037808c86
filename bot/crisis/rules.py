"""Whether words show plain signs that whoever wrote them is in danger from themselves."""

import re

from bot.crisis import safe, signs
from bot.crisis.fragments import COMMON
from bot.crisis.grammar import Grammar, Rule, RuleBook
from bot.crisis.normalising import clauses
from bot.crisis.turns import TURNS

_grammar = Grammar(COMMON, TURNS, safe.SAFE_TURNS)


def _book(**templates: str) -> RuleBook:
    return RuleBook(rule for kind, lines in templates.items() for rule in _grammar.rules(kind, lines))


_DESPITE = _book(despite=safe.DESPITE)
_SAFE = _book(denial=safe.DENIAL, topic=safe.TOPIC, idiom=safe.IDIOM)
_DANGER = _book(**signs.KINDS)
_BARE = _book(bare=signs.BARE)

#: The words that the rules know; letters run together are parted into these.
_VOCABULARY = frozenset(
    word
    for book in (_DESPITE, _DANGER, _BARE, _SAFE)
    for rule in book.rules
    for word in re.findall("[a-z]{2,}", rule.pattern.pattern)
)


def in_danger(text: str) -> bool:
    """Whether `text` shows plain signs that its writer may hurt or kill themselves.

    It knows words, not people: it misses what is hinted at, and may take a figure of speech at its word.
    """
    return any(sign(clause) for clause in clauses(text, _VOCABULARY))


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
    for rule in _SAFE.possible(words):
        clause = rule.pattern.sub(" ~", clause)
    return next((rule for rule in possible if rule.pattern.search(clause)), None)

"""What is said when a pattern is noticed, as data/progress/ holds it."""

from collections import Counter
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds, slots_of
from bot.sources import EntryId, Sources
from cogs.progress.patterns import Rule, check_template


def _check_text(template: str) -> str:
    return check_template(template, "count", "days")


def _check_reason(template: str) -> str:
    return check_template(template, "least", "days")


def _check_idea(text: str) -> str:
    if slots_of(text):
        raise ValueError("an idea has no slots")
    return text


class PatternRule(Entry):
    """When a rule holds, in words that a member reads."""

    rule: Rule
    shown_when: Annotated[str, Field(max_length=240), AfterValidator(_check_reason)]

    @property
    def id(self) -> str:
        """What is put away with "Not for me": the rule, whatever notes it has or will have."""
        return self.rule.value


class PatternNote(Entry):
    """Acknowledge, then the numbers and that they can't say why; beside it, something that may be worth a try."""

    id: EntryId
    rule: Rule
    text: Annotated[str, Field(min_length=120, max_length=420), AfterValidator(_check_text)]
    idea: Annotated[str, Field(max_length=320), AfterValidator(_check_idea)]
    sources: Sources


class Patterns(Entry):
    rules: tuple[PatternRule, ...]
    notes: Annotated[tuple[PatternNote, ...], UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Patterns":
        if sorted(each.rule for each in self.rules) != sorted(Rule):
            raise ValueError("needs exactly one of rules for each rule")
        counts = Counter(note.rule for note in self.notes)
        if missing := [rule.value for rule in Rule if counts[rule] < 2]:
            raise ValueError(f"fewer than two notes for {', '.join(missing)}")
        return self

    def for_rule(self, rule: Rule) -> tuple[PatternNote, ...]:
        return tuple(note for note in self.notes if note.rule is rule)

    def by_rule(self) -> dict[Rule, PatternRule]:
        return {each.rule: each for each in self.rules}


PATTERNS = ContentFile("progress/patterns.yaml", Patterns)

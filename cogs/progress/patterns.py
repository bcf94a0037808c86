"""What the counts of the last months may hint at, each only above a least number of entries. Pure."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from bot.content import slots_of
from bot.rejections.paths import reached
from bot.rejections.values import Stage
from bot.wins.values import WinKind
from cogs.progress.rules import Paths, interviews

#: What is older counts for nothing here: a search changes, and an old offer says little of a new one.
WINDOW = timedelta(days=90)

_NO_DECISION = frozenset({Stage.ROLE_CANCELLED, Stage.NEVER_HEARD_BACK})


class Rule(StrEnum):
    """What may be noticed, in the order of care."""

    #: Many entries, and no interview or offer among the wins. Every entry counts, silence too: each ended a hope.
    #: An interview that ended in a no is part of the run and no relief from it; a win is one the member counts so.
    LONG_RUN = "long_run"
    #: Answers, all of them before any contact. An entry that ended otherwise and had one, or a win that tells of
    #: one, shows that the CV did open a door.
    BEFORE_CONTACT = "before_contact"
    #: Interviews, and no offer. A role that was cancelled decided nothing about the interview.
    INTERVIEWS_NO_OFFERS = "interviews_no_offers"

    @property
    def least(self) -> int:
        """The smallest count at which this is noticed; fewer mislead."""
        return _LEAST[self]


_LEAST = {Rule.LONG_RUN: 12, Rule.BEFORE_CONTACT: 8, Rule.INTERVIEWS_NO_OFFERS: 4}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a member logged within WINDOW."""

    entries: Paths = field(default_factory=Paths)
    wins: Counter[WinKind] = field(default_factory=Counter[WinKind])


@dataclass(frozen=True, slots=True)
class Noticed:
    """A rule that holds, with the numbers that it rests on."""

    rule: Rule
    #: of what the rule is about
    count: int
    #: of all entries within WINDOW
    total: int

    def fill(self, template: str) -> str:
        """Put the numbers into a template whose slots are among SLOTS."""
        return template.format(
            count=f"{self.count:,}", total=f"{self.total:,}", days=WINDOW.days, least=self.rule.least
        )


SLOTS = frozenset({"count", "total", "days", "least"})


def check_template(template: str, *needed: str) -> str:
    """Return `template` if it has the slots needed and only known ones; raises ValueError otherwise."""
    names = slots_of(template)
    if unknown := names - SLOTS:
        raise ValueError(f"unknown slots {sorted(unknown)}, known are {sorted(SLOTS)}")
    if missing := set(needed) - names:
        raise ValueError(f"the slots {sorted(missing)} are missing")
    return template


def noticed(facts: Facts) -> list[Noticed]:
    """Return what holds, in the order of care. No win makes anything appear; it can only keep something away."""
    counts = {
        Rule.LONG_RUN: _long_run(facts),
        Rule.BEFORE_CONTACT: _before_contact(facts),
        Rule.INTERVIEWS_NO_OFFERS: _interviews_without_offer(facts),
    }
    total = facts.entries.total()
    return [Noticed(rule, counts[rule], total) for rule in Rule if counts[rule] >= rule.least]


def _long_run(facts: Facts) -> int:
    return 0 if _has_interview_or_offer(facts) else facts.entries.total()


def _before_contact(facts: Facts) -> int:
    if _has_interview_or_offer(facts) or any(reached(path) for _, path in facts.entries):
        return 0
    return sum(entries for (stage, _), entries in facts.entries.items() if stage not in _NO_DECISION)


def _interviews_without_offer(facts: Facts) -> int:
    if facts.wins[WinKind.OFFER]:
        return 0
    kept = {key: entries for key, entries in facts.entries.items() if key[0] is not Stage.ROLE_CANCELLED}
    return interviews(Counter(kept))


def _has_interview_or_offer(facts: Facts) -> bool:
    return bool(facts.wins[WinKind.INTERVIEW] or facts.wins[WinKind.OFFER])

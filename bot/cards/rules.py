"""Which card comes next, and how a card speaks of this application. Pure."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.content import slots_of
from bot.rejections.values import Stage, the_role

SLOTS = {"the_role", "The_role", "employer", "Employer", "stage", "Stage"}

#: A card written for the member's stage is drawn this much more often than one that fits every stage.
SPECIFIC_WEIGHT = 3


#: The weight of a card that is drawn only when no other is left.
LAST = 0


#: A card that may come back soon does so after so many others.
BACK_AFTER = 10


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that fits, and how often it is drawn beside the others."""

    card_id: str
    weight: int = 1
    #: whether it may come back before the deck is used up
    soon: bool = False


@dataclass(frozen=True, slots=True)
class Draw:
    """The card drawn; `starts_over` are the cards that count as unseen again, because the deck was used up."""

    card_id: str
    starts_over: frozenset[str] = frozenset()


def draw(
    candidates: Sequence[Candidate], seen: Sequence[str], retired: Collection[str], rng: random.Random
) -> Draw | None:
    """Draw a card that the member has not seen; when all are seen, start over with any but the last.

    `seen` is oldest first. Beside the unseen, those come back that may do so soon, once `BACK_AFTER` others were drawn
    since, and never right after another of them. None if every candidate is retired.
    """
    kept = [candidate for candidate in candidates if candidate.card_id not in retired]
    fresh = [candidate for candidate in kept if candidate.card_id not in seen]
    if fresh:
        soon = [candidate for candidate in kept if candidate.soon]
        just_so = any(candidate.card_id in seen[-1:] for candidate in soon)
        back = [] if just_so else [candidate for candidate in soon if candidate.card_id in seen[:-BACK_AFTER]]
        return Draw(_pick([*fresh, *back], rng))
    if not kept:
        return None
    last = next((card_id for card_id in reversed(seen) if any(card_id == c.card_id for c in kept)), None)
    others = [candidate for candidate in kept if candidate.card_id != last]
    return Draw(_pick(others or kept, rng), frozenset(candidate.card_id for candidate in kept))


def _pick(candidates: Sequence[Candidate], rng: random.Random) -> str:
    weights = [candidate.weight for candidate in candidates]
    [chosen] = rng.choices(candidates, weights if any(weights) else None)
    return chosen.card_id


@dataclass(frozen=True, slots=True)
class Slots:
    """What a card can say of one application. Texts are as they may stand in a message, already escaped."""

    stage: Stage | None = None
    company: str | None = None
    role: str | None = None

    def fill(self, template: str) -> str:
        """Put the member's words, or neutral ones, into a template that `check_template` let through."""
        otherwise = "this role" if self.stage else "the role you hoped for"
        role = the_role(self.role, self.company, otherwise=otherwise)
        employer = self.company or "this employer"
        place = self.stage.place if self.stage else "this stage"
        return template.format(
            the_role=role,
            The_role=role[0].upper() + role[1:],
            employer=employer,
            Employer=employer[0].upper() + employer[1:],
            stage=place,
            Stage=place[0].upper() + place[1:],
        )


def check_template(template: str) -> str:
    """Return `template` if it has a slot and only known ones; raises ValueError otherwise."""
    names = slots_of(template)
    if unknown := names - SLOTS:
        raise ValueError(f"unknown slots {sorted(unknown)}, known are {sorted(SLOTS)}")
    if not names:
        raise ValueError(f"needs one of the slots {sorted(SLOTS)}, so that it speaks of this application")
    return template

"""The numbers of a search: how far applications came, how many met a response, what was done. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from bot.pictures.specs import Flow, FunnelPicture, Node
from bot.rejections.paths import reached
from bot.rejections.values import Stage
from bot.wins.values import WinKind

#: Entries by how they ended and the stages noted on the way, as `RejectionStore.paths` counts them.
Paths = Counter[tuple[Stage, tuple[Stage, ...]]]


class Place(StrEnum):
    """Where applications are counted, in the order in which they come by; the value is what the picture says."""

    APPLICATIONS = "Applications"
    CONTACT = "First contact"
    TEST = "Test or task"
    INTERVIEW = "Interview"
    FINAL_ROUND = "Final round"
    OFFER = "Offer"
    NO = "No"
    SILENCE = "Silence"
    CANCELLED = "Role cancelled"
    UNLOGGED = "Not logged"


_ON_THE_WAY = {
    Stage.SCREENING: Place.CONTACT,
    Stage.TEST: Place.TEST,
    Stage.INTERVIEW: Place.INTERVIEW,
    Stage.FINAL_ROUND: Place.FINAL_ROUND,
}
_STEPS = (Place.APPLICATIONS, *_ON_THE_WAY.values())
_OUTCOMES = tuple(place for place in Place if place not in _STEPS)
_ENDS = {Stage.NEVER_HEARD_BACK: Place.SILENCE, Stage.ROLE_CANCELLED: Place.CANCELLED}

#: what so many of them are, one and several
_HEADS = {
    Place.APPLICATIONS: ("application", "applications"),
    Place.CONTACT: ("with a first contact", "with a first contact"),
    Place.TEST: ("with a test or task", "with a test or task"),
    Place.INTERVIEW: ("with an interview", "with an interview"),
    Place.FINAL_ROUND: ("with a final round", "with a final round"),
    Place.OFFER: ("offer", "offers"),
    Place.NO: ("no", "no's"),
    Place.SILENCE: ("silence", "silences"),
    Place.CANCELLED: ("cancelled role", "cancelled roles"),
    Place.UNLOGGED: ("with no answer logged", "with no answer logged"),
}
#: what became of so many of them
_WAYS = {
    Place.CONTACT: "came to a first contact",
    Place.TEST: "came to a test or task",
    Place.INTERVIEW: "came to an interview",
    Place.FINAL_ROUND: "came to a final round",
    Place.OFFER: "ended in an offer",
    Place.NO: "ended in a no",
    Place.SILENCE: "ended in silence",
    Place.CANCELLED: "ended with the role cancelled",
    Place.UNLOGGED: "went out with no answer logged",
}


#: what the first place is called where no application was counted
IN_THE_LOG = "In your log"

#: A share of fewer applications than these says nothing. The number is a judgement; no source gives one.
LEAST_FOR_A_RATE = 10


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many applications went from one place to the next, none of them zero, in the order of the places."""

    flows: tuple[tuple[Place, Place, int], ...]
    #: whether applications were counted at all; else the first place is what is logged, and nothing else
    counted: bool = True
    #: the optional counter was behind what is logged, so that the first number is not the counter's
    counter_behind: bool = False

    def count(self, place: Place) -> int:
        end = 0 if place in _STEPS else 1
        return sum(flow[2] for flow in self.flows if flow[end] is place)

    def places(self) -> list[Place]:
        """Return where any were; the applications always."""
        return [place for place in Place if place is Place.APPLICATIONS or self.count(place)]

    @property
    def is_worth_drawing(self) -> bool:
        """Whether there is more to see than a sentence says: if all went one way, or none came anywhere, a wall."""
        came_somewhere = any(source is not Place.APPLICATIONS for source, _, _ in self.flows)
        return came_somewhere or (self.counted and len(self.flows) > 1)

    def picture(self) -> FunnelPicture:
        places = self.places()
        levels = {place: _STEPS.index(place) if place in _STEPS else len(_STEPS) for place in places}
        return FunnelPicture(
            tuple(Node(self._label(place), levels[place], self.count(place)) for place in places),
            tuple(Flow(places.index(source), places.index(target), count) for source, target, count in self.flows),
        )

    def lines(self) -> list[str]:
        """Say the picture's numbers, each of its nodes and flows once: a line for each step, one for the outcomes."""
        lines: list[str] = []
        for place in self.places():
            ways = [f"{count:,} {_WAYS[target]}" for source, target, count in self.flows if source is place]
            if place in _STEPS:
                lines.append(": ".join(filter(None, [self._head(place), ", ".join(ways)])))
        outcomes = [self._head(place) for place in self.places() if place in _OUTCOMES]
        return [*lines, f"So far: {', '.join(outcomes)}"] if outcomes else lines

    def notes(self) -> list[str]:
        """Say what the numbers take for granted, a sentence or two each; there are no numbers in them."""
        notes: list[str] = []
        if not self.counted:
            notes.append("Only what you logged is in it: nothing that is still open, or that was never written down.")
        if self.count(Place.OFFER):
            notes.append("An offer is counted with a first contact and an interview, even where neither was logged.")
        if self.count(Place.UNLOGGED):
            notes.append("The ones not logged are the rest of the applications you counted. Some may still be open.")
        if self.counter_behind:
            notes.append("The counter of applications is behind your log, so the first number is taken from the log.")
        return notes

    def _label(self, place: Place) -> str:
        return IN_THE_LOG if place is Place.APPLICATIONS and not self.counted else place.value

    def _head(self, place: Place) -> str:
        count = self.count(place)
        if place is Place.APPLICATIONS and not self.counted:
            return f"{count:,} in your log"
        return f"{count:,} {_HEADS[place][count != 1]}"


def funnel(paths: Paths, applications: int, offers: int) -> Funnel:
    """Follow every application from step to step to its end.

    An entry passes the steps that it is known to have reached, or that those imply. An offer is taken to have had
    a contact and an interview, since hardly any comes without; nothing more is assumed of it. `applications` is an
    optional counter: where it is ahead of entries and offers, the rest has no answer logged, open or not.
    """
    flows: Counter[tuple[Place, Place]] = Counter()

    def follow(steps: Iterable[Place], end: Place, count: int) -> None:
        for move in pairwise((Place.APPLICATIONS, *steps, end)):
            flows[move] += count

    for (stage, path), entries in paths.items():
        steps = reached(path)
        follow((place for step, place in _ON_THE_WAY.items() if step in steps), _ENDS.get(stage, Place.NO), entries)
    follow((Place.CONTACT, Place.INTERVIEW), Place.OFFER, offers)
    logged = paths.total() + offers
    follow((), Place.UNLOGGED, max(applications - logged, 0))
    order = list(Place)
    moves = sorted(flows, key=lambda move: (order.index(move[0]), order.index(move[1])))
    return Funnel(
        tuple((source, target, flows[source, target]) for source, target in moves if flows[source, target]),
        counted=applications > 0,
        counter_behind=0 < applications < logged,
    )


@dataclass(frozen=True, slots=True)
class ResponseRate:
    """How many of the applications counted led to a contact of any kind, as far as it was logged."""

    contacts: int
    applications: int

    @property
    def percent(self) -> int:
        """The nearest whole number; 0 and 100 are left to none and all."""
        nearest = (200 * self.contacts + self.applications) // (2 * self.applications)
        return max(min(nearest, 99), 1) if 0 < self.contacts < self.applications else nearest


def response_rate(paths: Paths, applications: int, wins: Mapping[WinKind, int]) -> ResponseRate | None:
    """Return the share with a contact, or None where it would mislead.

    That is where fewer applications are counted than logged, or than LEAST_FOR_A_RATE; where no contact is logged;
    and where the wins tell of interviews that the log doesn't know.
    """
    offers = wins.get(WinKind.OFFER, 0)
    contacts = offers + sum(entries for (_, path), entries in paths.items() if reached(path))
    untold = wins.get(WinKind.INTERVIEW, 0) > interviews(paths) + offers
    if applications < max(paths.total() + offers, LEAST_FOR_A_RATE) or not contacts or untold:
        return None
    return ResponseRate(contacts, applications)


@dataclass(frozen=True, slots=True)
class Summary:
    """What was done and learned, and last what came back. Any of the numbers may be zero."""

    applications: int
    #: as many as there must have been, going by what is logged; zero where the counter knows of as many
    at_least: int
    #: in the order of the kinds, none of them zero
    wins: tuple[tuple[WinKind, int], ...]
    strengths: int
    reached_interview: int
    response_rate: ResponseRate | None
    #: all that were logged; the next two are among them
    entries: int
    silences: int
    cancelled: int


def summary(paths: Paths, applications: int, wins: Mapping[WinKind, int], strengths: int) -> Summary:
    def ended(end: Stage) -> int:
        return sum(entries for (stage, _), entries in paths.items() if stage is end)

    logged = paths.total() + wins.get(WinKind.OFFER, 0)
    return Summary(
        applications=applications,
        at_least=logged if logged > applications else 0,
        wins=tuple((kind, wins[kind]) for kind in WinKind if wins.get(kind)),
        strengths=strengths,
        reached_interview=interviews(paths),
        response_rate=response_rate(paths, applications, wins),
        entries=paths.total(),
        silences=ended(Stage.NEVER_HEARD_BACK),
        cancelled=ended(Stage.ROLE_CANCELLED),
    )


def interviews(paths: Paths) -> int:
    """Count the entries that came as far as an interview, however they ended."""
    return sum(entries for (_, path), entries in paths.items() if Stage.INTERVIEW in reached(path))

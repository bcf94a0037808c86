"""What a picture shows: counts, and labels that the code owns. No word that a member typed belongs in here."""

import json
from collections import Counter
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Node:
    label: str
    level: int
    count: int


@dataclass(frozen=True, slots=True)
class Flow:
    """`count` applications that went from one node to a later one; both are indexes into the picture's nodes."""

    source: int
    target: int
    count: int


@dataclass(frozen=True, slots=True)
class FunnelPicture:
    """How far applications came. What flows into an inner node flows out of it; a flow may skip levels.

    Each level holds one stage, but for the last: there the outcomes stand in the order given. Each is named
    in the picture; funnel.py gives some of them a colour of their own, by label.
    """

    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]

    def __post_init__(self) -> None:
        stages = Counter(node.level for node in self.nodes)
        last = max(stages, default=0)
        if any(number > 1 for level, number in stages.items() if level != last):
            raise ValueError("only the last level has more than one node")
        if any(counted.count < 0 for counted in (*self.nodes, *self.flows)):
            raise ValueError("a count is not below zero")
        if len({(flow.source, flow.target) for flow in self.flows}) < len(self.flows):
            raise ValueError("there is one flow between two nodes")
        for flow in self.flows:
            if flow.source < 0 or self.nodes[flow.source].level >= self.nodes[flow.target].level:
                raise ValueError("a flow leads to a later level")


@dataclass(frozen=True, slots=True)
class Series:
    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WeeksPicture:
    """Counts week by week, oldest first. The first series is the prominent one, the last the quiet one."""

    weeks: tuple[str, ...]
    series: tuple[Series, ...]

    def __post_init__(self) -> None:
        if any(len(series.counts) != len(self.weeks) for series in self.series):
            raise ValueError("each series has a count for each week")
        if any(count < 0 for series in self.series for count in series.counts):
            raise ValueError("a count is not below zero")


Picture = FunnelPicture | WeeksPicture


def to_json(picture: Picture) -> bytes:
    return json.dumps([type(picture).__name__, *astuple(picture)]).encode()


def from_json(text: bytes) -> Picture:
    kind, first, second = json.loads(text)
    if kind == FunnelPicture.__name__:
        return FunnelPicture(tuple(Node(*node) for node in first), tuple(Flow(*flow) for flow in second))
    return WeeksPicture(tuple(first), tuple(Series(label, tuple(counts)) for label, counts in second))

"""Where the bars and bands of a funnel lie, from left to right: arithmetic only, in pixels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.pictures.specs import Flow, FunnelPicture, Node

#: Every band has this width before its count adds to it, so that 1 of 10,000 can still be seen.
THINNEST = 4.0
#: between bars, and between bands that lead to different nodes
GAP = 26.0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one row."""

    row: int
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Bar:
    node: Node
    span: Span


@dataclass(frozen=True, slots=True)
class Band:
    """A flow: from its source's bar, between the bars of the rows it passes, to its target's."""

    source: Node
    target: Node
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FunnelLayout:
    bars: tuple[Bar, ...]
    bands: tuple[Band, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class _Item:
    """What has a place in a row: a node, or a flow that passes on its way to node `target`."""

    target: int
    flow: Flow | None
    count: int
    bands: int

    def width(self, scale: float) -> float:
        return self.bands * THINNEST + self.count * scale


def lay_out(picture: FunnelPicture, width: float) -> FunnelLayout:
    """Place what is not zero within `width`; a picture of zeros only keeps its first node."""
    nodes = {i: node for i, node in enumerate(picture.nodes) if node.count} or dict(list(enumerate(picture.nodes))[:1])
    flows = [flow for flow in picture.flows if flow.count and flow.source in nodes and flow.target in nodes]
    row_of_level = {level: row for row, level in enumerate(sorted({node.level for node in nodes.values()}))}
    row_of = {i: row_of_level[node.level] for i, node in nodes.items()}
    rows = [list(_row(row, nodes, flows, row_of)) for row in range(len(row_of_level))]
    scale = min((_scale(items, width) for items in rows), default=0.0)

    spans: dict[tuple[int, int | Flow], Span] = {}
    for row, items in enumerate(rows):
        left = 0.0
        for i, item in enumerate(items):
            left += GAP if i and items[i - 1].target != item.target else 0
            spans[row, item.flow or item.target] = Span(row, left, left := left + item.width(scale))

    leaving = {i: _leaving(spans[row_of[i], i], [f for f in flows if f.source == i], nodes, scale) for i in nodes}
    paths = {
        flow: [leaving[flow.source][flow]]
        + [spans[row, flow] for row in range(row_of[flow.source] + 1, row_of[flow.target])]
        for flow in flows
    }
    for i in nodes:
        # In the order in which they lie one row above, so that none crosses another just before it arrives.
        arriving = sorted((f for f in flows if f.target == i), key=lambda flow: paths[flow][-1].middle)
        for flow, span in _shares(spans[row_of[i], i], arriving, scale).items():
            paths[flow].append(span)
    return FunnelLayout(
        bars=tuple(Bar(node, spans[row_of[i], i]) for i, node in nodes.items()),
        bands=tuple(Band(nodes[f.source], nodes[f.target], tuple(path)) for f, path in paths.items()),
        rows=len(rows),
    )


def _row(row: int, nodes: dict[int, Node], flows: list[Flow], row_of: dict[int, int]) -> Iterable[_Item]:
    """Yield what stands in a row, from left to right: by where it leads, what joined last first."""
    items: list[_Item] = []
    for i in nodes:
        if row_of[i] == row:
            bands = max(sum(flow.source == i for flow in flows), sum(flow.target == i for flow in flows), 1)
            items.append(_Item(i, None, nodes[i].count, bands))
    passing = [flow for flow in flows if row_of[flow.source] < row < row_of[flow.target]]
    items += [_Item(flow.target, flow, flow.count, 1) for flow in passing]
    return sorted(
        items, key=lambda item: (nodes[item.target].level, item.target, -row_of[item.flow.source] if item.flow else 0)
    )


def _scale(items: list[_Item], width: float) -> float:
    """Return how many pixels one application may take so that the row fits."""
    gaps = sum(GAP for one, other in pairwise(items) if one.target != other.target)
    free = width - gaps - sum(item.width(0) for item in items)
    return max(free, 0) / max(sum(item.count for item in items), 1)


def _leaving(span: Span, flows: list[Flow], nodes: dict[int, Node], scale: float) -> dict[Flow, Span]:
    return _shares(span, sorted(flows, key=lambda flow: (nodes[flow.target].level, flow.target)), scale)


def _shares(span: Span, flows: Sequence[Flow], scale: float) -> dict[Flow, Span]:
    """Divide a bar among the flows that leave it, or reach it, in this order."""
    widths = [THINNEST + flow.count * scale for flow in flows]
    stretch = span.width / max(sum(widths), 1)
    shares: dict[Flow, Span] = {}
    left = span.left
    for flow, width in zip(flows, widths, strict=True):
        shares[flow] = Span(span.row, left, left := left + width * stretch)
    return shares


def spread(middles: Sequence[float], widths: Sequence[float], gap: float, left: float, right: float) -> list[float]:
    """Move labels as little to the side as keeps them apart and between `left` and `right`; return their middles."""
    lefts: list[float] = []
    for middle, width in zip(middles, widths, strict=True):
        lefts.append(max(middle - width / 2, left))
        left = lefts[-1] + width + gap
    for i in reversed(range(len(lefts))):
        lefts[i] = min(lefts[i], right - widths[i])
        right = lefts[i] - gap
    return [start + width / 2 for start, width in zip(lefts, widths, strict=True)]

"""The pictures as they arrive: bars and bands are there, in their colours, as long and as wide as the counts say."""

import io

import numpy as np
import numpy.typing as npt
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

from bot.pictures import FunnelPicture, Node, WeeksPicture
from bot.pictures import canvas as colours
from bot.pictures.funnel import BAR, FOOT, OUTCOME_COLOURS, draw_funnel
from bot.pictures.layout import THINNEST
from bot.pictures.weeks import FOOT as WEEKS_FOOT
from bot.pictures.weeks import STYLES, TOP, draw_weeks
from tests.core.test_pictures_drawn import BUSY, LIVELY, NONE, PICTURES, weeks

Pixels = npt.NDArray[np.int16]
#: columns or rows, the last one included
Run = tuple[int, int]

#: of red, green and blue, each of 255: a picture has 256 colours
NEAR = 12
#: pixels that a bar may be wider or smaller, and a band, of which those beside it may take some
EDGE, BAND_EDGE = 3, 5


def pixels(png: bytes) -> Pixels:
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(np.int16)


def near(image: Pixels, colour: str, share: float = 1) -> npt.NDArray[np.bool_]:
    """Return where the picture has this colour, or a shade that has so much of it on the panel."""
    mixed = np.array(to_rgb(colour)) * share + np.array(to_rgb(colours.PANEL)) * (1 - share)
    return np.abs(image - mixed * 255).max(axis=2) <= NEAR


def runs(there: npt.NDArray[np.bool_], gap: int = 1) -> list[Run]:
    """Return the stretches that are there, those that lie no more than `gap` apart as one."""
    found: list[Run] = []
    for place in np.flatnonzero(there).tolist():
        if found and place - found[-1][1] <= gap:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def length(run: Run) -> int:
    return run[1] - run[0] + 1


def heights(picture: WeeksPicture) -> list[list[float]]:
    """Measure the bars: for each series and week the count that the bar reaches to, by the lines of the axis."""
    canvas = draw_weeks(picture)
    image = pixels(canvas.png())
    grid = near(image, colours.GRID)
    lines = [(top + bottom) / 2 for top, bottom in runs(grid.sum(axis=1) > 100)]
    ticks = sorted({int(text.get_text().replace(",", "")) for text in canvas.axes.texts if is_number(text.get_text())})
    unit = (lines[-1] - lines[0]) / (ticks[-1] - ticks[1])
    left, right = max(runs(near(image, colours.SOFT_TEXT)[WEEKS_FOOT]), key=length)
    week = (right - left) / len(picture.weeks)
    found: list[list[float]] = []
    for colour, _, _ in STYLES[: len(picture.series)]:
        bars = near(image, colour)[TOP - 5 : WEEKS_FOOT, left : right + 1]
        reached = [0.0] * len(picture.weeks)
        # A hatched bar has gaps; two bars of a series lie at least half a week apart.
        for first, last in runs(np.count_nonzero(bars, axis=0) > 2, gap=int(week / 3)):
            [high] = runs(bars[:, first : last + 1].sum(axis=1) > 0, gap=60)
            assert int(first / week) == int(last / week), "a bar keeps to its week"
            reached[int(first / week)] = length(high) / unit
        found.append(reached)
    return found


def is_number(text: str) -> bool:
    return text.replace(",", "").isdecimal()


@pytest.mark.parametrize(
    "picture",
    [
        BUSY,
        PICTURES["one in twelve weeks"],
        PICTURES["only rejections"],
        weeks((120, *NONE[1:]), NONE, (*NONE[1:], 60)),
    ],
)
def test_each_bar_stands_in_its_week_and_is_as_high_as_its_count(picture: WeeksPicture) -> None:
    peak = max(4, *(count for series in picture.series for count in series.counts))
    for series, reached in zip(picture.series, heights(picture), strict=True):
        assert reached == pytest.approx(series.counts, abs=peak * 0.015), series.label
        assert [bool(height) for height in reached] == [bool(count) for count in series.counts]


def test_a_bar_of_one_beside_ten_thousand_can_be_seen() -> None:
    picture = PICTURES["one beside 10,000"]
    assert isinstance(picture, WeeksPicture)
    _, wins, rejections = heights(picture)

    assert all(wins)
    assert [bool(height) for height in rejections] == [*[False] * 11, True]


@pytest.mark.parametrize("number", range(3))
def test_the_legend_shows_each_series_in_its_colour(number: int) -> None:
    above = near(pixels(draw_weeks(BUSY).png()), STYLES[number][0])[: TOP - 10]
    across = max(runs(above.sum(axis=0) > 14, gap=12), key=length)

    assert length(across) == pytest.approx(36, abs=EDGE)
    assert above[:, across[0] : across[1]].sum() > 36 * 36 * 0.6


FUNNELS = [LIVELY, PICTURES["one of 400"], PICTURES["10,000 in each outcome"], PICTURES["one application"]]
#: of a band's colour on the panel
SHADE = 0.65
SHADES = {colours.CALM, colours.QUIET, *OUTCOME_COLOURS.values()}


def colour_of(node: Node) -> str:
    """Return the colour in which an outcome is drawn, and in a shade of which the bands that lead to a node are."""
    return OUTCOME_COLOURS.get(node.label, colours.QUIET) if node.level == 5 else colours.CALM


def bars_of_stages(image: Pixels) -> list[tuple[Run, Run]]:
    """Return the rows and columns of each stage's bar, from above."""
    light = near(image, colours.CALM_LIGHT)
    rows = runs(light.sum(axis=1) > 2, gap=2)
    return [(each, max(runs(light[(each[0] + each[1]) // 2]), key=length)) for each in rows]


def unit_of(picture: FunnelPicture, image: Pixels) -> float:
    """Measure how wide one application is, by the uppermost bar, which all of them leave."""
    [(_, columns), *_] = bars_of_stages(image)
    return (length(columns) - THINNEST * sum(flow.source == 0 for flow in picture.flows)) / picture.nodes[0].count


@pytest.mark.parametrize("picture", FUNNELS)
def test_each_flow_leaves_its_bar_as_a_band_of_its_colour_and_width(picture: FunnelPicture) -> None:
    image = pixels(draw_funnel(picture).png())
    unit = unit_of(picture, image)
    stages = [i for i, node in enumerate(picture.nodes) if node.count and node.level < 5]
    for i, (rows, columns) in zip(stages, bars_of_stages(image), strict=True):
        # A band hardly turns so near to its bar, and what passes beside the bar is further off.
        below = image[rows[1] + 3 : rows[1] + 4, max(columns[0] - 12, 0) : columns[1] + 13]
        expected: dict[str, list[float]] = {shade: [] for shade in SHADES}
        for flow in picture.flows:
            if flow.source == i:
                expected[colour_of(picture.nodes[flow.target])].append(THINNEST + flow.count * unit)
        assert length(rows) == pytest.approx(BAR, abs=EDGE)
        assert length(columns) == pytest.approx(sum(map(sum, expected.values())), abs=EDGE)
        for shade, widths in expected.items():
            bands = [length(run) for run in runs(near(below, shade, SHADE)[0]) if length(run) > 1]
            assert sorted(bands) == pytest.approx(sorted(widths), abs=BAND_EDGE), (picture.nodes[i].label, shade)


@pytest.mark.parametrize("picture", FUNNELS)
def test_each_outcome_is_a_bar_of_its_colour_as_wide_as_what_arrives(picture: FunnelPicture) -> None:
    image = pixels(draw_funnel(picture).png())
    unit = unit_of(picture, image)
    foot = image[int(FOOT - BAR / 2) + EDGE : int(FOOT + BAR / 2) - EDGE]
    for i, node in enumerate(picture.nodes):
        if node.level == 5:
            widths = [THINNEST + flow.count * unit for flow in picture.flows if flow.target == i]
            across = near(foot, colour_of(node)).mean(axis=0) > 0.5
            assert across.sum() == pytest.approx(sum(widths), abs=EDGE), node.label
            assert len([run for run in runs(across) if length(run) > 1]) == bool(node.count)


def test_a_band_goes_all_the_way_to_its_outcome() -> None:
    picture = PICTURES["10,000 in each outcome"]
    assert isinstance(picture, FunnelPicture)
    image = pixels(draw_funnel(picture).png())
    [(rows, _)] = bars_of_stages(image)
    between = image[rows[1] + EDGE : int(FOOT - BAR / 2) - EDGE]
    for shade in {*OUTCOME_COLOURS.values(), colours.QUIET}:
        widths = near(between, shade, SHADE).sum(axis=1)
        assert widths.min() > 0.9 * widths.max() > 50

"""The funnel: applications at the top, stage by stage, to the outcomes at the foot."""

from itertools import pairwise

from matplotlib.path import Path
from matplotlib.text import Text

from bot.pictures.canvas import BLUE, CALM, CALM_LIGHT, COUNT, FAINT, GOLD, MAUVE, NAME, QUIET, SOFT_TEXT, WIDTH, Canvas
from bot.pictures.layout import Band, Bar, lay_out, spread
from bot.pictures.specs import FunnelPicture

# Drawn here rather than by sankeyflow: that leads a flow which skips levels straight through the bars between, and
# writes the names of thin neighbours over each other. Downwards, because six columns leave no room for words.

HEIGHT = 960
MARGIN = 36
TOP, FOOT = 76, 750
#: the height of a bar, and what is between it and the name beside it or below it
BAR, BESIDE, BELOW = 22, 30, 46
#: where the bars begin; the stages' names are before it
LEFT = 326

OUTCOME_COLOURS = {"Offer": GOLD, "Silence": FAINT, "Role cancelled": MAUVE, "Not logged": BLUE}


def draw_funnel(picture: FunnelPicture) -> Canvas:
    canvas = Canvas(HEIGHT)
    layout = lay_out(picture, WIDTH - MARGIN - LEFT)
    foot = max(layout.rows - 1, 1)
    heights = [TOP + (FOOT - TOP) * row / foot for row in range(layout.rows)]
    # The thinnest last, so that it lies above those that it crosses.
    for band in sorted(layout.bands, key=lambda band: -band.spans[0].width):
        colour = OUTCOME_COLOURS.get(band.target.label, QUIET) if band.spans[-1].row == foot else CALM
        canvas.band(_path(band, heights), colour)
    for bar in layout.bars:
        y, outcome = heights[bar.span.row], bar.span.row == foot
        colour = OUTCOME_COLOURS.get(bar.node.label, QUIET) if outcome else CALM_LIGHT
        canvas.block((LEFT + bar.span.left, y - BAR / 2), bar.span.width, BAR, colour)
        if not outcome:
            _name_stage(canvas, bar, y)
    _name_outcomes(canvas, [bar for bar in layout.bars if bar.span.row == foot])
    return canvas


def _path(band: Band, heights: list[float]) -> Path:
    """Outline a band: down its left edge and up its right one, upright wherever it passes a row."""
    down = [(LEFT + span.left, heights[span.row]) for span in band.spans]
    up = [(LEFT + span.right, heights[span.row]) for span in reversed(band.spans)]
    points, codes = [down[0]], [Path.MOVETO]
    for edge in (down, up):
        if edge is up:
            points.append(up[0])
            codes.append(Path.LINETO)
        for (x, y), (next_x, next_y) in pairwise(edge):
            half = (y + next_y) / 2
            points += [(x, half), (next_x, half), (next_x, next_y)]
            codes += [Path.CURVE4] * 3
    return Path([*points, down[0]], [*codes, Path.CLOSEPOLY])


def _name_stage(canvas: Canvas, bar: Bar, y: float) -> None:
    canvas.write(LEFT - BESIDE, y - 8, f"{bar.node.count:,}", COUNT, ha="right", weight="bold")
    canvas.write(LEFT - BESIDE, y + 42, bar.node.label, NAME, ha="right", color=SOFT_TEXT)


def _name_outcomes(canvas: Canvas, bars: list[Bar]) -> None:
    """Write under each bar, moved aside where they would touch; a line leads to the bar."""
    y = FOOT + BAR / 2 + BELOW
    middles = [LEFT + bar.span.middle for bar in bars]
    names = [_name_outcome(canvas, bar, y + 38) for bar in bars]
    widths = [max(canvas.width_of(line) for line in lines) for lines in names]
    places = spread(middles, widths, gap=26, left=MARGIN, right=WIDTH - MARGIN)
    for middle, place, lines in zip(middles, places, names, strict=True):
        for line in lines:
            line.set_x(place)
        line_ys = (FOOT + BAR / 2, FOOT + BAR / 2 + 8, y - 18, y - 8)
        canvas.line((middle, middle, place, place), line_ys, QUIET)


def _name_outcome(canvas: Canvas, bar: Bar, y: float) -> list[Text]:
    """Write the count, and the label a word a line."""
    words = bar.node.label.split()
    count = canvas.write(0, y, f"{bar.node.count:,}", COUNT, weight="bold")
    return [count, *(canvas.write(0, y + 50 + 40 * i, word, NAME, color=SOFT_TEXT) for i, word in enumerate(words))]

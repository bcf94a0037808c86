"""The weeks: bars week by week, the first series wide and the others slim beside it."""

from matplotlib.ticker import MaxNLocator

from bot.pictures.canvas import CALM, GOLD, GRID, NAME, QUIET, SOFT_TEXT, WIDTH, Canvas
from bot.pictures.specs import Series, WeeksPicture

HEIGHT = 800
MARGIN = 36
LEGEND, TOP, FOOT = 76, 140, 704
#: so that one application in a week is a small bar, not the whole height
LEAST_PEAK = 4
#: of a bar that stands for something, however little beside the others
LOWEST = 7

#: colour, hatching, and the share of a week's width: the effort leads, a no is quiet
STYLES = ((CALM, "", 0.44), (GOLD, "", 0.20), (QUIET, "///", 0.20))


def draw_weeks(picture: WeeksPicture) -> Canvas:
    canvas = Canvas(HEIGHT)
    peak = max([LEAST_PEAK, *(count for series in picture.series for count in series.counts)])
    ticks = [int(tick) for tick in MaxNLocator(nbins=6, integer=True, steps=[1, 2, 5, 10]).tick_values(0, peak)]
    left = _draw_axis(canvas, ticks)
    _draw_legend(canvas, picture.series, left)
    if picture.weeks:
        week = (WIDTH - MARGIN - left) / len(picture.weeks)
        _draw_bars(canvas, picture, left, week, (FOOT - TOP) / ticks[-1])
        _name_weeks(canvas, picture.weeks, left, week)
    return canvas


def _draw_axis(canvas: Canvas, ticks: list[int]) -> float:
    """Draw the numbers and their lines; return where the bars may begin."""
    heights = [FOOT - (FOOT - TOP) * tick / ticks[-1] for tick in ticks]
    numbers = [
        canvas.write(MARGIN, y + 14, f"{tick:,}", NAME, color=SOFT_TEXT) for tick, y in zip(ticks, heights, strict=True)
    ]
    left = MARGIN + max(canvas.width_of(number) for number in numbers) + 20
    for tick, y, number in zip(ticks, heights, numbers, strict=True):
        number.set(x=left - 20, horizontalalignment="right")
        canvas.line((left, WIDTH - MARGIN), (y, y), GRID if tick else SOFT_TEXT)
    return left


def _draw_legend(canvas: Canvas, series: tuple[Series, ...], left: float) -> None:
    for each, (colour, hatch, _) in zip(series, STYLES, strict=False):
        canvas.block((left, LEGEND - 32), 36, 36, colour, hatch)
        left += 52
        left += canvas.width_of(canvas.write(left, LEGEND, each.label, NAME, ha="left")) + 44


def _draw_bars(canvas: Canvas, picture: WeeksPicture, left: float, week: float, scale: float) -> None:
    for i in range(len(picture.weeks)):
        x = left + week * (i + 0.08)
        for series, (colour, hatch, share) in zip(picture.series, STYLES, strict=False):
            if series.counts[i]:
                height = max(series.counts[i] * scale, LOWEST)
                canvas.block((x + 1, FOOT - height), week * share - 2, height, colour, hatch)
            x += week * share


def _name_weeks(canvas: Canvas, weeks: tuple[str, ...], left: float, week: float) -> None:
    """Name the newest week, and of those before it every second, third … as far as there is room."""
    names = [
        canvas.write(left + week * (i + 0.5), FOOT + 56, name, NAME, color=SOFT_TEXT) for i, name in enumerate(weeks)
    ]
    widths = [canvas.width_of(name) for name in names]
    step = int((max(widths) + 24) // week) + 1
    for i, (name, width) in enumerate(zip(reversed(names), reversed(widths), strict=True)):
        if i % step:
            name.remove()
        else:
            name.set_x(min(name.get_position()[0], WIDTH - MARGIN / 2 - width / 2))

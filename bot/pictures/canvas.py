"""What both pictures share: colours, letters, a panel measured in pixels, and the PNG. Loads matplotlib."""

import io
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from PIL import Image

# A panel of its own, so that the picture reads the same in Discord's dark and its light theme.
PANEL = "#1E2A2C"
TEXT = "#F1F5F4"
SOFT_TEXT = "#C3CFCF"
GRID = "#3A494B"

# Told apart by lightness as well as by hue, and nowhere by colour alone. No red: a no is no alarm.
CALM = "#3E8E8A"
CALM_LIGHT = "#8ED0CB"
GOLD = "#EBCB74"
BLUE = "#7EB0E0"
QUIET = "#9AA8AE"
FAINT = "#718289"
MAUVE = "#B7A3D0"

# Pixels of a picture that is shown about 360 wide on a phone: a letter of 38 is one of 11 there.
WIDTH = 1200
NAME = 38
COUNT = 50


class Canvas:
    """A panel of WIDTH × `height` pixels, the origin at its top left."""

    # matplotlib's annotations leave its keyword arguments open; what is drawn here is drawn by these methods only.

    def __init__(self, height: int) -> None:
        # At 72 dots per inch a point is a pixel, for letters and lines as well.
        self._figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=72, facecolor=PANEL)
        self._agg = FigureCanvasAgg(self._figure)
        self.axes: Axes = self._figure.add_axes((0, 0, 1, 1))  # pyright: ignore[reportUnknownMemberType]
        self.axes.set(xlim=(0, WIDTH), ylim=(height, 0))
        self.axes.set_axis_off()

    def write(self, x: float, y: float, words: str, size: float, **style: Any) -> Text:
        style = {"color": TEXT, "ha": "center", "va": "baseline", "linespacing": 1.05} | style
        # Letters that matplotlib brings along: the same picture on every machine.
        style |= {"fontsize": size, "family": "DejaVu Sans", "parse_math": False}
        return self.axes.text(x, y, words, **style)  # pyright: ignore[reportUnknownMemberType]

    def width_of(self, text: Text) -> float:
        return text.get_window_extent(self._agg.get_renderer()).width

    def line(self, xs: Sequence[float], ys: Sequence[float], colour: str) -> None:
        self.axes.add_line(Line2D(xs, ys, color=colour, linewidth=2, zorder=0.5))

    def block(self, corner: tuple[float, float], width: float, height: float, colour: str, hatch: str = "") -> None:
        """Fill a rectangle; `corner` is its top left."""
        # A hatch is drawn in the colour of the edge.
        self.axes.add_patch(
            Rectangle(corner, width, height, facecolor=colour, hatch=hatch, edgecolor=PANEL, linewidth=0)
        )

    def band(self, path: Path, colour: str) -> None:
        """Fill an outline in a shade of `colour`."""
        shade = [0.65 * part + 0.35 * panel for part, panel in zip(to_rgb(colour), to_rgb(PANEL), strict=True)]
        # Opaque and on a wider band of the panel's colour, so that a thin one stands out from a wide one that it
        # crosses and two of one colour stay two; stroked, because a thin one that runs aslant has hardly any inside.
        self.axes.add_patch(PathPatch(path, facecolor=PANEL, edgecolor=PANEL, linewidth=5))
        self.axes.add_patch(PathPatch(path, facecolor=shade, edgecolor=shade, linewidth=1.5))

    def png(self) -> bytes:
        self._agg.draw()
        image = Image.frombuffer("RGBA", self._agg.get_width_height(), bytes(self._agg.buffer_rgba())).convert("RGB")
        answer = io.BytesIO()
        # A few flat colours and their edges: a palette can't be told from the original, at a third of its size.
        image.quantize(256, dither=Image.Dither.NONE).save(answer, "PNG", optimize=True)
        return answer.getvalue()

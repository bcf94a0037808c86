"""What is drawn: its size, that words never touch and can be read, whatever the numbers are."""

import io
import subprocess
import sys
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.colors import to_rgb
from matplotlib.transforms import Bbox
from PIL import Image

from bot.pictures import Flow, FunnelPicture, Node, Picture, Series, WeeksPicture
from bot.pictures import canvas as colours
from bot.pictures.canvas import Canvas
from bot.pictures.framing import HEADER, framed
from bot.pictures.funnel import OUTCOME_COLOURS, draw_funnel
from bot.pictures.layout import lay_out, spread
from bot.pictures.specs import from_json, to_json
from bot.pictures.weeks import STYLES, draw_weeks
from bot.pictures.worker import drawing, serve
from tests.processes import PROJECT

STAGES = ("Applications", "Contact", "Test", "Interview", "Final round")
OUTCOMES = ("Offer", "No", "Silence", "Role cancelled", "Not logged")
APPLICATIONS, CONTACT, TEST, INTERVIEW, FINAL, OFFER, NO, SILENCE, CANCELLED, OPEN = range(10)
WEEKS = (
    "7 Sep",
    "14 Sep",
    "21 Sep",
    "28 Sep",
    "5 Oct",
    "12 Oct",
    "19 Oct",
    "26 Oct",
    "2 Nov",
    "9 Nov",
    "16 Nov",
    "23 Nov",
)
NONE = (0,) * 12


def funnel(*paths: tuple[int, ...]) -> FunnelPicture:
    """Make a picture of paths: a number of applications, then the nodes that they went through."""
    counts = [0] * 10
    flows: dict[tuple[int, int], int] = {}
    for number, *path in paths:
        for node in path:
            counts[node] += number
        for step in pairwise(path):
            flows[step] = flows.get(step, 0) + number
    labels = (*STAGES, *OUTCOMES)
    nodes = tuple(Node(label, min(i, 5), count) for i, (label, count) in enumerate(zip(labels, counts, strict=True)))
    return FunnelPicture(nodes, tuple(Flow(*step, number) for step, number in flows.items()))


def weeks(applications: tuple[int, ...], wins: tuple[int, ...], rejections: tuple[int, ...]) -> WeeksPicture:
    named = zip(("Applications", "Wins", "Rejections"), (applications, wins, rejections), strict=True)
    return WeeksPicture(WEEKS, tuple(Series(label, counts) for label, counts in named))


LIVELY = funnel(
    (18, APPLICATIONS, NO),
    (31, APPLICATIONS, SILENCE),
    (2, APPLICATIONS, CANCELLED),
    (9, APPLICATIONS, OPEN),
    (2, APPLICATIONS, INTERVIEW, NO),
    (3, APPLICATIONS, CONTACT, NO),
    (4, APPLICATIONS, CONTACT, TEST, NO),
    (4, APPLICATIONS, CONTACT, TEST, INTERVIEW, OPEN),
    (2, APPLICATIONS, CONTACT, INTERVIEW, FINAL, NO),
    (1, APPLICATIONS, CONTACT, TEST, INTERVIEW, FINAL, OFFER),
)
BUSY = weeks(
    (4, 6, 3, 0, 8, 11, 7, 5, 9, 2, 6, 4), (1, 0, 2, 1, 0, 3, 1, 0, 2, 4, 1, 1), (0, 2, 1, 3, 0, 1, 4, 2, 0, 1, 3, 2)
)

PICTURES: dict[str, Picture] = {
    "lively funnel": LIVELY,
    "no application": funnel(),
    "no node": FunnelPicture((), ()),
    "one stage": FunnelPicture((Node("Applications", 0, 5),), ()),
    "one application": funnel((1, APPLICATIONS, OPEN)),
    "all silence": funnel((400, APPLICATIONS, SILENCE)),
    "one of 400": funnel((399, APPLICATIONS, NO), (1, APPLICATIONS, CONTACT, INTERVIEW, FINAL, OFFER)),
    "one of 10,000 in each outcome but the first": funnel(
        (10_000, APPLICATIONS, OFFER), *((1, APPLICATIONS, outcome) for outcome in (NO, SILENCE, CANCELLED, OPEN))
    ),
    "one of 10,000 in each outcome but the last": funnel(
        (10_000, APPLICATIONS, OPEN), *((1, APPLICATIONS, outcome) for outcome in (OFFER, NO, SILENCE, CANCELLED))
    ),
    "10,000 in each outcome": funnel(
        *((10_000, APPLICATIONS, outcome) for outcome in (OFFER, NO, SILENCE, CANCELLED, OPEN))
    ),
    "busy weeks": BUSY,
    "empty weeks": weeks(NONE, NONE, NONE),
    "one in twelve weeks": weeks((*NONE[1:], 1), NONE, NONE),
    "only rejections": weeks(NONE, NONE, (1, 2, 0, 3, 1, 2, 0, 0, 1, 4, 2, 1)),
    "one beside 10,000": weeks((10_000, *NONE[1:]), (1,) * 12, (*NONE[1:], 1)),
    "one week": WeeksPicture(("23 Nov",), (Series("Applications", (3,)),)),
    "no week": WeeksPicture((), ()),
}


def draw(picture: Picture) -> Canvas:
    return draw_funnel(picture) if isinstance(picture, FunnelPicture) else draw_weeks(picture)


def words(canvas: Canvas) -> dict[str, Bbox]:
    """Return where each text stands; several of the same words are told apart by a number."""
    renderer = canvas.axes.figure.canvas.get_renderer()
    return {f"{text.get_text()} ({i})": text.get_window_extent(renderer) for i, text in enumerate(canvas.axes.texts)}


def assert_readable(canvas: Canvas) -> None:
    panel = canvas.axes.bbox
    boxes = words(canvas)

    assert [name for name, box in boxes.items() if not panel.containsx(box.x0) or not panel.containsx(box.x1)] == []
    assert [name for name, box in boxes.items() if not panel.containsy(box.y0) or not panel.containsy(box.y1)] == []
    assert [(a, b) for (a, one), (b, other) in combinations(boxes.items(), 2) if one.overlaps(other)] == []


@pytest.mark.parametrize(("picture", "size"), [(LIVELY, (1200, 960)), (BUSY, (1200, 800))])
def test_a_picture_is_a_small_opaque_png_of_its_size(picture: Picture, size: tuple[int, int]) -> None:
    png = draw(picture).png()
    image = Image.open(io.BytesIO(png))

    assert len(png) < 100_000
    assert image.format == "PNG"
    assert image.size == size
    assert "transparency" not in image.info


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES.keys())
def test_words_stand_apart_whatever_the_numbers(picture: Picture) -> None:
    assert_readable(draw(picture))


@pytest.mark.parametrize("picture", [LIVELY, PICTURES["one of 400"], PICTURES["10,000 in each outcome"]])
def test_each_place_that_any_came_to_is_named_with_its_count(picture: FunnelPicture) -> None:
    there = [text.get_text() for text in draw(picture).axes.texts]
    named = [node for node in picture.nodes if node.count]
    words_said = [word for node in named for word in ([node.label] if node.level < 5 else node.label.split())]

    assert sorted(there) == sorted([*(f"{node.count:,}" for node in named), *words_said])


counts = st.integers(0, 20_000)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.tuples(counts, st.lists(st.integers(1, 4), max_size=4, unique=True), st.integers(5, 9)), max_size=12)
)
def test_any_funnel_is_readable_and_keeps_to_its_panel(paths: list[tuple[int, list[int], int]]) -> None:
    picture = funnel(*((number, APPLICATIONS, *sorted(stages), outcome) for number, stages, outcome in paths))

    assert_readable(draw_funnel(picture))


@settings(max_examples=8, deadline=None)
@given(*(st.tuples(*[counts] * 12),) * 3)
def test_any_weeks_are_readable(
    applications: tuple[int, ...], wins: tuple[int, ...], rejections: tuple[int, ...]
) -> None:
    assert_readable(draw_weeks(weeks(applications, wins, rejections)))


@given(
    st.lists(st.tuples(st.integers(1, 2000), st.lists(st.integers(1, 4), max_size=4, unique=True), st.integers(5, 9)))
)
def test_bars_and_passing_bands_of_a_row_lie_side_by_side(paths: list[tuple[int, list[int], int]]) -> None:
    picture = funnel(*((number, APPLICATIONS, *sorted(stages), outcome) for number, stages, outcome in paths))
    layout = lay_out(picture, 800)
    passing = [span for band in layout.bands for span in band.spans[1:-1]]
    for row in range(layout.rows):
        spans = [span for span in (*(bar.span for bar in layout.bars), *passing) if span.row == row]
        spans.sort(key=lambda span: span.left)

        assert all(one.right <= other.left + 1e-6 for one, other in pairwise(spans))
        assert spans[0].left == 0
        assert spans[-1].right <= 800 + 1e-6


def test_a_flow_that_skips_levels_passes_beside_the_bars_between() -> None:
    layout = lay_out(funnel((1, APPLICATIONS, INTERVIEW, NO), (1, APPLICATIONS, CONTACT, NO)), 800)
    contact = next(bar.span for bar in layout.bars if bar.node.label == "Contact")
    skipping = next(band for band in layout.bands if band.target.label == "Interview")

    assert [span.row for span in skipping.spans] == [0, 1, 2]
    assert skipping.spans[1].left > contact.right


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(1, 150)), max_size=6))
def test_labels_spread_without_touching(labels: list[tuple[float, float]]) -> None:
    labels.sort()
    widths = [width for _, width in labels]
    places = spread([middle for middle, _ in labels], widths, gap=20, left=0, right=1000)
    edges = [(place - width / 2, place + width / 2) for place, width in zip(places, widths, strict=True)]

    assert all(left >= -1e-6 and right <= 1000 + 1e-6 for left, right in edges)
    assert all(one[1] + 20 <= other[0] + 1e-6 for one, other in pairwise(edges))


def test_labels_with_room_stay_where_they_are() -> None:
    assert spread([100, 500, 900], [80, 80, 80], gap=20, left=0, right=1000) == [100, 500, 900]


def contrast(colour: str, ground: str = colours.PANEL) -> float:
    """Return the contrast ratio of WCAG 2."""

    def luminance(name: str) -> float:
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(name)
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colour", [colours.TEXT, colours.SOFT_TEXT])
def test_words_have_the_contrast_that_wcag_asks_of_text(colour: str) -> None:
    assert contrast(colour) >= 4.5


@pytest.mark.parametrize(
    "colour", sorted({colours.CALM_LIGHT, *OUTCOME_COLOURS.values(), *(colour for colour, _, _ in STYLES)})
)
def test_bars_have_the_contrast_that_wcag_asks_of_graphics(colour: str) -> None:
    assert contrast(colour) >= 3


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_survives_the_way_to_the_process(picture: Picture) -> None:
    there = from_json(to_json(picture))

    assert there == picture
    assert hash(there) == hash(picture)


@pytest.mark.parametrize(
    ("nodes", "flows"),
    [
        ([Node("No", 1, -1)], []),
        ([Node("Contact", 0, 1), Node("Test", 0, 1), Node("No", 1, 1)], []),
        ([Node("Contact", 0, 1), Node("No", 1, 1)], [Flow(1, 0, 1)]),
        ([Node("Contact", 0, 1), Node("No", 1, 1)], [Flow(-2, 1, 1)]),
        ([Node("Contact", 0, 1), Node("No", 1, 1)], [Flow(0, 1, -1)]),
        ([Node("Contact", 0, 1), Node("No", 1, 2)], [Flow(0, 1, 1), Flow(0, 1, 1)]),
    ],
)
def test_a_funnel_that_makes_no_sense_is_refused(nodes: list[Node], flows: list[Flow]) -> None:
    with pytest.raises(ValueError, match=r"a flow|one flow|a count|one node"):
        FunnelPicture(tuple(nodes), tuple(flows))


@pytest.mark.parametrize("counts", [(1,), (1, 2, 3), (1, -1)])
def test_weeks_that_make_no_sense_are_refused(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="a count"):
        WeeksPicture(("16 Nov", "23 Nov"), (Series("Wins", counts),))


def test_the_process_answers_each_message_and_a_senseless_one_with_nothing() -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(framed(b"?") + framed(to_json(BUSY))), answers, drawing())
    said = answers.getvalue()

    assert int.from_bytes(said[:HEADER]) == 0
    assert said[HEADER:] == framed(draw_weeks(BUSY).png())


@pytest.mark.parametrize(
    ("imported", "unloaded"),
    [
        ("bot.app, bot.pictures", {"matplotlib", "numpy", "PIL"}),
        ("bot.pictures.worker", {"discord", "aiosqlite", "pydantic", "matplotlib"}),
    ],
)
def test_the_bot_does_not_load_what_draws_nor_the_other_way_round(imported: str, unloaded: set[str]) -> None:
    program = f"import sys, {imported}; print(*{unloaded!r} & sys.modules.keys(), 'imported')"
    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["imported"]

"""Proves: an id that no message of ours carried gets one polite answer; nothing is written, and no fault is logged.

`python -m benchmarks.fuzz` tries many more.
"""

import string
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord import ResponseMessage

from bot.pressing import Handled, Pressed
from tests import forge
from tests.attacks.seeding import Rows
from tests.conftest import World, said, shown
from tests.listening import Listening

#: after the name of a route: rows and details that no button of ours has
AFTER = (
    *("", ":", "::", ":1:", ":x", ":-1", ":1.5", ":0x1", ":1e3", ": 1", ":1 ", ":+1", ":1_000", ":\u0661", ":\uff11"),
    *(":" + "9" * 18, ":" + "9" * 19, ":" + "9" * 90, ":00", ":01", ":0", ":2147483648"),
    *(
        ":1:UP",
        ":1:\u00e9",
        ":1:a b",
        ":1:a:b",
        ":1:../..",
        ":1:%s",
        ":1:{0}",
        ":1:\0",
        ":1:\n",
        ":1:'--",
        ":1:" + "a" * 40,
    ),
    *(
        ":1:" + "a" * 41,
        ":1:-",
        ":1:--",
        ":1:_",
        ":1:0-0-0-0",
        ":1:" + "9" * 40,
        ":1:none",
        ":1:null",
        ":1:1-1",
        ":\ud800",
    ),
)

#: ids that begin with no route
WITHOUT = (
    "",
    ":",
    "a",
    "undo",
    "undo:",
    "UNDO:change:1",
    " undo:change:1",
    "undo:change:1\n",
    "x" * 100,
    "\0",
    "🙂",
    "form:x",
)

IMPOLITE = ("wrong on my side", "Traceback", "Error")


@pytest.fixture
def rows(world: World) -> Iterator[Rows]:
    rows = Rows(world, world.maya.id)
    rows.put()
    yield rows
    rows.close()


async def forged(world: World, under: ResponseMessage, handled: Handled | None, custom_id: str) -> str:
    """Use it as Tomas; return the one answer, or the form that opened."""
    before = len([each for each in world.env.http_requests if each.path.endswith("/callback")])
    if handled is None or isinstance(handled, Pressed):
        result = await forge.press(world.tomas, under, custom_id)
    else:
        result = await forge.choose(world.tomas, under, custom_id, "0")
    after = len([each for each in world.env.http_requests if each.path.endswith("/callback")])
    assert after - before == 1, custom_id
    if result.modal is not None:
        return "a form"
    answer = said([*filter(None, [result.response]), *result.followups][-1])
    assert not [each for each in IMPOLITE if each in answer], custom_id
    return answer


async def test_each_route_with_what_its_ids_never_are(world: World, rows: Rows, overheard: Listening) -> None:
    await world.bot.services.pictures.close()
    under = shown(await world.tomas.slash(world.channel, "help"))
    before = rows.all()
    for number, (name, handled) in enumerate(sorted(world.bot.handled.items())):
        await forged(world, under, handled, name + AFTER[number % len(AFTER)])
    assert rows.all() == before
    assert [line for line in overheard.lines if " failed (" in line] == []


async def test_each_ending_on_a_route_that_opens_and_one_that_writes(
    world: World, rows: Rows, overheard: Listening
) -> None:
    under = shown(await world.tomas.slash(world.channel, "help"))
    before = rows.all()
    for after in AFTER:
        for name in ("entry:open", "undo:change"):
            await forged(world, under, world.bot.handled[name], name + after)
    for custom_id in WITHOUT:
        assert "isn't in use any more" in await forged(world, under, None, custom_id)
    assert rows.all() == before
    assert [line for line in overheard.lines if " failed (" in line] == []


async def test_any_id_at_all(world: World, rows: Rows, overheard: Listening) -> None:
    """Truncated ids of ours, ids put together from pieces, and any text that a custom id can be."""
    await world.bot.services.pictures.close()
    under = shown(await world.tomas.slash(world.channel, "help"))
    before, names = rows.all(), sorted(world.bot.handled)
    piece = st.sampled_from(["0", "1", "a", "open", "-", ":", "::", "9" * 18, "anything", "hr-1"])
    ours = st.builds(lambda name, row, detail: f"{name}:{row}:{detail}", st.sampled_from(names), piece, piece)
    cut = st.builds(lambda custom_id, at: custom_id[:at], ours, st.integers(0, 40))
    anything = st.text(st.characters(exclude_categories=()), max_size=100) | st.text(string.printable, max_size=100)
    found: list[str] = []

    @settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(ours | cut | anything)
    def collect(custom_id: str) -> None:
        found.append(custom_id)

    collect()
    for custom_id in found:
        name = ":".join(custom_id.split(":")[:2])
        await forged(world, under, world.bot.handled.get(name), custom_id)
    assert rows.all() == before
    assert [line for line in overheard.lines if " failed (" in line] == []
    assert len(found) >= 20

"""Nobody reaches another member's review, question or line, whatever id is typed by hand; and what is not offered."""

import pytest

from bot.reflections import Mode
from cogs.reflecting import lists, messages
from tests import forge
from tests.conftest import World, said, shown
from tests.reflecting.acting import begun, entry, keep, kept, line, question

REVIEW = [
    "answer:1:0-0",
    "check:1:0-0-yes",
    "pass:1:0-0",
    "back:1:1-0",
    "close:1",
    "asked:1:0-0",
    "write:1",
    "keep:1",
    "throw:1",
    "page:1:0",
    "check-again:1:0-yes",
    "delete:1",
    "parked:1",
    "jar:1:0",
    "list:1",
    "go-on:1",
]


CHOICES = [
    ("change:1", "re-well-held"),
    ("step:1", "re-chk-eyes"),
    ("lines:1", "0" * 16),
    ("open-one:0", "1"),
    ("resume:0", "1"),
]


@pytest.mark.parametrize("half_done", [True, False])
async def test_a_review_of_somebody_else_or_none_is_out_of_reach(world: World, half_done: bool) -> None:
    await keep(world, **({"ended_at": None, "at": 0} if half_done else {}))
    before = await kept(world)
    theirs = shown(await world.tomas.slash(world.channel, "reflect"))
    first = said(theirs)
    assert "half done" not in first
    for action in REVIEW:
        for row in ("1", "9" * 18):
            forged = action.replace(":1", f":{row}", 1)
            refused = shown(await forge.press(world.tomas, theirs, f"reflect:{forged}"))
            assert (forged, said(refused)) == (forged, messages.GONE)
            assert refused.ephemeral
    for route, value in CHOICES:
        assert said(await forge.choose(world.tomas, theirs, f"reflect:{route}", value)) == messages.GONE
    assert said(theirs) == first
    await forge.press(world.tomas, theirs, "reflect:earlier:99")
    assert "It held." not in said(theirs)
    assert await kept(world) == before
    assert await world.bot.services.undo.export(world.tomas.id) == []


async def test_a_question_or_a_line_of_somebody_else_is_out_of_reach(world: World) -> None:
    await question(world, "Why us?")
    await line(world, "carer")
    theirs = shown(await world.tomas.slash(world.channel, "reflect"))

    for action in ("asked:change:1", "asked:delete:1"):
        assert said(await forge.press(world.tomas, theirs, action)) == lists.QUESTION_GONE
    assert said(await forge.choose(world.tomas, theirs, "asked:open:0", "1")) == lists.QUESTION_GONE
    assert len(await world.bot.services.asked.newest(world.maya.id)) == 1
    assert said(await forge.choose(world.tomas, theirs, "search:remove:0", "1")) == lists.LINE_GONE
    assert len(await world.bot.services.searched.export(world.maya.id)) == 1
    await world.tomas.click(theirs, label="My search list")
    assert said(theirs) == lists.NO_LINES


async def test_an_entry_of_somebody_else_is_refused_and_never_shown(world: World) -> None:
    meant = await entry(world, company="Acme")
    refused = await world.tomas.slash(world.channel, "reflect", entry=meant.id)
    assert "don't find that entry" in said(refused)
    theirs = shown(await world.tomas.slash(world.channel, "reflect"))
    for detail in ("", ":after_rejection"):
        assert said(await forge.press(world.tomas, theirs, f"reflect:open:{meant.id}{detail}")) == messages.NO_ENTRY
    await forge.choose(world.tomas, theirs, f"reflect:mode:{meant.id}", "after_rejection")
    assert "Acme" not in said(theirs)
    await forge.press(world.tomas, theirs, f"reflect:afresh:{meant.id}:fit")
    assert "Acme" not in said(theirs)
    assert {each.rejection_id for each in await kept(world, world.tomas)} == {None}
    assert len(world.env.errors) == 1


FORGED = ("answer:1:9-0", "pass:1:6-0", "check:1:0-0-yes", "check:1:7-0-yes", "back:1:8-0", "write:1", "keep:1")


async def test_what_is_not_offered_is_refused(world: World) -> None:
    step = await begun(world, Mode.FIT)
    checks = await begun(world, Mode.APPLICATION)
    before = await kept(world)

    for forged in (*FORGED, "throw:1"):
        refused = await forge.press(world.maya, step, f"reflect:{forged}")
        assert said(refused).startswith("That isn't one of the questions")
    for forged in ("open:0:never", "afresh:0", "afresh:0:x"):
        assert said(await forge.press(world.maya, step, f"reflect:{forged}")) == messages.NOT_A_MODE
    assert said(await forge.choose(world.maya, step, "reflect:mode:0", "x")) == messages.NOT_A_MODE
    for tapped in ("", "-maybe", "-not-yet"):
        refused = said(await forge.press(world.maya, checks, f"reflect:check:2:0-0{tapped}"))
        assert refused == "That isn't one of the answers to choose from. Nothing was changed."
    assert await kept(world) == before

    # A question of another kind is shown rather than answered.
    await forge.press(world.maya, checks, "reflect:answer:2:2-0")
    assert said(checks).startswith("Application and CV · 3 of 6")

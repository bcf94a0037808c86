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


@pytest.mark.parametrize("action", REVIEW)
@pytest.mark.parametrize("half_done", [True, False])
async def test_a_review_of_somebody_else_or_none_is_out_of_reach(world: World, action: str, half_done: bool) -> None:
    await keep(world, **({"ended_at": None, "at": 0} if half_done else {}))
    before = await kept(world)
    theirs = shown(await world.tomas.slash(world.channel, "reflect"))
    first = said(theirs)
    for row in ("1", "99", "9" * 18):
        forged = action.replace(":1", f":{row}", 1)
        refused = shown(await forge.press(world.tomas, theirs, f"reflect:{forged}"))
        assert said(refused) == messages.GONE
        assert refused.ephemeral
    assert said(theirs) == first
    assert await kept(world) == before
    assert await world.bot.services.undo.export(world.tomas.id) == []


@pytest.mark.parametrize(
    ("route", "value"),
    [("change:1", "re-well-held"), ("step:1", "re-chk-eyes"), ("open-one:0", "1"), ("resume:0", "1")],
)
async def test_nor_by_a_choice(world: World, route: str, value: str) -> None:
    await keep(world)
    theirs = shown(await world.tomas.slash(world.channel, "reflect"))

    assert said(await forge.choose(world.tomas, theirs, f"reflect:{route}", value)) == messages.GONE


async def test_nor_the_page_after_one_nor_what_is_half_done(world: World) -> None:
    await keep(world)
    await begun(world, Mode.FIT)
    theirs = shown(await world.tomas.slash(world.channel, "reflect"))
    assert "half done" not in said(theirs)
    await forge.press(world.tomas, theirs, "reflect:earlier:99")
    assert "It held." not in said(theirs)


@pytest.mark.parametrize("action", ["asked:change:1", "asked:delete:1"])
async def test_a_question_of_somebody_else_is_out_of_reach(world: World, action: str) -> None:
    await question(world, "Why us?")
    theirs = shown(await world.tomas.slash(world.channel, "reflect"))

    assert said(await forge.press(world.tomas, theirs, action)) == lists.QUESTION_GONE
    assert said(await forge.choose(world.tomas, theirs, "asked:open:0", "1")) == lists.QUESTION_GONE
    assert len(await world.bot.services.asked.newest(world.maya.id)) == 1


async def test_a_line_of_somebody_else_is_out_of_reach(world: World) -> None:
    await line(world, "carer")
    theirs = shown(await world.tomas.slash(world.channel, "reflect"))

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


@pytest.mark.parametrize("forged", ["open:0:never", "afresh:0", "afresh:0:x"])
async def test_a_mode_that_there_is_not_is_refused(world: World, forged: str) -> None:
    offered = shown(await world.maya.slash(world.channel, "reflect"))

    assert said(await forge.press(world.maya, offered, f"reflect:{forged}")) == messages.NOT_A_MODE
    assert said(await forge.choose(world.maya, offered, "reflect:mode:0", "x")) == messages.NOT_A_MODE
    assert await kept(world) == []


@pytest.mark.parametrize("forged", ["answer:1:9-0", "pass:1:6-0", "check:1:0-0-yes", "check:1:7-0-yes", "back:1:8-0"])
async def test_a_question_that_the_review_does_not_ask_is_refused(world: World, forged: str) -> None:
    step = await begun(world, Mode.FIT)
    before = await kept(world)

    assert said(await forge.press(world.maya, step, f"reflect:{forged}")).startswith("That isn't one of the questions")
    assert await kept(world) == before


@pytest.mark.parametrize("tapped", ["", "-maybe", "-not-yet"])
async def test_a_check_is_answered_only_as_it_is_offered(world: World, tapped: str) -> None:
    step = await begun(world, Mode.APPLICATION)
    before = await kept(world)
    refused = said(await forge.press(world.maya, step, f"reflect:check:1:0-0{tapped}"))

    assert refused == "That isn't one of the answers to choose from. Nothing was changed."
    assert await kept(world) == before


async def test_a_question_of_another_kind_is_shown_rather_than_answered(world: World) -> None:
    step = await begun(world, Mode.APPLICATION)
    await forge.press(world.maya, step, "reflect:answer:1:2-0")

    assert said(step).startswith("Application and CV · 3 of 6")

"""The ways into /reflect: what is offered first, what is half done, which entry is meant."""

from bot.reflections import Mode
from bot.rejections import Stage
from cogs.reflecting import messages
from tests import forge
from tests.conftest import World, buttons, labels, options, said, shown
from tests.reflecting.acting import (
    answered,
    begun,
    entry,
    kept,
    only,
)

#: below the choice of a review
AROUND = ["Earlier ones", "Questions they asked", "My search list", "Enough for today"]


async def test_without_a_mode_it_acknowledges_and_offers_the_six_the_one_that_fits_first(world: World) -> None:
    offered = await world.maya.slash(world.channel, "reflect")
    assert said(offered) == messages.WELCOME
    assert labels(offered) == ["Choose one", *AROUND]
    assert [each["label"] for each in options(offered)] == [mode.label for mode in Mode]
    assert all(each["description"] for each in options(offered))

    await entry(world, Stage.BEFORE_CONTACT, "*Acme*")
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    assert said(offered).endswith("-# “After a no” takes your latest entry: Before any contact · \\*Acme\\*")
    assert options(offered)[0]["label"] == "Application and CV"
    await world.restart()
    await world.maya.select(offered, ["after_rejection"])
    assert said(offered).startswith("After a no · 1 of 6\n")
    assert "About: Before any contact · *Acme*\n" in said(offered)
    assert (await only(world)).rejection_id == 1


async def test_from_an_entry_it_stands_below_and_is_about_that_entry(world: World) -> None:
    meant = await entry(world, Stage.INTERVIEW, "Acme")
    other = shown(await world.maya.slash(world.channel, "encourage"))
    offered = shown(await forge.press(world.maya, other, f"reflect:open:{meant.id}"))
    assert said(offered) == f"{messages.WELCOME_ABOUT}\n\n-# About: Interview · Acme"
    assert options(offered)[0]["value"] == "after_interview"
    assert offered.ephemeral
    await world.maya.select(offered, ["after_interview"])
    assert "About: Interview · Acme" in said(offered)
    assert (await only(world)).rejection_id == meant.id
    at_once = shown(await forge.press(world.maya, other, f"reflect:open:{meant.id}:fit"))
    assert said(at_once).startswith("What I'm looking for · 1 of 6")


async def test_an_old_entry_is_not_taken_for_what_is_meant(world: World) -> None:
    await entry(world, company="Acme")
    world.clock.advance(days=31)

    assert "Acme" not in said(await world.maya.slash(world.channel, "reflect"))
    assert "Acme" not in said(await begun(world, Mode.AFTER_REJECTION))


async def test_the_same_begun_again_goes_on_and_can_be_begun_afresh(world: World) -> None:
    step = await begun(world, Mode.FIT)
    again = await begun(world, Mode.FIT)
    assert "Start afresh" not in buttons(again)
    assert len(await kept(world)) == 1, "nothing was done in it, so it is the same"
    await answered(world, step, "Small team")
    again = await begun(world, Mode.FIT)
    assert said(again).startswith("What I'm looking for · 2 of 6\n")

    await world.maya.click(again, label="Start afresh")
    assert said(again).startswith("What I'm looking for · 1 of 6\n")
    # Pressed twice, it is begun once.
    await forge.press(world.maya, again, "reflect:afresh:0:fit")
    first, second = await kept(world)
    assert first.answers
    assert second.answers == ()
    assert not set(first.questions) & set(second.questions), "another time brings other questions"


async def test_what_is_half_done_about_another_entry_is_left_alone(world: World) -> None:
    one, other = await entry(world), await entry(world)
    await begun(world, Mode.AFTER_REJECTION, entry=one.id)
    await begun(world, Mode.AFTER_REJECTION, entry=other.id)

    assert [each.rejection_id for each in await kept(world)] == [one.id, other.id]
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    assert "Some wait below, half done." in said(offered)


async def test_at_most_three_that_are_half_done_are_offered_the_last_first(world: World) -> None:
    for mode in (Mode.FIT, Mode.APPLICATION, Mode.BEFORE_INTERVIEW, Mode.WRITE_IT_OUT):
        await begun(world, mode)
        world.clock.advance(days=1)
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    [_, select, _] = offered.components

    assert [each["label"] for each in select["components"][0]["options"]] == [
        "Write it out · 18 Jan 2026",
        "Before an interview · 17 Jan 2026",
        "Application and CV · 16 Jan 2026",
    ]

"""The ways into /reflect: what is offered first, what is half done, which entry is meant."""

from asyncio import gather

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
    assert [each["value"] for each in options(offered)[:2]] == ["after_rejection", "application"]
    await world.restart()
    await world.maya.select(offered, ["after_rejection"])
    assert said(offered).startswith("After a no · 1 of 6\n")
    assert "About: Before any contact · *Acme*\n" in said(offered)
    assert (await only(world)).rejection_id == 1

    # An old entry is not taken for what is meant.
    world.clock.advance(days=31)
    assert "Acme" not in said(await world.maya.slash(world.channel, "reflect"))
    assert "Acme" not in said(await begun(world, Mode.AFTER_REJECTION))


async def test_from_an_entry_it_stands_below_and_is_about_that_entry(world: World) -> None:
    meant = await entry(world, Stage.INTERVIEW, "Acme")
    other = shown(await world.maya.slash(world.channel, "encourage"))
    offered = shown(await forge.press(world.maya, other, f"reflect:open:{meant.id}"))
    assert said(offered) == f"{messages.WELCOME_ABOUT}\n\n-# About: Interview · Acme"
    # Their papers were good enough for a talk.
    assert [each["value"] for each in options(offered)] == [
        "after_rejection",
        "after_interview",
        "before_interview",
        "fit",
        "write_it_out",
    ]
    assert offered.ephemeral
    await world.maya.select(offered, ["after_interview"])
    assert "About: Interview · Acme" in said(offered)
    assert (await only(world)).rejection_id == meant.id
    at_once = shown(await forge.press(world.maya, other, f"reflect:open:{meant.id}:fit"))
    assert said(at_once).startswith("What I'm looking for · 1 of 6")


async def test_the_same_begun_again_goes_on_and_can_be_begun_afresh(world: World) -> None:
    under = shown(await world.maya.slash(world.channel, "reflect"))
    await gather(*(forge.press(world.maya, under, "reflect:open:0:fit") for _ in range(2)))
    step = await begun(world, Mode.FIT)
    again = await begun(world, Mode.FIT)
    assert "Start afresh" not in buttons(again)
    assert len(await kept(world)) == 1, "nothing was done in it, so it is the same"
    await answered(world, step, "Small team")
    again = await begun(world, Mode.FIT)
    assert said(again).startswith("What I'm looking for · 2 of 6\n")

    # Pressed twice at once, it is begun once; the one before is closed, with Undo.
    await gather(*(forge.press(world.maya, again, "reflect:afresh:0:fit") for _ in range(2)))
    first, second = await kept(world)
    assert (first.ended_at, second.answers) == (world.clock(), ())
    assert not set(first.questions) & set(second.questions), "another time brings other questions"
    assert said(again).startswith(messages.CLOSED_BEFORE)
    assert "What I'm looking for · 1 of 6\n" in said(again)
    await world.maya.click(again, label="Undo")
    assert (await kept(world))[0].ended_at is None


async def test_of_another_day_and_of_no_entry_it_may_be_another_interview(world: World) -> None:
    step = await begun(world, Mode.AFTER_INTERVIEW)
    await world.maya.click(step, label="Pass")
    world.clock.advance(days=20)
    assert said(await begun(world, Mode.AFTER_INTERVIEW)).startswith("After an interview · 2 of 6"), "nothing is in it"
    await answered(world, shown(await begun(world, Mode.BEFORE_INTERVIEW)), "The harbour")
    world.clock.advance(days=20)
    ask = await begun(world, Mode.BEFORE_INTERVIEW)
    assert "There is a review here that you began on 4 Feb 2026, half done." in said(ask)
    assert "harbour" not in said(ask)
    assert buttons(ask) == ["Go on with it", "Another interview", "Enough for today"]
    await world.restart()
    on = shown(await forge.press(world.maya, step, "reflect:go-on:2"))
    resumed = f"{messages.RESUMED} You began it on 4 Feb 2026."
    assert said(on).startswith(f"Before an interview · 2 of 6\n{resumed}\n"), "what was put down is not mentioned"
    await world.maya.click(ask, label="Another interview")
    assert said(ask).startswith(messages.CLOSED_BEFORE)
    assert [each.ended_at is None for each in await kept(world)] == [True, False, True]


async def test_what_is_half_done_about_another_entry_is_left_alone(world: World) -> None:
    one, other = await entry(world), await entry(world)
    for each in (one, other):
        await answered(world, await begun(world, Mode.AFTER_REJECTION, entry=each.id), "It held.")

    assert [each.rejection_id for each in await kept(world)] == [one.id, other.id]
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    assert "Some wait below, half done." in said(offered)


async def test_what_is_half_done_is_offered_the_last_first_by_its_first_words_and_what_was_only_opened_is_not(
    world: World,
) -> None:
    for mode in (Mode.FIT, Mode.APPLICATION, Mode.BEFORE_INTERVIEW, Mode.AFTER_REJECTION):
        step = await begun(world, mode)
        if mode is Mode.APPLICATION:
            await world.maya.click(step, label="Yes")
        elif mode is not Mode.AFTER_REJECTION:
            await answered(world, step, f"Words of *{mode}*")
        world.clock.advance(days=1)
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    [_, select, _] = offered.components

    assert [(each["label"], each["description"]) for each in select["components"][0]["options"]] == [
        ("Before an interview · 17 Jan 2026", "2 of 6 · 08:00"),
        ("Application and CV · 16 Jan 2026", "2 of 6 · 08:00"),
        ("What I'm looking for · 15 Jan 2026", "2 of 6 · “Words of *fit*”"),
    ]

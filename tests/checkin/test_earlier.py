"""Earlier check-ins as a member looks through them."""

from datetime import timedelta

from cogs.checkin import messages
from tests import forge
from tests.checkin.acting import OPENED, begun, checkins, only, put
from tests.conftest import World, buttons, options, said, shown

DAY = timedelta(days=1)


async def test_words_and_energies_stand_by_the_days_of_the_members_own_calendar(world: World) -> None:
    await world.bot.services.members.set_zone(world.maya.id, "Asia/Tokyo", world.clock())
    await put(world, need="rest", ago=2 * DAY)
    # 23:30 and 00:30 in Tokyo
    await put(world, energy=4, word="calm", need="company", ago=timedelta(hours=17, minutes=30))
    await put(world, energy=2, ago=timedelta(hours=16, minutes=30))
    await put(world, word="*flat*")
    message = await begun(world)
    assert buttons(message) == [*OPENED[:-1], "Earlier ones", "Enough for today"]
    await world.restart()
    await world.maya.click(message, label="Earlier ones")

    assert said(message) == (
        "How you were, by day\n"
        "**<t:1768464000:D>**\n“\\*flat\\*”\nenergy 2 of 5, little\n\n"
        "**<t:1768401000:D>**\nenergy 4 of 5, a fair bit; “calm”\n\n"
        "**<t:1768291200:D>**\nneeded: rest"
    )
    assert [(each["label"], each["description"]) for each in options(message)] == [
        ("*flat*", "15 Jan 2026, 17:00"),
        ("energy: little", "15 Jan 2026, 00:30"),
        ("energy: a fair bit; calm; needed: company", "14 Jan 2026, 23:30"),
        ("needed: rest", "13 Jan 2026, 17:00"),
    ]
    assert buttons(message) == ["Check in", "Enough for today"]
    await world.maya.click(message, label="Check in")
    assert buttons(message)[:7] == [*OPENED[:-1], "Earlier ones"]


async def test_one_is_deleted_and_brought_back(world: World) -> None:
    checkin = await put(world, energy=1, word="<@1>", need="heard")
    message = await begun(world)
    await world.maya.click(message, label="Earlier ones")
    await world.maya.select(message, [str(checkin.id)])
    assert said(message) == ("**<t:1768464000:f>**\nenergy 1 of 5, hardly any\n“\\<\\@1\\>”\nneeded: to be heard")
    assert buttons(message) == ["Delete it", "All check-ins", "Enough for today"]
    # Others can do neither.
    under = shown(await world.tomas.slash(world.channel, "help"))
    for result in (
        await forge.press(world.tomas, under, f"checkin:delete:{checkin.id}"),
        await forge.choose(world.tomas, under, "checkin:show:0", str(checkin.id)),
        await forge.choose(world.tomas, under, "checkin:show:0", "<@1>"),
    ):
        assert said(result) == messages.GONE

    await world.restart()
    await world.maya.click(message, label="Delete it")
    assert said(message).startswith("That check-in is deleted.\n\n-# You can undo it until")
    assert await checkins(world) == []
    assert said(await forge.press(world.maya, message, f"checkin:delete:{checkin.id}")) == messages.GONE
    empty = shown(await world.maya.click(message, label="All check-ins"))
    assert said(empty) == messages.NONE_YET
    assert buttons(empty) == ["Check in", "Enough for today"]
    await world.maya.click(message, label="Undo")
    assert said(message) == "Undone. The check-in is as it was before."
    assert await only(world) == checkin


async def test_a_check_in_that_is_deleted_half_way_ends_there(world: World) -> None:
    message = await begun(world)
    await world.maya.click(message, label="3 some")
    await world.bot.services.checkins.remove(world.maya.id, (await only(world)).id, world.clock())

    assert said(await world.maya.select(message, ["calm"])) == messages.GONE
    assert await checkins(world) == []


async def test_pages_go_on_after_the_last_that_was_shown(world: World) -> None:
    for number in range(21):
        await put(world, word="*" * 39 + chr(ord("a") + number), energy=1, need="other-view", ago=(21 - number) * DAY)
    message = shown(await world.maya.slash(world.channel, "checkin"))
    await world.maya.click(message, label="Earlier ones")
    seen = []
    for turn in (["Older"], ["Newest", "Older"], ["Newest"]):
        assert buttons(message) == [*turn, "Check in", "Enough for today"]
        seen += [each["value"] for each in options(message)]
        if "Older" in turn:
            await world.restart()
            await world.maya.click(message, label="Older")

    assert seen == [str(each.id) for each in await checkins(world)]
    await forge.press(world.maya, message, f"checkin:older:{seen[-1]}")
    assert said(message) == messages.NO_OLDER
    await world.maya.click(message, label="Newest")
    assert options(message)[0]["value"] == seen[0]

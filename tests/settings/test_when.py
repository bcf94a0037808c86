"""When nothing comes to a member: their zone, quiet hours, days off, a pause; by option, by button and in a form."""

from datetime import UTC, date, datetime

import discord
import pytest
from simcord import InteractionResult

from bot.contacts import Contact
from bot.days import HAS_PASSED
from bot.routes import WHEN
from bot.schedules import Kind, Quiet, Wishes
from cogs.settings.rules import ALL_SEVEN, NOT_YET
from tests import forge
from tests.conftest import World, buttons, labels, said, shown
from tests.core.sending import arrived, dm
from tests.settings.test_flow import NOTHING_SET, nothing_is_set, settings

IN_WHEN = ["Quiet hours", "Pause until a day", "Time zone", "Stop all DMs", "All settings"]
DAYS = "settings:days-off:0"


async def wishes(world: World) -> Wishes:
    return await world.bot.services.members.wishes(world.maya.id)


def written(at: datetime) -> str:
    return discord.utils.format_dt(at, "F")


async def test_all_at_once_are_kept_and_undone_each_by_itself_over_a_restart(world: World) -> None:
    result = await settings(world, tone="gentle", country="NZ", zone="leeds", quiet="22-7:30", days_off="weekends")
    text, rest = said(result).split("\n\n**Tone of cards**")
    assert text.splitlines()[2:] == [
        "Kept. Your time zone is Europe/London, where it is 08:00 now. Whatever is set to come to you comes at its "
        "time there.",
        "Kept. Nothing regular comes on Saturdays and Sundays. What you set for one day of its own still comes on that "
        "day.",
        "Kept. Nothing comes from 22:00 to 07:30; what falls there waits until they are over.",
    ]
    assert "**Quiet hours** · 22:00 to 07:30\n**Days off** · Saturday and Sunday\n\n-# You can undo it" in rest
    undos = [f"Undo the {each}" for each in ("tone", "country", "time zone", "days off", "quiet hours")]
    assert buttons(result) == ["Time zone", "When messages come", *undos, "Enough for today"]
    assert await wishes(world) == Wishes(Quiet(22 * 60, 7 * 60 + 30), 0b110_0000)
    await world.restart()
    for label in undos:
        assert said(await world.maya.click(shown(result), label=label)).startswith("Undone.")

    assert said(await settings(world)) == NOTHING_SET
    assert await world.bot.services.members.zone(world.maya.id) is None


@pytest.mark.parametrize(
    ("option", "refusal"),
    [
        ({"zone": "Nowhere at all"}, "That time zone isn't one I know. Type a large city near you"),
        ({"quiet": "late"}, "Write them as `22-8`, `22:00-07:30` or `10pm to 8am`"),
        ({"quiet": "25-8"}, "Write them as `22-8`"),
        ({"days_off": "Caturday"}, "Write them as `weekends`, `Sat Sun` or `Mon-Thu`, or `none`."),
        ({"days_off": "daily"}, ALL_SEVEN),
        ({"country": "Narnia"}, "Nothing was changed"),
    ],
)
async def test_what_can_not_be_read_is_refused_and_the_others_are_not_kept(
    world: World, option: dict[str, str], refusal: str
) -> None:
    others = {"tone": "gentle", "country": "NZ", "zone": "Tokyo", "quiet": "22-8", "days_off": "Sun"}
    refused = await settings(world, **{**others, **option})

    assert refusal in said(refused)
    assert refused.ephemeral
    assert await nothing_is_set(world)
    assert len(world.env.errors) == 1


async def test_quiet_hours_ask_for_a_city_first_and_both_are_kept(world: World) -> None:
    asked = await settings(world, tone="direct", quiet="22-8")
    assert asked.modal is not None
    assert await nothing_is_set(world)
    refused = await world.maya.submit_modal(asked, {"words": "Atlantis"})
    assert "That time zone isn't one I know." in said(refused)
    assert await nothing_is_set(world)
    asked = await settings(world, tone="direct", quiet="22-8")
    kept = await world.maya.submit_modal(asked, {"words": "Manila"})

    assert "Kept. Nothing comes from 22:00 to 08:00" in said(kept)
    assert "**Time zone** · Asia/Manila, where it is 16:00 now" in said(kept)
    assert await wishes(world) == Wishes(Quiet(22 * 60, 8 * 60))
    assert len(world.env.errors) == 1
    off = await settings(world, world.tomas, quiet="off")
    assert said(off).startswith("That is how it was already"), "no city is needed for none"


async def test_another_zone_moves_what_is_to_come_and_says_when_the_next_comes(world: World) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9:30", zone="Berlin")
    before = datetime(2026, 1, 15, 8, 30, tzinfo=UTC)
    assert f"**Next message** · {written(before)}" in said(await settings(world))
    moved = await settings(world, zone="New York")
    there = datetime(2026, 1, 15, 14, 30, tzinfo=UTC)
    assert f"**Next message** · {written(there)}" in said(moved)
    quiet = await settings(world, quiet="9-12", days_off="Thu")
    assert f"**Next message** · {written(datetime(2026, 1, 16, 17, 0, tzinfo=UTC))}" in said(quiet)
    for label in ("Undo the quiet hours", "Undo the days off"):
        await world.maya.click(shown(quiet), label=label)
    await world.maya.click(shown(moved), label="Undo the time zone")

    assert said(moved).startswith("Undone. Your time zone is what it was before.")
    assert f"**Next message** · {written(before)}" in said(await settings(world))


async def test_what_comes_once_is_the_next_and_waits_for_a_zone_but_not_where_its_subject_is_gone(
    world: World,
) -> None:
    services, now, day = world.bot.services, world.clock(), date(2026, 1, 15)
    await services.members.set_zone(world.maya.id, "UTC", now)
    for kind in (Kind.STEP_DAY, Kind.HELLO, Kind.CARE_DAY, Kind.DRAFT, Kind.CHASE):
        await services.schedules.remind(world.maya.id, kind, 404, day, 590, "UTC", now)
    assert "Next message" not in said(await settings(world))
    contact, _ = await services.contacts.add(
        Contact(0, world.maya.id, None, "Dana", None, None, day, None, now, now), now
    )
    await services.schedules.remind(world.maya.id, Kind.HELLO, contact.id, day, 600, "UTC", now)
    await world.maya.slash(world.channel, "nudges add", time="11:00")
    assert f"**Next message** · {written(datetime(2026, 1, 15, 10, 0, tzinfo=UTC))}" in said(await settings(world))

    moved = await settings(world, zone="London")
    for label in ("Undo the time zone", "Undo the one before"):
        await world.maya.click(shown(moved), label=label)
    unknown = said(await settings(world))
    assert (
        f"**Next message** · {written(datetime(2026, 1, 15, 11, 0, tzinfo=UTC))}\n**Waiting** · what you set" in unknown
    )


async def test_below_a_message_it_opens_for_the_member_alone_and_leads_on_in_place(world: World) -> None:
    under = shown(await world.maya.slash(world.channel, "help"))
    before = said(under)
    panel = shown(await forge.press(world.maya, under, WHEN.button().custom_id or ""))
    assert said(under) == before
    assert panel.ephemeral
    assert labels(panel) == ["Days off", *IN_WHEN, "Enough for today"]
    assert "**Time zone** · not set" in said(panel)

    await world.maya.click(panel, label="All settings")
    assert said(panel) == NOTHING_SET
    await world.maya.click(panel, label="When messages come")
    assert labels(panel) == ["Days off", *IN_WHEN, "Enough for today"]
    asked = await world.maya.click(panel, label="Time zone")
    await world.maya.submit_modal(asked, {"words": "São Paulo"})
    assert said(panel).startswith("Kept. Your time zone is America/Sao Paulo, where it is 05:00 now.")
    assert buttons(panel) == [*IN_WHEN, "Undo the time zone", "Enough for today"]


async def test_the_form_takes_quiet_hours_and_a_city_where_none_is_known(world: World) -> None:
    panel = shown(await settings(world))
    await world.maya.click(panel, label="When messages come")
    for typed in ({"hours": "22-8", "city": "Atlantis"}, {"hours": "late", "city": "Leeds"}):
        refused = await world.maya.submit_modal(await world.maya.click(panel, label="Quiet hours"), typed)
        assert typed["hours"] in said(refused), "it is given back"
    assert await nothing_is_set(world)
    both = {"hours": "22-8", "city": "Leeds"}
    await world.maya.submit_modal(await world.maya.click(panel, label="Quiet hours"), both)
    assert buttons(panel) == [*IN_WHEN, "Undo the time zone", "Undo the quiet hours", "Enough for today"]

    asked = await world.maya.click(panel, label="Quiet hours")
    assert asked.modal is not None
    [field] = asked.modal["components"]
    assert field["component"]["value"] == "22:00 to 08:00"
    below = await world.maya.submit_modal(asked, {"hours": "off"})
    assert said(below).startswith("Kept. No hours are quiet.")
    assert await wishes(world) == Wishes()
    assert "Undo the quiet hours" in buttons(panel)
    await world.maya.click(shown(below), label="Undo the quiet hours")
    assert await wishes(world) == Wishes(Quiet(22 * 60, 8 * 60))
    assert len(world.env.errors) == 2


async def test_days_off_are_chosen_several_at_a_time_also_after_a_restart(world: World) -> None:
    panel = shown(await settings(world))
    await world.maya.click(panel, label="When messages come")
    await world.restart()
    await world.maya.select(panel, ["5", "6"], custom_id=DAYS)
    assert said(panel).startswith("Kept. Nothing regular comes on Saturdays and Sundays.")
    [select] = [part for row in panel.components for part in row["components"] if part["type"] == 3]
    assert [each["label"] for each in select["options"] if each.get("default")] == ["Saturday", "Sunday"]
    again = await world.maya.select(panel, ["5", "6"], custom_id=DAYS)
    assert said(again).startswith("That is how it was already")
    assert "Undo the days off" in buttons(panel)
    refused = await world.maya.select(panel, [str(day) for day in range(7)], custom_id=DAYS)
    assert said(refused) == ALL_SEVEN
    assert "Nothing was changed" in said(await forge.choose(world.maya, panel, DAYS, "9"))
    assert (await wishes(world)).days_off == 0b110_0000
    below = await world.maya.select(panel, ["none"], custom_id=DAYS)
    assert said(below).startswith("Kept. No day is off.")
    assert await wishes(world) == Wishes()


async def test_a_pause_is_set_in_a_form_shown_while_it_lasts_and_ended_at_once(world: World) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9:30", zone="UTC")
    panel = shown(await settings(world))
    await world.maya.click(panel, label="When messages come")
    for typed, refusal in (("today", NOT_YET), ("yesterday", HAS_PASSED), ("soon", "I can't read that as a day.")):
        refused = await world.maya.submit_modal(
            await world.maya.click(panel, label="Pause until a day"), {"words": typed}
        )
        assert said(refused).startswith(refusal)
    assert await wishes(world) == Wishes()
    await world.maya.submit_modal(await world.maya.click(panel, label="Pause until a day"), {"words": "3 Feb"})
    assert said(panel).startswith("Kept. Nothing comes before <t:1770120000:D>.")
    assert "**Paused** · nothing comes before <t:1770120000:D>" in said(panel)
    assert f"**Next message** · {written(datetime(2026, 2, 3, 9, 30, tzinfo=UTC))}" in said(panel)
    assert buttons(panel) == [*IN_WHEN[:4], "Go on now", IN_WHEN[4], "Undo the pause", "Enough for today"]

    world.clock.advance(days=19)
    over = await settings(world)
    assert "Paused" not in said(over)
    assert "Go on now" not in buttons(over)
    assert len(world.env.errors) == 3


async def test_what_a_pause_and_days_off_held_comes_when_it_is_said_once_they_end(world: World) -> None:
    """Also where a tick has held it back since."""
    await world.maya.slash(world.channel, "nudges add", time="9:30", zone="UTC")
    await world.bot.services.members.set_paused_until(world.maya.id, date(2026, 2, 3), world.clock())
    count = len(arrived(dm(world)))

    async def comes_at(panel: InteractionResult, at: datetime) -> None:
        nonlocal count
        assert f"**Next message** · {written(at)}" in said(panel)
        world.clock.advance(seconds=(at - world.clock()).total_seconds())
        await world.bot.run_due()
        assert len(arrived(dm(world))) == (count := count + 1)

    world.clock.advance(hours=12)
    await world.bot.run_due()
    over = await world.maya.click(shown(await settings(world)), label="Go on now")
    assert said(over).startswith("Kept. The pause is over.")
    await comes_at(over, datetime(2026, 1, 16, 9, 30, tzinfo=UTC))

    await settings(world, days_off="Sat Sun")
    world.clock.advance(days=1, minutes=30)
    await world.bot.run_due()
    assert len(arrived(dm(world))) == count
    assert f"**Next message** · {written(datetime(2026, 1, 19, 9, 30, tzinfo=UTC))}" in said(await settings(world))
    await comes_at(await settings(world, days_off="none"), world.clock())


async def test_days_and_zones_are_offered_while_they_are_typed(world: World) -> None:
    offered = await world.maya.autocomplete(world.channel, "settings", "days_off", "")
    assert offered[0] == {"name": "none", "value": "none"}
    assert "every day" not in [each["name"] for each in offered]
    [found] = await world.maya.autocomplete(world.channel, "settings", "zone", "kathm")
    assert found == {"name": "Kathmandu (Asia/Kathmandu), now 13:45", "value": "Asia/Kathmandu"}

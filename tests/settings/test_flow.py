"""/settings, as a member uses it: what is set, what is changed of it, and Undo of each."""

from dataclasses import asdict

import pytest
from simcord import InteractionResult, MemberActor

from tests import forge
from tests.conftest import World, buttons, labels, said, shown

NOTHING_SET = (
    "**Tone of cards** · Balanced: some of both\n"
    "**Country for helplines** · not set, so `/support` asks for it\n"
    "**Direct messages** · what you ask for may come\n"
    "**Time zone** · not set, so days are counted in UTC\n"
    "**Quiet hours** · none\n"
    "**Days off** · none"
)

PLACES = ["Time zone", "When messages come"]
CHOICES = [
    "Tone of cards",
    "Country for helplines, A to K",
    "Country for helplines, M to U",
    *PLACES,
]


async def settings(world: World, member: MemberActor | None = None, /, **options: str) -> InteractionResult:
    return await (member or world.maya).slash(world.channel, "settings", **options)


async def chosen(world: World) -> tuple[str, str | None]:
    """Return the tone and the country that are kept."""
    members = world.bot.services.members
    return await members.tone(world.maya.id), await members.country(world.maya.id)


async def nothing_is_set(world: World) -> bool:
    """Whether nothing is kept but that they agreed to the first pages."""
    [member] = await world.bot.services.members.export(world.maya.id)
    kept = {name for name, value in asdict(member).items() if value is not None}
    return kept == {"user_id", "consent", "consented_at", "messages", "seen_at", "created_at"}


async def test_without_options_it_shows_what_is_set_and_changes_nothing(world: World) -> None:
    result = await settings(world)
    assert said(result) == NOTHING_SET
    assert labels(result) == [*CHOICES, "Enough for today"]
    assert await nothing_is_set(world)

    await settings(world, tone="direct", country="GB", zone="Berlin", quiet="10pm to 8am", days_off="Sat Sun")
    assert said(await settings(world)) == (
        "**Tone of cards** · Direct: plain and short\n"
        "**Country for helplines** · United Kingdom; `/support` shows its lines first\n"
        "**Direct messages** · what you ask for may come\n"
        "**Time zone** · Europe/Berlin, where it is 09:00 now\n"
        "**Quiet hours** · 22:00 to 08:00\n"
        "**Days off** · Saturday and Sunday"
    )
    assert said(await settings(world, world.tomas)) == NOTHING_SET


async def test_tone_and_country_are_chosen_from_what_is_shown_also_after_a_restart(world: World) -> None:
    result = await settings(world)
    await world.restart()
    await world.maya.select(shown(result), ["direct"], custom_id="settings:tone:0")
    assert "Direct" in said(result)
    assert buttons(result) == [*PLACES, "Undo the tone", "Enough for today"]
    again = await forge.choose(world.maya, shown(result), "settings:tone:0", "direct")
    assert said(again).startswith("That is how it was already")
    assert buttons(result) == [*PLACES, "Undo the tone", "Enough for today"], "the second choice takes no Undo away"
    below = await world.maya.select(shown(result), ["NZ"], custom_id="settings:country:0:1")
    await forge.choose(world.maya, shown(below), "settings:country:0:1", "NZ")
    assert buttons(below) == [*PLACES, "Undo the country", "Enough for today"]

    assert "Helplines for New Zealand come first" in said(below)
    assert await chosen(world) == ("direct", "NZ")
    for custom_id, value in (("settings:tone:0", "loud"), ("settings:country:0:0", "XX")):
        assert "Nothing was changed" in said(await forge.choose(world.maya, shown(result), custom_id, value))
    assert await chosen(world) == ("direct", "NZ")


async def test_a_tone_is_kept_and_undone_over_a_restart(world: World) -> None:
    result = await settings(world, tone="gentle")
    assert said(result).startswith("Kept. Cards speak to you like this from now on: Gentle")
    assert "**Tone of cards** · Gentle: soft, feelings first" in said(result)
    assert "-# You can undo it until <t:1768464600:t>." in said(result)
    assert buttons(result) == [*PLACES, "Undo the tone", "Enough for today"]
    await world.maya.click(shown(result), label="Enough for today")
    assert buttons(result) == ["Undo the tone"], "what the text promises stays"

    await world.restart()
    assert await chosen(world) == ("gentle", None)
    await world.maya.click(shown(result), label="Undo the tone")
    assert said(result) == "Undone. The tone is what it was before."
    assert await chosen(world) == ("balanced", None)
    assert buttons(result) == ["Bring the change back", "Enough for today"]
    await world.maya.click(shown(result), label="Bring the change back")
    assert await chosen(world) == ("gentle", None)


async def test_a_country_is_kept_for_support_and_undone_over_a_restart(world: World) -> None:
    result = await settings(world, country="new zealand")
    assert said(result).startswith("Kept. Helplines for New Zealand come first from now on.")
    assert buttons(result) == [*PLACES, "Undo the country", "Enough for today"]

    await world.restart()
    assert "1737" in said(await world.maya.slash(world.channel, "support"))
    assert "1737" not in said(await world.tomas.slash(world.channel, "support"))
    other = said(await world.maya.slash(world.channel, "support", country="GB"))
    assert "116 123" in other
    assert "1737" not in other
    await world.maya.click(shown(result), label="Undo the country")
    assert said(result) == "Undone. Your country is what it was before."
    assert await chosen(world) == ("balanced", None)
    assert "1737" not in said(await world.maya.slash(world.channel, "support"))


@pytest.mark.parametrize("first", ["tone", "country"])
async def test_both_at_once_are_undone_each_by_itself(world: World, first: str) -> None:
    await settings(world, tone="gentle", country="GB")
    result = await settings(world, tone="direct", country="NZ")
    text = said(result)
    assert text.index("Cards speak to you") < text.index("Helplines for New Zealand") < text.index("**Tone of cards**")
    assert buttons(result) == [*PLACES, "Undo the tone", "Undo the country", "Enough for today"]
    assert await chosen(world) == ("direct", "NZ")

    second = {"tone": "country", "country": "tone"}[first]
    undone = await world.maya.click(shown(result), label=f"Undo the {first}")
    assert said(undone).startswith("Undone.")
    assert await chosen(world) == (("gentle", "NZ") if first == "tone" else ("direct", "GB"))
    await world.restart()
    await world.maya.click(shown(result), label=f"Undo the {second}")
    assert await chosen(world) == ("gentle", "GB")
    again = await world.maya.click(shown(result), label=f"Undo the {first}")
    assert "nothing left to undo" in said(again)
    assert await chosen(world) == ("gentle", "GB")


async def test_the_same_again_is_no_change_and_offers_no_undo(world: World) -> None:
    for options in ({"tone": "balanced"}, {"tone": "direct"}, {"country": "GB"}):
        await settings(world, **options)
        again = await settings(world, **options)
        assert said(again).startswith("That is how it was already; nothing was changed.\n\n**Tone of cards**")
        assert buttons(again) == [*PLACES, "Enough for today"]
    one_of_two = await settings(world, tone="direct", country="NZ")
    assert "Cards speak" not in said(one_of_two)
    assert buttons(one_of_two) == [*PLACES, "Undo the country", "Enough for today"]
    assert len(await world.bot.services.undo.export(world.maya.id)) == 3


@pytest.mark.parametrize("typed", ["Narnia", "  ", "G", "@everyone", "United Kingdom; drop table members"])
async def test_an_unknown_country_changes_nothing_also_not_the_tone(world: World, typed: str) -> None:
    await settings(world, tone="gentle", country="GB")
    refused = await settings(world, tone="direct", country=typed)

    assert "Nothing was changed" in said(refused)
    assert "`/support`" in said(refused)
    assert refused.ephemeral
    assert await chosen(world) == ("gentle", "GB")
    assert len(world.env.errors) == 1


@pytest.mark.parametrize("tone", ["loud", "Gentle: soft, feelings first", "GENTLE", ""])
async def test_a_tone_that_is_not_offered_is_refused(world: World, tone: str) -> None:
    refused = await forge.call(world.maya, world.channel, "settings", tone=tone, country="GB")

    assert "Nothing was saved" in said(refused)
    assert refused.ephemeral
    assert await nothing_is_set(world)
    assert [type(error).__name__ for error in world.env.errors] == ["TransformerError"]


async def test_another_members_undo_reaches_nothing(world: World) -> None:
    await settings(world, tone="gentle")
    [change] = await world.bot.services.undo.export(world.maya.id)
    own = await settings(world, world.tomas, tone="direct")
    refused = await forge.press(world.tomas, shown(own), f"undo:change:{change.id}")

    assert "nothing left to undo" in said(refused)
    assert await chosen(world) == ("gentle", None)


async def test_countries_are_offered_as_support_offers_them(world: World) -> None:
    offered = await world.maya.autocomplete(world.channel, "settings", "country", "new z")

    assert offered == [{"name": "New Zealand", "value": "NZ"}]
    assert len(await world.maya.autocomplete(world.channel, "settings", "country", "")) <= 25


async def test_a_country_that_has_no_list_any_more_is_as_none(world: World) -> None:
    """As after an update that took it out of the data."""
    await world.bot.services.members.set_country(world.maya.id, "ZZ", world.clock())

    assert said(await settings(world)) == NOTHING_SET
    assert "112 in much of Europe" in said(await world.maya.slash(world.channel, "support"))

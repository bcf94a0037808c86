"""What needs a member's own time asks for a city once; that it is kept is said with an Undo of its own."""

from zoneinfo import ZoneInfo

from simcord import InteractionResult

from bot.errors import UserError
from bot.routes import Route
from bot.timing import in_their_zone
from bot.ui import Interaction, Reply, replace
from tests import forge
from tests.conftest import World, buttons, said

KEPT = (
    "Your time zone is kept: America/New York, where it is 03:00 now.\n-# You can undo it until <t:1768464600:t>.",
    ["Enough for today", "Undo"],
)


async def asked(world: World, refusal: str | None = None) -> InteractionResult:
    """Press what is done at the member's own time, or refused once that is known."""

    async def then(interaction: Interaction, zone: ZoneInfo) -> None:
        if refusal:
            raise UserError(refusal)
        await replace(interaction, Reply(f"Done in {zone.key}"))

    async def press(interaction: Interaction, _row: int, _detail: str | None) -> None:
        await in_their_zone(interaction, then)

    # Each press has a route of its own: none is handled twice.
    route = Route(f"try:zone{len(world.bot.handled)}", "Try")
    world.bot.add_route(route, press)
    under = (await world.maya.slash(world.channel, "help")).response
    assert under is not None
    return await forge.press(world.maya, under, f"{route.name}:1")


async def city(world: World, form: InteractionResult, typed: str = "New York") -> InteractionResult:
    assert form.modal is not None
    return await world.maya.submit_modal(form, {"words": typed})


def messages(result: InteractionResult) -> list[tuple[str, list[str]]]:
    return [(message.content, buttons(message)) for message in [result.response, *result.followups] if message]


async def test_a_city_is_asked_for_once_and_said_below_what_was_done(world: World) -> None:
    done = await city(world, await asked(world))
    assert messages(done)[-1] == KEPT
    assert await world.bot.services.members.zone(world.maya.id) == "America/New_York"
    again = await asked(world)
    assert said(again) == "Done in America/New_York"
    assert len(messages(again)) == 1

    await world.maya.click(done.followups[-1], label="Undo")
    assert said(done.followups[-1]) == "Undone. Your time zone is what it was before."
    assert (await asked(world)).modal is not None


async def test_a_city_is_kept_and_said_where_what_it_was_asked_for_is_refused(world: World) -> None:
    refused = await city(world, await asked(world, refusal="That day is over."))
    assert [text for text, _ in messages(refused)] == ["That day is over.", KEPT[0]]
    assert messages(refused)[-1] == KEPT


async def test_no_city_is_kept_from_what_cant_be_read(world: World) -> None:
    refused = await city(world, await asked(world), "Atlantis")
    assert len(messages(refused)) == 1
    assert await world.bot.services.members.zone(world.maya.id) is None
    assert len(world.env.errors) == 1

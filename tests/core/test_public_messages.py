"""Proves: whatever a member presses below what others read, it stays as it was, and the answer is theirs alone."""

from pathlib import Path

from simcord import ResponseMessage

from tests import forge
from tests.conftest import World, said
from tests.core.sending import add_post, arrived

ROOT = Path(__file__).parents[2]

#: those that may edit the message whose button was pressed: the guard itself, the same in Enough for today, and a scale
#: below the half-done words of the member, which are looked up by their row
EDITING = {"bot/ui.py", "bot/closing.py", "cogs/reframing/guided.py"}


async def test_what_takes_the_place_of_a_message_is_answered_privately_below_a_public_one(world: World) -> None:
    await add_post(world)
    world.clock.advance(hours=1)
    await world.bot.run_due()
    [arrival] = arrived(world.channel)
    stored = world.env.backend.get_message(world.channel.id, arrival.id)
    post = ResponseMessage(world.env, stored)
    before = said(post), post.components
    ids = ["nudges:list:0:here", "settings:when:0:here", "settings:all:0", "close:enough:0:anything", "plan:open:0"]
    pressed = [await forge.press(world.robin, post, custom_id) for custom_id in ids]
    pressed.append(await forge.choose(world.robin, post, "support:country:0", "GB"))

    assert [(bool(result.response), result.ephemeral) for result in pressed] == [(True, True)] * len(pressed)
    assert len({said(result) for result in pressed}) == len(pressed)
    assert (said(post), post.components, stored.edited_timestamp) == (*before, None)


def test_only_what_is_guarded_edits_the_message_of_a_button() -> None:
    sources = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in ROOT.glob("cogs/**/*.py")}
    sources |= {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in ROOT.glob("bot/*.py")}
    assert {path for path, source in sources.items() if ".edit_message(" in source} == EDITING

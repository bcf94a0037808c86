"""Being counted below a prompt: the number is everybody's to see, who it is nobody's."""

import asyncio

import pytest
from simcord import MemberActor, ResponseMessage

from bot.erasing import Erasure, What
from bot.routes import COUNT_ME
from cogs.prompts.messages import number
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.prompts.acting import posted

ONE, TWO = "1 person thought about this one.", "2 people thought about this one."


async def press(member: MemberActor, post: ResponseMessage) -> str:
    """Press "I thought about it"; return what the member alone is told."""
    result = await member.click(post, label=COUNT_ME.label)
    [told] = result.followups
    assert told.ephemeral
    return said(told)


def seen(world: World) -> str:
    """Return the post as it is in the channel."""
    [post] = [each for each in world.channel.history(viewer=world.robin) if not each.flags.ephemeral]
    return said(post)


async def test_two_members_are_counted_and_taken_out_again_and_nobody_is_named(world: World) -> None:
    post = await posted(world)
    bare = seen(world)
    assert "You are counted, without your name" in await press(world.maya, post)
    assert "adds one to the number below" in bare
    assert seen(world) == f"{bare}\n{ONE}"
    await world.restart()
    await press(world.tomas, post)
    assert seen(world) == f"{bare}\n{TWO}"
    assert not {"maya", "tomas", str(world.maya.id), str(world.tomas.id)} & set(seen(world).split())

    assert "aren't counted any more" in await press(world.maya, post)
    assert seen(world) == f"{bare}\n{ONE}"
    await press(world.tomas, post)
    assert seen(world) == bare
    [still] = world.channel.history(viewer=world.robin)
    assert labels(still) == ["Answer, just for me", "I thought about it"]


async def test_presses_at_one_time_end_with_the_number_that_is_kept(world: World) -> None:
    post = await posted(world)
    members = [world.robin, world.maya, world.tomas]
    members += [world.guild.add_member(world.env.create_user(f"member{each}")) for each in range(5)]
    results = await asyncio.gather(*(forge.press(member, post, "prompts:count:0") for member in members))

    assert ["You are counted" in said(told) for result in results for told in result.followups] == [True] * 8
    assert "8 people thought about this one." in seen(world)
    assert await world.bot.services.prompt_counts.number(post.id) == 8


async def test_each_post_has_its_own_number_and_an_erased_member_is_counted_no_more(world: World) -> None:
    first = await posted(world)
    await press(world.maya, first)
    [mark] = await world.bot.services.prompt_counts.export(world.maya.id)
    assert (mark.message_id, mark.created_at) == (first.id, world.clock())
    assert await world.bot.services.prompt_counts.number(first.id + 1) == 0

    await world.bot.services.erasing.erase(Erasure(world.maya.id, What.EVERYTHING, world.clock()))
    assert ONE in seen(world)
    await press(world.tomas, first)
    assert ONE in seen(world)


async def test_a_post_that_is_gone_or_can_not_be_changed_is_said_to_be(world: World) -> None:
    post = await posted(world)
    world.env.inject_error("PATCH", "/webhooks/*", status=404, code=10008)

    assert "That post is gone" in await press(world.maya, post)
    # Kept all the same; Discord lets an old message be changed only so often.
    world.env.inject_error("PATCH", "/webhooks/*", status=429, code=30046)
    told = await press(world.tomas, post)
    assert "You are counted" in told
    assert "with the next press it will be right" in told
    await press(world.robin, post)
    assert "3 people thought about this one." in seen(world)


async def test_nobody_is_counted_below_what_only_its_member_sees(world: World) -> None:
    help_ = shown(await world.maya.slash(world.channel, "help"))
    refusal = await forge.press(world.maya, help_, "prompts:count:0")

    assert "Nobody is counted below this message" in said(refusal)
    assert await world.bot.services.prompt_counts.export(world.maya.id) == []


@pytest.mark.parametrize(
    ("people", "line"), [(0, None), (1, ONE), (2, TWO), (1200, "1,200 people thought about this one.")]
)
def test_the_number_is_said_in_words_that_fit_it(people: int, line: str | None) -> None:
    assert number(people) == line

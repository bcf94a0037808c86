"""What the tests of /encourage do besides what every test does."""

from collections.abc import Sequence
from dataclasses import replace

from simcord import InteractionResult, MemberActor, ResponseMessage

from bot.cards import ENCOURAGEMENTS, EncouragementCard
from bot.own_words import OwnWords, Rating
from bot.rejections import Details, Rejection, Stage
from tests import forge
from tests.conftest import World, shown

CARDS = ENCOURAGEMENTS.load().cards


async def put_away(world: World, cards: Sequence[EncouragementCard]) -> None:
    """Put these away for Maya, so that few are left to go through."""
    deck = world.bot.services.encouragement_deck()
    for card in cards:
        await deck.retire(world.maya.id, card.id, among=cards)


async def brought(world: World, kind: str | None = None) -> ResponseMessage:
    """Call /encourage and return what came."""
    return shown(await world.maya.slash(world.channel, "encourage", **({"kind": kind} if kind else {})))


async def opened(world: World, route: str, member: MemberActor | None = None) -> ResponseMessage:
    """Press a button of this id below a message of another feature, and return the answer."""
    member = member or world.maya
    elsewhere = shown(await member.slash(world.channel, "help"))
    return shown(await forge.press(member, elsewhere, route))


async def press(world: World, message: ResponseMessage, label: str) -> ResponseMessage:
    """Press a button, and return the message that it led to: the same one, or a new one below."""
    result = await world.maya.click(message, label=label)
    return result.response or message


async def write(world: World, form: InteractionResult, words: str) -> InteractionResult:
    return await world.maya.submit_modal(form, {"words": words})


async def rejected(world: World, stage: Stage, company: str | None = None) -> Rejection:
    """Give Maya an entry."""
    entry, _ = await world.bot.services.rejections.add(world.maya.id, Details(stage, company), world.clock())
    return entry


async def reframed(
    world: World, words: str, thought: str = "I'm no good", rating: Rating | None = None, user_id: int | None = None
) -> OwnWords:
    """Keep a reframe in Maya's own words."""
    store, owner, now = world.bot.services.own_words, user_id or world.maya.id, world.clock()
    own = await store.begin(owner, thought, None, now)
    await store.step(owner, own.id, lambda each: replace(each, words=words, rating=rating), now)
    kept = await store.keep(owner, own.id, now)
    assert kept is not None
    return kept[0]


async def noted(world: World, words: str) -> OwnWords:
    """Keep a note of Maya's to herself."""
    note, _ = await world.bot.services.own_words.write_note(world.maya.id, words, None, world.clock())
    return note

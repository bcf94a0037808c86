"""What the tests of /win do and look at besides what every test does."""

from simcord import MemberActor

from bot.rejections import Details, Rejection, Stage
from bot.wins import Win
from tests.conftest import World

PANEL = ["+1 application", "Add several", "Strengths jar", "My reward", "All wins", "Enough for today"]
LOGGED = ["Add words", "Strengths jar", "Look back", "Enough for today", "Undo"]


async def wins(world: World, member: MemberActor | None = None) -> list[Win]:
    return await world.bot.services.wins.older((member or world.maya).id, 100)


async def rejected(world: World, stage: Stage, company: str | None = None) -> Rejection:
    """Give Maya an entry."""
    entry, _ = await world.bot.services.rejections.add(world.maya.id, Details(stage, company), world.clock())
    return entry

"""What the tests of /reframe do and look at besides what every test does."""

from simcord import InteractionResult, MemberActor, ResponseMessage

from bot.own_words import OwnWords
from bot.rejections import Details, Rejection, Stage
from tests.conftest import World, shown

CARD = [
    "Another",
    "Keep",
    "Not for me",
    "With my own thought",
    "Enough for today",
    "Reasons nobody can see",
    "A quiet minute",
]
#: the same about an entry
CARD_ABOUT = [*CARD[:-1], "Did it fit?", CARD[-1]]
NUMBERS = ["1 faint", "2", "3", "4", "5 very strong"]
HABIT = [*NUMBERS, "Change the thought", "Discard", "Enough for today"]
#: below the titles of the three angles
ANGLES = ["In my own words", "Three others", "An example", "Another habit", "Discard", "Enough for today"]
#: the same where there were others before
OTHERS = ["In my own words", "Three others", "The three before", *ANGLES[2:]]
WORDS = ["In my own words", "As it stands", "Another angle", "Discard", "Enough for today"]
AFTER = [*NUMBERS, "Keep it", "Change my words", "Another angle", "Discard", "Enough for today"]
#: the same where the words are an angle's as it stood
TAKEN = [*NUMBERS, "Keep it", "Change the words", *AFTER[7:]]
FEELING = ["A quiet minute", "A note to myself", "It was another one", "Discard", "Enough for today"]
KEPT = ["It helps", "A little", "Not now", "My own words", "Enough for today", "Undo"]
OPENED = ["It helps", "A little", "Not now", "Change my words", "Delete", "All my own words", "Enough for today"]

THOUGHT = "I'm useless and nobody will ever hire me"


async def card(world: World, **about: object) -> ResponseMessage:
    """Draw a card: the form, left empty."""
    form = await world.maya.slash(world.channel, "reframe", **about)
    return shown(await world.maya.submit_modal(form, {"words": ""}))


async def begun(world: World, thought: str = THOUGHT, **about: object) -> ResponseMessage:
    return shown(await world.maya.slash(world.channel, "reframe", thought=thought, **about))


async def with_words(world: World, words: str = "It was one no.", habit: str = "labeling") -> ResponseMessage:
    """Go as far as own words that are not kept yet."""
    step = await begun(world)
    await world.maya.select(step, [habit])
    form = await world.maya.click(step, label="In my own words")
    await world.maya.submit_modal(form, {"words": words})
    return step


async def kept(world: World, words: str = "It was one no.", habit: str = "labeling") -> ResponseMessage:
    step = await with_words(world, words, habit)
    await world.maya.click(step, label="Keep it")
    return step


async def written(world: World, member: MemberActor | None = None) -> list[OwnWords]:
    """Return all that is stored of a member's own words, half done or kept."""
    return await world.bot.services.own_words.export((member or world.maya).id)


async def entry(
    world: World, stage: Stage = Stage.INTERVIEW, company: str | None = None, thought: str | None = None
) -> Rejection:
    """Give Maya an entry."""
    details = Details(stage, company, thought=thought)
    return (await world.bot.services.rejections.add(world.maya.id, details, world.clock()))[0]


def default(form: InteractionResult) -> str | None:
    """Return what stands in a form of one entry when it opens."""
    assert form.modal is not None, "no form opened"
    [label] = form.modal["components"]
    return label["component"].get("value")


def placeholder(form: InteractionResult) -> str | None:
    """Return what stands greyed in a form of one entry while it is empty."""
    assert form.modal is not None, "no form opened"
    [label] = form.modal["components"]
    return label["component"].get("placeholder")


def description(form: InteractionResult) -> str:
    assert form.modal is not None, "no form opened"
    [label] = form.modal["components"]
    return label["description"]

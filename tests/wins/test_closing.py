"""Below what isn't about a no, nothing is said that is: what a member reads who stops there for today."""

import random
from collections.abc import AsyncGenerator, Callable

import pytest
from simcord import InteractionResult, ResponseMessage

from bot.cards import Deck
from bot.closing import CLOSINGS, LEAST, Closing, Closings, Ending
from bot.pressing import Pressed
from bot.rejections import Stage
from bot.routes import ENOUGH
from bot.wins import WinKind
from tests.conftest import World, options, said, shown
from tests.wins.acting import rejected

Message = InteractionResult | ResponseMessage

ABOUT_A_NO = "That no has had enough of this day."
ABOUT_ANYTHING = "That was plenty for one day."


class First(random.Random):
    """Draws what stands first, so that a closing about a no is heard wherever it may be."""

    def random(self) -> float:
        return 0.0


@pytest.fixture
def few_closings(world: World) -> None:
    """Leave the bot as many closings about a no as about anything; after a restart it has all of its own again."""
    no = [Closing(id=f"close-no-{number}", text=ABOUT_A_NO) for number in range(LEAST)]
    anything = [Closing(id=f"close-any-{number}", about="anything", text=ABOUT_ANYTHING) for number in range(LEAST)]
    deck = Deck("closings", world.bot.services.cards, world.clock, First())
    ending = Ending(deck, Closings(closings=(*no, *anything)), [], {})
    world.bot.handled[ENOUGH.name] = Pressed(ENOUGH, ending.press)


async def heard(world: World, message: Message) -> str:
    """Stop for today, and return what is said then."""
    before = said(message)
    await world.maya.click(shown(message), label="Enough for today")
    assert said(message).startswith(before)
    return said(message).removeprefix(before).strip()


async def won(world: World, words: str | None = "slept well") -> InteractionResult:
    return await world.maya.slash(world.channel, "win", what=words)


async def messages_of_wins(world: World) -> AsyncGenerator[tuple[str, Message]]:
    """Yield each message of /win, and how it was reached."""
    yield "counted", await world.maya.slash(world.channel, "win", what="+1 application")
    yield "no wins", await pressed(world, "All wins")
    yield "kept", await won(world)
    yield "the list", await pressed(world, "All wins")
    for ways in ((), ("Delete",), ("Delete", "Keep it"), ("Delete", "Delete it")):
        await won(world)
        message = await pressed(world, "All wins")
        await world.maya.select(shown(message), [options(message)[0]["value"]])
        yield " / ".join(["one", *ways]), await pressed(world, *ways, on=message)
    for words in ("slept very well", "slept very well"):
        message = await pressed(world, "All wins")
        await world.maya.select(shown(message), [options(message)[0]["value"]])
        form = await world.maya.click(shown(message), label="Change words")
        answer = await world.maya.submit_modal(form, {"words": words})
        yield "words", message if "Saved" in said(message) else answer


async def messages_of_the_jar(world: World) -> AsyncGenerator[tuple[str, Message]]:
    """Yield each message of the jar and the reward, and how it was reached."""
    yield "panel", await world.maya.slash(world.channel, "win")
    yield "empty jar", await pressed(world, "Strengths jar")
    for _ in range(26):
        await world.bot.services.jar.add(world.maya.id, "patient", world.clock())
    for ways in ((), ("Older",), ("Draw one",), ("Draw one", "Take it out")):
        yield " / ".join(["jar", *ways]), await pressed(world, "Strengths jar", *ways)
    message = await pressed(world, "Strengths jar")
    form = await world.maya.click(shown(message), label="Put one in")
    await world.maya.submit_modal(form, {"words": "patient"})
    yield "put in", message
    for reward in ("cake", "cake"):
        panel = await world.maya.slash(world.channel, "win")
        form = await world.maya.click(shown(panel), label="My reward")
        await world.maya.submit_modal(form, {"words": reward})
        yield "reward", panel


async def pressed(world: World, *labels: str, on: Message | None = None) -> Message:
    """Press one after the other, from the panel on if no message is named."""
    message = on or await world.maya.slash(world.channel, "win")
    for label in labels:
        await world.maya.click(shown(message), label=label)
    return message


@pytest.mark.usefixtures("few_closings")
@pytest.mark.parametrize("messages", [messages_of_wins, messages_of_the_jar])
async def test_below_each_message_of_wins_and_jar_nothing_of_a_no_is_said(
    world: World, messages: Callable[[World], AsyncGenerator[tuple[str, Message]]]
) -> None:
    async for reached, message in messages(world):
        assert await heard(world, message) == ABOUT_ANYTHING, reached


@pytest.mark.usefixtures("few_closings")
@pytest.mark.parametrize("view", ["summary", "funnel", "weeks", "lessons", "month"])
@pytest.mark.parametrize("empty", [False, True])
async def test_below_each_look_back_nothing_of_a_no_is_said(world: World, view: str, empty: bool) -> None:
    await world.bot.services.pictures.close()
    if not empty:
        await rejected(world, Stage.TEST)
        await world.bot.services.wins.add(world.maya.id, WinKind.LEARNED, "ask", None, world.clock())
    for _ in range(2):
        message = await world.maya.slash(world.channel, "progress", view=view)
        assert await heard(world, message) == ABOUT_ANYTHING


@pytest.mark.usefixtures("few_closings")
async def test_where_a_look_back_put_something_away_nothing_of_a_no_is_said(world: World) -> None:
    for _ in range(4):
        await rejected(world, Stage.INTERVIEW)
    message = await world.maya.slash(world.channel, "progress")

    assert await heard(world, await pressed(world, "Not for me", on=message)) == ABOUT_ANYTHING


@pytest.mark.usefixtures("few_closings")
async def test_below_a_no_both_are_said(world: World) -> None:
    there = [
        await heard(world, await world.maya.slash(world.channel, "rejected", stage="interview"))
        for _ in range(2 * LEAST)
    ]

    assert there == [ABOUT_A_NO] * LEAST + [ABOUT_ANYTHING] * LEAST


async def test_below_a_win_each_of_those_about_anything_comes_before_one_returns(world: World) -> None:
    fitting = {closing.text for closing in CLOSINGS.load().closings if closing.about == "anything"}
    there = [await heard(world, await world.maya.slash(world.channel, "win")) for _ in fitting]

    assert len(fitting) >= 10, "so that they don't return day after day"
    assert set(there) == fitting
    assert await heard(world, await world.maya.slash(world.channel, "win")) in fitting

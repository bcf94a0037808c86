"""What the tests of /plan do and look at besides what every test does."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from simcord import InteractionResult, MemberActor, ResponseMessage

from bot.feedback import FeedbackReply, Person, ReplyKind, Theme
from bot.own_words import OwnWords
from bot.plans import Step, StepState
from bot.reflections import AskedQuestion, Mode, Reflection, Topic, Went
from bot.rejections import Details, Rejection, Stage
from bot.said import Said
from cogs.plan.content import PLAN
from cogs.plan.rules import new_step
from tests.conftest import World, shown

EMPTY = ["Write a step", "Ideas", "For the next no", "Enough for today"]
ONE = ["Done", "Not yet", "Let it go", "Change", "Write another", "Ideas", "For the next no", "Enough for today"]
#: the same with others in line, and with what was done before
LINE = [*ONE[:4], "In line: make one the next", *ONE[4:]]
BEFORE = [*ONE[:-1], "Earlier steps", ONE[-1]]
IDEAS = ["Take 1", "Take 2", "Take 3", "Others", "Of one kind", "A look at the counts"]
IDEAS += ["My next step", "Enough for today"]

TEXTS = PLAN.load()


def texts(lines: tuple[Said, ...]) -> set[str]:
    return {line.text for line in lines}


def small(form: InteractionResult) -> list[str]:
    """Return the small print of a form's fields."""
    assert form.modal is not None, "no form opened"
    return [label["description"] for label in form.modal["components"]]


def primary(message: InteractionResult | ResponseMessage) -> list[str]:
    """Return the labels of the buttons that stand out."""
    return [part["label"] for part in _buttons(shown(message)) if part["style"] == 1]


async def have(
    world: World, words: str, state: StepState = StepState.NOW, *, ended_ago: float = 0, due_on: date | None = None
) -> Step:
    """Give Maya a step that stands somewhere, without going the way there."""
    now = world.clock()
    ended_at = now - timedelta(days=ended_ago) if state in {StepState.DONE, StepState.DROPPED} else None
    new = replace(new_step(world.maya.id, words, now), state=state, ended_at=ended_at, due_on=due_on)
    return await world.bot.services.steps.begin(new)


async def plan(world: World, member: MemberActor | None = None) -> ResponseMessage:
    return shown(await (member or world.maya).slash(world.channel, "plan"))


async def written(world: World, words: str, day: str = "", member: MemberActor | None = None) -> ResponseMessage:
    """Write a step in the form, and return what is said of it."""
    message = await plan(world, member)
    label = "Write a step" if "Write a step" in [part["label"] for part in _buttons(message)] else "Write another"
    form = await (member or world.maya).click(message, label=label)
    return shown(await (member or world.maya).submit_modal(form, {"words": words, "day": day}))


def _buttons(message: ResponseMessage) -> list[dict[str, Any]]:
    return [part for row in message.components for part in row["components"] if part["type"] == 2]


def fields(form: InteractionResult) -> dict[str, str]:
    """Return what stands in a form as it opens."""
    assert form.modal is not None, "no form opened"
    parts = [label["component"] for label in form.modal["components"]]
    return {part["custom_id"]: part.get("value") or "" for part in parts}


async def steps(world: World, member: MemberActor | None = None) -> list[tuple[str, StepState]]:
    """Return every step with where it stands, in the order in which they were made."""
    return [(step.words, step.state) for step in await kept(world, member)]


async def kept(world: World, member: MemberActor | None = None) -> list[Step]:
    return await world.bot.services.steps.export((member or world.maya).id)


async def entry(
    world: World, stage: Stage = Stage.INTERVIEW, *, days_ago: float = 0, company: str | None = None
) -> Rejection:
    at = world.clock() - timedelta(days=days_ago)
    return (await world.bot.services.rejections.add(world.maya.id, Details(stage, company), at))[0]


async def reply(
    world: World,
    words: str | None = "Your examples were short.",
    theme: Theme | None = Theme.EXAMPLES,
    *,
    kind: ReplyKind = ReplyKind.SPECIFIC,
    rejection_id: int | None = None,
) -> FeedbackReply:
    now = world.clock()
    new = FeedbackReply(0, world.maya.id, rejection_id, None, Person.HR, kind, words, theme, now)
    return (await world.bot.services.replies.add(new, now))[0]


async def review(world: World, lesson: str | None = None, answers: dict[str, str] | None = None) -> Reflection:
    now = world.clock()
    pairs = tuple((answers or {}).items())
    new = Reflection(0, world.maya.id, Mode.AFTER_REJECTION, None, (), 0, pairs, lesson, now, now, now)
    return (await world.bot.services.reflections.add(new, now))[0]


async def asked(
    world: World,
    words: str = "Why did you leave?",
    topic: Topic | None = Topic.GAPS,
    went: Went | None = None,
    rejection_id: int | None = None,
) -> AskedQuestion:
    now = world.clock()
    new = AskedQuestion(0, world.maya.id, rejection_id, None, words, topic, went, False, now)
    return (await world.bot.services.asked.add(new, now))[0]


async def own_words(world: World, words: str = "Say one answer out loud.") -> OwnWords:
    """Give Maya a kept plan for a thought that may be true."""
    store, now = world.bot.services.own_words, world.clock()
    own = await store.begin(world.maya.id, "My answers were long", None, now)
    await store.step(world.maya.id, own.id, lambda each: replace(each, habit="may_be_true", words=words), now)
    kept = await store.keep(world.maya.id, own.id, now)
    assert kept
    return kept[0]


async def line(world: World, words: str = "go for a walk.", at: datetime | None = None) -> None:
    assert await world.bot.services.if_then.write(world.maya.id, words, at or world.clock())

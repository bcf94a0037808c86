"""What the tests of /feedback ask do and look at besides what every test does."""

from typing import Any

from simcord import InteractionResult, MemberActor, ResponseMessage

from bot.feedback import Request
from bot.feedback.questions import QUESTIONS
from bot.rejections import Details, HeardBy, Rejection, Stage
from tests.conftest import World, options, said, shown

#: by how they stand in a mail
BANK = {
    wording: question
    for question in QUESTIONS.load().questions
    for wording in (question.text, question.agency)
    if wording
}
BY_ID = {question.id: question for question in QUESTIONS.load().questions}

QUESTION_WAYS = ["Write the draft", "Draw others", "Ask for an example"]
DRAFT_WAYS = ["Change the text", "Send me this tomorrow morning", "I've sent it"]
BELOW_DRAFT = ["The questions", "Discard", "Enough for today"]


async def entry(
    world: World,
    stage: Stage = Stage.INTERVIEW,
    company: str | None = "Acme",
    role: str | None = None,
    heard_by: HeardBy | None = None,
) -> Rejection:
    """Give Maya an entry."""
    details = Details(stage, company, role, heard_by)
    return (await world.bot.services.rejections.add(world.maya.id, details, world.clock()))[0]


async def asked(
    world: World, stage: str = "interview", way: str | None = None, known: tuple[str, ...] = (), **about: Any
) -> ResponseMessage:
    """Go through the form: whom to ask is shown."""
    form = await world.maya.slash(world.channel, "feedback ask", **about)
    taps = {"stage": [stage], "heard_by": [way] if way else [], "known": list(known)}
    return shown(await world.maya.submit_modal(form, taps))


async def with_questions(world: World, to: str = "Write to HR", **about: Any) -> ResponseMessage:
    step = await asked(world, **about)
    await world.maya.click(step, label=to)
    return step


async def drafted(world: World, to: str = "Write to HR", **about: Any) -> ResponseMessage:
    step = await with_questions(world, to, **about)
    await world.maya.click(step, label="Write the draft")
    return step


async def in_zone(world: World, zone: str = "UTC", member: MemberActor | None = None) -> None:
    await world.bot.services.members.set_zone((member or world.maya).id, zone, world.clock())


async def requests(world: World, member: MemberActor | None = None) -> list[Request]:
    """Return all that is stored of a member's requests."""
    return await world.bot.services.requests.export((member or world.maya).id)


async def only(world: World) -> Request:
    [request] = await requests(world)
    return request


def block(message: ResponseMessage | InteractionResult) -> str:
    """Return what stands in the message's one code block."""
    _, inside, _ = shown(message).content.split("```")
    return inside.strip("\n")


def questions_in(text: str) -> list[str]:
    """Return the questions of a mail."""
    return [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")]


def listed(message: ResponseMessage) -> list[str]:
    """Return the questions that a message numbers."""
    return [line.partition(". ")[2] for line in message.content.splitlines() if line[:1].isdigit()]


def chosen(message: ResponseMessage) -> list[str]:
    """Return the ids that stand chosen in the message's select."""
    return [each["value"] for each in options(message) if each.get("default")]


def primary(message: ResponseMessage) -> list[str]:
    """Return the buttons that stand out."""
    return [part["label"] for row in message.components for part in row["components"] if part.get("style") == 1]


def field(message: ResponseMessage, name: str) -> str:
    return next(str(each.value) for embed in message.embeds for each in embed.fields if each.name == name)


def in_form(form: InteractionResult) -> dict[str, Any]:
    """Return what stands in a form when it opens: texts, and lists of what is chosen."""
    assert form.modal is not None, said(form)
    found: dict[str, Any] = {}
    for label in form.modal["components"]:
        part = label["component"]
        picked = [each["value"] for each in part.get("options", []) if each.get("default")]
        found[part["custom_id"]] = picked if "options" in part else part.get("value")
    return found

"""What the tests of /reflect do and look at besides what every test does."""

from dataclasses import replace

from simcord import InteractionResult, MemberActor, ResponseMessage

from bot.reflections import AskedQuestion, Mode, Reflection, SearchKind, SearchNote, Went
from bot.rejections import Details, Rejection, Stage
from cogs.reflecting.content import REVIEWS, ReviewQuestion
from tests.conftest import MORNING, World, buttons, shown

REVIEWS_LOADED = REVIEWS.load()
QUESTIONS = REVIEWS_LOADED.by_id()

#: what stands below a question that can be answered in words
FIRST = ["Answer", "Pass", "Close it here", "Enough for today"]
LATER = ["Answer", "Pass", "Back", "Close it here", "Enough for today"]
CHECKS = ["Yes", "Partly", "Not yet"]


async def entry(world: World, stage: Stage = Stage.INTERVIEW, company: str | None = None) -> Rejection:
    """Give Maya an entry."""
    return (await world.bot.services.rejections.add(world.maya.id, Details(stage, company), world.clock()))[0]


async def begun(world: World, mode: Mode, **about: object) -> ResponseMessage:
    return shown(await world.maya.slash(world.channel, "reflect", mode=mode.value, **about))


async def kept(world: World, member: MemberActor | None = None) -> list[Reflection]:
    return await world.bot.services.reflections.export((member or world.maya).id)


async def only(world: World) -> Reflection:
    [reflection] = await kept(world)
    return reflection


async def answered(world: World, step: ResponseMessage, words: str, label: str = "Answer") -> InteractionResult:
    """Answer the question that stands there."""
    form = await world.maya.click(step, label=label)
    return await world.maya.submit_modal(form, {"words": words})


async def written_down(world: World, step: ResponseMessage, words: str, **more: list[str]) -> ResponseMessage:
    """Write down a question that was asked; what answers stands below where the step offers Undo."""
    form = await world.maya.click(step, label="Write one down")
    return shown(await world.maya.submit_modal(form, {"words": words, **more}))


async def gone_through(world: World, step: ResponseMessage, words: str = "Answer") -> None:
    """Answer every question in words, each with its number, and say yes to every check."""
    for number in range(1, 7):
        below = buttons(step)
        if "Answer" in below:
            await answered(world, step, f"{words} {number}")
        elif "Yes" in below:
            await world.maya.click(step, label="Yes")
        elif "Next" in below:
            await world.maya.click(step, label="Next")
        else:
            return


def reflection(world: World, mode: Mode = Mode.AFTER_REJECTION, **changes: object) -> Reflection:
    """Return a review of Maya's as a store takes it: ended, with an answer, unless told otherwise."""
    questions = tuple(each.id for each in chosen(mode))
    plain = Reflection(
        id=0,
        user_id=world.maya.id,
        mode=mode,
        rejection_id=None,
        questions=questions,
        at=len(questions),
        answers=((questions[0], "It held."),),
        lesson=None,
        ended_at=MORNING,
        created_at=MORNING,
        changed_at=MORNING,
    )
    return replace(plain, **changes)  # pyright: ignore[reportArgumentType]


def default(form: InteractionResult) -> str | None:
    """Return what stands in a form of one entry when it opens."""
    assert form.modal is not None, "no form opened"
    [label] = [part for part in form.modal["components"] if part["type"] == 18]
    return label["component"].get("value")


def chosen(mode: Mode) -> list[ReviewQuestion]:
    """Return the first fitting question of each part."""
    found: list[ReviewQuestion] = []
    for part in REVIEWS_LOADED.of(mode).parts:
        found.append(
            next(
                each
                for each in REVIEWS_LOADED.questions
                if each.part is part and each.fits(mode, None) and each not in found
            )
        )
    return found


async def keep(world: World, mode: Mode = Mode.AFTER_REJECTION, **changes: object) -> Reflection:
    return await world.bot.services.reflections.begin(reflection(world, mode, **changes))


async def question(world: World, words: str, went: Went | None = None) -> AskedQuestion:
    now = world.clock()
    new = AskedQuestion(0, world.maya.id, None, None, words, None, went, pressed=False, created_at=now)
    return (await world.bot.services.asked.add(new, now))[0]


async def line(world: World, words: str, kind: SearchKind = SearchKind.KEYWORD) -> SearchNote:
    now = world.clock()
    return (await world.bot.services.searched.add(SearchNote(0, world.maya.id, kind, words, now), now))[0]

"""The log of questions, as a member keeps it: written down in a review and by itself, listed, changed, deleted."""

from bot.reflections import Mode, Topic, Went
from cogs.reflecting import lists, messages
from tests import forge
from tests.conftest import World, buttons, labels, options, said, shown
from tests.reflecting.acting import begun, entry, keep, question, written_down

LOG = ["Write one down", "Next", "Back", "Close it here", "Enough for today"]
OPENED = ["Practise it", "Change", "Delete", "All questions", "Enough for today"]


async def at_the_log(world: World, **about: object):
    step = await begun(world, Mode.AFTER_INTERVIEW, **about)
    await world.maya.click(step, label="Pass")
    return step


async def listed(world: World):
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    await world.maya.click(offered, label="Questions they asked")
    return offered


async def test_in_a_review_questions_are_written_down_one_by_one_with_undo(world: World) -> None:
    meant = await entry(world)
    await question(world, "Why did you leave your last job?")
    step = await at_the_log(world, entry=meant.id)
    assert buttons(step) == LOG
    assert "**What you were asked in talks**\n- Why did you leave" in said(step)
    await world.restart()
    more = {"topic": ["motivation"], "went": ["badly"], "pressed": ["yes"]}
    step = await written_down(world, step, "Why *did* you leave the last job", **more)
    assert said(step).startswith(f"{lists.NOTED}\n-# You can undo it until <t:1768464600:t>.")
    assert "Written down so far\n- Came up twice\\: Why \\*did\\* you leave the last job" in said(step)
    assert buttons(step) == [*LOG, "Undo"]
    # The next ones take its place, so that no message is left behind for each.
    message, first = step.id, said(step)
    step = await written_down(world, step, "Why did you leave your last job")
    step = await written_down(world, step, "When can you start?")
    assert step.id == message
    assert said(step).count("\n- ") == 4
    assert said(step).count("Came up twice") == 2, "twice in one talk is once"
    assert first != said(step)
    kept = (await world.bot.services.asked.newest(world.maya.id))[2]
    assert (kept.topic, kept.went, kept.pressed) == (Topic.MOTIVATION, Went.BADLY, True)
    assert (kept.rejection_id, kept.reflection_id) == (meant.id, 1)

    assert said(await world.maya.click(step, label="Undo")).startswith("Undone. That question is out of the log.")
    step = shown(await world.maya.click(step, label="Next"))
    assert said(step).startswith("After an interview · 3 of 6")
    await world.maya.click(step, label="Back")
    assert "When can you start?" not in said(step)
    assert "Came up twice" in said(step)


async def test_what_came_up_before_is_there_when_the_review_asks_for_what_came_up_again(world: World) -> None:
    await question(world, "Why did you leave your last job?")
    ids = ("re-log-fresh", "re-sign-repeat")
    review = await keep(world, Mode.AFTER_INTERVIEW, questions=ids, at=0, answers=(), ended_at=None)
    under = shown(await world.maya.slash(world.channel, "reflect"))
    step = shown(await forge.press(world.maya, under, f"reflect:go-on:{review.id}"))
    step = await written_down(world, step, "Why did you leave the last job?")
    step = shown(await world.maya.click(step, label="Next"))
    assert said(step).count("Why did you leave") == 1
    assert "- Came up twice\\: Why did you leave the last job?" in said(step)


async def test_a_question_without_words_is_not_kept_and_a_form_left_open_still_keeps_its_own(world: World) -> None:
    step = await at_the_log(world)
    form = await world.maya.click(step, label="Write one down")
    late = await world.maya.click(step, label="Write one down")
    later = await world.maya.click(step, label="Write one down")
    assert lists.NOTED not in said(await world.maya.submit_modal(form, {"words": " \n "}))
    await written_down(world, step, "Why us?")
    await forge.press(world.maya, step, "reflect:close:1")
    below = shown(await world.maya.submit_modal(late, {"words": "Pay?"}))
    assert said(below).startswith(lists.NOTED)
    assert buttons(below) == ["Another", "All questions", "Enough for today", "Undo"]
    await world.bot.services.reflections.remove(world.maya.id, 1, world.clock())
    await world.maya.submit_modal(later, {"words": "Hours?"})
    found = await world.bot.services.asked.newest(world.maya.id)
    assert [(each.words, each.reflection_id) for each in found] == [("Hours?", None), ("Pay?", 1), ("Why us?", 1)]
    assert len(world.env.errors) == 1


async def test_the_list_is_empty_then_has_those_first_that_came_more_than_once(world: World) -> None:
    page = await listed(world)
    assert said(page) == lists.NO_QUESTIONS
    await world.restart()
    form = await world.maya.click(page, label="Write one down")
    await world.maya.submit_modal(form, {"words": "Why us?", "went": ["so_so"]})
    assert said(page).startswith(lists.NOTED)
    form = await world.maya.click(page, label="Another")
    below = shown(await world.maya.submit_modal(form, {"words": "Pay?"}))
    form = await world.maya.click(below, label="Another")
    await world.maya.submit_modal(form, {"words": "why us"})

    page = await listed(world)
    assert said(page).splitlines()[1:] == [
        "- Came up twice\\: why us",
        "- Pay?",
        "Kept for you alone. Those that came up in several talks stand first.",
    ]
    assert options(page)[0] == {"label": "why us", "value": "3", "description": "15 Jan 2026", "default": False}
    await world.maya.select(page, ["3"])
    assert labels(page) == ["The other times", *OPENED]
    await world.maya.select(page, ["1"])
    assert "\nWhy us?\n-# So-so\n\nIt came up twice, in these words or others like them.\n" in said(page)


async def test_pages_lead_on_and_back_over_a_restart(world: World) -> None:
    names = ("pay", "start", "nights", "licence", "team", "boss", "gap", "tools", "stress", "travel", "trade", "home")
    for name in names:
        await question(world, f"{name * 3}?")
    page = await listed(world)
    assert len(options(page)) == 10
    assert buttons(page) == ["Older", "Write one down", "Enough for today"]
    await world.maya.click(page, label="Older")
    assert [each["label"] for each in options(page)] == ["startstartstart?", "paypaypay?"]
    assert buttons(page)[0] == "Back"
    await forge.press(world.maya, page, "asked:list:99")
    assert len(options(page)) == 2, "a page that isn't there leads to the last"


async def test_one_is_opened_changed_and_deleted_with_undo(world: World) -> None:
    await question(world, "Why *us*?")
    page = await listed(world)
    await world.maya.select(page, ["1"])
    assert said(page).splitlines() == ["A question they asked", "Why \\*us\\*?", "", "Written down <t:1768464000:D>"]
    assert buttons(page) == OPENED
    ids = [part["custom_id"] for row in page.components for part in row["components"]]
    assert ids[0] == "plan:take:1:question"

    form = await world.maya.click(page, label="Change")
    assert form.modal is not None
    assert form.modal["components"][0]["component"]["value"] == "Why *us*?"
    await world.maya.submit_modal(form, {"words": "Why here?", "went": ["well"], "pressed": ["yes"]})
    assert said(page).startswith(lists.QUESTION_CHANGED)
    assert "\nWhy here?\n-# It went well · They came back to it\n" in said(page)
    form = await world.maya.click(page, label="Change")
    assert form.modal is not None
    chosen = [
        each["value"]
        for part in form.modal["components"][1:]
        for each in part["component"]["options"]
        if each.get("default")
    ]
    assert chosen == ["well", "yes"]
    same = await world.maya.submit_modal(form, {"words": "Why here?", "went": ["well"], "pressed": ["yes"]})
    assert said(same).startswith(messages.UNCHANGED)
    await world.maya.click(page, label="Undo")

    page = await listed(world)
    await world.maya.select(page, ["1"])
    assert "Why \\*us\\*?" in said(page)
    await world.maya.click(page, label="Delete")
    assert said(page).startswith(lists.QUESTION_DELETED)
    assert said(await forge.press(world.maya, page, "asked:delete:1")) == lists.QUESTION_GONE
    await world.maya.click(page, label="Undo")
    assert len(await world.bot.services.asked.newest(world.maya.id)) == 1


async def test_a_question_that_went_while_its_form_was_open_gives_the_words_back(world: World) -> None:
    asked = await question(world, "Why us?")
    page = await listed(world)
    await world.maya.select(page, [str(asked.id)])
    form = await world.maya.click(page, label="Change")
    await world.bot.services.asked.remove(world.maya.id, asked.id, world.clock())
    refused = said(await world.maya.submit_modal(form, {"words": "Why here?"}))

    assert lists.QUESTION_GONE in refused
    assert "Why here?" in refused
    assert len(world.env.errors) == 1


async def test_a_choice_that_was_typed_by_hand_opens_nothing(world: World) -> None:
    await question(world, "Why us?")
    page = await listed(world)

    for value in ("99", "x", "-1", "", "9" * 30):
        assert said(await forge.choose(world.maya, page, "asked:open:0", value)) == lists.QUESTION_GONE

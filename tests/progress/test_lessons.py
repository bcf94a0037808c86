"""The view of lessons: what several features keep of a member's own words, and nothing that is empty."""

from dataclasses import replace
from datetime import timedelta

from bot.feedback import FeedbackReply, Person, ReplyKind, Request, Theme
from bot.own_words import Rating
from bot.plans import Step, StepSource, StepState
from bot.prompts import PromptAnswer
from bot.reflections import AskedQuestion, Mode, Reflection, Went
from bot.rejections import Stage
from bot.wins import WinKind
from tests.conftest import World, buttons, labels, said, shown
from tests.progress.acting import look, press_by_hand, won

LESSONS = ["Wins and strengths", "Reflect", "My next step", "Summary", "Month"]


async def reviewed(world: World, lesson: str | None, *, days_ago: float = 0) -> None:
    at = world.clock() - timedelta(days=days_ago)
    new = Reflection(0, world.maya.id, Mode.AFTER_REJECTION, None, (), 0, (), lesson, at, at, at)
    await world.bot.services.reflections.add(new, at)


async def asked(world: World, words: str, *ways: Went | None) -> None:
    for went in ways:
        new = AskedQuestion(0, world.maya.id, None, None, words, None, went, False, world.clock())
        await world.bot.services.asked.add(new, world.clock())


async def replied(
    world: World, theme: Theme | None, words: str | None, kind: ReplyKind = ReplyKind.SPECIFIC, times: int = 1
) -> None:
    for _ in range(times):
        new = FeedbackReply(0, world.maya.id, None, None, Person.HR, kind, words, theme, world.clock())
        await world.bot.services.replies.add(new, world.clock())


async def test_lessons_are_the_members_own_words_as_typed_newest_first(world: World) -> None:
    await won(world, WinKind.LEARNED, "older", days_ago=1)
    await won(world, WinKind.FEEDBACK, "*newer*\n<@1>")
    await won(world, WinKind.LEARNED)
    await won(world, WinKind.FEEDBACK)
    await won(world, WinKind.OWN, "not learned")
    await world.bot.services.jar.add(world.maya.id, "# patient", world.clock())
    message = await look(world, view="lessons")

    assert said(message).splitlines() == [
        "In your own words",
        "**What you learned**",
        r"- <t:1768464000:d> \*newer\* \<\@1\>",
        "- <t:1768377600:d> older",
        "",
        "**From your jar of strengths**",
        r"- <t:1768464000:d> \# patient",
    ]
    assert buttons(message) == [*LESSONS, "Enough for today"]


async def test_lessons_say_how_many_there_are_besides_those_that_are_shown(world: World) -> None:
    services, maya = world.bot.services, world.maya.id
    for number in range(1, 9):
        await won(world, WinKind.LEARNED, f"lesson {number}")
    for number in range(1, 5):
        await services.jar.add(maya, f"strength {number}", world.clock())
    first, _ = await services.own_words.write_note(maya, "note 1", None, world.clock())
    for number in (2, 3):
        await services.own_words.write_note(maya, f"note {number}", None, world.clock())
    full = said(await look(world, view="lessons"))
    assert "newest" not in full
    assert "**Answers and notes that you kept**\n- <t:1768464000:d> note 3\n" in full

    for number in range(9, 16):
        await won(world, WinKind.FEEDBACK, f"lesson {number}")
    await services.jar.add(maya, "strength 6", world.clock())
    await services.own_words.write_note(maya, "note 4", None, world.clock())
    await services.own_words.edit(maya, first.id, lambda own: replace(own, rating=Rating.HELPS), world.clock())
    message = await look(world, view="lessons")
    text = said(message)
    assert "**What you learned, the newest 8 of 15**\n- <t:1768464000:d> lesson 15\n" in text
    assert "**From your jar of strengths, the newest 4 of 5**\n- <t:1768464000:d> strength 6\n" in text
    assert "**Answers and notes that you kept, those that help first: 3 of 4**\n- <t:1768464000:d> note 1\n" in text
    assert [text.count("lesson "), text.count("strength "), text.count("> note ")] == [8, 4, 3]
    assert "My own words" in buttons(message)
    assert "Answers to prompts" not in buttons(message)

    answer = PromptAnswer(0, maya, "ask-small-relief", "rain", world.clock(), world.clock())
    await services.prompt_answers.add(answer, world.clock())
    earlier = await world.maya.click(shown(await look(world, view="lessons")), label="Answers to prompts")
    assert "rain" in said(earlier)


async def test_lessons_of_reviews_stand_among_those_that_were_kept_as_wins(world: World) -> None:
    await reviewed(world, "from a *review*", days_ago=2)
    await won(world, WinKind.LEARNED, "from a win", days_ago=1)
    await reviewed(world, None)
    await reviewed(world, "newest")
    await world.restart()
    message = await look(world, view="lessons")

    assert said(message).splitlines() == [
        "In your own words",
        "**What you learned**",
        "- <t:1768464000:d> newest",
        "- <t:1768377600:d> from a win",
        "- <t:1768291200:d> from a \\*review\\*",
    ]
    assert buttons(message) == [*LESSONS, "Enough for today"]


async def test_questions_that_came_more_than_once_stand_there_with_how_it_went(world: World) -> None:
    await asked(world, "Why did you leave?", Went.WELL, Went.BADLY, None, Went.BADLY)
    await asked(world, "What do you *know*?", None, None)
    await asked(world, "Once only?", Went.WELL)
    text = said(await look(world, view="lessons"))

    assert text.splitlines()[1:] == [
        "**Asked more than once**",
        "- Why did you leave? (4 times; well once, stuck twice)",
        "- What do you \\*know\\*? (twice)",
    ]


async def test_feedback_is_told_by_what_it_named_with_the_latest_specific_words(world: World) -> None:
    await replied(world, Theme.EXAMPLES, "Older words")
    await replied(world, Theme.EXAMPLES, "Your *answers*\nwere short")
    await replied(world, Theme.EXAMPLES, "We had many", ReplyKind.GENERIC)
    await replied(world, Theme.FIT, None)
    await replied(world, None, "No theme")
    await replied(world, Theme.MANNER, None, ReplyKind.NONE)
    message = await look(world, view="lessons")

    assert said(message).splitlines()[1:] == [
        "**What feedback named**",
        "- Examples and detail in answers, 3 times: Your \\*answers\\* were short",
        "- Team or culture, once",
    ]
    assert buttons(message) == [*LESSONS[:2], "Answers that came", *LESSONS[2:], "Enough for today"]
    before = said(message)
    answers = await world.maya.click(shown(message), label="Answers that came")
    assert said(answers).startswith("Answers that came\n")
    assert said(message) == before


async def test_all_of_it_fits_an_embed_at_full_lengths_and_short_words_are_not_cut(world: World) -> None:
    services, maya = world.bot.services, world.maya.id
    await won(world, WinKind.LEARNED, "x" * 110)
    await services.jar.add(maya, "y" * 110, world.clock())
    text = said(await look(world, view="lessons"))
    assert "x" * 110 in text
    assert "y" * 110 in text

    for number in range(9):
        await reviewed(world, "*" * 1000)
        await services.jar.add(maya, "<" * 200, world.clock())
        await services.own_words.write_note(maya, "_" * 1000, None, world.clock())
        await asked(world, f"{number}" * 20 + "~" * 270, *[Went.WELL] * 40, Went.BADLY, Went.SO_SO)
    for theme in Theme:
        await replied(world, theme, "#" * 2000, times=11)
    message = await look(world, view="lessons")
    text = said(message)
    assert all(sign * 2 in text for sign in ("\\*", "\\<", "\\_", "\\~", "\\#"))
    assert "**Asked more than once, the most frequent 4 of " in text
    assert "**What feedback named, the most frequent 4 of 10**" in text
    await world.maya.click(shown(message), label="Enough for today")
    assert labels(message) == []


async def test_what_another_member_wrote_is_not_there(world: World) -> None:
    await reviewed(world, "mine")
    await asked(world, "mine?", None, None)
    await replied(world, Theme.FIT, "mine")
    theirs = await look(world, world.tomas, view="lessons")

    assert "mine" not in said(theirs)
    assert said(theirs).startswith("In your own words\nNothing is written down yet.")
    assert buttons(theirs) == [*LESSONS, "Enough for today"]
    await press_by_hand(world, world.tomas, theirs, "progress:view:1:lessons")
    assert "mine" not in said(theirs)


async def test_the_summary_counts_steps_done_requests_sent_answers_and_lessons(world: World) -> None:
    services, now = world.bot.services, world.clock()
    for state in (StepState.DONE, StepState.DONE, StepState.DROPPED, StepState.LATER):
        new = Step(0, world.maya.id, "Read", state, None, StepSource.OWN, None, None, now, now, now)
        await services.steps.add(new, now)
    text = said(await look(world))
    assert text.splitlines()[:3] == ["Looking back", "**What you did and learned**", "- 2 steps of your plan done"]
    assert "feedback" not in text
    for asked_at in (now, now, None):
        of_it = (Stage.TEST, None, (), None, None, None, (), False)
        blank = Request(0, world.maya.id, None, False, *of_it, None, None, None, None, None, now, now)
        await services.requests.begin(replace(blank, asked_at=asked_at))
    await reviewed(world, "Ask about the team")
    await reviewed(world, None)
    await replied(world, None, "Short examples", times=2)
    await replied(world, None, None, ReplyKind.NONE)
    assert said(await look(world)).splitlines()[1:8] == [
        "**What you did and learned**",
        "- 2 requests for feedback sent",
        "- 1 lesson taken from a review",
        "- 2 steps of your plan done",
        "",
        "**What came back**",
        "- 2 answers to what you asked",
    ]

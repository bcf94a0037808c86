"""Answers of a review changed, emptied and passed over; buttons and forms that are older than what they are about."""

from bot.reflections import Mode
from cogs.reflecting import messages
from cogs.reflecting.rules import answered as answered_at
from tests import forge
from tests.conftest import World, buttons, said, shown
from tests.reflecting.acting import (
    LATER,
    answered,
    begun,
    chosen,
    default,
    keep,
    only,
)

UNTIL = "until <t:1768464600:t>"
OLD = ["answer:1:0-0", "check:1:0-0-yes", "pass:1:5-0", "back:1:2-0", "close:1", "asked:1:1-0", "write:1", "throw:1"]


async def test_answers_are_changed_in_their_place_with_undo(world: World) -> None:
    step = await begun(world, Mode.AFTER_REJECTION)
    await answered(world, step, "It *held*\nin the end")
    await world.maya.click(step, label="Back")
    assert "Your answer so far\n> It \\*held\\*\n> in the end" in said(step)
    assert buttons(step) == ["Change it", "Next", "Close it here", "Enough for today"]
    await world.restart()
    form = await world.maya.click(step, label="Change it")
    assert default(form) == "It *held*\nin the end"
    await world.maya.submit_modal(form, {"words": "It held."})
    assert said(step).startswith(f"{messages.CHANGED}\n-# You can undo it {UNTIL}.\nAfter a no · 2 of 6")
    assert buttons(step) == [*LATER, "Undo"]

    # The next answer is given below what offers Undo, and the Undo of the first doesn't take it away.
    below = shown(await answered(world, step, "A sign"))
    assert buttons(below) == LATER
    refused = shown(await world.maya.click(step, label="Undo"))
    assert "Undo the later change first" in said(refused)
    assert [words for _, words in (await only(world)).answers] == ["It held.", "A sign"]
    await world.maya.click(refused, label="Undo the later one")
    await world.maya.click(refused, label="Undo the one before")
    assert [words for _, words in (await only(world)).answers] == ["It *held*\nin the end"]
    back = shown(await world.maya.click(refused, label="Look at it"))
    assert said(back).startswith("After a no · 2 of 6")


async def test_an_answer_can_be_emptied_left_as_it_is_and_isnt_given_without_words(world: World) -> None:
    step = await begun(world, Mode.AFTER_REJECTION)
    assert "no words in it" in said(await answered(world, step, "   "))
    assert said(step).startswith("After a no · 1 of 6")
    await answered(world, step, "It held.")
    await world.maya.click(step, label="Back")
    form = await world.maya.click(step, label="Change it")
    await world.maya.submit_modal(form, {"words": "It held."})
    assert buttons(step) == LATER, "nothing was changed, so there is nothing to undo"
    await world.maya.click(step, label="Back")
    form = await world.maya.click(step, label="Change it")
    await world.maya.submit_modal(form, {"words": ""})
    assert said(step).startswith(messages.EMPTIED)
    assert (await only(world)).answers == ()
    assert len(world.env.errors) == 1


async def test_the_only_answer_emptied_at_the_last_question_comes_back_with_undo(world: World) -> None:
    ids = ("re-well-held", "re-les-sentence")
    await keep(world, questions=ids, at=1, answers=(("re-les-sentence", "One line"),), ended_at=None)
    step = shown(await world.maya.slash(world.channel, "reflect"))
    await forge.press(world.maya, step, "reflect:go-on:1")
    form = await world.maya.click(step, label="Change it")
    await world.maya.submit_modal(form, {"words": ""})
    assert said(step) == f"{messages.TAKEN_OUT}\n-# You can undo it {UNTIL}."
    assert buttons(step) == ["Enough for today", "Undo"]
    await world.maya.click(step, label="Undo")
    await world.maya.click(step, label="Undo the one before")
    assert (await only(world)).answers == (("re-les-sentence", "One line"),)


async def test_what_is_written_while_an_empty_review_is_being_closed_is_not_lost(world: World) -> None:
    """As two devices do it: the answer comes between what closing reads and what it does."""
    step = await begun(world, Mode.FIT)
    services = world.bot.services
    of_review = services.asked.of_review

    async def answered_meanwhile(user_id: int, row: int):
        await services.reflections.step(user_id, row, lambda each: answered_at(each, 0, "Small team"), world.clock())
        return await of_review(user_id, row)

    services.asked.of_review = answered_meanwhile  # pyright: ignore[reportAttributeAccessIssue]
    await forge.press(world.maya, step, "reflect:close:1")
    kept = await only(world)
    assert [words for _, words in kept.answers] == ["Small team"]
    assert kept.ended_at == world.clock()


async def test_old_buttons_lead_to_their_own_question_again_and_do_no_harm(world: World) -> None:
    step = await begun(world, Mode.AFTER_REJECTION)
    for number in (1, 2, 3):
        await answered(world, step, f"Words {number}")
    for old in ("reflect:pass:1:0-0", "reflect:pass:1:0-0"):
        await forge.press(world.maya, step, old)
        assert said(step).startswith("After a no · 2 of 6")
        assert "Next" in buttons(step)
    form = await forge.press(world.maya, step, "reflect:answer:1:1-0")
    assert default(form) == "Words 2"
    await forge.press(world.maya, step, "reflect:back:1:0-0")
    assert said(step).startswith("After a no · 1 of 6")
    form = await forge.press(world.maya, step, "reflect:answer:1")
    assert default(form) is None, "one that names no question means the next"
    review = await only(world)
    assert (review.at, len(review.answers)) == (3, 3)


async def test_old_buttons_of_what_is_closed_say_so_and_change_nothing(world: World) -> None:
    await keep(world)
    before = await only(world)
    under = shown(await world.maya.slash(world.channel, "reflect"))
    for old in OLD:
        answer = shown(await forge.press(world.maya, under, f"reflect:{old}"))
        assert (old, said(answer)) == (old, messages.FINISHED)
        assert buttons(answer) == ["Look at it", "Enough for today"]
    assert await only(world) == before
    await world.maya.click(answer, label="Look at it")
    assert "It held." in said(answer)


async def test_a_form_that_was_open_while_the_review_was_closed_or_deleted_gives_its_words_back(world: World) -> None:
    step = await begun(world, Mode.AFTER_REJECTION)
    await answered(world, step, "It held.")
    form = await world.maya.click(step, label="Answer")
    late = await world.maya.click(step, label="Answer")
    await world.maya.click(step, label="Close it here")
    refused = await world.maya.submit_modal(form, {"words": "Too late"})
    assert "was closed meanwhile" in said(refused)
    assert "Too late" in said(refused)
    await world.maya.click(step, label="Delete")
    assert messages.GONE in said(await world.maya.submit_modal(late, {"words": "Later still"}))
    assert len(world.env.errors) == 2


async def test_what_is_put_down_in_two_forms_never_grows_longer_than_an_answer(world: World) -> None:
    step = await begun(world, Mode.BEFORE_INTERVIEW)
    await answered(world, step, "a" * 500)
    await world.maya.click(step, label="Back")
    forms = [await world.maya.click(step, label="Add to it") for _ in range(2)]
    await world.maya.submit_modal(forms[0], {"words": "b" * 490})
    refused = said(await world.maya.submit_modal(forms[1], {"words": "c" * 490}))
    assert "longer than 1000 characters" in refused
    assert "c" * 490 in refused
    assert len((await only(world)).answers[0][1]) == 991
    await world.maya.click(step, label="Back")
    assert buttons(step) == ["Next", "Close it here", "Enough for today"], "there is no room for more"
    await forge.press(world.maya, step, "reflect:answer:1:0-0")
    assert "aaa" not in said(step)
    assert len(world.env.errors) == 1


async def test_a_question_that_is_asked_no_more_is_left_out(world: World) -> None:
    ids = ("re-gone", *(each.id for each in chosen(Mode.FIT)[:2]), "re-gone-too")
    await keep(world, Mode.FIT, questions=ids, at=0, answers=(("re-gone", "Old words"),), ended_at=None)
    under = shown(await world.maya.slash(world.channel, "reflect"))
    await forge.press(world.maya, under, "reflect:go-on:1")
    assert said(under).startswith("What I'm looking for · 2 of 4")
    assert "Back" not in buttons(under)
    await world.maya.click(under, label="Pass")
    await world.maya.click(under, label="Pass")
    assert "**1. A question that isn't asked any more**\nOld words" in said(under)

    # Where nothing of it is asked any more, it is closed.
    await keep(world, Mode.FIT, questions=("re-gone",), at=0, answers=(("re-gone", "Older words"),), ended_at=None)
    under = shown(await world.maya.slash(world.channel, "reflect"))
    assert "isn't one of the questions" in said(await forge.press(world.maya, under, "reflect:pass:2:0-0"))
    await forge.press(world.maya, under, "reflect:go-on:2")
    assert "Older words" in said(under)
    assert said(await begun(world, Mode.FIT)).startswith("What I'm looking for · 1 of 6")

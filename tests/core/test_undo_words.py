"""What a press on Undo says of each of a member's own rows, and what it offers next."""

from simcord import InteractionResult, ResponseMessage

from bot.undo import Subject
from bot.undoing import BACK, NOTHING_LEFT
from tests import forge
from tests.conftest import World, buttons, said, shown
from tests.core.samples import OWN_ROWS, own_row, reworded

SUBJECTS = {
    "requests": Subject.FEEDBACK_REQUEST,
    "replies": Subject.FEEDBACK_REPLY,
    "reflections": Subject.REFLECTION,
    "asked": Subject.ASKED_QUESTION,
    "searched": Subject.SEARCH_NOTE,
    "steps": Subject.PLAN_STEP,
    "if_then": Subject.IF_THEN,
    "contacts": Subject.CONTACT,
    "checkins": Subject.CHECKIN,
    "prompt_answers": Subject.PROMPT_ANSWER,
}

#: what is said of each, so that no two are taken for each other
SAID: dict[str, tuple[str, str]] = {
    "requests": ("That request is deleted", "The request is as it was before"),
    "replies": ("That answer is deleted", "The answer is as it was before"),
    "reflections": ("That review is deleted", "The review is as it was before"),
    "asked": ("That question is out of the log", "The question is as it was before"),
    "searched": ("That line is off your list", "The line is as it was before"),
    "steps": ("That step is deleted", "The step is as it was before"),
    "if_then": ("Nothing is planned for the next no", "What you planned for the next no is as it was before"),
    "contacts": ("That contact is deleted", "The contact is as it was before"),
    "checkins": ("That check-in is deleted", "The check-in is as it was before"),
    "prompt_answers": ("Your answer to the prompt is deleted", "Your answer to the prompt is as it was before"),
}


def test_every_row_of_ones_own_is_among_them() -> None:
    assert list(SUBJECTS) == list(SAID) == list(OWN_ROWS)


async def test_undo_says_what_it_did_and_can_be_taken_back_itself(world: World) -> None:
    # One server for all of them: setting one up takes longer than all the presses.
    below = shown(await world.maya.slash(world.channel, "encourage"))
    of_tomas = shown(await world.tomas.slash(world.channel, "encourage"))
    for name in OWN_ROWS:
        await undone_and_brought_back(world, name, below, of_tomas)

    assert world.env.errors == []


async def undone_and_brought_back(world: World, name: str, below: ResponseMessage, of_tomas: ResponseMessage) -> None:
    maya, services, store = world.maya, world.bot.services, getattr(world.bot.services, name)
    row = await own_row(services, name, maya.id)
    made = (await services.undo.export(maya.id))[-1]
    assert made.subject == SUBJECTS[name]

    async def undo(change: int) -> InteractionResult:
        return await forge.press(maya, below, f"undo:change:{change}")

    edited = await store.edit(maya.id, row.id, lambda each: reworded(name, each, "other"), world.clock())
    as_before = await undo(edited[1])
    assert said(as_before).startswith(f"Undone. {SAID[name][1]}.")
    assert buttons(as_before)[-2:] == ["Bring the change back", "Enough for today"]
    assert await store.find(maya.id, row.id) == row

    refused = await forge.press(world.tomas, of_tomas, f"undo:change:{made.id}")
    assert said(refused) == NOTHING_LEFT
    gone = await undo(made.id)
    assert said(gone).startswith(f"Undone. {SAID[name][0]}")
    assert buttons(gone)[-2:] == ["Bring it back", "Enough for today"]
    assert await store.find(maya.id, row.id) is None

    again = await maya.click(shown(gone), label="Bring it back")
    assert said(again) == BACK
    assert buttons(again)[-2:] == ["Undo", "Enough for today"]
    removed = await undo(await store.remove(maya.id, row.id, world.clock()))
    assert said(removed).startswith(f"Undone. {SAID[name][1]}.")
    assert buttons(removed)[-2:] == ["Delete it again", "Enough for today"]
    assert await store.find(maya.id, row.id) == row
    assert said(await undo(made.id)) == NOTHING_LEFT

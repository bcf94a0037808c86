"""The button Undo, on every message that says that something was saved, changed or deleted."""

import re
from datetime import datetime

import discord

from bot.closing import ANYTHING
from bot.errors import UserError
from bot.instants import Clock
from bot.routes import CONTACTS, ENOUGH, ENTRY, GO_ON_REFLECT, GO_ON_REFRAME, PLAN, UNDO, WAITING
from bot.ui import Button, Interaction, Reply, answer, buttons_of, replace
from bot.undo import Outcome, Subject, Undone, UndoStore, undo_until

NOTHING_LEFT = "There is nothing left to undo here: it is undone or deleted already, or its ten minutes have passed."
CHANGED_SINCE = "This was changed once more since then. Undo the later change first, and then this one."

#: the detail of a button that stands beside another Undo, which its answer must not take away
BESIDE = "beside"

BACK = "Brought back. All is as it was before you pressed Undo."

_UNDONE = {
    (Subject.REJECTION, Undone.GONE): "Undone. That entry is deleted.",
    (Subject.REJECTION, Undone.AS_BEFORE): "Undone. The entry is as it was before.",
    (Subject.APPLICATIONS, Undone.GONE): "Undone. The count is what it was before.",
    (Subject.APPLICATIONS, Undone.AS_BEFORE): "Undone. The count is what it was before.",
    (Subject.WIN, Undone.GONE): "Undone. That win is deleted.",
    (Subject.WIN, Undone.AS_BEFORE): "Undone. The win is as it was before.",
    (Subject.STRENGTH, Undone.GONE): "Undone. That note is out of the jar.",
    (Subject.STRENGTH, Undone.AS_BEFORE): "Undone. The note is back in the jar.",
    (Subject.REWARD, Undone.GONE): "Undone. No reward is kept.",
    (Subject.REWARD, Undone.AS_BEFORE): "Undone. Your reward is what it was before.",
    (Subject.ZONE, Undone.AS_BEFORE): "Undone. Your time zone is what it was before.",
    (Subject.TONE, Undone.AS_BEFORE): "Undone. The tone is what it was before.",
    (Subject.COUNTRY, Undone.AS_BEFORE): "Undone. Your country is what it was before.",
    (Subject.QUIET, Undone.AS_BEFORE): "Undone. Your quiet hours are what they were before.",
    (Subject.DAYS_OFF, Undone.AS_BEFORE): "Undone. Your days off are what they were before.",
    (Subject.PAUSED_UNTIL, Undone.AS_BEFORE): "Undone. Your pause is as it was before.",
    (Subject.MESSAGES, Undone.AS_BEFORE): "Undone. Direct messages are allowed, or not, as they were before.",
    (Subject.OWN_WORDS, Undone.GONE): "Undone. Those words are deleted.",
    (Subject.OWN_WORDS, Undone.AS_BEFORE): "Undone. Your words are as they were before.",
    (Subject.FEEDBACK_REQUEST, Undone.GONE): "Undone. That request is deleted.",
    (Subject.FEEDBACK_REQUEST, Undone.AS_BEFORE): "Undone. The request is as it was before.",
    (Subject.FEEDBACK_REPLY, Undone.GONE): "Undone. That answer is deleted here.",
    (Subject.FEEDBACK_REPLY, Undone.AS_BEFORE): "Undone. The answer is as it was before.",
    (Subject.REFLECTION, Undone.GONE): "Undone. That review is deleted.",
    (Subject.REFLECTION, Undone.AS_BEFORE): "Undone. The review is as it was before.",
    (Subject.ASKED_QUESTION, Undone.GONE): "Undone. That question is out of the log.",
    (Subject.ASKED_QUESTION, Undone.AS_BEFORE): "Undone. The question is as it was before.",
    (Subject.SEARCH_NOTE, Undone.GONE): "Undone. That line is off your list.",
    (Subject.SEARCH_NOTE, Undone.AS_BEFORE): "Undone. The line is as it was before.",
    (Subject.PLAN_STEP, Undone.GONE): "Undone. That step is deleted.",
    (
        Subject.PLAN_STEP,
        Undone.AS_BEFORE,
    ): "Undone. The step is as it was before. Where another is next by now, it waits in line.",
    (Subject.IF_THEN, Undone.GONE): "Undone. Nothing is planned for the next no.",
    (Subject.IF_THEN, Undone.AS_BEFORE): "Undone. What you planned for the next no is as it was before.",
    (Subject.CONTACT, Undone.GONE): "Undone. That contact is deleted.",
    (Subject.CONTACT, Undone.AS_BEFORE): "Undone. The contact is as it was before.",
    (Subject.CHECKIN, Undone.GONE): "Undone. That check-in is deleted.",
    (Subject.CHECKIN, Undone.AS_BEFORE): "Undone. The check-in is as it was before.",
    (Subject.PROMPT_ANSWER, Undone.GONE): "Undone. Your answer to the prompt is deleted.",
    (Subject.PROMPT_ANSWER, Undone.AS_BEFORE): "Undone. Your answer to the prompt is as it was before.",
}


def undo_note(now: datetime) -> str:
    """Say until when what was written `now` can be undone."""
    return f"You can undo it until {discord.utils.format_dt(undo_until(now), 't')}."


class Undoing:
    """Handles the presses on Undo; the row of its id is the change."""

    def __init__(self, store: UndoStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def press(self, interaction: Interaction, change_id: int, detail: str | None) -> None:
        outcome = await self._store.undo(interaction.user.id, change_id, self._clock())
        if outcome is None:
            raise UserError(NOTHING_LEFT)
        if outcome.undone is Undone.REFUSED:
            later = UNDO.button(outcome.next or 0, label="Undo the later one")
            await answer(interaction, Reply(CHANGED_SINCE, buttons=[later, _enough(outcome)]))
        else:
            await (answer if detail == BESIDE else replace)(interaction, _undone(outcome))


def _undone(outcome: Outcome) -> Reply:
    buttons = _back_to(outcome)
    if outcome.next is not None:
        buttons.append(UNDO.button(outcome.next, label="Undo the one before"))
    if outcome.redo is not None:
        buttons.append(UNDO.button(outcome.redo, label=_redo_label(outcome)))
    text = BACK if outcome.again else _UNDONE[outcome.subject, outcome.undone]
    return Reply(text, buttons=[*buttons, _enough(outcome)])


def _back_to(outcome: Outcome) -> list[Button]:
    """Return what leads back to the row, where it is there, or to the list that it is in."""
    of_row = {
        Subject.REJECTION: ENTRY,
        Subject.OWN_WORDS: GO_ON_REFRAME,
        Subject.REFLECTION: GO_ON_REFLECT,
        Subject.FEEDBACK_REQUEST: WAITING,
    }.get(outcome.subject)
    of_list = {
        Subject.FEEDBACK_REQUEST: WAITING,
        Subject.CONTACT: CONTACTS,
        Subject.PLAN_STEP: PLAN,
    }.get(outcome.subject)
    if of_row and outcome.undone is Undone.AS_BEFORE:
        return [of_row.button(outcome.subject_id, label=None if of_row is ENTRY else "Look at it")]
    return [of_list.button()] if of_list else []


def _redo_label(outcome: Outcome) -> str | None:
    if outcome.again:
        return None
    if outcome.undone is Undone.GONE:
        return "Bring it back"
    return "Delete it again" if outcome.redo_deletes else "Bring the change back"


def _enough(outcome: Outcome) -> Button:
    return ENOUGH.button(detail=None if outcome.subject is Subject.REJECTION else ANYTHING)


async def go_on(interaction: Interaction, reply: Reply) -> None:
    """Put a reply in place of the message that led to it, but below it where that one offers Undo, however old it is.

    A command has no message yet, and is answered; so is what was acknowledged, as looking took its time.
    """
    message = interaction.message
    below = message is None or _offers_undo(message) or interaction.response.is_done()
    await (answer if below else replace)(interaction, reply)


async def go_on_below(interaction: Interaction, reply: Reply) -> None:
    """As `go_on`, but what came to the member by itself stays, and is answered below."""
    message = interaction.message
    by_itself = message is not None and message.interaction_metadata is None
    await (answer if by_itself else go_on)(interaction, reply)


def _offers_undo(message: discord.Message) -> bool:
    return any(re.fullmatch(UNDO.template, button.custom_id or "") for button in buttons_of(message))
